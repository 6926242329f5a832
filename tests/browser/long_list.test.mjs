// The list of measures with a plan of many measures: the first are drawn at once, others in idle moments, the last when a
// button is pressed.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';
import { journey } from './lib.mjs';
import { address, becomes } from './page.mjs';

const MANY = 2300;
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'long-list-'));
execFileSync('cargo', ['run', '-q', '--locked', '--features', 'ssr,pictures', '--bin', 'scale_plan', '--', 'data', String(MANY), folder], {
  cwd: ROOT,
  stdio: 'inherit',
});
const bundle = readFileSync(join(folder, 'bundle.json'));
after(() => rmSync(folder, { recursive: true }));

const before = (context) => context.route('**/plan.de-*.json', (route) => route.fulfill({ body: bundle, contentType: 'application/json' }));
const cards = (page) =>
  page.evaluate(() => [...document.querySelectorAll('.measure-card')].filter((card) => card.checkVisibility()).map((card) => card.dataset.measure));
const count = (page) => cards(page).then((all) => all.length);
const more = '.measure-more button';

journey('of many measures the first are drawn at once, and all can be had', 'massnahmen/', { before }, async (page) => {
  await page.hover('#massnahmen-suche');
  await becomes(() => page.textContent('#ergebnis'), `${MANY} Maßnahmen`);
  await becomes(async () => (await count(page)) >= 24, true);
  await becomes(() => count(page), 960);
  await becomes(() => page.textContent(more), `Weitere Maßnahmen zeigen: ${MANY - 960}`);
  await page.click(more);
  await becomes(() => count(page), 1920);
  await page.click(more);
  await becomes(() => count(page), MANY);
  assert.equal(await page.locator(more).count(), 0);
  const all = await cards(page);
  assert.equal(new Set(all).size, MANY);
  // The measures stand in the plan's order.
  const place = (id) => id.split(/[.-]m?/).map(Number);
  const before = ([a, b, c], [d, e, f]) => a - d || b - e || c - f;
  assert.deepEqual(
    all,
    [...all].sort((a, b) => before(place(a), place(b))),
  );
  // Another search removes most of them from the page, and the next one brings them back.
  await page.fill('#massnahmen-suche', 'forschung');
  await becomes(
    () =>
      page
        .locator('.measure-card')
        .count()
        .then((made) => made < MANY),
    true,
  );
  await page.fill('#massnahmen-suche', '');
  await becomes(() => count(page), 960);
  assert.deepEqual(await cards(page), all.slice(0, 960));
  // A page that was left requests nothing more.
  await page.fill('#massnahmen-suche', 'daten');
  await page.click('.header-links > li > a >> nth=1');
  await becomes(() => page.textContent('h1'), 'Karte');
  await page.waitForTimeout(1200);
});

journey('others that come later stand in their order, too', 'massnahmen/?sort=titel', { before }, async (page) => {
  await becomes(() => count(page), 960);
  const titles = await page.locator('.measure-card:visible .measure-card-title').allTextContents();
  const letters = { ä: 'a', ö: 'o', ü: 'u', ß: 'ss' };
  const key = (title) =>
    title
      .toLowerCase()
      .replace(/[\u00a0\u202f]/g, ' ')
      .replace(/[äöüß]/g, (c) => letters[c])
      .replace(/[^\p{L}\d ]/gu, '');
  const keys = titles.map(key);
  assert.deepEqual(keys, [...keys].sort());
});

journey('each question begins anew with its best, in their order, and marks the words', 'massnahmen/', { before }, async (page) => {
  const field = page.locator('#massnahmen-suche');
  await field.click();
  await field.pressSequentially('neuromorph');
  await becomes(() => address(page), 'massnahmen/?q=neuromorph');
  const found = Number((await page.textContent('#ergebnis')).split(' ')[0]);
  assert.ok(found > 10 && found < 200, `${found}`);
  await becomes(() => count(page), found);
  await becomes(() => page.locator('.measure-card:visible').evaluateAll((all) => all.filter((card) => !card.querySelector('mark')).length), 0);
  const best = await cards(page);
  await field.fill('forschung');
  await becomes(async () => (await cards(page))[0] !== best[0], true);
  await field.fill('neuromorph');
  await becomes(() => cards(page), best);
  await field.fill('');
  await becomes(() => cards(page).then((all) => all.slice(0, 3)), ['2.1-m1', '2.1-m2', '2.1-m3']);
  await page.check('[id="feld-4.3"]');
  await becomes(() => cards(page).then((all) => all.every((id) => id.startsWith('4.3-'))), true);
  const facet = Number((await page.textContent('#ergebnis')).split(' ')[0]);
  await becomes(() => count(page), facet);
  assert.deepEqual((await cards(page)).slice(0, 4), ['4.3-m1', '4.3-m2', '4.3-m3', '4.3-m4']);
});
