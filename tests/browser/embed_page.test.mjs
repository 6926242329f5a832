// What the page around may be like: its layout, its tabs, how it loads the script, and where the site has moved to.
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { portOf } from '../../tools/serve.mjs';
import { SHOWN, beside, body, framed } from './around.mjs';
import { home, host, open } from './lib.mjs';
import { becomes } from './page.mjs';

const servers = [];
after(() => {
  for (const server of servers) server.close();
});

/** A host that answers each path with what `answer` writes; resolves to its address. */
async function small(answer, name = '127.0.0.1') {
  const server = createServer(answer);
  servers.push(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return `http://${name}:${portOf(server)}/`;
}

const part = (site, view = 'diagramm/haushalt', more = '') =>
  `<ki-aktionsplan ansicht="${view}" ${more}><a href="${site}haushalt/">Der Haushalt</a></ki-aktionsplan>`;
const script = (site) => `<script async src="${site}embed.js"></script>`;
const shown = (page, count) => becomes(() => page.evaluate(SHOWN), count);
/** A page of another site that has no policy, and the scripts that it loads. */
const plain = (html, files = {}) =>
  small(async (request, response) => {
    const path = request.url.split('?')[0];
    if (path === '/')
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(`<!doctype html><meta charset="utf-8"><title>Andere</title>${html}`);
    else if (files[path]) response.writeHead(200, { 'content-type': 'text/javascript' }).end(await files[path]());
    else response.writeHead(204).end();
  });
/** Opens such a page in a context of its own. */
async function visit(at, run, options) {
  const opened = await open('', { at, ready: false, allow: (fault) => fault.startsWith('foreign request'), ...options });
  try {
    await run(opened);
    opened.clean();
  } finally {
    await opened.close();
  }
}
const source = async (site) => (await fetch(`${site}embed.js`)).text();

test('the element keeps to the column of the page, whose face and colour its link has', async () => {
  const site = await home();
  const column = 'main > * { max-width: 450px; margin: 0 auto !important; font: italic 19px Georgia, serif; color: rgb(1, 2, 3) }';
  const grid = '.grid { display: grid; grid-template-columns: 1fr 300px 1fr } .grid > * { grid-column: 2 }';
  const at = await plain(`<style>${column} ${grid} a { color: inherit }</style>${script(site)}<main><p>Ein Absatz</p>${part(site)}
    <div data-ki-aktionsplan="zahl/2.1-m2-f1"><a href="${site}">Eine Zahl</a></div></main><div class="grid"><p>Einer</p>${part(site, 'fussnote/12')}</div>`);
  // The host is down at first, so that the links stay.
  let down = true;
  const before = (context) => context.route('**/e/**', (route) => (down ? route.abort() : route.continue()));
  await visit(
    at,
    async ({ page }) => {
      await page.waitForFunction(() => document.querySelector('ki-aktionsplan').shadowRoot);
      const place = (selector) =>
        page.locator(selector).evaluateAll((all) => all.map((e) => e.getBoundingClientRect()).map(({ left, right }) => [left, right]));
      const [text, first, second] = await place('main > *');
      assert.deepEqual([first, second], [text, text]);
      const [line, third] = await place('.grid > *');
      assert.deepEqual(third, line);
      const look = (selector) => page.locator(selector).evaluate((e) => [getComputedStyle(e).font, getComputedStyle(e).color]);
      for (const link of ['main ki-aktionsplan a', 'main div a']) assert.deepEqual(await look(link), await look('main > p'), link);
      down = false;
      await page.reload();
      await shown(page, 3);
      const frames = await page.evaluate(() =>
        [...document.querySelectorAll('main > :not(p)')]
          .map((e) => e.shadowRoot.querySelector('iframe').getBoundingClientRect())
          .map(({ left, right }) => [left, right]),
      );
      assert.deepEqual(frames, [text, text]);
    },
    { before, allow: () => true },
  );
});

test('a frame of a site that has moved stays and gets its height', async () => {
  const site = await home();
  // The old address has another host name, too.
  const old = await small((request, response) => response.writeHead(301, { location: site + request.url.slice(1) }).end(), 'localhost');
  await beside(
    () => body(() => script(old) + part(old))(site),
    async ({ page }) => {
      const frame = await framed(page);
      await page.waitForTimeout(5000);
      const height = await page.evaluate(() => document.querySelector('ki-aktionsplan').shadowRoot.querySelector('iframe').getBoundingClientRect().height);
      assert.ok(frame.url().startsWith(site) && height !== 400 && height > 200, `${height}`);
      assert.equal(await page.locator('ki-aktionsplan a').isVisible(), false);
    },
    { sites: [old] },
  );
});

// Each way to hide a part, and to show it.
const TABS = {
  'with the attribute hidden': ['<div id="tab" hidden>', '</div>', (tab) => tab.toggleAttribute('hidden')],
  'in details': ['<details id="tab"><summary>Mehr</summary>', '</details>', (tab) => tab.toggleAttribute('open')],
};
for (const [name, [start, end, toggle]] of Object.entries(TABS)) {
  test(`a part ${name} is there when it is opened, late or for a second time`, async () => {
    let slow = false;
    const before = (context) =>
      context.route('**/frame-*.js', async (route) => {
        if (slow) await new Promise((done) => setTimeout(done, 1500));
        await route.continue();
      });
    for (slow of [false, true]) {
      await beside(
        body((site) => `${script(site)}${start}${part(site)}<div data-ki-aktionsplan="zahl/2.1-m2-f1"></div>${end}`),
        async ({ page }) => {
          const press = () => page.locator('#tab').evaluate(toggle);
          if (slow) {
            // Open for less time than the frame needs to speak.
            await press();
            await page.waitForTimeout(700);
            await press();
          }
          await page.waitForTimeout(6500);
          await press();
          await shown(page, 2);
          await becomes(
            () => page.evaluate(() => document.querySelector('ki-aktionsplan').shadowRoot.querySelector('iframe').getBoundingClientRect().height > 200),
            true,
          );
          await becomes(() => page.locator('ki-aktionsplan a').isVisible(), false);
        },
        { before },
      );
    }
  });
}

test('the script runs as a module, in another script, as a copy and in the page, if it is told the site', async () => {
  const site = await home();
  const js = () => source(site);
  const root = `data-wurzel="${site}"`;
  const pages = {
    'a module': [`<script type="module" src="${site}embed.js"></script>${part(site)}`],
    'an import': [
      `<script type="module" src="/own.js"></script>${part(site, 'diagramm/haushalt', `wurzel="${site}"`)}`,
      { '/own.js': () => `import '${site}embed.js'` },
    ],
    'a bundle': [`<script src="/all.js" ${root}></script>${part(site)}`, { '/all.js': async () => `let before = 1;\n${await js()}` }],
    'a bundle, told by the element': [
      `<script src="/all.js"></script><div data-ki-aktionsplan="diagramm/haushalt" data-wurzel="${site}"></div>`,
      { '/all.js': js },
    ],
    'a copy': [`<script async src="/copies/embed.js" ${root}></script>${part(site)}`, { '/copies/embed.js': js }],
    'in the page': [`<script ${root}>${await js()}</script>${part(site)}`],
    'a tag manager': [
      `<script>document.head.append(Object.assign(document.createElement('script'), { async: true, src: '${site}embed.js' }))</script>${part(site)}`,
    ],
    // Others have scripts of this name.
    'beside another embed.js': [
      `<script async src="/other/embed.js"></script><script type="module" src="${site}embed.js"></script>${part(site)}`,
      { '/other/embed.js': () => '' },
    ],
  };
  for (const [way, [html, files]] of Object.entries(pages)) {
    await visit(await plain(html, files), async ({ page }) => {
      await shown(page, 1).catch((error) => assert.fail(`${way}: ${error.message}`));
      assert.ok((await framed(page)).url().startsWith(`${site}e/diagramm/haushalt/`), way);
    });
  }
});

test('a script that does not know the site leaves the link, and says so', async () => {
  const site = await home();
  const at = await plain(`<script src="/all.js"></script>${part(site)}`, { '/all.js': () => source(site) });
  const said = [];
  await visit(
    at,
    async ({ page }) => {
      page.on('console', (message) => said.push(message.text()));
      await page.reload();
      await becomes(() => said.length, 1);
      assert.match(said[0], /^ki-aktionsplan: .*wurzel=/);
      assert.equal(await page.locator('ki-aktionsplan a').isVisible(), true);
    },
    { allow: (fault) => fault.startsWith('console warning: ki-aktionsplan') },
  );
});

test('two sites on one page: the second says so, and an element can name its own', async () => {
  const [one, two] = [await home(), await host('/zwei/')];
  const html = `<script src="${one}embed.js"></script>${part(one)}<script src="${two}embed.js"></script>${part(two, 'fussnote/12', `wurzel="${two}"`)}`;
  const said = [];
  await visit(
    await plain(html),
    async ({ page }) => {
      page.on('console', (message) => said.push(message.text()));
      await page.reload();
      await shown(page, 2);
      const urls = await page.evaluate(() =>
        [...document.querySelectorAll('ki-aktionsplan')].map((e) => /** @type {HTMLIFrameElement} */ (e.shadowRoot.querySelector('iframe')).src),
      );
      assert.deepEqual(urls, [`${one}e/diagramm/haushalt/`, `${two}e/fussnote/12/`]);
      assert.equal(said.length, 1);
      assert.ok(said[0].includes(`wurzel="${two}"`), said[0]);
    },
    { allow: (fault) => fault.startsWith('console warning: ki-aktionsplan') || fault.startsWith('foreign request') },
  );
});

// In the middle of a tall frame on a phone: what opens is where the reader looks, and the page stays.
const PHONE = { viewport: { width: 360, height: 640 }, hasTouch: true };
async function inView(page, frame, selector) {
  await frame.waitForSelector(selector);
  const frameTop = () => page.evaluate(() => document.querySelector('ki-aktionsplan, iframe:not([hidden])').getBoundingClientRect().top);
  await becomes(async () => {
    const inner = await frame.evaluate((selector) => {
      const { top, bottom, height } = document.querySelector(selector).getBoundingClientRect();
      return { top, bottom, height };
    }, selector);
    const top = await frameTop();
    const place = [Math.round(top + inner.top), Math.round(top + inner.bottom)];
    return inner.height > 10 && place[0] >= 0 && place[1] <= 640 ? 'in view' : place.join(' to ');
  }, 'in view');
}
const tall = (view, run) =>
  beside(
    body((site) => script(site) + '<p>Davor</p>'.repeat(20) + part(site, view) + '<p>Danach</p>'.repeat(20)),
    async ({ page }) => {
      const frame = await framed(page);
      const height = () => page.evaluate(() => document.querySelector('ki-aktionsplan').getBoundingClientRect().height);
      const rests = async () => {
        const before = await height();
        await page.waitForTimeout(700);
        return (await height()) === before;
      };
      await becomes(async () => (await height()) > 900 && (await rests()), true, 'the frame has its height');
      /** Taps something in the frame; what it opens must be in view, and the page must not jump. */
      const opens = async (target, selector) => {
        await target.evaluate((e) => e.scrollIntoView({ block: 'center' }));
        await page.waitForTimeout(300);
        const before = await page.evaluate(() => scrollY);
        await target.tap();
        await inView(page, frame, selector);
        await page.waitForTimeout(300);
        const after = await page.evaluate(() => scrollY);
        assert.ok(Math.abs(after - before) <= 50, `the page jumped from ${before} to ${after}`);
      };
      await run({ page, frame, opens });
    },
    PHONE,
  );

test('a footnote in a tall frame opens where the reader looks', async () => {
  await tall('handlungsfeld/2.1', async ({ frame, opens }) => {
    const marks = frame.locator('.footnote-mark');
    for (const n of [0, Math.floor((await marks.count()) / 2), (await marks.count()) - 1]) {
      await opens(marks.nth(n), '.footnote-text:popover-open');
      await frame.evaluate(() => /** @type {any} */ (document.querySelector(':popover-open')).hidePopover());
    }
  });
});

test('a message in a tall frame stands where the reader looks, and so does the dialog if copying is refused', async () => {
  await tall('massnahmen/2.1-m2', async ({ page, frame, opens }) => {
    const copy = frame.locator('button', { hasText: 'Link kopieren' }).first();
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await opens(copy, '.status');
    assert.match(await frame.textContent('.status'), /kopiert/i);
    await page.context().clearPermissions();
    await frame.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new Error('no'));
      document.execCommand = () => false;
    });
    await opens(copy, '.copy-dialog[open]');
  });
});

test('a tile on the start page in a tall frame opens its card where the reader looks', async () => {
  await tall('start', async ({ frame, opens }) => {
    await frame.locator('main').locator('button, select').first().dispatchEvent('pointerover');
    await frame.waitForSelector('html[data-ready]', { state: 'attached' });
    await opens(frame.locator('.tile').nth(40), '.board-open');
  });
});

test('a place on the map in a tall frame opens its panel where the reader looks', async () => {
  // With a query, the app draws the map at once.
  await tall('karte?liste=nein', async ({ frame, opens }) => {
    await frame.waitForSelector('html[data-ready]', { state: 'attached' });
    await opens(frame.locator('.mark:not(.mark-group)').locator('visible=true').nth(3), '.city-open');
  });
});

test('a place on the map that is tapped before the module is there opens in the frame once it comes', async () => {
  for (const view of ['karte', 'karte?land=BE&liste=nein']) {
    let come;
    const held = new Promise((done) => {
      come = done;
    });
    const hold = (context) => context.route('**/app-*.wasm', (route) => held.then(() => route.continue()));
    await beside(
      body((site) => script(site) + part(site, view)),
      async ({ page, context }) => {
        const tabs = [];
        context.on('page', (tab) => tabs.push(tab));
        const frame = await framed(page);
        const mark = frame.locator('.mark[data-city=berlin]').locator('visible=true');
        await mark.tap();
        await page.waitForTimeout(300);
        assert.equal(await frame.locator('.city-open').count(), 0);
        come();
        await inView(page, frame, '.city-open');
        assert.match(await frame.textContent('.city-open'), /Berlin/);
        assert.equal(await frame.evaluate(() => new URLSearchParams(location.search).get('ort')), 'berlin');
        assert.equal(tabs.length, 0);
      },
      { ...PHONE, before: hold },
    );
  }
});

test('a place on the map whose module has come, but has drawn nothing yet, opens in the frame at the first tap', async () => {
  await beside(
    body((site) => script(site) + part(site, 'karte')),
    async ({ page, context }) => {
      const tabs = [];
      context.on('page', (tab) => tabs.push(tab));
      const frame = await framed(page);
      await frame.waitForSelector('html[data-ready]', { state: 'attached' });
      await frame.locator('.mark[data-city=berlin]').locator('visible=true').tap();
      await inView(page, frame, '.city-open');
      assert.equal(tabs.length, 0);
    },
    PHONE,
  );
});

test('without a choice a frame has the colours of the device, whatever the page around has', async () => {
  const site = await home();
  for (const scheme of ['', 'light', 'dark', 'light dark']) {
    const at = await plain(
      `<meta name="color-scheme" content="${scheme}"><style>body { color-scheme: ${scheme || 'normal'} }</style>${script(site)}${part(site)}`,
    );
    for (const device of /** @type {const} */ (['light', 'dark'])) {
      await visit(
        at,
        async ({ page }) => {
          await shown(page, 1);
          const seen = await (await framed(page)).evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
          assert.equal(seen, device === 'dark', `${device} in a page of "${scheme}"`);
        },
        { colorScheme: device },
      );
    }
  }
});

test('on paper the link stands below the frame, and goes again', async () => {
  await beside(
    body((site) => script(site) + part(site)),
    async ({ page }) => {
      await shown(page, 1);
      const link = page.locator('ki-aktionsplan a');
      await becomes(() => link.isVisible(), false);
      await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
      assert.equal(await link.isVisible(), true);
      const places = await page.evaluate(() => {
        const part = document.querySelector('ki-aktionsplan');
        return [part.shadowRoot.querySelector('iframe').getBoundingClientRect().bottom, part.querySelector('a').getBoundingClientRect().top];
      });
      assert.ok(places[1] >= places[0] - 1, `${places}`);
      await page.evaluate(() => dispatchEvent(new Event('afterprint')));
      assert.equal(await link.isVisible(), false);
    },
  );
});

// The texts of the studio for a plain frame, on a phone with and without a margin of the page around.
for (const view of [
  'karte',
  'karte?liste=nein',
  'karte?land=BE&liste=nein',
  'diagramm/haushalt',
  'massnahmen/2.1-m2',
  'massnahmen?feld=2.1',
  'zahl/2.1-m2-f1',
]) {
  test(`the plain frame has the right height on a phone: ${view}`, async () => {
    // The studio shows the map without its list, unless its address asks for more.
    const { page: studio, close } = await open(`einbetten/?ansicht=${encodeURIComponent(view)}`);
    const text = () => studio.textContent('#code-iframe');
    let last;
    await becomes(
      async () => {
        const before = last;
        last = await text();
        await studio.waitForTimeout(1500);
        return /clamp\(/.test(last) && before === last;
      },
      true,
      'both heights are measured',
    );
    await close();
    for (const margin of [0, 16, 28]) {
      await visit(
        await plain(`<meta name="viewport" content="width=device-width"><style>body { margin: ${margin}px }</style>${last}`),
        async ({ page }) => {
          const frame = await framed(page);
          const height = await page.evaluate(() => document.querySelector('iframe').getBoundingClientRect().height);
          const inner = () =>
            frame.evaluate(() => 'waiting' in document.documentElement.dataset || Math.round(document.documentElement.getBoundingClientRect().height));
          let content = await inner();
          await becomes(
            async () => {
              const before = content;
              content = await inner();
              await page.waitForTimeout(500);
              return content !== true && before === content;
            },
            true,
            'the content is at rest',
          );
          assert.ok(height >= 0.95 * content && height <= 1.25 * content, `${height} px for ${content} at a margin of ${margin}`);
        },
        PHONE,
      );
    }
  });
}

// The names of the files that a frame gives, by what is pressed.
const FILES = {
  'diagramm/haushalt': [/\.png$/, /\.svg$/, /\.csv$/],
  'karte?land=BY': [/\.png$/, /\.svg$/, /\.csv$/],
};
for (const kind of ['script', 'iframe']) {
  test(`what is offered in a frame can be downloaded, with the text of the studio: ${kind}`, async () => {
    for (const [view, names] of Object.entries(FILES)) {
      const { page: studio, close } = await open(`einbetten/?ansicht=${encodeURIComponent(view)}`);
      await becomes(async () => /src=/.test(await studio.textContent(`#code-${kind}`)), true);
      const text = await studio.textContent(`#code-${kind}`);
      await close();
      await visit(await plain(text), async ({ page, context }) => {
        const tabs = [];
        context.on('page', (tab) => tabs.push(tab));
        const frame = await framed(page);
        await frame.evaluate(() => {
          for (const details of document.querySelectorAll('details')) details.setAttribute('open', '');
        });
        for (const name of names) {
          const links = frame.locator('a[download]');
          const hrefs = await links.evaluateAll((all) => all.map((a) => a.getAttribute('href')));
          const at = hrefs.findIndex((href) => name.test(href));
          assert.ok(at >= 0, `${view}: no ${name}`);
          const [file] = await Promise.all([page.waitForEvent('download'), links.nth(at).click()]);
          assert.equal(file.suggestedFilename(), hrefs[at].split('/').at(-1));
          assert.equal(await file.failure(), null);
        }
        assert.equal(tabs.length, 0);
      });
    }
  });
}
