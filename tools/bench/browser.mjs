// The Chromium that measures everything except Lighthouse, which starts its own, and the phone that it imitates.
import { chromium } from 'playwright-core';

export const CHROMIUM = process.env.CHROME_PATH ?? '/usr/bin/chromium';
export const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts a browser. If it has crashed under load, the next use starts it again. */
export async function launch() {
  const start = () => chromium.launch({ executablePath: CHROMIUM, args: FLAGS });
  let browser = await start();
  const version = browser.version();
  return {
    version: () => version,
    async newContext(options) {
      if (!browser.isConnected()) browser = await start();
      return browser.newContext(options);
    },
    startTracing: (page, options) => browser.startTracing(page, options),
    stopTracing: () => browser.stopTracing(),
    close: () => browser.close(),
  };
}

// Lighthouse's numbers for mobile devices, as it applies them to a real connection ("devtools" throttling).
export const PHONE = { viewport: { width: 412, height: 823 }, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true, locale: 'de-DE' };
export const DESK = { viewport: { width: 1280, height: 900 }, locale: 'de-DE' };
export const SLOW_CPU = 4;
export const SLOW_4G = { offline: false, latency: 150 * 3.75, downloadThroughput: (1.6 * 1024 * 1024 * 0.9) / 8, uploadThroughput: (750 * 1024 * 0.9) / 8 };

/** Runs `body(page, cdp, context)` in a new context, which has empty caches and no service worker. */
export async function fresh(browser, options, body) {
  const context = await browser.newContext(options);
  context.setDefaultTimeout(30_000);
  let timer;
  try {
    const page = await context.newPage();
    // Nothing that is measured here takes minutes, so what does has got stuck.
    const late = new Promise((_, fail) => {
      timer = setTimeout(() => fail(new Error(`bench: no end in sight at ${page.url()}`)), 180_000);
    });
    return await Promise.race([body(page, await context.newCDPSession(page), context), late]);
  } finally {
    clearTimeout(timer);
    // The browser of the context may have crashed.
    await context.close().catch(() => {});
  }
}

export const slowCpu = (cdp) => cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOW_CPU });

export async function slowNet(cdp) {
  await cdp.send('Network.enable');
  await cdp.send('Network.emulateNetworkConditions', SLOW_4G);
}

export const median = (list) => quantile(list, 0.5);
export function quantile(list, q) {
  const sorted = list.filter((n) => Number.isFinite(n)).sort((a, b) => a - b);
  if (!sorted.length) return NaN;
  const at = (sorted.length - 1) * q;
  const low = Math.floor(at);
  return sorted[low] + (sorted[Math.ceil(at)] - sorted[low]) * (at - low);
}
