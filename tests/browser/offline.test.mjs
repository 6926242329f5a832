// Offline reading: every page without its host, either as it was visited or drawn by the app.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DIST, KINDS } from './lib.mjs';
import { becomes, difference, seen, started } from './page.mjs';
import { HEADER, LOST, NAMES, TOOLS, drawn, hosted, kept, noHost, onDisk, printed, stored, styled, titles, visit } from './offline.mjs';

// Opening the choices starts the app.
async function live(page) {
  await page.click('#haushalt .chart-forms > summary');
  await page.locator('#haushalt').getByLabel('2017 = 100').check();
}

const READ = [...titles.keys()].filter((path) => !TOOLS.includes(path));

for (const [root, paths] of Object.entries({ '/': READ, '/any/sub/path/': KINDS.filter((path) => READ.includes(path)) })) {
  test(`below ${root}, after one visit every page is there without the host`, async () => {
    const host = await hosted({ [root]: DIST });
    const { page, clean, close } = await visit('', host.at, { allow: noHost });
    await kept(page);
    host.stop();
    const asked = host.asked.length;
    const prints = await seen(
      page,
      paths.map((path) => onDisk(path)),
    );
    // The page that was visited is given letter for letter.
    const first = await page.goto('');
    assert.equal(await first.text(), onDisk(''));
    assert.equal(first.headers()['content-security-policy'], HEADER);
    // Any other page is drawn by the app, and has the content of the rendered one.
    for (const path of paths.filter(Boolean)) {
      const answer = await drawn(page, path);
      assert.deepEqual([answer.status(), answer.headers()['content-security-policy']], [200, HEADER], path);
      const [{ words, ...rest }, print] = [await seen(page), prints[paths.indexOf(path)]];
      assert.deepEqual(rest, { title: print.title, heading: print.heading, current: print.current }, path);
      assert.equal(difference(words, print.words), '', path);
      assert.equal(await styled(page), true, path);
    }
    // Readers write addresses in these ways.
    for (const [from, to] of [
      ['massnahmen?art=neu', 'massnahmen/?art=neu'],
      ['glossar#start', 'glossar/#start'],
      ['karte/index.html', 'karte/index.html'],
    ]) {
      assert.equal((await page.goto(from)).status(), 200);
      assert.equal(page.url(), host.at + to);
      await becomes(() => page.title(), titles.get(to.split(/[?#]|index/)[0]));
    }
    assert.equal(host.asked.length, asked);
    // Addresses that do not exist, at any depth.
    for (const path of ['gibtesnicht', 'a/b/c/d/e/', 'massnahmen/9.9-m9/']) {
      assert.equal((await drawn(page, path)).status(), 404, path);
      assert.equal(await page.textContent('h1'), LOST);
      assert.equal(await styled(page), true);
    }
    await page.click('.header-home');
    await becomes(() => page.title(), titles.get(''));
    clean();
    await close();
  });
}

test('a visit to a page of tools stores nothing; the next page does', async () => {
  const host = await hosted({ '/': DIST });
  const { page, clean, close } = await visit('einbetten/', host.at);
  await started(page);
  await page.waitForFunction(() => performance.getEntriesByType('resource').some(({ name }) => /offline-\w+\.js$/.test(name)));
  await page.waitForTimeout(500);
  assert.equal(await page.evaluate(() => navigator.serviceWorker.getRegistrations().then((all) => all.length)), 0);
  assert.equal(
    host.asked.some((path) => /app-\w+\.wasm$/.test(path)),
    false,
  );
  await page.click('.header-home');
  await kept(page);
  clean();
  await close();
});

test('without the host search, filters, map and fragments work by address', async () => {
  const host = await hosted({ '/': DIST });
  const { page, clean, close } = await visit('', host.at, { allow: noHost });
  await kept(page);
  host.stop();
  await drawn(page, 'suche/?q=neuromorph');
  await page.waitForSelector('.hit a[href*="2.2-m5"]');
  assert.equal(await page.inputValue('main input[type=search]'), 'neuromorph');
  await drawn(page, 'massnahmen/?q=neuromorph');
  await becomes(() => page.locator('.measure-card:visible').evaluateAll((all) => all.map((card) => card.dataset.measure)), ['2.2-m5']);
  await drawn(page, 'karte/?ort=berlin');
  await page.waitForSelector('#ort-berlin.city-open');
  await drawn(page, 'zitieren/absatz/2.1-s1/');
  assert.match(await page.textContent('#zitat-text'), /„Deutschland vorn/);
  await drawn(page, 'handlungsfeld/2.1/#ziele');
  await becomes(
    () =>
      page.evaluate(() => Math.abs(document.getElementById('ziele').getBoundingClientRect().top) < innerHeight / 2 && document.querySelector(':target')?.id),
    'ziele',
  );
  // The place where a reader was is found again after a reload, although the page was not drawn yet when the browser looked for
  // it.
  await drawn(page, 'kapitel/1/');
  await page.evaluate(() => scrollTo(0, 900));
  await page.reload();
  await page.waitForSelector('main h1');
  await becomes(() => page.evaluate(() => Math.round(scrollY)), 900);
  await page.click('.header-links > li > a >> nth=0');
  await becomes(() => page.title(), titles.get('massnahmen/'));
  await page.goBack();
  await becomes(() => page.title(), titles.get('kapitel/1/'));
  clean();
  await close();
});

test('what was visited is there as it was, with the files that it needed', async () => {
  const host = await hosted({ '/': DIST });
  const { page, clean, close } = await visit('haushalt/?x=y', host.at, { allow: noHost });
  await kept(page);
  // The fonts of a wide window were loaded before there was a worker.
  await becomes(async () => (await stored(page)).filter((url) => url.endsWith('.woff2')).length, 2);
  await started(page);
  await live(page);
  await becomes(async () => (await page.textContent('#haushalt .chart-lead')).startsWith('2017 = 100'), true);
  await becomes(async () => (await stored(page)).includes(host.at + NAMES().live), true);
  for (const path of ['glossar/', 'einbetten/', 'massnahmen/?q=ki']) {
    await page.goto(path);
    await started(page);
    await becomes(async () => (await stored(page)).includes(host.at + path.split('?')[0]), true);
  }
  host.stop();
  for (const path of ['haushalt/', 'glossar/', 'einbetten/', 'massnahmen/']) {
    const answer = await page.goto(path);
    assert.equal(await answer.text(), onDisk(path));
    assert.equal(answer.headers()['content-security-policy'], HEADER);
    assert.deepEqual([await printed(page), await styled(page)], [true, true]);
  }
  await page.goto('haushalt/');
  await live(page);
  await becomes(async () => (await page.textContent('#haushalt .chart-lead')).startsWith('2017 = 100'), true);
  clean();
  await close();
});

test("what was not visited and is not the app's says why it does not come", async () => {
  const host = await hosted({ '/': DIST });
  const { page, context, close } = await visit('', host.at, { allow: () => true });
  await kept(page);
  host.stop();
  for (const path of [...TOOLS, 'e/karte/']) {
    await page.goto(path);
    await page.waitForSelector('.failure:visible');
    assert.match(await page.textContent('.failure'), /keine Verbindung.*Seiten, die Sie schon besucht haben/, path);
    assert.ok(await page.isVisible('.header-home'));
  }
  // A chart that was never used is not stored. But that is no file of an old version, so nothing is offered.
  await drawn(page, 'haushalt/');
  await live(page);
  await page.waitForTimeout(1000);
  assert.equal(await page.isVisible('[data-offline-bar]'), false);
  // If the app cannot run, the shell says so, and links to a page that is stored.
  await context.addInitScript(() => {
    delete globalThis.WebAssembly;
  });
  await page.goto('karte/');
  await page.waitForSelector('.failure:visible');
  assert.match(await page.textContent('.failure'), /WebAssembly.*Seiten, die Sie schon besucht haben/);
  await page.waitForSelector('.offline-shell:visible');
  await page.click('.offline-shell a');
  await becomes(() => page.title(), titles.get(''));
  assert.equal(await printed(page), true);
  await close();
});

test('a host that is slow, or gives another page, is not waited for', async () => {
  const host = await hosted({ '/': DIST });
  const { page, close } = await visit('', host.at, { allow: () => true });
  await kept(page);
  host.lost.set('/glossar/', { status: 200, body: '<!doctype html><title>Hotel</title>Bitte anmelden' });
  host.lost.set('/vorwort/', { status: 500, body: 'no' });
  host.lost.set('/karte/', { after: 20_000 });
  const start = Date.now();
  for (const path of ['glossar/', 'vorwort/', 'karte/']) {
    assert.equal((await drawn(page, path)).status(), 200);
    assert.equal(await page.title(), titles.get(path));
  }
  assert.ok(Date.now() - start < 10_000);
  const there = await stored(page);
  assert.deepEqual(
    ['glossar/', 'vorwort/', 'karte/'].filter((path) => there.includes(host.at + path)),
    [],
  );
  // If the host's page comes in time, it is shown.
  host.lost.clear();
  await page.goto('vorwort/');
  assert.equal(await printed(page), true);
  await close();
});

test('sixty visited pages are kept, the last ones', async () => {
  const host = await hosted({ '/': DIST });
  const { page, close } = await visit('', host.at, { allow: () => true });
  await kept(page);
  const paths = READ.filter(Boolean).slice(0, 62);
  for (const path of paths) await page.goto(path, { waitUntil: 'commit' });
  const visited = async () => (await stored(page)).filter((url) => titles.has(url.slice(host.at.length))).length;
  await becomes(visited, 60);
  await becomes(async () => (await stored(page)).includes(host.at + paths.at(-1)), true);
  const there = await stored(page);
  assert.deepEqual([there.includes(host.at), there.includes(`${host.at}offline/shell.html`)], [false, true]);
  host.stop();
  assert.equal((await drawn(page, '')).status(), 200);
  await close();
});
