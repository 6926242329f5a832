// The app goes from page to page without loading one, even without the host; back and forward work; and what a reader has done
// on a page stays.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { portOf, serve } from '../../tools/serve.mjs';
import { DIST, filesOf, journey, open } from './lib.mjs';
import { address, becomes, difference, mark, same, seen, settled, started } from './page.mjs';

/** One page of each kind that says how to cite. */
const CITED = ['absatz/1-p1', 'absatz/2.1-m2', 'diagramm/haushalt', 'fussnote/12', 'zahl/2.1-m2-f1'].map((piece) => `zitieren/${piece}/`);
/** The paths of all pages that the app draws, without those on how to cite. */
const PAGES = filesOf()
  .filter((name) => name.endsWith('index.html') && !/^(e|zitieren|einbetten|pressemappe|daten|faktenblatt|offline)\//.test(name))
  .map((name) => name.slice(0, -'index.html'.length))
  .sort();

/**
 * How many links the walk follows in a row. Browsers remember fifty entries of the history, and every page is fewer steps away.
 */
const DEEPEST = 4;

/**
 * Presses the links of each page, and goes back from where they lead, until every page has been seen; calls `visit(path)` on
 * each.
 */
async function walk(page, base, visit, here = '', done = new Set(['']), depth = 0) {
  const at = async (path) => {
    await becomes(() => page.evaluate(() => location.href.split(/[?#]/)[0]), base + path);
    await settled(page);
  };
  await visit(here);
  if (depth === DEEPEST) return done;
  const links = await page.evaluate(() =>
    [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[href]:not(svg a)'))].map((a) => a.href),
  );
  for (const href of links) {
    const path = href.startsWith(base) && href.slice(base.length).split(/[?#]/)[0];
    if (path === false || done.has(path) || !PAGES.includes(path)) continue;
    done.add(path);
    await page.evaluate(
      (href) => [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[href]:not(svg a)'))].find((a) => a.href === href).click(),
      href,
    );
    await at(path);
    await walk(page, base, visit, path, done, depth + 1);
    await page.goBack();
    await at(here);
  }
  return done;
}

test('every page is drawn without a page load and without the host, and is what was printed', async () => {
  const server = await serve(DIST);
  const base = `http://127.0.0.1:${portOf(server)}/`;
  const { page, close } = await open('', { at: base });
  const all = [...PAGES, ...CITED];
  const prints = await seen(
    page,
    all.map((path) => readFileSync(`${DIST}/${path}index.html`, 'utf8')),
  );
  const wanted = new Map(prints.map((print, n) => [all[n], print]));
  await mark(page);
  server.close();
  server.closeAllConnections();
  const look = async (path) => {
    // Some tables are drawn only when they are opened.
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
    });
    await settled(page);
    const [{ words, ...rest }, print] = [await seen(page), wanted.get(path)];
    assert.deepEqual(rest, { title: print.title, heading: print.heading, current: print.current }, path);
    assert.equal(difference(words, print.words), '', path);
  };
  const done = await walk(page, base, look);
  assert.deepEqual(
    PAGES.filter((path) => !done.has(path)),
    [],
    'every page is linked from somewhere',
  );
  // Each of these pages is linked from where its piece stands (tests/pages.rs checks that); here a link that the test adds is
  // pressed.
  for (const path of CITED) {
    await page.evaluate(
      (href) =>
        document
          .querySelector('main')
          .appendChild(Object.assign(document.createElement('a'), { href }))
          .click(),
      base + path,
    );
    await becomes(() => page.url(), base + path);
    await settled(page);
    await look(path);
  }
  assert.ok(await same(page));
  await close();
});

journey('a link leads to the top and the heading, says where it led, and back to where it was', 'vorwort/', {}, async (page) => {
  await mark(page);
  await page.evaluate(() => scrollTo(0, 700));
  await page.focus('.pager-next');
  const left = await page.evaluate(() => scrollY);
  await page.keyboard.press('Enter');
  await becomes(() => address(page), 'kapitel/1/');
  await becomes(() => page.evaluate(() => [scrollY, document.activeElement.nodeName]), [0, 'H1']);
  assert.equal(await page.textContent('.status'), await page.title());
  await page.goBack();
  await becomes(() => address(page), 'vorwort/');
  await becomes(() => page.evaluate(() => [Math.round(scrollY), document.activeElement.className]), [Math.round(left), 'pager-next']);
  assert.ok(await same(page));
});

journey('ten steps back and forward over pages, filters, results and fragments', '', {}, async (page) => {
  await mark(page);
  const steps = [''];
  const at = async (path) => {
    await becomes(() => address(page), path);
    await settled(page);
  };
  const step = async (act, path) => {
    await act();
    await at(path);
    steps.push(path);
  };
  await step(() => page.click('.header-links > li > a >> nth=0'), 'massnahmen/');
  await step(() => page.check('#thema-health'), 'massnahmen/?thema=health');
  await step(() => page.check('#art-neu'), 'massnahmen/?thema=health&art=neu');
  await step(
    () => page.click('.measure-card:visible .measure-card-title a'),
    `massnahmen/${await page.getAttribute('.measure-card:visible', 'data-measure')}/`,
  );
  await step(
    () => page.click('.breadcrumb a >> nth=2'),
    (await page.getAttribute('.breadcrumb a >> nth=2', 'href')).slice((await page.evaluate(() => document.documentElement.dataset.root)).length),
  );
  await step(() => page.click('.contents a[href$="#ziele"]'), `${steps.at(-1)}#ziele`);
  await step(async () => {
    await page.fill('.header input', 'Pflege');
    await page.press('.header input', 'Enter');
  }, 'suche/?q=Pflege');
  await step(
    () => page.click('.hit a >> nth=0'),
    await page.evaluate(() => /** @type {HTMLAnchorElement} */ (document.querySelector('.hit a')).href.slice(document.documentElement.dataset.root.length)),
  );
  await step(() => page.click('.header-links > li > a >> nth=1'), 'karte/');
  await step(() => page.selectOption('#karte-land', 'BY'), 'karte/?land=BY');
  const titles = [];
  for (let n = steps.length - 1; n >= 0; n -= 1) {
    await at(steps[n]);
    titles[n] = await page.title();
    if (n > 0) await page.goBack();
  }
  for (let n = 0; n < steps.length; n += 1) {
    await at(steps[n]);
    assert.equal(await page.title(), titles[n], steps[n]);
    if (n < steps.length - 1) await page.goForward();
  }
  assert.equal(await page.inputValue('#karte-land'), 'BY');
  assert.ok(await same(page));
  await page.reload();
  await started(page);
  await page.goBack();
  await at('karte/');
});

journey('what is typed just before a page is left stays with that page', 'massnahmen/', {}, async (page) => {
  await page.focus('#massnahmen-suche');
  await becomes(() => page.locator('.header-links > li > a').count(), 4);
  await page.evaluate(() => {
    const field = /** @type {HTMLInputElement} */ (document.querySelector('#massnahmen-suche'));
    field.value = 'neuromorph';
    field.dispatchEvent(new Event('input', { bubbles: true }));
    document.querySelector('.header-links > li > a[href$="karte/"]').click();
  });
  await becomes(() => page.textContent('h1'), 'Karte');
  await page.evaluate(
    () =>
      new Promise((done) => {
        setTimeout(done, 300);
      }),
  );
  assert.equal(await address(page), 'karte/');
  await page.goBack();
  await becomes(() => address(page), 'massnahmen/?q=neuromorph');
});

journey('clicks that are the browser’s stay the browser’s', 'vorwort/', {}, async (page, { context }) => {
  await mark(page);
  const [tab] = await Promise.all([context.waitForEvent('page'), page.click('.pager-next', { modifiers: ['Control'] })]);
  await tab.waitForLoadState();
  assert.equal(await address(tab), 'kapitel/1/');
  assert.equal(await address(page), 'vorwort/');
  const [other] = await Promise.all([context.waitForEvent('page'), page.click('.pager-next', { button: 'middle' })]);
  await other.waitForLoadState();
  assert.ok(await same(page));
  // The press kit belongs to the second program, so its page is loaded.
  await page.click('.footer a[href$="pressemappe/"]');
  await becomes(() => address(page), 'pressemappe/');
  assert.equal(await same(page), false);
});

journey('taking over changes nothing that can be seen or lost', 'massnahmen/', {}, async (page) => {
  await page.evaluate(() => {
    window.paints = [];
    new PerformanceObserver((list) => window.paints.push(...list.getEntries().map((e) => Math.round(e.startTime)))).observe({
      type: 'largest-contentful-paint',
      buffered: true,
    });
  });
  await page.evaluate(() => scrollTo(0, 900));
  await page.locator('.measure-card-text >> nth=6').selectText();
  await settled(page);
  // Cards get their real height some frames after they have come into sight, which happened during the scrolling.
  await page.waitForTimeout(500);
  const begin = await page.evaluate(() => performance.now());
  const before = await page.evaluate(() => ({ selected: String(getSelection()), top: Math.round(getSelection().getRangeAt(0).getBoundingClientRect().top) }));
  assert.ok(before.selected.length > 40);
  const printed = await page.evaluateHandle(() => document.querySelector('.measure-card'));
  const paints = await page.evaluate(() => window.paints.length);
  await page.evaluate(() => document.querySelector('#reihenfolge').focus({ preventScroll: true }));
  await becomes(() => page.evaluate((card) => card.isConnected, printed), false);
  await settled(page);
  const { selected, top } = await page.evaluate(() => ({
    selected: String(getSelection()),
    top: Math.round(getSelection().getRangeAt(0).getBoundingClientRect().top),
  }));
  assert.deepEqual({ selected, top }, before);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'reihenfolge');
  assert.equal(await page.evaluate(() => window.paints.length), paints);
  assert.deepEqual(await page.evaluate((begin) => window.shifts.filter((s) => s.at > begin && s.value >= 0.0005), begin), []);
});

journey('an open note, an open table and what is typed stay when the app takes over', 'kapitel/1/', {}, async (page) => {
  const printed = await page.evaluateHandle(() => document.querySelector('h1'));
  await page.fill('.header input', 'halb ge');
  await page.click('.footnote-mark >> nth=0');
  const note = await page.evaluate(() => document.querySelector(':popover-open').id);
  await page.evaluate(() => document.dispatchEvent(new WheelEvent('wheel', { bubbles: true })));
  await becomes(() => page.evaluate((h1) => h1.isConnected, printed), false);
  assert.equal(await page.evaluate(() => document.querySelector(':popover-open')?.id), note);
  assert.equal(await page.inputValue('.header input'), 'halb ge');
});

journey('back shows the page of the address, also when the page before was loaded anew', 'vorwort/', {}, async (page) => {
  const left = await page.textContent('h1');
  await page.click('.pager-next');
  await becomes(() => address(page), 'kapitel/1/');
  await page.reload();
  await started(page);
  await page.goBack();
  await becomes(() => address(page), 'vorwort/');
  await becomes(() => page.textContent('h1'), left);
});
