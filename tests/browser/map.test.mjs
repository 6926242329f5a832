// The map reacts: marks have a card, a panel and arrow keys; the map comes closer; and its address says what is shown.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAN, home, journey, open } from './lib.mjs';
import { address, becomes, started } from './page.mjs';

const PHONE = { viewport: { width: 360, height: 740 }, hasTouch: true };
const CITIES = PLAN.places.cities.length;
const focused = (page) => page.evaluate(() => document.activeElement.id);

/** The middles of the marks that are shown, in pixels. */
const middles = (page) =>
  page.locator('a.mark:visible .mark-reach').evaluateAll((all) =>
    all.map((one) => {
      const { x, y, width, height } = one.getBoundingClientRect();
      return [x + width / 2, y + height / 2];
    }),
  );
const box = (page, selector) => page.locator(selector).boundingBox();
const mark = (city) => `a.mark[data-city=${city}]:visible`;

journey('a mark that is pointed at has a card, which Escape closes, beside the mark and within the window', 'karte/', {}, async (page) => {
  for (const city of ['berlin', 'muenchen', 'aachen', 'kiel', 'dresden']) {
    await page.locator(mark(city)).scrollIntoViewIfNeeded();
    await page.locator(`${mark(city)} .sign >> nth=0`).hover();
    await page.locator('.map-card').waitFor();
    assert.ok((await page.textContent('.map-card')).includes(PLAN.places.cities.find(({ id }) => id === city).name.de));
    const [card, own] = [await box(page, '.map-card'), await box(page, `${mark(city)} .mark-reach`)];
    const { width, height } = page.viewportSize();
    assert.ok(card.x >= 0 && card.y >= 0 && card.x + card.width <= width && card.y + card.height <= height, `${city}: ${JSON.stringify(card)}`);
    assert.ok(card.y >= own.y + own.height - 1 || card.y + card.height <= own.y + 1, `${city}: the card covers its mark`);
    await page.keyboard.press('Escape');
    await page.locator('.map-card').waitFor({ state: 'detached' });
  }
  await page.locator(`${mark('berlin')} .sign >> nth=0`).hover();
  await page.locator('.map-card').hover();
  assert.equal(await page.locator('.map-card li').count(), 5, 'the card stays while it is pointed at');
});

journey('the map is one stop of the Tab key, with arrow keys from mark to mark', 'karte/', {}, async (page) => {
  await page.focus('.map-to-list');
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('a.mark:focus').count(), 1);
  await page.locator('.map-card').waitFor();
  await page.keyboard.press('Tab');
  assert.equal(await page.locator('.map-moves button:focus').count(), 1, 'the next stop is behind the map');
  await page.keyboard.press('Shift+Tab');
  await page.locator(mark('kassel')).focus();
  const walked = [];
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown']) {
    const before = await page.evaluate(() => document.activeElement.getBoundingClientRect().toJSON());
    await page.keyboard.press(key);
    const after = await page.evaluate(() => document.activeElement.getBoundingClientRect().toJSON());
    walked.push(Math.sign(Math.round(key === 'ArrowRight' || key === 'ArrowLeft' ? after.x - before.x : after.y - before.y)));
  }
  assert.deepEqual(walked, [1, -1, -1, 1]);
});

journey('an open city stands beside the map, and its mark has the focus again when it is closed', 'karte/', {}, async (page) => {
  await page.locator(mark('muenchen')).focus();
  await page.keyboard.press('Enter');
  await becomes(() => focused(page), 'ort-muenchen');
  const [panel, map] = [await box(page, '.city-open'), await box(page, '.germany')];
  assert.ok(panel.x >= map.x + map.width, 'beside the map');
  assert.equal(await page.locator('[id=ort-muenchen]').count(), 1, 'one element has the fragment');
  await page.keyboard.press('Escape');
  await becomes(() => address(page), 'karte/');
  await becomes(() => page.evaluate(() => document.activeElement.getAttribute('data-city')), 'muenchen');
});

journey('on a phone marks are 24 pixels apart, and a group comes closer', 'karte/', PHONE, async (page) => {
  const check = async (what) => {
    const all = await middles(page);
    for (const [i, [x, y]] of all.entries())
      for (const [otherX, otherY] of all.slice(i + 1)) {
        assert.ok(Math.max(Math.abs(x - otherX), Math.abs(y - otherY)) >= 24, `${what}: ${x},${y} and ${otherX},${otherY}`);
      }
    return all.length;
  };
  const whole = await check('the whole map');
  assert.ok(whole < CITIES, `${whole} marks`);
  const [group] = await page.locator('a.mark-group:visible').all();
  const name = await group.textContent();
  await group.tap();
  await becomes(async () => /^karte\/\?nah=\d+,\d+$/.test(await address(page)), true);
  assert.equal(await page.locator('a.mark-group:visible').count(), 0);
  await check(name);
  await page.click('.map-moves .button >> nth=1');
  await becomes(() => address(page), 'karte/');
  await page.selectOption('#karte-land', 'NW');
  await becomes(() => address(page), 'karte/?land=NW');
  assert.equal(await check('Nordrhein-Westfalen'), PLAN.places.cities.filter(({ land }) => land === 'NW').length);
});

journey('on a phone a tap opens a sheet that leaves the map in sight', 'karte/', PHONE, async (page) => {
  await page.locator(`${mark('berlin')} .sign >> nth=0`).tap();
  await becomes(() => focused(page), 'ort-berlin');
  const { height } = page.viewportSize();
  await becomes(async () => {
    const [sheet, own] = [await box(page, '.city-open'), await box(page, `${mark('berlin')} .mark-reach`)];
    return sheet.height <= 0.46 * height && Math.abs(sheet.y + sheet.height - height) < 1 && own.y + own.height <= sheet.y && own.y >= 0;
  }, true);
  assert.equal(await page.locator('.map-card').count(), 0, 'a tap opens no card');
  await page.click('.city-open button');
  await page.locator('.city-open').waitFor({ state: 'detached' });
  await becomes(() => page.evaluate(() => document.activeElement.getAttribute('data-city')), 'berlin');
});

journey('the map comes closer, is moved by buttons and by dragging, and goes back', 'karte/', {}, async (page) => {
  const [closer, whole] = [page.locator('.map-moves .button >> nth=0'), page.locator('.map-moves .button >> nth=1')];
  assert.deepEqual([await closer.getAttribute('aria-disabled'), await whole.getAttribute('aria-disabled')], [null, 'true']);
  await closer.click();
  await becomes(() => address(page), 'karte/?nah=360,480');
  await page.click('.map-move >> nth=0');
  await becomes(() => address(page), 'karte/?nah=216,480');
  const map = await box(page, '.germany');
  const [x, y] = [map.x + map.width / 2, map.y + 150];
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 60, y + 20, { steps: 5 });
  await page.mouse.up();
  const [east, south] = (await address(page))
    .match(/nah=(\d+),(\d+)/)
    .slice(1)
    .map(Number);
  assert.ok(east > 225 && south < 480, await address(page));
  await page.reload();
  await started(page);
  await becomes(() => address(page), `karte/?nah=${east},${south}`);
  await whole.click();
  await becomes(() => address(page), 'karte/');
});

journey('what the plan names for Bavaria is an address to share', 'karte/?land=BY', {}, async (page) => {
  const places = PLAN.places.cities.filter(({ land }) => land === 'BY').map(({ name }) => name.de);
  await becomes(() => page.locator('.land-panel').count(), 1);
  const links = page.locator('.land-named a');
  assert.deepEqual(await links.evaluateAll((all) => all.map((link) => new URL(link.href).pathname.replace(/^\//, ''))), [
    'massnahmen/2.1-m2/',
    'massnahmen/2.3-m4/',
    'massnahmen/3.2-m10/',
  ]);
  assert.ok((await page.textContent('.land-named')).includes('nennt München, LRZ'));
  assert.ok((await page.textContent('.land-panel')).includes('Unsere Auswahl'));
  assert.equal(await page.locator('a.mark:visible').count(), places.length);
  assert.deepEqual(
    (await page.locator('.land-places:visible .city-name').allTextContents()).map((text) => text.replace(/ \d.*/, '')),
    places.toSorted((a, b) => a.localeCompare(b, 'de')),
  );
  assert.match(await page.textContent('#ergebnis'), /· Bayern$/);
});

journey(
  'a Land is chosen on the map; one without a place cannot be, and the list says so',
  'karte/',
  { viewport: { width: 1280, height: 1500 } },
  async (page) => {
    assert.deepEqual(await page.locator('#karte-land option:disabled').allTextContents(), ['Brandenburg (ohne Ort im Plan)']);
    const [x, y] = PLAN.places.cities.find(({ id }) => id === 'eichstaett').point;
    const map = await box(page, '.germany');
    // The app takes over when a control has the focus.
    await page.focus('#karte-land');
    // South of Eichstätt there is nothing but Bavaria.
    await page.mouse.click(map.x + ((x - 40) * map.width) / 720, map.y + ((y + 45) * map.height) / 960);
    await becomes(() => address(page), 'karte/?land=BY');
    assert.equal(await page.inputValue('#karte-land'), 'BY');
  },
);

journey('without the last layer the map is empty, says so, and leads back', 'karte/', {}, async (page) => {
  for (const layer of ['zentren', 'universitaeten', 'rechner']) await page.uncheck(`#ebene-${layer}`);
  await becomes(() => address(page), 'karte/?ebene=keine');
  assert.equal(await page.locator('a.mark:visible').count(), 0);
  assert.equal(await page.locator('#ebene-rechner').isChecked(), false);
  await page.click('.map-nothing:visible button');
  await becomes(() => address(page), 'karte/');
  assert.equal(await page.locator('a.mark:visible').count(), CITIES);
});

journey('without JavaScript all marks are links to the list by Land', 'karte/', { js: false, ...PHONE }, async (page) => {
  assert.equal(await page.locator('a.mark:visible').count(), CITIES);
  assert.equal(await page.locator('a.mark[tabindex]').count(), 0);
  assert.equal(await page.locator('#land-BY h2').textContent(), 'Bayern');
  assert.equal(await page.locator('.map-kind:visible').count(), 3, 'the legend is there');
  assert.equal(await page.locator('.map-filters input:visible, .map-filters select:visible').count(), 0);
});

test('in a frame the map works the same, and no link loads the site into it', async () => {
  const plain = await open('e/karte/', { js: false });
  assert.equal(await plain.page.locator('a.mark:not([target=_blank])').count(), 0);
  await plain.close();
  const framed = await open('e/karte/?liste=nein', { viewport: { width: 700, height: 900 } });
  const { page } = framed;
  assert.equal(await page.locator('.map-page-list').isVisible(), false);
  assert.ok((await page.evaluate(() => document.documentElement.getBoundingClientRect().height)) < 2200);
  await page.locator(`${mark('berlin')} .sign >> nth=0`).click();
  await becomes(() => page.locator('.city-open').count(), 1);
  await becomes(() => address(page).then((now) => now.split('#')[0]), 'e/karte/?ort=berlin&liste=nein');
  assert.equal(page.url().startsWith(await home()), true);
  framed.clean();
  await framed.close();
});
