// The app: it draws every page without the host, and "back" leads back.
import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { journey } from '../lib.mjs';
import { Key } from '../page.mjs';

/** The links of the page to pages that the app draws, but only a few of those to pages on how to cite. Other languages need the host. */
const links = (page) =>
  page.run(() => {
    const base = document.documentElement.dataset.root;
    const all = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[href]:not(svg a, [hreflang])'));
    const of = [...all].map((a) => a.href).filter((href) => href.startsWith(base));
    return [...new Set(of.map((href) => href.slice(base.length)))].filter(
      (path) => /^(|[\w./-]+\/)$/.test(path) && !/^(e\/|einbetten\/|pressemappe\/|daten\/|faktenblatt\/|zitieren\/(?!fussnote\/1))/.test(path),
    );
  });

/**
 * The same links once their number no longer changes, because what is below the first screen is drawn one frame after the
 * heading.
 */
async function allLinks(page) {
  let [last, now] = [[], await links(page)];
  while (now.length !== last.length) {
    await sleep(100);
    [last, now] = [now, await links(page)];
  }
  return now;
}

/** The page's address, whether the page that was left is gone, and what has the focus. */
const drawn = (page) =>
  page.run(() => [
    location.href.split(/[?#]/)[0].slice(document.documentElement.dataset.root.length),
    document.querySelector('main h1') !== window.left,
    document.activeElement.nodeName,
  ]);

// Follows all links, and goes back after each. Browsers remember fifty entries of the history, and every page is fewer steps
// away.
async function walk(page, done, here, depth = 0) {
  if (depth === 4) return;
  for (const path of await allLinks(page)) {
    if (done.has(path)) continue;
    done.add(path);
    await page.until(
      () =>
        page.run((path) => {
          const link = [.../** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[href]:not(svg a)'))].find(
            (a) => a.href === document.documentElement.dataset.root + path,
          );
          window.left = document.querySelector('main h1');
          link?.click();
          return Boolean(link);
        }, path),
      true,
      `a link to ${path}`,
    );
    await page.until(() => drawn(page), [path, true, 'H1'], `${path} is drawn`);
    await walk(page, done, path, depth + 1);
    // Both links and "back" are used by script, because WebKit's own button skips entries of the history that no user has made.
    await page.run(() => {
      window.left = document.querySelector('main h1');
      history.back();
    });
    await page.until(async () => (await drawn(page)).slice(0, 2), [here, true], `back at ${here}`);
  }
}

// The host stops while the worker is being installed, which fails with an error. The app does not need the worker.
journey(
  'once the first page is at rest, every page is drawn without the host',
  { host: {}, allow: (fault) => /Failed to fetch .*sw\.js/.test(fault) },
  async (page, host) => {
    await page.open('', { ready: true });
    await page.run(() => {
      window.marked = true;
    });
    await host.stop();
    const done = new Set(['']);
    await walk(page, done, '');
    assert.ok(done.size > 95, `${done.size} pages`);
    // The search, the filters and the map work too.
    await page.type('.header input', 'neuromorph', Key.ENTER);
    await page.until(() => page.address(), 'suche/?q=neuromorph');
    await page.appears('.hit a[href*="2.2-m5"]');
    await page.click('.header-links > li > a', 'Karte');
    await page.appears('#karte-land');
    await page.choose('#karte-land', 'BY');
    await page.until(() => page.address(), 'karte/?land=BY');
    await page.click('.header-links > li > a', 'Haushalt');
    await page.appears('.drawing-wide svg');
    assert.equal(await page.run(() => window.marked), true);
  },
);
