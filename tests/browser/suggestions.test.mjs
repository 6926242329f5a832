// The search fields: the list of suggestions that appears while one types, and the keys that move in it.
import assert from 'node:assert/strict';
import { journey } from './lib.mjs';
import { address, becomes, mark, same, settled, started, highlighted } from './page.mjs';

const FIELD = '#suche-kopf';
const options = (page) => page.locator('#suche-kopf-liste [role=option]');
const active = (page) =>
  page.evaluate((field) => {
    const id = document.querySelector(field).getAttribute('aria-activedescendant');
    if (id === null) return null;
    const named = document.getElementById(id);
    if (!named) throw new Error(`${field} names #${id} as active, which is not there`);
    return named.textContent;
  }, FIELD);
const expanded = (page) => page.getAttribute(FIELD, 'aria-expanded');
/** Types into the search field in the header, and waits for the list. */
async function suggest(page, words) {
  await page.focus(FIELD);
  await becomes(() => page.getAttribute(FIELD, 'role'), 'combobox');
  await page.keyboard.type(words);
  await becomes(() => expanded(page), 'true');
}

journey('a list below the field shows the best results while one types, and keys walk it', 'handlungsfeld/3.2/', {}, async (page) => {
  await mark(page);
  await suggest(page, 'pflege');
  const count = await options(page).count();
  assert.ok(count > 3 && count < 10, `${count}`);
  assert.equal(await active(page), null);
  assert.match(await page.textContent('.status'), new RegExp(`^${count} Vorschläge$`));
  const texts = await options(page).allTextContents();
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), texts[0]);
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(page), null);
  await page.keyboard.press('ArrowUp');
  assert.equal(await active(page), texts.at(-1));
  await becomes(
    () =>
      page.evaluate(() => {
        const [list, line] = [document.querySelector('.suggestions'), document.querySelector('.suggestion[aria-selected="true"]')].map((e) =>
          e.getBoundingClientRect(),
        );
        return line.bottom <= list.bottom + 1 && line.top >= list.top - 1;
      }),
    true,
    'the active line is in sight',
  );
  assert.match(texts.at(-1), /^SucheAlle Treffer: \d+ Treffer$/);
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), null);
  // The focus never leaves the field.
  assert.equal(await page.evaluate(() => document.activeElement.id), 'suche-kopf');
  await page.keyboard.press('Escape');
  assert.equal(await expanded(page), 'false');
  assert.equal(await page.inputValue(FIELD), 'pflege');
  // An arrow key opens the list again.
  await page.keyboard.press('ArrowDown');
  assert.equal(await active(page), texts[0]);
  const wanted = await page.locator('#suche-kopf-2').getAttribute('href');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await becomes(() => page.evaluate(() => location.href), wanted);
  await becomes(() => page.evaluate(() => document.activeElement.nodeName), 'H1');
  assert.equal(await expanded(page), 'false');
  assert.ok(await same(page));
});

journey('Enter leads to all results, a click to one, and what is left closes', 'ueber/', {}, async (page) => {
  await mark(page);
  await suggest(page, 'robotik');
  await page.keyboard.press('Enter');
  await becomes(() => address(page), 'suche/?q=robotik');
  assert.equal(await expanded(page), 'false');
  // The search page has a field of its own, and no other.
  await page.click('.header-links > li > a >> nth=1');
  await becomes(() => page.textContent('h1'), 'Karte');
  await suggest(page, ' pflege');
  await page.keyboard.press('Tab');
  assert.equal(await expanded(page), 'false');
  await page.focus(FIELD);
  await page.keyboard.type('x');
  await page.keyboard.press('Backspace');
  await becomes(() => expanded(page), 'true');
  await options(page).nth(1).click();
  await becomes(() => address(page).then((path) => path.startsWith('karte/')), false);
  await becomes(() => expanded(page), 'false');
  await becomes(() => highlighted(page).then((words) => words.length > 0), true, 'a suggestion that is clicked leads to marks, too');
  assert.ok(await same(page));
});

journey('“/” and Ctrl+K lead to the search from anywhere but fields, and “/” can be turned off', 'massnahmen/', {}, async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.id);
  // A page with a search field of its own has no other.
  await page.keyboard.press('/');
  await becomes(focused, 'massnahmen-suche');
  assert.equal(await page.isVisible('#suche-kopf'), false);
  await page.keyboard.press('/');
  assert.equal(await page.inputValue('#massnahmen-suche'), '/');
  await page.goto('ueber/');
  await started(page);
  await page.keyboard.press('/');
  await becomes(focused, 'suche-kopf');
  await page.goto('karte/');
  await started(page);
  await page.keyboard.press('Control+k');
  await becomes(focused, 'suche-kopf');
  await page.keyboard.type('daten');
  await page.keyboard.press('Enter');
  await becomes(() => address(page), 'suche/?q=daten');
  await page.uncheck('#taste');
  await page.click('.header-links > li > a >> nth=1');
  await becomes(() => page.textContent('h1'), 'Karte');
  await page.keyboard.press('/');
  await settled(page);
  assert.notEqual(await focused(), 'suche-kopf');
  await page.keyboard.press('Control+k');
  await becomes(focused, 'suche-kopf');
  await page.goto('suche/');
  await started(page);
  await page.keyboard.press('Control+k');
  await becomes(focused, 'suche-seite');
  await becomes(() => page.isChecked('#taste'), false);
  await page.check('#taste');
  assert.equal(await page.evaluate(() => localStorage.length), 0);
});

journey('what was typed before the app came stays, and opens no list until the next key', 'ueber/', { ready: false }, async (page) => {
  await page.focus(FIELD);
  await page.keyboard.type('pfle');
  await becomes(() => page.getAttribute(FIELD, 'role'), 'combobox');
  assert.equal(await page.inputValue(FIELD), 'pfle');
  await page.keyboard.type('ge');
  await becomes(() => expanded(page), 'true');
  assert.equal(await page.inputValue(FIELD), 'pflege');
});
