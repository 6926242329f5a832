// What readers come for: find, filter, compare, share, quote; with and without JavaScript, network and luck.
import assert from 'node:assert/strict';
import { address, becomes, held, journey, settled, started } from './lib.mjs';

const cards = (page) => page.locator('.measure-card:visible').evaluateAll((all) => all.map((c) => c.dataset.measure));
const count = (page) => page.locator('#ergebnis').textContent();

for (const words of ['neuromorph', 'NEUROMORPH']) {
  journey(`the measure on neuromorphic computing is found among the measures by ${words}`, 'massnahmen/', {}, async (page) => {
    await page.fill('#massnahmen-suche', words);
    await becomes(() => cards(page), ['2.2-m5']);
    assert.match(await page.textContent('mark'), /neuromorph/i);
    await page.click('.measure-card:visible a');
    await becomes(() => address(page), 'massnahmen/2.2-m5/');
    assert.match(await page.textContent('main'), /NeuroTEC II/);
  });
}

journey('the measure on neuromorphic computing is found from the header of any page', 'ueber/', {}, async (page) => {
  await page.fill('#suche-kopf', 'neuromorph');
  await page.press('#suche-kopf', 'Enter');
  await becomes(() => address(page), 'suche/?q=neuromorph');
  await page.click('.hit a[href*="2.2-m5"]');
  await becomes(() => address(page), 'massnahmen/2.2-m5/');
});

journey('results are grouped and say where the word stands', 'suche/?q=daten', {}, async (page) => {
  const groups = await page.locator('.hit-group h2').allTextContents();
  for (const group of ['Maßnahmen', 'Ziele', 'Ausgangslage', 'Glossar']) assert.ok(groups.some((g) => g.startsWith(group)), `${group} in ${groups}`);
  assert.ok((await page.locator('.hit-place').allTextContents()).every((p) => /^i[mn] /.test(p)));
});

journey('the budget of 2022 was actual, 280.4 million', 'haushalt/', {}, async (page) => {
  await page.click('#haushalt .chart-table summary');
  const row = page.locator('#haushalt tbody tr', { has: page.locator('th', { hasText: '2022' }) });
  const cells = await row.locator('th, td').allTextContents();
  assert.ok(cells.includes('Ist') && cells.includes('280,4'), cells.join(' | '));
});

journey('the centres in Berlin are found on the map and in the list, and the address keeps the choice', 'karte/', {}, async (page) => {
  await page.click('[data-city=berlin]');
  await becomes(() => address(page), 'karte/?ort=berlin#ort-berlin');
  const berlin = page.locator('#ort-berlin.city-open');
  await berlin.waitFor();
  const centres = await berlin.locator('.place-centre').allTextContents();
  assert.equal(centres.length, 2);
  const dfki = centres.find((c) => c.includes('Deutsches Forschungszentrum'));
  const bifold = centres.find((c) => c.includes('BIFOLD'));
  assert.ok(dfki.includes('Ort ergänzt') && !bifold.includes('Ort ergänzt'));
  await page.reload();
  await berlin.waitFor();
});

journey('layers, Länder and centres filter map, list and table alike', 'karte/', {}, async (page) => {
  await page.uncheck('#ebene-universitaeten');
  await page.selectOption('#karte-land', 'BY');
  await becomes(() => address(page), 'karte/?ebene=zentren,rechner&land=BY');
  await becomes(() => page.locator('.mark:visible').count(), 1);
  assert.deepEqual(await page.locator('.city-name:visible').allTextContents(), ['München 2 Einträge']);
  await page.click('.chart-table summary');
  assert.equal(await page.locator('.chart-table tbody tr:visible').count(), 2);
});

journey('a filter is shared by its address, taken back by chips and by going back', 'massnahmen/', {}, async (page, { context }) => {
  await page.check('#thema-health');
  await page.check('#art-neu');
  await becomes(() => address(page), 'massnahmen/?thema=health&art=neu');
  const shown = await cards(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await started(other);
  assert.deepEqual(await cards(other), shown);
  assert.equal(await count(other), `${shown.length} von 75 Maßnahmen`);
  assert.ok(await other.isChecked('#thema-health') && await other.isChecked('#art-neu'));
  await other.click('.chip:has-text("neu")');
  await becomes(() => address(other), 'massnahmen/?thema=health');
  await page.goBack();
  await becomes(() => address(page), 'massnahmen/?thema=health');
  assert.equal(await page.isChecked('#art-neu'), false);
  await page.goBack();
  await becomes(() => count(page), '75 Maßnahmen');
});

journey('typing changes one entry of the history, choosing makes a new one', 'massnahmen/', {}, async (page) => {
  const before = await page.evaluate(() => history.length);
  await page.locator('#massnahmen-suche').pressSequentially('daten und ');
  await becomes(() => address(page), 'massnahmen/?q=daten+und');
  assert.equal(await page.inputValue('#massnahmen-suche'), 'daten und ');
  assert.equal(await page.evaluate(() => history.length), before);
  await page.check('#feld-2\\.3');
  assert.equal(await page.evaluate(() => history.length), before + 1);
});

journey('a bent address is repaired', 'massnahmen/?feld=9.9,2.1&art=quatsch&sort=x&foo=1', {}, async (page) => {
  await becomes(() => address(page), 'massnahmen/?feld=2.1');
  await becomes(() => cards(page), ['2.1-m1', '2.1-m2', '2.1-m3']);
});

journey('counts take the other facets into account', 'massnahmen/', {}, async (page) => {
  const option = () => page.textContent('label[for=art-neu] .choice-count');
  const all = Number(await option());
  await page.check('#feld-3\\.2');
  await becomes(async () => Number(await option()) < all, true);
  const promised = Number(await option());
  await page.check('#art-neu');
  await becomes(() => page.locator('.measure-card:visible').count(), promised);
});

journey('no result says which filter to drop', 'massnahmen/?q=pflege&feld=2.1', {}, async (page) => {
  const ways = page.locator('.no-results-ways button');
  const texts = await ways.allTextContents();
  assert.equal(texts.length, 2, texts.join());
  await ways.filter({ hasText: 'Handlungsfeld' }).click();
  await becomes(() => address(page), 'massnahmen/?q=pflege');
  assert.ok((await cards(page)).includes('3.2-m7'));
});

journey('a count is spoken once, after the typing', 'massnahmen/', {}, async (page) => {
  await page.evaluate(() => {
    window.spoken = [];
    new MutationObserver(() => window.spoken.push(document.querySelector('[role=status]').textContent))
      .observe(document.querySelector('[role=status]'), { childList: true, characterData: true, subtree: true });
  });
  await page.locator('#massnahmen-suche').pressSequentially('gesundheit', { delay: 15 });
  await becomes(() => page.evaluate(() => window.spoken.filter(Boolean).length), 1);
  assert.match(await page.textContent('[role=status]'), /von 75 Maßnahmen/);
});

journey('measures are sorted by title and by amount', 'massnahmen/', {}, async (page) => {
  await page.selectOption('#reihenfolge', 'betrag');
  await becomes(async () => (await cards(page))[0], '2.1-m2');
  await page.selectOption('#reihenfolge', 'titel');
  await becomes(() => address(page), 'massnahmen/?sort=titel');
  const titles = await page.locator('.measure-card-title').allTextContents();
  const sorted = [...titles].sort(new Intl.Collator('de', { ignorePunctuation: false }).compare);
  assert.equal(titles.at(-1), sorted.at(-1));
});

journey('chapter 2 is read without JavaScript', 'kapitel/2/', { js: false }, async (page) => {
  assert.equal(await page.locator('.field-card').count(), 4);
  await page.click('.field-card a >> nth=0');
  assert.equal(await page.textContent('h1'), 'Die Forschungsbasis weiter konsequent stärken');
  for (const part of ['.record-situation', '.record-goal', '.measure-full']) assert.ok(await page.locator(part).count() >= 3, part);
  await page.click('.footnote-mark >> nth=0');
  assert.ok(await page.isVisible('.footnote-text >> nth=0'));
  await page.keyboard.press('Escape');
  assert.ok(!(await page.isVisible('.footnote-text >> nth=0')));
});

journey('without JavaScript the measures are all there, the filters are not', 'massnahmen/', { js: false }, async (page) => {
  assert.equal(await page.locator('.measure-card').count(), 75);
  assert.ok(!(await page.isVisible('.finder-filters')));
  assert.match(await page.textContent('noscript'), /JavaScript/);
});

journey('back returns to the place, and the contents list follows the reading', 'handlungsfeld/2.1/', {}, async (page) => {
  const left = 1500;
  await page.evaluate((top) => { scrollTo(0, top); document.querySelector('.pager-next').click(); }, left);
  await becomes(() => page.title(), '2.2 Eine Forschungsagenda für neue Perspektiven aufsetzen – KI-Aktionsplan');
  await page.goBack();
  await becomes(() => page.textContent('h1'), 'Die Forschungsbasis weiter konsequent stärken');
  // The same words, not the same pixel: the face may have come from the cache this time, and the lines are other ones.
  await becomes(() => page.evaluate((left) => Math.abs(scrollY - left) < 300, left), true);
  await page.click('.contents a >> nth=2');
  await becomes(() => address(page), 'handlungsfeld/2.1/#ziele');
  await becomes(() => page.locator('.contents [aria-current]').allTextContents(), ['Ziele (5)']);
});

journey('a page that only is read asks for no app, no data, nothing but itself', 'handlungsfeld/2.1/', {}, async (page, { requests }) => {
  await page.mouse.move(600, 400);
  await settled(page);
  assert.deepEqual(requests.filter((r) => /wasm|\.json/.test(r)), []);
  await page.hover('.footnote-mark >> nth=0');
  assert.deepEqual(requests.filter((r) => /wasm|\.json/.test(r)), []);
});

journey('a citation names title, place, date and address', 'massnahmen/2.3-m4/', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await page.click('button:has-text("Quellenangabe")');
  await becomes(() => page.textContent('[role=status]'), 'In die Zwischenablage kopiert.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ['JUPITER', 'Abschnitt\u00a02.3', '4.\u00a0Punkt', '7.\u00a0November 2023', page.url()]) assert.ok(text.includes(part), `${part} in ${text}`);
});

journey('a live chart is loaded when it is wanted, and keeps the policy', 'haushalt/', {}, async (page, { requests }) => {
  assert.ok(!requests.some((r) => r.includes('/live-')));
  await page.click('#haushalt button:has-text("Interaktiv")');
  await becomes(() => requests.some((r) => r.includes('/live-')), true);
  await becomes(() => page.textContent('#haushalt .chart-state'), 'Diagramm ist interaktiv');
  await page.hover('#haushalt .drawing-wide', { position: { x: 480, y: 200 } });
  await settled(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 800 });
  await settled(page);
});

journey('a chart has its table as a file', 'haushalt/', {}, async (page) => {
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#haushalt a[download]')]);
  const text = await (await import('node:fs/promises')).readFile(await download.path(), 'utf8');
  assert.ok(text.startsWith('\u{feff}') && /2022;Ist;280,4/.test(text), text.slice(0, 200));
});

const failures = [
  ['does not answer', (route) => route.abort(), true],
  ['answers with an error', (route) => route.fulfill({ status: 503, body: '' }), true],
  ['delivers nonsense', (route) => route.fulfill({ body: '{"facets":' }), false],
];
for (const [what, act, again] of failures) {
  const options = { ready: false, allow: () => true, before: (context) => context.route('**/finder.de-*.json', act, { times: 1 }) };
  journey(`when the host ${what}, the page says so and stays readable`, 'massnahmen/', options, async (page) => {
    await page.waitForSelector('.failure:visible');
    assert.match(await page.textContent('.failure'), /Den Text dieser Seite können Sie weiter lesen/);
    assert.equal(await page.locator('.measure-card:visible').count(), 75);
    assert.equal(await page.locator('.failure button:visible').count(), again ? 1 : 0);
    if (again) {
      await page.click('.failure button');
      await started(page);
      assert.equal(await page.locator('.failure:visible').count(), 0);
      await page.check('#feld-2\\.1');
      await becomes(() => cards(page), ['2.1-m1', '2.1-m2', '2.1-m3']);
    }
  });
}

const broken = { ready: false, allow: () => true, before: (context) => context.route('**/*.wasm', (route) => route.abort(), { times: 1 }) };
journey('when the app itself does not come, the page says so, and a second try may succeed', 'massnahmen/', broken, async (page) => {
  await page.waitForSelector('.failure:visible');
  await page.click('.failure button');
  await started(page);
  assert.equal(await page.locator('.failure:visible').count(), 0);
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

const selection = held('**/*.wasm');
journey('selected text stays selected when the app starts', 'massnahmen/', { ready: false, before: selection.hold }, async (page) => {
  await page.waitForLoadState('load');
  await page.locator('.measure-card-text >> nth=1').selectText();
  const before = await page.evaluate(() => String(getSelection()));
  assert.ok(before.length > 40);
  selection.release();
  await started(page);
  assert.equal(await page.evaluate(() => String(getSelection())), before);
});

