// Helpers for an open page: whether the app runs, what a reader sees, and waiting for that.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT = 10_000;

/** The layout shifts since the page was loaded, as texts; with `all`, also those while it was being loaded. */
export const jumps = (page, { all = false } = {}) =>
  page.evaluate(
    (all) =>
      window.shifts
        // Values that round to 0.000 are no shift, for instance when a header is painted while it is still being parsed.
        .filter((s) => s.value >= 0.0005 && (all || !(s.at < window.loaded)))
        .map((s) => `layout shift ${s.value.toFixed(4)} at ${s.at} ms: ${s.moved.join('; ')}`),
    all,
  );

/**
 * Waits until the app runs. In frames that are only read, it does not start before something is used, so nothing is awaited
 * there.
 */
export const started = (page) => page.waitForSelector('html[data-ready], html[data-frame]:has(#app:not([data-interactive]))', { state: 'attached' });

/** Marks the document with a property that loading a page would remove. */
export const mark = (page) =>
  page.evaluate(() => {
    window.marked = true;
  });
/** Whether this is still the document that was marked. */
export const same = (page) => page.evaluate(() => window.marked === true);

/**
 * What identifies a page for a reader: title, heading, words, and which links are marked as current. Taken from the shown
 * document, or from `texts`, the HTML of pages as they were rendered. What only readers without JavaScript see, a table that
 * only those with it can open, and what is stored on a device is left out.
 */
export const seen = (page, texts) =>
  page.evaluate((texts) => {
    // If both pages had no heading, they would wrongly count as equal.
    const first = (of, selector) => {
      const found = of.querySelector(selector);
      if (!found) throw new Error(`the page "${of.title}" has no ${selector}`);
      return found;
    };
    const read = (of) => {
      const main = /** @type {HTMLElement} */ (first(of, 'main').cloneNode(true));
      for (const element of main.querySelectorAll('noscript, details.needs-script .table-scroll, [data-offline], .cite-address, .cite-block span'))
        element.remove();
      return {
        title: of.title,
        heading: first(of, 'main h1').textContent,
        current: of.querySelector('.header-links > li > [aria-current]')?.textContent ?? '',
        words: main.textContent.replace(/\s+/g, ''),
      };
    };
    return texts ? texts.map((text) => read(new DOMParser().parseFromString(text, 'text/html'))) : read(document);
  }, texts);

/** The words that the page highlights for a search. */
export const highlighted = (page) => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => range.toString()));

/** Where two texts begin to differ, with a few words around it; an empty text if they are equal. */
export function difference(a, b) {
  const at = [...a].findIndex((letter, n) => letter !== b[n]);
  if (a === b) return '';
  const from = Math.max(0, (at < 0 ? a.length : at) - 40);
  return `…${a.slice(from, from + 120)}… is not …${b.slice(from, from + 120)}…`;
}

/** Waits until `get()` gives something equal to `wanted`; fails with the last value. */
export async function becomes(get, wanted, what) {
  const end = Date.now() + TIMEOUT;
  for (;;) {
    const last = await get();
    try {
      return assert.deepEqual(last, wanted, what);
    } catch (error) {
      if (Date.now() > end) throw error;
    }
    await sleep(30);
  }
}

/** Waits until the page has been painted twice, and what is below the first screen has been drawn. */
export const settled = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const twice = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
        const look = () => (document.querySelector('.later') ? twice(look) : done(undefined));
        twice(look);
      }),
  );

/** Holds back requests to `pattern`, and returns a function that lets them through. For the option `before` of `open`. */
export function held(pattern) {
  let release;
  const gate = new Promise((done) => {
    release = done;
  });
  const hold = (context) =>
    context.route(pattern, async (route) => {
      await gate;
      await route.continue().catch(() => {});
    });
  return { hold, release };
}

/** The path, query string and fragment of a page, relative to its host's root. */
export const address = (page) => page.evaluate(() => location.href.slice(document.documentElement.dataset.root?.length)).catch(() => 'between two pages');
