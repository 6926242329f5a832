// The light theme's colours as hexadecimal numbers, from style/tokens.css and KERN's values: for pictures, which know no
// custom properties.
import { readFileSync } from 'node:fs';
import { kern, settled } from './tokens.mjs';

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
  const all = [...own].map(([name, text]) => [name, value(text)]).filter(([, text]) => text.startsWith('#'));
  return Object.fromEntries(all);
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(JSON.stringify(colours(), null, 1));
