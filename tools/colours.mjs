// The light theme's colours as hexadecimal numbers, from style/tokens.css and KERN's values: for pictures, which know no
// custom properties.
import { readFileSync } from 'node:fs';
import { parse } from './css.mjs';
import { kern, rootTokens, settle } from './tokens.mjs';

/** name without dashes → `#rrggbb`, of every colour among the tokens. */
export function colours() {
  const own = rootTokens(settle(parse(readFileSync('style/tokens.css', 'utf8'), 'style/tokens.css'), kern()));
  // A token may be another one by a name of its own.
  const value = (text) => {
    const [, name] = /^var\((--[\w-]+)\)$/.exec(text) ?? [];
    if (name && !own.has(name)) throw new Error(`style/tokens.css: has no token ${name}`);
    return name ? value(own.get(name)) : text;
  };
  return Object.fromEntries([...own].map(([name, text]) => [name.slice(2), value(text)]).filter(([, text]) => text.startsWith('#')));
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(JSON.stringify(colours(), null, 1));
