// Finding measures by words, by filters, and by an address that somebody sent.
import assert from 'node:assert/strict';
import { MEASURES } from '../host.mjs';
import { journey } from '../lib.mjs';
import { Key } from '../page.mjs';

const cards = (page) => page.run(() => [...document.querySelectorAll('.measure-card')].filter((c) => c.checkVisibility()).map((c) => c.dataset.measure));
const count = (page) => page.text('#ergebnis');
// Clicks at the position and not with the driver's own click: on wide windows the closed <details> of the filters shows its
// content (::details-content). chromedriver does not know that yet, and takes everything in it for hidden.
const tick = (page, id) => page.hit(`input[id="${id}"]`);

journey('the measure on neuromorphic computing is found among the measures by typing', {}, async (page) => {
  await page.open('massnahmen/');
  await page.type('#massnahmen-suche', 'NEUROmorph');
  await page.until(() => cards(page), ['2.2-m5']);
  await page.until(async () => (await page.texts('.measure-card mark')).some((mark) => /neuromorph/i.test(mark)), true, 'the word is marked');
  await page.until(() => page.address(), 'massnahmen/?q=NEUROmorph');
  await page.click('.measure-card[data-measure="2.2-m5"] a');
  await page.until(() => page.address(), 'massnahmen/2.2-m5/');
  assert.match(await page.text('main'), /NeuroTEC II/);
});

for (const path of ['ueber/', 'handlungsfeld/3.2/', 'karte/']) {
  journey(`the measure on neuromorphic computing is found from the header of ${path}`, {}, async (page) => {
    await page.open(path);
    await page.type('#suche-kopf', 'neuromorph', Key.ENTER);
    await page.until(() => page.address(), 'suche/?q=neuromorph');
    await page.appears('.hit a[href*="2.2-m5"]');
    assert.equal(await page.property('#suche-seite', 'value'), 'neuromorph');
    await page.click('.hit a[href*="2.2-m5"]');
    await page.until(() => page.address(), 'massnahmen/2.2-m5/');
  });
}

journey('results say what they are and where the word stands, and a group narrows them', {}, async (page) => {
  await page.open('suche/?q=daten');
  await page.appears('.hit');
  const groups = await page.texts('.search-groups a');
  for (const group of ['Maßnahmen', 'Ziele', 'Ausgangslage', 'Glossar'])
    assert.ok(
      groups.some((g) => g.startsWith(group)),
      `${group} in ${groups}`,
    );
  const places = await page.texts('.hit-place');
  assert.ok(places.length > 8 && places.every((p) => /^i[mn] /.test(p)), places.join(' | '));
  assert.match(await page.text('.hit mark'), /daten/i);
  await page.click('.search-groups a', 'Ziele');
  await page.until(() => page.address(), 'suche/?q=daten&gruppe=ziele');
  await page.until(async () => (await page.texts('.hit-group')).every((group) => group.startsWith('Ziele')), true);
});

journey('a filter by click changes list, count, chip and address; going back takes it back', {}, async (page) => {
  await page.open('massnahmen/');
  assert.equal(await count(page), `${MEASURES} Maßnahmen`);
  await tick(page, 'thema-health');
  await page.until(() => page.address(), 'massnahmen/?thema=health');
  await tick(page, 'art-neu');
  await page.until(() => page.address(), 'massnahmen/?thema=health&art=neu');
  const shown = (await cards(page)).length;
  assert.ok(shown > 0 && shown < MEASURES);
  assert.equal(await count(page), `${shown} von ${MEASURES} Maßnahmen`);
  assert.equal(await page.seen('.chip:not(.chip-clear)'), 2);
  await page.back();
  await page.until(() => page.address(), 'massnahmen/?thema=health');
  await page.until(() => page.property('#art-neu', 'checked'), false);
  assert.equal(await page.property('#thema-health', 'checked'), true);
  await page.until(() => page.seen('.chip:not(.chip-clear)'), 1);
  await page.back();
  await page.until(() => count(page), `${MEASURES} Maßnahmen`);
  assert.equal(await page.property('#thema-health', 'checked'), false);
  await page.driver.navigate().forward();
  await page.until(() => page.property('#thema-health', 'checked'), true);
});

journey('a shared address restores the filter, a chip takes it back', {}, async (page) => {
  await page.open('massnahmen/?thema=health&art=neu');
  await page.until(async () => new RegExp(`^\\d+ von ${MEASURES} Maßnahmen$`).test(await count(page)), true);
  assert.ok((await page.property('#thema-health', 'checked')) && (await page.property('#art-neu', 'checked')));
  const both = (await cards(page)).length;
  await page.click('.chip', 'neu');
  await page.until(() => page.address(), 'massnahmen/?thema=health');
  await page.until(async () => (await cards(page)).length > both, true);
  // A reader who has used the chip goes on from the number of results.
  await page.until(() => page.focused('#ergebnis'), true);
});

journey('a filter is chosen and dropped by keyboard', {}, async (page) => {
  await page.open('massnahmen/');
  await page.focus('#art-neu');
  await page.press(Key.SPACE);
  await page.until(() => page.address(), 'massnahmen/?art=neu');
  assert.ok(await page.focused('#art-neu'));
  await page.press(Key.SPACE);
  await page.until(() => page.address(), 'massnahmen/');
});

journey('typing changes one entry of the history, choosing makes a new one', {}, async (page) => {
  await page.open('massnahmen/');
  const entries = () => page.run(() => history.length);
  const before = await entries();
  await page.type('#massnahmen-suche', 'daten und ');
  await page.until(() => page.address(), 'massnahmen/?q=daten+und');
  assert.equal(await page.property('#massnahmen-suche', 'value'), 'daten und ');
  assert.equal(await entries(), before);
  await tick(page, 'feld-2.3');
  await page.until(entries, before + 1);
});

journey('a bent address is repaired', {}, async (page) => {
  await page.open('massnahmen/?feld=9.9,2.1&art=quatsch&sort=x&foo=1');
  await page.until(() => page.address(), 'massnahmen/?feld=2.1');
  await page.until(() => cards(page), ['2.1-m1', '2.1-m2', '2.1-m3']);
});

journey('counts take the other filters into account', {}, async (page) => {
  await page.open('massnahmen/');
  const promised = async () => Number.parseInt(await page.text('label[for=art-neu] .choice-count'), 10);
  const all = await promised();
  await tick(page, 'feld-3.2');
  await page.until(async () => (await promised()) < all, true);
  const left = await promised();
  await tick(page, 'art-neu');
  await page.until(() => page.seen('.measure-card'), left);
});

journey('no result says which filter to drop', {}, async (page) => {
  await page.open('massnahmen/?q=pflege&feld=2.1');
  await page.appears('.no-results-ways button');
  const ways = await page.texts('.no-results-ways button');
  assert.equal(ways.length, 2, ways.join());
  await page.click('.no-results-ways button', 'Handlungsfeld');
  await page.until(() => page.address(), 'massnahmen/?q=pflege');
  await page.until(async () => (await cards(page)).includes('3.2-m7'), true);
});

journey('measures are sorted by amount and by title', {}, async (page) => {
  await page.open('massnahmen/');
  await page.choose('#reihenfolge', 'betrag');
  await page.until(async () => (await cards(page))[0], '2.1-m2');
  await page.choose('#reihenfolge', 'titel');
  await page.until(() => page.address(), 'massnahmen/?sort=titel');
  const titles = await page.texts('.measure-card-title');
  const sorted = [...titles].sort(new Intl.Collator('de', { ignorePunctuation: false }).compare);
  assert.equal(titles.at(-1), sorted.at(-1));
});

for (const [path, field] of [
  ['suche/', '#suche-seite'],
  ['massnahmen/', '#massnahmen-suche'],
]) {
  // Browsers refuse to write the address too often: WebKit after a hundred times.
  journey(`the address of /${path} keeps up with fast typing`, {}, async (page) => {
    await page.open(path);
    await page.focus(field);
    await page.run(async (field) => {
      for (let n = 1; n <= 200; n += 1) {
        // The app may take the page over in between.
        const input = document.querySelector(field);
        input.value = `gesundheit ${n}`;
        input.dispatchEvent(new InputEvent('input', { bubbles: true }));
        await new Promise((done) => {
          setTimeout(done, 40);
        });
      }
    }, field);
    await page.until(() => page.property(field, 'value'), 'gesundheit 200');
    await page.until(() => page.address(), `${path}?q=gesundheit+200`);
  });
}
