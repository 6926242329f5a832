// What a page loads: bytes and requests of a first and a second visit, counted at the server. Also the words on the page, its
// heap and its longest task.
import { DESK, PHONE, fresh, slowCpu } from './browser.mjs';

const KINDS = ['html', 'css', 'js', 'wasm', 'data', 'font', 'other'];
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until the server has got no request for `quiet` milliseconds, but 30 seconds at most. */
export async function still(host, quiet) {
  const end = Date.now() + 30_000;
  let [seen, since] = [host.log.length, Date.now()];
  while (Date.now() - since < quiet && Date.now() < end) {
    await sleep(100);
    if (host.log.length !== seen) [seen, since] = [host.log.length, Date.now()];
  }
}

// Sums a part of the log. `bytes` are bodies as they were sent; `heads` are the heads of the responses.
function sum(entries) {
  const kinds = Object.fromEntries(KINDS.map((k) => [k, 0]));
  for (const entry of entries) kinds[entry.kind] += entry.body;
  const bytes = entries.reduce((n, e) => n + e.body, 0);
  // No text waits for these: the sheet for print, and the whole sheet at the end of our pages, whose heads name an excerpt.
  const later = entries.filter((e) => /\/(print|site)-/.test(e.path)).reduce((n, e) => n + e.body, 0);
  return { bytes, heads: entries.reduce((n, e) => n + e.head, 0), requests: entries.length, kinds, words: kinds.html + kinds.css - later };
}

async function visit(page, host, path, quiet) {
  host.log.length = 0;
  await page.goto(host.url + path, { waitUntil: 'load' });
  await still(host, quiet);
  return sum(host.log);
}

/** A first and a second visit of a page on a desktop, without a service worker: what the page itself loads. */
export const visits = (browser, host, path) =>
  fresh(browser, { ...DESK, serviceWorkers: 'block' }, async (page, _, context) => {
    const first = await visit(page, host, path, 2000);
    // The second visit has a new tab, so that the page is not restored from memory.
    await page.close();
    return { first, second: await visit(await context.newPage(), host, path, 1500) };
  });

/**
 * Everything that a host sends to a phone on its first visit until no more is requested: the page, what it loads when it is
 * idle, and the store for offline reading, if the page begins it. What the browser's cache supplies for the store is sent and
 * counted only once. Then the second visit, which the store answers.
 */
export const everything = (browser, site, host, path) =>
  fresh(browser, PHONE, async (page, _, context) => {
    host.log.length = 0;
    await page.goto(host.url + path, { waitUntil: 'load' });
    // Pages of the second program do not begin the store.
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

/** The words of a page in reading order: its main part without scripts and pictures. */
export const wordsOf = (browser, host, path) =>
  fresh(browser, DESK, async (page) => {
    await page.goto(host.url + path, { waitUntil: 'load' });
    await page.waitForSelector('main h1');
    await sleep(500);
    return page.evaluate(() => {
      const main = /** @type {HTMLElement} */ (document.querySelector('main').cloneNode(true));
      for (const node of main.querySelectorAll('script, style, noscript, svg, [aria-live]')) node.remove();
      // Each element is surrounded by spaces, so that neighbouring texts do not become one word.
      for (const node of main.querySelectorAll('*')) {
        node.before(' ');
        node.after(' ');
      }
      return main.textContent.toLowerCase().match(/[\p{L}\p{N}]+/gu);
    });
  });

/** The share of the words of `ours` that also occur in `theirs`; a word counts as often as it occurs in both. */
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

// Runs before the page's scripts: records every long task, and the memory of every WebAssembly module.
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

/** A page on a slow processor: its longest task, and its heap of JavaScript and of WebAssembly. */
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

/** The observed largest contentful paint of a page on a slow phone and line. Repeated runs show how noisy the machine is. */
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
