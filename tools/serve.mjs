// `node serve.mjs FOLDER [PORT] [PATH]`: serves a folder on the loopback interface, as a host for static files would.
import { createServer } from 'node:http';
import { readFileSync } from 'node:fs';
import sirv from 'sirv';

/** The port that a server listens on. */
export const portOf = (server) => /** @type {import('node:net').AddressInfo} */ (server.address()).port;

/**
 * Serves `folder` below `path` (with slashes at both ends); resolves to the server once it listens. With `packed`, it sends the
 * compressed copies, which must be up to date.
 * @returns {Promise<import('node:http').Server>}
 */
export function serve(folder, port = 0, path = '/', { packed = false } = {}) {
  const files = sirv(folder, { etag: true, brotli: packed, gzip: packed });
  const lost = () => readFileSync(`${folder}/404.html`);
  const server = createServer((request, response) => {
    const away = () => {
      response.writeHead(404, { 'content-type': 'text/html; charset=utf-8' });
      response.end(lost());
    };
    // Node's types allow `url` to be undefined, which it never is in a server.
    if (!request.url?.startsWith(path)) return away();
    request.url = request.url.slice(path.length - 1);
    const [address, query] = request.url.split('?');
    // Hosts redirect from a folder's address without a slash to the one with it.
    if (!address.endsWith('/') && !/\.\w+$/.test(address)) {
      response.writeHead(301, { location: `${path}${address.slice(1)}/${query === undefined ? '' : `?${query}`}` });
      return response.end();
    }
    files(request, response, away);
  });
  return new Promise((resolve, reject) => {
    server.on('error', reject);
    server.listen(port, '127.0.0.1', () => resolve(server));
  });
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  const [folder, port = '8080', path = '/'] = process.argv.slice(2);
  // If the port is taken, any free one will do.
  const server = await serve(folder, Number(port), path).catch(() => serve(folder, 0, path));
  console.log(`http://127.0.0.1:${portOf(server)}${path}`);
}
