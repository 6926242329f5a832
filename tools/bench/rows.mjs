// The rows of the tables: which numbers they show, and which targets these must meet. The targets are defined only here.
//
// A row has a label; `numbers(site)`, which returns one number or one per run; a function to show them; and targets: `floor`
// and `react` are the largest allowed ratios to these references, `max` and `min` are limits of our own number, and `moon` is
// what would be better still.
import { median, quantile } from './browser.mjs';

export const SITES = ['ours', 'floor', 'react'];

const kb = (n) => `${(n / 1000).toFixed(1)} kB`;
export const ms = (n) => `${Math.round(n)} ms`;
const mb = (n) => `${(n / 1e6).toFixed(1)} MB`;
const px = (n) => `${Math.round(n)} px`;
const plain = (n) => String(Math.round(n));
const three = (n) => n.toFixed(3);
const ours = (numbers) => (site) => (site === 'ours' ? numbers : NaN);

const WHOLE = { max: 360_000, moon: 280_000 };
const REQUESTS = 25;
const WORDS = 14_000;

/** The rows on all pages of our site. */
export function siteRows({ modules, pages, words, first }) {
  const name = ({ path }) => `\`${path || './'}\``;
  const most = [...first].sort((a, b) => b.requests - a.requests)[0];
  return [
    ...modules.map(({ name: module, bytes }) => ({
      label: `The module \`${module}\``,
      numbers: ours(bytes),
      show: kb,
      ...(module === 'app' && { max: 200_000, moon: 150_000 }),
    })),
    {
      label: `HTML and CSS for the screen, before the first words: the most of ${pages} pages, ${name(words[0])}`,
      numbers: ours(words[0].bytes),
      show: kb,
      max: WORDS,
    },
    ...words.slice(1, 4).map((page) => ({ label: `… then ${name(page)}`, numbers: ours(page.bytes), show: kb })),
    {
      label: `Everything of a first visit: the most of ${first.length} pages, one of each kind, ${name(first[0])}`,
      numbers: ours(first[0].bytes),
      show: kb,
      ...WHOLE,
    },
    { label: `… requests: the most, ${name(most)}`, numbers: ours(most.requests), show: plain, max: REQUESTS },
  ];
}

export function pageRows(name, page) {
  const one = (get) => (site) => get(page[site]);
  const many = (key, get) => (site) => (page[site][key] ?? []).map(get);
  const house = (key) => many('lighthouse', (run) => run[key]);
  const taken = (step, key) => many('takeover', (run) => run[step]?.[key] ?? NaN);
  const { seams } = page.ours;
  return [
    { label: 'Everything of a first visit, on a phone', numbers: one((s) => s.everything?.all.bytes), show: kb, ...WHOLE },
    { label: '… requests', numbers: one((s) => s.everything?.all.requests), show: plain, max: REQUESTS },
    { label: '… asked for by the page', numbers: one((s) => s.everything?.page.bytes), show: kb },
    { label: '… asked for by the offline store', numbers: one((s) => s.everything?.store.bytes || NaN), show: kb },
    ...['html', 'css', 'js', 'wasm', 'data', 'font', 'other'].map((kind) => ({
      label: `… ${kind}`,
      numbers: one((s) => s.everything?.all.kinds[kind]),
      show: kb,
    })),
    { label: 'Second visit, on a phone', numbers: one((s) => s.everything?.second.bytes), show: kb },
    { label: '… requests', numbers: one((s) => s.everything?.second.requests), show: plain },
    // The HTML of the React reference has no text, so there is nothing to compare.
    {
      label: 'HTML and CSS for the screen: before the first words',
      numbers: (site) => (site === 'react' ? NaN : page[site].first?.words),
      show: kb,
      max: WORDS,
    },
    { label: 'First visit, on a desk, without offline store', numbers: one((s) => s.first?.bytes), show: kb },
    { label: '… requests', numbers: one((s) => s.first?.requests), show: plain },
    { label: 'Second visit, on a desk, without offline store', numbers: one((s) => s.second?.bytes), show: kb },
    { label: '… requests', numbers: one((s) => s.second?.requests), show: plain },
    { label: 'Lighthouse: Performance', numbers: house('performance'), show: plain, min: name === 'measures' ? 99 : 100 },
    ...[
      ['accessibility', 'Accessibility'],
      ['best-practices', 'Best practices'],
      ['seo', 'SEO'],
    ].map(([key, label]) => ({ label: `Lighthouse: ${label}`, numbers: house(key), show: plain, min: 100 })),
    { label: 'First contentful paint', numbers: house('fcp'), show: ms, floor: 1.1, react: 0.65 },
    { label: 'Largest contentful paint', numbers: house('lcp'), show: ms, floor: 1.1, react: 0.65 },
    { label: 'Total blocking time', numbers: house('tbt'), show: ms, max: 100 },
    { label: 'Cumulative layout shift', numbers: house('cls'), show: three, max: 0 },
    { label: 'Speed index', numbers: house('si'), show: ms },
    { label: 'Longest task until all is loaded, CPU slowed 4 times', numbers: many('cost', (run) => run.longest), show: ms },
    { label: 'JavaScript heap', numbers: many('cost', (run) => run.heap), show: mb },
    { label: 'WebAssembly memory', numbers: many('cost', (run) => run.wasm || NaN), show: mb },
    { label: 'The app is loaded: blocking time', numbers: taken('loading', 'blocking'), show: ms, max: 100 },
    { label: '… longest task', numbers: taken('loading', 'longest'), show: ms, max: 100 },
    { label: `The app takes over (${seams?.how}): blocking time`, numbers: taken('mounting', 'blocking'), show: ms, max: 100 },
    { label: '… longest task', numbers: taken('mounting', 'longest'), show: ms, max: 100 },
    { label: '… layout shift', numbers: many('takeover', (run) => run.shift ?? NaN), show: three, max: 0 },
    { label: '… new largest paints', numbers: many('takeover', (run) => run.paints ?? NaN), show: plain, max: 0 },
    { label: '… what stood in the window has moved by', numbers: ours(seams ? Math.round(seams.moved) : NaN), show: px, max: 0 },
    { label: '… of it, is gone', numbers: ours(seams?.lost.length ?? NaN), show: plain, max: 0 },
  ];
}

/** Which steps count: those that change the list on every site, so that all sites are compared by the same steps. */
export const counted = ({ kinds, times }) => kinds.map((_, i) => SITES.every((site) => times[site]?.length && times[site][0][i] !== null));

export function stepRows({ steps, search, keys }) {
  const counts = counted(steps);
  const times = (kinds) => (site) => (steps.times[site] ?? []).flatMap((run) => run.filter((_, i) => counts[i] && kinds.includes(steps.kinds[i])));
  const at =
    (q, ...kinds) =>
    (site) =>
      quantile(times(kinds)(site), q);
  const tasks = (q, key) => (site) =>
    quantile(
      (keys[site] ?? []).flat().map((one) => one[key]),
      q,
    );
  return [
    { label: 'Key to painted list, median', numbers: at(0.5, 'key'), show: ms, react: 0.6 },
    { label: '… 95 of 100', numbers: at(0.95, 'key'), show: ms },
    { label: 'Facet to painted list, median', numbers: at(0.5, 'box', 'clear'), show: ms, react: 0.8 },
    { label: '… 95 of 100', numbers: at(0.95, 'box', 'clear'), show: ms },
    { label: 'Main thread, a key: all tasks, median', numbers: tasks(0.5, 'all'), show: ms, max: 50 },
    { label: '… 95 of 100', numbers: tasks(0.95, 'all'), show: ms },
    { label: '… longest task, median', numbers: tasks(0.5, 'longest'), show: ms },
    { label: '… longest task of all keys', numbers: tasks(1, 'longest'), show: ms },
    { label: 'Slow 4G: the field can be typed in', numbers: (site) => search[site]?.map((s) => s.field), show: ms },
    { label: 'Slow 4G: search answers', numbers: (site) => search[site]?.map((s) => s.answer), show: ms, react: 1 },
  ];
}

export function walkRows({ names, runs }) {
  const all = (site) => runs[site] ?? [];
  const step = (i) => (site) => all(site).map((run) => run.times[i]);
  // The numbers of all runs in one list. Pages without a transition have null, which is left out.
  const flat = (site, key) =>
    all(site)
      .flatMap((run) => run[key])
      .filter((n) => n !== null);
  return [
    { label: 'Click on a link to painted page, median', numbers: (site) => median(flat(site, 'times')), show: ms, max: 45, react: 0.6 },
    { label: '… the slowest page', numbers: (site) => (all(site).length ? Math.max(...names.map((_, i) => median(step(i)(site)))) : NaN), show: ms, max: 100 },
    ...names.map((name, i) => ({ label: `… ${name}`, numbers: step(i), show: ms })),
    { label: '… to the end of the transition, median', numbers: (site) => median(flat(site, 'ended')), show: ms },
    { label: 'Requests on the way', numbers: (site) => (all(site).length ? Math.max(...all(site).map((run) => run.requests)) : NaN), show: plain, max: 0 },
  ];
}
