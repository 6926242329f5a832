// The editions of the site: the switch between them keeps place, filters and what is open; each downloads its own data only;
// and no page of one says something in the words of another.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { match } from '../../tools/must.mjs';
import { DIST, EDITIONS, KINDS, journey, open } from './lib.mjs';
import { address, becomes, mark, same, settled } from './page.mjs';

const OTHERS = EDITIONS.filter(({ folder }) => folder);
const to = (page, tag) => page.click(`.languages a[hreflang="${tag}"]`);
const lang = (page) => page.evaluate(() => document.documentElement.lang);

test('there is an edition for each language of the data', () => {
  const { title } = JSON.parse(readFileSync(new URL('../../data/plan.json', import.meta.url), 'utf8'));
  assert.equal(EDITIONS.length, Object.keys(title).length);
});

for (const { tag, folder } of OTHERS) {
  describe(tag, () => {
    journey('the switch keeps the page and its filters, without a page load, and back leads back', 'massnahmen/?feld=2.1&art=neu', {}, async (page) => {
      await mark(page);
      const shown = await page.locator('.measure-card:visible').evaluateAll((cards) => cards.map((card) => card.dataset.measure));
      const title = await page.title();
      await to(page, tag);
      await becomes(() => address(page), 'massnahmen/?feld=2.1&art=neu');
      await becomes(() => lang(page), tag);
      assert.match(page.url(), new RegExp(`/${folder}massnahmen/`));
      assert.notEqual(await page.title(), title);
      assert.deepEqual(await page.locator('.measure-card:visible').evaluateAll((cards) => cards.map((card) => card.dataset.measure)), shown);
      await becomes(() => page.textContent('.status'), await page.title());
      await page.goBack();
      await becomes(() => lang(page), 'de');
      assert.equal(await page.title(), title);
      assert.ok(await same(page));
    });

    journey('the switch keeps what is in sight and what is open', 'handlungsfeld/2.3/', { viewport: { width: 412, height: 800 } }, async (page) => {
      const record = page.locator('#\\32 \\.3-m3');
      await page.locator('.figures-more summary >> nth=0').click();
      await record.evaluate((e) => e.scrollIntoView({ block: 'center' }));
      await settled(page);
      const top = async () => (await record.boundingBox()).y;
      const before = await top();
      await page.evaluate((tag) => document.querySelector(`.languages a[hreflang="${tag}"]`).click(), tag);
      await becomes(() => lang(page), tag);
      await settled(page);
      assert.ok(Math.abs((await top()) - before) < 400, `${before} → ${await top()}`);
      assert.equal(await page.locator('.figures-more[open]').count(), 1);
    });

    journey('only the data of the language that is read is loaded', `${folder}karte/`, {}, async (page, { requests }) => {
      const data = requests.filter((url) => /\/(plan|options)\./.test(url)).map((url) => url.replace(/.*\/(\w+\.[a-z-]+)-\w+\.json$/, '$1'));
      assert.deepEqual([...new Set(data)], [`plan.${tag}`]);
      await to(page, 'de');
      await becomes(() => lang(page), 'de');
      assert.ok(requests.some((url) => /\/plan\.de-\w+\.json$/.test(url)));
    });

    journey(
      'where the other data does not come, the browser loads the page',
      'glossar/',
      { allow: (fault) => /plan\./.test(fault) },
      async (page, { context }) => {
        await context.route(new RegExp(`/plan\\.${tag}-`), (route) => route.abort());
        await to(page, tag);
        await page.waitForURL(new RegExp(`/${folder}glossar/`));
        await becomes(() => lang(page), tag);
      },
    );

    test('without JavaScript the switch leads to the same page', async () => {
      for (const path of ['', 'massnahmen/2.1-m2/', 'zitieren/absatz/2.1-s1/']) {
        const { page, clean, close } = await open(path, { js: false });
        await page.click(`.languages a[hreflang="${tag}"]`);
        assert.match(page.url(), new RegExp(`/${folder}${path}$`));
        assert.equal(await page.getAttribute('html', 'lang'), tag);
        clean();
        await close();
      }
    });

    test('pages start in silence, and nothing is wider than a phone', async () => {
      const faults = [];
      for (const path of KINDS) {
        const { page, clean, close } = await open(folder + path, { viewport: { width: 320, height: 700 } });
        const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        if (over > 0) faults.push(`/${folder}${path}: ${over} px too wide`);
        clean();
        await close();
      }
      assert.deepEqual(faults, []);
    });
  });
}

test('each page names the others as its translations, once a host has an address', () => {
  for (const { folder } of EDITIONS) {
    const html = readFileSync(`${DIST}/${folder}haushalt/index.html`, 'utf8');
    const [switched] = match(html, /<div class="languages">.*?<\/nav>/s, folder);
    const links = [...switched.matchAll(/<a href="([^"]*)" hreflang="([^"]*)" lang="\2"/g)].map(([, href, tag]) => [tag, href]);
    assert.deepEqual(
      links.map(([tag]) => tag),
      EDITIONS.map(({ tag }) => tag),
    );
    for (const [tag, href] of links) {
      const other = EDITIONS.find((edition) => edition.tag === tag);
      assert.equal(new URL(href, `http://site/${folder}haushalt/`).pathname, `/${other.folder}haushalt/`);
    }
  }
});

test('whoever has switched the language goes on in it from the site’s start page, but not from any other', async () => {
  const [{ tag, folder }] = OTHERS;
  const { page, base, clean, close } = await open('ueber/', {});
  await to(page, tag);
  await becomes(() => lang(page), tag);
  await page.goto(base);
  await becomes(() => page.url(), base + folder);
  await page.goto(`${base}karte/`);
  assert.equal(await lang(page), 'de');
  // Inside of the site, a link to the start page leads there.
  await page.click('.header-home');
  await becomes(() => page.url(), base);
  await page.reload();
  assert.equal(await lang(page), 'de');
  clean();
  await close();
});
