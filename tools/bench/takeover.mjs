// Measures what it costs that the app takes over the rendered page: when it is loaded, and when it is mounted because a reader
// first needs it.
import { DESK, fresh, slowCpu } from './browser.mjs';
import { sum, traced } from './tasks.mjs';
import { still } from './visits.mjs';

const LIMIT = 10_000;
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

// Runs before the page's scripts.
function watch(limit) {
  const seen = { shifts: [], paints: [] };
  const observe = (type, into, value) =>
    new PerformanceObserver((list) => into.push(...list.getEntries().map((e) => ({ at: e.startTime, value: e[value] })))).observe({ type, buffered: true });
  observe('layout-shift', seen.shifts, 'value');
  observe('largest-contentful-paint', seen.paints, 'size');
  addEventListener('load', () => performance.mark('bench load'));
  // The position of each element in the window by its kind, its words and its number among equal ones. The app's page must have
  // the same elements at the same positions.
  const places = () => {
    const counts = new Map();
    const found = new Map();
    for (const element of document.querySelectorAll('h1, h2, h3, p, summary, label, a')) {
      const words = element.textContent.trim();
      // Asking for the position of an element that the browser has not laid out would lay it out.
      if (!words || !element.checkVisibility({ contentVisibilityAuto: true })) continue;
      const name = `${element.localName} ${words.slice(0, 60)}`;
      counts.set(name, (counts.get(name) ?? 0) + 1);
      const { top, left, width, height } = element.getBoundingClientRect();
      // Elements of one pixel are for screen readers only.
      if (width > 1 && top + height > 0 && top < innerHeight) found.set(`${name} ${counts.get(name)}`, { top, left, width, height });
    }
    return found;
  };
  // If the window was scrolled, elements have not moved on the page.
  const compare = (before, after, scrolled) => {
    let [moved, what] = [0, ''];
    const lost = [];
    for (const [name, a] of before) {
      const b = after.get(name);
      const still = a.top + a.height > scrolled && a.top < innerHeight + scrolled;
      if (!b && still) lost.push(name);
      if (!b) continue;
      const down = Math.min(Math.abs(a.top - b.top), Math.abs(a.top - b.top - scrolled));
      const far = Math.max(down, ...['left', 'width', 'height'].map((side) => Math.abs(a[side] - b[side])));
      if (far > moved) [moved, what] = [far, name];
    }
    return { moved, what, lost };
  };
  window.takeover = {
    /** Begins to wait. `end()` resolves once the app's page has replaced this one; with `look`, the two are compared. */
    begin(look) {
      const from = performance.now();
      performance.mark('bench need');
      const main = document.querySelector('main');
      let before;
      let top;
      const replaced = new Promise((done) => {
        const frame = () => {
          // The pages are compared one frame later, because the first frame determines what must be laid out.
          if (document.querySelector('main') !== main) return requestAnimationFrame(() => done(look ? compare(before, places(), scrollY - top) : {}));
          if (performance.now() > from + limit) return done(null);
          if (look) [before, top] = [places(), scrollY];
          return requestAnimationFrame(frame);
        };
        frame();
      });
      window.takeover.end = async () => {
        const result = await replaced;
        await new Promise((done) => {
          setTimeout(done, 1000);
        });
        performance.mark('bench end');
        return result && { ...result, paints: seen.paints.filter((e) => e.at > from).length, shift: seen.shifts.reduce((n, e) => n + e.value, 0) };
      };
    },
  };
}

// The first control in the main part of the page that needs the app.
const CONTROL = 'main :is(input, select, button[type="button"]:not([popovertarget])):visible';

/** How a reader first needs the app on this page: by the wheel if it has a list of contents, else by using a control. */
async function need(page) {
  if (await page.locator('.contents').count()) return { how: 'wheel', act: () => page.mouse.wheel(0, 300) };
  const control = page.locator(CONTROL).first();
  if (!(await control.count())) return { how: '' };
  await control.scrollIntoViewIfNeeded();
  const box = await control.boundingBox();
  return { how: 'hover', act: () => page.mouse.move(box.x + box.width / 2, box.y + box.height / 2) };
}

async function taken(page, host, path, look) {
  const { how, act } = await need(page);
  if (!how) return undefined;
  // A reader moves the pointer before using a page; the app then gets ready.
  await page.mouse.move(5, 5);
  await sleep(3000);
  await page.evaluate((also) => window.takeover.begin(also), look);
  await act();
  const seen = await page.evaluate(() => window.takeover.end());
  if (!seen) throw new Error(`bench: ${host.url}${path}: not taken over by ${how} in ${LIMIT} ms`);
  return { how, ...seen };
}

async function loaded(page, host, path) {
  await page.addInitScript(watch, LIMIT);
  host.log.length = 0;
  await page.goto(host.url + path, { waitUntil: 'load' });
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await still(host, 1500);
}

const READER = { ...DESK, serviceWorkers: 'block' };

/**
 * What a reader could notice: layout shifts, new largest paints, what moved in the window and how many pixels, and what has
 * disappeared.
 */
export const seams = (browser, host, path) =>
  fresh(browser, READER, async (page) => {
    await loaded(page, host, path);
    return taken(page, host, path, true);
  });

/** The tasks on a slow processor: from the page's `load` on, while the app is loaded; and when it is mounted. */
export const takeover = (browser, host, path) =>
  fresh(browser, READER, async (page, cdp) => {
    await slowCpu(cdp);
    let found;
    const { tasks, marks } = await traced(browser, page, async () => {
      await loaded(page, host, path);
      await page.evaluate(() => performance.mark('bench loaded'));
      found = await taken(page, host, path, false);
    });
    const loading = sum(
      tasks.filter((t) => t.start >= marks.load),
      marks.load,
      marks.loaded,
    );
    return { loading, ...(found && { mounting: sum(tasks, marks.need, marks.end), how: found.how, paints: found.paints, shift: found.shift }) };
  });
