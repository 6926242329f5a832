// `node compare.mjs QUERIES ENTRIES`: asks other search engines the judged queries on the texts of our own search, and prints
// the same numbers for each. Both arguments are JSON files; `search_quality --entries` prints the second one.
import Fuse from 'fuse.js';
import lunr from 'lunr';
import german from 'lunr-languages/lunr.de.js';
import stemmers from 'lunr-languages/lunr.stemmer.support.js';
import MiniSearch from 'minisearch';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as pagefind from 'pagefind';
import { chromium } from 'playwright-core';
import { portOf, serve } from '../serve.mjs';

/** The fields of an entry and their weights, which are those of our search (src/search/entry.rs). */
const FIELDS = { title: 3, name: 2.5, text: 1, part: 0.9, footnote: 0.4, context: 0.35 };
const NAMES = Object.keys(FIELDS);

const [queryFile, entryFile] = process.argv.slice(2);
const queries = JSON.parse(readFileSync(queryFile, 'utf8'));
const entries = JSON.parse(readFileSync(entryFile, 'utf8'));

/**
 * Asks an engine: from a query to the ids that it finds, best first.
 * @typedef {{ (q: string): string[] | Promise<string[]>, close?: () => Promise<void> }} Find
 */

/**
 * Each engine with its name and a function that indexes the entries. @type {[name: string, make: () => Find | Promise<Find>][]}
 */
const ENGINES = [
  [
    'MiniSearch, prefix, fuzzy 0.2',
    () => {
      const index = new MiniSearch({ fields: NAMES, searchOptions: { boost: FIELDS, prefix: true, fuzzy: 0.2 } });
      index.addAll(entries);
      return (q) => index.search(q).map((hit) => hit.id);
    },
  ],
  [
    'lunr, German, prefix, fuzzy 1',
    () => {
      stemmers(lunr);
      german(lunr);
      const index = lunr((builder) => {
        builder.use(lunr.de);
        for (const [name, boost] of Object.entries(FIELDS)) builder.field(name, { boost });
        for (const entry of entries) builder.add(entry);
      });
      const words = (q) => lunr.tokenizer(q).map(String).filter(Boolean);
      return (q) =>
        index
          .query((query) => {
            for (const word of words(q)) {
              query.term(word, { boost: 10 });
              query.term(word, { boost: 3, usePipeline: false, wildcard: lunr.Query.wildcard.TRAILING });
              query.term(word, { boost: 1, usePipeline: false, editDistance: 1 });
            }
          })
          .map((hit) => hit.ref);
    },
  ],
  [
    'Fuse.js, threshold 0.3',
    () => {
      const keys = Object.entries(FIELDS).map(([name, weight]) => ({ name, weight }));
      const index = new Fuse(entries, { keys, threshold: 0.3, ignoreLocation: true });
      return (q) => index.search(q).map((hit) => hit.item.id);
    },
  ],
  [
    'Pagefind, German',
    async () => {
      const folder = mkdtempSync(join(tmpdir(), 'pagefind-'));
      const { index } = await pagefind.createIndex({});
      for (const entry of entries) {
        await index.addCustomRecord({
          url: `/${entry.id}`,
          content: NAMES.map((name) => entry[name]).join('\n'),
          language: 'de',
          meta: { title: entry.title },
        });
      }
      await index.writeFiles({ outputPath: join(folder, 'pagefind') });
      await pagefind.close();
      // Pagefind searches only in a browser.
      const server = await serve(folder);
      const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox'] });
      const page = await browser.newPage();
      await page.route('**/start', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><html lang="de"><title>x</title>' }));
      await page.goto(`http://127.0.0.1:${portOf(server)}/start`);
      const find = (q) =>
        page.evaluate(async (q) => {
          // Pagefind has written this script into the folder that is served.
          const address = '/pagefind/pagefind.js';
          const engine = await import(address);
          const { results } = await engine.search(q);
          return Promise.all(results.slice(0, 10).map(async (hit) => decodeURIComponent((await hit.data()).raw_url ?? (await hit.data()).url).slice(1)));
        }, q);
      const close = async () => {
        await browser.close();
        server.close();
        rmSync(folder, { recursive: true });
      };
      return Object.assign(find, { close });
    },
  ],
];

const mean = (list, of) => list.reduce((sum, item) => sum + of(item), 0) / Math.max(1, list.length);
const gain = (grades) => grades.slice(0, 10).reduce((sum, grade, n) => sum + (2 ** grade - 1) / Math.log2(n + 2), 0);

/** Computes the same numbers as src/search/quality.rs. */
function score(query, found) {
  const grades = found.map((id) => query.relevant[id] ?? 0);
  const best = Object.values(query.relevant).sort((a, b) => b - a);
  const within = (most) => Number(grades.slice(0, most).includes(2));
  return { query, first: within(1), three: within(3), ndcg: gain(grades) / gain(best), zero: Number(found.length === 0) };
}

const line = (name, scores) =>
  console.log(
    `${name}: success@1 ${mean(scores, (s) => s.first).toFixed(2)} success@3 ${mean(scores, (s) => s.three).toFixed(2)} ndcg@10 ${mean(scores, (s) => s.ndcg).toFixed(2)} zero ${mean(scores, (s) => s.zero).toFixed(2)} n ${scores.length}`,
  );

for (const [name, make] of ENGINES) {
  const find = await make();
  const scores = [];
  let silent = 0;
  for (const query of queries) {
    const found = await find(query.q);
    if (query.kind === 'absent') silent += Number(found.length === 0);
    else scores.push(score(query, found));
  }
  await find.close?.();
  console.log(`\n${name} (absent: ${silent} of ${queries.filter((query) => query.kind === 'absent').length} without results)`);
  line(
    'German',
    scores.filter((s) => s.query.lang === 'de'),
  );
  line('all', scores);
}
