// The first paint of a page needs few bytes, and nothing moves after it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { filesIn } from '../../tools/compress.mjs';
import { HASH } from '../../tools/content_hash.mjs';
import { BUDGET, LOST_BUDGET, WHOLE, firstWords, table } from '../../tools/first_words.mjs';
import { DIST, KINDS, open } from './lib.mjs';
import { becomes, held } from './page.mjs';

test('no page asks for more than 14.4 kB before its first words', (t) => {
  const pages = firstWords(DIST);
  for (const line of table(pages)) t.diagnostic(line);
  const budget = (page) => (page.endsWith('404.html') ? LOST_BUDGET : BUDGET);
  const over = pages.filter(({ page, bytes, all }) => bytes > budget(page) || all > WHOLE).map(({ page, bytes, all }) => `${page}: ${bytes} of ${all}`);
  assert.deepEqual(over, []);
});

test('the pages share few style sheets', () => {
  const sheets = filesIn(DIST).filter((name) => name.endsWith('.css'));
  // There are the whole sheet, the sheets for tools, frames, print and fonts, and an excerpt for each of six families of pages.
  assert.ok(sheets.length <= 11, sheets.join(', '));
});

/** The position of everything visible on the page, and the size and colour of its text. */
const places = (page) =>
  page.evaluate(() =>
    [...document.body.querySelectorAll('*')]
      .filter((e) => e.localName !== 'link' && e.checkVisibility({ contentVisibilityAuto: true }))
      .map((e) => {
        const { x, y, width, height } = e.getBoundingClientRect();
        const { color, backgroundColor, fontSize, fontWeight, fill, stroke } = getComputedStyle(e);
        return [e.localName, e.id, e.getAttribute('class'), x, y, width, height, color, backgroundColor, fontSize, fontWeight, fill, stroke].join(' ');
      }),
  );

const FRAMED = ['e/start/', 'e/karte/', 'e/massnahmen/', 'e/handlungsfeld/2.1/', 'e/diagramm/haushalt/', 'e/absatz/2.1-s1/'];
/** @type {[width: number, height: number, colorScheme: 'light' | 'dark'][]} */
const WINDOWS = [
  [360, 740, 'light'],
  [1280, 800, 'dark'],
];
for (const [width, height, colorScheme] of WINDOWS) {
  test(`pages are drawn before the whole sheet is there, and stay as they are with it: ${width} pixels, ${colorScheme}`, async () => {
    for (const path of [...KINDS, ...FRAMED]) {
      const { hold, release } = held(new RegExp(`/site-${HASH}\\.css`));
      const { page, clean, close } = await open(path, { js: false, wait: 'commit', viewport: { width, height }, colorScheme, before: hold });
      await page.waitForSelector('body > link', { state: 'attached' });
      await becomes(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length), 1, `${path} is drawn`);
      const before = await places(page);
      release();
      await page.waitForLoadState('load');
      const after = await places(page);
      assert.deepEqual(
        after.filter((place, n) => place !== before[n]),
        [],
        path,
      );
      clean();
      await close();
    }
  });
}
