// Look-ups that must succeed. Where a build or a test would go on silently with nothing, they throw an error that names the
// file and what it lacks.

/** The first match of `pattern` in `text`; throws if there is none. `where` names the text in the error. */
export function match(text, pattern, where) {
  const found = pattern.exec(text);
  if (!found) throw new Error(`${where}: has nothing like ${pattern}`);
  return found;
}

/** `text` with the first `what`, a string or a pattern, replaced by `by`; throws if there is none. */
export function replaced(text, what, by, where) {
  if (typeof what === 'string' ? !text.includes(what) : text.search(what) < 0) throw new Error(`${where}: has no ${what} to be replaced`);
  return text.replace(what, by);
}

/** The one name that matches `pattern`; throws if there is none or more than one. */
export function only(names, pattern, where) {
  const [found, ...more] = names.filter((name) => pattern.test(name));
  if (found === undefined || more.length) throw new Error(`${where}: has ${found === undefined ? 'no file' : `${more.length + 1} files`} like ${pattern}`);
  return found;
}
