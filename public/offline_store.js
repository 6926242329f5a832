// What lies on this device for reading offline, and what the reader has chosen about it.
// Any access to storage may throw (cookies blocked, a sandboxed frame): then the page stays what it is, and the switch says why.

export const worker = () => navigator.serviceWorker;
export const attempt = (get, otherwise) => {
  try {
    return get();
  } catch {
    return otherwise;
  }
};

/** The address of the site's root. */
export let root;
/** Says where the root is, before anything else here is asked. */
export function at(address) {
  root = String(address);
}

// The reader's choice holds for this site, not for others of the same host.
export const choice = () => `ki-aktionsplan offline ${root}`;
export const off = () => attempt(() => localStorage.getItem(choice()) === 'off', false);
export const saving = () => navigator.connection?.saveData === true;
// Two sites of one host may lie within each other: the outer one's worker is not ours.
export const registration = async () => {
  const found = await worker().getRegistration(root);
  return found?.scope === root ? found : undefined;
};

/** Why this page cannot be stored, as far as that can be known without trying. */
export function obstacle() {
  if (self.origin === 'null') return 'framed';
  if (!self.isSecureContext) return 'insecure';
  return attempt(() => worker() && self.caches, false) ? '' : 'unsupported';
}

// The caches are named by tools/worker/worker.mjs: "ki-aktionsplan", what is in it, the root.
export const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith('ki-aktionsplan ') && name.split(' ')[2] === root);
export const forget = async () => Promise.all((await ownCaches()).map((name) => caches.delete(name)));

/** What lies on this device: measured, not promised. */
export async function measured() {
  const pages = new Set();
  const files = new Set();
  let bytes = 0;
  for (const name of await ownCaches()) {
    const cache = await caches.open(name);
    // While a new version waits, most things are there twice: they count twice as bytes, and once as pages or files.
    for (const { url } of await cache.keys()) (name.includes(' pages ') ? pages : files).add(url.split('?')[0]);
    for (const answer of await cache.matchAll()) bytes += (await answer.blob()).size;
  }
  // With the shell the app draws pages that were not visited: it is none itself.
  pages.delete(`${root}offline/shell.html`);
  return { pages: pages.size, files: files.size, bytes };
}

/** What would be loaded and stored. */
export const planned = async () => (await fetch(`${root}offline/size.json`)).json();
