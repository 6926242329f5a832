// The same folder works on any host: at the root, below a path, and for addresses that do not exist.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { host, open } from './lib.mjs';
import { address, becomes, started } from './page.mjs';

for (const path of ['/', '/any/sub/path/']) {
  test(`below ${path} pages, links, charts and reloads work`, async () => {
    const at = await host(path);
    const { page, clean, close } = await open('', { at });
    await page.click('.header-links > li > a:has-text("Vergleich")');
    await becomes(() => address(page), 'vergleich/');
    await page.waitForSelector('.drawing-wide svg');
    await page.reload();
    await started(page);
    await page.click('#investitionen .source a');
    await becomes(() => address(page), 'handlungsfeld/3.1/#3.1-s4');
    await page.click('.header-home');
    await becomes(() => address(page), '');
    await page.goto(`${at}massnahmen/2.1-m2/`);
    await started(page);
    assert.match(await page.textContent('h1'), /Kompetenzzentren/);
    clean();
    await close();
  });

  // Below a path, 404.html cannot know where the root is, so it looks for its files in the likely places.
  for (const lost of ['gibtsnicht/', 'massnahmen/9.9-m9/']) {
    test(`below ${path} the unknown address ${lost} says so and offers search`, async () => {
      const at = await host(path);
      const { page, status, close } = await open(lost, { at, allow: () => true });
      assert.equal(status, 404);
      assert.equal(await page.textContent('h1'), 'Diese Seite gibt es nicht');
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('.header-inner')).display), 'block');
      await page.fill('#suche-hier', 'pflege');
      await page.press('#suche-hier', 'Enter');
      await becomes(() => address(page), 'suche/?q=pflege');
      await close();
    });
  }
}

test('an unknown address can be read without JavaScript, at any depth', async () => {
  const { page, status, close } = await open('a/b/c/d/', { js: false, allow: () => true });
  assert.equal(status, 404);
  assert.equal(await page.textContent('h1'), 'Diese Seite gibt es nicht');
  await page.click('.link-list a >> nth=1');
  assert.equal(await page.textContent('h1'), 'Maßnahmen');
  await close();
});
