// The page with everything to take away: its files are there, as large as it says, and it lies beside them.
import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { test } from 'node:test';
import { DIST, MEASURES, journey } from './lib.mjs';
import { started } from './page.mjs';
import { rows } from './saved.mjs';

const here = (page) =>
  page
    .locator('.data a[href]')
    .evaluateAll((links) => links.map((link) => ({ path: link.pathname.slice(1), text: link.textContent, saves: link.hasAttribute('download') })));

journey('every file is there, and as large as the page says', 'daten/', { js: false }, async (page) => {
  const links = (await here(page)).filter(({ path }) => /\.\w+$/.test(path));
  assert.ok(links.length > 60);
  let sized = 0;
  for (const { path, text } of links.filter(({ path }) => !path.endsWith('EUPL-1.2.html'))) {
    assert.ok(existsSync(`${DIST}/${path}`), path);
    const [, said] = /(\d+)\u00a0kB$/.exec(text.trim()) ?? [];
    if (!said) continue;
    sized += 1;
    assert.equal(Number(said), Math.max(1, Math.round(statSync(`${DIST}/${path}`).size / 1000)), path);
  }
  assert.ok(sized > 50, `${sized} sizes`);
});

journey('every table and every form of the plan is on it', 'daten/', { js: false }, async (page) => {
  const listed = new Set((await here(page)).map(({ path }) => path));
  const there = ['charts', 'daten', 'bilder'].flatMap((folder) => readdirSync(`${DIST}/${folder}`).map((name) => `${folder}/${name}`));
  const wanted = there.filter((path) =>
    /\.(csv|svg|png|ttl|jsonld)$|^daten\/(plan|massnahmen|datapackage)[\w.]*\.json$|^daten\/ki-aktionsplan.*\.html$/.test(path),
  );
  assert.deepEqual(
    wanted.filter((path) => !listed.has(path)),
    [],
  );
});

journey('the first thing on it is the table of all measures, with field and link', 'daten/', {}, async (page) => {
  const [, href] = await page.locator('.data-first .button').evaluate((link) => [link.textContent, link.getAttribute('href')]);
  const all = rows(readFileSync(`${DIST}/${new URL(href, 'http://site/daten/').pathname}`), ';');
  assert.equal(all.length, MEASURES);
  for (const row of all) {
    assert.ok(existsSync(`${DIST}/${row.Link}index.html`), row.Link);
    assert.ok(row.Handlungsfeld.startsWith(`${row.Kennung.split('-')[0]} `), row.Handlungsfeld);
  }
});

journey('the about page and the menu lead to it', 'ueber/#daten', {}, async (page) => {
  await page.click('main a:has-text("Alle Dateien")');
  await page.waitForURL('**/daten/');
  assert.equal(await page.textContent('h1'), 'Daten zum Mitnehmen');
  // The page has another program, which is loaded first: leaving it would break the request off.
  await started(page);
  await page.goto('karte/');
  assert.equal(await page.locator('.footer a[href$="daten/"]').count(), 1);
});

test('no other document lies in its folder under the name of a page', () => {
  const documents = readdirSync(`${DIST}/daten`).filter((name) => name.endsWith('.html'));
  assert.deepEqual(
    documents.filter((name) => !/\.[a-z-]+\.html$/.test(name)),
    ['index.html'],
  );
});

test('no cell of a table for German spreadsheets is a month, which they would make the first of that month', () => {
  const faults = [];
  for (const folder of ['daten', 'charts']) {
    for (const name of readdirSync(`${DIST}/${folder}`).filter((name) => name.endsWith('.de.csv'))) {
      for (const row of rows(readFileSync(`${DIST}/${folder}/${name}`), ';')) {
        for (const [column, cell] of Object.entries(row)) if (/^\d{4}-\d{2}$/.test(cell)) faults.push(`${folder}/${name}: ${column}: ${cell}`);
      }
    }
  }
  assert.deepEqual(faults, []);
});
