// KERN's design tokens: the names in our sheets replaced by their values, and colours as every program reads them.
import { readFileSync } from 'node:fs';

const KERN = new URL('node_modules/@kern-ux/native/dist/kern.css', import.meta.url);

/** name → value of every custom property that KERN sets on :root, light theme. */
export function kern() {
  const css = readFileSync(KERN, 'utf8').replace(/\/\*[\s\S]*?\*\//g, '');
  const tokens = new Map();
  for (const [, body] of css.matchAll(/:root\s*\{([^}]*)\}/g)) {
    for (const [, name, value] of body.matchAll(/(--kern-[\w-]+)\s*:\s*([^;]+);/g)) if (!tokens.has(name)) tokens.set(name, value.trim());
  }
  return tokens;
}

// oklch(L% C H) as #rrggbb; what a screen of sRGB cannot show is cut off, as browsers do.
function hex(colour) {
  const [, l, c, h] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(colour) ?? [];
  if (!l) throw new Error(`tokens: cannot read ${colour}`);
  const [a, b] = [Math.cos, Math.sin].map((f) => c * f((h * Math.PI) / 180));
  const [x, y, z] = [
    [0.3963377774, 0.2158037573],
    [-0.1055613458, -0.0638541728],
    [-0.0894841775, -1.291485548],
  ].map(([p, q]) => (l / 100 + p * a + q * b) ** 3);
  const linear = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
  const bytes = linear.map((v) => Math.min(1, Math.max(0, v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)));
  return `#${bytes
    .map((v) =>
      Math.round(255 * v)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

/** A text with values in place of KERN's tokens: only ours are left. Hexadecimal colours are the shorter ones. */
export function settled(css, tokens) {
  const value = (_, name) => {
    if (!tokens.has(name)) throw new Error(`style: KERN has no token ${name}`);
    return settled(tokens.get(name), tokens);
  };
  return css.replace(/var\((--kern-[\w-]+)\)/g, value).replace(/oklch\([^)]*\)/g, hex);
}

/**
 * The two blocks of style/tokens.css, for light and for dark, as one, so that two tokens choose between them. Of `--light` and
 * `--dark` one is empty, and so says nothing; the other is none, which leaves what stands behind the comma.
 */
export function folded(css) {
  return css.replace(/(:root\{[^}]*)\}(@media\s?\(prefers-color-scheme:\s?dark\)\{:root\{)([^}]*)\}\}/, (_, light, query, dark) => {
    const values = new Map(dark.split(';').map((token) => token.split(/:\s*/)));
    const both = light.replace(/(--[\w-]+):\s*([^;]+)/g, (same, name, value) =>
      values.has(name) ? `${name}:var(--light,${value})var(--dark,${values.get(name)})` : same,
    );
    return `${both};--light:initial;--dark: }${query}--light: ;--dark:initial}}`;
  });
}

/** A page that frames ours may ask for light or dark, whatever the reader's device says. */
export const THEMES =
  '@layer tokens{:root[data-colours=hell]{color-scheme:light;--light:initial;--dark: }:root[data-colours=dunkel]{color-scheme:dark;--light: ;--dark:initial}}';
