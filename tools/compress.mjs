// `node compress.mjs [FOLDER]`: writes a .br and a .gz copy beside every file that gets smaller by it, so that no host has to
// compress. It must be the last step of a build: files written later would have no compressed copy, and files changed later a
// wrong one.
import { readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { COMPRESSIBLE } from './hosting/headers.mjs';

// A response of this many bytes fits into one packet together with its headers, compressed or not.
const SMALLEST = 512;
const KINDS = new RegExp(`\\.(${COMPRESSIBLE.join('|')})$`);

/** The paths of all files below `folder`, relative to it and sorted. */
export function filesIn(folder, below = '') {
  return readdirSync(join(folder, below), { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesIn(folder, `${below}${entry.name}/`) : [`${below}${entry.name}`]))
    .sort();
}

const brotli = (bytes, text) =>
  promisify(brotliCompress)(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 11,
      [constants.BROTLI_PARAM_MODE]: text ? constants.BROTLI_MODE_TEXT : constants.BROTLI_MODE_GENERIC,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
    },
  });
const gz = (bytes) => promisify(gzip)(bytes, { level: 9 });

/**
 * Compresses the files in `folder`. Resolves to the number of files and the sums of their bytes: `plain`, `br` and `gz`. The
 * same files always give the same bytes, because neither format stores a time or a name here.
 */
export async function compress(folder) {
  const sums = { files: 0, plain: 0, br: 0, gz: 0 };
  const all = filesIn(folder);
  // Copies from an earlier run are removed, since their originals may no longer exist.
  for (const path of all) if (/\.(br|gz)$/.test(path)) rmSync(join(folder, path));
  // All files are compressed at once, and Node's thread pool limits how many run in parallel. The largest begin, so that none
  // of them is alone at the end.
  const wanted = all.filter((path) => KINDS.test(path) && statSync(join(folder, path)).size > SMALLEST);
  const sized = wanted.map((path) => [path, readFileSync(join(folder, path))]).sort((a, b) => b[1].length - a[1].length);
  await Promise.all(
    sized.map(async ([path, bytes]) => {
      const copies = { br: await brotli(bytes, !path.endsWith('.wasm')), gz: await gz(bytes) };
      sums.files += 1;
      sums.plain += bytes.length;
      for (const [kind, copy] of Object.entries(copies)) {
        if (copy.length < bytes.length) writeFileSync(join(folder, `${path}.${kind}`), copy);
        sums[kind] += Math.min(copy.length, bytes.length);
      }
    }),
  );
  return sums;
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const start = Date.now();
  const { files, plain, br, gz } = await compress(process.argv[2] ?? 'dist');
  const kb = (bytes) => `${Math.round(bytes / 1000)} kB`;
  console.log(`${files} files compressed in ${((Date.now() - start) / 1000).toFixed(1)} s: ${kb(plain)}, ${kb(gz)} in gzip, ${kb(br)} in brotli`);
}
