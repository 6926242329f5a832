// What readers come for, as far as tests need to control the network, the clipboard, the selection or a second page. What can
// be tested in three engines is in tests/engines/.
import assert from 'node:assert/strict';
import { MEASURES, PLAN, journey } from './lib.mjs';
import { address, becomes, held, settled, started } from './page.mjs';

const cards = (page) => page.locator('.measure-card:visible').evaluateAll((all) => all.map((c) => c.dataset.measure));
const count = (page) => page.locator('#ergebnis').textContent();

journey('a filter is shared by its address, taken back by chips and by going back', 'massnahmen/', {}, async (page, { context }) => {
  await page.check('#thema-health');
  await page.check('#art-neu');
  await becomes(() => address(page), 'massnahmen/?thema=health&art=neu');
  const shown = await cards(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await started(other);
  assert.deepEqual(await cards(other), shown);
  assert.equal(await count(other), `${shown.length} von ${MEASURES} Maßnahmen`);
  assert.ok((await other.isChecked('#thema-health')) && (await other.isChecked('#art-neu')));
  await other.click('.chip:has-text("neu")');
  await becomes(() => address(other), 'massnahmen/?thema=health');
  await page.goBack();
  await becomes(() => address(page), 'massnahmen/?thema=health');
  assert.equal(await page.isChecked('#art-neu'), false);
  await page.goBack();
  await becomes(() => count(page), `${MEASURES} Maßnahmen`);
});

journey('a card says in a sentence what the measure does, and in a search what has matched', 'massnahmen/', {}, async (page) => {
  const { summary } = PLAN.fields.flatMap((field) => field.measures).find((measure) => measure.id === '2.2-m5');
  const text = page.locator('.measure-card[data-measure="2.2-m5"] .measure-card-text');
  assert.equal(await text.textContent(), summary.de);
  await page.fill('#massnahmen-suche', 'NeuroTEC');
  await becomes(() => cards(page), ['2.2-m5']);
  await becomes(() => text.locator('mark').allTextContents(), ['NeuroTEC']);
  assert.notEqual(await text.textContent(), summary.de);
  await page.fill('#massnahmen-suche', '');
  await becomes(() => text.textContent(), summary.de);
});

journey('a count is spoken once, after the typing', 'massnahmen/', {}, async (page) => {
  await page.focus('#massnahmen-suche');
  await page.evaluate(() => {
    window.spoken = [];
    new MutationObserver(() => window.spoken.push(document.querySelector('[role=status]').textContent)).observe(document.querySelector('[role=status]'), {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  await page.locator('#massnahmen-suche').pressSequentially('gesundheit', { delay: 15 });
  await becomes(() => page.evaluate(() => window.spoken.filter(Boolean).length), 1);
  assert.match(await page.textContent('[role=status]'), new RegExp(`von ${MEASURES} Maßnahmen`));
  // The number is announced but not shown, because the message would cover what it counts.
  assert.equal(await page.locator('.status').evaluate((e) => getComputedStyle(e).clipPath), 'inset(50%)');
});

journey('back returns to the place, and the contents list follows the reading', 'handlungsfeld/2.1/', {}, async (page) => {
  const left = 1500;
  await page.evaluate((top) => {
    scrollTo(0, top);
    document.querySelector('.pager-next').click();
  }, left);
  await becomes(() => page.title(), '2.2 Eine Forschungsagenda für neue Perspektiven aufsetzen – KI-Aktionsplan');
  await page.goBack();
  await becomes(() => page.textContent('h1'), 'Die Forschungsbasis weiter konsequent stärken');
  // The place is the same within some lines: this time the font may come from the cache, and lines break differently.
  await becomes(() => page.evaluate((left) => Math.abs(scrollY - left) < 300, left), true);
  await page.click('.contents a[href$="#ziele"]');
  await becomes(() => address(page), 'handlungsfeld/2.1/#ziele');
  await becomes(() => page.locator('.contents [aria-current]').allTextContents(), ['Ziele (5)']);
});

journey('another form of a chart is drawn when it is wanted, and keeps the policy', 'haushalt/', {}, async (page, { requests }) => {
  assert.ok(!requests.some((r) => r.includes('/live-')));
  await page.click('#haushalt .chart-forms > summary');
  await page.getByLabel('2017 = 100').check();
  await becomes(() => requests.some((r) => r.includes('/live-')), true);
  await becomes(async () => (await page.textContent('#haushalt .chart-lead')).startsWith('2017 = 100'), true);
  await settled(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 800 });
  await settled(page);
});

const gate = held('**/*.wasm');
journey('what a reader did before the app started is still done after', 'massnahmen/', { ready: false, before: gate.hold }, async (page) => {
  await page.selectOption('#reihenfolge', 'titel');
  await page.locator('#massnahmen-suche').pressSequentially('pflege');
  gate.release();
  await started(page);
  await becomes(() => address(page), 'massnahmen/?q=pflege&sort=titel');
  assert.equal(await page.inputValue('#massnahmen-suche'), 'pflege');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'massnahmen-suche');
  await becomes(async () => (await cards(page)).includes('3.2-m7'), true);
});
