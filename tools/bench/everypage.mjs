// What holds for every page of our site: the module's size, the bytes before the first words, and the whole first visit
// of a page of each kind.
import { readFileSync } from 'node:fs';
import { everything } from './visits.mjs';

/** The pages that a reader comes to, by path: not those made for frames, nor the one for lost addresses. */
const pagesOf = (host) => [...host.sizes.keys()].filter((file) => file.endsWith('/index.html') && !file.startsWith('/e/')).map((file) => file.slice(1, -'index.html'.length)).sort();

/** HTML and style sheets for the screen of a page, as they are sent. */
function words({ folder }, host, path) {
  const html = readFileSync(`${folder}/${path}index.html`, 'utf8');
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([tag]) => Object.fromEntries([...tag.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key, value]) => [key, value])));
  const sheets = links.filter((link) => link.rel === 'stylesheet' && link.media !== 'print').map(({ href }) => new URL(href, `http://host/${path}`).pathname);
  return [`/${path}index.html`, ...sheets].reduce((bytes, file) => bytes + host.sizes.get(file), 0);
}

/** One page of each kind: of those that lie within one folder, the largest. */
function kinds(host, pages) {
  const size = (path) => host.sizes.get(`/${path}index.html`);
  const found = new Map();
  for (const path of pages) {
    const kind = path.split('/').slice(0, -1).map((part, i) => (i ? '*' : part)).join('/');
    if (!found.has(kind) || size(path) > size(found.get(kind))) found.set(kind, path);
  }
  return [...found.values()];
}

/** `{ modules: [{ name, bytes }], pages, words: [{ path, bytes }], first: [{ path, bytes, requests }] }`, largest first. */
export async function everyPage(browser, site, host) {
  const pages = pagesOf(host);
  const modules = [...host.sizes].map(([file, bytes]) => ({ name: /^\/(\w+)-[0-9a-f]+(_bg)?\.wasm$/.exec(file)?.[1], bytes })).filter((m) => m.name);
  const first = [];
  for (const path of kinds(host, pages)) {
    const { all } = await everything(browser, site, host, path);
    first.push({ path, bytes: all.bytes, requests: all.requests });
  }
  const largest = (a, b) => b.bytes - a.bytes;
  return { modules, pages: pages.length, words: pages.map((path) => ({ path, bytes: words(site, host, path) })).sort(largest).slice(0, 10), first: first.sort(largest) };
}
