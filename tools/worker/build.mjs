// Writes the service worker of a built folder, sw.js, and offline/size.json for the switch on the page about the site. The same
// folder gives the same bytes; the worker's version is a hash over all of them.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { HASH, HASHED, contentHash, hashedAs } from '../content_hash.mjs';
import { filesIn } from '../compress.mjs';
import { match, only } from '../must.mjs';

/**
 * The files that the app needs on every page, beside those that the shell names; they lie at the site's root. The second program,
 * live charts, tables and pictures are left out.
 */
const app = (tag) => [hashedAs('app', 'js'), hashedAs('app', 'wasm'), hashedAs(`plan.${tag}`, 'json'), hashedAs('offline', 'js')];
/** Matches what the shell names and the browser loads when it shows a page. */
const NAMED = new RegExp(`\\s(?:href|src)="/([\\w./-]+\\.(?:css|js|webmanifest)|[\\w./-]*icon-${HASH}\\.png)"`, 'g');
/**
 * Matches HTML files that the worker does not know as pages: pages for frames; pages on how to cite, which the app draws so
 * quickly that they need no head; and files that happen to be documents.
 */
const OTHER = /^(e|zitieren|bilder|offline)\/|^daten\/(?!index\.html$)|^404\.html$/;
/**
 * The most that a first visit may take in brotli, in bytes: page, app and offline copy. A larger visit should be a decision and
 * not an accident.
 */
const LIMIT = 600_000;

// With these hashes the worker refuses files of another build, so that a stored version is never a mix of two.
const integrity = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/**
 * The title and the head of a rendered page, up to and including its heading, which the shell shows until the app has drawn the
 * page. The heading loses its `tabindex`, because only the app moves the focus there.
 */
function head(page, html) {
  const [, title] = match(html, /<title>([^<]*)/, page);
  const main = html.slice(html.search(/<main\b/));
  const [, before] = /class="failure">.*?<\/button><\/div>(.*?<\/h1>)/s.exec(main) ?? [];
  if (!before) throw new Error(`${page}: has no heading: ${title}`);
  const open = [];
  for (const [, end, tag] of before.matchAll(/<(\/?)(\w+)[^>]*>/g)) {
    if (end) open.pop();
    else open.push(tag);
  }
  return [
    title,
    before.replace(' tabindex="-1"', '') +
      open
        .reverse()
        .map((tag) => `</${tag}>`)
        .join(''),
  ];
}

/**
 * Adds offline reading to the edition of a language in the folder `dist`. Returns the numbers of what the worker will store, and
 * its version. All names count from the edition's folder.
 * @param {string} dist
 * @param {import('../languages.mjs').Language} edition
 * @param {{ folder: string }[]} [editions] all of them; without, it is the only one
 */
export async function worker(dist, { tag, folder, up }, editions = []) {
  const own = `${dist}/${folder}`;
  // The folder of the default edition has the others in it.
  const others = editions.map((edition) => edition.folder).filter((other) => !folder && other);
  const names = filesIn(own).filter((name) => !others.some((other) => name.startsWith(other)));
  const read = (name) => readFileSync(`${own}${name}`);

  // For each page: the beginning of its hash, which tells whether a visited page belongs to this version; its title; and its
  // head, with which the shell begins if the page is not stored.
  const html = names.filter((name) => /(^|\/)index\.html$/.test(name) && !OTHER.test(name));
  const pages = Object.fromEntries(
    html.map((name) => [name.slice(0, -'index.html'.length), [contentHash(read(name)).slice(0, 12), ...head(name, read(name).toString())]]),
  );
  if (!('' in pages)) throw new Error(`offline: ${own} has no start page`);

  const shared = filesIn(dist);
  const wanted = app(tag).map((pattern) => up + only(shared, pattern, dist));
  const shell = read('offline/shell.html');
  // The worker puts a page's title and head at these places.
  for (const place of [/<title>/, /<p class="offline-shell"/]) match(shell.toString(), place, 'offline/shell.html');
  const named = [...shell.toString().matchAll(NAMED)].map(([, name]) => name);
  if (!named.length) throw new Error('offline/shell.html: names no style sheet and no script');
  wanted.push(...named);
  // Files whose name contains their hash have no revision, so that the browser's own cache may answer for them.
  const hashed = new RegExp(HASHED);
  const files = [...new Set(wanted)]
    .sort()
    .map((url) => ({ url, revision: hashed.test(url) ? null : contentHash(read(url)), integrity: integrity(read(url)) }));

  const {
    outputFiles: [{ text: code }],
  } = await build({
    entryPoints: [fileURLToPath(new URL('worker.mjs', import.meta.url))],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    legalComments: 'none',
    define: { 'process.env.NODE_ENV': '"production"', HASH: JSON.stringify(HASH) },
    logLevel: 'warning',
  });
  const parts = { up, pages, shell: integrity(shell), files };
  const site = { ...parts, version: contentHash(code + JSON.stringify(parts)) };
  const script = `const SITE=${JSON.stringify(site)};\n${code}`;

  const stored = [Buffer.from(script), shell, ...files.map(({ url }) => read(url))];
  const sum = (list, size) => list.reduce((all, bytes) => all + size(bytes), 0);
  const size = {
    pages: html.length,
    files: files.length,
    bytes: sum(stored.slice(1), (bytes) => bytes.length),
    // The bytes as a host without brotli sends them, which is the most that any reader gets.
    sent: sum(stored, (bytes) => gzipSync(bytes).length),
  };
  const [largest] = html.map(read).sort((a, b) => b.length - a.length);
  const sheets = [...largest.toString().matchAll(/\shref="[./]*([\w-]+\.css)"/g)].map(([, name]) => up + name).filter((name) => !wanted.includes(name));
  const first = sum([largest, ...sheets.map(read), ...stored], brotli);
  if (first > LIMIT) throw new Error(`offline: a first visit takes ${first} bytes in brotli, more than ${LIMIT}. See tools/worker/build.mjs`);

  writeFileSync(`${own}offline/size.json`, JSON.stringify(size));
  writeFileSync(`${own}sw.js`, script);
  return { ...size, first, version: site.version };
}
