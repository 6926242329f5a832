// For everyone: the plain ways by keyboard alone (axe.test.mjs has the rules, keyboard.test.mjs the detours).
import assert from 'node:assert/strict';
import { address, becomes, journey } from './lib.mjs';

const focused = (page) => page.evaluate(() => document.activeElement.id || document.activeElement.textContent.trim());

journey('the first key leads past the header', 'massnahmen/', {}, async (page) => {
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Zum Inhalt springen');
  await page.keyboard.press('Enter');
  await becomes(() => focused(page), 'main');
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'massnahmen-suche');
});

journey('the header is walked in reading order, and the focus is seen', 'ueber/', {}, async (page) => {
  const seen = [];
  for (let i = 0; i < 8; i += 1) {
    await page.keyboard.press('Tab');
    seen.push(await focused(page));
    const visible = await page.evaluate(() => {
      const ring = (e) => getComputedStyle(e).outlineStyle !== 'none' && parseFloat(getComputedStyle(e).outlineWidth) >= 2;
      const e = document.activeElement;
      return ring(e) || ring(e.parentElement);
    });
    assert.ok(visible, `no ring on ${seen.at(-1)}`);
  }
  assert.deepEqual(seen.slice(2), ['Maßnahmen', 'Karte', 'Haushalt', 'Vergleich', 'Über', 'suche-kopf']);
});

journey('facets and chips work by keyboard', 'massnahmen/', {}, async (page) => {
  await page.focus('#feld-2\\.3');
  await page.keyboard.press('Space');
  await becomes(() => address(page), 'massnahmen/?feld=2.3');
  await page.focus('.chip >> nth=0');
  await page.keyboard.press('Enter');
  await becomes(() => address(page), 'massnahmen/');
  assert.equal(await focused(page), 'ergebnis');
});

journey('a footnote opens by key, Escape closes it, the focus returns', 'handlungsfeld/2.1/', {}, async (page) => {
  const mark = page.locator('.footnote-mark >> nth=0');
  await mark.focus();
  await page.keyboard.press('Enter');
  const note = page.locator('.footnote-text >> nth=0');
  await note.waitFor({ state: 'visible' });
  await page.keyboard.press('Tab');
  assert.equal(await focused(page), 'Alle Fußnoten');
  await page.keyboard.press('Escape');
  await note.waitFor({ state: 'hidden' });
  assert.ok(await mark.evaluate((m) => m === document.activeElement));
});

journey('a city on the map opens by key', 'karte/', { viewport: { width: 320, height: 700 } }, async (page) => {
  await page.focus('[data-city=dresden]');
  await page.keyboard.press('Enter');
  await becomes(() => address(page), 'karte/?ort=dresden#ort-dresden');
  await becomes(() => focused(page), 'ort-dresden');
});
