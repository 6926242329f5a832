// Offline reading: the whole site without its host, one version at a time, and a switch that says what is true.
import assert from 'node:assert/strict';
import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { serve } from '../../tools/serve.mjs';
import { worker } from '../../tools/worker/build.mjs';
import { DIST, KINDS, POLICY, address, becomes, open, started } from './lib.mjs';

const HEADER = `${POLICY}; frame-ancestors 'self'`;
const temporary = mkdtempSync(`${tmpdir()}/offline-`);
const hosts = [];
after(() => {
  for (const host of hosts) host.stop();
  rmSync(temporary, { recursive: true, force: true });
});

const copy = (name) => {
  cpSync(DIST, `${temporary}/${name}`, { recursive: true });
  return `${temporary}/${name}`;
};

/** Another version of the site: other titles, another style sheet, a live chart of another name, another table. */
let second;
async function next() {
  if (second) return second;
  const folder = copy('second');
  const names = readdirSync(folder, { recursive: true });
  const renamed = names.filter((name) => /^(style|charts\/live)-/.test(name)).map((name) => {
    const to = name.replace(/[0-9a-f]{16}/, '2222222222222222');
    appendFileSync(`${folder}/${name}`, '\n/* 2 */');
    renameSync(`${folder}/${name}`, `${folder}/${to}`);
    return [name.split('/').at(-1), to.split('/').at(-1)];
  });
  assert.equal(renamed.length, 2);
  for (const name of names.filter((name) => /\.(html|js)$/.test(name) && !/(style|live)-/.test(name))) {
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
async function hosted(paths, { headers = {} } = {}) {
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
const visit = (path, at, options = {}) => open(path, { at, ready: false, serviceWorkers: 'allow', ...options, allow: (fault) => /ERR_ABORTED/.test(fault) || options.allow?.(fault) });

/** Waits until everything is stored. */
const kept = (page) => page.evaluate(() => navigator.serviceWorker.ready.then(({ active }) => active.state === 'activated' || new Promise((done) => active.addEventListener('statechange', done))));

const caches = (page) => page.evaluate(async () => (await window.caches.keys()).sort());
const state = (page) => page.getAttribute('[data-offline]', 'data-offline');
const says = (page) => page.textContent('[data-offline-state]');
const styled = (page) => page.evaluate(() => getComputedStyle(document.querySelector('.header-inner')).display !== 'block');
const bar = (page) => page.isVisible('[data-offline-bar]');

// The paths of all pages, and their titles.
const titles = new Map(readdirSync(DIST, { recursive: true }).filter((name) => name.endsWith('index.html'))
  .map((name) => [name.slice(0, -'index.html'.length), /<title>([^<]*)</.exec(readFileSync(`${DIST}/${name}`, 'utf8'))[1].replaceAll('&amp;', '&').replaceAll('&quot;', '"')]));
const LOST = 'Diese Seite gibt es nicht';

for (const path of ['/', '/any/sub/path/']) {
  test(`below ${path}, after one visit every page is there without the host`, async () => {
    const host = await hosted({ [path]: DIST });
    const { context, page, clean, close } = await visit('', host.at);
    await kept(page);
    host.stop();
    const asked = host.asked.length;
    const paths = path === '/' ? [...titles.keys()] : ['', 'massnahmen/2.2-m5/'];
    // Some tabs side by side share the work. One page of each kind with scripts, the others without: they cost time.
    const loads = [(path) => KINDS.includes(path), (path, i) => !KINDS.includes(path) && i % 2, (path, i) => !KINDS.includes(path) && !(i % 2)];
    await Promise.all(loads.map(async (mine, tab) => {
      const page = await context.newPage();
      if (tab) await (await context.newCDPSession(page)).send('Emulation.setScriptExecutionDisabled', { value: true });
      for (const path of paths.filter(mine)) {
        const answer = await page.goto(path, { waitUntil: 'load' });
        assert.equal(answer.status(), 200, path);
        assert.equal(await page.title(), titles.get(path), path);
        assert.equal(answer.headers()['content-security-policy'], HEADER, path);
        assert.equal(await styled(page), true, path);
      }
      await page.close();
    }));
    // As readers write addresses.
    for (const [from, to] of [['massnahmen?art=neu', 'massnahmen/?art=neu'], ['glossar#start', 'glossar/#start'], ['karte/index.html', 'karte/index.html']]) {
      assert.equal((await page.goto(from)).status(), 200);
      assert.equal(page.url(), host.at + to);
    }
    assert.equal(host.asked.length, asked);
    clean();
    // The page for lost addresses finds style and links at any depth.
    const answer = await page.goto('a/b/c/d/e/');
    assert.equal(answer.status(), 404);
    assert.equal(await page.textContent('h1'), LOST);
    assert.equal(await styled(page), true);
    await page.click('.header-home');
    await becomes(() => page.title(), titles.get(''));
    await close();
  });
}

test('without the host search, filters, map, a live chart and a table work, query strings included', async () => {
  const host = await hosted({ '/': DIST });
  const { page, clean, close } = await visit('', host.at);
  await kept(page);
  host.stop();
  await page.goto('suche/?q=neuromorph');
  await page.waitForSelector('.hit a[href*="2.2-m5"]');
  await page.goto('massnahmen/?q=neuromorph');
  await started(page);
  await becomes(() => page.locator('.measure-card').evaluateAll((all) => all.map((card) => card.dataset.measure)), ['2.2-m5']);
  await page.goto('karte/?ort=berlin');
  await started(page);
  await page.waitForSelector('#ort-berlin.city-open');
  await page.goto('haushalt/');
  await page.click('#haushalt button:has-text("Interaktiv")');
  await becomes(() => page.textContent('#haushalt .chart-state'), 'Diagramm ist interaktiv');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#haushalt a[download]')]);
  assert.match(await readFile(await download.path(), 'utf8'), /2022;Ist;280,4/);
  clean();
  await close();
});

test('what pages link to is stored', async () => {
  const site = JSON.parse(/^const SITE=(.*);\n/.exec(readFileSync(`${DIST}/sw.js`, 'utf8'))[1]);
  const stored = new Set([...site.pages, ...site.files.map(({ url }) => url)]);
  const missing = new Set();
  for (const path of titles.keys()) {
    for (const [, to] of readFileSync(`${DIST}/${path}index.html`, 'utf8').matchAll(/\s(?:href|src)="([^"#?]+)/g)) {
      const url = new URL(to, `http://site/${path}`);
      if (url.host === 'site' && !stored.has(url.pathname.slice(1))) missing.add(url.pathname);
    }
  }
  assert.deepEqual([...missing], []);
  assert.equal(site.pages.length, titles.size);
});

test('the same folder gives the same worker, another folder another', async () => {
  const read = (folder) => [`${folder}/sw.js`, ...readdirSync(`${folder}/offline`).sort().map((name) => `${folder}/offline/${name}`)].map((name) => readFileSync(name, 'utf8'));
  const again = copy('again');
  await worker(again);
  assert.deepEqual(read(again), read(DIST));
  await worker(again);
  assert.deepEqual(read(again), read(DIST));
  appendFileSync(`${again}/charts/haushalt.de.csv`, 'x');
  await worker(again);
  assert.notEqual(read(again)[0], read(DIST)[0]);
  writeFileSync(`${again}/too-much.json`, Buffer.alloc(6_000_001));
  await assert.rejects(worker(again), /6000000/);
});

test('a new version is offered, loaded whole when the reader says so, and leaves other tabs alone', async () => {
  const host = await hosted({ '/': DIST });
  const { context, page, clean, close } = await visit('haushalt/', host.at);
  await kept(page);
  await page.reload();
  await host.use(await next());
  const other = await context.newPage();
  await other.goto('haushalt/');
  // Found by the load of another tab, offered in both.
  await becomes(() => Promise.all([bar(page), bar(other)]), [true, true]);
  assert.equal(await page.textContent('[data-offline-bar] [role=status]'), await page.getAttribute('[data-offline-bar]', 'data-fresh'));
  const table = (page) => page.evaluate(async () => (await (await fetch(document.querySelector('#haushalt a[download]').href)).text()).includes('zwei'));
  // The old version whole, though the host has the new one.
  for (const path of ['massnahmen/', 'haushalt/']) {
    await other.goto(path);
    assert.equal(await other.title(), titles.get(path));
    assert.ok(!(await other.innerHTML('head')).includes('2222222222222222'));
  }
  assert.equal(await table(other), false);
  // A page that only the new version has comes from the host, with all that belongs to it.
  host.asked.length = 0;
  await other.goto('neu/');
  assert.equal(await other.title(), `${titles.get('glossar/')} (2)`);
  assert.equal(await styled(other), true);
  assert.ok(host.asked.includes('/boot.js'));
  await other.goto('haushalt/');
  // Said no: not again in this tab, and the focus is back where it was.
  await other.waitForSelector('[data-offline-bar]:visible');
  await other.focus('.header-home');
  await other.focus('[data-offline-later]');
  await other.keyboard.press('Enter');
  assert.equal(await bar(other), false);
  assert.equal(await other.evaluate(() => document.activeElement.className), 'header-home');
  await other.reload();
  await kept(other);
  assert.equal(await bar(other), false);
  // Said yes in the first tab, with a place in the address that must stay.
  await page.evaluate(() => history.replaceState(null, '', '?x=y'));
  let loads = 0;
  page.on('load', () => { loads += 1; });
  await page.click('[data-offline-load]');
  await becomes(() => page.title().catch(() => ''), `${titles.get('haushalt/')} (2)`);
  await becomes(() => address(page), 'haushalt/?x=y');
  assert.equal(await table(page), true);
  assert.ok((await page.innerHTML('head')).includes('style-2222222222222222.css'));
  assert.equal(await bar(page), false);
  assert.equal((await caches(page)).length, 2);
  // The other tab shows what it showed. What it still wants of its version, the host has no longer: it says so.
  assert.equal(await other.title(), titles.get('haushalt/'));
  const live = readdirSync(`${DIST}/charts`).find((name) => name.startsWith('live-'));
  await other.evaluate((name) => import(new URL(`charts/${name}`, document.documentElement.dataset.root)).catch(() => {}), live);
  await becomes(() => bar(other), true);
  await becomes(() => other.textContent('[data-offline-bar] [role=status]'), await other.getAttribute('[data-offline-bar]', 'data-stale'));
  await other.click('[data-offline-load]');
  await becomes(() => other.title().catch(() => ''), `${titles.get('haushalt/')} (2)`);
  assert.equal(loads, 1);
  // And this version too without the host.
  host.stop();
  await other.goto('glossar/');
  assert.equal(await other.title(), `${titles.get('glossar/')} (2)`);
  await close();
});

// A host that loses a file, and one that gives another file in its place.
for (const [what, instead] of [['lost', { status: 404, body: 'no' }], ['another', { status: 200, body: '<!doctype html>' }]]) {
  test(`an update with one file ${what} leaves the old version as it was, and comes when it is whole`, async () => {
    const host = await hosted({ '/': DIST });
    const { context, page, close } = await visit('', host.at, { allow: () => true });
    await kept(page);
    await page.reload();
    const before = await caches(page);
    await host.use(await next());
    host.lost.set('/style-2222222222222222.css', instead);
    // Resolves once the attempt is over, well or badly.
    const attempt = () => page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      const found = new Promise((done) => registration.addEventListener('updatefound', () => done(registration.installing), { once: true }));
      registration.update().catch(() => {});
      const next = await found;
      while (next.state === 'installing') await new Promise((done) => next.addEventListener('statechange', done, { once: true }));
      return next.state;
    });
    assert.equal(await attempt(), 'redundant');
    assert.ok(host.asked.includes('/style-2222222222222222.css'));
    assert.deepEqual(await caches(page), before);
    assert.equal(await bar(page), false);
    host.stop();
    const tab = await context.newPage();
    for (const path of ['massnahmen/2.2-m5/', 'vergleich/']) {
      assert.equal((await tab.goto(path)).status(), 200);
      assert.equal(await tab.title(), titles.get(path));
      assert.equal(await styled(tab), true);
    }
    host.lost.clear();
    await host.start();
    assert.equal(await attempt(), 'installed');
    await becomes(() => bar(page), true);
    await close();
  });
}

test('the switch says what is stored, removes it for good, and stores it again', async () => {
  const host = await hosted({ '/': DIST });
  const { context, page, clean, close } = await visit('ueber/', host.at);
  await becomes(() => state(page), 'stored');
  const size = JSON.parse(readFileSync(`${DIST}/offline/size.json`, 'utf8'));
  const megabytes = (bytes) => `${(bytes / 1e6).toLocaleString('de', { maximumFractionDigits: 1 })}\u00a0MB`;
  const text = await says(page);
  assert.match(text, new RegExp(`${size.pages}\\s`));
  assert.match(text, new RegExp(`${size.files}\\s`));
  assert.ok(text.includes(megabytes(size.bytes)), text);
  assert.deepEqual([await page.isVisible('[data-offline-on]'), await page.isVisible('[data-offline-off]')], [false, true]);

  // Another site's store on the same host is none of ours.
  await page.evaluate(() => window.caches.open('ki-aktionsplan pages http://elsewhere/ x'));
  await page.click('[data-offline-off]');
  await becomes(() => state(page), 'removed');
  assert.ok((await says(page)).includes(megabytes(size.sent)), await says(page));
  assert.deepEqual(await caches(page), ['ki-aktionsplan pages http://elsewhere/ x']);
  assert.equal(await page.evaluate(() => document.activeElement.hasAttribute('data-offline')), true);
  const registrations = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
  const tab = await context.newPage();
  await page.goto('glossar/');
  await tab.goto('ueber/');
  await becomes(() => state(tab), 'removed');
  assert.equal(await registrations(tab), 0);
  await page.close();

  // In the same tab to and fro.
  await tab.click('[data-offline-on]');
  await becomes(() => state(tab), 'stored');
  await tab.click('[data-offline-off]');
  await becomes(() => state(tab), 'removed');
  await tab.click('[data-offline-on]');
  await becomes(() => state(tab), 'stored');
  assert.ok((await says(tab)).includes(megabytes(size.bytes)), await says(tab));
  host.stop();
  assert.equal((await tab.goto('karte/')).status(), 200);
  clean();
  await close();
});

test('a reader who saves data is asked first', async () => {
  const host = await hosted({ '/': DIST });
  const before = (context) => context.addInitScript(() => Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true }));
  const { page, clean, close } = await visit('ueber/', host.at, { before });
  await becomes(() => state(page), 'saving');
  assert.ok(!host.asked.includes('/sw.js'));
  await page.click('[data-offline-on]');
  await becomes(() => state(page), 'stored');
  clean();
  await close();
});

test('two copies on one host, one within the other, keep to themselves', async () => {
  const inner = '/innen/seite/';
  const host = await hosted({ '/': DIST, [inner]: DIST });
  const { page, close } = await visit('', host.at, { allow: () => true });
  await kept(page);
  // The outer one's worker lets the inner site through.
  await page.goto(`${host.origin}${inner}ueber/`);
  assert.equal(await page.title(), titles.get('ueber/'));
  await becomes(() => state(page), 'stored');
  assert.equal((await caches(page)).length, 4);
  // The inner one moves on, and goes; the outer one stays as it was.
  await host.use(await next(), inner);
  await page.reload();
  await becomes(() => bar(page), true);
  await page.click('[data-offline-load]');
  await becomes(() => page.title().catch(() => ''), `${titles.get('ueber/')} (2)`);
  await becomes(() => state(page), 'stored');
  await page.click('[data-offline-off]');
  await becomes(() => state(page), 'removed');
  assert.equal((await caches(page)).length, 2);
  host.stop();
  await page.goto(`${host.origin}/haushalt/`);
  assert.equal(await page.title(), titles.get('haushalt/'));
  await close();
});

test('without room the switch says so, no half of the site is left, and the page is the same', async () => {
  const host = await hosted({ '/': DIST });
  // Room for the files, but not for the pages.
  const { bytes } = JSON.parse(readFileSync(`${DIST}/offline/size.json`, 'utf8'));
  const quotaSize = bytes - 500_000;
  const before = (context) => context.on('page', async (page) => {
    const cdp = await context.newCDPSession(page);
    await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize });
  });
  const { page, clean, close } = await visit('ueber/', host.at, { before });
  await becomes(() => state(page), 'failed');
  assert.equal(await says(page), await page.getAttribute('[data-offline]', 'data-failed'));
  assert.ok(host.asked.some((url) => url.startsWith('/offline/pages-')));
  assert.deepEqual((await caches(page)).filter((name) => name.includes(' pages ')), []);
  assert.equal((await page.goto('massnahmen/')).status(), 200);
  clean();
  await close();
});

/** A browser of its own, with settings that a reader may have. */
async function strict(preferences, args, body) {
  const profile = mkdtempSync(`${temporary}/profile-`);
  mkdirSync(`${profile}/Default`);
  writeFileSync(`${profile}/Default/Preferences`, JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, { executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync', ...args] });
  context.setDefaultTimeout(10_000);
  const faults = [];
  context.on('console', (message) => { if (['error', 'warning'].includes(message.type())) faults.push(message.text()); });
  context.on('weberror', (error) => faults.push(error.error().stack));
  try {
    await body(await context.newPage());
    assert.deepEqual(faults, []);
  } finally {
    await context.close();
  }
}

test('with cookies blocked, and without HTTPS, the page works, and the switch says why not', async () => {
  const host = await hosted({ '/': DIST });
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  await strict(preferences, ['--host-resolver-rules=MAP site.example 127.0.0.1'], async (page) => {
    for (const [at, why] of [[host.at, 'denied'], [host.at.replace('127.0.0.1', 'site.example'), 'insecure']]) {
      await page.goto(`${at}ueber/`);
      await becomes(() => state(page), why);
      assert.equal(await says(page), await page.getAttribute('[data-offline]', `data-${why}`));
      await page.goto(`${at}massnahmen/?q=neuromorph`);
      await started(page);
      await becomes(() => page.locator('.measure-card').count(), 1);
    }
  });
});

test('in a sandboxed frame, and in any frame, nothing is stored by itself', async () => {
  // Scripts run in a sandboxed frame only if the host allows all origins.
  const headers = { 'access-control-allow-origin': '*', 'content-security-policy': POLICY };
  const host = await hosted({ '/': DIST }, { headers });
  const outside = await hosted({ '/': copy('outside') }, { headers: { 'content-security-policy': "frame-src *; img-src data:; default-src 'self'" } });
  writeFileSync(`${temporary}/outside/index.html`, `<!doctype html><title>x</title><link rel="icon" href="data:,"><div id="app"></div><iframe id="opaque" sandbox="allow-scripts" src="${host.at}ueber/"></iframe><iframe id="same" sandbox="allow-scripts allow-same-origin" src="${host.at}ueber/"></iframe>`);
  await outside.use(`${temporary}/outside`);
  // A frame of another host's is no foreign request here.
  const { page, clean, close } = await visit('', outside.at, { allow: (fault) => /^foreign request/.test(fault) });
  for (const [frame, why] of [['#opaque', 'framed'], ['#same', 'absent']]) {
    const within = page.frameLocator(frame).locator('[data-offline]');
    await becomes(() => within.getAttribute('data-offline'), why);
  }
  assert.ok(!host.asked.includes('/sw.js'));
  await page.frameLocator('#opaque').locator('.header-nav a >> nth=0').click();
  await page.frameLocator('#opaque').locator('.measure-card').first().waitFor();
  clean();
  await close();
});

test('the site can be installed', async () => {
  const host = await hosted({ '/any/path/': DIST });
  const { page, context, clean, close } = await visit('massnahmen/', host.at);
  await kept(page);
  const cdp = await context.newCDPSession(page);
  const { url, errors, manifest } = await cdp.send('Page.getAppManifest');
  assert.equal(url, `${host.at}manifest.webmanifest`);
  assert.deepEqual(errors, []);
  assert.equal(manifest.startUrl, host.at);
  assert.equal(manifest.scope, host.at);
  const { installabilityErrors } = await cdp.send('Page.getInstallabilityErrors');
  // A window of a test counts as private; nothing else may stand in the way.
  assert.deepEqual(installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'), []);
  const { icons, screenshots } = JSON.parse(readFileSync(`${DIST}/manifest.webmanifest`, 'utf8'));
  for (const { src, sizes } of [...icons, ...screenshots]) {
    const found = await page.evaluate(async (src) => {
      const image = new Image();
      image.src = src;
      await image.decode();
      return `${image.naturalWidth}x${image.naturalHeight}`;
    }, host.at + src);
    if (sizes !== 'any') assert.equal(found, sizes, src);
  }
  clean();
  await close();
});

for (const width of [320, 1280]) {
  test(`the bar fits ${width} pixels and covers nothing that has the focus`, async () => {
    const host = await hosted({ '/': DIST });
    const { page, clean, close } = await visit('ueber/', host.at, { viewport: { width, height: 640 } });
    await kept(page);
    await page.reload();
    await host.use(await next());
    await page.reload();
    await becomes(() => bar(page), true);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const covered = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      covered.push(await page.evaluate(() => {
        const [focus, bar] = [document.activeElement, document.querySelector('[data-offline-bar]')];
        if (bar.contains(focus) || focus === document.body) return '';
        return focus.getBoundingClientRect().bottom > bar.getBoundingClientRect().top ? focus.outerHTML.slice(0, 80) : '';
      }));
    }
    assert.deepEqual(covered.filter(Boolean), []);
    clean();
    await close();
  });
}
