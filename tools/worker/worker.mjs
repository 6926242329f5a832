// The service worker. It keeps one version of the app, its data and one shell, with which the app draws every page without the
// host, and it keeps visited pages as they were. tools/worker/build.mjs puts `SITE` before this code:
//   version: a hash; pages: { path below the root: [beginning of its hash, title, head as HTML] };
//   shell: its integrity; files: [{ url, revision, integrity }].
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';

const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const ROOT = new URL('.', location.href).href;
// The site's root, which is that of the edition in the default language.
const HOME = new URL(SITE.up, ROOT).href;
/**
 * The pages by path. Looking up `undefined`, the path of an address outside of the root, finds none.
 * @type {Map<string | undefined, [hash: string, title: string, head: string]>}
 */
const PAGES = new Map(Object.entries(SITE.pages));
// An address contains no blanks, so no name of one site's cache is the beginning of another's. public/offline_store.js knows
// this form.
const FILE_CACHE = `ki-aktionsplan files ${ROOT}`;
const PAGE_CACHES = `ki-aktionsplan pages ${ROOT} `;
const PAGE_CACHE = PAGE_CACHES + SITE.version;
const SHELL = 'offline/shell.html';
/** Matches names of files that contain a hash of their content. `HASH` is the pattern of tools/content_hash.mjs. */
const NAMED = new RegExp(`-(${HASH})\\.\\w+$`);
/** How long the worker waits for a page from the host before the app draws it, in milliseconds. */
const PATIENCE = 3000;
/** The most visited pages that are kept; the oldest are removed first. */
const MOST = 60;
// Headers of the host that decide what a page may do. A stored page keeps them.
const KEPT = [
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
];

// Workbox does not fetch files again that have not changed, and removes those of older versions at `activate`.
const files = new PrecacheController({ cacheName: FILE_CACHE });
files.addToCacheList(SITE.files);

/**
 * The path of an address relative to the root, without its query string; undefined if the address lies elsewhere. The programs
 * and style sheets that all languages share lie above the root of an edition.
 */
function place(address) {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  if (whole.startsWith(ROOT)) return whole.slice(ROOT.length).replace(/(^|\/)index\.html$/, '$1');
  return whole.startsWith(HOME) ? SITE.up + whole.slice(HOME.length) : undefined;
}

const fileKey = (path) => files.getCacheKeyForURL(ROOT + path);
const known = (path) => path !== undefined && (PAGES.has(path) || fileKey(path) !== undefined);

// `caches.open` would create an empty cache where the reader has removed everything; `caches.match` does not.
const find = (cacheName, key) => caches.match(key, { cacheName, ignoreVary: true }).catch(() => undefined);
/** The stored file, or undefined if there is none, or if the browser has lost it. */
const storedFile = (path) => find(FILE_CACHE, fileKey(path) ?? ROOT + path);
const storedPage = (path) => find(PAGE_CACHE, ROOT + path);

/** Puts an answer into a cache if that cache exists, and resolves to the cache. What a reader has removed stays removed. */
async function put(cacheName, path, answer) {
  const cache = (await caches.has(cacheName)) && (await caches.open(cacheName));
  if (cache) await cache.put(ROOT + path, answer);
  return cache || undefined;
}

/** The beginning of a hash, in the form that names of files contain: sixteen hexadecimal digits of the SHA-256. */
async function fingerprint(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A page that the worker answers with, with the headers of the host's `Response` that decide what it may do. */
function asPage(body, { headers: said }, status = 200) {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  for (const name of KEPT) if (said.has(name)) headers.set(name, said.get(name));
  return new Response(body, { status, headers });
}

// --- one version ---

/**
 * Fetches and stores the shell. Its links count from the root of the host, because the build does not know where the site will
 * lie; the worker knows, and corrects them.
 */
async function storeShell() {
  const answer = await fetch(ROOT + SHELL, { cache: 'reload', integrity: SITE.shell, credentials: 'same-origin' });
  if (!answer.ok) throw new Error('offline: the shell cannot be fetched');
  const html = (await answer.text()).replace(/(\s[\w-]+=")\/(?!\/)/g, `$1${new URL(ROOT).pathname}`);
  await (await caches.open(PAGE_CACHE)).put(ROOT + SHELL, asPage(html, answer));
}

const versions = async () => (await caches.keys()).filter((name) => name.startsWith(PAGE_CACHES));

async function install(event) {
  // If a host goes back to an older version, that version may be the one in use. Its cache must then stay, even if this
  // installation fails.
  const used = await caches.has(PAGE_CACHE);
  try {
    await files.install(event);
    await storeShell();
  } catch (error) {
    // Nothing of an incomplete version is kept. The old version, if there is one, goes on.
    if (!used) await caches.delete(PAGE_CACHE);
    if (!(await versions()).length) await caches.delete(FILE_CACHE);
    throw error;
  }
}

const removeOthers = async () => Promise.all((await versions()).filter((name) => name !== PAGE_CACHE).map((name) => caches.delete(name)));

scope.addEventListener('install', (event) => event.waitUntil(install(event)));
// Claiming the open tabs lets even the tab of the first visit work offline.
scope.addEventListener('activate', (event) => event.waitUntil(Promise.all([files.activate(event), removeOthers()]).then(() => scope.clients.claim())));
scope.addEventListener('message', (event) => {
  const { type, page, loaded } = event.data ?? {};
  const answer = (promise) =>
    event.waitUntil(
      promise.then(
        () => event.ports[0].postMessage(true),
        () => event.ports[0].postMessage(false),
      ),
    );
  // A tab sends this only when the reader presses the button that loads the new version.
  if (type === 'SKIP_WAITING') scope.skipWaiting();
  // If the reader removes the site and wants it back while a tab is open, the browser takes up this worker again without
  // installing it.
  if (type === 'STORE') answer(install({ type: 'install', waitUntil: (promise) => event.waitUntil(promise) }));
  // The tab loaded these before the worker controlled it; the browser's own cache still has them.
  if (type === 'KEEP') answer(Promise.all([keepPage(page), ...loaded.map(keepFile)]));
});

// --- what a reader has visited ---

/** The beginning of a page's hash. For a path without a page it is a text with which no hash begins. */
const hashOf = (path) => PAGES.get(path)?.[0] ?? 'none';

/**
 * A page from the host, if it comes in time and belongs to this version; then it is stored too. Otherwise resolves to
 * undefined.
 */
async function freshPage(path, address, cache, event) {
  try {
    const answer = await fetch(address, { cache, credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE) });
    const bytes = await answer.arrayBuffer();
    // Otherwise it is a page of another version, or one that a network puts in front of all others, such as a hotel's login
    // page.
    if (!answer.ok || !(await fingerprint(bytes)).startsWith(hashOf(path))) return undefined;
    event?.waitUntil(storePage(path, asPage(bytes, answer)).catch(() => {}));
    return asPage(bytes, answer);
  } catch {
    return undefined;
  }
}

async function storePage(path, page) {
  const cache = await put(PAGE_CACHE, path, page);
  if (!cache) return;
  const visited = (await cache.keys()).filter(({ url }) => url !== ROOT + SHELL);
  await Promise.all(visited.slice(0, -MOST).map((request) => cache.delete(request)));
}

/** Stores a file if its content has the hash in its name. */
async function storeFile(path, answer) {
  const bytes = await answer.clone().arrayBuffer();
  if (answer.ok && (await fingerprint(bytes)) === NAMED.exec(path)?.[1]) await put(FILE_CACHE, path, answer);
}

async function keepPage(address) {
  const path = place(address);
  if (!PAGES.has(path) || (await storedPage(path))) return;
  const stored = [];
  await freshPage(path, address, 'force-cache', { waitUntil: (promise) => stored.push(promise) });
  await Promise.all(stored);
}

async function keepFile(address) {
  const path = place(address);
  if (!NAMED.test(path ?? '') || (await storedFile(path))) return;
  await fetch(address, { cache: 'force-cache', credentials: 'same-origin' })
    .then((answer) => storeFile(path, answer))
    .catch(() => {});
}

// --- answers ---

/**
 * Whether a request comes from a page of this version. Below the root there may be other pages: those of another site in a
 * folder of its own, or a page that only a newer version has. What those pages request is fetched
 * from the host.
 */
async function ours(event) {
  const client = event.clientId && (await scope.clients.get(event.clientId));
  return !client || known(place(client.url));
}

/**
 * The shell in place of a page, with that page's title and head. For any other path it has status 404, and the app draws what
 * it can.
 */
async function shell(path) {
  const answer = await storedPage(SHELL);
  if (!answer) return undefined;
  const html = await answer.text();
  const page = PAGES.get(path);
  if (!page) return asPage(html, answer, 404);
  const [, title, head] = page;
  return asPage(
    html.replace(/(<title>)[^<]*/, (_, tag) => tag + title).replace('<p class="offline-shell"', (below) => head + below),
    answer,
  );
}

// 1. A file of this version comes from the cache, whatever its query string is.
registerRoute(
  ({ url }) => fileKey(place(url)) !== undefined,
  async ({ url, request, event }) => {
    const answer = () => storedFile(place(url));
    if (await ours(event)) return (await answer()) ?? fetch(request);
    return fetch(request).catch(async () => (await answer()) ?? Response.error());
  },
);

// 2. A page of this version comes from the cache if it was visited, else from the host, else the app draws it.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && PAGES.has(place(url)),
  async ({ url, request, event }) => {
    const path = place(url);
    return (await storedPage(path)) ?? (await freshPage(path, ROOT + path, 'no-cache', event)) ?? (await shell(path)) ?? fetch(request);
  },
);

// 3. A page's address without its last slash redirects to the one with it, as hosts do. Otherwise relative links would lead
// astray.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && PAGES.has(`${place(url)}/`),
  async ({ url }) => Response.redirect(`${ROOT}${place(url)}/${url.search}`, 301),
);

// 4. Any other page below the root comes from the host, because it may belong to another site; without the host, the shell is
// shown.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && place(url) !== undefined,
  ({ url, request }) => fetch(request).catch(async () => (await shell(place(url))) ?? Response.error()),
);

// 5. Any other file with a hash in its name, such as a font or a live chart, is stored once it was needed. If the host no
// longer has it, it is a file of an older version that a tab still shows; the tab then offers to load the page again.
registerRoute(
  ({ url, request }) => request.mode !== 'navigate' && NAMED.test(place(url) ?? ''),
  async ({ url, request, event: asked }) => {
    const event = /** @type {FetchEvent} */ (asked);
    const path = place(url);
    if (!(await ours(event))) return fetch(request);
    const stored = await storedFile(path);
    if (stored) return stored;
    const answer = await fetch(request);
    if (answer.ok) event.waitUntil(storeFile(path, answer.clone()).catch(() => {}));
    else if (event.clientId) (await scope.clients.get(event.clientId))?.postMessage({ type: 'GONE' });
    return answer;
  },
);
