// What the tests of offline reading share: a host that can stop, lose a file and change its version; and another version.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { after } from 'node:test';
import { serve } from '../../tools/serve.mjs';
import { worker } from '../../tools/worker/build.mjs';
import { DIST, POLICY, open } from './lib.mjs';

export const HEADER = `${POLICY}; frame-ancestors 'self'`;
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

/** Another version of the site: other titles, another style sheet, a live chart of another name, another table. */
let second;
export async function next() {
  if (second) return second;
  const folder = copy('second');
  const names = readdirSync(folder, { recursive: true });
  const renamed = names.filter((name) => /^(site|charts\/live)-[0-9a-f]{16}\.\w+$/.test(name)).map((name) => {
    const to = name.replace(/[0-9a-f]{16}/, '2222222222222222');
    appendFileSync(`${folder}/${name}`, '\n/* 2 */');
    renameSync(`${folder}/${name}`, `${folder}/${to}`);
    return [name.split('/').at(-1), to.split('/').at(-1)];
  });
  assert.equal(renamed.length, 2);
  for (const name of names.filter((name) => /\.(html|js)$/.test(name) && !/(site|live)-/.test(name))) {
    let text = readFileSync(`${folder}/${name}`, 'utf8').replace('</title>', ' (2)</title>');
    for (const [from, to] of renamed) text = text.replaceAll(from, to);
    writeFileSync(`${folder}/${name}`, text);
  }
  appendFileSync(`${folder}/charts/haushalt.de.csv`, 'zwei\n');
  mkdirSync(`${folder}/neu`);
  cpSync(`${folder}/glossar/index.html`, `${folder}/neu/index.html`);
  await worker(folder);
  return (second = folder);
}

/** A host that can change what it serves, stop, and come back. `paths`: folder by path. */
export async function hosted(paths, { headers = {} } = {}) {
  const answer = async (folder, path) => {
    const server = await serve(folder, 0, path);
    server.close();
    return server.listeners('request')[0];
  };
  const answers = new Map();
  for (const [path, folder] of Object.entries(paths)) answers.set(path, await answer(folder, path));
  const lost = new Map(); // path → what is said instead of the file
  const asked = [];
  const longest = (url) => [...answers.keys()].filter((path) => url.startsWith(path)).sort((a, b) => b.length - a.length)[0];
  const server = await serve(DIST);
  const { port } = server.address();
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    asked.push(request.url);
    for (const [name, value] of Object.entries({ 'content-security-policy': HEADER, 'cache-control': 'no-cache', ...headers })) response.setHeader(name, value);
    const instead = lost.get(request.url.split('?')[0]);
    if (instead) {
      response.writeHead(instead.status);
      return response.end(instead.body);
    }
    answers.get(longest(request.url))(request, response);
  });
  const host = {
    at: `http://127.0.0.1:${port}${Object.keys(paths)[0]}`,
    origin: `http://127.0.0.1:${port}`,
    asked,
    lost,
    use: async (folder, path = Object.keys(paths)[0]) => answers.set(path, await answer(folder, path)),
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
    start: () => new Promise((done) => server.listen(port, '127.0.0.1', done)),
  };
  hosts.push(host);
  return host;
}

/** Opens a page as a reader whose browser has service workers. */
export const visit = (path, at, options = {}) => open(path, { at, ready: false, serviceWorkers: 'allow', ...options, allow: (fault) => /ERR_ABORTED/.test(fault) || options.allow?.(fault) });

/** Waits until everything is stored. */
export const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated' || new Promise((done) => active.addEventListener('statechange', done))));

/** Lets the browser look for a new version; resolves to how that ended. */
export const update = (page) => page.evaluate(async () => {
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

/** The paths of all pages that are read, and their titles: what stands in frames and what says how to cite is not stored. */
export const titles = new Map(readdirSync(DIST, { recursive: true }).filter((name) => name.endsWith('index.html') && !/^(e|zitieren)\//.test(name))
  .map((name) => [name.slice(0, -'index.html'.length), /<title>([^<]*)</.exec(readFileSync(`${DIST}/${name}`, 'utf8'))[1].replaceAll('&amp;', '&').replaceAll('&quot;', '"')]));
export const LOST = 'Diese Seite gibt es nicht';
