// Shared by the browser tests: a host for the built folder, one browser per test file, and pages that record everything that
// went wrong in them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { chromium } from 'playwright-core';
import { filesIn } from '../../tools/compress.mjs';
import { ALWAYS, POLICY, policyFor } from '../../tools/hosting/headers.mjs';
import { editionsIn } from '../../tools/languages.mjs';
import { portOf, serve } from '../../tools/serve.mjs';
import { started } from './page.mjs';

export { KINDS } from './paths.mjs';

/** The folder under test: the one that the variable DIST names, or else the project's own. */
export const DIST = process.env.DIST ? resolve(process.env.DIST) : fileURLToPath(new URL('../../dist', import.meta.url));

export { POLICY };

/** The editions of the folder under test. */
export const EDITIONS = editionsIn(DIST);
/** The paths of the files of an edition, which count from its folder. */
export const filesOf = (folder = '') =>
  filesIn(`${DIST}/${folder}`).filter((name) => folder || !EDITIONS.some((other) => other.folder && name.startsWith(other.folder)));

/** The plan, as the folder under test publishes it. */
export const PLAN = JSON.parse(readFileSync(`${DIST}/daten/plan.de.json`, 'utf8'));
/** The number of its measures. */
export const MEASURES = PLAN.fields.flatMap((field) => field.measures).length;

const ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
const TIMEOUT = 10_000;

let browser;
const launched = () => (browser ??= chromium.launch({ executablePath: '/usr/bin/chromium', args: ARGS }));
const servers = [];

/**
 * Hosts the folder below `path`; resolves to the address, with a slash at its end. A `strict` host answers an unknown path with
 * 404 and does not redirect it to the same path with a slash; many hosts are like that.
 */
export async function host(path = '/', { strict = false } = {}) {
  const server = await serve(DIST, 0, path);
  const [answer] = server.listeners('request');
  server.removeAllListeners('request');
  server.on('request', (request, response) => {
    response.setHeader('content-security-policy', policyFor(request.url.slice(path.length)));
    // Modules on pages of others, and everything in a frame without an origin of its own, need this.
    response.setHeader('access-control-allow-origin', ALWAYS['Access-Control-Allow-Origin']);
    if (strict && !request.url.includes('?')) request.url = known(path, request.url);
    answer(request, response);
  });
  servers.push(server);
  return `http://127.0.0.1:${portOf(server)}${path}`;
}

// The given address if it is a page's, or else one that no folder has, so that the server answers it without a redirect.
function known(path, url) {
  try {
    readFileSync(`${DIST}/${url.slice(path.length)}/index.html`);
    return url;
  } catch {
    return /\/$|\.\w+$/.test(url) ? url : `${url}.lost`;
  }
}

let root;
/** The address of the folder when it is hosted at the root. */
export const home = () => (root ??= host());

after(async () => {
  await (await browser)?.close();
  for (const server of servers) {
    server.closeAllConnections();
    server.close();
  }
});

/**
 * @typedef {object} Own The options of `open` beside Playwright's.
 * @property {string} [at] the host's address
 * @property {boolean} [js] false for a reader without JavaScript
 * @property {boolean} [ready] false to return as soon as the document is parsed, or when `wait` says
 * @property {'load' | 'domcontentloaded' | 'commit'} [wait]
 * @property {(fault: string) => boolean} [allow] whether a fault is expected
 * @property {(context: import('playwright-core').BrowserContext) => Promise<unknown>} [before] prepares the context, for
 * instance with routes
 */

/**
 * Opens a page in a context of its own and waits until the app runs.
 * @param {string} path
 * @param {Own & import('playwright-core').BrowserContextOptions} [options]
 */
export async function open(path, { at, js = true, ready = js, wait = ready ? 'load' : 'domcontentloaded', allow = () => false, before, ...options } = {}) {
  const base = at ?? (await home());
  const context = await (await launched()).newContext({
    baseURL: base,
    javaScriptEnabled: js,
    locale: 'de-DE',
    viewport: { width: 1280, height: 800 },
    ...options,
  });
  context.setDefaultTimeout(TIMEOUT);
  const faults = [];
  const requests = [];
  const note = (kind, text) => faults.push(`${kind}: ${text}`);
  context.on('request', (request) => {
    const url = request.url();
    requests.push(url);
    if (/^(https?|wss?):/.test(url) && new URL(url).host !== new URL(base).host) note('foreign request', url);
  });
  // Two kinds of failed requests are no faults: that for an icon, if the page is left before it has arrived; and of the several
  // requests for one address that 404.html makes, those that the browser drops once one is answered.
  const answered = new Set();
  const dropped = [];
  context.on('requestfinished', (request) => answered.add(request.url()));
  context.on('requestfailed', (request) => {
    const text = `${request.url()} (${request.failure()?.errorText})`;
    if (request.failure()?.errorText === 'net::ERR_ABORTED') dropped.push([request.url(), text]);
    else note('failed request', text);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) note('failed request', `${response.url()} (${response.status()})`);
  });
  context.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) note(`console ${message.type()}`, `${message.text()} [${message.location().url}]`);
  });
  context.on('weberror', (error) => note('page error', error.error().stack));
  if (js) {
    await context.exposeBinding('cspFault', (_, text) => note('CSP violation', text));
    await context.addInitScript(watch);
    // What is stored for offline reading would answer in place of the host.
    if (options.serviceWorkers !== 'allow')
      await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }));
  }
  await before?.(context);
  const page = await context.newPage();
  const answer = await page.goto(path.replace(/^\//, ''), { waitUntil: wait });
  if (ready) await started(page);
  return {
    page,
    context,
    base,
    status: answer.status(),
    /** The addresses that were requested since the start. */
    requests,
    /** Asserts that nothing went wrong. */
    clean() {
      const lost = dropped.filter(([url]) => !/\/icon-\w+\.png$/.test(url) && !answered.has(url)).map(([, text]) => `failed request: ${text}`);
      const real = [...faults, ...lost].filter((fault) => !allow(fault));
      assert.equal(real.length, 0, `${page.url()}: ${real.length} faults\n  ${[...new Set(real)].join('\n  ')}`);
    },
    close: () => context.close(),
  };
}

// Runs in the page before its own scripts. Records policy violations, every layout shift, and when the page was loaded.
function watch() {
  document.addEventListener('securitypolicyviolation', (e) =>
    window.cspFault(`${e.effectiveDirective} ${e.blockedURI} in ${e.sourceFile}:${e.lineNumber} ${e.sample}`),
  );
  window.shifts = [];
  // The property exists from the start, because tests look at what other scripts add to the window.
  window.loaded = undefined;
  const place = (node) =>
    node?.closest ? `${node.nodeName.toLowerCase()}.${node.className.baseVal ?? node.className}#${node.id}` : String(node?.nodeName ?? node);
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const moved = entry.sources.map(
        (s) =>
          `${place(s.node)} ${Math.round(s.previousRect.x)},${Math.round(s.previousRect.y)} → ${Math.round(s.currentRect.x)},${Math.round(s.currentRect.y)}`,
      );
      window.shifts.push({ value: entry.value, at: Math.round(entry.startTime), moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
  // Shifts count from the second frame after `load`. The frame that paints the end of the page may still make a table wider.
  const frame = requestAnimationFrame;
  addEventListener('load', () =>
    frame(() =>
      frame(() => {
        window.loaded = performance.now();
      }),
    ),
  );
}

/** Defines a test on one page: opens it, runs `body(page, opened)`, asserts that nothing went wrong, and closes it. */
export function journey(name, path, options, body) {
  test(name, async () => {
    const opened = await open(path, options);
    try {
      await body(opened.page, opened);
      opened.clean();
    } finally {
      await opened.close();
    }
  });
}
