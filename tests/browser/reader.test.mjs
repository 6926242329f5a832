// What readers come for, as far as one engine's own tools are needed to see it: requests held back or failing, the clipboard,
// selected text. The journeys that any engine can make are in ../engines.
import assert from 'node:assert/strict';
import { becomes, held, journey, settled, started } from './lib.mjs';

const cards = (page) => page.locator('.measure-card').evaluateAll((all) => all.map((c) => c.dataset.measure));

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

journey('a citation names title, place, date and address', 'massnahmen/2.3-m4/', { permissions: ['clipboard-read', 'clipboard-write'] }, async (page) => {
  await page.click('button:has-text("Quellenangabe")');
  await becomes(() => page.textContent('[role=status]'), 'In die Zwischenablage kopiert.');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  for (const part of ['JUPITER', 'Abschnitt\u00a02.3', '4.\u00a0Punkt', '7.\u00a0November 2023', page.url()]) assert.ok(text.includes(part), `${part} in ${text}`);
});

journey('a live chart is loaded when it is wanted, keeps the policy, and ends with its page', 'haushalt/', {}, async (page, { requests }) => {
  assert.ok(!requests.some((r) => r.includes('/live-')));
  await page.click('#haushalt button:has-text("Interaktiv")');
  await becomes(() => requests.some((r) => r.includes('/live-')), true);
  await becomes(() => page.textContent('#haushalt .chart-state'), 'Diagramm ist interaktiv');
  await page.hover('#haushalt .drawing-wide', { position: { x: 480, y: 200 } });
  await settled(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 700, height: 800 });
  await settled(page);
  await page.click('.header-nav a:has-text("Karte")');
  await becomes(() => page.textContent('h1'), 'Karte');
});

const failures = [
  ['does not answer', (route) => route.abort(), true],
  ['delivers nonsense', (route) => route.fulfill({ body: '{"plan":' }), false],
];
for (const [what, act, again] of failures) {
  const options = { ready: false, allow: () => true, before: (context) => context.route('**/plan.de-*.json', act, { times: 1 }) };
  journey(`when the host ${what}, the page says so and stays readable`, 'handlungsfeld/2.1/', options, async (page) => {
    await page.waitForSelector('.failure [role=alert]');
    assert.equal(await page.textContent('h1'), 'Die Forschungsbasis weiter konsequent stärken');
    assert.equal(await page.locator('.failure button').count(), again ? 1 : 0);
    if (again) {
      await page.click('.failure button');
      await started(page);
      assert.equal(await page.locator('.failure').count(), 0);
    }
  });
}

const gate = held('**/*.wasm');
journey('what a reader did before the app started is still done after', 'massnahmen/', { ready: false, before: gate.hold }, async (page) => {
  await page.click('.facet summary >> nth=4');
  await page.locator('#massnahmen-suche').pressSequentially('pflege');
  gate.release();
  await started(page);
  assert.equal(await page.inputValue('#massnahmen-suche'), 'pflege');
  assert.equal(await page.evaluate(() => document.activeElement.id), 'massnahmen-suche');
  await becomes(async () => (await cards(page)).includes('3.2-m7'), true);
  await becomes(() => page.locator('.facet >> nth=4').evaluate((d) => d.open), true);
});

const selection = held('**/*.wasm');
journey('selected text stays selected when the app starts', 'handlungsfeld/2.1/', { ready: false, before: selection.hold }, async (page) => {
  await page.waitForLoadState('load');
  await page.locator('.record-text >> nth=1').selectText();
  const before = await page.evaluate(() => String(getSelection()));
  assert.ok(before.length > 40);
  selection.release();
  await started(page);
  assert.equal(await page.evaluate(() => String(getSelection())), before);
});

