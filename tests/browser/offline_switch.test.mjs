// The switch for offline reading: it says what is stored, removes it and stores it again; and where nothing can be stored, it
// says why.
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { chromium } from 'playwright-core';
import { DIST, POLICY } from './lib.mjs';
import { becomes, started } from './page.mjs';
import { caches, copy, drawn, hosted, kept, noHost, says, state, stored, temporary, visit } from './offline.mjs';

test('the switch says what is stored, removes it for good, and stores it again', async () => {
  const host = await hosted({ '/': DIST });
  const { context, page, clean, close } = await visit('ueber/', host.at, { allow: noHost });
  await becomes(() => state(page), 'stored');
  await kept(page);
  const size = JSON.parse(readFileSync(`${DIST}/offline/size.json`, 'utf8'));
  const megabytes = (bytes) => `${(bytes / 1e6).toLocaleString('de', { maximumFractionDigits: 1 })}\u00a0MB`;
  const there = await page.evaluate(async () => {
    const all = await Promise.all((await window.caches.keys()).map(async (name) => (await window.caches.open(name)).matchAll()));
    const sizes = await Promise.all(all.flat().map(async (answer) => (await answer.blob()).size));
    return sizes.reduce((sum, size) => sum + size, 0);
  });
  // These are the files without the two pages, which are this one and the shell.
  const files = (await stored(page)).length - 2;
  assert.ok(files >= size.files);
  for (const part of [`${files}\u00a0Dateien`, 'besuchte Seiten (1)', megabytes(there)])
    await becomes(async () => (await says(page)).includes(part), true, part);
  assert.deepEqual([await page.isVisible('[data-offline-button=on]'), await page.isVisible('[data-offline-button=off]')], [false, true]);

  // What another site on the same host has stored is neither counted nor removed.
  await page.evaluate(() => window.caches.open('ki-aktionsplan pages http://elsewhere/ x'));
  await page.click('[data-offline-button=off]');
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

  // The switch is used back and forth in the same tab.
  await tab.click('[data-offline-button=on]');
  await becomes(() => state(tab), 'stored');
  await tab.click('[data-offline-button=off]');
  await becomes(() => state(tab), 'removed');
  await tab.click('[data-offline-button=on]');
  await becomes(() => state(tab), 'stored');
  await kept(tab);
  host.stop();
  assert.equal((await drawn(tab, 'karte/')).status(), 200);
  clean();
  await close();
});

/** Runs `body` in a browser of its own, with preferences that a reader may have. */
async function strict(preferences, args, body) {
  const profile = mkdtempSync(`${temporary}/profile-`);
  mkdirSync(`${profile}/Default`);
  writeFileSync(`${profile}/Default/Preferences`, JSON.stringify(preferences));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...args,
    ],
  });
  context.setDefaultTimeout(10_000);
  const faults = [];
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) faults.push(message.text());
  });
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
  await page.click('[data-offline-button=on]');
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
  // There is room for most of the files, but not for all.
  const { bytes } = JSON.parse(readFileSync(`${DIST}/offline/size.json`, 'utf8'));
  const quotaSize = Math.round(bytes * 0.6);
  const before = (context) =>
    context.on('page', async (page) => {
      const cdp = await context.newCDPSession(page);
      await cdp.send('Storage.overrideQuotaForOrigin', { origin: host.origin, quotaSize });
    });
  const { page, clean, close } = await visit('ueber/', host.at, { before });
  await becomes(() => state(page), 'failed');
  assert.equal(await says(page), await page.getAttribute('[data-offline]', 'data-failed'));
  assert.deepEqual(await caches(page), []);
  assert.equal((await page.goto('massnahmen/')).status(), 200);
  clean();
  await close();
});

test('with cookies blocked, and without HTTPS, the page works, and the switch says why not', async () => {
  const host = await hosted({ '/': DIST });
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  await strict(preferences, ['--host-resolver-rules=MAP site.example 127.0.0.1'], async (page) => {
    for (const [at, why] of [
      [host.at, 'denied'],
      [host.at.replace('127.0.0.1', 'site.example'), 'insecure'],
    ]) {
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
  writeFileSync(
    `${temporary}/outside/index.html`,
    `<!doctype html><title>x</title><link rel="icon" href="data:,"><div id="app"></div><iframe id="opaque" sandbox="allow-scripts" src="${host.at}ueber/"></iframe><iframe id="same" sandbox="allow-scripts allow-same-origin" src="${host.at}ueber/"></iframe>`,
  );
  await outside.use(`${temporary}/outside`);
  // The frame of another host is expected here, and no foreign request.
  const { page, clean, close } = await visit('', outside.at, { allow: (fault) => /^foreign request/.test(fault) });
  for (const [frame, why] of [
    ['#opaque', 'framed'],
    ['#same', 'absent'],
  ]) {
    const within = page.frameLocator(frame).locator('[data-offline]');
    await becomes(() => within.getAttribute('data-offline'), why);
  }
  assert.ok(!host.asked.includes('/sw.js'));
  await page.frameLocator('#opaque').locator('.footer-nav a[href$="massnahmen/"]').click();
  await page.frameLocator('#opaque').locator('.measure-card').first().waitFor();
  clean();
  await close();
});

test('the first visit says below the page what is stored, covers nothing, and can be told not to', async () => {
  const host = await hosted({ '/': DIST });
  for (const [answer, left] of /** @type {const} */ ([
    ['In Ordnung', 2],
    ['Nicht speichern', 0],
  ])) {
    const { page, clean, close } = await visit('glossar/', host.at, { allow: noHost });
    const bar = page.locator('[data-offline-bar]');
    await bar.waitFor({ state: 'visible' });
    await becomes(async () => /Ihrem Gerät \(\d(,\d)?\sMB\)/.test(await bar.textContent()), true);
    assert.equal(await bar.evaluate((bar) => getComputedStyle(bar).position), 'static');
    assert.equal(await page.evaluate(() => document.documentElement.hasAttribute('data-has-bar')), false);
    await kept(page);
    await bar.locator(`button:has-text("${answer}")`).click();
    await becomes(() => bar.isVisible(), false);
    await becomes(async () => (await caches(page)).length, left, answer);
    // It is said once.
    await page.goto('ueber/');
    await becomes(() => state(page), left ? 'stored' : 'removed');
    assert.equal(await page.isVisible('[data-offline-bar]'), false);
    clean();
    await close();
  }
});
