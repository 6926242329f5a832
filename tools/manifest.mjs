// The web app manifest: what an installed site is called, and how it looks before its first page is there.
// Called by itself it prints the one that lies in public/: node tools/manifest.mjs > public/manifest.webmanifest
import { colours } from './colours.mjs';

/** The words of one language. */
const WORDS = {
  de: {
    name: 'KI-Aktionsplan',
    short_name: 'KI-Plan',
    description: 'Der Aktionsplan Künstliche Intelligenz von 2023: lesen, durchsuchen, vergleichen.',
    narrow: 'Die Karte auf dem Telefon',
    wide: 'Startseite',
  },
};

/**
 * The manifest's text. `light` are the colours of the light theme, as `colours()` gives them: a manifest has one theme only.
 * Addresses are relative to the manifest, so it belongs at the site's root.
 */
export function manifest(light, lang = 'de') {
  const { name, short_name, description, narrow, wide } = WORDS[lang];
  const icon = (src, sizes, type, more = {}) => ({ src, sizes, type, ...more });
  const screenshot = (src, sizes, form_factor, label) => ({ src, sizes, type: 'image/webp', form_factor, label });
  const content = {
    name,
    short_name,
    description,
    lang,
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: light.hero,
    background_color: light.page,
    categories: ['government', 'education'],
    icons: [
      icon('install/icon-192.png', '192x192', 'image/png'),
      icon('install/icon-512.png', '512x512', 'image/png'),
      icon('install/maskable-512.png', '512x512', 'image/png', { purpose: 'maskable' }),
      icon('icon.svg', 'any', 'image/svg+xml'),
    ],
    screenshots: [screenshot('install/narrow.webp', '720x1280', 'narrow', narrow), screenshot('install/wide.webp', '1280x800', 'wide', wide)],
  };
  return `${JSON.stringify(content, null, 2)}\n`;
}

if (process.argv[1] === new URL(import.meta.url).pathname) process.stdout.write(manifest(colours().light));
