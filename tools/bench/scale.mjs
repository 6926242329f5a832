import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { DESK, PHONE, fresh, launch, median, quantile, slowCpu, slowNet } from './browser.mjs';
import { painting, press } from './painted.mjs';
import { sites } from './scale/sites.mjs';
import { OUT, ROOT } from './sites.mjs';

const { values } = parseArgs({ options: { sizes: { type: 'string', default: '75,1000,10000,100000' }, runs: { type: 'string', default: '1' } } });
const sizes = values.sizes.split(',').map(Number);
const FIELD = '#massnahmen-suche';
const WORD = 'forschung';
const BOXES = ['feld-2.1', 'feld-3.2', 'feld-4.1'];
const LIMIT = 60_000;
const SITES = ['ours', 'hand', 'mini'];

const started = Date.now();
const say = (text) => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${text}`);

// Runs before the page's scripts: what is visible of the list, and when it is painted.
function detector() {
  const list = () => {
    let text = `${document.querySelector('#ergebnis')?.textContent.split(' ')[0]}:`;
    let left = 12;
    for (const card of document.querySelectorAll('.measure-card[data-measure]')) {
      if (!card.checkVisibility()) continue;
      text += ` ${card.dataset.measure}`;
      left -= 1;
      if (left === 0) break;
    }
    return text;
  };
  // The heap's size does not include the memory of WebAssembly modules, so they are recorded.
  const modules = [];
  for (const name of ['instantiate', 'instantiateStreaming']) {
    const real = WebAssembly[name];
    WebAssembly[name] = async (...args) => {
      const made = await real.apply(WebAssembly, args);
      modules.push(made.instance ?? made);
      return made;
    };
  }
  window.scale = Object.assign(window.timing(list), {
    wasm: () => modules.reduce((sum, { exports }) => sum + (exports.memory?.buffer.byteLength ?? 0), 0),
    until: (wanted, limit) => window.painted(() => list() === wanted, limit),
  });
}

const STEPS = [
  ...[...WORD].map((key) => ({ kind: 'key', key })),
  ...[...WORD].map(() => ({ kind: 'key', key: 'Backspace' })),
  ...BOXES.map((box) => ({ kind: 'box', box })),
];
const make = (page, step) => (step.kind === 'key' ? page.keyboard.press(step.key) : press(page, page.locator(`[id="${step.box}"]`)));

async function opened(page, site) {
  page.setDefaultTimeout(170_000);
  await page.addInitScript(painting);
  await page.addInitScript(detector);
  await page.goto(site.page, { waitUntil: 'load' });
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.locator(FIELD).click();
  await page.waitForTimeout(1500);
  await page.evaluate(() => window.scale.settled(1000));
}

/** The list after each step; each step may take as long as it wants. */
const lists = (browser, site) =>
  fresh(browser, DESK, async (page) => {
    await opened(page, site);
    const found = [await page.evaluate(() => window.scale.list())];
    for (const step of STEPS) {
      await make(page, step);
      found.push(await page.evaluate(() => window.scale.settled(500)));
    }
    return found;
  });

/** The time of each step on a slow processor, by kind; the time of the whole word typed fast; and the memory after that. */
const timed = (browser, site, wanted) =>
  fresh(browser, DESK, async (page, cdp) => {
    await opened(page, site);
    await cdp.send('HeapProfiler.collectGarbage');
    const { usedSize, backingStorageSize = 0 } = await cdp.send('Runtime.getHeapUsage');
    const wasm = await page.evaluate(() => window.scale.wasm());
    await slowCpu(cdp);
    const times = { key: [], box: [] };
    for (const [i, step] of STEPS.entries()) {
      const still = wanted[i] === wanted[i + 1];
      if (!still) await page.evaluate(([list, limit]) => window.scale.expect(list, limit), [wanted[i + 1], LIMIT]);
      await make(page, step);
      if (!still) times[step.kind].push((await page.evaluate(() => window.scale.end())) ?? NaN);
      await page.evaluate(() => window.scale.settled(250));
    }
    for (const box of BOXES) await make(page, { kind: 'box', box });
    await page.locator(FIELD).click();
    await page.evaluate(() => window.scale.settled(500));
    // The word is typed as fast as people type, so keys do not wait for each other.
    const fast = page.evaluate(([list, limit]) => window.scale.until(list, limit), [wanted[WORD.length], LIMIT]);
    const from = Date.now();
    for (const key of WORD) {
      await page.keyboard.press(key);
      await new Promise((done) => {
        setTimeout(done, 60);
      });
    }
    const came = await fast;
    return { ...times, fast: came === null ? NaN : Date.now() - from - 60 * WORD.length, memory: (usedSize + backingStorageSize + wasm) / 1e6 };
  });

/** On a slow line and processor: the time until a word is answered that was typed as soon as the field was there. */
const answered = (browser, site, wanted) =>
  fresh(browser, PHONE, async (page, cdp) => {
    page.setDefaultTimeout(170_000);
    await page.addInitScript(painting);
    await page.addInitScript(detector);
    await slowNet(cdp);
    await slowCpu(cdp);
    const from = Date.now();
    await page.goto(site.page, { waitUntil: 'domcontentloaded', timeout: 170_000 });
    await page.evaluate(
      () =>
        new Promise((done) => {
          const look = () =>
            /** @type {HTMLInputElement} */ (document.querySelector('#massnahmen-suche'))?.disabled === false ? done(undefined) : setTimeout(look, 30);
          look();
        }),
    );
    await page.focus(FIELD);
    for (const key of WORD) await page.keyboard.press(key);
    const came = await page.evaluate(([list, limit]) => window.scale.until(list, limit), [wanted[WORD.length], 160_000]);
    return came === null ? NaN : Date.now() - from;
  });

const result = {};
const browser = await launch();
for (const size of sizes) {
  say(`${size} measures`);
  const all = await sites(size);
  result[size] = {};
  for (const name of SITES) {
    const tried = async (what) =>
      what().catch((error) => {
        say(`${name}: ${error.message.split('\n')[0]}`);
        return null;
      });
    const wanted = await tried(() => lists(browser, all[name]));
    const of = { key: [], box: [], fast: [], memory: [], answer: [] };
    for (let run = 0; wanted && run < Number(values.runs); run += 1) {
      const one = await tried(() => timed(browser, all[name], wanted));
      if (one) {
        of.key.push(...one.key);
        of.box.push(...one.box);
        of.fast.push(one.fast);
        of.memory.push(one.memory);
      }
      // For larger plans, the transfer alone takes minutes on this line.
      if (size <= 10_000) of.answer.push((await tried(() => answered(browser, all[name], wanted))) ?? NaN);
    }
    result[size][name] = of;
    say(
      `${name}: key ${Math.round(median(of.key))} ms, facet ${Math.round(median(of.box))} ms, ${Math.round(median(of.memory))} MB, answer ${Math.round(median(of.answer))} ms`,
    );
  }
  all.close();
}
await browser.close();
mkdirSync(OUT, { recursive: true });
writeFileSync(join(OUT, 'scale.json'), JSON.stringify(result, null, 1));

const ms = (n) => (Number.isFinite(n) ? `${Math.round(n)} ms` : '–');
const ratio = (a, b) => (Number.isFinite(a / b) ? (a / b).toFixed(2) : '–');
/** @type {[name: string, value: (of: Record<string, number[]>) => number, shown: (n: number) => string][]} */
const ROWS = [
  ['Key to painted list, median', (of) => median(of.key), ms],
  ['… 95 of 100', (of) => quantile(of.key, 0.95), ms],
  ['Facet to painted list, median', (of) => median(of.box), ms],
  ['… 95 of 100', (of) => quantile(of.box, 0.95), ms],
  [`“${WORD}” typed in ${60 * WORD.length} ms: from then to the answer`, (of) => median(of.fast), ms],
  ['Memory', (of) => median(of.memory), (n) => (Number.isFinite(n) ? `${Math.round(n)} MB` : '–')],
  ['Slow 4G: the first answer', (of) => median(of.answer), ms],
];
const tables = sizes.map((size) => {
  const of = result[size];
  const rows = ROWS.map(([name, value, shown]) => {
    const [ours, hand, mini] = SITES.map((site) => value(of[site]));
    return `| ${name} | ${shown(ours)} | ${shown(hand)} | ${shown(mini)} | ${ratio(ours, hand)} | ${ratio(ours, mini)} |`;
  });
  return `## ${size.toLocaleString('en')} measures\n\n| | ours | by hand | MiniSearch | ours/by hand | ours/MiniSearch |\n| --- | ---: | ---: | ---: | ---: | ---: |\n${rows.join('\n')}\n`;
});
writeFileSync(
  join(ROOT, 'docs/benchmark-scale.md'),
  `# Long lists

Written by \`./dev bench --scale\`; do not edit. The measures' list with plans made from the real one: copies with two words each that few others have, so that the
vocabulary grows too.

${new Date().toISOString().slice(0, 10)}, Chromium ${browser.version()}, ${availableParallelism()} cores, processor slowed four times, ${values.runs} run${values.runs === '1' ? '' : 's'}.

${tables.join('\n')}
## How

By hand: one page, all texts in memory, every word searched for in each with \`includes\`, the first 96 found drawn with \`innerHTML\`. MiniSearch: the same page with its index, prefixes
and fuzzy 0.2. Ours: the built site with a larger bundle; the first 24 found are drawn, others in idle moments. Keys: “${WORD}” typed and deleted, from the browser's time stamp of the key to the frame in which number
and first twelve cards are right. Memory: JavaScript's heap and what is outside of it (WebAssembly's memory), after a garbage collection, once the list stands. Slow 4G: Lighthouse's, by a phone, from the request on; files in brotli
at quality 5; not above 10,000 measures, where the line alone takes minutes.
`,
);
say('Done');
