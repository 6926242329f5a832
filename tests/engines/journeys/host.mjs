// The host lies below a path, fails, or is gone.
import assert from 'node:assert/strict';
import { MEASURES, has } from '../host.mjs';
import { journey } from '../lib.mjs';

journey('below a path pages, links, filters and reloads work', { host: { path: '/any/sub/path/' } }, async (page) => {
  await page.open();
  await page.click('.header-links > li > a', 'Vergleich');
  await page.until(() => page.address(), 'vergleich/');
  await page.appears('.drawing-wide svg');
  await page.reload();
  await page.click('#investitionen .source a');
  await page.until(() => page.address(), 'handlungsfeld/3.1/#3.1-s4');
  await page.click('.header-home');
  await page.until(() => page.address(), '');
  await page.open('massnahmen/');
  await page.hit('input[id="feld-2.1"]');
  await page.until(() => page.address(), 'massnahmen/?feld=2.1');
  await page.until(() => page.seen('.measure-card'), 3);
  await page.click('.measure-card[data-measure="2.1-m2"] a');
  await page.until(() => page.address(), 'massnahmen/2.1-m2/');
});

// The service worker, which begins meanwhile, does not get the data either.
const expected = (fault) => /\/plan\.|500|Failed to load|Failed to fetch \[\S*\/sw\.js\]/.test(fault);
journey('when the host fails, the page says so, stays readable, and tries again when asked', { host: {}, allow: expected }, async (page, host) => {
  host.broken = /\/plan\./;
  await page.open('massnahmen/', { ready: false });
  await page.until(() => page.seen('.failure'), 1, 'the notice');
  assert.equal(await page.text('h1'), 'Maßnahmen');
  assert.equal(await page.seen('.measure-card'), MEASURES);
  assert.equal(await page.count('html[data-ready]'), 0);
  host.broken = undefined;
  await page.click('.failure button');
  await page.ready();
  assert.equal(await page.seen('.failure'), 0);
  await page.type('#massnahmen-suche', 'neuromorph');
  await page.until(() => page.seen('.measure-card'), 1);
});

const skip = has('sw.js') ? undefined : 'this build has no service worker';
journey('what was opened once opens without the host', { host: {}, skip }, async (page, host) => {
  await page.open('massnahmen/');
  const worker = () =>
    page.driver.executeAsyncScript((done) => {
      const late = new Promise((_, fail) => {
        setTimeout(() => fail(new Error('not ready')), 12_000);
      });
      Promise.race([navigator.serviceWorker.ready, late]).then(
        (registration) => done(registration.active.state),
        (error) => done(String(error)),
      );
    });
  await page.until(worker, 'activated', 'the service worker is ready');
  await host.stop();
  await page.open('handlungsfeld/2.1/');
  await page.until(() => page.text('main h1'), 'Die Forschungsbasis weiter konsequent stärken', 'the app has drawn the page');
  // This file is the last that a page requests. Firefox reports an error if a page is left while its worker is answering.
  await page.until(() => page.run(() => performance.getEntriesByType('resource').some((e) => /\/offline-\w+\.js$/.test(e.name))), true, 'the page is at rest');
  await page.open('massnahmen/?feld=2.1');
  await page.until(() => page.seen('.measure-card'), 3);
});
