// What the tests of hosts share: a copy of the built folder, complete with pages to frame, and plain HTTP.
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../browser/lib.mjs';
import { compress } from '../../tools/compress.mjs';
import { EMBED } from '../../tools/hosting/headers.mjs';
import { writeHostConfig } from '../../tools/hosting/host_config.mjs';

/** A page made to be framed: that of a measure, which lies as deep. */
export const FRAMED = `${EMBED}probe/`;

/** The built folder with all that a host may want in it. */
export async function site() {
  const folder = mkdtempSync(join(tmpdir(), 'plan-site-'));
  cpSync(DIST, folder, { recursive: true });
  mkdirSync(join(folder, FRAMED), { recursive: true });
  writeFileSync(join(folder, FRAMED, 'index.html'), readFileSync(join(DIST, 'massnahmen/2.2-m5/index.html')));
  writeHostConfig(folder);
  // All of it only if the build has not; it takes seconds.
  await compress(existsSync(join(folder, 'index.html.br')) ? join(folder, FRAMED) : folder);
  chmodSync(folder, 0o755); // servers give up being root
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Asks as a browser does, but takes the answer as it is: nothing unpacked, nothing followed. */
export function get(url, headers = {}, method = 'GET') {
  return new Promise((done, fail) => {
    request(url, { headers, method, agent: false }, (answer) => {
      const parts = [];
      answer
        .on('data', (part) => parts.push(part))
        .on('error', fail)
        .on('end', () => done({ status: answer.statusCode, headers: answer.headers, body: Buffer.concat(parts) }));
    })
      .on('error', fail)
      .end();
  });
}
