// Accessibility: axe-core on one page of each kind, narrow and light, wide and dark; and tasks done with the keyboard only.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, line } from '../../tools/audit/engines.mjs';
import { journey, open, PLAN } from './lib.mjs';
import { address, becomes, held, started } from './page.mjs';
import { ASKED, FRAMES, KINDS } from './paths.mjs';

const PATHS = [...KINDS, ...ASKED, ...FRAMES, 'massnahmen/3.1-m3/', '404.html'];

/** @type {('light' | 'dark')[]} */
const SCHEMES = ['light', 'dark'];

// One page of each kind. `./dev audit` sees every page, in every language.
for (const [n, colorScheme] of SCHEMES.entries()) {
  const width = [320, 1280][n];
  test(`axe finds nothing at ${width} px, ${colorScheme}, and nothing is wider than the window`, async () => {
    const faults = [];
    for (const path of PATHS) {
      const { page, close } = await open(path, { colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) faults.push(`/${path}: ${over} px too wide`);
      faults.push(...(await axe(page)).map((fault) => `/${path}: ${line(fault)}`));
      await close();
    }
    assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
  });
}

// The width of the window does not change with a reader's own style sheet, unlike with the browser's zoom.
test('letters that a reader makes twice as large fit into the window', async () => {
  const faults = [];
  const { page, base, close } = await open('', { viewport: { width: 1024, height: 800 }, bypassCSP: true });
  for (const path of PATHS) {
    await page.goto(base + path);
    await page.addStyleTag({ content: ':root { font-size: 200% !important }' });
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) faults.push(`/${path}: ${over} px too wide`);
  }
  await close();
  assert.deepEqual(faults, []);
});

test('axe finds nothing in what opens to be taken away, at 320 px', async () => {
  const faults = [];
  for (const path of ['haushalt/', 'vergleich/', 'karte/?land=NW', 'massnahmen/?art=neu']) {
    const { page, close } = await open(path, { colorScheme: 'dark', viewport: { width: 320, height: 900 }, bypassCSP: true });
    for (const summary of await page.locator('.download-files > summary').all()) await summary.click();
    const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (over > 0) faults.push(`/${path}: ${over} px too wide`);
    faults.push(...(await axe(page)).map((fault) => `/${path}: ${line(fault)}`));
    await close();
  }
  assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
});

test('axe finds nothing in the list of suggestions, and it fits into the window', async () => {
  for (const colorScheme of SCHEMES) {
    const { page, close } = await open('ueber/', { colorScheme, viewport: { width: 1024, height: 700 }, bypassCSP: true });
    await page.focus('#suche-kopf');
    await page.keyboard.type('Budget 2022');
    await page.waitForSelector('.suggestion');
    await page.keyboard.press('ArrowDown');
    assert.ok(
      await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth && document.querySelector('.suggestions').getBoundingClientRect().left >= 0),
    );
    assert.deepEqual((await axe(page)).map(line), [], colorScheme);
    await close();
  }
});

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

journey('the first key leads past the header', 'massnahmen/', {}, async (page) => {
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Zum Inhalt springen');
  await page.keyboard.press('Enter');
  await becomes(() => focused(page), 'main');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Filter überspringen');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'massnahmen-suche');
});

journey('a link leads past the filters', 'massnahmen/', {}, async (page) => {
  const skip = page.locator('.finder-filters .skip');
  await skip.focus();
  assert.ok((await skip.boundingBox()).y >= 0, 'it is seen');
  await page.keyboard.press('Enter');
  await becomes(() => focused(page), 'ergebnis');
});

journey(
  'on a phone the button below the filters says what they leave, and shows it',
  'massnahmen/',
  { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  async (page) => {
    await page.tap('.finder-facets > summary');
    const button = page.locator('.finder-show button');
    await becomes(async () => (await button.boundingBox()).y < 740, true);
    await page.check('#thema-health');
    const measures = PLAN.fields.flatMap((field) => field.measures).filter((measure) => measure.topics.includes('health')).length;
    await becomes(() => button.textContent(), `${measures} Maßnahmen zeigen`);
    await button.tap();
    await becomes(() => page.locator('.finder-facets').getAttribute('open'), null);
    await becomes(async () => (await page.textContent('#ergebnis')).startsWith(`${measures} von`), true);
    const box = await page.locator('#ergebnis').boundingBox();
    assert.ok(box.y >= 0 && box.y < 740, 'the result is in view');
  },
);

const late = held('**/*.wasm');
journey('no wrong count stands there while the app is on its way', 'massnahmen/?thema=health', { ready: false, before: late.hold }, async (page) => {
  await becomes(() => page.locator('.finder-count').evaluate((e) => getComputedStyle(e).visibility), 'hidden');
  late.release();
  await started(page);
  await becomes(() => page.locator('.finder-count').evaluate((e) => getComputedStyle(e).visibility), 'visible');
  assert.match(await page.textContent('#ergebnis'), /^\d+ von/);
});

journey('the header is walked in reading order, and the focus is seen', 'ueber/', {}, async (page) => {
  const seen = [];
  for (let i = 0; i < 13; i += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
    const visible = await page.evaluate(() => {
      const ring = (e) => getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
      const e = document.activeElement;
      return ring(e) || ring(e.parentElement);
    });
    assert.ok(visible, `no ring on ${seen.at(-1)}`);
  }
  assert.deepEqual(seen.slice(1, 5), ['Deutsch', 'English', 'Leichte Sprache', 'Darstellung']);
  assert.deepEqual(seen.slice(5), ['KI-Aktionsplan', 'Plan lesen', 'Maßnahmen', 'Karte', 'Haushalt', 'Vergleich', 'MehrMenü', 'suche-kopf']);
});

journey('facets and chips work by keyboard', 'massnahmen/', {}, async (page) => {
  await page.focus('#feld-2\\.3');
  await page.keyboard.press('Space');
  await becomes(() => address(page), 'massnahmen/?feld=2.3');
  await page.focus('.chip >> nth=0');
  await page.keyboard.press('Enter');
  await becomes(() => address(page), 'massnahmen/');
  assert.equal(await focused(page), 'ergebnis');
});

journey('a footnote opens by key, Escape closes it, the focus returns', 'handlungsfeld/2.1/', {}, async (page) => {
  const mark = page.locator('.footnote-mark >> nth=0');
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.footnote-text >> nth=0');
  await note.waitFor({ state: 'visible' });
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Alle Fußnoten');
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'hidden' });
  assert.ok(await mark.evaluate((m) => m === document.activeElement));
});

journey('a city on the map opens by key', 'karte/', { viewport: { width: 320, height: 700 } }, async (page) => {
  await page.locator('a.mark[data-city=dresden]:visible').focus();
  // Before the app runs, a mark is an ordinary link. Then the page is loaded again, and a request may be aborted.
  await page.keyboard.press('Enter');
  await becomes(() => address(page), 'karte/?ort=dresden#ort-dresden');
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await becomes(() => focused(page), 'ort-dresden');
});

journey('bars of two fields are as long as what they count', 'nebeneinander/', {}, async (page) => {
  const bars = await page.locator('.pair-bar').evaluateAll((bars) =>
    bars.map((bar) => ({
      counted: parseInt(bar.parentElement.textContent, 10),
      most: Math.max(...[...bar.closest('table').querySelectorAll('.pair-bar')].map((bar) => parseInt(bar.parentElement.textContent, 10))),
      share: bar.querySelector('rect').getBoundingClientRect().width / bar.getBoundingClientRect().width,
    })),
  );
  assert.ok(bars.length > 10);
  assert.deepEqual(
    bars.filter(({ counted, most, share }) => Math.abs(share - counted / most) > 0.01),
    [],
  );
});

test('a heading is called what it says, without the link beside it', async () => {
  const faults = [];
  for (const path of [
    ...KINDS,
    'handlungsfeld/3.1/',
    'e/absatz/2.1-s1/',
    'e/diagramm/haushalt/',
    'genannt/',
    'nebeneinander/?felder=2.1,4.2',
    'fuer/schools/',
  ]) {
    const { page, close } = await open(path, {});
    const named = (await page.locator('main').ariaSnapshot()).match(/heading "(?:[^"\\]|\\.)*"/g) ?? [];
    assert.ok(named.length > 0, path);
    faults.push(...named.filter((name) => /Link zu diesem|Zitieren|#/.test(name)).map((name) => `/${path}: ${name}`));
    await close();
  }
  assert.deepEqual(faults, []);
});

journey('a facet says how many of its options are chosen, and an option what it counts', 'massnahmen/', {}, async (page) => {
  const facets = () => page.locator('.finder-facets').ariaSnapshot();
  await page.check('#feld-2\\.1');
  await page.check('#feld-2\\.3');
  await becomes(() => address(page), 'massnahmen/?feld=2.1,2.3');
  const said = await facets();
  assert.match(said, /Handlungsfeld ?[,:]? 2 (aus)?gewählt/);
  assert.doesNotMatch(said, /Handlungsfeld 2"?$/m);
  const options = said.match(/checkbox "[^"]*"/g);
  assert.ok(options.length > 10);
  assert.deepEqual(
    options.filter((option) => !/\d Maßnahmen?"$/.test(option)),
    [],
  );
});

journey('an open footnote fits into a small window, and is read to its end', 'kapitel/1/', { viewport: { width: 320, height: 256 } }, async (page) => {
  const marks = page.locator('.footnote-mark');
  for (let n = 0; n < (await marks.count()); n += 1) {
    await marks.nth(n).scrollIntoViewIfNeeded();
    await marks.nth(n).click();
    const { top, bottom, scrolls } = await page.evaluate(() => {
      const note = document.querySelector(':popover-open');
      const { top, bottom } = note.getBoundingClientRect();
      return { top, bottom, scrolls: note.scrollHeight <= note.clientHeight || ['auto', 'scroll'].includes(getComputedStyle(note).overflowY) };
    });
    assert.ok(top >= 0 && bottom <= 256 && scrolls, `${await marks.nth(n).textContent()}: ${top} to ${bottom}`);
    await page.keyboard.press('Escape');
  }
});
