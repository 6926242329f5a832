// Serves a built folder as a careful host would: every file is compressed with brotli at its best before anything is measured,
// files with hashed names are cached for ever and others are revalidated, and the policy is sent as a header. It also logs what
// is sent, because browsers' own numbers depend on their caches.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { extname, join, relative } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { HASH, contentHash } from '../content_hash.mjs';
import { portOf } from '../serve.mjs';

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.csv': 'text/csv; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml',
  '.webmanifest': 'application/manifest+json',
  '.png': 'image/png',
};
const KINDS = { '.html': 'html', '.css': 'css', '.js': 'js', '.wasm': 'wasm', '.json': 'data', '.woff2': 'font' };
// Formats that are compressed already.
const PACKED = new Set(['.woff2', '.png', '.webp', '.avif', '.br', '.gz', '.zip']);
// Matches our names with hashes, and those of esbuild with eight letters, which the references have.
const HASHED = new RegExp(`-(${HASH}|[A-Z0-9]{8})\\.\\w+$`);

function load(folder, quality) {
  const files = new Map();
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath ?? entry.path, entry.name);
    const body = readFileSync(path);
    const ext = extname(path);
    const packed = PACKED.has(ext)
      ? body
      : brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
    const small = packed.length < body.length;
    files.set(`/${relative(folder, path)}`, {
      body,
      packed: small ? packed : body,
      encoding: small ? 'br' : undefined,
      type: TYPES[ext] ?? 'application/octet-stream',
      kind: KINDS[ext] ?? 'other',
      etag: `"${contentHash(body)}"`,
    });
  }
  return files;
}

// The length of the head that Node has sent. Node keeps it in a private property.
function head(response) {
  const text = response._header;
  if (!text) throw new Error('bench: this Node does not say which head it has sent');
  return text.length;
}

/**
 * @typedef {object} Site
 * @property {string} folder
 * @property {string} policy the content security policy
 * @property {boolean} [single] answers every address that is no file's with index.html
 * @property {number} [quality] brotli's quality
 */

/**
 * Serves a site on a free loopback port. Resolves to its address, the log of requests, the size of every file as it is sent
 * (`sizes`, in bytes), and `close`.
 * An entry of the log has path, kind, status, the sizes of body and head in bytes, and `worker`, which is true if a service
 * worker sent the request.
 * @param {Site} site
 */
export async function serve({ folder, policy, single, quality = 11 }) {
  const files = load(folder, quality);
  const log = [];
  const find = (path) =>
    files.get(path.endsWith('/') ? `${path}index.html` : path) ?? (single && !(extname(path) in TYPES) ? files.get('/index.html') : undefined);
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url.split('?')[0]);
    const found = find(path);
    const file = found ?? files.get('/404.html') ?? { body: Buffer.from(''), packed: Buffer.from(''), type: 'text/plain', kind: 'other', etag: '""' };
    const brotli = file.encoding && /\bbr\b/.test(request.headers['accept-encoding'] ?? '');
    const headers = {
      'content-type': file.type,
      'cache-control': HASHED.test(path) ? 'public, max-age=31536000, immutable' : 'no-cache',
      etag: file.etag,
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      ...(file.kind === 'html' && { 'content-security-policy': policy }),
      ...(brotli && { 'content-encoding': 'br' }),
    };
    const same = found && request.headers['if-none-match'] === file.etag;
    const status = !found ? 404 : same ? 304 : 200;
    const body = same ? Buffer.alloc(0) : brotli ? file.packed : file.body;
    if (!same) headers['content-length'] = body.length;
    response.writeHead(status, headers);
    // Requests of a service worker name the worker's script as their referrer; the request for that script has a header of its
    // own.
    const worker = /\/sw[^/]*\.js$/.test(request.headers.referer ?? '') || request.headers['service-worker'] === 'script';
    response.on('finish', () => log.push({ path, kind: file.kind, status, body: body.length, head: head(response), worker }));
    response.end(request.method === 'HEAD' ? undefined : body);
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${portOf(server)}/`,
    log,
    sizes: new Map([...files].map(([path, { packed }]) => [path, packed.length])),
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
