// The languages that the site is built in, as src/text/lang.rs has them.
import { readFileSync } from 'node:fs';

/** Their tags, the default first. `site` is the folder that `plan pack` has written to. @returns {string[]} */
export const languages = (site) => JSON.parse(readFileSync(`${site}/languages.json`, 'utf8'));
