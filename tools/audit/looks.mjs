// Opens pages in Chromium as readers see them, and asks the engines about each look.
import { createRequire } from 'node:module';
import { axe, ibm, OF_LOOKS } from './engines.mjs';

/** @type {typeof import('../../tests/browser/node_modules/playwright-core/index.js')} */
const { chromium } = createRequire(new URL('../../tests/browser/package.json', import.meta.url))('playwright-core');

/** @typedef {{ theme: 'light' | 'dark' | 'forced', width: number }} Look */

/**
 * The looks of the n-th page: one theme, the other in the other width, and forced colours. Pages of a kind lie side by side, so they
 * take turns in which look all rules are asked.
 * @returns {Look[]}
 */
export function looksOf(n) {
  const [theme, other] = n & 2 ? /** @type {const} */ (['dark', 'light']) : /** @type {const} */ (['light', 'dark']);
  const [width, otherWidth] = n & 1 ? [1280, 320] : [320, 1280];
  return [
    { theme, width },
    { theme: other, width: otherWidth },
    { theme: 'forced', width: otherWidth },
  ];
}

// The app runs. It does not in frames that are only read, before something is used, nor in files that stand alone.
const STARTED = 'html[data-ready], html[data-frame]:has(#app:not([data-interactive])), html:not(:has(script[src]))';

/** Starts a browser for `readers` with a page each, all independent. */
export async function browse(base, readers) {
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] });
  return { readers: await Promise.all(Array.from({ length: readers }, () => reader(browser, base))), close: () => browser.close() };
}

async function reader(browser, base) {
  const context = await browser.newContext({ baseURL: base, locale: 'de-DE', reducedMotion: 'reduce', bypassCSP: true });
  // What is stored for offline reading would answer in place of the host.
  await context.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }));
  // A machine may have other things to do.
  context.setDefaultTimeout(60_000);
  const page = await context.newPage();
  return {
    /**
     * Opens a page, and asks both engines about each of the looks: in the first all rules, in the others those of looks, and in forced
     * colours axe alone. Everything in `main` that can be opened is open.
     * @param {string} path
     * @param {Look[]} looks
     */
    async visit(path, looks) {
      const faults = [];
      const open = [];
      const [first] = looks;
      await seen(page, first);
      await page.goto(path);
      await page.waitForSelector(STARTED, { state: 'attached' });
      await page.evaluate(opened);
      for (const look of looks) {
        if (look !== first) await seen(page, look);
        const add = (found) => faults.push(...found.map((fault) => ({ ...fault, path, look: `${look.theme}, ${look.width} px` })));
        add(await page.evaluate(tooWide));
        if (look.theme === 'forced') await page.evaluate(forcedTextColours);
        add(await axe(page, look === first ? {} : { rules: OF_LOOKS.axe }));
        if (look.theme === 'forced') continue;
        const found = await ibm(page, look === first ? {} : { rules: OF_LOOKS.ibm });
        add(found.faults);
        open.push(...found.open);
      }
      return { faults, open };
    },
    page,
  };
}

async function seen(page, { theme, width }) {
  await page.emulateMedia({ colorScheme: theme === 'light' ? 'light' : 'dark', forcedColors: theme === 'forced' ? 'active' : 'none' });
  await page.setViewportSize({ width, height: 900 });
}

// Runs in the page. Waits for the layout, and says which element sticks out, if the page is wider than the window.
async function tooWide() {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const out = [...document.querySelectorAll('body *')].findLast((element) => element.getBoundingClientRect().right > innerWidth);
  return [{ tool: 'width', rule: `${document.documentElement.scrollWidth - innerWidth} px too wide`, at: out?.outerHTML.slice(0, 160) ?? '' }];
}

// Runs in the page. axe takes the colour of a text from a property that keeps the page's own colour where the reader's is forced
// upon it, so it is given the colour that is painted.
function forcedTextColours() {
  const styleOf = window.getComputedStyle;
  window.getComputedStyle = (element, pseudo) => {
    const style = styleOf(element, pseudo);
    const value = (name) => style.getPropertyValue(name === '-webkit-text-fill-color' ? 'color' : name);
    return new Proxy(style, {
      get: (_, key) => {
        if (key === 'getPropertyValue') return value;
        const own = style[key];
        return typeof own === 'function' ? own.bind(style) : own;
      },
    });
  };
}

// Runs in the page. The menu of the header stays shut, because it would cover what is to be looked at.
function opened() {
  for (const details of document.querySelectorAll('main details')) details.setAttribute('open', '');
}
