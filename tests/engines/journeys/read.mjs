// Reading: footnotes, contents, copying, narrow windows, and no JavaScript.
import assert from 'node:assert/strict';
import { MEASURES } from '../host.mjs';
import { journey } from '../lib.mjs';
import { Key } from '../page.mjs';

journey('a footnote opens by key, Escape closes it, the focus is back on its mark', {}, async (page) => {
  await page.open('handlungsfeld/2.1/');
  await page.focus('.footnote-mark');
  await page.press(Key.ENTER);
  await page.until(() => page.shown('.footnote-text'), true, 'the footnote is open');
  await page.press(Key.ESCAPE);
  await page.until(() => page.shown('.footnote-text'), false, 'the footnote is closed');
  await page.until(() => page.focused('.footnote-mark'), true, 'the focus is back');
});

journey('a page is left by its pager and comes back at its place', {}, async (page) => {
  await page.open('handlungsfeld/2.1/');
  // The page is loaded again with the font in the cache, as it will be after coming back. With another font, lines would break
  // differently and the page would have another height.
  await page.reload();
  await page.until(() => page.run(() => document.fonts.check('1rem "Fira Sans"')), true, 'the face is there');
  await page.run(() => document.querySelector('.pager-next').scrollIntoView({ behavior: 'instant' }));
  const height = () => page.run(() => Math.round(scrollY));
  const left = await height();
  assert.ok(left > 500);
  await page.click('.pager-next');
  await page.until(() => page.title(), '2.2 Eine Forschungsagenda für neue Perspektiven aufsetzen – KI-Aktionsplan');
  await page.until(height, 0, 'a new page starts at its top');
  await page.back();
  await page.until(() => page.text('h1'), 'Die Forschungsbasis weiter konsequent stärken');
  await page.until(async () => Math.abs((await height()) - left) < 200, true, 'the place is the same');
  await page.click('.contents a', 'Ziele');
  await page.until(() => page.address(), 'handlungsfeld/2.1/#ziele');
});

journey('the skip link leads to the text', {}, async (page) => {
  await page.open('handlungsfeld/2.1/');
  await page.press(Key.TAB);
  await page.until(() => page.focused('.skip'), true);
  await page.press(Key.ENTER);
  await page.until(() => page.address(), 'handlungsfeld/2.1/#main');
  await page.press(Key.TAB);
  await page.until(() => page.focused('main a, main button'), true, 'the next stop is in the text');
});

// Engines differ in whether a driver may use the clipboard. In any case, one click must tell the reader what has happened.
for (const button of ['Link kopieren', 'Quellenangabe kopieren']) {
  journey(`${button} says what came of it`, {}, async (page) => {
    await page.open('zitieren/absatz/2.3-m4/');
    await page.click('main button', button);
    await page.until(async () => /In die Zwischenablage kopiert|lässt das Kopieren nicht zu/.test(await page.text('.status')), true, 'a message');
  });
}

journey('chapter 2 is read without JavaScript', { host: { scripts: false } }, async (page) => {
  await page.open('kapitel/2/');
  assert.equal(await page.attribute('html', 'data-root'), null);
  assert.equal(await page.count('.fold'), 4);
  await page.click('.fold summary');
  await page.until(() => page.shown('.fold .measure-full'), true, 'the field unfolds in place');
  await page.click('.fold .more');
  await page.until(() => page.text('h1'), 'Die Forschungsbasis weiter konsequent stärken');
  for (const part of ['.record-situation', '.record-goal', '.measure-full']) assert.ok((await page.count(part)) >= 3, part);
  await page.click('.footnote-mark');
  await page.until(() => page.shown('.footnote-text'), true, 'the footnote is open');
  await page.press(Key.ESCAPE);
  await page.until(() => page.shown('.footnote-text'), false, 'the footnote is closed');
  assert.equal(await page.attribute('html', 'data-ready'), null);
});

journey('without JavaScript the measures are all there, the filters are not', { host: { scripts: false } }, async (page) => {
  await page.open('massnahmen/', { ready: false });
  assert.equal(await page.seen('.measure-card'), MEASURES);
  assert.equal(await page.shown('.finder-filters'), false);
  assert.ok(await page.shown('noscript p'));
  assert.match(await page.text('noscript'), /JavaScript/);
});

// One page of each kind.
const KINDS = [
  '',
  'vorwort/',
  'kapitel/2/',
  'handlungsfeld/2.1/',
  'massnahmen/',
  'massnahmen/2.2-m5/',
  'suche/?q=daten',
  'karte/',
  'haushalt/',
  'vergleich/',
  'glossar/',
  'zeitleiste/',
  'fussnoten/',
  'ueber/',
];

// No engine makes its window this narrow, but a frame can be.
journey('at 320 pixels nothing is wider than the window', {}, async (page, host) => {
  const wide = [];
  for (const kind of KINDS) {
    await page.driver.get(host.frame(kind));
    await page.driver.switchTo().frame(0);
    if (/^(massnahmen|suche|karte)\/($|\?)/.test(kind)) await page.ready();
    const [shown, whole, who] = await page.run(() => {
      const { clientWidth, scrollWidth } = document.documentElement;
      const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > clientWidth + 1);
      return [
        clientWidth,
        scrollWidth,
        out
          .slice(0, 3)
          .map((e) => `${e.localName}.${e.getAttribute('class') ?? ''}`)
          .join(', '),
      ];
    });
    assert.ok(shown > 280 && shown <= 320, `${shown}`);
    if (whole > shown) wide.push(`${kind}: ${whole} in ${shown} (${who})`);
    await page.driver.switchTo().defaultContent();
  }
  assert.deepEqual(wide, []);
});
