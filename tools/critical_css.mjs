// What a page's first words need of a style sheet: the rules that can match what the page draws, and the tokens that they
// name. Not: what is hidden until it is used, and how things look under a pointer. That comes with the whole sheet.

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

/** A minified sheet as rules: `{ head, body }`, `{ head, rules }` for what holds rules, `{ head }` for a statement. */
export function parse(css) {
  let at = 0;
  const rules = () => {
    const all = [];
    for (let start = at; at < css.length; at++) {
      const sign = css[at];
      if (sign === '"') {
        at = css.indexOf('"', at + 1);
        continue;
      }
      if (sign === ';') all.push({ head: css.slice(start, at + 1) });
      else if (sign === '{') {
        const head = css.slice(start, at++);
        if (/^@(media|layer|supports|container)\b/.test(head)) all.push({ head, rules: rules() });
        else {
          const body = at;
          // Keyframes and page margins hold blocks.
          for (let depth = 1; depth; at++) depth += css[at] === '{' ? 1 : css[at] === '}' ? -1 : 0;
          all.push({ head, body: css.slice(body, --at) });
        }
      } else if (sign === '}') return all;
      else continue;
      start = at + 1;
    }
    return all;
  };
  return rules();
}

export const print = (rules) =>
  rules.map(({ head, body, rules }) => (rules ? `${head}{${print(rules)}}` : body === undefined ? head : `${head}{${body}}`)).join('');

// The parts of a selector list, or of a body, between signs that no bracket encloses.
function parts(text, sign) {
  const all = [''];
  let depth = 0;
  for (const c of text) {
    depth += '(['.includes(c) ? 1 : ')]'.includes(c) ? -1 : 0;
    if (c === sign && !depth) all.push('');
    else all[all.length - 1] += c;
  }
  return all;
}

/** Whether a selector can match something on a page with these names, while no pointer touches it. */
export function possible(selector, names) {
  if (/:(hover|active)\b|::backdrop/.test(selector)) return false;
  const asked = selector.replace(/\[[^\]]*\]/g, '');
  const inner = /:(is|where|has|not)\(/.exec(asked);
  if (inner) {
    const start = inner.index + inner[0].length;
    let end = start;
    for (let depth = 1; depth; end++) depth += asked[end] === '(' ? 1 : asked[end] === ')' ? -1 : 0;
    const some = inner[1] === 'not' || parts(asked.slice(start, end - 1), ',').some((one) => possible(one, names));
    return some && possible(asked.slice(0, inner.index) + asked.slice(end), names);
  }
  return [...asked.replace(/::?[a-z-]+(\([^)]*\))?/g, '').matchAll(/[.#]?[a-z][\w-]*/g)].every(([name]) => names.has(name));
}

function matching(rules, names) {
  return rules.flatMap((rule) => {
    if (rule.rules) {
      const inside = matching(rule.rules, names);
      return inside.length ? [{ ...rule, rules: inside }] : [];
    }
    if (rule.body === undefined || rule.head === '@font-face') return [rule];
    if (rule.head.startsWith('@')) return [];
    const head = parts(rule.head, ',')
      .filter((selector) => possible(selector, names))
      .join();
    return head ? [{ ...rule, head }] : [];
  });
}

// Without the tokens that nothing names, until there are none.
function named(rules, names) {
  const asked = new Set([...[...print(rules).matchAll(/var\((--[\w-]+)/g)].map(([, token]) => token), ...names]);
  let lost = false;
  const keep = (rules) =>
    rules.flatMap((rule) => {
      if (rule.rules) {
        const inside = keep(rule.rules);
        return inside.length ? [{ ...rule, rules: inside }] : [];
      }
      if (!rule.body?.includes('--') || rule.head.startsWith('@')) return [rule];
      const all = parts(rule.body, ';');
      const body = all.filter((one) => !one.startsWith('--') || asked.has(one.split(':')[0]));
      lost ||= body.length < all.length;
      return body.length ? [{ ...rule, body: body.join(';') }] : [];
    });
  const kept = keep(rules);
  return lost ? named(kept, names) : kept;
}

/** The excerpt of a minified sheet for pages that draw these names. */
export const excerpt = (css, names) => print(named(matching(parse(css), names), names));
