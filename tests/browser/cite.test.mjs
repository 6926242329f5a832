// Citing: the page that says how to cite, copying and sharing, and what a cited link says about its text.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { match } from '../../tools/must.mjs';
import { DIST, journey, open } from './lib.mjs';
import { address, becomes } from './page.mjs';

const PAGE = 'zitieren/absatz/2.1-s1/';
const TITLE = 'Deutschland vorn, andere dynamischer';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const copied = (page) => page.evaluate(() => navigator.clipboard.readText());
const status = (page) => page.textContent('.status');
/** The link to cite, as the page states it. */
const cited = (page) => page.locator('.facts a').evaluate((a) => a.href);

journey('without JavaScript the page has text, place, state, link and four forms', PAGE, { js: false }, async (page, { base }) => {
  assert.equal(await page.textContent('h1'), TITLE);
  assert.match(await page.textContent('.record-text'), /^Noch gehören Deutschland und Europa/);
  assert.match(await page.textContent('.facts'), /Abschnitt\u00a02\.1, „Ausgangslage: Wo wir stehen“, 1\.\u00a0Punkt[\s\S]*November 2023/);
  assert.match(
    await page.textContent('#zitat-text'),
    /^Bundesministerium für Bildung und Forschung: BMBF-Aktionsplan .* Wiedergegeben in eigenen Worten nach: „Deutschland vorn, andere dynamischer“: „Noch gehören .*“, KI-Aktionsplan/,
  );
  assert.match(await page.textContent('#zitat-bibtex'), /^@misc\{ki-aktionsplan-2\.1-s1,\n/);
  assert.match(await page.textContent('#zitat-ris'), /^TY {2}- GOVDOC\n/);
  assert.equal(JSON.parse(await page.textContent('#zitat-csl'))[0].title, 'BMBF-Aktionsplan Künstliche Intelligenz');
  assert.ok(await page.isVisible('noscript p'));
  assert.equal(await page.locator('button:visible').count(), 1, 'only the search');
  await page.click('.facts a');
  assert.match(page.url(), new RegExp(`^${base}handlungsfeld/2\\.1/\\?fassung=[0-9a-f]{8}#2\\.1-s1$`));
});

journey('every record leads to how it is cited', 'handlungsfeld/2.1/', { js: false }, async (page) => {
  const records = await page.locator('.record').count();
  assert.ok(records > 10);
  assert.equal(await page.locator('.record > .record-head .cite').count(), records);
  await page.click(`a[aria-label="Zitieren: ${TITLE}"]`);
  assert.equal(await page.textContent('h1'), TITLE);
});

journey('copying gives the text that is shown, with the address and the day', PAGE, clipboard, async (page, { base }) => {
  const link = await cited(page);
  const today = await page.evaluate(() => new Date().toLocaleDateString('sv'));
  const forms = [
    ['Quellenangabe', 'text', link],
    ['BibTeX', 'bibtex', `  url = {${link}},\n  urldate = {${today}},\n`],
    ['RIS', 'ris', `UR  - ${link}\n`],
    ['CSL-JSON', 'csl', `"raw":"${today}"`],
  ];
  for (const [name, id, part] of forms) {
    await page.click(`button:has-text("${name} kopieren")`);
    await becomes(() => copied(page), await page.textContent(`#zitat-${id}`), name);
    assert.ok((await copied(page)).includes(part), `${part} in ${await copied(page)}`);
    await becomes(() => status(page), 'In die Zwischenablage kopiert.');
  }
  await page.click('button:has-text("Link kopieren")');
  await becomes(() => copied(page), link);
  assert.ok(link.startsWith(`${base}handlungsfeld/2.1/?fassung=`));
  assert.ok(await page.isVisible('.status'), 'it is seen, not only heard');
});

journey('a measure is cited, copied and framed from its page', 'massnahmen/2.3-m4/', clipboard, async (page, { base }) => {
  await page.click('.actions button:has-text("Link kopieren")');
  await becomes(() => status(page), 'In die Zwischenablage kopiert.');
  assert.match(await copied(page), new RegExp(`^${base}massnahmen/2\\.3-m4/\\?fassung=[0-9a-f]{8}#2\\.3-m4$`));
  assert.match(await page.locator('.actions a:has-text("Einbetten")').getAttribute('href'), /einbetten\/\?ansicht=massnahmen\/2\.3-m4$/);
  await page.click('.actions a:has-text("Zitieren")');
  assert.match(await page.textContent('.popover .citation'), /2\.3/);
  await page.click('.popover a:has-text("alle Formate")');
  await becomes(() => address(page), 'zitieren/absatz/2.3-m4/');
  for (const part of ['JUPITER', 'Abschnitt\u00a02.3', '4.\u00a0Punkt', '7.\u00a0November 2023'])
    assert.ok((await page.textContent('#zitat-text')).includes(part), part);
});

// Options for a browser that can share, with a function in place of `navigator.share`.
const sharing = (share) => ({
  ...clipboard,
  before: (context) =>
    context.addInitScript(
      `Object.defineProperty(Navigator.prototype, 'share', { value: async (data) => { window.shared = data; ${share} }, configurable: true })`,
    ),
});
const fail = (name) => `throw new DOMException('no', '${name}');`;

journey('sharing asks the system, with title and link', PAGE, sharing(''), async (page) => {
  await page.click('button:has-text("Teilen")');
  await becomes(() => status(page), 'Geteilt.');
  assert.deepEqual(await page.evaluate(() => window.shared), { title: TITLE, url: await cited(page) });
});

journey("a reader who closes the system's dialog hears nothing, and nothing is copied", PAGE, sharing(fail('AbortError')), async (page) => {
  await page.evaluate(() => navigator.clipboard.writeText('before'));
  await page.click('button:has-text("Teilen")');
  await becomes(() => page.evaluate(() => Boolean(window.shared)), true);
  await page.waitForTimeout(300);
  assert.equal(await status(page), '');
  assert.equal(await copied(page), 'before');
});

for (const [what, options] of [
  ['is refused', sharing(fail('NotAllowedError'))],
  [
    'is not known',
    {
      ...clipboard,
      before: (context) =>
        context.addInitScript(() => {
          delete Navigator.prototype.share;
        }),
    },
  ],
]) {
  journey(`where sharing ${what}, the link is copied`, PAGE, options, async (page) => {
    await page.click('button:has-text("Teilen")');
    await becomes(() => status(page), 'In die Zwischenablage kopiert.');
    assert.equal(await copied(page), await cited(page));
  });
}

const refused = {
  before: (context) =>
    context.addInitScript(() => {
      // The blank page that every tab begins with has no clipboard.
      if (self.Clipboard) Object.defineProperty(Clipboard.prototype, 'writeText', { value: () => Promise.reject(new DOMException('no', 'NotAllowedError')) });
    }),
};
journey('a refused clipboard shows the text, selected, and says what to do; Escape leads back', PAGE, refused, async (page) => {
  const button = page.locator('button:has-text("BibTeX kopieren")');
  await button.focus();
  await page.keyboard.press('Enter');
  await page.waitForSelector('.copy-dialog[open]');
  assert.match(await page.textContent('.copy-dialog p'), /Strg\u00a0\+\u00a0C/);
  const text = await page.textContent('#zitat-bibtex');
  const field = () =>
    page.evaluate(() => {
      const e = /** @type {HTMLTextAreaElement} */ (document.activeElement);
      return [e.localName, e.readOnly, e.value.slice(e.selectionStart, e.selectionEnd)];
    });
  await becomes(field, ['textarea', true, text]);
  await page.keyboard.press('Tab');
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Schließen');
  await page.keyboard.press('Escape');
  await becomes(() => page.locator('.copy-dialog[open]').count(), 0);
  assert.ok(await button.evaluate((b) => b === document.activeElement));
});

// --- links that were cited ---

const field = 'handlungsfeld/2.1/';
const now = () => match(readFileSync(`${DIST}/${PAGE}index.html`, 'utf8'), /fassung=([0-9a-f]{8})#/, PAGE)[1];
const note = '[id="2.1-s1"] > .cited';

journey('a cited link to an unchanged text says so, quietly', `${field}?fassung=${now()}#2.1-s1`, {}, async (page) => {
  await page.waitForSelector(note);
  assert.match(await page.textContent(note), /unverändert/);
  assert.equal(await page.locator('.cited').count(), 1);
});

journey('a cited link to a version that nobody knows says so', `${field}?fassung=__proto__#2.1-s1`, {}, async (page) => {
  await page.waitForSelector(note);
  assert.match(await page.textContent(note), /nicht mehr bekannt/);
});

journey('a cited link to a place that is gone says so', `${field}?fassung=0a1b2c3d#2.1-s99`, {}, async (page) => {
  await page.waitForSelector('main > .cited');
  assert.match(await page.textContent('main > .cited'), /gibt es auf dieser Seite nicht mehr/);
});

// A host on which the text has changed since it was cited.
const changed = (context) =>
  context.route('**/*', async (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path.endsWith('daten/fassungen.de.json')) {
      const [kept, removed, added] = [0, 1, 2];
      const parts = [
        [kept, 'Noch gehören '],
        [removed, 'alle'],
        [added, 'Deutschland und Europa'],
        [kept, ' zur Weltspitze.\nFußnoten: 12'],
      ];
      await route.fulfill({ json: [['absatz/2.1-s1', '0a1b2c3d', '1. Dezember 2026', parts]] });
    } else {
      await route.continue();
    }
  });

journey('a cited link to a changed text shows what became of its words', `${field}?fassung=0a1b2c3d#2.1-s1`, { before: changed }, async (page) => {
  await page.waitForSelector(`${note} .difference`);
  assert.match(await page.textContent(note), /Die zitierte Fassung galt bis zum 1\. Dezember 2026/);
  assert.equal(await page.textContent(`${note} del`), 'entfernt: alle');
  assert.equal(await page.textContent(`${note} ins`), 'neu: Deutschland und Europa');
  // Changes must be visible by more than their colour.
  const line = (selector) => page.locator(`${note} ${selector}`).evaluate((e) => getComputedStyle(e).textDecorationLine);
  assert.deepEqual([await line('del'), await line('ins')], ['line-through', 'underline']);
  assert.ok(await page.locator(note).evaluate((e) => e.getBoundingClientRect().top >= 0 && e.getBoundingClientRect().top < innerHeight));
});

for (const [path, where] of [
  ['fussnoten/', 'fn-12'],
  ['massnahmen/2.1-m2/', '2.1-m2'],
  ['massnahmen/2.1-m2/', '2.1-m2-f1'],
  ['kapitel/1/', '1-p6'],
]) {
  journey(`a cited link is answered at #${where} of ${path}`, `${path}?fassung=0a1b2c3d#${where}`, {}, async (page) => {
    await page.waitForSelector(`[id="${where}"] > .cited`);
  });
}

test('a fingerprint in the address does not touch filters', async () => {
  const { page, clean, close } = await open('massnahmen/?fassung=0a1b2c3d&feld=2.1');
  assert.equal(await page.locator('.measure-card:visible').count(), 3);
  clean();
  await close();
});
