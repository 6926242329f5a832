// What the build adds for offline reading: a worker that is small and always the same, and a site that can be installed.
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { HASH } from '../../tools/content_hash.mjs';
import { match } from '../../tools/must.mjs';
import { worker } from '../../tools/worker/build.mjs';
import { DIST, EDITIONS } from './lib.mjs';
import { GERMAN, NAMES, copy, hosted, kept, onDisk, stored, titles, visit } from './offline.mjs';

const SITE = (folder = DIST) => JSON.parse(match(readFileSync(`${folder}/sw.js`, 'utf8'), /^const SITE=(.*);\n/, 'sw.js')[1]);

test('the app, its data, and what the shell names are stored, and nothing else', async () => {
  const { pages, files } = SITE();
  const kinds = files.map(({ url }) => url.replace(new RegExp(`-${HASH}`), '')).sort();
  assert.deepEqual(kinds, [
    'assets/app.js',
    'assets/app.wasm',
    'assets/boot.js',
    'assets/fonts.css',
    'assets/icon.png',
    'assets/offline.js',
    'assets/plan.de.json',
    'assets/preferences.js',
    'assets/print.css',
    'assets/site.css',
    'manifest.webmanifest',
  ]);
  assert.deepEqual(Object.keys(pages).sort(), [...titles.keys()].sort());
  const size = JSON.parse(readFileSync(`${DIST}/offline/size.json`, 'utf8'));
  assert.deepEqual([size.pages, size.files], [titles.size, files.length]);
  // Files that pages are made of may be stored when they are used, because their names contain a hash of their content.
  const shell = readFileSync(`${DIST}/offline/shell.html`, 'utf8');
  for (const [, sheet] of onDisk('massnahmen/').matchAll(/\shref="[./]*([\w/-]+\.css)"/g)) assert.match(sheet, new RegExp(`-${HASH}\\.css$`));
  assert.match(shell, /<div id="app" data-shell="" data-interactive="">/);
  assert.doesNotMatch(shell, /\s(href|src|action)="(?!\/)/);
});

test('the same folder gives the same worker, another folder another, and too much ends the build', async () => {
  const read = (folder) => ['sw.js', 'offline/size.json', 'offline/shell.html'].map((name) => readFileSync(`${folder}/${name}`, 'utf8'));
  const again = copy('again');
  for (let n = 0; n < 2; n += 1) {
    await worker(again, GERMAN, EDITIONS);
    assert.deepEqual(read(again), read(DIST));
  }
  appendFileSync(`${again}/glossar/index.html`, ' ');
  await worker(again, GERMAN, EDITIONS);
  assert.notEqual(SITE(again).version, SITE().version);
  writeFileSync(`${again}/${NAMES().wasm}`, randomBytes(500_000));
  await assert.rejects(worker(again, GERMAN, EDITIONS), /a first visit takes/);
});

for (const path of ['', 'massnahmen/']) {
  test(`a first visit of /${path} on a phone, with all that comes later, is small`, async (t) => {
    const host = await hosted({ '/': DIST }, { packed: true });
    const { page, clean, close } = await visit(path, host.at, { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true });
    await kept(page);
    // A reader who reads the whole page also scrolls it.
    await page.evaluate(() => scrollTo(0, document.body.scrollHeight));
    await sleep(1500);
    const bytes = host.sent.reduce((sum, [, bytes]) => sum + bytes, 0);
    const there = await stored(page);
    t.diagnostic(`${bytes} bytes, ${host.sent.length} requests, ${there.length} addresses stored`);
    t.diagnostic(host.sent.map(([url, bytes]) => `${url} ${bytes}`).join(', '));
    assert.ok(bytes <= 625_000, `${bytes} bytes`);
    assert.ok(host.sent.length <= 25, `${host.sent.length} requests`);
    // No large file is transferred twice, once for the page and once for the store.
    const twice = host.sent.filter(([url, bytes], n) => bytes > 2000 && host.sent.findIndex(([other, of]) => of && other === url) !== n);
    assert.deepEqual(twice, []);
    clean();
    await close();
  });
}

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
  // The window of a test counts as a private one; nothing else may prevent the installation.
  assert.deepEqual(
    installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== 'in-incognito'),
    [],
  );
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
