// What must be there: an error that names the file and what it lacks, where a build or a test would go on without a word.

/** The first match of `pattern` in a text. `where` names the text. */
export function match(text, pattern, where) {
  const found = pattern.exec(text);
  if (!found) throw new Error(`${where}: has nothing like ${pattern}`);
  return found;
}

/** A text with `by` in place of `what`, a string or a pattern. */
export function replaced(text, what, by, where) {
  if (typeof what === 'string' ? !text.includes(what) : text.search(what) < 0) throw new Error(`${where}: has no ${what} to be replaced`);
  return text.replace(what, by);
}

/** The one of some names that fits `pattern`. */
export function only(names, pattern, where) {
  const [found, ...more] = names.filter((name) => pattern.test(name));
  if (found === undefined || more.length) throw new Error(`${where}: has ${found === undefined ? 'no file' : `${more.length + 1} files`} like ${pattern}`);
  return found;
}
