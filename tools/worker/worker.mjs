// The service worker: keeps one version of the whole site, and answers from it with the host or without.
// `SITE` is what tools/worker/build.mjs puts before this code:
//   version; pages: [path below the root]; pack: { url, integrity }; files: [{ url, revision, integrity }].
import { PrecacheController } from 'workbox-precaching/PrecacheController.js';
import { registerRoute } from 'workbox-routing/registerRoute.js';

const ROOT = new URL('.', location.href).href;
const PAGES = new Set(SITE.pages);
// A blank cannot stand in an address: so no site's name is the beginning of another's. public/offline.js knows this form.
const FILE_CACHE = `ki-aktionsplan files ${ROOT}`;
const PAGE_CACHES = `ki-aktionsplan pages ${ROOT} `;
const PAGE_CACHE = PAGE_CACHES + SITE.version;
const LOST = '404.html';
// What a host may say about a page beside its content. Pages come out of a pack, which must not drop it.
const KEPT = ['content-security-policy', 'cross-origin-embedder-policy', 'cross-origin-opener-policy', 'permissions-policy', 'referrer-policy', 'x-content-type-options', 'x-frame-options'];

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
const kept = (path) => path !== undefined && (PAGES.has(path) || fileKey(path) !== undefined);

/** The stored answer; undefined if the browser has lost it. */
function stored(path) {
  const [cacheName, key] = fileKey(path) ? [FILE_CACHE, fileKey(path)] : [PAGE_CACHE, ROOT + path];
  // Not `open`, which would make an empty cache where the reader has removed all.
  return caches.match(key, { cacheName, ignoreVary: true }).catch(() => undefined);
}

/** Fetches the pack and puts each page into the cache of this version. */
async function unpack() {
  const [pack, start] = await Promise.all([
    fetch(SITE.pack.url, { integrity: SITE.pack.integrity, credentials: 'same-origin' }),
    fetch(ROOT, { cache: 'no-cache', credentials: 'same-origin' }),
  ]);
  if (!pack.ok || !start.ok) throw new Error('offline: the pages cannot be fetched');
  const headers = new Headers({ 'content-type': 'text/html; charset=utf-8' });
  for (const name of KEPT) if (start.headers.has(name)) headers.set(name, start.headers.get(name));
  const pages = await pack.json();
  // This page cannot know where it is, and counts from the host's root. Here the root is known.
  pages[LOST] = pages[LOST].replace(/(\s[\w-]+=")\/(?!\/)/g, `$1${new URL(ROOT).pathname}`);
  const cache = await caches.open(PAGE_CACHE);
  await Promise.all(Object.entries(pages).map(([path, html]) => cache.put(ROOT + path, new Response(html, { status: path === LOST ? 404 : 200, headers }))));
}

async function install(event) {
  // A host that goes back to an older version may bring the one that is in use: its store is not ours to remove.
  const used = await caches.has(PAGE_CACHE);
  try {
    await files.install(event);
    await unpack();
  } catch (error) {
    // Nothing of a version that is not whole. The old one, if there is one, goes on.
    if (!used) await caches.delete(PAGE_CACHE);
    throw error;
  }
}

async function removeOthers() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PAGE_CACHES) && name !== PAGE_CACHE).map((name) => caches.delete(name)));
}

self.addEventListener('install', (event) => event.waitUntil(install(event)));
// Claiming makes the first visit's own tab work offline too.
self.addEventListener('activate', (event) => event.waitUntil(Promise.all([files.activate(event), removeOthers()]).then(() => self.clients.claim())));
self.addEventListener('message', (event) => {
  // Only a reader's press on "load" says this.
  if (event.data?.type === 'SKIP_WAITING') self.skipWaiting();
  // Removed and wanted again while a tab was open: the browser takes this worker back without installing it.
  if (event.data?.type === 'STORE') {
    const again = { type: 'install', waitUntil: (promise) => event.waitUntil(promise) };
    event.waitUntil(install(again).then(() => event.ports[0].postMessage(true), () => event.ports[0].postMessage(false)));
  }
});

/**
 * Whether a request comes from a page of this version's. Others lie below the root too: another site in a folder of its
 * own, a page that only a newer version has. What these ask for is theirs, not ours.
 */
async function ours(event) {
  const client = event.clientId && (await self.clients.get(event.clientId));
  return !client || kept(place(client.url));
}

// 1. A page or file of this version: from the store, whatever its query string.
registerRoute(
  ({ url }) => kept(place(url)),
  async ({ url, request, event }) => {
    const answer = () => stored(place(url));
    if (await ours(event)) return (await answer()) ?? fetch(request);
    return fetch(request).catch(async () => (await answer()) ?? Response.error());
  },
);

// 2. A page without its slash: to the one with it, as hosts do; else its relative links would lead astray.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && PAGES.has(`${place(url)}/`),
  async ({ url }) => Response.redirect(`${ROOT}${place(url)}/${url.search}`, 301),
);

// 3. Any other page below the root: the host's, for it may be another site's; without a host the page for lost addresses.
registerRoute(
  ({ url, request }) => request.mode === 'navigate' && place(url) !== undefined,
  ({ request }) => fetch(request).catch(async () => (await stored(LOST)) ?? Response.error()),
);

// 4. A file named by its content that this version does not have: a tab from before an update asks for one of its own.
// Hosts may have it still. If not, the tab offers to load the page anew.
registerRoute(
  ({ url, request }) => request.mode !== 'navigate' && /-[0-9a-f]{16}[._/]/.test(place(url) ?? ''),
  async ({ request, event }) => {
    const answer = await fetch(request).catch(() => undefined);
    if (!answer?.ok && event.clientId && (await ours(event))) {
      (await self.clients.get(event.clientId))?.postMessage({ type: 'GONE' });
    }
    return answer ?? Response.error();
  },
);
