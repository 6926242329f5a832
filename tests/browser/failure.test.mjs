// The app cannot be loaded, or it panics: the page stays complete, its links load pages again, and one notice says why.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replaced } from '../../tools/must.mjs';
import { MEASURES, host, journey, open } from './lib.mjs';
import { address, becomes, mark, same, started } from './page.mjs';

const what = (page) => page.textContent('.failure-what');
const noticeShown = (page) => page.waitForSelector('.failure:visible');
/** Asserts that the page is complete, shows the notice, and that its links load pages. */
async function assertComplete(page) {
  assert.equal(await page.locator('.measure-card:visible').count(), MEASURES);
  assert.equal(await page.locator('.failure:visible').count(), 1);
  await mark(page);
  await page.click('.header-links > li > a >> nth=1');
  await becomes(() => page.textContent('h1').catch(() => ''), 'Karte');
  assert.equal(await same(page), false);
}

const anyFault = { ready: false, allow: () => true };

journey(
  'without WebAssembly the notice names it, and does not offer to try again',
  'massnahmen/',
  {
    ...anyFault,
    before: (context) =>
      context.addInitScript(() => {
        delete globalThis.WebAssembly;
      }),
  },
  async (page) => {
    await noticeShown(page);
    assert.match(await what(page), /WebAssembly/);
    assert.equal(await page.isVisible('.failure button'), false);
    await assertComplete(page);
  },
);

test('a policy without WebAssembly is named too', async () => {
  const at = await host();
  const { page, close } = await open('massnahmen/', {
    ...anyFault,
    at,
    before: (context) =>
      context.route('**/massnahmen/', async (route) => {
        const answer = await route.fetch();
        const body = replaced(await answer.text(), "'wasm-unsafe-eval'", '', 'massnahmen/');
        await route.fulfill({ response: answer, body, headers: { ...answer.headers(), 'content-security-policy': '' } });
      }),
  });
  await noticeShown(page);
  assert.match(await what(page), /WebAssembly/);
  await close();
});

// What a host may do to the module and to the bundle, with the reason that the notice must give, and whether it must offer to
// try again.
const wasm = '**/app-*.wasm';
const bundle = '**/plan.de-*.json';
/** @type {[name: string, pattern: string, act: (route: import('playwright-core').Route) => Promise<void>, reason: RegExp, again: boolean][]} */
const FAILURES = [
  ['the module is another file', wasm, (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }), /nicht lesbar/, false],
  ['the module does not come', wasm, (route) => route.abort(), /keine Verbindung/, true],
  ['the module is gone', wasm, (route) => route.fulfill({ status: 404, body: '' }), /404/, true],
  ['the plan does not come', bundle, (route) => route.abort(), /keine Verbindung/, true],
  ['the host answers with an error', bundle, (route) => route.fulfill({ status: 503, body: '' }), /503/, true],
  [
    'the plan is cut off',
    bundle,
    async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: (await answer.text()).slice(0, 50_000) });
    },
    /nicht lesbar/,
    false,
  ],
];
for (const [name, pattern, act, reason, again] of FAILURES) {
  const failing = { on: true };
  // The next page requests the file too, and may be left before it is answered; hence the `catch`.
  const before = (context) => context.route(pattern, (route) => Promise.resolve(failing.on ? act(route) : route.continue()).catch(() => {}));
  journey(`when ${name}, the notice says so`, 'massnahmen/', { ...anyFault, before }, async (page) => {
    await noticeShown(page);
    assert.match(await what(page), reason);
    assert.equal(await page.isVisible('.failure button'), again);
    if (again) {
      failing.on = false;
      await page.click('.failure button');
      await started(page);
      assert.equal(await page.isVisible('.failure'), false);
      await page.fill('#massnahmen-suche', 'neuromorph');
      await becomes(() => page.locator('.measure-card:visible').count(), 1);
    } else {
      await assertComplete(page);
    }
  });
}

journey(
  'a module of the wrong type runs all the same',
  'massnahmen/',
  { ...anyFault, before: (context) => context.route(wasm, async (route) => route.fulfill({ response: await route.fetch(), contentType: 'text/plain' })) },
  async (page) => {
    await started(page);
    await page.fill('#massnahmen-suche', 'neuromorph');
    await becomes(() => page.locator('.measure-card:visible').count(), 1);
  },
);

journey(
  'a page that is only read says nothing of a failure until a button is used',
  'vorwort/',
  { ...anyFault, before: (context) => context.route(bundle, (route) => route.abort()) },
  async (page) => {
    await page.waitForRequest(bundle).catch(() => {});
    await page.waitForTimeout(500);
    assert.equal(await page.isVisible('.failure'), false);
    await mark(page);
    await page.click('.pager-next');
    await becomes(() => address(page), 'kapitel/1/');
    assert.equal(await same(page), false);
  },
);

// A panic is a bug, but a test may ask for one (`root::panic_for_test`).
const panicking = (step) => ({
  ready: true,
  allow: () => true,
  before: (context) =>
    context.addInitScript((step) => {
      window.kiAktionsplanPanic = step;
    }, step),
});
journey('a panic while taking over puts the printed page back', 'massnahmen/', panicking('mount'), async (page) => {
  await page.focus('#massnahmen-suche');
  await noticeShown(page);
  assert.match(await what(page), /Fehler/);
  await assertComplete(page);
});
journey('a panic on the way to a page loads that page', 'massnahmen/', panicking('mount'), async (page) => {
  await page.evaluate(() => document.querySelector('.header-links > li > a[href$="haushalt/"]').click());
  await becomes(() => page.textContent('h1').catch(() => ''), 'Das KI-Budget des Ministeriums');
});
journey('so it is where the app was there already', 'massnahmen/', panicking('navigate'), async (page) => {
  await page.focus('#massnahmen-suche');
  await page.evaluate(() => document.querySelector('.header-links > li > a[href$="haushalt/"]').click());
  await becomes(() => page.textContent('h1').catch(() => ''), 'Das KI-Budget des Ministeriums');
  await becomes(() => address(page), 'haushalt/');
});

journey(
  'where data is to be saved, the app is asked for at a control alone',
  'massnahmen/',
  { ready: false, before: (context) => context.addInitScript(() => Object.defineProperty(NetworkInformation.prototype, 'saveData', { get: () => true })) },
  async (page, { requests }) => {
    await page.waitForLoadState('load');
    await page.waitForTimeout(700);
    await page.hover('.header-links > li > a >> nth=1');
    await page.waitForTimeout(200);
    assert.deepEqual(
      requests.filter((url) => /wasm|\/data\//.test(url)),
      [],
    );
    await page.hover('#massnahmen-suche');
    await started(page);
  },
);

/** Changes the page as a browser's translation does: puts every text into two elements of its own. */
const translate = () => {
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const all = [];
  while (texts.nextNode()) {
    const text = /** @type {Text} */ (texts.currentNode);
    if (text.data.trim() && !text.parentElement.closest('script, style, noscript, svg, font')) all.push(text);
  }
  for (const text of all) {
    const [outer, inner] = [document.createElement('font'), document.createElement('font')];
    inner.textContent = `[en] ${text.data}`;
    outer.append(inner);
    text.replaceWith(outer);
  }
};

journey('a translated page is taken over, filtered and left', 'massnahmen/', {}, async (page) => {
  await mark(page);
  await page.evaluate(translate);
  // A browser extension has also put an element into the page.
  await page.evaluate(() => document.querySelector('main').prepend(document.createElement('aside')));
  await page.focus('#massnahmen-suche');
  await becomes(() => page.evaluate(() => document.activeElement.id), 'massnahmen-suche');
  await page.keyboard.type('neuromorph');
  await becomes(() => page.locator('.measure-card:visible').count(), 1);
  await becomes(() => page.textContent('#ergebnis'), `1 von ${MEASURES} Maßnahmen`);
  // The page that the app has drawn is translated too.
  await page.evaluate(translate);
  await page.fill('#massnahmen-suche', 'Daten');
  await becomes(async () => (await page.locator('.measure-card:visible').count()) > 1, true);
  // What changes is drawn again in place of what was translated.
  await becomes(async () => new RegExp(`^\\d+ von ${MEASURES} Maßnahmen$`).test(await page.textContent('#ergebnis')), true);
  await becomes(() => page.locator('.measure-card:visible mark').first().textContent(), 'Daten');
  assert.ok((await page.locator('.measure-card:visible').first().textContent()).split('[en]').length < 9);
  await page.check('#thema-health');
  await page.evaluate(translate);
  await page.click('.chip');
  await page.click('.header-links > li > a >> nth=1');
  await becomes(() => page.textContent('h1'), 'Karte');
  await page.evaluate(translate);
  await page.selectOption('#karte-land', 'BY');
  await becomes(() => address(page), 'karte/?land=BY');
  await becomes(async () => /in \d+/.test(await page.textContent('#ergebnis')), true);
  await page.click('.header-home');
  await becomes(() => address(page), '');
  assert.ok(await same(page));
});

const asked = async (page) => ({
  result: await page.textContent('#ergebnis'),
  groups: await page.locator('.search-groups a').allTextContents(),
  kinds: await page.locator('.hit > .hit-group').allTextContents(),
  titles: await page.locator('.hit-title').allTextContents(),
});
test('a translated search shows the answer to the next words, with its own groups', async () => {
  const plain = await open('suche/?q=AI%20Act');
  const wanted = await asked(plain.page);
  await plain.close();
  const { page, clean, close } = await open('suche/?q=Daten');
  await becomes(async () => (await page.locator('.hit').count()) > 5, true);
  await page.evaluate(translate);
  await page.fill('#suche-seite', 'AI Act');
  await becomes(() => asked(page), wanted);
  await page.evaluate(translate);
  await page.fill('#suche-seite', 'Xylofonbau');
  await becomes(() => page.locator('.hit').count(), 0);
  await becomes(() => page.textContent('#ergebnis').then((text) => text.startsWith('Keine Treffer')), true);
  clean();
  await close();
});

test('a translated map shows the places of the Land that is chosen', async () => {
  const plain = await open('karte/?land=BY');
  await becomes(async () => / in \d/.test(await plain.page.textContent('#ergebnis')), true);
  const wanted = await plain.page.textContent('#ergebnis');
  await plain.close();
  const { page, clean, close } = await open('karte/');
  await page.focus('#karte-land');
  await page.evaluate(translate);
  await page.selectOption('#karte-land', 'BY');
  await becomes(() => page.textContent('#ergebnis'), wanted);
  clean();
  await close();
});

// Each is a page whose use needs the app, with what a reader does there.
/** @type {[path: string, act: (page: import('playwright-core').Page) => Promise<void>][]} */
const NEEDING = [
  ['suche/?q=Pflege', async () => {}],
  ['massnahmen/2.2-m5/', (page) => page.click('.actions button >> nth=1')],
  ['einbetten/', async () => {}],
  ['pressemappe/', (page) => page.click('.kit-bar button >> nth=0')],
];
for (const [path, act] of NEEDING) {
  journey(
    `without WebAssembly /${path} says so, and not that the network fails`,
    path,
    {
      ...anyFault,
      before: (context) =>
        context.addInitScript(() => {
          delete globalThis.WebAssembly;
        }),
    },
    async (page) => {
      await act(page);
      await noticeShown(page);
      assert.match(await what(page), /WebAssembly/);
      assert.doesNotMatch(await what(page), /Netz|Server/);
      assert.equal(await page.isVisible('.failure button'), false);
      assert.ok((await page.locator('nav a[href*="kapitel/"], .footer a[href*="kapitel/"]').count()) > 0);
    },
  );
}

journey(
  'without WebAssembly a link is copied all the same',
  'massnahmen/2.2-m5/',
  {
    ...anyFault,
    permissions: ['clipboard-read', 'clipboard-write'],
    before: (context) =>
      context.addInitScript(() => {
        delete globalThis.WebAssembly;
      }),
  },
  async (page, { base }) => {
    await page.click('.actions button >> nth=0');
    await page.waitForFunction(() => document.querySelector('.status').textContent === 'In die Zwischenablage kopiert.');
    assert.ok(await page.isVisible('.status'));
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), new RegExp(`^${base}massnahmen/2\\.2-m5/\\?fassung=[0-9a-f]{8}#2\\.2-m5$`));
    assert.equal(await page.isVisible('.failure'), false);
  },
);
