// The languages that the site is built in; src/text/lang.rs decides which.
import { readFileSync } from 'node:fs';

/** The language tags, the default first. `site` is the folder that `plan pack` has written into. @returns {string[]} */
export const languages = (site) => JSON.parse(readFileSync(`${site}/languages.json`, 'utf8'));
