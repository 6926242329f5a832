// The result as Markdown: one table per page, what is asked of each row, and whether it is met.
import { median, quantile } from './browser.mjs';
import { weightTable } from './weights.mjs';

const SITES = ['ours', 'floor', 'react'];
const TITLES = { start: 'Start', field: 'An action field (2.1)', measures: 'Measures', map: 'Map', budget: 'Budget' };

const kb = (n) => `${(n / 1000).toFixed(1)} kB`;
const ms = (n) => `${Math.round(n)} ms`;
const mb = (n) => `${(n / 1e6).toFixed(1)} MB`;
const plain = (n) => String(Math.round(n));
const three = (n) => n.toFixed(3);

/**
 * A row: label, numbers of a site (one, or one per run), how to write it, and what is asked: `floor` and `react` as
 * the largest ratio to that reference, `max` and `min` as limits of our own number.
 */
function line({ label, numbers, show, floor, react, max, min }) {
  const values = Object.fromEntries(SITES.map((site) => [site, numbers(site)]));
  const mid = Object.fromEntries(SITES.map((site) => [site, Array.isArray(values[site]) ? median(values[site]) : values[site] ?? NaN]));
  const write = (site) => {
    if (!Number.isFinite(mid[site])) return '–';
    const list = Array.isArray(values[site]) ? values[site].filter(Number.isFinite) : [];
    const [low, high] = [Math.min(...list), Math.max(...list)];
    return show(mid[site]) + (list.length > 1 && show(low) !== show(high) ? ` (${show(low).replace(/ \w+$/, '')}–${show(high).replace(/ \w+$/, '')})` : '');
  };
  const ratio = (site) => (mid[site] > 0 && Number.isFinite(mid.ours) ? mid.ours / mid[site] : NaN);
  const written = (site) => (Number.isFinite(ratio(site)) ? ratio(site).toFixed(2) : '–');
  const asked = [
    floor && [`≤ ${floor} × floor`, mid.ours <= floor * mid.floor],
    react && [`≤ ${react} × React`, mid.ours <= react * mid.react],
    max !== undefined && [`≤ ${show(max)}`, mid.ours <= max],
    min !== undefined && [show(min), mid.ours >= min],
  ].filter(Boolean);
  const verdict = () => {
    if (!asked.length || !Number.isFinite(mid.ours)) return '';
    return asked.every(([, ok]) => ok) ? 'met' : `**not met**${asked.length > 1 ? `: ${asked.filter(([, ok]) => !ok).map(([text]) => text).join(', ')}` : ''}`;
  };
  const cells = [label, ...SITES.map(write), written('floor'), written('react'), asked.map(([text]) => text).join(', '), verdict()];
  return { text: `| ${cells.join(' | ')} |`, judged: asked.length > 0 && Number.isFinite(mid.ours), met: asked.every(([, ok]) => ok), empty: SITES.every((s) => !Number.isFinite(mid[s])), label };
}

function pageRows(name, page) {
  const one = (get) => (site) => get(page[site]);
  const many = (key, get) => (site) => page[site][key].map(get);
  const least = name === 'measures' ? 1 : ['start', 'map', 'budget'].includes(name) ? 0.7 : undefined;
  const house = (key) => many('lighthouse', (run) => run[key]);
  return [
    { label: 'First visit', numbers: one((s) => s.first?.bytes), show: kb, react: least },
    { label: '… requests', numbers: one((s) => s.first?.requests), show: plain },
    ...['html', 'css', 'js', 'wasm', 'data', 'font', 'other'].map((kind) => ({ label: `… ${kind}`, numbers: one((s) => s.first?.kinds[kind]), show: kb })),
    // React's HTML has no words: nothing to compare.
    { label: 'HTML and CSS for the screen: before the first words', numbers: (site) => (site === 'react' ? NaN : page[site].first?.words), show: kb, max: 14_000 },
    { label: 'Second visit', numbers: one((s) => s.second?.bytes), show: kb },
    { label: '… requests', numbers: one((s) => s.second?.requests), show: plain },
    { label: 'Offline store, in the background', numbers: one((s) => s.worker?.store.bytes), show: kb },
    { label: '… requests', numbers: one((s) => s.worker?.store.requests), show: plain },
    { label: 'Second visit with the worker', numbers: one((s) => s.worker?.second.bytes), show: kb },
    { label: '… requests', numbers: one((s) => s.worker?.second.requests), show: plain },
    ...[['performance', 'Performance'], ['accessibility', 'Accessibility'], ['best-practices', 'Best practices'], ['seo', 'SEO']].map(([key, label]) => ({ label: `Lighthouse: ${label}`, numbers: house(key), show: plain, min: 100 })),
    { label: 'First contentful paint', numbers: house('fcp'), show: ms, floor: 1.1, react: 0.65 },
    { label: 'Largest contentful paint', numbers: house('lcp'), show: ms, floor: 1.1, react: 0.65 },
    { label: 'Total blocking time', numbers: house('tbt'), show: ms, max: 100 },
    { label: 'Cumulative layout shift', numbers: house('cls'), show: three, max: 0 },
    { label: 'Speed index', numbers: house('si'), show: ms },
    { label: 'Longest task, CPU slowed 4 times', numbers: many('cost', (run) => run.longest), show: ms },
    { label: 'JavaScript heap', numbers: many('cost', (run) => run.heap), show: mb },
    { label: 'WebAssembly memory', numbers: many('cost', (run) => run.wasm || NaN), show: mb },
  ];
}

// Only steps that change the list on every site: the same steps for all.
function stepRows({ steps, search }) {
  const counted = steps.kinds.map((_, i) => SITES.every((site) => steps.times[site]?.length && steps.times[site][0][i] !== null));
  const times = (kinds) => (site) => (steps.times[site] ?? []).flatMap((run) => run.filter((_, i) => counted[i] && kinds.includes(steps.kinds[i])));
  const at = (q, ...kinds) => (site) => quantile(times(kinds)(site), q);
  const every = ['key', 'box', 'clear'];
  return [
    { label: 'Key or click to painted list, median', numbers: at(0.5, ...every), show: ms, react: 0.6 },
    { label: '… 95 of 100', numbers: at(0.95, ...every), show: ms },
    { label: '… keys alone, median', numbers: at(0.5, 'key'), show: ms },
    { label: '… facets alone, median', numbers: at(0.5, 'box', 'clear'), show: ms },
    { label: 'Slow 4G: the field can be typed in', numbers: (site) => search[site]?.map((s) => s.field), show: ms },
    { label: 'Slow 4G: search answers', numbers: (site) => search[site]?.map((s) => s.answer), show: ms, react: 1 },
  ];
}

export function markdown(result) {
  const { pages } = result;
  const judged = [];
  const table = (title, rows) => {
    const lines = rows.map(line).filter((row) => !row.empty);
    for (const row of lines) if (row.judged) judged.push({ title, ...row });
    if (!lines.length) return [];
    return [`## ${title}`, '', '| | ours | floor | React | ours/floor | ours/React | target | |', '| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |', ...lines.map((l) => l.text), ''];
  };
  const body = Object.entries(pages).flatMap(([name, page]) => {
    const rows = table(TITLES[name], pageRows(name, page));
    const faults = SITES.flatMap((site) => [...new Set(page[site].lighthouse.flatMap((run) => run.faults))].map((fault) => `${site}: ${fault}`));
    const shares = page.floor.shared === undefined ? [] : [`Words: ${SITES.map((s) => `${s} ${page[s].words}`).join(', ')}; of ours, ${['floor', 'react'].map((s) => `${(page[s].shared * 100).toFixed(1)} % stand on ${s}`).join(', ')}.`, ''];
    return [...rows, ...shares, ...(faults.length ? [`Lighthouse finds: ${faults.join('; ')}.`, ''] : [])];
  });
  const steps = table('Searching and filtering', stepRows(result));
  const count = result.steps.kinds.filter((_, i) => SITES.every((site) => result.steps.times[site]?.length && result.steps.times[site][0][i] !== null)).length;
  const noise = result.noise.length ? [`**Noise.** The largest paint of the floor's start page, as observed on a slowed phone, ${result.noise.length} times: median ${ms(median(result.noise))}, half of them within ${ms(quantile(result.noise, 0.25))} and ${ms(quantile(result.noise, 0.75))}, all within ${ms(Math.min(...result.noise))} and ${ms(Math.max(...result.noise))}. Differences smaller than that tell nothing.`, ''] : [];
  const missed = judged.filter((row) => !row.met);
  return [
    '# Benchmark',
    '',
    'Written by `./dev bench`; do not edit. What is compared and why: the decision “Benchmark” in [decisions/](decisions/).',
    '',
    `${result.date}, Chromium ${result.chromium}, Node ${result.node}, ${result.cores} cores, load ${result.load.map((l) => l.toFixed(1)).join(' at the start, ')} at the end; ${result.runs === 1 ? 'one run: a quick look, no measurement' : `medians of ${result.runs} runs, least and most in brackets`}.`,
    '',
    `**${judged.length - missed.length} of ${judged.length} targets met.**${missed.length ? ` Not met: ${missed.map((row) => `${row.title}: ${row.label.toLowerCase()}`).join('; ')}.` : ''}`,
    '',
    ...(Math.max(...result.load) > result.cores ? ['**The machine was busy with other work.** Bytes, requests and scores other than performance are exact all the same; times are those of a crowd.', ''] : []),
    ...noise,
    ...steps,
    ...(count ? [`${count} of ${result.steps.kinds.length} steps change the list on all three sites and are counted: “forschung” typed and deleted, six facets ticked, all cleared; CPU slowed four times. Search: a cold phone on Lighthouse's slow 4G, “neuromorph” typed, 60 ms a key, as soon as there is a field; until exactly the right measures are painted.`, ''] : []),
    ...body,
    ...(result.weights ? [weightTable(result.weights)] : []),
    '## How',
    '',
    'Bytes are bodies in brotli, counted at the server, on loopback, HTTP/1.1. A first visit has empty caches and waits until the page has been quiet for two seconds; a second one is a new tab. Lighthouse runs as a phone with its simulated throttling.',
    '',
    'Floor: the same text and fonts as static HTML with one small sheet and 2 kB of script. React: the same content with React, React Router, MiniSearch and ECharts, code split by page, rendered in the browser from the plan as JSON.',
    '',
  ].join('\n');
}
