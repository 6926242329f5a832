// Links in frames: none may load the site into the frame, which other sites may not show. And where a page around forbids windows,
// as WordPress does, readers still get somewhere.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { filesIn } from '../../tools/compress.mjs';
import { calm } from '../engines/neighbour.mjs';
import { beside, body, framed } from './around.mjs';
import { DIST, open } from './lib.mjs';
import { becomes } from './page.mjs';

// One frame of each kind of page and excerpt, and all that have drawings with links.
const FRAMES = [
  'start',
  'karte',
  'haushalt',
  'vergleich',
  'zeitleiste',
  'glossar',
  'genannt',
  'massnahmen',
  'massnahmen/2.2-m5',
  'handlungsfeld/2.1',
  'kapitel/2',
  'vorwort',
  'fussnoten',
  'diagramm/haushalt',
  'absatz/2.1-s1',
  'zahl/2.1-m2-f1',
  'fussnote/12',
];

test('every link of every frame is printed with a target out of the frame', () => {
  const faults = [];
  let count = 0;
  for (const file of filesIn(`${DIST}/e`).filter((file) => file.endsWith('index.html')))
    for (const [tag] of readFileSync(`${DIST}/e/${file}`, 'utf8').matchAll(/<a\s[^>]*>/g)) {
      count++;
      if (!/\starget="_blank"/.test(tag)) faults.push(`${file}: ${tag}`);
    }
  assert.deepEqual(faults.slice(0, 5), []);
  assert.ok(count > 4000, `${count}`);
});

const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true };

// The numbers of the links that a finger can reach, one of each look.
const LOOKS = () => {
  const seen = new Set();
  return [...document.querySelectorAll('a[href]')].flatMap((link, n) => {
    const look = [link.namespaceURI, link.getAttribute('class'), link.parentElement.nodeName, link.parentElement.className].join();
    if (seen.has(look) || !link.getClientRects().length) return [];
    link.scrollIntoView({ block: 'center' });
    const [{ left, top, width, height }] = link.getClientRects();
    if (document.elementFromPoint(left + width / 2, top + height / 2)?.closest('a') !== link) return [];
    seen.add(look);
    return [n];
  });
};

for (const js of [true, false]) {
  test(`a tap without a hover, ${js ? 'before the module is there' : 'without JavaScript'}, opens a tab and leaves the frame as it is`, async () => {
    // The module never comes, and the opened pages are of no interest.
    const before = async (context) => {
      await context.route('**/*_bg.wasm', () => {});
      await context.route('**/app-*', () => {});
    };
    for (const path of FRAMES) {
      await beside(
        (site) => ({
          '/': calm(
            js
              ? `<script src="${site}embed.js"></script><ki-aktionsplan ansicht="${path}"></ki-aktionsplan>`
              : `<iframe src="${site}e/${path}/" title="Rahmen" width="340" height="30000"></iframe>`,
          ),
        }),
        async ({ page, context }) => {
          const frame = await framed(page);
          const address = frame.url();
          const looks = await frame.evaluate(LOOKS);
          assert.ok(looks.length, path);
          for (const n of looks) {
            const link = frame.locator('a[href]').nth(n);
            // The first tap on a place of the map waits for the module; the second does not.
            if (js && (await link.evaluate((a) => a.matches('.mark')))) {
              await link.tap();
              await page.waitForTimeout(1000);
            }
            const [tab] = await Promise.all([context.waitForEvent('page', { timeout: 3000 }).catch(() => undefined), link.tap()]);
            assert.ok(tab, `${path}: nothing opens at ${await link.evaluate((a) => a.outerHTML.slice(0, 300))}`);
            await tab.waitForLoadState('commit').catch(() => {});
            await tab.close();
            assert.equal(frame.url(), address, `${path}: link ${n} loaded its page into the frame`);
          }
        },
        { ...PHONE, js, before, allow: () => true },
      );
    }
  });
}

test('every link that the app draws in a frame leads out of it, or is answered by the app', async () => {
  for (const path of FRAMES) {
    const { page, clean, close } = await open(`e/${path}/`);
    await page
      .locator('button, input, select')
      .first()
      .dispatchEvent('pointerover')
      .catch(() => {});
    const faults = await page.evaluate(async () => {
      const end = Date.now() + 3000;
      while (!('ready' in document.documentElement.dataset) && Date.now() < end) await new Promise((done) => setTimeout(done, 50));
      const left = [];
      // After all others: the browser would go now.
      const last = (event) => {
        if (!event.defaultPrevented && event.target.closest('a')?.getAttribute('target') !== '_blank')
          left.push(event.target.closest('a')?.outerHTML.slice(0, 200));
        event.preventDefault();
      };
      addEventListener('click', last);
      // The first that the app answers draws all of them anew.
      for (let n = 0; n < document.querySelectorAll('a[href]').length; n++)
        document.querySelectorAll('a[href]')[n].dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
      return left.filter(Boolean);
    });
    assert.deepEqual(faults, [], path);
    clean();
    await close();
  }
});

// WordPress shows the frame of a pasted address like this, and believes its height and the links to its own host.
const SECRET = 'abcDEF1234';
const wordpress = (src) => (site) => ({
  '/': calm(`<blockquote data-secret="${SECRET}"><a href="${site}haushalt/">Der Haushalt</a></blockquote>
<iframe class="wp-embedded-content" sandbox="allow-scripts" security="restricted" data-secret="${SECRET}" src="${src(site)}#?secret=${SECRET}" width="500" height="338"></iframe><script src="/wp.js"></script>`),
  '/wp.js': `window.told = []; addEventListener('message', ({ data, source }) => { if (data?.secret === '${SECRET}' && source === document.querySelector('iframe').contentWindow) told.push([data.message, data.value]) })`,
});
const told = (page, message) => page.evaluate((message) => window.told.filter(([kind]) => kind === message).map(([, value]) => value), message);

test('in the frame of a pasted address, height and links are told to WordPress', async () => {
  await beside(
    wordpress((site) => `${site}e/diagramm/haushalt/#farben=dunkel`),
    async ({ page, requests }, site) => {
      const frame = await framed(page);
      assert.equal(await frame.getAttribute('html', 'data-colours'), 'dark', 'what stands before the second # is read');
      const height = await frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
      await becomes(async () => (await told(page, 'height')).at(-1), height);
      // Its script may come late, and asks then.
      const before = (await told(page, 'height')).length;
      await page.waitForTimeout(5500);
      assert.ok((await told(page, 'height')).length > before, 'the height is sent again');
      const many = (await told(page, 'height')).length;
      await page.evaluate(
        (secret) => /** @type {HTMLIFrameElement} */ (document.querySelector('iframe')).contentWindow.postMessage({ message: 'ready', secret }, '*'),
        SECRET,
      );
      await becomes(async () => (await told(page, 'height')).length > many, true);
      await frame.click('.frame-source a');
      await becomes(() => told(page, 'link'), [await frame.evaluate(() => /** @type {HTMLAnchorElement} */ (document.querySelector('.frame-source a')).href)]);
      assert.ok((await told(page, 'link'))[0].startsWith(site));
      // Fonts and scripts come too, although the frame counts as foreign to its own host.
      assert.ok(requests.some((url) => /boot-\w+\.js/.test(url)));
    },
  );
});

test('filters of a pasted address, which a host has written into that of the frame, are kept', async () => {
  const { page: site, close } = await open('massnahmen/?feld=2.1&art=neu');
  const cards = (where) => where.evaluate(() => [...document.querySelectorAll('.measure-card')].filter((card) => card.getClientRects().length).length);
  await becomes(async () => (await cards(site)) > 0 && (await cards(site)) < 10, true);
  const wanted = await cards(site);
  await close();
  const pasted = (site) => `${site}e/massnahmen/#adresse=${encodeURIComponent(`${site}massnahmen/?feld=2.1&art=neu#oben`)}`;
  await beside(wordpress(pasted), async ({ page }) => {
    const frame = await framed(page);
    await becomes(() => cards(frame), wanted);
    assert.equal(await frame.evaluate(() => location.search), '?feld=2.1&art=neu');
    // The link out of the frame has them too.
    await frame.click('.frame-source a');
    await becomes(async () => (await told(page, 'link')).map((address) => new URL(address).search), ['?feld=2.1&art=neu']);
  });
});

test('what would be made to save in a frame that may save nothing, WordPress gets as the page with the same filters', async () => {
  const cases = {
    'karte/?land=BY': ['.download-list button:has-text("PNG")', '.download-list button:has-text("SVG")'],
    'massnahmen/?feld=2.1': ['.download-list a[href$=".de.csv"]', '.download-list a[href$=".json"]'],
  };
  for (const [path, controls] of Object.entries(cases))
    await beside(
      wordpress((site) => `${site}e/${path}`),
      async ({ page }, site) => {
        const frame = await framed(page);
        await frame.waitForSelector('html[data-ready]', { state: 'attached' });
        await frame.evaluate(() => document.querySelector('.download-files').setAttribute('open', ''));
        for (const [n, control] of controls.entries()) {
          await frame.locator(control).first().dispatchEvent('click');
          await becomes(() => told(page, 'link'), Array(n + 1).fill(`${site}${path}`));
        }
        assert.equal(await frame.locator('.download-saved').isVisible(), false);
      },
    );
  await beside(
    body((site) => `<iframe sandbox="allow-scripts" src="${site}e/massnahmen/?feld=2.1" title="Rahmen" width="700" height="500"></iframe>`),
    async ({ page }, site) => {
      const frame = await framed(page);
      await frame.waitForSelector('html[data-ready]', { state: 'attached' });
      await frame.evaluate(() => document.querySelector('.download-files').setAttribute('open', ''));
      await frame.locator('.download-list a[href$=".json"]').dispatchEvent('click');
      await becomes(() => frame.textContent('.frame-address b'), `${site}massnahmen/?feld=2.1`);
      const [menu, note] = await frame.evaluate(() =>
        ['.download-files', '.frame-address'].map((one) => document.querySelector(one).getBoundingClientRect().bottom),
      );
      assert.ok(Math.abs(note - menu) < 150, `beside the menu: ${menu}, ${note}`);
    },
  );
});

test('where windows are forbidden, the address of a link can be read and copied', async () => {
  const cases = [
    ['glossar', '.frame-source a', ''],
    ['zeitleiste', 'a.timeline-mark', ''],
    ['diagramm/haushalt', 'a[download]', ''],
    // Links to other hosts are not followed by WordPress.
    ['karte', 'a[rel~="external"]', `#?secret=${SECRET}`],
  ];
  for (const [path, selector, hash] of cases) {
    await beside(
      body((site) => `<iframe sandbox="allow-scripts" src="${site}e/${path}/${hash}" title="Rahmen" width="700" height="500"></iframe>`),
      async ({ page, context }) => {
        const tabs = [];
        context.on('page', (tab) => tabs.push(tab));
        const frame = await framed(page);
        const link = frame.locator(selector).first();
        const href = await link.evaluate((a) => new URL(a.getAttribute('href'), document.baseURI).href);
        await link.evaluate((a) => a.closest('details')?.setAttribute('open', ''));
        await link.dispatchEvent('click');
        assert.equal(await frame.textContent('.frame-address b'), href);
        assert.equal(await frame.locator('.frame-address').isVisible(), true);
        assert.equal(await frame.evaluate(() => getSelection().toString()), href, 'it is selected');
        await page.waitForTimeout(300);
        assert.equal(tabs.length, 0);
      },
    );
  }
});

test('the plain frame of the studio can copy on another origin', async () => {
  const { page: studio, close } = await open('einbetten/?ansicht=massnahmen/2.1-m2');
  await becomes(async () => /<iframe/.test(await studio.textContent('#code-iframe')), true);
  const text = await studio.textContent('#code-iframe');
  await close();
  await beside(
    body(() => text),
    async ({ page, context }) => {
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(page.url()).origin });
      const frame = await framed(page);
      for (const name of ['Link kopieren', 'Bild kopieren']) {
        const button = frame.locator('button', { hasText: name }).first();
        if (!(await button.count())) continue;
        await button.click();
        await becomes(async () => /kopiert/i.test(await frame.textContent('.status')), true, name);
        assert.equal(await frame.locator('.copy-dialog[open]').count(), 0, name);
      }
    },
    // The page around has no style, and its policy takes the one for phones from the frame.
    { allow: (fault) => /style-src|inline style/.test(fault), violations: ['style-src-attr'] },
  );
});
