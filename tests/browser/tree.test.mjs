// What assistive technology is told: the accessibility tree of the main views in several states, held against the files in `trees/`.
// `WRITE=1 node --test tests/browser/tree.test.mjs` writes them again; read what changes.
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { open } from './lib.mjs';
import { becomes, settled } from './page.mjs';

const FOLDER = new URL('trees/', import.meta.url);

/**
 * The name of a state; the page; the part of it that is held; and what brings the page into the state.
 * @type {[name: string, path: string, part: string, act?: (page: import('playwright-core').Page) => Promise<unknown>][]}
 */
const STATES = [
  ['header', 'ueber/', '.header'],
  ['header-menu', 'ueber/', '.header', (page) => page.click('.header-links > li:last-child summary')],
  [
    'header-suggestions',
    'ueber/',
    '.header .search-form',
    async (page) => {
      await page.focus('#suche-kopf');
      await page.keyboard.type('Budget 2022');
      await page.waitForSelector('.suggestion');
      await page.keyboard.press('ArrowDown');
    },
  ],
  ['footer', 'ueber/', '.footer'],
  ['board', '', '.board'],
  ['filters', 'massnahmen/?feld=2.1', '.finder-filters'],
  ['results', 'massnahmen/?feld=2.1', '.finder-results'],
  ['no-results', 'massnahmen/?q=xyzzy', '.finder-results'],
  ['field', 'handlungsfeld/2.1/', 'main'],
  ['measure', 'massnahmen/2.1-m2/', 'main'],
  ['search', 'suche/?q=Quanten', 'main'],
  ['map-city', 'karte/?ort=bonn', '.map-stage, .map-page'],
  ['chart', 'haushalt/', '#haushalt'],
  [
    'chart-walked',
    'haushalt/',
    '#haushalt',
    async (page) => {
      await page.focus('#haushalt [role="slider"]');
      await page.keyboard.press('End');
    },
  ],
  [
    'citation',
    'handlungsfeld/2.1/',
    '.popover:popover-open, [popover]:popover-open',
    async (page) => {
      await page.locator('#\\32 \\.1-s1 .cite >> nth=0').click();
      await page.waitForSelector(':popover-open');
    },
  ],
  ['footnote', 'handlungsfeld/2.1/', ':popover-open', (page) => page.locator('.footnote-mark >> nth=0').click()],
  ['preferences', 'darstellung/', 'main'],
  ['reading-list', 'merkliste/?stellen=2.1-m2,fn-12', 'main'],
  ['accessibility', 'barrierefreiheit/', 'main'],
  ['english-measure', 'en/massnahmen/2.1-m2/', 'main'],
];

for (const [name, path, part, act] of STATES) {
  test(`the tree of ${name} is the one that was read`, async () => {
    const { page, base, clean, close } = await open(path, {});
    await act?.(page);
    await settled(page);
    await becomes(() => page.locator(part).first().isVisible(), true);
    // Addresses are those of the host, and relative until the app has drawn the page.
    const told = (await page.locator(part).first().ariaSnapshot())
      .replace(/\n *- \/url: .*/g, '')
      .replace(/:$/gm, '')
      .replaceAll(base, '');
    const tree = `${told}\n`;
    const file = new URL(`${name}.yml`, FOLDER);
    if (process.env.WRITE) {
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(file, tree);
    }
    assert.ok(existsSync(file), `tests/browser/trees/${name}.yml is missing`);
    assert.equal(tree, readFileSync(file, 'utf8'));
    clean();
    await close();
  });
}
