// Measures the time from a click on a link to the next page: a walk over pages that all three sites have, on a slow processor.
//
// The time starts with the time stamp of the browser's click event. It ends when the first frame has been painted
// (`painted.mjs`) in which the heading of the next page is within the window. Where links load pages, that frame belongs to
// another document: time origin plus time stamp is a clock that both share. The headings are found beforehand, by loading each
// page.
//
// A view transition counts from its first frame on, in which the next page begins to appear; the time to its end is given
// separately.
import { DESK, fresh, slowCpu } from './browser.mjs';
import { painting, press } from './painted.mjs';
import { still } from './visits.mjs';

const LIMIT = 10_000;
/** The pages in order, with their names for the report. The first one is loaded, and the others are reached by clicks. */
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

/** The name of each click. */
export const NAMES = WALK.slice(1).map(([, name], i) => `${WALK[i][1]} → ${name}`);

// Runs before the scripts of every page.
function walker(limit) {
  // The blank document before the first page is left out.
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
    /** When the transition ended, or null if there was none. */
    transition: () => transition ?? null,
    /** Finds and marks the link to an address; links in the text come before those in the menu. */
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
 * Walks once; `calm` is true for a reader who wants reduced motion. Resolves to `times`, from each click to the painted page;
 * `ended`, to the end of its transition, if it has one; and the requests from the first click to the end.
 */
export const walk = (browser, host, heads, calm) =>
  fresh(browser, { ...DESK, serviceWorkers: 'block', reducedMotion: calm ? 'reduce' : 'no-preference' }, async (page, cdp) => {
    let arrived;
    await page.exposeFunction('benchArrived', (seen) => arrived(seen));
    await page.addInitScript(painting);
    await page.addInitScript(walker, LIMIT);
    await page.goto(host.url + WALK[0][0], { waitUntil: 'load' });
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    // Everything that is loaded when idle is there, and the app has got ready, which it does once a pointer moves.
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
      // Work that the page has postponed must be done before the next click, whose time would include it.
      await still(host, 1000);
    }
    // Browsers revalidate the tab's icon at every new address; these requests are left out.
    const asked = host.log.filter((e) => e.status !== 304 || !/^\/icon\b.*\.png$/.test(e.path)).map((e) => `${e.status} ${e.path}`);
    return { times, ended, requests: asked.length, asked };
  });
