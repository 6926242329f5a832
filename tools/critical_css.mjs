// Excerpts of a style sheet for the first paint: the rules that can match what the page draws, and the tokens that they use.
// Rules for elements that are hidden at first or under a pointer are left out; they come with the whole sheet.
import { find, generate, walk } from 'css-tree';
import { Parser } from 'htmlparser2';
import { parse } from './css.mjs';

/**
 * Adds the element names, `.classes`, `#ids` and `--tokens` of a page to `names`, and returns it. Elements inside closed
 * dialogs and popovers are left out.
 */
export function drawn(html, names = new Set()) {
  let hidden = 0; // how many elements are open, counted from the outermost hidden one
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
      // Drawings use tokens in attributes such as `fill`.
      for (const value of Object.values(attributes)) for (const token of tokensIn(value)) names.add(token);
    },
    // The parser calls this for elements without an end tag too.
    onclosetag() {
      if (hidden) hidden--;
    },
  });
  page.end(html);
  return names;
}

// The tokens that a piece of CSS uses, including those in the fallback of another `var()`.
const tokensIn = (css) => [...css.matchAll(/var\((--[\w-]+)/g)].map(([, token]) => token);

// Whether a selector depends on a pointer.
const dependsOnPointer = (selector) => find(selector, ({ type, name }) => type === 'PseudoClassSelector' && (name === 'hover' || name === 'active')) !== null;

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

/** At-rules that contain rules. Others with a block, except `@font-face`, are left out, because a page can do without them at first. */
const HOLD = ['media', 'layer', 'supports', 'container'];

// Removes the rules that can match nothing.
function prune(rules, names) {
  rules.forEach((rule, item) => {
    if (rule.type === 'Rule') {
      rule.prelude.children = rule.prelude.children.filter((selector) => !dependsOnPointer(selector) && possible(selector, names));
      if (rule.prelude.children.isEmpty) rules.remove(item);
    } else if (HOLD.includes(rule.name) && rule.block) prune(rule.block.children, names);
    else if (rule.block && rule.name !== 'font-face') rules.remove(item);
  });
}

// Removes the tokens that nothing uses. This repeats, because a removed token may have been the last use of another one.
function pruneTokens(sheet, names) {
  let lost;
  do {
    lost = false;
    const used = new Set([...tokensIn(generate(sheet)), ...names]);
    walk(sheet, {
      visit: 'Declaration',
      enter({ property }, item, list) {
        if (this.atrule?.name === 'font-face' || !property.startsWith('--') || used.has(property)) return;
        list.remove(item);
        lost = true;
      },
    });
  } while (lost);
}

// Removes rules, and at-rules that contain rules, which have become empty.
function pruneEmpty(rules) {
  rules.forEach((rule, item) => {
    if (!rule.block) return;
    if (HOLD.includes(rule.name)) pruneEmpty(rule.block.children);
    if (rule.block.children.isEmpty) rules.remove(item);
  });
}

/** The excerpt of a style sheet for pages on which `drawn` has found these names. */
export function excerpt(css, names) {
  const sheet = parse(css, 'site.css');
  prune(sheet.children, names);
  pruneTokens(sheet, names);
  pruneEmpty(sheet.children);
  return generate(sheet);
}
