// What the build adds for offline reading: a worker that is whole and always the same, and a site that can be installed.
import assert from 'node:assert/strict';
import { appendFileSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { worker } from '../../tools/worker/build.mjs';
import { DIST } from './lib.mjs';
import { copy, hosted, kept, titles, visit } from './offline.mjs';

test('what pages link to is stored, but for licence texts, what is taken away as files, and how to cite', async () => {
  const site = JSON.parse(/^const SITE=(.*);\n/.exec(readFileSync(`${DIST}/sw.js`, 'utf8'))[1]);
  const stored = new Set([...site.pages, ...site.files.map(({ url }) => url)]);
  const missing = new Set();
  for (const path of titles.keys()) {
    for (const [, to] of readFileSync(`${DIST}/${path}index.html`, 'utf8').matchAll(/\s(?:href|src)="([^"#?]+)/g)) {
      const url = new URL(to, `http://site/${path}`);
      if (url.host === 'site' && !/\.(txt|atom)$|^\/(daten|bilder|zitieren)\//.test(url.pathname) && !stored.has(url.pathname.slice(1))) missing.add(url.pathname);
    }
  }
  assert.deepEqual([...missing], []);
  assert.equal(site.pages.length, titles.size);
});

test('the same folder gives the same worker, another folder another', async () => {
  const read = (folder) => [`${folder}/sw.js`, ...readdirSync(`${folder}/offline`).filter((name) => name.endsWith('.json')).sort().map((name) => `${folder}/offline/${name}`)].map((name) => readFileSync(name, 'utf8'));
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
