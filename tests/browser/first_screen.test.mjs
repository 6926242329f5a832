// The part of a page that a reader sees is drawn first. The rest follows one frame later, unless the reader sees it or has used
// it; and what is pressed while the app takes over a page is still pressed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MEASURES, journey, open } from './lib.mjs';
import { becomes, held, settled, started } from './page.mjs';

// Runs in the page. For each step of drawing the list of measures it notes how many cards there are. In the next frame, before
// it is painted, it notes whether the window shows a place that is still empty.
function watchSteps() {
  window.steps = [];
  window.blank = false;
  const inSight = (e) => e.getBoundingClientRect().top < document.documentElement.clientHeight;
  new MutationObserver(() => {
    const cards = document.querySelectorAll('.measure-card').length;
    if (cards && cards !== window.steps.at(-1)) window.steps.push(cards);
    requestAnimationFrame(() => {
      window.blank ||= [...document.querySelectorAll('.later:not(details *)')].some(inSight);
    });
  }).observe(document.getElementById('app'), { childList: true, subtree: true });
}
const steps = async (page) => {
  await settled(page);
  return page.evaluate(() => ({ steps: window.steps, blank: window.blank }));
};

journey('a link to the top of a page shows its first screen, then the rest', '', {}, async (page) => {
  await page.evaluate(watchSteps);
  await page.click('nav a[href$="massnahmen/"]');
  await page.waitForURL('**/massnahmen/');
  const {
    steps: [first, ...rest],
    blank,
  } = await steps(page);
  assert.ok(first < 20, `${first} cards at first`);
  assert.deepEqual(rest, [MEASURES]);
  assert.equal(blank, false);
});

journey('a window that shows more than the first screen gets all of it at once', '', { viewport: { width: 1280, height: 6000 } }, async (page) => {
  await page.evaluate(watchSteps);
  await page.click('nav a[href$="massnahmen/"]');
  await page.waitForURL('**/massnahmen/');
  const { steps: drawn, blank } = await steps(page);
  assert.equal(drawn.at(-1), MEASURES);
  assert.equal(blank, false);
});

journey('a page that nobody has used is taken over in two steps', 'massnahmen/', {}, async (page) => {
  await page.evaluate(watchSteps);
  await page.hover('#massnahmen-suche');
  await becomes(async () => (await steps(page)).steps.length, 2);
  const {
    steps: [first, last],
    blank,
  } = await steps(page);
  assert.ok(first < 20, `${first} cards at first`);
  assert.deepEqual([last, blank], [MEASURES, false]);
});

journey('a page on which something was opened is taken over in one', 'massnahmen/', {}, async (page) => {
  await page.locator('.facet:not([open]) > summary').last().click();
  const opened = () => page.evaluate(() => document.querySelectorAll('.facet[open]').length);
  const before = await opened();
  await page.evaluate(watchSteps);
  await page.evaluate(() => scrollTo(0, 0));
  await page.hover('#massnahmen-suche');
  await becomes(async () => (await steps(page)).steps, [MEASURES]);
  assert.equal(await opened(), before);
});

test('a press that begins before the module comes is not lost', async () => {
  const gate = held('**/*.wasm');
  const { page, clean, close } = await open('massnahmen/', { ready: false, before: gate.hold });
  const box = page.locator('.choice input').first();
  await box.hover();
  await page.mouse.down();
  gate.release();
  await started(page);
  // This is longer than the app needs to take over a page.
  await page.waitForTimeout(500);
  await page.mouse.up();
  await becomes(() => box.isChecked(), true);
  await becomes(() => page.evaluate(() => location.search !== ''), true);
  clean();
  await close();
});
