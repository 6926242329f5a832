// What a click on a download gives, read by other people's parsers as readers' programs would.
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import yauzl from 'yauzl';
import { DIST } from './lib.mjs';

export const text = (path) => readFileSync(`${DIST}/${path}`, 'utf8');
/** @type {(csv: string | Buffer, delimiter: string) => Record<string, string>[]} */
export const rows = (csv, delimiter) => parse(csv, { delimiter, bom: true, columns: true, record_delimiter: '\r\n' });
const bytes = async (download) => readFile(await download.path());
/** The file that `press` makes the browser download: its name and bytes. */
export async function given(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download', { timeout: 60_000 }), press()]);
  return { name: download.suggestedFilename(), bytes: await bytes(download) };
}

/** The files in a ZIP, by name. */
export async function unpacked(zip) {
  const archive = await yauzl.fromBufferPromise(zip, { validateEntrySizes: true, strictFileNames: true });
  const files = new Map();
  for await (const entry of archive.eachEntry()) {
    const chunks = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}
