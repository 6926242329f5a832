// The glossary: letters to jump to, and a field that narrows the terms.
import assert from 'node:assert/strict';
import { PLAN, journey } from './lib.mjs';
import { address, becomes } from './page.mjs';

const FIELD = '#glossar-filter';
const terms = (page) => page.locator('.term:visible dfn').allTextContents();
const count = (page) => page.textContent('#ergebnis');
const all = PLAN.glossary.length;

journey('without the app every term is there, by letter, and letters without terms say so', 'glossar/', { js: false }, async (page) => {
  assert.equal((await terms(page)).length, all);
  assert.equal(await page.locator(`${FIELD}:visible`).count(), 0);
  const letters = await page.locator('.letters li').allTextContents();
  assert.equal(letters.length, 26);
  assert.ok(letters.includes('S') && letters.includes('Y: kein Begriff'), letters.join(' '));
  await page.click('.letters a:text-is("Q")');
  assert.match(page.url(), /glossar\/#buchstabe-q$/);
});

journey('places are said in words', 'glossar/', {}, async (page) => {
  const places = await page.locator('.term-places a').allTextContents();
  assert.ok(places.length > all);
  for (const place of places) assert.match(place, /^(Vorwort|Kapitel\u00a0\d|Abschnitt\u00a0\d\.\d), .*\d\.\u00a0|, Einleitung$/);
});

journey('the list narrows with each letter, and the address says how', 'glossar/', {}, async (page) => {
  const entries = await page.evaluate(() => history.length);
  await page.focus(FIELD);
  await page.keyboard.type('öko');
  await becomes(() => terms(page), ['Ökosystem']);
  assert.equal(await count(page), `1 von ${all} Begriffen`);
  await becomes(() => address(page), 'glossar/?q=%C3%B6ko');
  assert.equal(await page.evaluate(() => history.length), entries, 'typing makes no entries');
  await becomes(() => page.textContent('[role=status].status'), `1 von ${all} Begriffen`);
  assert.equal(await page.locator('.letters a').count(), 1);
  await page.fill(FIELD, 'oeko');
  await becomes(() => terms(page), ['Ökosystem']);
});

journey('an empty result says so, and leads back', 'glossar/?q=xyzzy', {}, async (page) => {
  await becomes(() => count(page), 'Zu „xyzzy“ gibt es keinen Begriff.');
  assert.equal(await page.inputValue(FIELD), 'xyzzy');
  await page.focus('button:has-text("Alle Begriffe zeigen")');
  await page.keyboard.press('Enter');
  await becomes(async () => (await terms(page)).length, all);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'ergebnis');
  assert.equal(await page.inputValue(FIELD), '');
  assert.equal(await address(page), 'glossar/');
  await page.goBack();
  await becomes(() => count(page), 'Zu „xyzzy“ gibt es keinen Begriff.');
});
