// What a reader sees without the host before the app has drawn the page: the shell with that page's head.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIST, open } from './lib.mjs';
import { drawn, hosted, kept, noHost, visit } from './offline.mjs';

test('what was not visited begins with its title and its head, where they were printed', async () => {
  const begins = (page) =>
    page.evaluate(() => [
      document.title,
      // biome-ignore lint/performance/useDomNodeTextContent: what a reader sees counts, not what is hidden in it
      ...[...document.querySelectorAll('main :is(.breadcrumb, .page-eyebrow, h1)')].map((part) => `${part.innerText} ${part.getBoundingClientRect().y}`),
    ]);
  const paths = ['glossar/', 'massnahmen/2.2-m5/', 'handlungsfeld/3.1/', 'karte/'];
  const printed = [];
  for (const path of paths) {
    const { page, close } = await open(path, { js: false });
    printed.push(await begins(page));
    await close();
  }
  const host = await hosted({ '/': DIST });
  const { page, context, clean, close } = await visit('', host.at, { allow: noHost });
  await kept(page);
  host.stop();
  // The app is never compiled, so the shell stays.
  await context.addInitScript(() => {
    WebAssembly.instantiateStreaming = () => new Promise(() => {});
  });
  for (const [n, path] of paths.entries()) {
    await page.goto(path);
    assert.deepEqual(await begins(page), printed[n]);
    assert.equal(await page.locator('.failure:visible').count(), 0);
  }
  clean();
  await close();
});

test('first words of a page without the host, on a processor four times as slow: measured', async (t) => {
  const host = await hosted({ '/': DIST });
  const { page, context, close } = await visit('', host.at, { viewport: { width: 412, height: 823 }, isMobile: true, hasTouch: true, allow: noHost });
  await kept(page);
  await page.close();
  host.stop();
  const times = [];
  for (const path of ['glossar/', 'massnahmen/', 'karte/', 'handlungsfeld/2.1/', 'kapitel/1/']) {
    const tab = await context.newPage();
    await (await context.newCDPSession(tab)).send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await tab.addInitScript(() => {
      const painted = (selector) =>
        new Promise((done) => {
          const look = () =>
            document.querySelector(selector) ? requestAnimationFrame(() => setTimeout(() => done(Math.round(performance.now())))) : requestAnimationFrame(look);
          look();
        });
      window.words = Promise.all(['main h1', 'main h1[tabindex]'].map(painted));
    });
    await drawn(tab, path);
    const [words, app] = await tab.evaluate(() => window.words);
    times.push(`${path} ${words} ms, the app's ${app} ms`);
    await tab.close();
  }
  t.diagnostic(times.join('; '));
  await close();
});
