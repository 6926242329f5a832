// Seeing: the map, charts and tables.
import assert from 'node:assert/strict';
import { journey } from '../lib.mjs';
import { Key } from '../page.mjs';

// The address has a fragment that names the place in the list, or none.
const open = (city) => new RegExp(`^karte/\\?ort=${city}(#ort-${city})?$`);
const isOpen = (page, city) => page.run((city) => document.querySelector(`#ort-${city}`).classList.contains('city-open'), city);
const inSight = (page, css) =>
  page.run((css) => {
    const { top, bottom } = document.querySelector(css).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  }, css);

journey('a city of the map opens by keyboard, and the address keeps the choice', {}, async (page) => {
  await page.open('karte/');
  // The next element in the tab order is the map, with one of its marks.
  await page.focus('.map-to-list');
  await page.press(Key.TAB);
  await page.until(() => page.focused('a.mark[data-city]'), true, 'the focus is on a mark');
  const city = await page.run(() => document.activeElement.getAttribute('data-city'));
  await page.press(Key.ENTER);
  await page.until(async () => open(city).test(await page.address()), true, 'the address names the city');
  await page.until(() => isOpen(page, city), true);
  await page.until(() => page.focused(`#ort-${city}`), true, 'the focus is on the city');
  assert.ok(await inSight(page, `#ort-${city}`));
  await page.reload();
  await page.ready();
  await page.until(() => isOpen(page, city), true, 'the city is open again');
  await page.back();
  await page.until(() => page.address(), 'karte/');
  await page.until(() => page.count('.city-open'), 0);
});

journey('a city whose address somebody sent is open and in sight', {}, async (page) => {
  await page.open('karte/');
  await page.hit('a.mark[data-city=muenchen] .sign');
  await page.until(async () => open('muenchen').test(await page.address()), true, 'the address names the city');
  const sent = await page.address();
  await page.driver.get('about:blank');
  await page.open(sent);
  await page.until(() => isOpen(page, 'muenchen'), true);
  await page.until(() => inSight(page, '#ort-muenchen'), true, 'München is in sight');
});

journey('the centres in Berlin are found on the map and in the list', {}, async (page) => {
  await page.open('karte/');
  await page.hit('a.mark[data-city=berlin] .sign');
  await page.until(async () => open('berlin').test(await page.address()), true, 'the address names the city');
  await page.until(() => isOpen(page, 'berlin'), true);
  const centres = await page.texts('#ort-berlin .place-centre');
  assert.equal(centres.length, 2);
  const dfki = centres.find((c) => c.includes('Deutsches Forschungszentrum'));
  const bifold = centres.find((c) => c.includes('BIFOLD'));
  assert.ok(dfki.includes('Ort ergänzt') && !bifold.includes('Ort ergänzt'));
});

journey('layers and Länder filter map, list and table alike, and the address keeps the choice', {}, async (page) => {
  await page.open('karte/');
  // The driver points and presses at once, as a finger does. The app takes over the page in between, and must not lose the
  // press.
  await page.click('#ebene-universitaeten');
  await page.until(() => page.address(), 'karte/?ebene=zentren,rechner');
  await page.choose('#karte-land', 'BY');
  const wanted = async () => {
    await page.until(() => page.address(), 'karte/?ebene=zentren,rechner&land=BY');
    await page.until(() => page.seen('.marks-wide a.mark'), 1);
    assert.deepEqual(await page.texts('.land-places .city-name'), ['München 2 Einträge']);
    await page.click('.chart-table summary');
    await page.until(() => page.seen('.chart-table tbody tr'), 2);
  };
  await wanted();
  await page.reload();
  await page.ready();
  await wanted();
  assert.equal(await page.property('#ebene-universitaeten', 'checked'), false);
  assert.equal(await page.property('#karte-land', 'value'), 'BY');
});

journey('the budget of 2022 stands in the table: actual, 280.4 million', {}, async (page) => {
  await page.open('haushalt/');
  assert.equal(await page.shown('#haushalt table'), false);
  await page.focus('#haushalt .chart-table summary');
  await page.press(Key.ENTER);
  await page.until(() => page.shown('#haushalt table'), true);
  const rows = await page.run(() =>
    [.../** @type {NodeListOf<HTMLTableRowElement>} */ (document.querySelectorAll('#haushalt tbody tr'))].map((row) =>
      [...row.cells].map((cell) => cell.textContent),
    ),
  );
  const year = rows.find(([year]) => year === '2022');
  assert.ok(year.includes('Ist') && year.includes('280,4'), year.join(' | '));
});

journey('each chart is walked by its arrow keys', {}, async (page) => {
  for (const path of ['haushalt/', 'vergleich/']) {
    await page.open(path, { ready: true });
    const ids = await page.run(() => [...document.querySelectorAll('figure.chart-figure')].map((figure) => figure.id));
    assert.ok(ids.length >= 2);
    for (const id of ids) {
      const slider = `#${id} .chart-canvas.drawing-wide .chart-walk`;
      const attribute = (name) => page.of(slider, (e, name) => e.getAttribute(name), name);
      await page.focus(slider);
      await page.press(Key.ARROW_RIGHT);
      await page.until(() => page.of(slider, (e) => /^Einzelne Werte/.test(e.getAttribute('aria-valuetext'))), false, `${id} says a value`);
      const said = [await attribute('aria-valuetext')];
      for (let at = 2; at <= Number(await attribute('aria-valuemax')); at++) {
        await page.press(Key.ARROW_RIGHT);
        await page.until(() => attribute('aria-valuenow'), String(at), `value ${at} of ${id}`);
        said.push(await attribute('aria-valuetext'));
      }
      assert.equal(new Set(said).size, said.length, id);
    }
  }
});

journey('a chart changes its form, and its page can be left', {}, async (page) => {
  await page.open('haushalt/');
  assert.ok(await page.count('#haushalt .drawing-wide svg'), 'the drawing is there before');
  await page.click('#haushalt .chart-forms summary');
  await page.until(() => page.shown('#haushalt .chart-forms .segment'), true);
  await page.click('#haushalt .chart-forms .segment', '2017 = 100');
  await page.until(() => page.address(), 'haushalt/?haushalt=index');
  // ECharts marks the element that it draws into with this attribute.
  await page.appears('#haushalt .drawing-wide[_echarts_instance_] svg path, #haushalt .drawing-wide [_echarts_instance_] svg path');
  await page.until(() => page.text('#haushalt .chart-lead'), '2017 = 100, linear, Ist und Soll');
  await page.click('.header-links > li > a', 'Karte');
  await page.until(() => page.text('h1'), 'Karte');
});

journey('a chart has its table as a file', {}, async (page) => {
  await page.open('haushalt/');
  const address = await page.property('#haushalt a[href$=".de.csv"]', 'href');
  assert.ok(address.startsWith(page.host.base), address);
  const answer = await fetch(address);
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(await answer.arrayBuffer());
  assert.equal(answer.status, 200);
  assert.ok(text.startsWith('\u{feff}') && /2022;Ist;280,4/.test(text), text.slice(0, 200));
});
