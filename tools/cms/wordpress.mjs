// Debian's WordPress on the loopback interface, with a database of its own. Both are gone when it is stopped.
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const HERE = dirname(fileURLToPath(import.meta.url));

/** A port that is free right now. @returns {Promise<number>} */
const freePort = () =>
  new Promise((done, fail) => {
    const server = createServer().on('error', fail);
    server.listen(0, '127.0.0.1', () => {
      const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => done(port));
    });
  });

async function until(what, is) {
  for (let tries = 0; tries < 300; tries++) {
    if (await is()) return;
    await sleep(100);
  }
  throw new Error(`${what} does not start`);
}

const run = (command, args, options = {}) => {
  const { status, stdout, stderr, error } = spawnSync(command, args, { encoding: 'utf8', maxBuffer: 1e8, ...options });
  if (error || status !== 0) throw new Error(`${command}: ${error ?? stderr + stdout}`);
  return stdout;
};

/**
 * Starts WordPress, which lies unpacked in `folder`. `site` is the root of our site, `line` what administrators put into templates.
 * Resolves to `{ base, publish(posts), stop() }`.
 */
export async function wordpress(folder, site, line) {
  const files = join(folder, 'usr/share/wordpress');
  copyFileSync(join(HERE, 'wp-config.php'), join(folder, 'usr/share/wp-config.php'));
  const own = mkdtempSync(join(tmpdir(), 'plan-cms-'));
  const [data, socket] = [join(own, 'data'), join(own, 'socket')];
  const user = `--user=${userInfo().username}`;
  const children = [];
  const start = (command, args, env) => {
    const child = spawn(command, args, { stdio: 'ignore', env });
    child.on('error', (error) => console.error(`${command}: ${error}`));
    children.push(child);
    return child;
  };
  const stop = async () => {
    for (const child of children.reverse()) {
      const end = child.exitCode === null && child.signalCode === null && new Promise((done) => child.once('exit', done));
      child.kill();
      await end;
    }
    rmSync(own, { recursive: true, force: true });
  };
  try {
    run('mariadb-install-db', ['--no-defaults', user, `--datadir=${data}`, '--auth-root-authentication-method=normal', '--skip-test-db']);
    start('/usr/sbin/mariadbd', ['--no-defaults', user, `--datadir=${data}`, `--socket=${socket}`, `--pid-file=${own}/pid`, '--skip-networking']);
    await until('The database', () => existsSync(socket));
    const port = await freePort();
    const base = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      CMS_SOCKET: socket,
      CMS_ADDRESS: base,
      CMS_FOLDER: HERE,
      CMS_SITE_PORT: new URL(site).port,
      CMS_LINE: line,
    };
    return {
      base,
      /** Makes the posts, and serves them. @returns {Promise<{ address: string, kept: string }[]>} */
      async publish(posts) {
        const out = run('php', [join(HERE, 'posts.php'), files], { env, input: JSON.stringify(posts) });
        start('php', ['-S', `127.0.0.1:${port}`, '-t', files], env);
        await until('WordPress', () =>
          fetch(base)
            .then(({ ok }) => ok)
            .catch(() => false),
        );
        return JSON.parse(out.slice(out.lastIndexOf('\n')));
      },
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
