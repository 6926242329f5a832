// What a page loads: bytes and requests of a first and a second visit, counted at the server; the words on the page;
// and what it costs the machine: heap and longest task.
import { DESK, PHONE, fresh, slowCpu } from './browser.mjs';

const KINDS = ['html', 'css', 'js', 'wasm', 'data', 'font', 'other'];
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until nobody has asked the server for anything for `quiet` ms; 30 s at most. */
export async function still(host, quiet) {
  const end = Date.now() + 30_000;
  let [seen, since] = [host.log.length, Date.now()];
  while (Date.now() - since < quiet && Date.now() < end) {
    await sleep(100);
    if (host.log.length !== seen) [seen, since] = [host.log.length, Date.now()];
  }
}

// Sums a part of the log. `bytes` are bodies as they went over the wire; heads of answers apart.
function sum(entries) {
  const kinds = Object.fromEntries(KINDS.map((k) => [k, 0]));
  for (const entry of entries) kinds[entry.kind] += entry.body;
  const bytes = entries.reduce((n, e) => n + e.body, 0);
  // What no word waits for: the sheet for paper, and the whole one at the end of our pages, whose heads name an excerpt.
  const later = entries.filter((e) => /\/(print|site)-/.test(e.path)).reduce((n, e) => n + e.body, 0);
  return { bytes, heads: entries.reduce((n, e) => n + e.head, 0), requests: entries.length, kinds, words: kinds.html + kinds.css - later };
}

async function visit(page, host, path, quiet) {
  host.log.length = 0;
  await page.goto(host.url + path, { waitUntil: 'load' });
  await still(host, quiet);
  return sum(host.log);
}

/** First and second visit of a page from a desk, without a service worker: what the page itself loads. */
export const visits = (browser, host, path) =>
  fresh(browser, { ...DESK, serviceWorkers: 'block' }, async (page, _, context) => {
    const first = await visit(page, host, path, 2000);
    // A new tab: the cache of a page in memory must not answer.
    await page.close();
    return { first, second: await visit(await context.newPage(), host, path, 1500) };
  });

/**
 * Everything that a host sends to a phone that has never been here, until all is quiet: the page, what it loads when
 * idle, and the offline store, where the page begins it. What the browser's cache answers for the store is sent once and counted once. Then the
 * second visit, which the store answers.
 */
export const everything = (browser, site, host, path) =>
  fresh(browser, PHONE, async (page, _, context) => {
    host.log.length = 0;
    await page.goto(host.url + path, { waitUntil: 'load' });
    // A page of the second program stores nothing by itself.
    if (site.worker && !(await page.locator('#app[data-program]').count())) {
      const active = await page.evaluate(() =>
        Promise.race([
          navigator.serviceWorker.ready.then(() => true),
          new Promise((done) => {
            setTimeout(() => done(false), 25_000);
          }),
        ]),
      );
      if (!active) throw new Error(`bench: ${host.url}${path} is not stored`);
    }
    await still(host, 3000);
    const [all, store] = [sum(host.log), sum(host.log.filter((e) => e.worker))];
    const first = sum(host.log.filter((e) => !e.worker));
    await page.close();
    return { all, page: first, store, second: await visit(await context.newPage(), host, path, 2000) };
  });

/** The words of a page: its main part without scripts and pictures, in the order read. */
export const wordsOf = (browser, host, path) =>
  fresh(browser, DESK, async (page) => {
    await page.goto(host.url + path, { waitUntil: 'load' });
    await page.waitForSelector('main h1');
    await sleep(500);
    return page.evaluate(() => {
      const main = /** @type {HTMLElement} */ (document.querySelector('main').cloneNode(true));
      for (const node of main.querySelectorAll('script, style, noscript, svg, [aria-live]')) node.remove();
      // Spaces around every element: neighbours are not one word.
      for (const node of main.querySelectorAll('*')) {
        node.before(' ');
        node.after(' ');
      }
      return main.textContent.toLowerCase().match(/[\p{L}\p{N}]+/gu);
    });
  });

/** The share of the words of `ours` that stand in `theirs` too, each as often as it is there. */
export function shared(ours, theirs) {
  const left = new Map();
  for (const word of theirs) left.set(word, (left.get(word) ?? 0) + 1);
  const found = ours.filter((word) => {
    const n = left.get(word) ?? 0;
    if (n) left.set(word, n - 1);
    return n > 0;
  });
  return found.length / ours.length;
}

// Runs before the page: keeps every long task, and the memory of every WebAssembly module.
function watch() {
  window.bench = { tasks: [], memories: [] };
  new PerformanceObserver((list) => window.bench.tasks.push(...list.getEntries().map((e) => e.duration))).observe({ type: 'longtask', buffered: true });
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const result = await real.apply(WebAssembly, args);
      const { exports } = result.instance ?? result;
      window.bench.memories.push(...Object.values(exports).filter((e) => e instanceof WebAssembly.Memory));
      return result;
    };
  }
}

/** A page on a slow processor: its longest task, and the heap that it keeps (JavaScript's, WebAssembly's). */
export const cost = (browser, host, path) =>
  fresh(browser, { ...DESK, serviceWorkers: 'block' }, async (page, cdp) => {
    await page.addInitScript(watch);
    await slowCpu(cdp);
    host.log.length = 0;
    await page.goto(host.url + path, { waitUntil: 'load' });
    await still(host, 1500);
    await page.waitForFunction(() => performance.now() > 3000);
    await cdp.send('HeapProfiler.enable');
    await cdp.send('HeapProfiler.collectGarbage');
    await cdp.send('Performance.enable');
    const { metrics } = await cdp.send('Performance.getMetrics');
    const seen = await page.evaluate(() => ({
      longest: Math.max(0, ...window.bench.tasks),
      wasm: window.bench.memories.reduce((n, m) => n + m.buffer.byteLength, 0),
    }));
    return { ...seen, heap: metrics.find((m) => m.name === 'JSHeapUsedSize').value };
  });

/** The observed largest paint of a page on a slow phone and line: what repeats of it tell is the machine's noise. */
export const paint = (browser, host, path, options, ...slow) =>
  fresh(browser, options, async (page, cdp) => {
    for (const brake of slow) await brake(cdp);
    await page.goto(host.url + path, { waitUntil: 'load' });
    return page.evaluate(
      () =>
        new Promise((done) => {
          new PerformanceObserver((list) => done(list.getEntries().at(-1).startTime)).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
  });
