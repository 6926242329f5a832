// Parts of the plan on other sites' pages, and the studio that makes their code. tests/engines/journeys/embed.mjs checks in
// three engines that frames have the right height.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { five, page as wrap } from '../engines/neighbour.mjs';
import { SHOWN, beside } from './around.mjs';
import { DIST, MEASURES, PLAN, journey, open } from './lib.mjs';
import { becomes } from './page.mjs';

test('embed.js is at most 2 kB, and leaves nothing behind in the page around', async () => {
  assert.ok(brotliCompressSync(readFileSync(`${DIST}/embed.js`)).length <= 2000);
  await beside(
    () => ({ '/': wrap('<p>Leer</p>') }),
    async ({ page }, site) => {
      await page.waitForLoadState('load');
      const before = await page.evaluate(() => Object.getOwnPropertyNames(window).sort());
      await page.evaluate(
        (src) => new Promise((done) => document.head.append(Object.assign(document.createElement('script'), { src, onload: done }))),
        `${site}embed.js`,
      );
      assert.deepEqual(await page.evaluate(() => Object.getOwnPropertyNames(window).sort()), before);
    },
  );
});

test('nothing but our origin is contacted, nothing is stored, and the page around keeps its history', async () => {
  await beside(
    (site) => ({ '/': five(site), '/count.js': '' }),
    async ({ page, requests, context }, site) => {
      await becomes(() => page.evaluate(SHOWN), 5);
      for (const frame of page.frames().slice(1)) await frame.waitForLoadState('load');
      const finder = page.frames().find((frame) => frame.url().includes('/e/massnahmen/'));
      await finder.waitForSelector('html[data-ready]', { state: 'attached' });
      await becomes(() => finder.locator('.measure-card:visible').count(), 3);
      const hosts = new Set(requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).host));
      assert.deepEqual([...hosts].sort(), [new URL(page.url()).host, new URL(site).host].sort());
      assert.deepEqual(await context.cookies(), []);
      for (const frame of page.frames().slice(1))
        assert.deepEqual(await frame.evaluate(async () => [localStorage.length, sessionStorage.length, (await caches.keys()).length, document.cookie]), [
          0,
          0,
          0,
          '',
        ]);
      const entries = await page.evaluate(() => history.length);
      const map = page.frames().find((frame) => frame.url().includes('/e/karte/'));
      await map.selectOption('#karte-land', 'BY');
      await map.waitForFunction(() => location.search === '?land=BY');
      assert.equal(await page.evaluate(() => history.length), entries);
    },
  );
});

test('without JavaScript, and when our host is down, the link is there', async () => {
  await beside(
    (site) => ({ '/': five(site), '/count.js': '' }),
    async ({ page }) => {
      assert.deepEqual(await page.locator('a:visible').allTextContents(), ['Der Haushalt', 'Die Karte von Berlin', 'Maßnahmen', 'Eine Zahl']);
    },
    { js: false },
  );
  await beside(
    (site) => ({ '/': five(site), '/count.js': '' }),
    async ({ page, context }, site) => {
      await context.route(`${site}e/**`, (route) => route.abort());
      await page.reload();
      await becomes(() => page.evaluate(SHOWN), 5);
      assert.equal(await page.locator('ki-aktionsplan a:visible').count(), 3);
      await becomes(() => page.evaluate(SHOWN), 0);
      assert.equal(await page.locator('ki-aktionsplan a:visible').count(), 3);
    },
    { allow: () => true },
  );
});

journey(
  'a frame looks as it is asked: colours, accent, level, and what is left out',
  'e/absatz/2.1-s1/#farben=dunkel&akzent=ffd166&ebene=4&ohne=quelle,rand',
  {},
  async (page) => {
    const html = page.locator('html');
    assert.equal(await html.getAttribute('data-colours'), 'dark');
    assert.equal(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()), '#ffd166');
    assert.equal(await page.locator('h1').getAttribute('aria-level'), '4');
    assert.equal(await page.locator('.frame-source').isVisible(), false);
    assert.equal(await page.evaluate(() => getComputedStyle(document.body).borderTopWidth), '0px');
    const [light, dark] = await page.evaluate(() => [document.documentElement.dataset.dark, getComputedStyle(document.body).backgroundColor]);
    // The colour that frame.js takes for the page's background must be the one that the page has.
    const seen = await page.evaluate((colour) => {
      const context = Object.assign(document.createElement('canvas'), { width: 1, height: 1 }).getContext('2d');
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data]
        .slice(0, 3)
        .map((n) => n.toString(16).padStart(2, '0'))
        .join('');
    }, dark);
    assert.equal(seen, light);
  },
);

journey('an accent that nobody can read is not taken', 'e/absatz/2.1-s1/#farben=hell&akzent=ffd166&ebene=17&ohne=alles', {}, async (page) => {
  assert.notEqual(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--accent').trim()), '#ffd166');
  assert.equal(await page.locator('h1').getAttribute('aria-level'), null);
  assert.equal(await page.locator('.frame-source').isVisible(), true);
});

// One frame of each kind.
const FRAMES = [
  'start',
  'karte',
  'haushalt',
  'glossar',
  'massnahmen/2.2-m5',
  'handlungsfeld/2.1',
  'diagramm/haushalt',
  'absatz/2.1-s1',
  'zahl/2.1-m2-f1',
  'fussnote/12',
];

test('each kind of frame is whole without JavaScript, says where it is from, and opens its links elsewhere', async () => {
  for (const path of FRAMES) {
    const { page, clean, close } = await open(`e/${path}/`, { js: false, viewport: { width: 320, height: 600 } });
    assert.ok((await page.textContent('main')).trim().length > 20, path);
    assert.match(await page.textContent('.frame-source'), /Quelle: .*7\.\s?November 2023/, path);
    assert.equal(await page.getAttribute('base', 'target'), '_blank');
    assert.equal(await page.locator('.header, .footer, .skip').count(), 0);
    assert.equal(await page.locator('a[href^="#"]').count(), 0, 'links to a place of the page lead to the page');
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320, `${path} is too wide`);
    clean();
    await close();
  }
});

test('every embeddable thing has a frame', () => {
  const count = (folder) => readdirSync(`${DIST}/e/${folder}`, { withFileTypes: true }).filter((entry) => entry.isDirectory()).length;
  const cited = (kind) => readdirSync(`${DIST}/zitieren/${kind}`).length;
  assert.deepEqual(['massnahmen', 'handlungsfeld', 'fussnote'].map(count), [MEASURES, PLAN.fields.length, PLAN.footnotes.length]);
  assert.deepEqual(['diagramm', 'zahl'].map(count), ['diagramm', 'zahl'].map(cited));
});

journey(
  'the studio shows what is chosen, and gives the text to copy',
  'einbetten/?ansicht=diagramm/haushalt',
  { permissions: ['clipboard-read', 'clipboard-write'] },
  async (page, { base }) => {
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    assert.equal(await page.inputValue('#ansicht'), 'diagramm/haushalt');
    const code = () => page.textContent('#code-script');
    await becomes(async () => /hoehe="(?!400)\d+"/.test(await code()), true, 'the height is that of the frame');
    assert.match(await code(), new RegExp(`^<div><script async src="${base}embed.js"></script><ki-aktionsplan ansicht="diagramm/haushalt" hoehe="\\d+">`));
    assert.match(await page.textContent('#code-element'), /^<div data-ki-aktionsplan="diagramm\/haushalt" data-hoehe="\d+"><a href="[^"]+">[^<]+<\/a><\/div>$/);
    assert.equal(await page.textContent('#code-zeile'), `<script async src="${base}embed.js"></script>`);
    // The plain frame has a height for phones too, without a look at the preview in their width.
    const heights = async () =>
      /height="(\d+)" style="height:clamp\((\d+)px,/
        .exec(await page.textContent('#code-iframe'))
        .slice(1)
        .map(Number);
    const wide = Number(/hoehe="(\d+)"/.exec(await code())[1]);
    await becomes(async () => (await heights())[0] !== Math.floor(wide * 1.6), true, 'it is measured');
    const both = await heights();
    assert.equal(both[1], wide);
    await page.click('.studio-widths label:has-text("320")');
    await becomes(async () => Math.round((await page.locator('.studio-sheet > iframe').first().boundingBox()).height) > wide, true);
    assert.deepEqual(await heights(), both, 'both are kept');
    await page.check('#farben-dunkel');
    await page.uncheck('#ohne-quelle');
    await page.check('#eigener-akzent');
    await page.fill('#akzent', '#222244');
    await becomes(async () => /farben="dunkel" akzent="222244" ohne="quelle"/.test(await code()), true);
    assert.match(await page.textContent('#akzent-warnung'), /zu wenig Kontrast auf dunklem Grund \(1,\d : 1\)/);
    await page.fill('#titel', '');
    assert.match(await page.textContent('#titel-warnung'), /Ohne Titel/);
    await page.fill('#titel', 'Der "Haushalt"');
    assert.equal(await page.textContent('#titel-warnung'), '');
    assert.match(await page.textContent('#code-iframe'), /title="Der &quot;Haushalt&quot;"/);
    const frame = page.frames()[1];
    await becomes(() => frame.evaluate(() => document.documentElement.dataset.colours), 'dark');
    await becomes(
      async () =>
        /\d+\skB in \d+ Dateien, alle von dieser Website\. Cookies: keine\. Anfragen an andere: keine\./.test(await page.textContent('.studio-weight')),
      true,
    );
    assert.match(await page.textContent('#code-datenschutz'), new RegExp(new URL(base).host));
    await page.click('.studio-text:has(#code-script) button');
    await becomes(() => page.evaluate(() => navigator.clipboard.readText()), await code());
    // The address restores all choices.
    await page.reload();
    await page.waitForSelector('html[data-ready]', { state: 'attached' });
    await becomes(async () => /farben="dunkel" akzent="222244" ohne="quelle"/.test(await code()), true);
    assert.equal(await page.inputValue('#titel'), 'Der "Haushalt"');
  },
);

journey('a choice of measures leads to the studio as it is', 'massnahmen/?feld=2.1', {}, async (page) => {
  await page.click('.page-downloads a');
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  assert.deepEqual([await page.inputValue('#ansicht'), await page.inputValue('#auswahl')], ['massnahmen', 'feld=2.1']);
  await becomes(async () => (await page.textContent('#code-iframe')).includes('e/massnahmen/?feld=2.1"'), true);
});

journey('what makes no sense in the studio is repaired', 'einbetten/?ansicht=nichts&akzent=rot&ebene=77', {}, async (page) => {
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await becomes(async () => (await page.textContent('#code-script')).includes('ansicht="start"'), true);
});
