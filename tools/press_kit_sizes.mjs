// The sizes of the files that a press kit can contain, as they lie in the built folder, so that the page can say in advance how
// much it will load. The build fails if one of the files does not exist.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { languages } from './languages.mjs';
import { PICTURES } from './native.mjs';

/** Writes `daten/pressemappe.json` into `dist`: a list of `[path, bytes]` for the files that `plan bundle` names. */
export function sizes(site, dist) {
  const [lang] = languages(site);
  const { parts } = JSON.parse(readFileSync(`${site}/kit.${lang}.json`, 'utf8'));
  const paths = [...new Set(parts.flatMap(({ files }) => files))].filter((path) => PICTURES || existsSync(`${dist}/${path}`));
  writeFileSync(`${dist}/daten/pressemappe.json`, JSON.stringify(paths.map((path) => [path, statSync(`${dist}/${path}`).size])));
}
