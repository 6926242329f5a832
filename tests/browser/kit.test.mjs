// The press kit: what is chosen is packed in the browser, together with its sources.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { DIST, journey } from './lib.mjs';
import { becomes, settled, started } from './page.mjs';
import { given, rows, unpacked } from './saved.mjs';

// Chooses these parts and no others.
const choose = async (page, ...parts) => {
  await page.click('.kit-bar button:has-text("Nichts")');
  for (const part of parts) await page.check(`.kit input[value="${part}"]`);
};
const state = (page) => page.textContent('.kit-state');

journey('a press kit has what was chosen, with its sources', 'pressemappe/', {}, async (page, { base }) => {
  await choose(page, 'diagramme/haushalt', 'karte', 'handlungsfelder/2.1');
  await becomes(async () => /^3 von 31 ausgewählt: 10 Dateien, [\d,]+\u00a0[kM]B\.$/.test(await state(page)), true);
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
  // The files have the same bytes as on the site.
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

journey('a kit begins with what an article needs, and its pictures are seen', 'pressemappe/', {}, async (page) => {
  assert.equal(await state(page), 'Zum Anfang sind 3 von 31 ausgewählt.');
  const chosen = await page.locator('.kit input:checked').evaluateAll((inputs) => inputs.map((input) => input.value));
  assert.deepEqual(chosen, ['faktenblatt', 'diagramme/haushalt', 'karte']);
  const pictures = page.locator('.kit-picture');
  assert.ok((await pictures.count()) > 8);
  await pictures.last().scrollIntoViewIfNeeded();
  await becomes(() => pictures.last().evaluate((picture) => picture.complete && picture.naturalWidth > 0), true);
  const { bytes } = await given(page, () => page.click('.kit-bar button:has-text("Mappe packen")'));
  const files = await unpacked(bytes);
  assert.ok(files.get('faktenblatt/faktenblatt.de.html').toString().includes('BMBF-Aktionsplan'));
});

journey('everything can be chosen at once, and nothing', 'pressemappe/', {}, async (page) => {
  await page.click('.kit-bar button:has-text("Alles")');
  await becomes(async () => (await state(page)).startsWith('31 von 31 ausgewählt: '), true);
  const { bytes } = await given(page, () => page.click('.kit-bar button:has-text("Mappe packen")'));
  assert.ok((await unpacked(bytes)).size > 100);
  await page.click('.kit-bar button:has-text("Nichts")');
  await becomes(() => state(page), 'Noch nichts ausgewählt.');
  await page.click('.kit-bar button:has-text("Mappe packen")');
  await becomes(() => page.textContent('[role=status].status'), 'Noch nichts ausgewählt.');
});

// The third picture never arrives.
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
  // These are three texts, and four files and two texts of the first chart.
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

journey('a kit can be packed by keyboard alone, and before the app is there', 'pressemappe/', {}, async (page) => {
  await page.locator('.kit input').first().focus();
  await page.keyboard.press('Space');
  await page.locator('.kit-bar button:has-text("Mappe packen")').focus();
  const { bytes } = await given(page, () => page.keyboard.press('Enter'));
  assert.ok((await unpacked(bytes)).has('diagramme/haushalt/haushalt.de.png'));
  await started(page);
});

journey('a kit can be read as a stream: each entry says how long it is before it begins', 'pressemappe/', {}, async (page) => {
  await page.click('.kit-bar button:has-text("Alles")');
  const { bytes } = await given(page, () => page.click('.kit-bar button:has-text("Mappe packen")'));
  const whole = await unpacked(bytes);
  const streamed = new Map();
  let at = 0;
  while (bytes.readUInt32LE(at) === 0x04034b50) {
    const [flags, method, length] = [bytes.readUInt16LE(at + 6), bytes.readUInt16LE(at + 8), bytes.readUInt32LE(at + 18)];
    assert.deepEqual([flags & 8, method], [0, 0], 'the length stands in the header of the entry');
    const name = at + 30;
    const content = name + bytes.readUInt16LE(at + 26) + bytes.readUInt16LE(at + 28);
    streamed.set(bytes.toString('utf8', name, name + bytes.readUInt16LE(at + 26)), bytes.subarray(content, content + length));
    at = content + length;
  }
  assert.deepEqual(streamed, whole);
});
