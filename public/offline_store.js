// What is stored on this device for offline reading, and what the reader has chosen about it. Any access to storage may throw,
// for instance if cookies are blocked or in a sandboxed frame. The page then works as before, and the switch says why nothing
// is stored.

export const worker = () => navigator.serviceWorker;
export const attempt = (get, otherwise) => {
  try {
    return get();
  } catch {
    return otherwise;
  }
};

/** The address of the site's root, with a slash at its end. */
export let root;
/** Sets the address of the root; must be called before any other function here. */
export function at(address) {
  root = String(address);
}

// The reader's choice is stored under a name that contains the root, because several sites may share one host and its storage.
export const choice = () => `ki-aktionsplan offline ${root}`;
export const off = () => attempt(() => localStorage.getItem(choice()) === 'off', false);
export const saving = () => navigator.connection?.saveData === true;
// Of two sites on one host, one may lie in a folder of the other. The outer one's worker is then found too, but is not this
// site's.
export const registration = async () => {
  const found = await worker().getRegistration(root);
  return found?.scope === root ? found : undefined;
};

/**
 * Why this site cannot be stored, as far as that is known without trying: `framed`, `insecure` or `unsupported`, or an empty
 * text.
 */
export function obstacle() {
  if (self.origin === 'null') return 'framed';
  if (!self.isSecureContext) return 'insecure';
  return attempt(() => worker() && self.caches, false) ? '' : 'unsupported';
}

// tools/worker/worker.mjs names the caches: "ki-aktionsplan", then "files" or "pages", then the address of the root, separated
// by blanks.
export const ownCaches = async () => (await caches.keys()).filter((name) => name.startsWith('ki-aktionsplan ') && name.split(' ')[2] === root);
export const forget = async () => Promise.all((await ownCaches()).map((name) => caches.delete(name)));

/** Counts what is stored on this device: pages, files and their bytes. */
export async function measured() {
  const pages = new Set();
  const files = new Set();
  let bytes = 0;
  for (const name of await ownCaches()) {
    const cache = await caches.open(name);
    // While a new version waits, most things are stored twice. They count twice in the bytes, but once as pages or files.
    for (const { url } of await cache.keys()) (name.includes(' pages ') ? pages : files).add(url.split('?')[0]);
    for (const answer of await cache.matchAll()) bytes += (await answer.blob()).size;
  }
  // The shell is no page that was visited: with it, the app draws the pages that were not.
  pages.delete(`${root}offline/shell.html`);
  return { pages: pages.size, files: files.size, bytes };
}

/** What would be loaded and stored: the numbers that the build has written into offline/size.json. */
export const planned = async () => (await fetch(`${root}offline/size.json`)).json();
