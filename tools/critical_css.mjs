// What a page's first words need of a style sheet: the rules that can match what the page draws, and the tokens that they
// name. Not: what is hidden until it is used, and how things look under a pointer. That comes with the whole sheet.
import { find, generate, walk } from 'css-tree';
import { parse } from './css.mjs';

const VOID = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr']);

/** Adds the elements, `.classes`, `#ids` and `--tokens` of a page to `names`; without those of closed dialogs and popovers. */
export function drawn(html, names = new Set()) {
  const hidden = []; // the open elements from the first hidden one on
  for (const [, end, tag, attributes] of html.matchAll(/<(\/?)([a-zA-Z][a-zA-Z0-9]*)((?:[^>"]|"[^"]*")*)>/g)) {
    if (end) {
      if (hidden.length) hidden.pop();
      continue;
    }
    const plain = attributes.replace(/"[^"]*"/g, '""');
    const closed = /\s(hidden|popover)\b/.test(plain) || (tag === 'dialog' && !/\sopen\b/.test(plain));
    if (hidden.length || closed) {
      if (!VOID.has(tag) && !attributes.endsWith('/')) hidden.push(tag);
      continue;
    }
    names.add(tag.toLowerCase());
    for (const [, name, value] of attributes.matchAll(/\s(class|id)="([^"]*)"/g)) {
      for (const one of value.split(/\s+/)) if (one) names.add((name === 'id' ? '#' : '.') + one);
    }
    for (const [, token] of attributes.matchAll(/var\((--[\w-]+)/g)) names.add(token);
  }
  return names;
}

// The tokens that a text of CSS asks for, also as another one's second choice.
const tokensIn = (css) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, token]) => token);

// Whether a selector speaks of a pointer.
const touched = (selector) => find(selector, ({ type, name }) => type === 'PseudoClassSelector' && (name === 'hover' || name === 'active')) !== null;

/** Whether a selector can match something on a page with these names. */
function possible(selector, names) {
  return selector.children.toArray().every((part) => {
    switch (part.type) {
      case 'TypeSelector':
        return part.name === '*' || names.has(part.name);
      case 'ClassSelector':
        return names.has(`.${part.name}`);
      case 'IdSelector':
        return names.has(`#${part.name}`);
      case 'PseudoElementSelector':
        return part.name !== 'backdrop';
      case 'PseudoClassSelector':
        return !['is', 'where', 'has'].includes(part.name) || part.children.first.children.some((one) => possible(one, names));
      default:
        return true;
    }
  });
}

/** At-rules that hold rules. Of the others, a page may draw without all but the fonts. */
const HOLD = ['media', 'layer', 'supports', 'container'];

// Leaves out of a list of rules what can match nothing.
function prune(rules, names) {
  rules.forEach((rule, item) => {
    if (rule.type === 'Rule') {
      rule.prelude.children = rule.prelude.children.filter((selector) => !touched(selector) && possible(selector, names));
      if (rule.prelude.children.isEmpty) rules.remove(item);
    } else if (HOLD.includes(rule.name) && rule.block) prune(rule.block.children, names);
    else if (rule.block && rule.name !== 'font-face') rules.remove(item);
  });
}

// Leaves out the tokens that nothing names, until there are none.
function pruneTokens(sheet, names) {
  let lost;
  do {
    lost = false;
    const asked = new Set([...tokensIn(generate(sheet)), ...names]);
    walk(sheet, {
      visit: 'Declaration',
      enter({ property }, item, list) {
        if (this.atrule?.name === 'font-face' || !property.startsWith('--') || asked.has(property)) return;
        list.remove(item);
        lost = true;
      },
    });
  } while (lost);
}

// Leaves out rules, and what holds rules, that are empty now.
function pruneEmpty(rules) {
  rules.forEach((rule, item) => {
    if (!rule.block) return;
    if (HOLD.includes(rule.name)) pruneEmpty(rule.block.children);
    if (rule.block.children.isEmpty) rules.remove(item);
  });
}

/** The excerpt of a sheet for pages that draw these names. */
export function excerpt(css, names) {
  const sheet = parse(css, 'site.css');
  prune(sheet.children, names);
  pruneTokens(sheet, names);
  pruneEmpty(sheet.children);
  return generate(sheet);
}
