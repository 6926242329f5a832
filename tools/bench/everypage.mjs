// Numbers about every page of our site: the size of the modules, the bytes before the first paint, and the whole first visit of
// one page of each kind.
import { HASH } from '../content_hash.mjs';
import { firstWords } from '../first_words.mjs';
import { everything } from './visits.mjs';

/** Matches WebAssembly modules at the root; the group is the name without the hash. */
const MODULE = new RegExp(`^/(\\w+)-${HASH}\\.wasm$`);

/** The pages that a reader opens, with their bytes before the first paint. Pages for frames and 404.html are left out. */
const pagesOf = (folder) =>
  firstWords(folder)
    .filter(({ page }) => page.endsWith('index.html') && !page.startsWith('e/'))
    .map(({ page, bytes }) => ({ path: page.slice(0, -'index.html'.length), bytes }));

/** One page of each kind: the largest of those that lie within one folder. */
function kinds(host, pages) {
  const size = (path) => host.sizes.get(`/${path}index.html`);
  const found = new Map();
  for (const path of pages) {
    const kind = path
      .split('/')
      .slice(0, -1)
      .map((part, i) => (i ? '*' : part))
      .join('/');
    if (!found.has(kind) || size(path) > size(found.get(kind))) found.set(kind, path);
  }
  return [...found.values()];
}

/** `{ modules: [{ name, bytes }], pages, words: [{ path, bytes }], first: [{ path, bytes, requests }] }`, largest first. */
export async function everyPage(browser, site, host) {
  const pages = pagesOf(site.folder);
  const modules = [...host.sizes].map(([file, bytes]) => ({ name: MODULE.exec(file)?.[1], bytes })).filter((m) => m.name);
  const first = [];
  for (const path of kinds(host, pages.map(({ path }) => path).sort())) {
    const { all } = await everything(browser, site, host, path);
    first.push({ path, bytes: all.bytes, requests: all.requests });
  }
  const largest = (a, b) => b.bytes - a.bytes;
  return { modules, pages: pages.length, words: pages.slice(0, 10), first: first.sort(largest) };
}
