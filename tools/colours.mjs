// The light theme's colours as hexadecimal numbers, from style/tokens.css and KERN's values: for pictures, which know no
// custom properties.
import { readFileSync } from 'node:fs';
import { kern, settled } from './style.mjs';

// oklch(L% C H) as #rrggbb; what a screen of sRGB cannot show is cut off, as browsers do.
function hex(colour) {
  const [, l, c, h] = /^oklch\(([\d.]+)% ([\d.]+) ([\d.]+)\)$/.exec(colour) ?? [];
  if (!l) throw new Error(`colours: cannot read ${colour}`);
  const [a, b] = [Math.cos, Math.sin].map((f) => c * f((h * Math.PI) / 180));
  const [x, y, z] = [[0.3963377774, 0.2158037573], [-0.1055613458, -0.0638541728], [-0.0894841775, -1.291485548]]
    .map(([p, q]) => (l / 100 + p * a + q * b) ** 3);
  const linear = [
    4.0767416621 * x - 3.3077115913 * y + 0.2309699292 * z,
    -1.2684380046 * x + 2.6097574011 * y - 0.3413193965 * z,
    -0.0041960863 * x - 0.7034186147 * y + 1.707614701 * z,
  ];
  const bytes = linear.map((v) => Math.min(1, Math.max(0, v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055)));
  return `#${bytes.map((v) => Math.round(255 * v).toString(16).padStart(2, '0')).join('')}`;
}

/** name without dashes → `#rrggbb`, of every colour among the tokens. */
export function colours() {
  const css = readFileSync('style/tokens.css', 'utf8');
  const light = css.slice(0, css.indexOf('@media'));
  const tokens = kern();
  const own = new Map([...light.matchAll(/--([\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value]));
  const value = (text) => {
    const [, name] = /^var\(--(?!kern)([\w-]+)\)$/.exec(text) ?? [];
    return name ? value(own.get(name)) : settled(text, tokens);
  };
  const all = [...own].map(([name, text]) => [name, value(text)]).filter(([, text]) => text.startsWith('oklch('));
  return Object.fromEntries(all.map(([name, text]) => [name, hex(text)]));
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(JSON.stringify(colours(), null, 1));
