// The sizes of the files that a press kit can contain, as they lie in the built folder, so that the page can say in advance how
// much it will load. The build fails if one of the files does not exist.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { languages } from './languages.mjs';
import { PICTURES } from './native.mjs';

/** Writes `daten/pressemappe.json` into each edition in `dist`: a list of `[path, bytes]` for the files that `plan bundle` names. */
export function sizes(site, dist) {
  for (const { tag, folder } of languages(site)) {
    const { parts } = JSON.parse(readFileSync(`${site}/kit.${tag}.json`, 'utf8'));
    const edition = `${dist}/${folder}`;
    const paths = [...new Set(parts.flatMap(({ files }) => files))].filter((path) => PICTURES || existsSync(`${edition}${path}`));
    writeFileSync(`${edition}daten/pressemappe.json`, JSON.stringify(paths.map((path) => [path, statSync(`${edition}${path}`).size])));
  }
}
