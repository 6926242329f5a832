// What readers take away: tables, lists, pictures, the press kit. Read by other people's parsers, as readers' programs would.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'csv-parse/sync';
import yauzl from 'yauzl';
import { match } from '../../tools/must.mjs';
import { becomes, DIST, journey, settled, started } from './lib.mjs';

const text = (path) => readFileSync(`${DIST}/${path}`, 'utf8');
/** @type {(csv: string | Buffer, delimiter: string) => Record<string, string>[]} */
const rows = (csv, delimiter) => parse(csv, { delimiter, bom: true, columns: true, record_delimiter: '\r\n' });
const bytes = async (download) => readFile(await download.path());
/** What a press gives: name and bytes. */
async function given(page, press) {
  const [download] = await Promise.all([page.waitForEvent('download'), press()]);
  return { name: download.suggestedFilename(), bytes: await bytes(download) };
}

/** The files in a ZIP, by name. */
async function unpacked(zip) {
  const archive = await yauzl.fromBufferPromise(zip, { validateEntrySizes: true, strictFileNames: true });
  const files = new Map();
  for await (const entry of archive.eachEntry()) {
    const chunks = [];
    for await (const chunk of await archive.openReadStreamPromise(entry)) chunks.push(chunk);
    files.set(entry.fileName, Buffer.concat(chunks));
  }
  return files;
}

journey('a chart gives its table in both forms', 'haushalt/', {}, async (page) => {
  const figure = page.locator('#haushalt');
  await figure.locator('.download-files > summary').click();
  const get = (name) => given(page, () => figure.locator('.download-list a', { hasText: name }).click());
  const german = await get('deutsch');
  assert.equal(german.name, 'haushalt.de.csv');
  assert.deepEqual([...german.bytes.subarray(0, 3)], [0xef, 0xbb, 0xbf]);
  const [own, other] = [rows(german.bytes, ';'), rows((await get('international')).bytes, ',')];
  assert.equal(own.length, 9);
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
  assert.equal(await page.textContent('.download-what'), `${ids.length} von 75 Maßnahmen, in der gezeigten Reihenfolge.`);
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
  // What the browser may have kept from saving is there once more.
  const again = await given(page, () => page.click('.download-measures .download-saved a'));
  assert.deepEqual(again, json);
});

journey('with nothing chosen the links give the whole files', 'massnahmen/', {}, async (page) => {
  await page.click('.download-measures > summary');
  assert.equal(await page.textContent('.download-what'), 'Alle 75 Maßnahmen, in der Reihenfolge des Plans.');
  const { name, bytes } = await given(page, () => page.locator('.download-measures .download-list a', { hasText: 'JSON' }).click());
  assert.equal(name, 'massnahmen.de.json');
  assert.equal(JSON.parse(bytes.toString()).length, 75);
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
  assert.equal(await page.textContent('#ergebnis'), `${ids.length} von 75 Maßnahmen`);
  assert.deepEqual(await page.locator('.chip-facet:visible').allTextContents(), ['Thema: ', 'Art: ']);
  assert.equal(await page.locator('.download-files:visible, .finder-sort:visible, .header:visible').count(), 0);
});

const choose = async (page, ...parts) => {
  for (const part of parts) await page.check(`.kit input[value="${part}"]`);
};
const state = (page) => page.textContent('.kit-state');

journey('a press kit has what was chosen, with its sources', 'pressemappe/', {}, async (page, { base }) => {
  await choose(page, 'diagramme/haushalt', 'karte', 'handlungsfelder/2.1');
  await becomes(async () => /^3 von 30 ausgewählt: 10 Dateien, [\d,]+\u00a0[kM]B\.$/.test(await state(page)), true);
  const { name, bytes } = await given(page, () => page.click('.kit-bar button:has-text("Mappe packen")'));
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  assert.equal(name, `ki-aktionsplan-pressemappe-${today}.zip`);
  const files = await unpacked(bytes);
  const folder = ['quelle.txt', 'bildbeschreibung.txt'];
  assert.deepEqual(
    [...files.keys()].sort(),
    [
      'LIESMICH.txt',
      'zitate.bib',
      'zitate.ris',
      ...[...folder, 'haushalt.de.png', 'haushalt.de.svg', 'haushalt.de.csv', 'haushalt.int.csv'].map((file) => `diagramme/haushalt/${file}`),
      ...[...folder, 'karte.de.png', 'karte.de.svg', 'orte.de.csv', 'orte.int.csv'].map((file) => `karte/${file}`),
      ...['quelle.txt', 'massnahmen-2.1.de.csv', 'massnahmen-2.1.int.csv'].map((file) => `handlungsfelder/2.1/${file}`),
    ].sort(),
  );
  // The same bytes as on the site.
  assert.deepEqual(files.get('diagramme/haushalt/haushalt.de.png'), readFileSync(`${DIST}/bilder/haushalt.de.png`));
  assert.deepEqual(files.get('karte/orte.de.csv'), readFileSync(`${DIST}/daten/orte.de.csv`));
  const read = (file) => files.get(file).toString();
  for (const part of [today, base, 'diagramme/haushalt: Das KI-Budget', 'EUPL-1.2', 'Maßgeblich ist allein das Original'])
    assert.ok(read('LIESMICH.txt').includes(part), part);
  assert.ok(read('diagramme/haushalt/quelle.txt').includes(`${base}haushalt/#haushalt`));
  assert.ok(read('zitate.bib').includes(`urldate = {${today}}`));
  assert.equal(read('zitate.ris').match(/^ER {2}-/gm).length, 3);
  assert.equal(rows(files.get('handlungsfelder/2.1/massnahmen-2.1.int.csv'), ',').length, 3);
  assert.match(await state(page), /^Die Mappe ist fertig: ki-aktionsplan-pressemappe-/);
  const again = await given(page, () => page.click('.kit .download-saved a'));
  assert.deepEqual(again.bytes, bytes);
});

journey('everything can be chosen at once, and nothing', 'pressemappe/', {}, async (page) => {
  await page.click('.kit-bar button:has-text("Alles")');
  await becomes(async () => (await state(page)).startsWith('30 von 30 ausgewählt: '), true);
  const { bytes } = await given(page, () => page.click('.kit-bar button:has-text("Mappe packen")'));
  assert.ok((await unpacked(bytes)).size > 100);
  await page.click('.kit-bar button:has-text("Nichts")');
  await becomes(() => state(page), 'Noch nichts ausgewählt.');
  await page.click('.kit-bar button:has-text("Mappe packen")');
  await becomes(() => page.textContent('[role=status].status'), 'Noch nichts ausgewählt.');
});

// The third picture waits for ever.
const slow = {
  before: (context) =>
    context.route('**/bilder/*.png', async (route) => {
      if (!route.request().url().includes('haushalt')) return;
      await route.continue();
    }),
  allow: (fault) => /bilder/.test(fault),
};
journey('packing shows how far it is, and can be stopped', 'pressemappe/', slow, async (page) => {
  await choose(page, 'diagramme/haushalt', 'diagramme/investitionen');
  const downloads = [];
  page.on('download', (download) => downloads.push(download));
  await page.click('.kit-bar button:has-text("Mappe packen")');
  // Three texts, four files and two texts of the first chart.
  await becomes(() => page.locator('.kit-progress').evaluate((bar) => bar.value), 9);
  assert.equal(await page.locator('.kit-progress').isVisible(), true);
  assert.match(await state(page), /^9 von \d+ Dateien geladen$/);
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Abbrechen');
  const failed = page.waitForEvent('requestfailed');
  await page.keyboard.press('Enter');
  assert.match((await failed).url(), /investitionen\.de\.png$/);
  await becomes(() => state(page), 'Abgebrochen. Es wurde nichts gespeichert.');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Mappe packen');
  assert.equal(await page.locator('.kit-progress').isVisible(), false);
  await settled(page);
  assert.deepEqual(downloads, []);
});

const once = {
  allow: (fault) => /start-ups/.test(fault),
  before: (context) => context.route('**/start-ups.int.csv', (route) => route.fulfill({ status: 503, body: '' }), { times: 1 }),
};
journey('a file that does not come is named, and a second try may succeed', 'pressemappe/', once, async (page) => {
  await choose(page, 'diagramme/start-ups');
  await page.click('.kit-bar button:has-text("Mappe packen")');
  await becomes(async () => (await state(page)).startsWith('Diese Datei ließ sich nicht laden: charts/start-ups.int.csv.'), true);
  const { bytes } = await given(page, () => page.click('.kit-bar button:has-text("Mappe packen")'));
  assert.equal((await unpacked(bytes)).size, 9);
});

journey('without JavaScript every file is a link', 'pressemappe/', { js: false }, async (page) => {
  const links = await page.locator('.kit-links a').evaluateAll((all) => all.map((a) => new URL(a.href).pathname.slice(1)));
  assert.equal(new Set(links).size, links.length - 2, 'the places are in two parts');
  for (const link of links) assert.ok(readFileSync(`${DIST}/${link}`).length > 0, link);
  assert.equal(await page.locator('.kit input:visible, .kit button:visible, .kit-bar:visible').count(), 0);
  assert.ok(await page.locator('noscript .note').isVisible());
});

journey('without JavaScript charts and measures give their files all the same', 'massnahmen/', { js: false }, async (page) => {
  await page.click('.download-measures > summary');
  const { name } = await given(page, () => page.locator('.download-measures .download-list a', { hasText: 'deutsch' }).click());
  assert.equal(name, 'massnahmen.de.csv');
  assert.equal(await page.locator('.download-measures button:visible').count(), 0);
});

journey('a kit can be packed by keyboard alone, and before the app is there', 'pressemappe/', {}, async (page) => {
  await page.locator('.kit input').first().focus();
  await page.keyboard.press('Space');
  await page.locator('.kit-bar button:has-text("Mappe packen")').focus();
  const { bytes } = await given(page, () => page.keyboard.press('Enter'));
  assert.ok((await unpacked(bytes)).has('diagramme/haushalt/haushalt.de.png'));
  await started(page);
});

journey('a picture of the map shows what is chosen, with title, source and licence', 'karte/?land=NW', {}, async (page) => {
  await page.click('.download-files > summary');
  const svg = await given(page, () => page.click('.download-list button:has-text("(SVG)")'));
  assert.equal(svg.name, 'karte-land-nw.svg');
  const drawn = svg.bytes.toString();
  for (const part of ['Orte des Plans', 'Nordrhein-Westfalen', 'Bonn', 'Natural Earth', 'EUPL-1.2']) assert.ok(drawn.includes(part), part);
  // Nothing that another program could not read, nothing that is hidden on the page.
  assert.ok(!/class=|style=|var\(|oklch|href|Berlin|data-/.test(drawn), drawn.slice(0, 500));
  const png = await given(page, () => page.click('.download-list button:has-text("(PNG)")'));
  assert.equal(png.name, 'karte-land-nw.png');
  const [width, height] = match(drawn, /viewBox="0 0 (\d+) (\d+)"/, svg.name)
    .slice(1)
    .map(Number);
  assert.deepEqual([png.bytes.readUInt32BE(16), png.bytes.readUInt32BE(20)], [2 * width, 2 * height]);
  await page.waitForSelector('.download-saved a:visible');
});
