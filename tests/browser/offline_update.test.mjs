// New versions are offered, are complete, and never damage the one in use. And several sites on one host.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { axe, line } from '../../tools/audit/engines.mjs';
import { DIST } from './lib.mjs';
import { address, becomes, started } from './page.mjs';
import { NAMES, bar, caches, drawn, hosted, inSecond, kept, next, printed, state, stored, styled, titles, update, visit } from './offline.mjs';

test('a new version is offered, loaded whole when the reader says so, and leaves other tabs alone', async () => {
  const host = await hosted({ '/': DIST });
  const { context, page, close } = await visit('haushalt/', host.at);
  await kept(page);
  await page.reload();
  await host.use(await next());
  const { style, live } = NAMES(await next());
  host.asked.length = 0;
  const other = await context.newPage();
  await other.goto('haushalt/');
  // Loading another tab finds the new version, which both tabs then offer.
  await becomes(() => Promise.all([bar(page), bar(other)]), [true, true]);
  // What has not changed is not fetched again.
  assert.ok(host.asked.includes(`/${style}`));
  assert.deepEqual(
    host.asked.filter((url) => /\.(wasm|woff2)$/.test(url)),
    [],
  );
  assert.equal(await page.textContent('[data-offline-bar] [role=status]'), await page.getAttribute('[data-offline-bar]', 'data-fresh'));
  // The old version stays complete although the host has the new one: a page that was not visited is drawn by the app.
  for (const path of ['massnahmen/', 'haushalt/']) {
    await other.goto(path);
    await becomes(() => other.title(), titles.get(path));
    assert.equal(await printed(other), path === 'haushalt/');
    assert.ok(!(await other.content()).includes(style));
  }
  // A page that only the new version has comes from the host, with all its files.
  await other.goto('neu/');
  assert.equal(await other.title(), inSecond('glossar/'));
  assert.equal(await styled(other), true);
  assert.ok((await other.content()).includes(style));
  await started(other);
  await other.goto('haushalt/');
  // The reader declines: this tab offers nothing more, and the focus is back where it was.
  await other.waitForSelector('[data-offline-bar]:visible');
  await other.focus('.header-home');
  await other.focus('[data-offline-button=later]');
  await other.keyboard.press('Enter');
  assert.equal(await bar(other), false);
  assert.equal(await other.evaluate(() => document.activeElement.className), 'header-home');
  await other.reload();
  await kept(other);
  assert.equal(await bar(other), false);
  // The reader accepts in the first tab, whose address has a query string that must stay.
  await page.evaluate(() => history.replaceState(null, '', '?x=y'));
  let loads = 0;
  page.on('load', () => {
    loads += 1;
  });
  await page.click('[data-offline-button=load]');
  await becomes(() => page.title().catch(() => ''), inSecond('haushalt/'));
  await becomes(() => address(page), 'haushalt/?x=y');
  assert.ok((await page.content()).includes(style));
  assert.equal(await bar(page), false);
  assert.equal((await caches(page)).length, 2);
  // The other tab still shows the old version. It requests a file of that version that the host no longer has, and then offers
  // to load the page again.
  assert.equal(await other.title(), titles.get('haushalt/'));
  assert.notEqual(live, NAMES().live);
  await other.evaluate((name) => import(new URL(name, document.documentElement.dataset.root).href).catch(() => {}), NAMES().live);
  await becomes(() => bar(other), true);
  await becomes(() => other.textContent('[data-offline-bar] [role=status]'), await other.getAttribute('[data-offline-bar]', 'data-stale'));
  await other.click('[data-offline-button=load]');
  await becomes(() => other.title().catch(() => ''), inSecond('haushalt/'));
  assert.equal(loads, 1);
  // The new version works without the host too.
  host.stop();
  await drawn(other, 'glossar/');
  assert.equal(await other.title(), inSecond('glossar/'));
  await close();
});

// A host that loses a file, and one that answers with another file in its place.
for (const [what, instead] of [
  ['lost', { status: 404, body: 'no' }],
  ['another', { status: 200, body: '<!doctype html>' }],
]) {
  for (const name of ['style', 'shell']) {
    test(`an update with one file ${what} (${name}) leaves the old version as it was, and comes when it is whole`, async () => {
      const host = await hosted({ '/': DIST });
      const { context, page, close } = await visit('', host.at, { allow: () => true });
      await kept(page);
      await page.reload();
      const [names, before] = [await caches(page), await stored(page)];
      await host.use(await next());
      const lost = `/${name === 'shell' ? 'offline/shell.html' : NAMES(await next()).style}`;
      host.lost.set(lost, instead);
      assert.equal(await update(page), 'redundant');
      assert.ok(host.asked.includes(lost));
      assert.deepEqual(await caches(page), names);
      const now = await stored(page);
      assert.deepEqual(
        before.filter((url) => !now.includes(url)),
        [],
      );
      assert.equal(await bar(page), false);
      host.stop();
      const tab = await context.newPage();
      for (const path of ['massnahmen/2.2-m5/', 'vergleich/']) {
        assert.equal((await drawn(tab, path)).status(), 200);
        assert.equal(await tab.title(), titles.get(path));
        assert.equal(await styled(tab), true);
      }
      host.lost.clear();
      await host.start();
      assert.equal(await update(page), 'installed');
      await becomes(() => bar(page), true);
      await close();
    });
  }
}

test('a host that goes back to the version in use, and fails, does not harm it', async () => {
  const host = await hosted({ '/': DIST });
  const { page, close } = await visit('', host.at, { allow: () => true });
  await kept(page);
  await page.reload();
  await host.use(await next());
  assert.equal(await update(page), 'installed');
  await host.use(DIST);
  host.lost.set('/offline/shell.html', { status: 500, body: '' });
  assert.equal(await update(page), 'redundant');
  host.stop();
  assert.equal((await drawn(page, 'glossar/')).status(), 200);
  assert.equal(await page.title(), titles.get('glossar/'));
  assert.equal((await page.goto('')).status(), 200);
  assert.equal(await printed(page), true);
  await close();
});

test('two copies on one host, one within the other, keep to themselves', async () => {
  const inner = '/innen/seite/';
  const host = await hosted({ '/': DIST, [inner]: DIST });
  const { page, close } = await visit('', host.at, { allow: () => true });
  await kept(page);
  // The worker of the outer site does not answer for the inner one.
  await page.goto(`${host.origin}${inner}ueber/`);
  assert.equal(await page.title(), titles.get('ueber/'));
  await becomes(() => state(page), 'stored');
  assert.equal((await caches(page)).length, 4);
  // The inner site changes its version and is then removed; the outer one stays as it was.
  await host.use(await next(), inner);
  await page.reload();
  await becomes(() => bar(page), true);
  await page.click('[data-offline-button=load]');
  await becomes(() => page.title().catch(() => ''), inSecond('ueber/'));
  await becomes(() => state(page), 'stored');
  await page.click('[data-offline-button=off]');
  await becomes(() => state(page), 'removed');
  assert.equal((await caches(page)).length, 2);
  host.stop();
  await drawn(page, `${host.origin}/haushalt/`);
  assert.equal(await page.title(), titles.get('haushalt/'));
  await close();
});

/** @type {[width: number, colorScheme: 'light' | 'dark'][]} */
const WINDOWS = [
  [320, 'light'],
  [1280, 'dark'],
];
for (const [width, colorScheme] of WINDOWS) {
  test(`the bar fits ${width} pixels, ${colorScheme}, covers nothing that has the focus, and axe finds nothing`, async () => {
    const host = await hosted({ '/': DIST });
    const { page, clean, close } = await visit('ueber/', host.at, { viewport: { width, height: 640 }, colorScheme, bypassCSP: true });
    await kept(page);
    await page.reload();
    await host.use(await next());
    await page.reload();
    await becomes(() => bar(page), true);
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
    const covered = [];
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      covered.push(
        await page.evaluate(() => {
          const [focus, bar] = [document.activeElement, document.querySelector('[data-offline-bar]')];
          if (bar.contains(focus) || focus === document.body) return '';
          return focus.getBoundingClientRect().bottom > bar.getBoundingClientRect().top ? focus.outerHTML.slice(0, 80) : '';
        }),
      );
    }
    assert.deepEqual(covered.filter(Boolean), []);
    assert.deepEqual((await axe(page, { within: '[data-offline-bar], [data-offline]' })).map(line), []);
    clean();
    await close();
  });
}
