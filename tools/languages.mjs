// The languages that the site is built in; src/text/lang.rs decides which.
import { readFileSync } from 'node:fs';

/** @typedef {{ tag: string, folder: string, up: string }} Language its tag; the folder of its edition; from there to the site's root */

/**
 * The languages, the default first. `site` is the folder that `plan pack` has written into.
 * @returns {Language[]}
 */
export const languages = (site) =>
  JSON.parse(readFileSync(`${site}/languages.json`, 'utf8')).map(({ tag, folder }) => ({ tag, folder, up: folder.replace(/[^/]+/g, '..') }));
