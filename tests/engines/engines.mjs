// The three engines: how their drivers are started, which capabilities a session asks for, and what an engine lacks. Browsers
// and drivers are Debian's; only geckodriver is built by cargo. These tests never download anything.
import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import selenium from 'selenium-webdriver';
import http from 'selenium-webdriver/http/index.js';
import { portOf } from '../../tools/serve.mjs';

const { Capabilities, WebDriver } = selenium;

const QUIET_CHROMIUM = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--window-size=1280,900',
];
// When it starts, Firefox sends a dozen requests to its maker, which tests must not do.
const QUIET_FIREFOX = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'browser.newtabpage.activity-stream.feeds.topsites': false,
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.showPane': false,
  'messaging-system.rsexperimentloader.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

/**
 * The engines by name: the command line of the driver, the capabilities of the session, and what the engine lacks, with the
 * reason.
 */
export const ENGINES = {
  chromium: {
    driver: (port) => ['chromedriver', `--port=${port}`],
    capabilities: {
      browserName: 'chrome',
      webSocketUrl: true,
      'goog:chromeOptions': { binary: '/usr/bin/chromium', args: QUIET_CHROMIUM },
    },
    lacks: {},
  },
  firefox: {
    driver: (port) => ['geckodriver', '--host', '127.0.0.1', '--port', `${port}`, '--websocket-port', '0', '--log', 'fatal'],
    capabilities: {
      browserName: 'firefox',
      webSocketUrl: true,
      'moz:firefoxOptions': { binary: '/usr/bin/firefox-esr', args: ['-headless', '--width=1280', '--height=900'], prefs: QUIET_FIREFOX },
    },
    lacks: {},
    // Tests leave pages while the worker still answers their requests. Firefox then reports the answer that nobody waits for as
    // an error, or an empty body (the hash below is that of no bytes) as a wrong integrity. The tests assert what the next page
    // needs.
    says: [
      /Failed to load ‘\S+’\. A ServiceWorker intercepted the request and encountered an unexpected error/,
      /integrity attribute match the content of the subresource.* The computed hash is “OLBgp1GsljhM2TJ\+sbHjaiH9txEUvgdDTAzHv2P24donTt6\/529l\+9Ua0vFImLlb”/,
    ],
  },
  webkit: {
    driver: (port) => ['WebKitWebDriver', '--host=127.0.0.1', `--port=${port}`],
    // There are no WEBKIT_* or GL variables, because screenshots hang with them.
    env: { GIO_USE_VFS: 'local', GSETTINGS_BACKEND: 'memory' },
    display: true,
    // Tests leave pages while the plan is still being loaded. WebKit reports that as an error of the link that preloads it.
    says: [/^page error: <link rel="preload" as="fetch"/],
    capabilities: {
      browserName: 'MiniBrowser',
      'webkitgtk:browserOptions': { binary: miniBrowser(), args: ['--automation'] },
    },
    lacks: {
      console: 'WebKitGTK’s driver has no BiDi, so errors are heard only once a page that was opened by its address has loaded',
      print: 'WebKitGTK’s driver cannot print',
    },
  },
};

function miniBrowser() {
  const machine = { x64: 'x86_64', arm64: 'aarch64' }[process.arch] ?? process.arch;
  return `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`;
}

const children = new Set();
// However the tests end, the programs that they started end too.
process.on('exit', () => {
  for (const child of children) child.kill('SIGTERM');
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));

function launch([command, ...args], options) {
  const child = /** @type {import('node:child_process').ChildProcess & { failure?: string }} */ (spawn(command, args, options));
  children.add(child);
  child.on('exit', () => children.delete(child));
  // If the driver is not installed, the start of the session reports it.
  child.on('error', (error) => {
    child.failure = `${error.message}: ./dev test installs what is missing`;
  });
  return child;
}

async function end(child) {
  if (!child || child.exitCode !== null || child.signalCode !== null || child.failure) return;
  const gone = new Promise((done) => child.once('exit', done));
  child.kill();
  await Promise.race([gone, sleep(5000, null, { ref: false })]);
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const port = portOf(server);
      server.close(() => resolve(port));
    });
  });
}

// Starts an X server for the browser that has no headless mode. Xvfb picks a free display number and writes it into a pipe.
async function display() {
  const child = launch(['Xvfb', '-displayfd', '3', '-screen', '0', '1400x1000x24', '-nolisten', 'tcp'], { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', () => reject(new Error('Xvfb ended')));
    child.stdio[3].once('data', (data) => resolve(String(data).trim()));
  });
  return { child, name: `:${number}` };
}

// Waits until a driver answers, which may take several seconds on a busy machine.
async function answers(child, address) {
  for (let i = 0; i < 300; i++) {
    if (child.failure) throw new Error(child.failure);
    if (child.exitCode !== null) throw new Error(`${child.spawnfile} ended with ${child.exitCode}`);
    if (
      await fetch(`${address}/status`).then(
        (r) => r.ok,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error(`${child.spawnfile} does not answer`);
}

function withPrefs(capabilities, prefs) {
  const options = capabilities['moz:firefoxOptions'];
  return options ? { ...capabilities, 'moz:firefoxOptions': { ...options, prefs: { ...options.prefs, ...prefs } } } : capabilities;
}

/** Starts an engine; resolves to its driver and a function that ends everything that was started. `prefs` are Firefox's. */
export async function start(name, prefs = {}) {
  const engine = ENGINES[name];
  const screen = engine.display ? await display() : undefined;
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { ...process.env, ...engine.env, ...(screen && { DISPLAY: screen.name }) };
  const child = launch(engine.driver(port), { env, stdio: process.env.DRIVER_LOG ? 'inherit' : 'ignore' });
  let driver;
  const stop = async () => {
    await driver?.quit().catch(() => {});
    await end(child);
    await end(screen?.child);
  };
  try {
    await answers(child, address);
    // This is a plain remote session, so that the library does not look for browsers or drivers itself.
    driver = WebDriver.createSession(new http.Executor(new http.HttpClient(address)), new Capabilities(withPrefs(engine.capabilities, prefs)));
    await driver.getCapabilities();
    await driver.manage().setTimeouts({ pageLoad: 30_000, script: 15_000 });
    return { driver, stop };
  } catch (error) {
    driver = undefined;
    await stop();
    throw error;
  }
}
