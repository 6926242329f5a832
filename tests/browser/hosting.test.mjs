// One folder, any host: at the root, below a path, and for addresses that do not exist.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { address, becomes, host, open, settled, started } from './lib.mjs';

for (const path of ['/', '/any/sub/path/']) {
  test(`below ${path} pages, links, charts, map and reloads work`, async () => {
    const at = await host(path);
    const { page, requests, clean, close } = await open('', { at });
    assert.equal(await page.evaluate(() => document.documentElement.dataset.root), at);
    await page.evaluate(() => { window.same = true; });
    await page.click('.header-nav a:has-text("Vergleich")');
    await becomes(() => address(page), 'vergleich/');
    await page.waitForSelector('.drawing-wide svg');
    await page.click('#investitionen button:has-text("Interaktiv")');
    await page.locator('#investitionen .drawing-wide div svg').waitFor();
    await page.click('.header-nav a:has-text("Karte")');
    await page.click('[data-city=berlin]');
    await becomes(() => address(page), 'karte/?ort=berlin#ort-berlin');
    assert.equal(await page.evaluate(() => window.same), true, 'all in one document');
    await page.reload();
    await started(page);
    assert.match(await page.getAttribute('#ort-berlin', 'class'), /city-open/);
    await page.goBack();
    await page.goBack();
    await becomes(() => address(page), 'vergleich/');
    await page.waitForSelector('#investitionen');
    await page.click('#investitionen .source a');
    await becomes(() => address(page), 'handlungsfeld/3.1/#3.1-s4');
    await page.click('.header-home');
    await becomes(() => address(page), '');
    await page.goto(`${at}massnahmen/2.1-m2/`);
    await started(page);
    assert.match(await page.textContent('h1'), /Kompetenzzentren/);
    const [file] = await Promise.all([page.waitForEvent('download'), page.goto(`${at}haushalt/`).then(() => page.click('#haushalt a[download]'))]);
    assert.equal(file.url(), `${at}charts/haushalt.de.csv`);
    for (const request of requests) assert.ok(!request.startsWith('http') || request.startsWith(at), `${request} is not below ${at}`);
    await settled(page);
    clean();
    await close();
  });

  test(`below ${path} a folder without its slash, index.html and capitals lead to the page`, async () => {
    const at = await host(path);
    for (const bent of ['massnahmen', 'massnahmen/2.1-m2', 'karte/index.html', 'massnahmen?feld=2.1']) {
      const { page, status, clean, close } = await open(bent, { at });
      assert.equal(status, 200, bent);
      assert.notEqual(await page.textContent('h1'), 'Diese Seite gibt es nicht', bent);
      // And the links on it lead on.
      await page.click('.header-nav a:has-text("Haushalt")');
      await becomes(() => address(page), 'haushalt/');
      clean();
      await close();
    }
  });

  // Below a path, the page for lost addresses cannot know where the root is: it looks in the likely places.
  for (const lost of ['gibtsnicht', 'gibtsnicht/', 'massnahmen/9.9-m9', 'massnahmen/9.9-m9/', 'a/b/c', 'a/b/c/', 'a/b/c.html']) {
    test(`below ${path} the unknown address ${lost} says so, is styled, and offers search`, async () => {
      const at = await host(path, { strict: true });
      const { page, status, close } = await open(lost, { at, ready: false, allow: () => true });
      assert.equal(status, 404);
      assert.equal(page.url(), at + lost, 'the address is left as it is');
      assert.equal(await page.textContent('h1'), 'Diese Seite gibt es nicht');
      await page.waitForLoadState('load');
      await becomes(() => page.evaluate(() => getComputedStyle(document.querySelector('.header-inner')).display), 'flex', 'it is styled');
      await started(page);
      assert.equal(await page.textContent('h1'), 'Diese Seite gibt es nicht');
      await page.fill('#suche-hier', 'pflege');
      await page.press('#suche-hier', 'Enter');
      await becomes(() => page.url(), `${at}suche/?q=pflege`);
      await page.waitForSelector('.hit');
      await page.goBack();
      await becomes(() => page.textContent('h1'), 'Diese Seite gibt es nicht');
      await page.click('.link-list a:has-text("Maßnahmen")');
      await becomes(() => page.url(), `${at}massnahmen/`);
      assert.equal(await page.locator('.measure-card').count(), 75);
      await close();
    });
  }

  test(`below ${path} an unknown address can be read without JavaScript, at any depth, and names where to go`, async () => {
    const at = await host(path, { strict: true });
    for (const lost of ['x', 'a/b/c/d/']) {
      const { page, status, close } = await open(lost, { at, js: false, allow: () => true });
      assert.equal(status, 404);
      assert.equal(await page.textContent('h1'), 'Diese Seite gibt es nicht');
      assert.ok(await page.isVisible('.page-lead'));
      assert.ok(!(await page.isVisible('.search-form')) || lost.includes('/'), 'no search that cannot work');
      if (path === '/') {
        await page.click('.link-list a >> nth=1');
        assert.equal(await page.textContent('h1'), 'Maßnahmen');
      }
      await close();
    }
  });
}

test('at the root the page for unknown addresses asks for nothing that is not there', async () => {
  const at = await host('/', { strict: true });
  const { page, requests, close } = await open('a/b/', { at, allow: () => true });
  const failed = [...new Set(requests)].filter((request) => /\/a\/.*\.(js|css|wasm|json)$/.test(request));
  assert.ok(failed.length <= 4, `asked in vain:\n  ${failed.join('\n  ')}`);
  assert.equal(requests.filter((r) => r.endsWith('.wasm')).length, 1, 'the app is loaded once');
  assert.equal(await page.locator('main').count(), 1, 'the app is drawn once');
  await close();
});
