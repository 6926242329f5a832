// Writes the service worker of a finished folder: sw.js, and offline/size.json for the switch.
// The same folder gives the same bytes, and the worker's version is a hash over all of them.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { HASH, HASHED, contentHash, hashedAs } from '../content_hash.mjs';
import { filesIn } from '../compress.mjs';
import { match, only } from '../must.mjs';

/** What the app needs on every page, beside what the shell names. Not: the reuse, live charts, tables, pictures. */
const app = (lang) => [hashedAs('app', 'js'), hashedAs('app', 'wasm'), hashedAs(`data/plan.${lang}`, 'json'), hashedAs('offline', 'js')];
/** What the shell names and the browser asks for when it shows a page. */
const NAMED = new RegExp(`\\s(?:href|src)="/([\\w./-]+\\.(?:css|js|webmanifest)|icon-${HASH}\\.png)"`, 'g');
/** Pages that are made to be framed; those that say how to cite, which the app draws in no time; and files that are documents. */
const OTHER = /^(e|zitieren|daten|bilder|offline)\/|^404\.html$/;
/** A first visit as a whole in brotli: page, app, offline copy. More wants a decision, not an accident. */
const LIMIT = 400_000;

// The worker refuses a byte that is not this build's: no version is put together from two.
const integrity = (bytes) => `sha256-${createHash('sha256').update(bytes).digest('base64')}`;
const brotli = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }).length;

/**
 * The title and the head of a printed page, up to its heading, as the shell shows them while the app is on its way. Not the
 * focus on the heading: that is the app's.
 */
function head(page, html) {
  const [, title] = match(html, /<title>([^<]*)/, page);
  const main = html.slice(html.search(/<main\b/));
  const [, before] = /class="failure">.*?<\/button><\/div>(.*?<\/h1>)/.exec(main) ?? [];
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

/** Adds offline reading to the folder `dist`. Returns what the worker will store. */
export async function worker(dist, lang) {
  const names = filesIn(dist);
  const read = (name) => readFileSync(`${dist}/${name}`);

  // A page that is visited is stored if it is this version's: half of a short hash tells. One that is not begins with its head.
  const html = names.filter((name) => /(^|\/)index\.html$/.test(name) && !OTHER.test(name));
  const pages = Object.fromEntries(
    html.map((name) => [name.slice(0, -'index.html'.length), [contentHash(read(name)).slice(0, 12), ...head(name, read(name).toString())]]),
  );
  if (!('' in pages)) throw new Error(`offline: ${dist} has no start page`);

  const wanted = app(lang).map((pattern) => only(names, pattern, dist));
  const shell = read('offline/shell.html');
  // The worker puts a page's title and head there.
  for (const place of [/<title>/, /<p class="offline-shell"/]) match(shell.toString(), place, 'offline/shell.html');
  const named = [...shell.toString().matchAll(NAMED)].map(([, name]) => name);
  if (!named.length) throw new Error('offline/shell.html: names no style sheet and no script');
  wanted.push(...named);
  // The browser's own cache may answer for names that change with the content.
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
  const parts = { pages, shell: integrity(shell), files };
  const site = { ...parts, version: contentHash(code + JSON.stringify(parts)) };
  const script = `const SITE=${JSON.stringify(site)};\n${code}`;

  const stored = [Buffer.from(script), shell, ...files.map(({ url }) => read(url))];
  const sum = (list, size) => list.reduce((all, bytes) => all + size(bytes), 0);
  const size = {
    pages: html.length,
    files: files.length,
    bytes: sum(stored.slice(1), (bytes) => bytes.length),
    // As hosts send it that have no brotli: no reader gets more.
    sent: sum(stored, (bytes) => gzipSync(bytes).length),
  };
  const [largest] = html.map(read).sort((a, b) => b.length - a.length);
  const sheets = [...largest.toString().matchAll(/\shref="[./]*([\w-]+\.css)"/g)].map(([, name]) => name).filter((name) => !wanted.includes(name));
  const first = sum([largest, ...sheets.map(read), ...stored], brotli);
  if (first > LIMIT) throw new Error(`offline: a first visit takes ${first} bytes in brotli, more than ${LIMIT}. See tools/worker/build.mjs`);

  writeFileSync(`${dist}/offline/size.json`, JSON.stringify(size));
  writeFileSync(`${dist}/sw.js`, script);
  return { ...size, first, version: site.version };
}
