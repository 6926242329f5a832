// Downloads: tables, lists and pictures.
import assert from 'node:assert/strict';
import { match } from '../../tools/must.mjs';
import { MEASURES, PLAN, journey } from './lib.mjs';
import { becomes } from './page.mjs';
import { given, rows, text } from './saved.mjs';

journey('a chart gives its table in both forms', 'haushalt/', {}, async (page) => {
  const figure = page.locator('#haushalt');
  await figure.locator('.download-files > summary').click();
  const get = (name) => given(page, () => figure.locator('.download-list a', { hasText: name }).click());
  const german = await get('deutsch');
  assert.equal(german.name, 'haushalt.de.csv');
  assert.deepEqual([...german.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const [own, other] = [rows(german.bytes, ';'), rows((await get('international')).bytes, ',')];
  assert.equal(own.length, PLAN.budget.rows.length + 1, 'each year, and their sum');
  const value = (row) => row[Object.keys(row).find((key) => key.startsWith('Mio.'))];
  assert.deepEqual([value(own[5]), value(other[5])], ['280,4', '280.4']);
  assert.deepEqual(
    own.map((row) => Number(value(row).replace(',', '.'))),
    other.map((row) => Number(value(row))),
  );
  assert.ok(other.every((row) => Number.isFinite(Number(value(row)))));
  const picture = await get('PNG');
  assert.equal(picture.name, 'haushalt.de.png');
  assert.equal(picture.bytes.toString('latin1', 1, 4), 'PNG');
});

const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
journey('a picture is copied, and the page says so', 'vergleich/', clipboard, async (page) => {
  const figure = page.locator('#investitionen');
  await figure.locator('.download-files > summary').click();
  await figure.locator('button:has-text("Bild kopieren")').click();
  await becomes(() => page.textContent('[role=status].status'), 'Bild in die Zwischenablage kopiert.');
  const [types, size] = await page.evaluate(async () => {
    const [item] = await navigator.clipboard.read();
    return [item.types, (await item.getType('image/png')).size];
  });
  assert.deepEqual(types, ['image/png']);
  assert.ok(size > 200, `${size} bytes`);
});

const refusals = {
  'does not know pictures': (context) =>
    context.addInitScript(() => {
      delete window.ClipboardItem;
    }),
  'says no': (context) =>
    context.addInitScript(() => {
      if (navigator.clipboard) navigator.clipboard.write = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    }),
  'finds no picture': (context) => context.route('**/bilder/*.png', (route) => route.fulfill({ status: 404, body: '' })),
};
for (const [what, before] of Object.entries(refusals)) {
  journey(
    `where the browser ${what}, the page says what to do instead of copying`,
    'haushalt/',
    { before, allow: (fault) => /bilder|404/.test(fault) },
    async (page) => {
      await page.locator('#haushalt .download-files > summary').click();
      await page.locator('#haushalt button:has-text("Bild kopieren")').click();
      await becomes(
        () => page.textContent('[role=status].status'),
        'Der Browser lässt das Kopieren des Bildes nicht zu. Laden Sie es stattdessen mit „Bild (PNG)“.',
      );
      await page.waitForSelector('.status:visible');
    },
  );
}

const shown = (page) => page.locator('.measure-card:visible').evaluateAll((all) => all.map((card) => card.dataset.measure));

journey('the measures shown are given in their order, as tables and as data', 'massnahmen/?thema=health&sort=titel', {}, async (page) => {
  const ids = await shown(page);
  assert.ok(ids.length > 2 && ids.length < 40);
  await page.click('.download-measures > summary');
  assert.equal(await page.textContent('.download-what'), `${ids.length} von ${MEASURES} Maßnahmen, in der gezeigten Reihenfolge.`);
  const get = (name) => given(page, () => page.locator('.download-measures .download-list a', { hasText: name }).click());
  const [german, other, json] = [await get('deutsch'), await get('international'), await get('JSON')];
  assert.deepEqual(
    [german, other, json].map(({ name }) => name),
    ['de.csv', 'int.csv', 'de.json'].map((end) => `massnahmen-thema-health-sort-titel.${end}`),
  );
  assert.deepEqual([...german.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  assert.notEqual(other.bytes[0], 0xef);
  const whole = new Map(rows(text('daten/massnahmen.de.csv'), ';').map((row) => [row.Kennung, row]));
  const picked = rows(german.bytes, ';');
  assert.deepEqual(
    picked,
    ids.map((id) => whole.get(id)),
  );
  assert.deepEqual(
    rows(other.bytes, ',').map((row) => row.Text),
    picked.map((row) => row.Text),
  );
  assert.deepEqual(
    JSON.parse(json.bytes.toString()).map(({ id, title }) => [id, title]),
    ids.map((id) => [id, whole.get(id).Titel]),
  );
  // The browser may have blocked the download, so the page also offers the file as a link.
  const again = await given(page, () => page.click('.download-measures .download-saved a'));
  assert.deepEqual(again, json);
});

journey('with nothing chosen the links give the whole files', 'massnahmen/', {}, async (page) => {
  await page.click('.download-measures > summary');
  assert.equal(await page.textContent('.download-what'), `Alle ${MEASURES} Maßnahmen, in der Reihenfolge des Plans.`);
  const { name, bytes } = await given(page, () => page.locator('.download-measures .download-list a', { hasText: 'JSON' }).click());
  assert.equal(name, 'massnahmen.de.json');
  assert.equal(JSON.parse(bytes.toString()).length, MEASURES);
});

const away = { allow: (fault) => /massnahmen\.int/.test(fault), before: (context) => context.route('**/massnahmen.int.csv', (route) => route.abort()) };
journey('where the list does not come, the page says what to do', 'massnahmen/?art=neu', away, async (page) => {
  await page.click('.download-measures > summary');
  await page.locator('.download-measures .download-list a', { hasText: 'international' }).click();
  await becomes(async () => (await page.textContent('[role=status].status')).startsWith('Die Datei ließ sich nicht laden.'), true);
});

journey('paper shows the measures that are chosen, says which, and nothing of the buttons', 'massnahmen/?thema=health&art=neu', {}, async (page) => {
  const ids = await shown(page);
  await page.click('.download-measures > summary');
  await page.evaluate(() => {
    window.print = () => {
      window.printed = true;
    };
  });
  await page.click('button:has-text("Liste drucken")');
  await becomes(() => page.evaluate(() => window.printed), true);
  await page.emulateMedia({ media: 'print' });
  assert.deepEqual(await shown(page), ids);
  assert.equal(await page.textContent('#ergebnis'), `${ids.length} von ${MEASURES} Maßnahmen`);
  assert.deepEqual(await page.locator('.chip-facet:visible').allTextContents(), ['Thema: ', 'Art: ']);
  assert.equal(await page.locator('.download-files:visible, .finder-sort:visible, .header:visible').count(), 0);
});

journey('without JavaScript charts and measures give their files all the same', 'massnahmen/', { js: false }, async (page) => {
  await page.click('.download-measures > summary');
  const { name } = await given(page, () => page.locator('.download-measures .download-list a', { hasText: 'deutsch' }).click());
  assert.equal(name, 'massnahmen.de.csv');
  assert.equal(await page.locator('.download-measures button:visible').count(), 0);
});

journey('a picture of the map shows what is chosen, with title, source and licence', 'karte/?land=NW', {}, async (page) => {
  await page.click('.download-files > summary');
  const svg = await given(page, () => page.click('.download-list button:has-text("(SVG)")'));
  assert.equal(svg.name, 'karte-land-nw.svg');
  const drawn = svg.bytes.toString();
  for (const part of ['Orte des Plans', 'Nordrhein-Westfalen', 'Bonn', 'Natural Earth', 'EUPL-1.2']) assert.ok(drawn.includes(part), part);
  // The file contains nothing that other programs cannot read, and nothing that is hidden on the page.
  assert.ok(!/class=|style=|var\(|oklch|href|Berlin|data-/.test(drawn), drawn.slice(0, 500));
  const png = await given(page, () => page.click('.download-list button:has-text("(PNG)")'));
  assert.equal(png.name, 'karte-land-nw.png');
  const [width, height] = match(drawn, /viewBox="0 0 (\d+) (\d+)"/, svg.name)
    .slice(1)
    .map(Number);
  assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], [2 * width, 2 * height]);
  await page.waitForSelector('.download-saved a:visible');
});
