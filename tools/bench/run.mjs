// `node tools/bench/run.mjs`: measures the built site (dist/, or the folder that the variable DIST names) and two references
// with the same content, and says which targets are met. Writes target/bench/result.json, and docs/benchmark.md if nothing was
// left out.
//
//   --runs 5                 rounds; each measures every page of every site once, so that slow minutes affect all alike
//   --pages start,measures   only these
//   --parts visits,site,walk,takeover,lighthouse,cost,steps,keys,search,noise,weights
//                            only these; `weights` on its own counts only bytes, and renews its table in docs/benchmark.md
import { readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { PHONE, launch, slowCpu, slowNet } from './browser.mjs';
import { everyPage } from './everypage.mjs';
import { lighthouse } from './lighthouse.mjs';
import { serve } from './serve.mjs';
import { OUT, PAGES, PLAN, ROOT, sites } from './sites.mjs';
import { STEPS, check, lists, searched, timed } from './steps.mjs';
import { markdown } from './table.mjs';
import { seams, takeover } from './takeover.mjs';
import { keys } from './tasks.mjs';
import { cost, everything, paint, shared, visits, wordsOf } from './visits.mjs';
import { NAMES, headings, walk } from './walk.mjs';
import { TITLE, weightTable, weights } from './weights.mjs';

const PARTS = ['visits', 'site', 'walk', 'takeover', 'lighthouse', 'cost', 'steps', 'keys', 'search', 'noise', 'weights'];
const { values } = parseArgs({
  options: {
    runs: { type: 'string', default: '5' },
    pages: { type: 'string', default: Object.keys(PAGES).join() },
    parts: { type: 'string', default: PARTS.join() },
  },
});
const runs = Number(values.runs);
const pages = values.pages.split(',');
const parts = values.parts.split(',');
const wrong = [...pages.filter((p) => !(p in PAGES)), ...parts.filter((p) => !PARTS.includes(p))];
if (!Number.isInteger(runs) || runs < 1 || wrong.length) throw new Error(`bench: ${wrong.join(', ') || `--runs ${values.runs}`} makes no sense`);
const does = (part) => parts.includes(part);

// The word that is searched for, and the measures that contain it. They are found in the data, so that no site's own search
// decides what is right.
const WORD = 'neuromorph';
const plan = JSON.parse(readFileSync(PLAN, 'utf8'));
const RIGHT = plan.fields
  .flatMap((f) => f.measures)
  .filter((m) => JSON.stringify(m).toLowerCase().includes(WORD))
  .map((m) => m.id);
if (!RIGHT.length) throw new Error(`bench: no measure has the word ${WORD}`);

const started = Date.now();
const say = (text) => console.log(`${String(Math.round((Date.now() - started) / 1000)).padStart(5)} s  ${text}`);
// A browser that crashes under load is no result, so everything is tried a second time before it fails.
const again = (what) =>
  what().catch((error) => {
    say(`once more: ${error.message.split('\n')[0]}`);
    return what();
  });

say('Build the references');
const all = await sites();
const hosts = Object.fromEntries(await Promise.all(all.map(async (site) => [site.name, await serve(site)])));
const browser = await launch();
const result = {
  date: new Date().toISOString().slice(0, 10),
  chromium: browser.version(),
  node: process.version,
  cores: availableParallelism(),
  load: [loadavg()[0]],
  runs,
  pages: Object.fromEntries(pages.map((p) => [p, Object.fromEntries(all.map((s) => [s.name, { lighthouse: [], cost: [], takeover: [] }]))])),
  walk: { names: NAMES, moving: {}, calm: {} },
  keys: {},
  steps: { kinds: STEPS.map((s) => s.kind), lists: {}, times: {} },
  search: {},
  noise: [],
};
const add = (times, { name }, time) => {
  times[name] ??= [];
  times[name].push(time);
};
const each = async (body) => {
  for (const page of pages) for (const site of all) await again(() => body(result.pages[page][site.name], site, hosts[site.name], PAGES[page], page));
};

try {
  if (does('visits')) {
    say('Words, bytes and requests');
    const words = {};
    await each(async (into, site, host, path, page) => {
      const own = await wordsOf(browser, host, path);
      words[page] ??= own;
      Object.assign(into, { words: own.length, shared: shared(words[page], own) }, await visits(browser, host, path), {
        everything: await everything(browser, site, host, path),
      });
    });
  }
  if (does('site')) {
    say('Every page of ours');
    result.site = await everyPage(browser, all[0], hosts.ours);
  }
  if (does('weights')) {
    say('Frames and files');
    result.weights = await again(() => weights(browser, all[0], hosts.ours));
  }
  if (does('steps')) {
    say('Steps on the measures page, slowly: what must come');
    for (const site of all) {
      result.steps.lists[site.name] = await again(() => lists(browser, hosts[site.name], PAGES.measures));
      check(result.steps.lists[site.name], plan, site.name);
      result.steps.times[site.name] = [];
    }
  }
  const heads = {};
  if (does('walk')) {
    say('Headings on the way');
    for (const site of all) heads[site.name] = await again(() => headings(browser, hosts[site.name]));
  }
  if (does('takeover')) {
    say('What is seen when the app takes over');
    for (const page of pages) result.pages[page].ours.seams = await again(() => seams(browser, hosts.ours, PAGES[page]));
  }
  for (let round = 1; round <= runs; round++) {
    const of = `round ${round} of ${runs}`;
    if (does('walk')) {
      say(`From page to page, ${of}`);
      for (const [kind, calm] of [
        ['moving', false],
        ['calm', true],
      ]) {
        for (const site of all) add(result.walk[kind], site, await again(() => walk(browser, hosts[site.name], heads[site.name], calm)));
      }
    }
    if (does('takeover')) {
      say(`The app takes over, ${of}`);
      for (const page of pages) result.pages[page].ours.takeover.push(await again(() => takeover(browser, hosts.ours, PAGES[page])));
    }
    if (does('lighthouse')) {
      say(`Lighthouse, ${of}`);
      await each(async (into, _, host, path) => into.lighthouse.push(await lighthouse(host.url + path)));
    }
    if (does('cost')) {
      say(`Longest task and heap, ${of}`);
      await each(async (into, _, host, path) => into.cost.push(await cost(browser, host, path)));
    }
    if (does('steps')) {
      say(`Keys and clicks, ${of}`);
      for (const site of all)
        result.steps.times[site.name].push(await again(() => timed(browser, hosts[site.name], PAGES.measures, result.steps.lists[site.name])));
    }
    if (does('keys')) {
      say(`The main thread at keys, ${of}`);
      for (const site of all) add(result.keys, site, await again(() => keys(browser, hosts[site.name], PAGES.measures)));
    }
    if (does('search')) {
      say(`Search on slow 4G, ${of}`);
      for (const site of all) add(result.search, site, await again(() => searched(browser, hosts[site.name], PAGES.measures, WORD, RIGHT)));
    }
    if (does('noise')) {
      say(`Noise, ${of}`);
      for (let i = 0; i < 6; i++) result.noise.push(await again(() => paint(browser, hosts.floor, PAGES.start, PHONE, slowNet, slowCpu)));
    }
  }
} finally {
  await browser.close();
  for (const host of Object.values(hosts)) host.close();
}

result.load.push(loadavg()[0]);
writeFileSync(join(OUT, 'result.json'), JSON.stringify(result, null, 1));
const report = markdown(result);
console.log(`\n${report}`);
const DOC = join(ROOT, 'docs/benchmark.md');
if (values.parts === 'weights') {
  const doc = readFileSync(DOC, 'utf8');
  for (const heading of [TITLE, '## How']) if (!doc.includes(`${heading}\n`)) throw new Error(`docs/benchmark.md: has no heading ${heading}`);
  const [before, rest] = doc.split(`${TITLE}\n`);
  const [start, how] = before.split('## How\n');
  writeFileSync(DOC, `${start}${weightTable(result.weights)}\n## How\n${how ?? rest.split('## How\n')[1]}`);
}
if (pages.length === Object.keys(PAGES).length && parts.length === PARTS.length) writeFileSync(DOC, report);
say('Done');
