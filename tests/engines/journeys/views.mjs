// What people come for, by the views that answer: a parent, a journalist, an editor, a region, a reader without a mouse.
import assert from 'node:assert/strict';
import { MEASURES } from '../host.mjs';
import { journey } from '../lib.mjs';
import { Key } from '../page.mjs';

/** Runs `act` in a window as narrow as a phone, as far as the engine allows. */
async function narrow(page, act) {
  const window = page.driver.manage().window();
  const wide = await window.getRect();
  await window.setRect({ width: 390, height: 800 });
  try {
    await act();
  } finally {
    await window.setRect(wide);
  }
}

journey('a parent finds all that the plan does for schools in two clicks on a phone', {}, async (page) =>
  narrow(page, async () => {
    await page.open('');
    await page.click('.audiences a', 'Schulen');
    await page.until(() => page.address(), 'fuer/schools/');
    await page.until(async () => (await page.seen('.measure-card')) > 3, true, 'its measures are there');
    const count = await page.count('.measure-card');
    await page.until(async () => (await page.texts('.audience-section h2')).slice(0, 2), ['Maßnahmen', 'Ziele, denen diese Maßnahmen dienen']);
    // The second click opens them as a list with all filters.
    await page.hit('.audience-more a');
    await page.until(() => page.address(), 'massnahmen/?zielgruppe=schools');
    await page.until(() => page.text('#ergebnis'), `${count} von ${MEASURES} Maßnahmen`);
  }),
);

journey('a journalist reads the budget of 2022, and has citation and picture without leaving the page', {}, async (page) => {
  await page.open('haushalt/', { ready: true });
  const slider = '#haushalt .chart-canvas.drawing-wide .chart-walk';
  await page.focus(slider);
  await page.press(Key.END);
  await page.until(() => page.attribute(slider, 'aria-valuenow'), '8');
  await page.press(Key.ARROW_LEFT, Key.ARROW_LEFT);
  await page.until(() => page.attribute(slider, 'aria-valuenow'), '6');
  assert.match(await page.attribute(slider, 'aria-valuetext'), /^2022: Status: Ist, Mio\.\sEuro: 280,4, .*Platz: 3 von 8$/);
  assert.match(await page.text('#haushalt .chart-readout'), /^2022/);
  await page.click('#haushalt .actions a.cite, #haushalt .actions a[href*="zitieren"]');
  await page.until(() => page.shown('.popover'), true);
  assert.match(await page.text('.popover .citation'), /BMBF-Aktionsplan Künstliche Intelligenz/);
  assert.equal(await page.address(), 'haushalt/');
  await page.press(Key.ESCAPE);
  await page.click('#haushalt .download-files > summary');
  await page.until(() => page.shown('#haushalt a[href$=".png"]'), true);
  const answer = await fetch(await page.property('#haushalt a[href$=".png"]', 'href'));
  assert.equal(answer.headers.get('content-type'), 'image/png');
  assert.ok(await page.shown('#haushalt .download-list button'), 'it can be copied, too');
  assert.equal(await page.address(), 'haushalt/');
});

journey('which goals of 3.1 have no measure is one press, and an address', {}, async (page) => {
  await page.open('handlungsfeld/3.1/');
  await page.click('.relation-button');
  await page.until(() => page.address(), 'handlungsfeld/3.1/?wahl=ohne');
  await page.until(async () => (await page.texts('.relation-goals .relation-on')).length, 1);
  assert.match((await page.texts('.relation-goals .relation-on'))[0], /Doppelt so viele Patente/);
});

journey('what the plan names for Bavaria is an address that can be shared', {}, async (page) => {
  await page.open('karte/');
  await page.choose('#karte-land', 'BY');
  await page.until(() => page.address(), 'karte/?land=BY');
  await page.open('karte/?land=BY');
  await page.until(async () => /Bayern/.test(await page.text('.land-panel h2')), true);
  const panel = await page.text('.land-panel');
  assert.match(panel, /München/);
  assert.ok((await page.count('.land-panel a[href*="handlungsfeld/"], .land-panel a[href*="massnahmen/"]')) > 0, 'records that name it');
});

journey('tiles are regrouped, walked and filtered by keyboard alone', {}, async (page) => {
  await page.open('massnahmen/?form=kacheln');
  await page.until(async () => (await page.seen('.board-groups .tile')) >= MEASURES, true);
  await page.focus('input[name=nach]');
  await page.press(Key.ARROW_RIGHT);
  await page.until(() => page.address(), 'massnahmen/?form=kacheln&nach=thema');
  await page.until(async () => /^Grundlagen/.test((await page.texts('.board-name'))[0]), true);
  await page.focus('.board-groups .tile');
  const focused = () => page.run(() => document.activeElement.matches('.board-groups .tile') && document.activeElement.getAttribute('href'));
  const first = await focused();
  await page.press(Key.ARROW_RIGHT);
  await page.until(async () => ![false, first].includes(await focused()), true, 'the next tile has the focus');
  await page.until(async () => (await page.text('.board-panel')).length > 40, true, 'the panel says what it is');
  await page.focus('input[id="art-neu"]');
  await page.press(Key.SPACE);
  await page.until(() => page.address(), 'massnahmen/?art=neu&form=kacheln&nach=thema');
  await page.until(async () => (await page.count('.board-groups .tile-off')) > 0, true, 'what does not fit is dimmed');
});
