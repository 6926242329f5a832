// The languages that the site is built in; src/text/lang.rs decides which.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { match } from './must.mjs';

/** @typedef {{ tag: string, folder: string, title: string, up: string }} Language its tag; the folder of its edition; the site's short name; from the folder to the site's root */

/**
 * The languages, the default first. `site` is the folder that `plan pack` has written into.
 * @returns {Language[]}
 */
export const languages = (site) =>
  JSON.parse(readFileSync(`${site}/languages.json`, 'utf8')).map((language) => ({ ...language, up: language.folder.replace(/[^/]+/g, '..') }));

/**
 * The editions in a built folder, the default first: the language's tag, and the folder that it lies in (docs/decisions/022).
 * @returns {{ tag: string, folder: string }[]}
 */
export const editionsIn = (dist) =>
  ['', ...readdirSync(dist).map((name) => `${name}/`)]
    .filter((folder) => existsSync(`${dist}/${folder}sw.js`))
    .map((folder) => ({ folder, tag: match(readFileSync(`${dist}/${folder}index.html`, 'utf8'), /<html lang="([^"]+)"/, folder)[1] }));
