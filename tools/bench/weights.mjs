// How many bytes a page loads when it embeds a part of ours, and how large the downloads are. Only our site is measured.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { visits } from './visits.mjs';

/** One frame of each kind, with its name in the report. */
const FRAMES = [
  ['e/zahl/2.1-m2-f1/', 'a number'],
  ['e/fussnote/12/', 'a footnote'],
  ['e/absatz/2.1-s1/', 'a paragraph'],
  ['e/massnahmen/2.1-m2/', 'a measure'],
  ['e/diagramm/haushalt/', 'a chart'],
  ['e/karte/', 'the map'],
  ['e/massnahmen/?feld=2.1', 'measures, filtered'],
  ['e/handlungsfeld/2.1/', 'an action field'],
  ['e/start/', 'the start page'],
];
/**
 * Downloads: folder, pattern of the file names, label in the report. @type {[folder: string, pattern: RegExp, label: string][]}
 */
const FILES = [
  ['bilder', /\.svg$/, 'charts and map, SVG'],
  ['bilder', /\.png$/, 'charts and map, PNG'],
  ['vorschau', /\.png$/, 'pictures for link previews'],
  ['charts', /\.csv$/, 'tables of charts, CSV'],
  ['daten', /\.csv$/, 'tables of the plan, CSV'],
  ['daten', /^plan\..*\.json$/, 'the whole plan, JSON'],
  ['daten', /^ki-aktionsplan\..*\.html$/, 'the whole plan, one HTML file'],
];

const packed = (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/**
 * The numbers: `{ date, script, frames: [{ label, bytes, requests, wasm }], files: [{ label, count, bytes, largest }] }`, sizes
 * in bytes.
 */
export async function weights(browser, site, host) {
  const frames = [];
  for (const [path, label] of FRAMES) {
    const { first } = await visits(browser, host, path);
    frames.push({ label, path, bytes: first.bytes, requests: first.requests, wasm: first.kinds.wasm, font: first.kinds.font });
  }
  const files = FILES.map(([folder, pattern, label]) => {
    let sizes = [];
    try {
      sizes = readdirSync(join(site.folder, folder))
        .filter((name) => pattern.test(name))
        .map((name) => statSync(join(site.folder, folder, name)).size);
    } catch {
      /* this build has none */
    }
    return { label, count: sizes.length, bytes: sizes.reduce((a, b) => a + b, 0), largest: Math.max(0, ...sizes) };
  });
  return { date: new Date().toISOString().slice(0, 10), script: packed(readFileSync(join(site.folder, 'embed.js'))), frames, files };
}

export const TITLE = '## Frames on other sites, and downloads';

/** Writes the numbers as Markdown. */
export function weightTable({ date, script, frames, files }) {
  const kb = (n) => `${(n / 1000).toFixed(1)} kB`;
  return [
    TITLE,
    '',
    `${date}. \`embed.js\`: ${kb(script)} (target: at most 2 kB). What a first frame loads, in brotli, on a window 1280 pixels wide; a second one of the same kind has style, script and font already.`,
    '',
    '| Frame | first | … of it fonts | … of it WebAssembly | requests |',
    '| --- | ---: | ---: | ---: | ---: |',
    ...frames.map((f) => `| ${f.label} (\`${f.path}\`) | ${kb(f.bytes)} | ${kb(f.font)} | ${kb(f.wasm)} | ${f.requests} |`),
    '',
    'Files in the built folder, not compressed:',
    '',
    '| | files | together | largest |',
    '| --- | ---: | ---: | ---: |',
    ...files.map((f) => `| ${f.label} | ${f.count} | ${kb(f.bytes)} | ${kb(f.largest)} |`),
    '',
  ].join('\n');
}
