// The languages that the site is built in; src/text/lang.rs decides which.
import { readFileSync } from 'node:fs';

/** @typedef {{ tag: string, folder: string, title: string, up: string }} Language its tag; the folder of its edition; the site's short name; from the folder to the site's root */

/**
 * The languages, the default first. `site` is the folder that `plan pack` has written into.
 * @returns {Language[]}
 */
export const languages = (site) =>
  JSON.parse(readFileSync(`${site}/languages.json`, 'utf8')).map((language) => ({ ...language, up: language.folder.replace(/[^/]+/g, '..') }));
