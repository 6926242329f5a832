// How large the files are that the press kit can have, as they lie in the built folder: the page says beforehand what it will
// fetch. A file that is named but not there ends the build.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { languages } from './languages.mjs';
import { PICTURES } from './native.mjs';

/** Writes `daten/pressemappe.json` into `dist`: each path with its size, for what `plan bundle` names. */
export function sizes(site, dist) {
  const [lang] = languages(site);
  const { parts } = JSON.parse(readFileSync(`${site}/kit.${lang}.json`, 'utf8'));
  const paths = [...new Set(parts.flatMap(({ files }) => files))].filter((path) => PICTURES || existsSync(`${dist}/${path}`));
  writeFileSync(`${dist}/daten/pressemappe.json`, JSON.stringify(paths.map((path) => [path, statSync(`${dist}/${path}`).size])));
}
