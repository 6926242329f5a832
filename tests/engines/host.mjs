// A host for the built folder, as the journeys need it: it sends the policy as a header, lies at any path, and can fail or
// forbid scripts. Browsers report violations of the policy to it, from the first moment of a page on.
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { POLICY, SINGLE_FILE_POLICY, isSingleFile } from '../../tools/hosting/headers.mjs';
import { portOf, serve } from '../../tools/serve.mjs';

/** The folder under test: the one that the variable DIST names, or else the project's own. */
export const DIST = process.env.DIST ? resolve(process.env.DIST) : fileURLToPath(new URL('../../dist', import.meta.url));

/** Whether the folder contains a file. */
export const has = (name) => existsSync(`${DIST}/${name}`);

/** The number of measures in the plan, as the folder publishes it. */
export const MEASURES = JSON.parse(readFileSync(`${DIST}/daten/plan.de.json`, 'utf8')).fields.flatMap((field) => field.measures).length;

// Paths that the host answers itself; everything else comes from the folder.
const REPORT = '/--report';
const HEARD = '/--heard';
const FRAME = '/--frame';
const EARLY = '/--early';

/**
 * Hosts the folder below `path`. `scripts: false` forbids scripts by the policy's directive `sandbox`, which a document cannot
 * tell from a browser without JavaScript: `<noscript>` is shown, `scripting: none` matches.
 *
 * The result: `base` (the address), `faults` (texts), `broken` (a pattern; addresses that match it are answered with 500),
 * `hold(pattern)` (addresses that match it are not answered before the function that it returns is called),
 * `frame(path)` (the address of a page that shows another one in a frame 320 pixels wide), `early` (the address of a page that
 * fails at once), `stop()`.
 */
export async function host({ path = '/', scripts = true } = {}) {
  const server = await serve(DIST, 0, path);
  const [answer] = server.listeners('request');
  server.removeAllListeners('request');
  const faults = [];
  const policy = (file) =>
    `${isSingleFile(file) ? SINGLE_FILE_POLICY : POLICY}${scripts ? '' : '; sandbox allow-same-origin allow-forms'}; report-uri ${REPORT}`;
  const own = {
    [REPORT]: (text) => {
      const report = JSON.parse(text)['csp-report'];
      faults.push(`CSP violation: ${report['effective-directive']} ${report['blocked-uri']} in ${report['source-file'] ?? report['document-uri']}`);
    },
    [HEARD]: (text) => faults.push(text),
  };
  const origin = `http://127.0.0.1:${portOf(server)}`;
  const it = {
    base: `${origin}${path}`,
    faults,
    broken: undefined,
    held: undefined,
    hold(pattern) {
      let release;
      const released = new Promise((done) => {
        release = done;
      });
      it.held = { pattern, released };
      return release;
    },
    heard: HEARD,
    frame: (page) => `${origin}${FRAME}?${path}${page}`,
    early: `${origin}${EARLY}`,
    stop: () =>
      new Promise((done) => {
        server.close(done);
        server.closeAllConnections();
      }),
  };
  server.on('request', async (request, response) => {
    const [address, query] = request.url.split('?');
    if (own[address]) {
      let text = '';
      for await (const part of request) text += part;
      own[address](text);
      return response.writeHead(204).end();
    }
    if (address === FRAME) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return response.end(`<!doctype html><title>Frame</title><iframe src="${query}" width="320" height="800" frameborder="0"></iframe>`);
    }
    if (address === EARLY) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
      return response.end('<!doctype html><title>Early</title><script>throw new Error("canary early")</script>');
    }
    const { url } = request;
    // Browsers request this by themselves on a page without an icon, such as the one with the frame.
    if (url === '/favicon.ico') return response.writeHead(204).end();
    response.on('finish', () => {
      if (response.statusCode >= 400) faults.push(`failed request: ${url} (${response.statusCode})`);
    });
    if (it.broken?.test(url)) return response.writeHead(500).end();
    if (it.held?.pattern.test(url)) await it.held.released;
    response.setHeader('content-security-policy', policy(url.slice(path.length)));
    return answer(request, response);
  });
  return it;
}
