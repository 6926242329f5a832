// KERN's design tokens: replaces their names in our sheets by their values, and writes colours in a form that every program
// reads.
import { readFileSync } from 'node:fs';
import { List, find, generate, walk } from 'css-tree';
import { formatHex } from 'culori';
import { isAt, parse } from './css.mjs';

const KERN = new URL('node_modules/@kern-ux/native/dist/kern.css', import.meta.url);

/**
 * The custom properties that a tree sets on :root outside of any condition, as a map from name to value. If one is set
 * repeatedly, the first value counts.
 */
export function rootTokens(sheet) {
  const tokens = new Map();
  for (const rule of sheet.children) {
    if (rule.type !== 'Rule' || generate(rule.prelude) !== ':root') continue;
    for (const { type, property, value } of rule.block.children) {
      if (type === 'Declaration' && property.startsWith('--') && !tokens.has(property)) tokens.set(property, generate(value).trim());
    }
  }
  return tokens;
}

/** All custom properties that KERN sets on :root for its light theme, as a map from name to value. */
export function kern() {
  return rootTokens(parse(readFileSync(KERN, 'utf8'), KERN.pathname));
}

/**
 * Replaces KERN's tokens in a tree by their values, so that only our own custom properties remain, and `oklch()` colours by
 * hexadecimal ones, which are shorter. Returns the tree.
 */
export function settle(tree, tokens) {
  walk(tree, {
    visit: 'Function',
    leave(node, item, list) {
      if (node.name === 'oklch') list.replace(item, List.createItem({ type: 'Hash', value: hex(generate(node)).slice(1) }));
      if (node.name !== 'var') return;
      const { name } = node.children.first;
      if (!name.startsWith('--kern-')) return;
      if (!tokens.has(name)) throw new Error(`style: KERN has no token ${name}`);
      list.replace(item, settle(parse(tokens.get(name), name, 'value'), tokens).children);
    },
  });
  return tree;
}

// A colour as a hexadecimal number. Colours outside of sRGB are clipped, as browsers do.
function hex(colour) {
  const known = formatHex(colour);
  if (!known) throw new Error(`style: cannot read the colour ${colour}`);
  return known;
}

const declaration = (property, value) => ({ type: 'Declaration', important: false, property, value: { type: 'Raw', value } });

/**
 * Joins the two blocks of style/tokens.css, for light and for dark, into one, so that `--light` and `--dark` choose between
 * their values. Each value becomes `var(--light, …)var(--dark, …)`. Of these two properties, one is blank and adds nothing; the
 * other is `initial`, so that its fallback applies. Returns the sheet.
 */
export function fold(sheet) {
  const layer = find(sheet, (node) => isAt(node, 'layer') && node.block && generate(node.prelude) === 'tokens');
  const [light, query] = layer?.block.children.toArray() ?? [];
  const dark = query?.block?.children.first;
  if (light?.type !== 'Rule' || !isAt(query, 'media') || dark?.type !== 'Rule')
    throw new Error('style/tokens.css: has no block for light and then one for dark');
  const values = new Map(dark.block.children.toArray().map(({ property, value }) => [property, generate(value)]));
  for (const one of light.block.children) {
    if (!values.has(one.property)) continue;
    one.value = { type: 'Raw', value: `var(--light,${generate(one.value)})var(--dark,${values.get(one.property)})` };
    values.delete(one.property);
  }
  if (values.size) throw new Error(`style/tokens.css: for dark alone there are ${[...values.keys()].join(', ')}`);
  light.block.children.appendData(declaration('--light', 'initial')).appendData(declaration('--dark', ' '));
  dark.block.children.fromArray([declaration('--light', ' '), declaration('--dark', 'initial')]);
  return sheet;
}

/** The rule for paper, which is light whatever the reader's device prefers and whatever a page that frames ours asks for. */
export const PAPER = '@media print{:root{--light:initial;--dark: }}';

/** Rules for readers, and for pages that frame ours, who ask for light or dark, whatever the device prefers. */
export const THEMES =
  '@layer tokens{:root[data-colours=light]{color-scheme:light;--light:initial;--dark: }:root[data-colours=dark]{color-scheme:dark;--light: ;--dark:initial}}';
