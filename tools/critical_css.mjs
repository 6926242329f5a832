// What a page's first words need of a style sheet: the rules that can match what the page draws, and the tokens that they
// name. Not: what is hidden until it is used, and how things look under a pointer. That comes with the whole sheet.
import { find, generate, walk } from 'css-tree';
import { Parser } from 'htmlparser2';
import { parse } from './css.mjs';

/** Adds the elements, `.classes`, `#ids` and `--tokens` of a page to `names`; without those of closed dialogs and popovers. */
export function drawn(html, names = new Set()) {
  let hidden = 0; // how many elements are open, from the first hidden one on
  const page = new Parser({
    onopentag(tag, attributes) {
      const closed = 'hidden' in attributes || 'popover' in attributes || (tag === 'dialog' && !('open' in attributes));
      if (hidden || closed) {
        hidden++;
        return;
      }
      names.add(tag);
      for (const one of (attributes.class ?? '').split(/\s+/)) if (one) names.add(`.${one}`);
      if (attributes.id) names.add(`#${attributes.id}`);
      // Drawings name colours in attributes of their own.
      for (const value of Object.values(attributes)) for (const token of tokensIn(value)) names.add(token);
    },
    // Also called for what has no end tag.
    onclosetag() {
      if (hidden) hidden--;
    },
  });
  page.end(html);
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
