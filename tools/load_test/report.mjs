// Writes the numbers of docs/load-test.md as text, and contains the assumptions behind them.

/** The path of one page of each kind. */
export const KINDS = [
  '',
  'vorwort/',
  'kapitel/1/',
  'handlungsfeld/2.1/',
  'massnahmen/',
  'massnahmen/2.2-m5/',
  'suche/?q=pflege',
  'karte/',
  'haushalt/',
  'vergleich/',
  'glossar/',
  'zeitleiste/',
  'fussnoten/',
  'ueber/',
];

/** How readers go through the site. This is assumed and not measured. Shares are percentages, multiples of five. */
export const JOURNEYS = [
  { name: 'one page, from a search engine', share: 40, pages: ['handlungsfeld/2.1/'] },
  { name: 'start, a field, a measure', share: 30, pages: ['', 'handlungsfeld/2.1/', 'massnahmen/2.1-m2/'] },
  { name: 'start, measures, a measure, search', share: 20, pages: ['', 'massnahmen/', 'massnahmen/2.2-m5/', 'suche/?q=pflege'] },
  { name: 'map, comparisons', share: 10, pages: ['karte/', 'vergleich/'] },
];

const VISITS = 1_000_000;
/** The percentage of visits by readers who have been here since the site last changed. */
const RETURNING = 30;
/** The percentage of a day's visits that fall into its busiest hour. */
const BUSIEST = 10;
/** The number of locations of a CDN, each of which keeps a copy of its own. */
const EDGES = 50;

const number = (n, digits = 0) => n.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
const kb = (bytes) => `${number(bytes / 1000, bytes < 9950 ? 1 : 0)} kB`;
const gb = (bytes) => (bytes < 1e9 ? `${number(bytes / 1e6)} MB` : `${number(bytes / 1e9, bytes < 99.5e9 ? 1 : 0)} GB`);
const sum = (requests) => requests.reduce((bytes, request) => bytes + request.bytes, 0);
const table = (head, rows) => [head, head.map((_, n) => (n ? '---:' : '---')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');

/**
 * Requests and bytes of an average visit, weighted by the shares of the journeys and of returning readers. Only requests for
 * which `counts` is true are counted; `bytesOf` gives their bytes.
 * @param {(request: { kept: boolean }) => boolean} counts
 */
function average(journeys, counts = () => true, bytesOf = (request) => request.bytes) {
  const total = { requests: 0, bytes: 0 };
  for (const { share, first, again } of journeys) {
    for (const [part, all] of [
      [100 - RETURNING, first],
      [RETURNING, again],
    ]) {
      for (const request of all.filter(counts)) {
        total.requests += ((share / 100) * part) / 100;
        total.bytes += (((share / 100) * part) / 100) * bytesOf(request);
      }
    }
  }
  return total;
}

export function report({ kinds, journeys, loads, folder, machine, wrk }) {
  const pages = table(
    ['Page', 'first: requests', 'first: bytes', 'again: requests', 'again: bytes'],
    kinds.map(({ path, first, again }) => [path ? `\`${path}\`` : 'start page', first.length, kb(sum(first)), again.length, kb(sum(again))]),
  );
  const ways = table(
    ['Visit', 'share', 'pages', 'first: requests', 'first: bytes', 'again: requests', 'again: bytes'],
    journeys.map(({ name, share, pages, first, again }) => [name, `${share} %`, pages.length, first.length, kb(sum(first)), again.length, kb(sum(again))]),
  );

  const all = average(journeys);
  // A CDN that obeys the headers asks the host about every file that may not be kept for ever; the host answers that it has not
  // changed.
  const unchanged = journeys.flatMap(({ again }) => again).filter((request) => request.status === 304);
  const short = unchanged.length ? sum(unchanged) / unchanged.length : NaN;
  const asking = average(
    journeys,
    (request) => !request.kept,
    () => short,
  );
  const filling = { requests: EDGES * folder.files, bytes: EDGES * folder.bytes };
  const perSecond = (perDay) => (perDay * BUSIEST) / 100 / 3600;
  const days = [
    ['No CDN', all.requests * VISITS, all.bytes * VISITS],
    ['CDN that asks the host about every page', asking.requests * VISITS + filling.requests, asking.bytes * VISITS + filling.bytes],
    ['CDN that keeps pages until you purge them, once a day', filling.requests, filling.bytes],
  ];
  const day = table(
    ['What reaches the host', 'requests a day', 'bytes a day', 'busiest hour: requests/s', 'Mbit/s'],
    days.map(([name, requests, bytes]) => [name, number(requests), gb(bytes), number(perSecond(requests), 1), number((perSecond(bytes) * 8) / 1e6, 1)]),
  );

  const served = table(
    ['Load', 'requests/s', 'least and most', 'MB/s'],
    [
      ['first visits, mixed by their shares', loads.mix],
      ['the start page', loads.page],
      ['the start page, not changed (304)', loads.unchanged],
    ].map(([name, l]) => [name, number(l.requests), `${number(l.least)} to ${number(l.most)}`, number(l.bytes / 1e6)]),
  );
  const firsts = journeys.reduce((n, { share, first }) => n + (share / 100) * first.length, 0);
  const visits = loads.mix.requests / firsts;
  const needed = (VISITS * BUSIEST) / 100 / 3600;

  return `### One page

${pages}

### One visit

${ways}

On average, with ${RETURNING} % of the visits by readers who have been here before: ${number(all.requests, 1)} requests and ${kb(all.bytes)}.

### A million visits a day

${day}

The folder: ${folder.files} files, ${kb(folder.bytes)} as they are sent. An answer "not changed": ${Math.round(short)} bytes.

### What one machine served

${served}

That is ${number(visits)} first visits a second, where the busiest hour of a million visits a day needs ${number(needed, 1)}:
${number(visits / needed)} times as many.

nginx ${machine.nginx} with the ready file, ${machine.cores} cores, which wrk shared with it; ${wrk.connections} connections, median of ${wrk.runs} runs of ${wrk.seconds} s
each. Others worked on the machine at the same time: its load was ${number(machine.before, 1)} before and ${number(machine.after, 1)} after.
`;
}
