// Runs the journeys: one session for each engine, one new tab for each journey, and everything that goes wrong in it is
// recorded.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { ENGINES, start } from './engines.mjs';
import { host } from './host.mjs';
import { Page } from './page.mjs';

/** The journeys in their order: `{ name, options, body }`. */
export const JOURNEYS = [];

/**
 * Adds a journey. `body(page, host)` runs in every engine.
 *
 * Options: `host` has the options of a host for this journey alone (see `host()`), which is also an origin of its own, where
 * nothing is stored and no worker runs; `allow(fault)` says whether a fault is expected; `needs` names a feature that an engine
 * may lack; `skip` is a reason to leave the journey out in all engines.
 */
export function journey(name, options, body) {
  JOURNEYS.push({ name, options, body });
}

/** Starts an engine for all journeys. */
export async function begin(name) {
  const { driver, stop } = await start(name);
  const shared = await host();
  const hosts = [shared];
  let its = shared;
  try {
    await driver.manage().window().setRect({ width: 1280, height: 900 });
    if (ENGINES[name].capabilities.webSocketUrl) await log(driver, (fault) => its.faults.push(fault));
  } catch (error) {
    await stop();
    throw error;
  }
  return {
    async run({ options, body }) {
      await fresh(driver);
      its = options.host ? await host(options.host) : shared;
      if (options.host) hosts.push(its);
      const page = new Page(driver, its);
      page.listens = !ENGINES[name].capabilities.webSocketUrl && options.host?.scripts !== false;
      const failure = await body(page, its).then(
        () => undefined,
        (error) => error,
      );
      // Faults that were just sent to the host arrive in this time.
      await sleep(60);
      const says = ENGINES[name].says ?? [];
      const faults = its.faults.splice(0).filter((fault) => !options.allow?.(fault) && !says.some((pattern) => pattern.test(fault)));
      if (failure) {
        const where = await driver.getCurrentUrl().catch(() => 'no page');
        failure.message = [`${failure.message} (${where})`, ...faults].join('\n  ');
        throw failure;
      }
      assert.deepEqual([...new Set(faults)], [], 'nothing goes wrong');
    },
    async end() {
      await stop();
      await Promise.all(hosts.map((host) => host.stop()));
      const late = hosts.flatMap((host) => host.faults).filter((fault) => !ENGINES[name].says?.some((pattern) => pattern.test(fault)));
      assert.deepEqual(late, [], 'nothing goes wrong afterwards');
    },
  };
}

// Opens a new tab, without history, session storage or anything else of the journey before, and closes the others.
async function fresh(driver) {
  const old = await driver.getAllWindowHandles();
  await driver.switchTo().newWindow('tab');
  const tab = await driver.getWindowHandle();
  for (const handle of old) {
    await driver.switchTo().window(handle);
    await driver.close();
  }
  await driver.switchTo().window(tab);
}

// Calls `note` with the errors and warnings of every page, from its first moment on.
async function log(driver, note) {
  const bidi = await driver.getBidi();
  bidi.socket.on('message', (data) => {
    const { method, params } = JSON.parse(data);
    if (method !== 'log.entryAdded' || !['error', 'warn'].includes(params.level)) return;
    note(`${params.type} ${params.level}: ${params.text} [${params.stackTrace?.callFrames[0]?.url ?? ''}]`);
  });
  await bidi.subscribe('log.entryAdded');
}
