// The reading list: saved on the device, shown, shared as a link, exported, emptied.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { journey } from './lib.mjs';
import { address, becomes } from './page.mjs';
import { refused, storage } from './storage.mjs';

const KEY = 'ki-aktionsplan reading list';
const { stored, store } = storage(KEY);
const entries = (page) => page.locator('.reading-list-items > li').count();

journey('a measure, a chart and a paragraph are saved and listed', 'massnahmen/2.1-m2/', {}, async (page) => {
  const keep = page.locator('main button.keep >> nth=0');
  assert.equal(await keep.getAttribute('aria-pressed'), 'false');
  await keep.click();
  await becomes(() => keep.getAttribute('aria-pressed'), 'true');
  await becomes(async () => (await page.textContent('.status')).startsWith('Gemerkt'), true);
  await page.click('.header-links > li > a[href$="haushalt/"]');
  await page.locator('#haushalt button.keep').click();
  await page.click('.header-links > li > a[href$="vergleich/"]');
  await becomes(() => address(page), 'vergleich/');
  await page.goBack();
  await becomes(() => page.locator('#haushalt button.keep').getAttribute('aria-pressed'), 'true');
  await page.locator('summary:has(.header-wide:text("Mehr"))').click();
  await page.click('.menu[open] a[href$="merkliste/"]');
  await becomes(() => entries(page), 2);
  assert.equal(await stored(page), '2.1-m2,haushalt');
  assert.equal(await page.textContent('.reading-list-count'), '2 Stellen');
});

journey('a paragraph is saved from the window that cites it', 'handlungsfeld/2.1/', {}, async (page) => {
  await page.locator('#\\32 \\.1-s1 .cite >> nth=0').click();
  await page.locator('[popover] button.keep, .popover button.keep').first().click();
  assert.equal(await stored(page), '2.1-s1');
});

journey(
  'entries are removed one by one or all at once, which can be undone; the focus is kept',
  'merkliste/',
  {
    before: (context) =>
      context.addInitScript((key) => {
        // Once: the page is loaded again below.
        if (self.origin !== 'null' && !sessionStorage.getItem('set')) localStorage.setItem(key, '2.1-m2,haushalt,fn-12');
        if (self.origin !== 'null') sessionStorage.setItem('set', '1');
      }, KEY),
  },
  async (page) => {
    await becomes(() => entries(page), 3);
    await page.locator('.reading-list-items > li >> nth=0').getByRole('button', { name: 'Entfernen' }).click();
    await becomes(() => entries(page), 2);
    assert.equal(await page.evaluate(() => document.activeElement.id), 'merkliste-anzahl');
    await page.getByRole('button', { name: 'Liste leeren' }).click();
    await becomes(() => entries(page), 0);
    assert.equal(await stored(page), null);
    await page.getByRole('button', { name: 'Rückgängig' }).click();
    await becomes(() => entries(page), 2);
    await page.reload();
    await becomes(() => entries(page), 2);
  },
);

journey('a list that was sent is shown, not stored, and can be taken over', 'merkliste/?stellen=2.1-s1,xyzzy,haushalt,2.1-s1', {}, async (page) => {
  await becomes(() => entries(page), 2);
  assert.equal(await stored(page), null);
  assert.match(await page.textContent('.reading-list'), /Stellen, die es nicht mehr gibt: 1\./);
  await page.getByRole('button', { name: 'In meine Merkliste übernehmen' }).click();
  assert.equal(await stored(page), '2.1-s1,haushalt');
  await page.getByRole('link', { name: 'Zu meiner Merkliste' }).click();
  await becomes(() => address(page), 'merkliste/');
  await becomes(() => entries(page), 2);
});

journey(
  'the link names the list',
  'merkliste/',
  { before: store('2.1-m2,haushalt'), permissions: ['clipboard-read', 'clipboard-write'] },
  async (page, { base }) => {
    await becomes(() => entries(page), 2);
    await page.getByRole('button', { name: 'Link kopieren' }).click();
    await becomes(() => page.evaluate(() => navigator.clipboard.readText()), `${base}merkliste/?stellen=2.1-m2,haushalt`);
  },
);

for (const [name, extension] of [
  ['BibTeX', 'bib'],
  ['RIS', 'ris'],
  ['CSL-JSON', 'json'],
]) {
  journey(`reference managers read the list as ${name}`, 'merkliste/', { before: store('2.1-m2,haushalt,2.1-s1-f1,fn-12') }, async (page) => {
    await becomes(() => entries(page), 4);
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name, exact: true }).click()]);
    assert.equal(download.suggestedFilename(), `merkliste.${extension}`);
    const { data } = new Cite(readFileSync(await download.path(), 'utf8'));
    assert.equal(data.length, 4);
    for (const item of data) assert.match(item.URL, /\?fassung=[0-9a-f]{8}#/);
  });
}

journey(
  'a browser that stores nothing keeps the list until the page is left',
  'massnahmen/2.1-m2/',
  {
    before: refused,
  },
  async (page) => {
    await page.locator('main button.keep >> nth=0').click();
    await becomes(async () => (await page.textContent('.status')).includes('speichert nichts'), true);
  },
);

journey('without JavaScript the page says what it needs', 'merkliste/', { js: false }, async (page) => {
  assert.match(await page.textContent('noscript .note'), /JavaScript/);
  assert.equal(await page.locator('main button:visible').count(), 0);
});
