// Pages of another site, on another origin, around parts of ours.
import assert from 'node:assert/strict';
import { calm, neighbour } from '../engines/neighbour.mjs';
import { home, open } from './lib.mjs';

/** The frames that `embed.js` has made and that show something. */
export const SHOWN = () =>
  [...document.querySelectorAll('ki-aktionsplan, [data-ki-aktionsplan]')]
    .map((e) => e.shadowRoot?.querySelector('iframe'))
    .filter((frame) => frame?.checkVisibility({ visibilityProperty: true }) && frame.getBoundingClientRect().height > 20).length;

/**
 * Opens the page `/` of another site: `pages(site)` makes its pages, by path, for the root of ours. Runs `body(opened, site)`, and
 * asserts that nothing went wrong.
 * @param {(site: string) => Record<string, string>} pages
 * @param {(opened: Awaited<ReturnType<typeof open>>, site: string) => Promise<unknown>} body
 * @param {{ sites?: string[], violations?: string[] } & import('./lib.mjs').Own & import('playwright-core').BrowserContextOptions} [options]
 * `sites` are further origins that the policy of the page allows, `violations` what breaks it
 */
export async function beside(pages, body, { sites = [], violations = [], ...options } = {}) {
  const site = await home();
  const other = await neighbour(pages(site), site, ...sites);
  const hosts = [other.base, ...sites].map((address) => new URL(address).host);
  // The page is not part of our site, so only what its frames do counts.
  const opened = await open(`${other.base}/`, {
    ready: false,
    ...options,
    allow: (fault) => (fault.startsWith('foreign request') && hosts.some((host) => fault.includes(host))) || Boolean(options.allow?.(fault)),
  });
  try {
    await body(opened, site);
    assert.deepEqual(other.violations, violations);
    opened.clean();
  } finally {
    await opened.close();
    await other.stop();
  }
}

/** A page of the other site with this in its body, for `beside`. */
export const body = (html) => (site) => ({ '/': calm(html(site)) });

/** The frame of a page of ours, once it is there. */
export async function framed(page, path = 'e/') {
  for (let tries = 0; tries < 300; tries++) {
    const frame = page.frames().find((f) => f !== page.mainFrame() && new URL(f.url(), 'http://x').pathname.includes(`/${path}`));
    if (frame) {
      await frame.waitForLoadState('load');
      return frame;
    }
    await page.waitForTimeout(30);
  }
  throw new Error(`no frame of ${path}`);
}
