// What the press kit can hold, with the sizes of the files as they lie in the built folder: the page says beforehand what it
// will fetch. A file that is named but not there ends the build.
import { readFileSync, statSync, writeFileSync } from 'node:fs';

/** Writes `daten/pressemappe.json` into `dist` from what `plan bundle` has made. */
export function list(site, dist) {
  const kit = JSON.parse(readFileSync(`${site}/kit.de.json`, 'utf8'));
  for (const { files } of kit.parts) for (const file of files) file[1] = statSync(`${dist}/${file[0]}`).size;
  writeFileSync(`${dist}/daten/pressemappe.json`, JSON.stringify(kit));
}
