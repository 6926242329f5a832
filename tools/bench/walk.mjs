// From a click on a link to the next page: a walk over pages that all three sites have, on a slow processor.
//
// The clock starts with the time stamp of the browser's click, and stops when the first frame is painted (`painted.mjs`)
// in which the next page's heading stands within the window. Where links load pages, that frame is another document's:
// the sum of time origin and time stamp is one clock for both. The headings are found beforehand, by loading each page.
//
// A transition from view to view is painted from its first frame on, in which the next page begins to shine through; how
// long it takes to its end is told apart.
import { DESK, fresh, slowCpu } from './browser.mjs';
import { painting, press } from './painted.mjs';
import { still } from './visits.mjs';

const LIMIT = 10_000;
/** The pages in order, with the words for the report. The first one is loaded, the others are clicked. */
export const WALK = [
  ['', 'start'],
  ['handlungsfeld/2.1/', 'field 2.1'],
  ['handlungsfeld/2.2/', 'field 2.2'],
  ['massnahmen/', 'measures'],
  ['massnahmen/2.1-m2/', 'a measure'],
  ['karte/', 'map'],
  ['haushalt/', 'budget'],
  ['', 'start'],
];

/** Each click in words. */
export const NAMES = WALK.slice(1).map(([, name], i) => `${WALK[i][1]} → ${name}`);

// Runs before every page.
function walker(limit) {
  // Not in the empty document before the first page.
  if (!location.href.startsWith('http')) return;
  const KEY = 'bench walk';
  const kept = () => JSON.parse(sessionStorage.getItem(KEY) ?? '{}');
  const keep = (more) => sessionStorage.setItem(KEY, JSON.stringify({ ...kept(), ...more }));
  const right = (heading) => {
    const found = document.querySelector('main h1');
    if (found?.textContent !== heading || !found.checkVisibility()) return false;
    const { top, bottom } = found.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  };
  const wait = async (heading) => {
    const at = await window.painted(() => right(heading), limit);
    window.benchArrived({ began: kept().began, painted: at === null ? null : performance.timeOrigin + at });
  };
  addEventListener(
    'click',
    (e) => {
      if (e.isTrusted) keep({ began: performance.timeOrigin + e.timeStamp });
    },
    { capture: true },
  );

  let transition;
  const real = document.startViewTransition;
  if (real) {
    document.startViewTransition = (...args) => {
      const made = real.apply(document, args);
      transition = made.finished.then(
        () => performance.timeOrigin + performance.now(),
        () => null,
      );
      return made;
    };
  }
  window.walk = {
    expect(heading) {
      sessionStorage.setItem(KEY, JSON.stringify({ heading }));
      transition = undefined;
      wait(heading);
    },
    /** When the transition was over; nothing where there was none. */
    transition: () => transition ?? null,
    /** Marks the link to an address, the one in the text before those in the menu. */
    link(href) {
      const to = (a) => a.href === href && !a.closest('svg') && a.checkVisibility();
      const link = [...document.querySelectorAll('main a[href], a[href]')]
        .filter(to)
        .sort((a, b) => Number(Boolean(b.closest('main'))) - Number(Boolean(a.closest('main'))))[0];
      document.querySelector('[data-bench-link]')?.removeAttribute('data-bench-link');
      link?.setAttribute('data-bench-link', '');
      return Boolean(link);
    },
  };
  const { heading, began } = kept();
  if (began) wait(heading);
}

/** The heading of every page of the walk, by its path. */
export async function headings(browser, host) {
  const found = {};
  for (const [path] of WALK) {
    found[path] ??= await fresh(browser, DESK, async (page) => {
      await page.goto(host.url + path, { waitUntil: 'load' });
      return page.waitForSelector('main h1').then((h1) => h1.textContent());
    });
  }
  return found;
}

/**
 * Walks once; `calm` for a reader who wants no motion. `times` from click to painted page; `ended` to the end of its
 * transition, if it has one; the requests from the first click to the end.
 */
export const walk = (browser, host, heads, calm) =>
  fresh(browser, { ...DESK, serviceWorkers: 'block', reducedMotion: calm ? 'reduce' : 'no-preference' }, async (page, cdp) => {
    let arrived;
    await page.exposeFunction('benchArrived', (seen) => arrived(seen));
    await page.addInitScript(painting);
    await page.addInitScript(walker, LIMIT);
    await page.goto(host.url + WALK[0][0], { waitUntil: 'load' });
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    // What is loaded when idle, is; and the app has made itself ready, as it does once a pointer moves.
    await page.mouse.move(5, 5);
    await still(host, 2000);
    await slowCpu(cdp);
    host.log.length = 0;
    const times = [];
    const ended = [];
    for (const [path, name] of WALK.slice(1)) {
      const wrong = (text) => {
        throw new Error(`bench: ${host.url}, on the way to ${name}: ${text}`);
      };
      if (!(await page.evaluate((href) => window.walk.link(href), host.url + path))) wrong(`no link on ${page.url()}`);
      const seen = new Promise((done) => {
        arrived = done;
      });
      await page.evaluate((heading) => window.walk.expect(heading), heads[path]);
      await press(page, page.locator('[data-bench-link]'));
      const { began, painted } = await seen;
      if (painted === null || page.url() !== host.url + path) wrong(`at ${page.url()}, "${heads[path]}" was not painted`);
      times.push(painted - began);
      const end = await page.evaluate(() => window.walk.transition());
      ended.push(end === null ? null : end - began);
      await page.waitForSelector('html[data-ready]', { state: 'attached' });
      // The next click is one of its own: what the page puts off must not fall into its time.
      await still(host, 1000);
    }
    // Browsers ask at every new address whether the tab's icon is still the same.
    const asked = host.log.filter((e) => e.status !== 304 || !/^\/icon\b.*\.png$/.test(e.path)).map((e) => `${e.status} ${e.path}`);
    return { times, ended, requests: asked.length, asked };
  });
