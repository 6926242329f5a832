// The measures as tiles and as a table, chapters that unfold, and which measure serves which goal.
import assert from 'node:assert/strict';
import { MEASURES, PLAN, journey } from './lib.mjs';
import { address, becomes } from './page.mjs';

const of = (id) => PLAN.fields.filter((field) => field.id.startsWith(id)).flatMap((field) => field.measures).length;
const tile = (page, id) => page.locator(`.tile[href$="massnahmen/${id}/"]`);
const shown = (page) => page.textContent('.board-panel');
const focused = (page) => page.evaluate(() => document.activeElement.getAttribute('href')?.match(/massnahmen\/([^/]+)\//)?.[1]);

journey('tiles are walked by arrow keys, regrouped, and opened', '', {}, async (page) => {
  assert.equal(await page.locator('.board-groups .tile').count(), MEASURES);
  await tile(page, '2.1-m1').focus();
  await becomes(() => page.locator('.board-groups .tile:not([tabindex="-1"])').count(), 1);
  await page.keyboard.press('ArrowRight');
  await becomes(() => focused(page), '2.1-m2');
  assert.match(await shown(page), /2\.1\.2/);
  await page.keyboard.press('ArrowDown');
  await becomes(() => focused(page), '2.2-m2');
  await page.keyboard.press('End');
  await becomes(() => focused(page), '4.3-m3');
  await page.keyboard.press('Home');
  await becomes(() => focused(page), '2.1-m1');
  await page.keyboard.press('Escape');
  await becomes(() => page.locator('.board-shown').count(), 0);
  await page.focus('input[name=nach] >> nth=0');
  await page.keyboard.press('ArrowRight');
  await becomes(() => address(page), '?nach=thema');
  await becomes(async () => /^Grundlagen und Methoden/.test(await page.locator('.board-name').first().textContent()), true);
  await page.goBack();
  await becomes(() => address(page), '');
  await becomes(async () => /^2\.1/.test(await page.locator('.board-name').first().textContent()), true);
  await tile(page, '2.3-m4').click();
  await becomes(() => address(page), 'massnahmen/2.3-m4/');
});

journey(
  'on a phone, a tap shows what a tile is, and another one opens it',
  '',
  { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  async (page) => {
    await tile(page, '2.3-m4').tap();
    await becomes(() => page.isVisible('.board-open'), true);
    assert.equal(await address(page), '');
    assert.match(await shown(page), /JUPITER/);
    await page.locator('.board-close').tap();
    await becomes(() => page.isVisible('.board-open'), false);
    await tile(page, '2.3-m4').tap();
    await becomes(() => page.isVisible('.board-open'), true);
    await tile(page, '2.3-m4').tap();
    await becomes(() => address(page), 'massnahmen/2.3-m4/');
  },
);

journey('the measures have three forms, which the address keeps', 'massnahmen/?feld=2.3', {}, async (page) => {
  await becomes(() => page.locator('.measure-card:visible').count(), of('2.3'));
  await page.check('input[name=form] >> nth=1', { force: true });
  await becomes(() => address(page), 'massnahmen/?feld=2.3&form=kacheln');
  await becomes(() => page.locator('.tile:not(.tile-off)').count(), of('2.3') + 1, 'the measures, and the one of the legend');
  await page.check('input[name=form] >> nth=2', { force: true });
  await becomes(() => address(page), 'massnahmen/?feld=2.3&form=tabelle');
  await becomes(() => page.locator('.measure-table tbody tr').count(), of('2.3'));
  await page.click('.sort-button:has-text("Zeitraum")');
  await becomes(() => address(page), 'massnahmen/?feld=2.3&sort=zeitraum&form=tabelle');
  await becomes(async () => /JUPITER/.test(await page.locator('.measure-table tbody tr').first().textContent()), true);
  assert.equal(await page.getAttribute('th:has(.sort-button:has-text("Zeitraum"))', 'aria-sort'), 'ascending');
  await page.click('.sort-button:has-text("Zeitraum")');
  await becomes(async () => /JUPITER/.test(await page.locator('.measure-table tbody tr').last().textContent()), true);
  await page.reload();
  await becomes(async () => /JUPITER/.test(await page.locator('.measure-table tbody tr').last().textContent()), true);
});

journey('a chapter unfolds in place and is narrowed', 'kapitel/3/', {}, async (page) => {
  assert.equal(await page.locator('.board-groups .tile').count(), of('3'));
  await page.click('.fold >> nth=0 >> summary');
  await becomes(() => page.locator('.measure-full:visible').count(), of('3.1'));
  await page.click('text=Alle auf- oder zuklappen');
  await becomes(() => page.locator('.measure-full:visible').count(), of('3'));
  await page.click('text=Alle auf- oder zuklappen');
  await becomes(() => page.locator('.measure-full:visible').count(), 0);
  await page.selectOption('#eng-zielgruppe', 'schools');
  await becomes(() => address(page), 'kapitel/3/?zielgruppe=schools');
  const found = await page.locator('.measure-full:visible').count();
  assert.ok(found > 0 && found < of('3'));
  assert.match(await page.textContent('.narrow-count'), new RegExp(`^${found} von ${of('3')}`));
  await page.check('input[name=teil] >> nth=2', { force: true });
  await becomes(() => address(page), 'kapitel/3/?zielgruppe=schools&teil=massnahmen');
  await becomes(() => page.locator('.record-goal:visible').count(), 0);
  await page.reload();
  await becomes(() => page.locator('.measure-full:visible').count(), found);
});

journey('which goals of 3.1 have no measure is found, and can be shared', 'handlungsfeld/3.1/', {}, async (page) => {
  await page.click('.relation-button');
  await becomes(() => address(page), 'handlungsfeld/3.1/?wahl=ohne');
  await becomes(() => page.locator('.relation-goals .relation-on').count(), 1);
  assert.match(await page.textContent('.relation-goals .relation-on'), /Doppelt so viele Patente/);
  await page.click('.relation-goals .relation-item >> nth=1');
  await becomes(() => address(page), 'handlungsfeld/3.1/?wahl=3.1-g2');
  await becomes(
    () =>
      page
        .locator('.relation-measures .relation-on')
        .allTextContents()
        .then((all) => all.length),
    2,
  );
  assert.match(await page.textContent('.relation-said'), /Maßnahmen, die ihm dienen: 2/);
  await page.reload();
  await becomes(() => page.locator('.relation-measures .relation-on').count(), 2);
  await page.click('.relation-goals .relation-item >> nth=1');
  await becomes(() => address(page), 'handlungsfeld/3.1/');
});

journey('menus open, close on Escape and when a page is opened', 'ueber/', {}, async (page) => {
  const open = () => page.locator('.menu[open]').count();
  await page.click('.menu summary >> nth=0');
  await becomes(open, 1);
  await page.keyboard.press('Escape');
  await becomes(open, 0);
  await page.click('.menu summary >> nth=0');
  await page.click('.menu-panel a:has-text("3.1")');
  await becomes(() => address(page), 'handlungsfeld/3.1/');
  await becomes(open, 0);
  await page.click('.menu summary >> nth=1');
  await becomes(open, 1);
  await page.locator('main').click({ position: { x: 5, y: 700 } });
  await becomes(open, 0);
});

journey('on a phone the bar is low and its menu has every page', 'ueber/', { viewport: { width: 360, height: 740 } }, async (page) => {
  assert.ok((await page.locator('.header-inner').boundingBox()).height <= 64);
  assert.ok((await page.locator('.header').boundingBox()).height <= 96, 'with the line for languages');
  await page.click('.menu summary:visible');
  for (const name of ['Maßnahmen', 'Karte', 'Haushalt', 'Vergleich', '3 Anwendung und Transfer', 'Glossar']) {
    assert.ok(await page.isVisible(`.menu-panel a:has-text("${name}"):visible`), name);
  }
});

journey('the bar fits every width', 'ueber/', {}, async (page) => {
  const over = [];
  for (let width = 320; width <= 1280; width += 40) {
    await page.setViewportSize({ width, height: 700 });
    const most = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (most > 0) over.push(`${width}: ${most} too wide`);
  }
  assert.deepEqual(over, []);
});

journey('a paragraph is cited without leaving the page', 'handlungsfeld/3.1/', {}, async (page) => {
  const cite = page.locator('#\\33\\.1-s1 .cite').first();
  await cite.hover();
  await becomes(() => page.evaluate(() => document.documentElement.hasAttribute('data-ready')), true);
  await cite.click();
  await becomes(() => page.isVisible('.popover'), true);
  assert.match(await page.textContent('.popover .citation'), /BMBF-Aktionsplan Künstliche Intelligenz.*3\.1/s);
  assert.equal(await address(page), 'handlungsfeld/3.1/');
  for (const name of ['Quellenangabe kopieren', 'Link kopieren', 'BibTeX', 'RIS', 'CSL-JSON']) {
    assert.ok(await page.isVisible(`.popover button:has-text("${name}")`), name);
  }
  await page.keyboard.press('Escape');
  await becomes(() => page.isVisible('.popover'), false);
  assert.equal(await page.evaluate(() => document.activeElement.className), 'cite');
  // The sign is drawn by the style sheet, so neither copies of the text nor headings contain it.
  assert.equal(await cite.textContent(), '');
});

journey('a term is explained where it stands', 'kapitel/1/', {}, async (page) => {
  const term = page.locator('.term-link').first();
  await term.hover();
  await becomes(() => page.isVisible('.popover'), true);
  const word = await term.textContent();
  const shown = await page.textContent('.popover');
  assert.ok(shown.includes('Erklärung der Redaktion'), shown);
  assert.ok(
    PLAN.glossary.some((row) => shown.startsWith(row.term.de) && word.startsWith(row.term.de)),
    `${word}: ${shown}`,
  );
  await page.mouse.move(2, 2);
  await becomes(() => page.isVisible('.popover'), false);
  await term.focus();
  await becomes(() => page.isVisible('.popover'), true);
  await page.keyboard.press('Escape');
  await becomes(() => page.isVisible('.popover'), false);
  await term.click();
  await page.click('.popover a:has-text("Glossar")');
  await becomes(async () => (await address(page)).startsWith('glossar/'), true);
});
