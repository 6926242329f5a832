// The fact sheet: one sheet of paper, with facts that lead to their places, on the site and as a file.
import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { DIST, PLAN, journey } from './lib.mjs';

// A PDF has an object of this type for each of its pages.
const sheets = async (page) => (await page.pdf({ format: 'A4', preferCSSPageSize: false })).toString('latin1').match(/\/Type \/Page\b(?!s)/g)?.length;

journey('it has the facts of the data, each with its place', 'faktenblatt/', { js: false }, async (page) => {
  const said = await page.textContent('.fact-sheet');
  for (const part of [PLAN.meta.publisher.de, PLAN.meta.minister, '7.\u00a0November 2023', 'EUPL-1.2', 'Maßgeblich ist allein das Original'])
    assert.ok(said.includes(part), part);
  assert.equal(await page.locator('.fact-sheet-fields tbody tr').count(), PLAN.fields.length);
  assert.equal(await page.locator('.fact-sheet-figures .source a').count(), PLAN.key_figures.length);
  assert.equal(await page.locator('.fact-sheet-money td').count(), PLAN.budget.rows.length);
});

journey('printed it takes one sheet', 'faktenblatt/', {}, async (page) => {
  assert.equal(await sheets(page), 1);
});

journey('as a file it is whole by itself, and takes one sheet too', '', { js: false, bypassCSP: true }, async (page) => {
  await page.goto(pathToFileURL(`${DIST}/daten/faktenblatt.de.html`).href);
  assert.equal(await page.locator('h1').count(), 1);
  assert.equal(await page.locator('a[href^="#"], a[href^="../"], link, script, img').count(), 0);
  assert.equal(await sheets(page), 1);
});
