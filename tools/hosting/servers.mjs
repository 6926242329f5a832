// Starts real web servers on loopback ports with the ready configurations, each in a temporary folder; it neither needs nor
// touches the system's services. Used by tests/hosting/ and tools/load_test.mjs.
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { portOf } from '../serve.mjs';

const READY = new URL('../../docs/hosting/', import.meta.url);
/** The path in the ready configuration for a site that lies below other content. */
export const SUBPATH = '/any/sub/path/';

/** The programs of the servers. The environment variables NGINX and APACHE may name others, for instance unpacked ones. */
export const NGINX = process.env.NGINX ?? '/usr/sbin/nginx';
export const APACHE = process.env.APACHE ?? '/usr/sbin/apache2';

// A process that ends by a signal emits no "exit", so the servers would go on: see "exit" below.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const freePort = () =>
  new Promise((done, fail) => {
    const probe = createServer()
      .on('error', fail)
      .listen(0, '127.0.0.1', () => {
        const port = portOf(probe);
        probe.close(() => done(port));
      });
  });

const answers = (port) =>
  new Promise((done) => {
    const socket = connect(port, '127.0.0.1')
      .on('connect', () => {
        socket.destroy();
        done(true);
      })
      .on('error', () => done(false));
  });

// Starts a program that stays in the foreground; resolves once it listens. If another program takes the free port in the
// meantime, it tries again with another one.
async function start(name, path, command, tries = 5) {
  const home = mkdtempSync(join(tmpdir(), `plan-${name}-`));
  chmodSync(home, 0o755); // servers change to a user without rights, who must be able to read it
  const port = await freePort();
  const [program, ...args] = command(home, port);
  const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      output += text;
    });
  let ended = false;
  const end = new Promise((done) => {
    child.on('exit', done).on('error', (error) => {
      output += error;
      done(undefined);
    });
  }).then(() => {
    ended = true;
  });
  const clear = () => rmSync(home, { recursive: true, force: true });
  while (!ended && !(await answers(port))) await sleep(20);
  if (ended) {
    const log = join(home, 'error.log');
    if (existsSync(log)) output += readFileSync(log, 'utf8');
    clear();
    if (tries > 1 && /in use|could not bind/i.test(output)) return start(name, path, command, tries - 1);
    throw new Error(`${program} did not start: ${output}`);
  }
  // The server is also stopped if the test ends with an error.
  const kill = () => {
    child.kill('SIGTERM');
    clear();
  };
  process.on('exit', kill);
  return {
    /** The site's address, with a slash at its end. */
    at: `http://127.0.0.1:${port}${path}`,
    home,
    stop: async () => {
      child.kill('SIGTERM');
      await end;
      process.off('exit', kill);
      clear();
    },
  };
}

// Each part must occur in the text. If one does not, the ready configuration has changed, and the test would not test it.
const replaced = (text, pairs) =>
  pairs.reduce((text, [from, to]) => {
    if (!text.includes(from)) throw new Error(`the ready file has no "${from}"`);
    return text.replaceAll(from, to);
  }, text);

/**
 * Starts nginx with the ready configuration for the root or for SUBPATH, and `folder` as the site. Only port and folder differ
 * from the ready file. If `log` is given, a log format, requests are written to `access.log` in the server's home.
 * @param {string} folder
 * @param {string} [path]
 * @param {{ log?: string }} [options]
 */
export function nginx(folder, path = '/', { log } = {}) {
  const file = path === '/' ? 'nginx.conf' : 'nginx-subpath.conf';
  const modules = join(dirname(NGINX), '../lib/nginx/modules');
  return start('nginx', path, (home, port) => {
    const site = replaced(readFileSync(new URL(file, READY), 'utf8'), [
      ['    listen 80;\n', `    listen 127.0.0.1:${port};\n`],
      ['    listen [::]:80;\n', ''],
      ['/var/www/ki-aktionsplan', folder],
    ]);
    const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((kind) => `${kind}_temp_path ${home}/${kind};`).join('\n');
    writeFileSync(
      `${home}/nginx.conf`,
      `
daemon off; pid ${home}/pid; error_log ${home}/error.log; worker_processes auto;
${process.getuid?.() === 0 ? `user ${userInfo().username};` : ''}
load_module ${modules}/ngx_http_brotli_static_module.so;
events { worker_connections 1024; }
http {
${log ? `log_format plan '${log}'; access_log ${home}/access.log plan;` : 'access_log off;'}
sendfile on; tcp_nopush on; keepalive_requests 100000;
${temporary}
# As Debian has it. The ready file must do without.
gzip on;
${site}
}
`,
    );
    return [NGINX, '-p', home, '-c', `${home}/nginx.conf`, '-e', `${home}/error.log`];
  });
}

/** Starts Apache with the `.htaccess` of `folder`, which is the root of the host or an alias at SUBPATH. */
export function apache(folder, path = '/') {
  const modules = ['mpm_event', 'authz_core', 'alias', 'dir', 'env', 'mime', 'negotiation', 'autoindex', 'deflate', 'filter', 'headers', 'rewrite'];
  return start('apache', path, (home, port) => {
    mkdirSync(`${home}/www`);
    writeFileSync(`${home}/types`, 'text/html html\napplication/gzip gz\n');
    writeFileSync(
      `${home}/apache.conf`,
      `
ServerRoot ${home}
ServerName localhost
PidFile pid
ErrorLog error.log
Listen 127.0.0.1:${port}
${modules.map((name) => `LoadModule ${name}_module ${join(dirname(APACHE), `../lib/apache2/modules/mod_${name}.so`)}`).join('\n')}
Mutex pthread
${process.getuid?.() === 0 ? 'User www-data\nGroup www-data' : ''}
TypesConfig types
DocumentRoot ${path === '/' ? folder : `${home}/www`}
${path === '/' ? '' : `Alias ${path} ${folder}/`}
# As many hosts have it; the .htaccess must do without other settings, and in spite of these.
AddLanguage br .br
AddOutputFilterByType DEFLATE text/html text/css text/javascript
<Directory />
  AllowOverride None
  Require all denied
</Directory>
<Directory ${folder}>
  Options Indexes FollowSymLinks
  AllowOverride FileInfo
  Require all granted
</Directory>
`,
    );
    return [APACHE, '-d', home, '-f', `${home}/apache.conf`, '-D', 'FOREGROUND'];
  });
}
