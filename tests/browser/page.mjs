// What tests ask of a page that is open: whether it has started, what a reader sees, and to wait for that.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';

const TIMEOUT = 10_000;

/** The jumps of the layout since the page was loaded; `all` adds those while it was still coming in. */
export const jumps = (page, { all = false } = {}) =>
  page.evaluate(
    (all) =>
      window.shifts
        // What rounds to 0.000 is no jump: a header that is painted while it is still being parsed, say.
        .filter((s) => s.value >= 0.0005 && (all || !(s.at < window.loaded)))
        .map((s) => `layout shift ${s.value.toFixed(4)} at ${s.at} ms: ${s.moved.join('; ')}`),
    all,
  );

/** Waits until the app can answer. In frames that are only read it comes when something is used. */
export const started = (page) => page.waitForSelector('html[data-ready], html[data-frame]:has(#app:not([data-interactive]))', { state: 'attached' });

/** Marks the document: what a page load would take away. */
export const mark = (page) =>
  page.evaluate(() => {
    window.marked = true;
  });
/** Whether this is still the document that was marked. */
export const same = (page) => page.evaluate(() => window.marked === true);

/**
 * What a reader takes pages for: title, heading, words, and what is marked as current; of the document that is shown, or of
 * texts as they were printed. Not what only readers without JavaScript see, nor what
 * is stored on a device.
 */
export const seen = (page, texts) =>
  page.evaluate((texts) => {
    // Two pages without a heading are not the same.
    const first = (of, selector) => {
      const found = of.querySelector(selector);
      if (!found) throw new Error(`the page "${of.title}" has no ${selector}`);
      return found;
    };
    const read = (of) => {
      const main = /** @type {HTMLElement} */ (first(of, 'main').cloneNode(true));
      for (const element of main.querySelectorAll('noscript, [data-offline], .cite-address, .cite-block span')) element.remove();
      return {
        title: of.title,
        heading: first(of, 'main h1').textContent,
        current: of.querySelector('.header-nav [aria-current]')?.textContent ?? '',
        words: main.textContent.replace(/\s+/g, ''),
      };
    };
    return texts ? texts.map((text) => read(new DOMParser().parseFromString(text, 'text/html'))) : read(document);
  }, texts);

/** The words of a search that are marked on the page. */
export const highlighted = (page) => page.evaluate(() => [...(CSS.highlights.get('search') ?? [])].map((range) => range.toString()));

/** Where two texts begin to differ, with a few words around; empty where they are the same. */
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

/** Waits until the page has drawn twice, and what stands below the first screen is there. */
export const settled = (page) =>
  page.evaluate(
    () =>
      new Promise((done) => {
        const twice = (then) => requestAnimationFrame(() => requestAnimationFrame(then));
        const look = () => (document.querySelector('.later') ? twice(look) : done(undefined));
        twice(look);
      }),
  );

/** Holds back requests to `pattern`; gives a function that lets them through. For `before` of `open`. */
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

/** The path, query string and fragment of a page below its host's root. */
export const address = (page) => page.evaluate(() => location.href.slice(document.documentElement.dataset.root?.length)).catch(() => 'between two pages');
