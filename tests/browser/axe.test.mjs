// axe-core on one page of each kind, light and dark, wide and narrow; and nothing wider than the window.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { KINDS, becomes, open, settled, started } from './lib.mjs';

const AXE = fileURLToPath(import.meta.resolve?.('axe-core') ?? new URL('node_modules/axe-core/axe.js', import.meta.url));
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

// What else a page can look like: filters with and without results, a search, an open city, a page that is not there.
const STATES = ['massnahmen/?q=ki&thema=health', 'massnahmen/?q=xyzzy&feld=2.1', 'suche/?q=pflege', 'karte/?ort=berlin', '404.html'];

// In the page: axe's violations, a line for each element.
async function violations(rules) {
  const { violations } = await window.axe.run(document, { runOnly: rules, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map((node) => `${id} (${help})\n      at ${node.target.join(' ')}\n      ${node.html.slice(0, 160)}\n      ${node.any.concat(node.all, node.none).map((check) => check.message).join('; ')}`));
}

// In the page: what sticks out of the window, where nothing around it scrolls.
function overflow() {
  const width = document.documentElement.clientWidth;
  if (document.documentElement.scrollWidth <= width) return [];
  const out = [...document.querySelectorAll('body *')].filter((e) => e.getBoundingClientRect().right > width + 1);
  return [`the page is ${document.documentElement.scrollWidth} px wide`, ...out.slice(0, 8).map((e) => `${e.localName}.${[...e.classList].join('.')} reaches ${Math.round(e.getBoundingClientRect().right)} px`)];
}

const none = (faults) => assert.equal(faults.length, 0, `${faults.length} faults\n  ${faults.join('\n  ')}`);

describe('axe and the window', { concurrency: 2 }, () => {
  for (const width of [1280, 320]) {
    for (const colorScheme of ['light', 'dark']) {
      // 320 px is also what a window of 1280 px has at 400 %.
      test(`no violation, no overflow: ${width} px, ${colorScheme}`, async () => {
        const before = (context) => context.addInitScript({ path: AXE });
        const { page, base, clean, close } = await open('', { viewport: { width, height: width === 320 ? 256 : 800 }, colorScheme, reducedMotion: 'reduce', before });
        const faults = [];
        for (const path of [...KINDS, ...STATES]) {
          await page.goto(base + path);
          await started(page);
          await settled(page);
          for (const fault of [...await page.evaluate(violations, RULES), ...await page.evaluate(overflow)]) faults.push(`/${path}: ${fault}`);
        }
        none(faults);
        clean();
        await close();
      });
    }
  }

  test('no violation with everything opened: filters, tables, a footnote, a live chart', async () => {
    const before = (context) => context.addInitScript({ path: AXE });
    const { page, base, clean, close } = await open('massnahmen/', { before, reducedMotion: 'reduce' });
    const faults = [];
    const look = async (what) => {
      for (const fault of [...await page.evaluate(violations, RULES), ...await page.evaluate(overflow)]) faults.push(`${what}: ${fault}`);
    };
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
    await look('all filters open');
    await page.goto(`${base}haushalt/`);
    await started(page);
    await page.evaluate(() => document.querySelectorAll('details').forEach((d) => { d.open = true; }));
    await page.getByRole('button', { name: 'Interaktiv ansehen' }).first().click();
    await page.getByText('Diagramm ist interaktiv').first().waitFor();
    await page.locator('#haushalt .drawing svg:not([focusable])').first().waitFor();
    await look('tables open, chart live');
    await page.goto(`${base}handlungsfeld/2.1/`);
    await started(page);
    await page.locator('.footnote-mark').first().click();
    await look('a footnote open');
    none(faults);
    clean();
    await close();
  });

  test('without JavaScript: no overflow, and no empty box where messages would stand', async () => {
    for (const width of [1280, 320]) {
      const { page, base, clean, close } = await open('', { js: false, viewport: { width, height: 600 } });
      const faults = [];
      for (const path of [...KINDS, '404.html']) {
        await page.goto(base + path);
        for (const fault of await page.evaluate(overflow)) faults.push(`/${path}: ${fault}`);
        if (await page.evaluate(message)) faults.push(`/${path}: an empty message shows`);
      }
      none(faults);
      clean();
      await close();
    }
  });
});

// In the page: whether the line for messages takes room though it says nothing.
function message() {
  const status = document.querySelector('[role=status]');
  const { clipPath } = getComputedStyle(status);
  return !status.textContent.trim() && clipPath === 'none' && status.getBoundingClientRect().height > 0;
}
