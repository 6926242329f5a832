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

/** Notes from now on what is announced. */
const listen = (page) =>
  page.evaluate(() => {
    window.spoken = [];
    const line = document.querySelector('.status');
    new MutationObserver(() => window.spoken.push(line.textContent)).observe(line, { childList: true, characterData: true, subtree: true });
  });
const spoken = (page) => page.evaluate(() => window.spoken.filter(Boolean));

journey('other measures of the same number are announced again', 'massnahmen/', {}, async (page) => {
  const measures = PLAN.fields.flatMap((field) => field.measures.map((measure) => ({ field: field.id, id: measure.id })));
  const sizes = new Map(PLAN.fields.map(({ id, measures }) => [id, measures.length]));
  const [one, other] = [...sizes.keys()].flatMap((a) => [...sizes.keys()].filter((b) => a < b && sizes.get(a) === sizes.get(b)).map((b) => [a, b]))[0];
  assert.ok(measures.length === MEASURES && one && other);
  const choose = async (id, on) => page.locator(`[id="feld-${id}"]`).setChecked(on);
  await choose(one, true);
  await becomes(() => count(page), `${sizes.get(one)} von ${MEASURES} Maßnahmen`);
  await page.waitForTimeout(1000);
  await listen(page);
  // Both changes come before the first of them is announced.
  await choose(other, true);
  await choose(one, false);
  await becomes(() => cards(page).then((all) => all.every((id) => id.startsWith(`${other}-`))), true);
  await becomes(async () => (await spoken(page)).length, 1);
});

journey('words, a filter and other words are three entries, and each has its own field, chips, list and address', 'massnahmen/', {}, async (page) => {
  const look = async () => ({
    address: await address(page),
    field: await page.inputValue('#massnahmen-suche'),
    chips: await page.locator('.chip').allTextContents(),
    cards: await cards(page),
    count: await count(page),
  });
  const steps = [];
  const step = async (act, path) => {
    await act();
    await becomes(() => address(page), path);
    await settled(page);
    steps.push(await look());
  };
  await step(async () => {
    await page.fill('#massnahmen-suche', 'Pflege');
    await page.press('#massnahmen-suche', 'Enter');
  }, 'massnahmen/?q=Pflege');
  await step(() => page.check('#thema-health'), 'massnahmen/?q=Pflege&thema=health');
  await step(async () => {
    await page.fill('#massnahmen-suche', 'Daten');
    await page.press('#massnahmen-suche', 'Enter');
  }, 'massnahmen/?q=Daten&thema=health');
  assert.equal(new Set(steps.map(({ address }) => address)).size, 3);
  for (const before of [steps[1], steps[0]]) {
    await page.goBack();
    await becomes(look, before);
  }
});

journey('another order is announced once, by its name', 'massnahmen/', {}, async (page) => {
  await page.focus('#reihenfolge');
  await listen(page);
  await page.selectOption('#reihenfolge', 'titel');
  await becomes(async () => (await spoken(page)).length, 1);
  assert.match((await spoken(page))[0], new RegExp(`^${MEASURES} Maßnahmen.*Titel`));
});

const within = (page, selector) =>
  page.locator(selector).evaluate((e) => {
    const { top, bottom } = e.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
/** @type {[what: string, path: string, link: string, nth: number][]} */
const LISTS = [
  ['one of the first results of the search', 'suche/?q=daten', '.hit-title a', 9],
  ['a result of the search below the first', 'suche/?q=daten', '.hit-title a', 25],
  ['a card of a filtered list', 'massnahmen/?thema=health&sort=titel', '.measure-card:visible .measure-card-title a', 7],
  ['a card of the whole list', 'massnahmen/', '.measure-card:visible .measure-card-title a', 40],
];
for (const [what, path, link, nth] of LISTS) {
  for (const again of [false, true]) {
    journey(`back from ${what} it is in view${again ? ', also when the other page was loaded anew' : ''}`, path, {}, async (page) => {
      await page.focus('input[type=search]:visible');
      await becomes(async () => (await page.locator(link).count()) > 0, true);
      if (nth > 9 && path.startsWith('suche')) await page.click('.hits-rest > summary');
      await becomes(async () => (await page.locator(link).count()) > nth, true);
      // Links of the printed page are relative, those of the app are not.
      const end = (await page.locator(link).nth(nth).getAttribute('href')).replace(/^.*\/(?=[^/?#]*\/[^/]*$)/, '/').replace(/\?.*/, '');
      const same = `${link}[href*="${end}"]`;
      await page.locator(link).nth(nth).scrollIntoViewIfNeeded();
      await settled(page);
      await page.locator(link).nth(nth).click();
      await becomes(async () => /^(suche|massnahmen)\/(\?|$)/.test(await address(page)), false);
      if (again) {
        await page.reload();
        await started(page);
      }
      await page.goBack();
      await becomes(() => address(page), path);
      await started(page);
      await becomes(async () => (await page.locator(same).count()) > 0, true, 'the list is as long as before');
      await becomes(() => within(page, `${same} >> nth=0`), true, 'the link is in view');
    });
  }
}
