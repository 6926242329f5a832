// Shared by the tests of offline reading: a host that can stop, lose a file and change its version; and a second version.
import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { ASK, FOR_EVER } from '../../tools/hosting/headers.mjs';
import { filesIn } from '../../tools/compress.mjs';
import { HASH, HASHED, HASHED_FOLDER, contentHash, hashedAs } from '../../tools/content_hash.mjs';
import { only } from '../../tools/must.mjs';
import { portOf, serve } from '../../tools/serve.mjs';
import { worker } from '../../tools/worker/build.mjs';
import { DIST, EDITIONS, POLICY, filesOf, open } from './lib.mjs';
import { becomes } from './page.mjs';

export const HEADER = `${POLICY}; frame-ancestors 'self'`;
/** The edition that the tests store. */
export const GERMAN = { tag: 'de', folder: '', title: '', up: '' };
export const temporary = mkdtempSync(`${tmpdir()}/offline-`);
const hosts = [];
after(() => {
  for (const host of hosts) host.stop();
  rmSync(temporary, { recursive: true, force: true });
});

export const copy = (name) => {
  cpSync(DIST, `${temporary}/${name}`, { recursive: true });
  return `${temporary}/${name}`;
};

/** The names of files that exist once in each version, by their role. */
export const NAMES = (folder = DIST) => {
  const all = readdirSync(`${folder}/${HASHED_FOLDER}`).map((name) => HASHED_FOLDER + name);
  const named = (start, end) => only(all, hashedAs(start, end), folder);
  return {
    app: named('app', 'js'),
    wasm: named('app', 'wasm'),
    bundle: named('plan.de', 'json'),
    boot: named('boot', 'js'),
    style: named('site', 'css'),
    live: named('live', 'js'),
  };
};

/** The folder of the second version, once it was made. */
let second;
/**
 * Makes a second version of the site: it has other titles, another style sheet, a live chart under another name, and one more
 * page. Resolves to its folder.
 */
export async function next() {
  if (second) return second;
  const folder = copy('second');
  const names = NAMES(folder);
  const read = (name) => readFileSync(`${folder}/${name}`, 'utf8');
  // Writes a file's new content under a name with its hash; returns the old name and the new one, without folders.
  const change = (name, to) => {
    const renamed = name.replace(new RegExp(HASH), contentHash(to));
    renameSync(`${folder}/${name}`, `${folder}/${renamed}`);
    writeFileSync(`${folder}/${renamed}`, to);
    return [name.split('/').at(-1), renamed.split('/').at(-1)];
  };
  const all = (text, pairs) => pairs.reduce((text, [from, to]) => text.replaceAll(from, to), text);
  const pairs = [
    ...[names.style, names.live].map((name) => change(name, `${read(name)}\n/* 2 */`)),
    change(names.bundle, read(names.bundle).replaceAll('"KI-Aktionsplan"', '"KI-Aktionsplan (2)"')),
  ];
  const integrity = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
  const boot = read(names.boot);
  const newBoot = all(boot, pairs);
  pairs.push(change(names.boot, newBoot), [integrity(boot), integrity(newBoot)]);
  const pages = filesIn(folder).filter((name) => name.endsWith('.html'));
  const texts = pages.map(read);
  for (const [from] of pairs) if (!texts.some((text) => text.includes(from)) && !boot.includes(from)) throw new Error(`${folder}: nothing names ${from}`);
  for (const [n, name] of pages.entries()) {
    writeFileSync(`${folder}/${name}`, all(texts[n], pairs).replace('– KI-Aktionsplan</title>', '– KI-Aktionsplan (2)</title>'));
  }
  appendFileSync(`${folder}/charts/haushalt.de.csv`, 'zwei\n');
  cpSync(`${folder}/glossar`, `${folder}/neu`, { recursive: true });
  await worker(folder, GERMAN, EDITIONS);
  second = folder;
  return second;
}
export const inSecond = (path) => titles.get(path).replace(/KI-Aktionsplan$/, 'KI-Aktionsplan (2)');

/** A host that can change what it serves, stop, and come back. `paths` maps each path to a folder. */
export async function hosted(paths, { headers = {}, packed = false } = {}) {
  const answer = async (folder, path) => {
    const server = await serve(folder, 0, path, { packed });
    server.close();
    return server.listeners('request')[0];
  };
  const answers = new Map();
  for (const [path, folder] of Object.entries(paths)) answers.set(path, await answer(folder, path));
  const lost = new Map(); // path → the answer instead of the file, and after how many milliseconds
  const asked = [];
  const sent = []; // path and body size of each answer, in bytes
  const longest = (url) => [...answers.keys()].filter((path) => url.startsWith(path)).sort((a, b) => b.length - a.length)[0];
  const server = await serve(DIST);
  const port = portOf(server);
  server.removeAllListeners('request');
  server.on('request', async (request, response) => {
    const { url } = request;
    asked.push(url);
    response.on('finish', () => sent.push([url, response.statusCode === 200 ? Number(response.getHeader('content-length')) : 0]));
    const instead = lost.get(url.split('?')[0]);
    const cache = !instead && new RegExp(HASHED).test(url) ? FOR_EVER : ASK;
    for (const [name, value] of Object.entries({ 'content-security-policy': HEADER, 'cache-control': cache, ...headers })) response.setHeader(name, value);
    if (instead?.after) await sleep(instead.after);
    if (instead?.status) {
      response.writeHead(instead.status, { 'content-type': 'text/html' });
      return response.end(instead.body);
    }
    answers.get(longest(url))(request, response);
  });
  const host = {
    at: `http://127.0.0.1:${port}${Object.keys(paths)[0]}`,
    origin: `http://127.0.0.1:${port}`,
    asked,
    sent,
    lost,
    use: async (folder, path = Object.keys(paths)[0]) => answers.set(path, await answer(folder, path)),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
    start: () => once(server.listen(port, '127.0.0.1'), 'listening'),
  };
  hosts.push(host);
  return host;
}

/**
 * Opens a page as a reader whose browser has service workers.
 * @param {string} path
 * @param {string} at
 * @param {import('./lib.mjs').Own & import('playwright-core').BrowserContextOptions} [options]
 */
export const visit = (path, at, options = {}) =>
  open(path, { at, ready: false, serviceWorkers: 'allow', ...options, allow: (fault) => /ERR_ABORTED/.test(fault) || options.allow?.(fault) });

/** Whether a fault comes from a host that is gone: browsers report every request that nobody answers. */
export const noHost = (fault) => /ERR_(CONNECTION_REFUSED|FAILED|INTERNET_DISCONNECTED)|\(404\)|status of 404/.test(fault);

/** Waits until everything is stored, including the page that the visit began on. */
export async function kept(page) {
  await page.evaluate(() =>
    navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated' || new Promise((done) => active.addEventListener('statechange', done))),
  );
  await becomes(
    async () => (await stored(page)).includes(await page.evaluate(() => performance.getEntriesByType('navigation')[0].name.split(/[?#]/)[0])),
    true,
  );
}

/** The addresses that are stored, without their query strings. */
export const stored = (page) =>
  page.evaluate(async () => {
    const names = (await window.caches.keys()).filter((name) => name.split(' ')[2] === document.documentElement.dataset.root);
    const keys = await Promise.all(names.map(async (name) => (await window.caches.open(name)).keys()));
    return keys
      .flat()
      .map(({ url }) => url.split('?')[0])
      .sort();
  });

/** Makes the browser look for a new version; resolves to the state of the worker that it found. */
export const update = (page) =>
  page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const found = new Promise((done) => registration.addEventListener('updatefound', () => done(registration.installing), { once: true }));
    registration.update().catch(() => {});
    const next = await found;
    while (next.state === 'installing') await new Promise((done) => next.addEventListener('statechange', done, { once: true }));
    return next.state;
  });

export const caches = (page) => page.evaluate(async () => (await window.caches.keys()).sort());
export const state = (page) => page.getAttribute('[data-offline]', 'data-offline');
export const says = (page) => page.textContent('[data-offline-state]');
export const styled = (page) => page.evaluate(() => getComputedStyle(document.querySelector('.header-inner')).display !== 'block');
export const bar = (page) => page.isVisible('[data-offline-bar]');
/**
 * Opens a page that the app draws into the shell; resolves to the response. The heading of the shell has no `tabindex`, so one
 * with it means that the app has drawn the page.
 */
export async function drawn(page, path) {
  const answer = await page.goto(path);
  await page.waitForSelector('main h1[tabindex]');
  assert.equal(await page.locator('#app[data-shell]').count(), 1, path);
  return answer;
}
/** Whether the page is the one that was rendered by the build, and not drawn into the shell. */
export const printed = async (page) => (await page.locator('#app[data-shell]').count()) === 0;

export const onDisk = (path, folder = DIST) => readFileSync(`${folder}/${path}index.html`, 'utf8');
/** The paths of all pages that the worker knows, with their titles. Pages for frames and on how to cite are not among them. */
export const titles = new Map(
  filesOf()
    .filter((name) => name.endsWith('index.html') && !/^(e|zitieren)\//.test(name))
    .sort()
    .map((name) => [
      name.slice(0, -'index.html'.length),
      /<title>([^<]*)</
        .exec(readFileSync(`${DIST}/${name}`, 'utf8'))[1]
        .replaceAll('&amp;', '&')
        .replaceAll('&quot;', '"'),
    ]),
);
/** Pages of the second program: they work without the host only after they were visited. */
export const TOOLS = ['einbetten/', 'pressemappe/', 'daten/', 'faktenblatt/'];
export const LOST = 'Diese Seite gibt es nicht';
