// What readers set for themselves: it applies at once and before the first paint, on every page and in frames, and stays on the
// device.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KINDS, journey, open } from './lib.mjs';
import { becomes, held, started } from './page.mjs';
import { refused, storage } from './storage.mjs';

const KEY = 'ki-aktionsplan preferences';
const { stored, store } = storage(KEY);
const look = (page) =>
  page.evaluate(() => ({
    scheme: getComputedStyle(document.documentElement).colorScheme,
    page: getComputedStyle(document.body).backgroundColor,
    size: getComputedStyle(document.documentElement).fontSize,
  }));
const choose = (page, name, option) => page.locator(`input[name="${name}"]`).nth(option).check({ force: true });

journey('each choice applies at once, is stored, and can be reset', 'darstellung/', { colorScheme: 'light' }, async (page) => {
  const light = await look(page);
  await choose(page, 'colours', 2);
  await becomes(() => look(page).then(({ scheme }) => scheme), 'dark');
  assert.notEqual((await look(page)).page, light.page);
  await choose(page, 'text', 2);
  await becomes(() => look(page).then(({ size }) => size), '20px');
  const lines = () => page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--line-length'));
  const before = await lines();
  await choose(page, 'line', 1);
  await becomes(async () => (await lines()) !== before, true);
  await choose(page, 'motion', 1);
  assert.equal(await stored(page), 'colours=dark&text=large&line=short&motion=less');
  assert.equal(await page.getAttribute('meta[name="theme-color"][media="all"]', 'data-media'), '(prefers-color-scheme: dark)');
  await page.click('.preferences > p button');
  await becomes(() => look(page), light);
  assert.equal(await stored(page), 'language=de');
});

journey(
  'choices are there before the first paint, and again after the page is left',
  '',
  { before: store('colours=dark&text=largest'), colorScheme: 'light', js: true },
  async (page) => {
    assert.equal((await look(page)).scheme, 'dark');
    await page.click('.languages > a');
    await becomes(() => page.locator('input[name="colours"]').nth(2).isChecked(), true);
    await becomes(() => page.locator('input[name="text"]').nth(3).isChecked(), true);
  },
);

test('no page is drawn in other colours first', async () => {
  const { hold, release } = held('**/boot-*.js');
  const { page, close } = await open('glossar/', {
    colorScheme: 'light',
    ready: false,
    wait: 'commit',
    before: async (context) => {
      await store('colours=dark')(context);
      await hold(context);
    },
  });
  await becomes(() => page.evaluate(() => performance.getEntriesByName('first-contentful-paint').length), 1);
  assert.equal((await look(page)).scheme, 'dark');
  release();
  await close();
});

test('the largest text fits into every page', async () => {
  const faults = [];
  const { page, base, clean, close } = await open('', { before: store('text=largest&line=long') });
  for (const width of [320, 900, 1280]) {
    await page.setViewportSize({ width, height: 800 });
    for (const path of KINDS) {
      await page.goto(base + path);
      await started(page);
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) faults.push(`/${path}: ${over} px too wide at ${width}`);
    }
  }
  clean();
  await close();
  assert.deepEqual(faults, []);
});

journey(
  'a browser that stores nothing says so, and the choice applies',
  'darstellung/',
  {
    before: refused,
  },
  async (page) => {
    await choose(page, 'colours', 2);
    await becomes(() => look(page).then(({ scheme }) => scheme), 'dark');
    await becomes(async () => (await page.textContent('.preferences-refused')).length > 20, true);
  },
);

journey(
  'what is stored and makes no sense changes nothing',
  'karte/',
  { before: store('colours=purple&text=%&=&&language=xx'), colorScheme: 'light' },
  async (page) => {
    assert.deepEqual((await look(page)).size, '16px');
    assert.match((await look(page)).scheme, /light/);
  },
);

journey('reduced motion holds for the app too', 'vorwort/', { before: store('motion=less'), reducedMotion: 'no-preference' }, async (page) => {
  await page.evaluate(() => {
    document.documentElement.dataset.transitions = '0';
    const start = document.startViewTransition?.bind(document);
    document.startViewTransition = (act) => {
      document.documentElement.dataset.transitions = '1';
      return start(act);
    };
  });
  await page.click('.pager-next');
  await becomes(() => page.textContent('h1').then((text) => text.length > 0), true);
  assert.equal(await page.getAttribute('html', 'data-transitions'), '0');
});

journey(
  'a frame on the site’s own origin looks as its reader likes, unless the page around asks for colours',
  'e/haushalt/',
  { before: store('colours=dark'), colorScheme: 'light' },
  async (page) => {
    assert.equal((await look(page)).scheme, 'dark');
    await page.goto(`${page.url()}#farben=hell`);
    await page.reload();
    assert.equal((await look(page)).scheme, 'light');
  },
);

journey('another tab follows', 'glossar/', { colorScheme: 'light' }, async (page, { context, base }) => {
  const other = await context.newPage();
  await other.goto(`${base}darstellung/`);
  await other.waitForSelector('html[data-ready]', { state: 'attached' });
  await choose(other, 'colours', 2);
  await becomes(() => look(page).then(({ scheme }) => scheme), 'dark');
});
