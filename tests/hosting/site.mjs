// Shared by the tests of hosts: a copy of the built folder that also has a page for frames, and plain HTTP requests.
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DIST } from '../browser/lib.mjs';
import { compress } from '../../tools/compress.mjs';
import { EMBED } from '../../tools/hosting/headers.mjs';
import { writeHostConfig } from '../../tools/hosting/host_config.mjs';

/** The folder of a page for frames; it is a copy of a measure's page, which lies as deep. */
export const FRAMED = `${EMBED}probe/`;

/** Copies the built folder and adds everything that hosts may need. */
export async function site() {
  const folder = mkdtempSync(join(tmpdir(), 'plan-site-'));
  cpSync(DIST, folder, { recursive: true });
  mkdirSync(join(folder, FRAMED), { recursive: true });
  writeFileSync(join(folder, FRAMED, 'index.html'), readFileSync(join(DIST, 'massnahmen/2.2-m5/index.html')));
  writeHostConfig(folder);
  // All files are compressed only if the build has not done it, since that takes seconds.
  await compress(existsSync(join(folder, 'index.html.br')) ? join(folder, FRAMED) : folder);
  chmodSync(folder, 0o755); // servers change to a user without rights, who must be able to read it
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/**
 * Sends a request with these headers, and resolves to the response as it is: nothing is decompressed, and no redirect is
 * followed.
 */
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
