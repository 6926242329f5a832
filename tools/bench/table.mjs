// Writes the result as Markdown: one table per page, with the targets of each row and whether they are met.
import { median, quantile } from './browser.mjs';
import { SITES, counted, ms, pageRows, siteRows, stepRows, walkRows } from './rows.mjs';
import { weightTable } from './weights.mjs';

const TITLES = { start: 'Start', field: 'An action field (2.1)', measures: 'Measures', map: 'Map', budget: 'Budget' };

/** A row of a table, and whether its targets are met. */
function line({ label, numbers, show, floor, react, max, min, moon }) {
  const values = Object.fromEntries(SITES.map((site) => [site, numbers(site)]));
  const mid = Object.fromEntries(SITES.map((site) => [site, Array.isArray(values[site]) ? median(values[site]) : (values[site] ?? NaN)]));
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
    max !== undefined && [`≤ ${show(max)}${moon ? ` (moonshot ${show(moon)})` : ''}`, mid.ours <= max],
    min !== undefined && [show(min), mid.ours >= min],
  ].filter(Boolean);
  const verdict = () => {
    if (!asked.length || !Number.isFinite(mid.ours)) return '';
    return asked.every(([, ok]) => ok)
      ? `met${mid.ours <= moon ? ', the moonshot too' : ''}`
      : `**not met**${
          asked.length > 1
            ? `: ${asked
                .filter(([, ok]) => !ok)
                .map(([text]) => text)
                .join(', ')}`
            : ''
        }`;
  };
  const cells = [label, ...SITES.map(write), written('floor'), written('react'), asked.map(([text]) => text).join(', '), verdict()];
  return {
    text: `| ${cells.join(' | ')} |`,
    judged: asked.length > 0 && Number.isFinite(mid.ours),
    met: asked.every(([, ok]) => ok),
    empty: SITES.every((s) => !Number.isFinite(mid[s])),
    label,
  };
}

export function markdown(result) {
  const { pages } = result;
  const judged = [];
  const table = (title, rows) => {
    const lines = rows.map(line).filter((row) => !row.empty);
    let under = '';
    for (const row of lines) {
      if (!row.label.startsWith('…')) under = row.label;
      if (row.judged) judged.push({ ...row, title, label: row.label === under ? under : `${under} ${row.label}` });
    }
    if (!lines.length) return [];
    return [
      `## ${title}`,
      '',
      '| | ours | floor | React | ours/floor | ours/React | target | |',
      '| --- | ---: | ---: | ---: | ---: | ---: | --- | --- |',
      ...lines.map((l) => l.text),
      '',
    ];
  };
  const body = Object.entries(pages).flatMap(([name, page]) => {
    const rows = table(TITLES[name], pageRows(name, page));
    const faults = SITES.flatMap((site) => [...new Set(page[site].lighthouse.flatMap((run) => run.faults))].map((fault) => `${site}: ${fault}`));
    const shares =
      page.floor.shared === undefined
        ? []
        : [
            `Words: ${SITES.map((s) => `${s} ${page[s].words}`).join(', ')}; of ours, ${['floor', 'react'].map((s) => `${(page[s].shared * 100).toFixed(1)} % stand on ${s}`).join(', ')}.`,
            '',
          ];
    const gone = page.ours.seams?.lost.length ? [`Gone when the app took over: ${page.ours.seams.lost.join('; ')}.`, ''] : [];
    const moved = page.ours.seams?.moved >= 0.5 ? [`Moved most: ${page.ours.seams.what}.`, ''] : [];
    return [...rows, ...shares, ...gone, ...moved, ...(faults.length ? [`Lighthouse finds: ${faults.join('; ')}.`, ''] : [])];
  });
  const steps = table('Searching and filtering', stepRows(result));
  const count = counted(result.steps).filter(Boolean).length;
  const { names, moving, calm } = result.walk;
  const walks = [
    ...table('From page to page', walkRows({ names, runs: moving })),
    ...table('From page to page, for a reader who wants no motion', walkRows({ names, runs: calm })),
  ];
  const site = result.site ? table('Every page', siteRows(result.site)) : [];
  const noise = result.noise.length
    ? [
        `**Noise.** The largest paint of the floor's start page, as observed on a slowed phone, ${result.noise.length} times: median ${ms(median(result.noise))}, half of them within ${ms(quantile(result.noise, 0.25))} and ${ms(quantile(result.noise, 0.75))}, all within ${ms(Math.min(...result.noise))} and ${ms(Math.max(...result.noise))}. Differences smaller than that tell nothing.`,
        '',
      ]
    : [];
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
    ...(Math.max(...result.load) > result.cores
      ? ['**The machine was busy with other work.** Bytes, requests and scores other than performance are exact all the same; times are those of a crowd.', '']
      : []),
    ...noise,
    ...site,
    ...walks,
    ...(walks.length
      ? [
          'A walk from the start page on, when all is quiet, by links that all three sites have; CPU slowed four times. From the click to the first frame that shows the next heading: on ours, in a browser with transitions from view to view, the first frame of the transition. The floor loads its pages, over loopback: a real line is slower. Requests: not counted is that browsers ask at every new address whether the icon of the tab is still the same (304).',
          '',
        ]
      : []),
    ...steps,
    ...(count
      ? [
          `${count} of ${result.steps.kinds.length} steps change the list on all three sites and are counted: “forschung” typed and deleted, six facets ticked, all cleared; CPU slowed four times. Search: a cold phone on Lighthouse's slow 4G, “neuromorph” typed, 60 ms a key, as soon as there is a field; until exactly the right measures are painted.`,
          '',
        ]
      : []),
    ...(Object.keys(result.keys).length
      ? [
          'The main thread of a key: the same word typed and deleted with a pause of 1.2 s after each key, by Chromium’s trace; all tasks until the next key, also those put off until typing pauses.',
          '',
        ]
      : []),
    ...body,
    ...(result.weights ? [weightTable(result.weights)] : []),
    '## How',
    '',
    'Bytes are bodies in brotli, counted at the server, on loopback, HTTP/1.1; hashed names are kept for ever, others asked about again. A first visit has empty caches and waits until the page has been quiet: on a phone for three seconds, with all that it loads when idle and with the offline store (what the browser’s own cache answers is sent once, and counted once); on a desk for two, without that store. A second visit is a new tab. Lighthouse runs as a phone with its simulated throttling.',
    '',
    'The app is loaded, and takes over: by Chromium’s trace, CPU slowed four times, from the page’s `load` until all is quiet; then, three seconds after the pointer has first moved, from the first need (the wheel on a page with a list of contents, else the mouse on the first control of the text) until a second after the app stands in the page’s place. Blocking is what goes beyond 50 ms in each task. What stood in the window is compared before and after, element by element, on a processor that is not slowed.',
    '',
    'Floor: the same text and fonts as static HTML with one small sheet and 2 kB of script; links load pages. React: the same content with React, React Router, MiniSearch and ECharts, code split by page, rendered in the browser from the plan as JSON; the other pages’ code is loaded when idle.',
    '',
  ].join('\n');
}
