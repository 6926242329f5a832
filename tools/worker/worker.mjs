// The service worker: keeps one version of the app, its data and one shell. With them the app draws every page without the
// host; pages that a reader has visited are kept as they were. `SITE` is what tools/worker/build.mjs puts before this code:
//   version; pages: { path below the root: [beginning of its hash, title, head as HTML] }; shell: integrity; files: [{ url, revision, integrity }].
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';

const scope = /** @type {ServiceWorkerGlobalScope} */ (/** @type {unknown} */ (self));
const ROOT = new URL('.', location.href).href;
/** By path; no page lies where there is no path. @type {Map<string | undefined, [hash: string, title: string, head: string]>} */
const PAGES = new Map(Object.entries(SITE.pages));
// A blank cannot stand in an address: so no site's name is the beginning of another's. public/offline_store.js knows this form.
const FILE_CACHE = `ki-aktionsplan files ${ROOT}`;
const PAGE_CACHES = `ki-aktionsplan pages ${ROOT} `;
const PAGE_CACHE = PAGE_CACHES + SITE.version;
const SHELL = 'offline/shell.html';
/** A file's name says what is in it. `HASH` is the pattern of tools/content_hash.mjs. */
const NAMED = new RegExp(`-(${HASH})\\.\\w+$`);
/** A host that takes longer for a page than this counts as none: then the app draws it, in ms. */
const PATIENCE = 3000;
/** So many visited pages are kept; the first ones go. */
const MOST = 60;
// What a host may say about a page beside its content: a page that is stored must not drop it.
const KEPT = [
  'content-security-policy',
  'cross-origin-embedder-policy',
  'cross-origin-opener-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
];

// Files that did not change are not fetched again; Workbox removes the others at `activate`.
const files = new PrecacheController({ cacheName: FILE_CACHE });
files.addToCacheList(SITE.files);

/** Where an address lies below the root, without its query string; undefined if elsewhere. */
function place(address) {
  const { origin, pathname } = new URL(address);
  const whole = origin + pathname;
  return whole.startsWith(ROOT) ? whole.slice(ROOT.length).replace(/(^|\/)index\.html$/, '$1') : undefined;
}

const fileKey = (path) => files.getCacheKeyForURL(ROOT + path);
const known = (path) => path !== undefined && (PAGES.has(path) || fileKey(path) !== undefined);

// Not `open`, which would make an empty cache where the reader has removed all.
const find = (cacheName, key) => caches.match(key, { cacheName, ignoreVary: true }).catch(() => undefined);
/** The stored file; undefined if there is none, or the browser has lost it. */
const storedFile = (path) => find(FILE_CACHE, fileKey(path) ?? ROOT + path);
const storedPage = (path) => find(PAGE_CACHE, ROOT + path);

/** Puts something into a store that is there, and gives the store: what a reader has removed stays removed. */
async function put(cacheName, path, answer) {
  const cache = (await caches.has(cacheName)) && (await caches.open(cacheName));
  if (cache) await cache.put(ROOT + path, answer);
  return cache || undefined;
}

/** The beginning of a hash, as names of files have it. */
async function fingerprint(bytes) {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...hash.slice(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** An answer of our own with what the host says about it. */
function asPage(body, { headers: said }, status = 200) {
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  for (const name of KEPT) if (said.has(name)) headers.set(name, said.get(name));
  return new Response(body, { status, headers });
}

// --- one version ---

/** Fetches the shell. It cannot know where it will stand, and counts from the host's root: here the root is known. */
async function storeShell() {
  const answer = await fetch(ROOT + SHELL, { cache: 'reload', integrity: SITE.shell, credentials: 'same-origin' });
  if (!answer.ok) throw new Error('offline: the shell cannot be fetched');
  const html = (await answer.text()).replace(/(\s[\w-]+=")\/(?!\/)/g, `$1${new URL(ROOT).pathname}`);
  await (await caches.open(PAGE_CACHE)).put(ROOT + SHELL, asPage(html, answer));
}

const versions = async () => (await caches.keys()).filter((name) => name.startsWith(PAGE_CACHES));

async function install(event) {
  // A host that goes back to an older version may bring the one that is in use: its store is not ours to remove.
  const used = await caches.has(PAGE_CACHE);
  try {
    await files.install(event);
    await storeShell();
  } catch (error) {
    // Nothing of a version that is not whole. The old one, if there is one, goes on.
    if (!used) await caches.delete(PAGE_CACHE);
    if (!(await versions()).length) await caches.delete(FILE_CACHE);
    throw error;
  }
}

const removeOthers = async () => Promise.all((await versions()).filter((name) => name !== PAGE_CACHE).map((name) => caches.delete(name)));

scope.addEventListener('install', (event) => event.waitUntil(install(event)));
// Claiming makes the first visit's own tab work offline too.
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
  // Only a reader's press on "load" says this.
  if (type === 'SKIP_WAITING') scope.skipWaiting();
  // Removed and wanted again while a tab was open: the browser takes this worker back without installing it.
  if (type === 'STORE') answer(install({ type: 'install', waitUntil: (promise) => event.waitUntil(promise) }));
  // What a tab has loaded past the worker: the browser has it still.
  if (type === 'KEEP') answer(Promise.all([keepPage(page), ...loaded.map(keepFile)]));
});

// --- what a reader has visited ---

/** The beginning of a page's hash; of a path without a page something that no hash begins with. */
const hashOf = (path) => PAGES.get(path)?.[0] ?? 'none';

/** A page from the host, if it comes in time and is this version's; it is stored then. */
async function freshPage(path, address, cache, event) {
  try {
    const answer = await fetch(address, { cache, credentials: 'same-origin', signal: AbortSignal.timeout(PATIENCE) });
    const bytes = await answer.arrayBuffer();
    // Another version's, or a page that someone puts before every other: in a hotel, say.
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

/** Stores a file if it is what its name says. */
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
 * Whether a request comes from a page of this version's. Others lie below the root too: another site in a folder of its
 * own, a page that only a newer version has. What these ask for is theirs, not ours.
 */
async function ours(event) {
  const client = event.clientId && (await scope.clients.get(event.clientId));
  return !client || known(place(client.url));
}

/** The shell in place of a page, with that page's title and head; the app says what it can of it. */
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

// 1. A file of this version: from the store, whatever its query string.
registerRoute(
  ({ url }) => fileKey(place(url)) !== undefined,
  async ({ url, request, event }) => {
    const answer = () => storedFile(place(url));
    if (await ours(event)) return (await answer()) ?? fetch(request);
    return fetch(request).catch(async () => (await answer()) ?? Response.error());
  },
);

// 2. A page of this version: as it was visited, else from the host, else by the app.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && PAGES.has(place(url)),
  async ({ url, request, event }) => {
    const path = place(url);
    return (await storedPage(path)) ?? (await freshPage(path, ROOT + path, 'no-cache', event)) ?? (await shell(path)) ?? fetch(request);
  },
);

// 3. A page without its slash: to the one with it, as hosts do; else its relative links would lead astray.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && PAGES.has(`${place(url)}/`),
  async ({ url }) => Response.redirect(`${ROOT}${place(url)}/${url.search}`, 301),
);

// 4. Any other page below the root: the host's, for it may be another site's; without a host the shell.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && place(url) !== undefined,
  ({ url, request }) => fetch(request).catch(async () => (await shell(place(url))) ?? Response.error()),
);

// 5. Any other file named by its content is kept once it was needed: a font, a live chart. If the host has it no longer, it
// was a file of an older version's, which a tab still shows: the tab offers to load the page anew.
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
