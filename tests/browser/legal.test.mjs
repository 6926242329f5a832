// The pages that the law asks for: the film in sign language plays under the policy, the list of what is stored says what is
// stored, and a frame stores nothing.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { journey, open } from './lib.mjs';
import { becomes, started } from './page.mjs';

test('nothing of the film is fetched before a reader starts it, and then it plays', async () => {
  const { page, requests, clean, close } = await open('gebaerdensprache/');
  const film = () => requests.filter((url) => url.endsWith('.webm'));
  assert.deepEqual(film(), []);
  const video = page.locator('video');
  await video.evaluate((/** @type {HTMLVideoElement} */ video) => video.play());
  await becomes(() => video.evaluate((/** @type {HTMLVideoElement} */ video) => video.readyState >= HTMLMediaElement.HAVE_CURRENT_DATA), true);
  assert.ok(film().length > 0);
  clean();
  await close();
});

journey('the page on privacy names all that a visit has stored', 'datenschutz/', {}, async (page) => {
  const told = (await page.textContent('.stored')).replace(/\s+/g, ' ');
  await page.goto('suche/');
  await started(page);
  await page.uncheck('#taste');
  await page.goto('massnahmen/2.1-m2/');
  await started(page);
  await page.locator('main button.keep >> nth=0').click();
  await page.reload();
  const stored = await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
  assert.ok(stored.includes('ki-aktionsplan slash') && stored.includes('ki-aktionsplan positions'), stored.join());
  assert.deepEqual(
    stored.filter((name) => !told.includes(name.replace(/https?:\S+/, '…'))),
    [],
  );
});

test('a frame stores nothing by itself', async () => {
  const { page, close } = await open('e/massnahmen/');
  await page.reload();
  assert.deepEqual(await page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]), []);
  await close();
});
