// `node load_test.mjs [FOLDER]`: measures what visits cost and how much nginx serves, and writes the numbers into
// docs/load-test.md. Chromium makes the visits to an nginx that has the ready configuration, whose log tells what they cost.
// wrk makes the load.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { served } from './hosting/host_config.mjs';
import { NGINX, nginx } from './hosting/servers.mjs';
import { match } from './must.mjs';
import { JOURNEYS, KINDS, report } from './load_test/report.mjs';

const { chromium } = createRequire(new URL('../tests/browser/package.json', import.meta.url))('playwright-core');
const folder = resolve(process.argv[2] ?? 'dist');
if (!existsSync(join(folder, 'index.html.br'))) throw new Error(`${folder}: no compressed copies; run "./dev build"`);

// A page is finished when nothing has been requested for so many milliseconds, and the app runs if it was requested.
const QUIET = 1500;
const LONG = 120_000;
const WRK = { runs: 3, seconds: 5, connections: 64 };

const before = loadavg()[0];
const server = await nginx(folder, '/', { log: '$status $bytes_sent $request_uri $sent_http_cache_control' });
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
const log = join(server.home, 'access.log');

/** Waits until no request has been logged for `QUIET` milliseconds. */
async function quiet() {
  let size = -1;
  while (statSync(log).size !== size) {
    size = statSync(log).size;
    await sleep(QUIET);
  }
}

/** Opens one page and waits for everything that it loads, however slow the machine is. */
async function read(page, path) {
  await page.goto(server.at + path, { waitUntil: 'load', timeout: LONG });
  // The page postpones work until the browser is idle; two idle callbacks later, that work has begun.
  await page.evaluate(
    () =>
      new Promise((done) => {
        requestIdleCallback(() => requestIdleCallback(done));
      }),
  );
  await page.evaluate(async () => {
    if (await navigator.serviceWorker.getRegistration()) await navigator.serviceWorker.ready;
  });
  await quiet();
  if (await page.evaluate(() => performance.getEntriesByType('resource').some(({ name }) => name.endsWith('.wasm')))) {
    await page.waitForSelector('html[data-ready]', { state: 'attached', timeout: LONG });
    await quiet();
  }
}

/** The requests in the log from byte `from` on. Throws if one of them failed. */
function asked(from) {
  const lines = readFileSync(log, 'utf8').slice(from).split('\n').filter(Boolean);
  return lines.map((line) => {
    const [, status, bytes, path, caching] = match(line, /^(\d+) (\d+) (\S+) (.*)$/, log);
    if (Number(status) >= 400) throw new Error(`a visit met ${line}`);
    return { status: Number(status), bytes: Number(bytes), path, kept: caching.includes('immutable') };
  });
}

/**
 * Visits `pages` one after the other in a new browser profile, and then once more in the same one. Resolves to the requests of
 * both visits.
 */
async function visit(pages) {
  const context = await browser.newContext({ locale: 'de-DE', viewport: { width: 1280, height: 800 } });
  const once = async () => {
    const from = statSync(log).size;
    const page = await context.newPage();
    for (const path of pages) await read(page, path);
    await page.close();
    return asked(from);
  };
  // If the browser is killed from outside, Playwright waits for ever, so this ends the process.
  const guard = setTimeout(() => {
    console.error(`no end of a visit to ${pages.join(', ') || 'the start page'}`);
    process.exit(1);
  }, 3 * LONG);
  const visits = { first: await once(), again: await once() };
  await context.close();
  clearTimeout(guard);
  return visits;
}

/**
 * How much `server` serves in a second: the median, least and most of several runs of wrk, which repeats `requests` in their
 * order.
 */
function load(server, requests) {
  const script = join(server.home, 'load.lua');
  const lua = (headers) =>
    Object.entries(headers)
      .map(([name, value]) => `["${name}"]=${JSON.stringify(value)}`)
      .join(', ');
  const list = requests.map(({ path, headers }) => `wrk.format("GET", ${JSON.stringify(path)}, { ${lua({ 'Accept-Encoding': 'br', ...headers })} })`);
  writeFileSync(
    script,
    `
local list, next
init = function() list = { ${list.join(',\n')} }; next = 0 end
request = function() next = next % #list + 1; return list[next] end
done = function(s) local e = s.errors; print(string.format("RESULT %d %d %d %d", s.requests, s.duration, s.bytes, e.connect + e.read + e.write + e.status + e.timeout)) end
`,
  );
  const runs = [];
  for (let n = 0; n < WRK.runs; n += 1) {
    const output = execFileSync('wrk', ['-t1', `-c${WRK.connections}`, `-d${WRK.seconds}s`, '-s', script, server.at], { encoding: 'utf8' });
    const [requests, duration, bytes, faults] = match(output, /RESULT (\d+) (\d+) (\d+) (\d+)/, 'wrk')
      .slice(1)
      .map(Number);
    if (faults) throw new Error(`wrk: ${faults} faults\n${output}`);
    runs.push({ requests: (requests / duration) * 1e6, bytes: (bytes / duration) * 1e6 });
  }
  runs.sort((a, b) => a.requests - b.requests);
  return { ...runs[(runs.length - 1) / 2], least: runs[0].requests, most: runs.at(-1).requests };
}

try {
  const kinds = [];
  for (const path of KINDS) {
    kinds.push({ path, ...(await visit([path])) });
    console.log(`visited ${path || 'the start page'}`);
  }
  const journeys = [];
  for (const journey of JOURNEYS) {
    journeys.push({ ...journey, ...(await visit(journey.pages)) });
    console.log(`visited ${journey.name}`);
  }
  // The load is measured without a log, because writing it would be part of what is measured.
  await browser.close();
  const fast = await nginx(folder);
  try {
    // Each journey is in the list in proportion to its share, and wrk repeats the whole list.
    const mix = journeys.flatMap(({ share, first }) => Array.from({ length: share / 5 }, () => first.map(({ path }) => ({ path })))).flat();
    const { etag } = Object.fromEntries((await fetch(fast.at, { headers: { 'accept-encoding': 'br' } })).headers);
    const loads = { mix: load(fast, mix), page: load(fast, [{ path: '/' }]), unchanged: load(fast, [{ path: '/', headers: { 'If-None-Match': etag } }]) };
    const files = served(folder);
    const size = (path) => statSync(join(folder, existsSync(join(folder, `${path}.br`)) ? `${path}.br` : path)).size;
    const text = report({
      kinds,
      journeys,
      loads,
      wrk: WRK,
      folder: { files: files.length, bytes: files.reduce((sum, path) => sum + size(path), 0) },
      machine: {
        cores: availableParallelism(),
        before,
        after: loadavg()[0],
        nginx: execFileSync('sh', ['-c', '"$0" -v 2>&1', NGINX], { encoding: 'utf8' })
          .trim()
          .replace(/^.*nginx\//, ''),
      },
    });
    const file = new URL('../docs/load-test.md', import.meta.url);
    const [start, end] = ['<!-- numbers: written by tools/load_test.mjs -->', '<!-- end of numbers -->'];
    const page = readFileSync(file, 'utf8');
    const [head, tail] = [page.split(start)[0], page.split(end)[1]];
    if (tail === undefined) throw new Error('docs/load-test.md: no marks for the numbers');
    writeFileSync(file, `${head}${start}\n\n${text}\n${end}${tail}`);
    console.log(text);
  } finally {
    await fast.stop();
  }
} finally {
  await browser.close();
  await server.stop();
}
