// Charts answer: each value by key, pointer and finger, other forms by the address.
import assert from 'node:assert/strict';
import { journey } from './lib.mjs';
import { address, becomes, settled } from './page.mjs';

const said = (slider) => slider.getAttribute('aria-valuetext');
const NO_VALUE = /^Einzelne Werte/;

for (const path of ['haushalt/', 'vergleich/', 'kapitel/1/', 'handlungsfeld/3.1/']) {
  journey(`each chart of ${path} is walked by its arrow keys`, path, {}, async (page) => {
    const figures = page.locator('figure.chart-figure');
    const count = await figures.count();
    assert.ok(count >= 1);
    for (let n = 0; n < count; n++) {
      const figure = figures.nth(n);
      await figure.locator('.chart-table > summary').click();
      const slider = figure.locator('.chart-walk:visible');
      assert.equal(await slider.count(), 1);
      await slider.focus();
      await becomes(async () => NO_VALUE.test(await said(slider)), true);
      const values = Number(await slider.getAttribute('aria-valuemax'));
      const seen = [];
      await page.keyboard.press('End');
      await page.keyboard.press('Home');
      for (let at = 1; at <= values; at++) {
        await becomes(() => slider.getAttribute('aria-valuenow'), String(at));
        const text = await said(slider);
        // The table below lights the row that is spoken of, and the line below the drawing says the same.
        const row = await figure.locator('tr.lit th').textContent();
        assert.ok(text.startsWith(`${row}: `), `${text} is not of ${row}`);
        assert.equal(await figure.locator('.readout-name').textContent(), row);
        seen.push(text);
        await page.keyboard.press('ArrowRight');
      }
      assert.equal(new Set(seen).size, values);
      await page.keyboard.press('Escape');
      await becomes(async () => NO_VALUE.test(await said(slider)), true);
    }
    await settled(page);
  });
}

journey('a bar says its value, its change and its rank where one points', 'haushalt/', {}, async (page) => {
  const drawing = page.locator('#haushalt .chart-canvas.drawing-wide');
  // The sixth of eight columns; the pointer is above it, where there is nothing drawn.
  await drawing.hover({ position: { x: 500, y: 125 } });
  await drawing.hover({ position: { x: 505, y: 120 } });
  const readout = page.locator('#haushalt .chart-readout');
  await becomes(
    async () => (await readout.textContent()).replace(/\s+/g, ' ').trim(),
    '2022Status IstMio. Euro 280,4Veränderung zum Vorjahr (in %) +133,3Platz 3 von 8',
  );
  // What the keys have chosen stays, although the mouse rests on the chart while the page moves below it.
  await page.locator('#haushalt .chart-walk:visible').focus();
  await page.keyboard.press('Home');
  await page.mouse.wheel(0, 20);
  await settled(page);
  assert.ok((await readout.textContent()).startsWith('2017'));
  await page.mouse.move(5, 5);
  await becomes(async () => NO_VALUE.test(await readout.textContent()), true);
});

journey('another form is drawn, kept in the address, and taken back', 'haushalt/', {}, async (page, { requests }) => {
  const figure = page.locator('#haushalt');
  const lead = figure.locator('.chart-lead');
  const first = await lead.textContent();
  const live = () => requests.filter((r) => r.includes('/live-')).length;
  await figure.locator('.chart-forms > summary').click();
  assert.equal(live(), 0);
  await figure.getByLabel('2017 = 100').check();
  await becomes(() => address(page), 'haushalt/?haushalt=index');
  await becomes(() => lead.textContent(), '2017 = 100, linear, Ist und Soll');
  assert.equal(live(), 1);
  const labels = () => figure.locator('.drawing-wide svg text').allTextContents();
  await becomes(async () => (await labels()).includes('2.778'), true);
  // The keys walk the values of the form, and are told the same numbers.
  const slider = figure.locator('.chart-walk:visible');
  await slider.focus();
  await page.keyboard.press('End');
  await becomes(async () => (await said(slider)).startsWith('2024: '), true);
  await figure.getByLabel('nur Ist').check();
  await becomes(() => address(page), 'haushalt/?haushalt=index.ist');
  await slider.focus();
  await page.keyboard.press('End');
  await becomes(async () => (await said(slider)).startsWith('2022: '), true);
  // Changes can be negative: no logarithm of them.
  await figure.getByLabel('logarithmisch').check();
  await becomes(() => address(page), 'haushalt/?haushalt=index.log.ist');
  assert.ok(await figure.getByLabel('Veränderung zum Vorjahr in %').isDisabled());
  await becomes(async () => (await labels()).includes('1.000'), true);
  for (let n = 0; n < 3; n++) await page.goBack();
  await becomes(() => address(page), 'haushalt/');
  await becomes(() => lead.textContent(), first);
  assert.equal(live(), 1);
});

journey('a shared form is drawn at once, an unknown one is repaired', 'vergleich/?investitionen=alphabet.unsinn&x=y', {}, async (page) => {
  await becomes(() => address(page), 'vergleich/?x=y&investitionen=alphabet');
  const figure = page.locator('#investitionen');
  await becomes(() => figure.locator('.chart-lead').textContent(), 'Mrd.\u00a0US-Dollar, nach Alphabet, linear');
  const slider = figure.locator('.chart-walk:visible');
  await slider.focus();
  await page.keyboard.press('Home');
  await becomes(async () => (await said(slider)).startsWith('China: '), true);
  // What cannot change its form has no such choice.
  assert.equal(await page.locator('#top500 .chart-forms').count(), 0);
});

journey(
  'a form that cannot be loaded leaves the drawing, says so, and can be tried again',
  'haushalt/',
  { allow: (text) => text.includes('live-') || text.includes('Failed to load') },
  async (page) => {
    const figure = page.locator('#haushalt');
    await page.route('**/live-*.js*', (route) => route.abort());
    await figure.locator('.chart-forms > summary').click();
    await figure.getByLabel('2017 = 100').check();
    await becomes(async () => (await figure.locator('.chart-failed').textContent()).startsWith('Diese Form ließ sich nicht laden'), true);
    assert.match(await figure.locator('.chart-lead').textContent(), /^Mio\. Euro je Jahr/);
    assert.ok(await figure.locator('.drawing-wide svg').first().isVisible());
    // Whoever goes back to the form that is drawn has no fault to read about.
    await figure.getByRole('radio', { name: /^Mio/ }).check();
    await becomes(() => figure.locator('.chart-failed').textContent(), '');
    await figure.getByLabel('2017 = 100').check();
    await becomes(async () => (await figure.locator('.chart-failed').textContent()).startsWith('Diese Form ließ sich nicht laden'), true);
    await page.unroute('**/live-*.js*');
    await figure.getByRole('button', { name: 'Noch einmal versuchen' }).click();
    await becomes(() => figure.locator('.chart-lead').textContent(), '2017 = 100, linear, Ist und Soll');
    assert.equal(await figure.locator('.chart-failed').textContent(), '');
  },
);

for (const width of [320, 360, 768, 1280]) {
  for (const path of ['haushalt/', 'vergleich/']) {
    journey(`nothing moves while one goes through the values of ${path} at ${width} pixels`, path, { viewport: { width, height: 800 } }, async (page) => {
      for (const figure of await page.locator('figure.chart-figure').all()) {
        const height = () => figure.evaluate((e) => e.getBoundingClientRect().height);
        const before = await height();
        const slider = figure.locator('.chart-walk:visible');
        await slider.focus();
        await page.keyboard.press('Home');
        const values = Number(await slider.getAttribute('aria-valuemax'));
        for (let at = 1; at <= values; at++) {
          await becomes(() => slider.getAttribute('aria-valuenow'), String(at));
          assert.equal(await height(), before, await said(slider));
          await page.keyboard.press('ArrowRight');
        }
        await page.keyboard.press('Escape');
      }
    });
  }
}

journey(
  'a tap on a chart is answered, also the one that starts the app',
  'haushalt/',
  { viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true },
  async (page) => {
    const canvas = page.locator('#haushalt .chart-canvas.drawing-narrow');
    await canvas.tap({ position: { x: 20, y: 60 } });
    await becomes(() => page.locator('#haushalt .readout-name').textContent(), '2017');
    await canvas.tap({ position: { x: 300, y: 60 } });
    await becomes(() => page.locator('#haushalt .readout-name').textContent(), '2024');
  },
);

journey(
  'whoever chooses a form by key keeps the focus, also when it has to be tried again',
  'haushalt/',
  { allow: (text) => text.includes('live-') || text.includes('Failed to load') },
  async (page) => {
    const figure = page.locator('#haushalt');
    const focused = () => page.evaluate(() => document.activeElement.parentElement?.textContent.trim());
    await page.route('**/live-*.js*', (route) => route.abort());
    await figure.locator('.chart-forms > summary').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    const chosen = await focused();
    assert.ok(chosen.length > 2 && chosen.length < 40, chosen);
    const again = figure.getByRole('button', { name: 'Noch einmal versuchen' });
    await again.waitFor();
    assert.equal(await focused(), chosen);
    await page.unroute('**/live-*.js*');
    await again.focus();
    await page.keyboard.press('Enter');
    await becomes(async () => (await figure.locator('.chart-lead').textContent()).startsWith('Mio'), false);
    await settled(page);
    assert.ok(await page.evaluate(() => document.activeElement !== document.body && document.activeElement.closest('#haushalt') !== null), 'the focus stays');
  },
);
