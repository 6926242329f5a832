// The colours of both themes as hexadecimal numbers, from style/tokens.css and KERN's values: for what knows no custom
// properties, which is pictures, the web app manifest, and the colour of a browser's own bars.
import { readFileSync } from 'node:fs';
import { kern, settled } from './tokens.mjs';

const DARK = '@media (prefers-color-scheme: dark)';
const declared = (css) => [...css.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]);

/** `{ light, dark }`, each: name without dashes → `#rrggbb`, of every colour among the tokens. */
export function colours() {
  const css = readFileSync(new URL('../style/tokens.css', import.meta.url), 'utf8');
  const [light, dark, ...more] = css.split(DARK).map(declared);
  if (!dark || more.length) throw new Error(`colours: style/tokens.css has not one block for "${DARK}"`);
  const tokens = kern();
  const theme = (own) => {
    const value = (text) => {
      const [, name] = /^var\(--(?!kern)([\w-]+)\)$/.exec(text) ?? [];
      return name ? value(own.get(name)) : settled(text, tokens);
    };
    const all = [...own].map(([name, text]) => [name, value(text)]);
    return Object.fromEntries(all.filter(([, text]) => text.startsWith('#')));
  };
  return { light: theme(new Map(light)), dark: theme(new Map([...light, ...dark])) };
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(JSON.stringify(colours(), null, 1));
