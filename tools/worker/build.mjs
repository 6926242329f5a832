// Writes the service worker of a finished folder: sw.js, the pack of all pages, and offline/size.json for the switch.
// The same folder gives the same bytes, and the worker's version is a hash over all of them.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** What a page may need. Not: licences, robots.txt, pictures for the install dialog or for other sites. */
const KEEP = /\.(css|csv|js|json|png|svg|wasm|webmanifest|woff2)$/;
/** What the worker itself is made of; and what is made to be taken away or to stand on other sites. */
const OWN = /^(sw\.js$|embed\.js$|(offline|daten|bilder|e|zitieren|vorschau|oembed)\/)/;
/** Names that change with the content: the browser's own cache may answer for them. */
const HASHED = /-[0-9a-f]{16}[._/]/;
/** More than this on a reader's device wants a decision, not an accident. */
const LIMIT = 6_000_000;

const sha256 = (bytes, form) => createHash('sha256').update(bytes).digest(form);
const short = (bytes) => sha256(bytes, 'hex').slice(0, 16);
// The worker refuses a byte that is not this build's: no version is put together from two.
const integrity = (bytes) => `sha256-${sha256(bytes, 'base64')}`;
// As the usual host sends it: gzip. Fonts and pictures are packed already.
const sent = (name, bytes) => (/\.(woff2|png)$/.test(name) ? bytes.length : gzipSync(bytes).length);

/** Adds offline reading to the folder `dist`. Returns what the worker will store. */
export async function worker(dist) {
  const names = readdirSync(dist, { recursive: true }).map((name) => name.replaceAll('\\', '/'))
    .filter((name) => !OWN.test(name) && statSync(`${dist}/${name}`).isFile()).sort();
  const html = names.filter((name) => name.endsWith('.html'));
  const pages = Object.fromEntries(html.map((name) => [name.replace(/(^|\/)index\.html$/, '$1'), readFileSync(`${dist}/${name}`, 'utf8')]));
  if (!('' in pages) || !('404.html' in pages)) throw new Error(`offline: ${dist} has no start page or no 404.html`);

  const files = names.filter((name) => KEEP.test(name)).map((url) => {
    const bytes = readFileSync(`${dist}/${url}`);
    return { entry: { url, revision: HASHED.test(url) ? null : short(bytes), integrity: integrity(bytes) }, bytes };
  });
  const pack = Buffer.from(JSON.stringify(pages));
  const packed = `offline/pages-${short(pack)}.json`;
  const size = {
    pages: html.length - 1, // the page for lost addresses is none that a reader looks for
    files: files.length,
    bytes: Object.values(pages).reduce((sum, page) => sum + Buffer.byteLength(page), 0) + files.reduce((sum, { bytes }) => sum + bytes.length, 0),
    sent: sent(packed, pack) + files.reduce((sum, { entry, bytes }) => sum + sent(entry.url, bytes), 0),
  };
  if (size.bytes > LIMIT) throw new Error(`offline: ${size.bytes} bytes to store, more than ${LIMIT}. See KEEP in tools/worker/build.mjs`);

  const { outputFiles: [{ text: code }] } = await build({
    entryPoints: [fileURLToPath(new URL('worker.mjs', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"' },
    logLevel: 'warning',
  });
  const site = { pages: Object.keys(pages).filter((path) => path !== '404.html'), pack: { url: packed, integrity: integrity(pack) }, files: files.map(({ entry }) => entry) };
  site.version = short(code + JSON.stringify(site));

  rmSync(`${dist}/offline`, { recursive: true, force: true });
  mkdirSync(`${dist}/offline`);
  writeFileSync(`${dist}/${packed}`, pack);
  writeFileSync(`${dist}/offline/size.json`, JSON.stringify(size));
  writeFileSync(`${dist}/sw.js`, `const SITE=${JSON.stringify(site)};\n${code}`);
  return { ...size, version: site.version };
}
