// The colours of both themes as hexadecimal numbers, computed from style/tokens.css and KERN's values. They are for what cannot
// read custom properties: pictures, the web app manifest, and the colour of the browser's own bars.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { generate } from 'css-tree';
import { isAt, parse } from './css.mjs';
import { kern, rootTokens, settle } from './tokens.mjs';

const FILE = fileURLToPath(new URL('../style/tokens.css', import.meta.url));
const DARK = '(prefers-color-scheme:dark)';

/**
 * All colours among the tokens, for each theme an object from the token's name without dashes to `#rrggbb`: `{ light, dark }`.
 */
export function colours() {
  const sheet = settle(parse(readFileSync(FILE, 'utf8'), FILE), kern());
  const [block, ...more] = sheet.children.toArray().filter((rule) => isAt(rule, 'media') && generate(rule.prelude) === DARK);
  if (!block || more.length) throw new Error(`${FILE}: has not one block for ${DARK}`);
  const light = rootTokens(sheet);
  return { light: theme(light), dark: theme(new Map([...light, ...rootTokens(block.block)])) };
}

/** The tokens that are colours. A token may refer to another one with `var()`, and then has its colour. */
function theme(own) {
  const value = (text) => {
    const [, name] = /^var\((--[\w-]+)\)$/.exec(text) ?? [];
    if (name && !own.has(name)) throw new Error(`${FILE}: has no token ${name}`);
    return name ? value(own.get(name)) : text;
  };
  return Object.fromEntries([...own].map(([name, text]) => [name.slice(2), value(text)]).filter(([, text]) => text.startsWith('#')));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) console.log(JSON.stringify(colours(), null, 1));
