// Journeys with keys alone. After every key the focus is somewhere, in sight, and shown; and every change is said once.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EDITIONS, KINDS, MEASURES, journey, open } from './lib.mjs';
import { at, focus, listen, press, skip, walk } from './focus.mjs';
import { address, becomes, started } from './page.mjs';

const LIST = 'ki-aktionsplan reading list';
const clipboard = { permissions: ['clipboard-read', 'clipboard-write'] };
const PHONE = { viewport: { width: 320, height: 700 } };
/** Longer than a result must stay unchanged before it is said (src/app/status.rs). */
const PAUSE = 1000;

/** Asserts that exactly this is said, once, and that silence follows. */
async function said(page, heard, ...wanted) {
  const all = [];
  await becomes(async () => all.push(...(await heard())) > 0, true, `nothing is said of ${wanted}`);
  await page.waitForTimeout(PAUSE);
  all.push(...(await heard()));
  assert.equal(all.length, wanted.length, JSON.stringify(all));
  for (const [n, words] of wanted.entries()) assert.match(all[n], words);
}

journey(
  'a measure is saved, the list is opened, shortened, taken away, emptied and restored',
  'massnahmen/2.1-m2/',
  {
    ...clipboard,
    before: (context) =>
      context.addInitScript((key) => {
        if (self.origin !== 'null') localStorage.setItem(key, 'fn-12,2.1-s1');
      }, LIST),
  },
  async (page) => {
    await skip(page);
    await walk(page, 'button.keep');
    const heard = await listen(page);
    await press(page, 'Space');
    await said(page, heard, /^Gemerkt/);
    assert.equal(await page.evaluate(() => document.activeElement.getAttribute('aria-pressed')), 'true');
    await walk(page, '.menu summary', 'Shift+Tab');
    await press(page, 'Enter');
    await walk(page, '.menu[open] a[href$="merkliste/"]');
    await press(page, 'Enter');
    await becomes(() => at(page, 'h1'), true);
    await said(page, heard, /^Merkliste/);
    const entries = () => page.locator('.reading-list-items > li').count();
    assert.equal(await entries(), 3);

    await walk(page, '.reading-list-items button:not(.cite)');
    await press(page, 'Enter');
    await becomes(entries, 2);
    assert.ok(await at(page, '#merkliste-anzahl'));
    await said(page, heard, /Merkliste/);

    await walk(page, '.actions button');
    await press(page, 'Enter');
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /merkliste\/\?stellen=/);
    await said(page, heard, /^In die Zwischenablage/);
    // Each format of citations is a button.
    for (const extension of ['bib', 'ris', 'json']) {
      await walk(page, '.actions button.action');
      const [file] = await Promise.all([page.waitForEvent('download'), press(page, 'Enter')]);
      assert.ok(file.suggestedFilename().endsWith(`.${extension}`));
    }
    await walk(page, '.actions .button', 'Shift+Tab');
    await press(page, 'Enter');
    await becomes(entries, 0);
    await becomes(() => page.evaluate(() => document.activeElement.textContent.startsWith('Noch ist nichts gemerkt')), true);
    await press(page, 'Tab');
    await press(page, 'Enter');
    await becomes(entries, 2);
    assert.equal(await page.evaluate(() => document.activeElement.textContent), '2 Stellen');
  },
);

journey('every setting is chosen by arrow keys, and all are reset', 'darstellung/', {}, async (page) => {
  await skip(page);
  const stored = () => page.evaluate(() => localStorage.getItem('ki-aktionsplan preferences'));
  for (const name of ['colours', 'text', 'line', 'motion']) {
    await walk(page, `[name=${name}]`);
    const options = await page.locator(`[name=${name}]`).count();
    const seen = new Set([await stored()]);
    for (let n = 1; n < options; n += 1) {
      await press(page, 'ArrowRight');
      assert.ok(await at(page, `[name=${name}]:checked`));
      seen.add(await stored());
    }
    assert.equal(seen.size, options);
  }
  const heard = await listen(page);
  await walk(page, '.preferences button');
  await press(page, 'Enter');
  await becomes(stored, 'language=de');
  await said(page, heard, /^Alles ist wieder wie am Anfang/);
  assert.ok(await at(page, '.preferences button'));
});

for (const { tag, folder } of EDITIONS.filter(({ folder }) => folder)) {
  journey(`the language is switched to ${tag} by key, and said`, 'ueber/', {}, async (page) => {
    await walk(page, `.languages a[hreflang="${tag}"]`);
    const heard = await listen(page);
    await press(page, 'Enter');
    await becomes(() => page.evaluate(() => document.documentElement.lang), tag);
    await becomes(() => at(page, `.languages a[hreflang="${tag}"]`), true);
    await said(page, heard, new RegExp(`^${(await page.title()).slice(0, 12)}`));
  });

  journey(`the language is switched from ${tag} by key at the end of a page, and the place is kept`, `${folder}ueber/`, {}, async (page) => {
    const heard = await listen(page);
    await walk(page, '.footer a[hreflang="de"]', 'Shift+Tab');
    const top = await page.evaluate(() => scrollY);
    await press(page, 'Enter');
    await becomes(() => page.evaluate(() => document.documentElement.lang), 'de');
    await becomes(() => at(page, '.footer a[hreflang="de"]'), true);
    await said(page, heard, /^Über/);
    assert.ok(top > 500 && (await page.evaluate(() => scrollY)) > 500);
    assert.equal((await focus(page)).fault, '');
  });
}

journey('filters, order and form of the list are said once each', 'massnahmen/', {}, async (page) => {
  await skip(page);
  const heard = await listen(page);
  await walk(page, '#feld-2\\.3');
  await press(page, 'Space');
  await said(page, heard, /^\d+ von \d+/);
  await walk(page, '.chip');
  await press(page, 'Enter');
  await becomes(() => at(page, '#ergebnis'), true);
  await said(page, heard, new RegExp(`^${MEASURES} `));
  await walk(page, '#reihenfolge');
  await press(page, 'ArrowDown');
  await said(page, heard, /^\d+ .*, ./);
  await walk(page, '[type=radio]', 'Shift+Tab');
  for (const shown of ['.board', 'main table', '.measure-cards']) {
    await press(page, 'ArrowRight');
    await becomes(() => page.locator(shown).first().isVisible(), true);
    assert.ok(await at(page, ':checked'));
  }
});

journey('a Land is chosen, the map comes closer and is moved', 'karte/', {}, async (page) => {
  await skip(page);
  const heard = await listen(page);
  await walk(page, '#karte-land');
  await press(page, 'b');
  await becomes(async () => (await address(page)).startsWith('karte/?land='), true);
  await said(page, heard, /^\d+ Einträge .*· B/);
  await walk(page, '.land-panel a');
  await walk(page, '#karte-land', 'Shift+Tab');
  await press(page, 'Home');
  await becomes(() => address(page), 'karte/');
  await walk(page, '.map-moves .button');
  await press(page, 'Enter');
  await becomes(async () => (await address(page)).startsWith('karte/?nah='), true);
  const before = await address(page);
  await walk(page, '.map-move');
  await press(page, 'Enter');
  await becomes(async () => (await address(page)) !== before, true);
  await walk(page, '.map-moves .button', 'Shift+Tab');
  await press(page, 'Enter');
  await becomes(() => address(page), 'karte/');
  assert.ok(await at(page, '.map-moves .button'));
});

journey('a chart gives its table and its files', 'haushalt/', clipboard, async (page) => {
  await skip(page);
  const heard = await listen(page);
  await walk(page, '.chart-table > summary');
  await press(page, 'Enter');
  await walk(page, '.table-scroll');
  await walk(page, '.download-files > summary');
  await press(page, 'Space');
  await walk(page, '.download-files a[download][href$=".csv"]');
  await walk(page, '.download-files button', 'Shift+Tab');
  await press(page, 'Enter');
  await said(page, heard, /^Bild/);
  assert.ok(await at(page, '.download-files button'));
});

for (const options of [{}, PHONE]) {
  const width = options.viewport?.width ?? 1280;
  journey(`citing opens, is walked and left at both ends and by Escape, at ${width} px`, 'handlungsfeld/2.1/', { ...options, ...clipboard }, async (page) => {
    await skip(page);
    const [inside, shown] = ['.popover :focus, .popover:focus', () => page.locator('.popover:popover-open').count()];
    const into = async () => {
      await press(page, 'Enter');
      await becomes(() => page.locator(inside).count(), 1, 'the focus is in what has opened');
    };
    await walk(page, 'main .cite');
    await into();
    const heard = await listen(page);
    await press(page, 'Tab');
    await press(page, 'Enter');
    await said(page, heard, /^In die Zwischenablage/);
    await press(page, 'Escape');
    await becomes(shown, 0);
    assert.ok(await at(page, 'main .cite'), 'Escape leads back');
    await into();
    await press(page, 'Shift+Tab');
    await becomes(shown, 0);
    assert.ok(await at(page, 'main .cite'), 'backwards, too');
    await into();
    await walk(page, 'main .permalink');
    assert.equal(await shown(), 0, 'forwards, it goes on behind what has opened it');

    // A term is explained when it has the focus; the link in the explanation needs a press.
    await walk(page, '.term-link');
    await becomes(shown, 1);
    await press(page, 'Escape');
    await becomes(shown, 0);
    await into();
    await press(page, 'Escape');
    await page.waitForTimeout(400);
    assert.equal(await shown(), 0, 'it does not open again');
    assert.ok(await at(page, '.term-link'));
    await into();
    await walk(page, '.popover a');
    await press(page, 'Enter');
    await becomes(async () => (await address(page)).startsWith('glossar/#'), true);
  });
}

journey('the studio is set and its code copied', 'einbetten/', clipboard, async (page) => {
  await skip(page);
  const heard = await listen(page);
  await walk(page, '#ansicht');
  await press(page, 'ArrowDown');
  await walk(page, '[name=farben]');
  await press(page, 'ArrowDown');
  await walk(page, '[name=mit]');
  await press(page, 'Space');
  await becomes(async () => /farben=hell/.test(await address(page)) && /ohne=titel/.test(await address(page)), true);
  await walk(page, '.studio-widths input');
  await press(page, 'ArrowRight');
  // This leads through the page in the frame.
  await walk(page, '.studio-code button');
  await press(page, 'Enter');
  await said(page, heard, /^In die Zwischenablage/);
});

/** What is wrong with the focus on a page while the Tab key leads through it. */
async function walked(page, where) {
  const faults = [];
  let steps = 0;
  for (; steps < 900; steps += 1) {
    await page.keyboard.press('Tab');
    let now = await focus(page);
    if (now.name === 'body') break;
    // The explanation of a term stays for a moment.
    for (let n = 0; n < 8 && now.fault; n += 1) {
      await page.waitForTimeout(50);
      now = await focus(page);
    }
    if (now.fault) faults.push(`/${where}, step ${steps}: ${now.name}: ${now.fault}`);
  }
  if (steps < 20 || steps === 900) faults.push(`/${where} has ${steps} steps`);
  return faults;
}

// Each kind of page once, in turns narrow and wide, and in turns in the languages.
test('the Tab key leads through one page of each kind, and out of it', async () => {
  const all = [320, 1280].map(async (width, w) => {
    const faults = [];
    const { page, base, clean, close } = await open('', { viewport: { width, height: 800 }, reducedMotion: 'reduce' });
    for (const [n, path] of KINDS.entries()) {
      if (n % 2 !== w) continue;
      const where = `${EDITIONS[Math.floor(n / 2) % EDITIONS.length].folder}${path}`;
      await page.goto(base + where);
      await started(page);
      faults.push(...(await walked(page, where)));
    }
    clean();
    await close();
    return faults;
  });
  assert.deepEqual((await Promise.all(all)).flat(), []);
});
