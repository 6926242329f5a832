// Offline reading: the whole site without its host, and a switch that says what is true.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { DIST, KINDS, POLICY, becomes, started } from './lib.mjs';
import { HEADER, LOST, caches, copy, hosted, kept, says, state, styled, temporary, titles, visit } from './offline.mjs';

for (const path of ['/', '/any/sub/path/']) {
  test(`below ${path}, after one visit every page is there without the host`, async () => {
    const host = await hosted({ [path]: DIST });
    const { page, clean, close } = await visit('', host.at);
    await kept(page);
    host.stop();
    const asked = host.asked.length;
    // Each page, letter for letter; then one of each kind as a reader has it, with style and scripts.
    const texts = await page.evaluate((paths) => Promise.all(paths.map(async (path) => {
      const answer = await fetch(path);
      return [path, answer.status, answer.headers.get('content-security-policy'), await answer.text()];
    })), [...titles.keys()].map((path) => host.at + path));
    assert.equal(texts.length, titles.size);
    for (const [url, status, policy, text] of texts) {
      assert.equal(text, readFileSync(`${DIST}/${url.slice(host.at.length)}index.html`, 'utf8'), url);
      assert.deepEqual([status, policy], [200, HEADER], url);
    }
    // The studio is there, but what it shows in its frame is not stored.
    for (const path of KINDS.filter((kind) => titles.has(kind) && kind !== 'einbetten/')) {
      const answer = await page.goto(path);
      assert.deepEqual([answer.status(), answer.headers()['content-security-policy']], [200, HEADER], path);
      assert.equal(await page.title(), titles.get(path), path);
      assert.equal(await styled(page), true, path);
    }
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
  await becomes(() => page.locator('.measure-card:visible').evaluateAll((all) => all.map((card) => card.dataset.measure)), ['2.2-m5']);
  await page.goto('karte/?ort=berlin');
  await started(page);
  await page.waitForSelector('#ort-berlin.city-open');
  await page.goto('haushalt/');
  await page.click('#haushalt button:has-text("Interaktiv")');
  await becomes(() => page.textContent('#haushalt .chart-state'), 'Diagramm ist interaktiv');
  await page.click('#haushalt .take-files > summary');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#haushalt a[href$=".de.csv"]')]);
  assert.match(await readFile(await download.path(), 'utf8'), /2022;Ist;280,4/);
  clean();
  await close();
});

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

test('where a browser has no service workers, the switch says so', async () => {
  const host = await hosted({ '/': DIST });
  const before = (context) => context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }));
  const { page, clean, close } = await visit('ueber/', host.at, { before });
  await becomes(() => state(page), 'unsupported');
  assert.equal(await says(page), await page.getAttribute('[data-offline]', 'data-unsupported'));
  clean();
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
      await becomes(() => page.locator('.measure-card:visible').count(), 1);
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
