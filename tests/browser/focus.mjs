// What readers who have only keys see of the focus: where it is, and whether it shows.
import assert from 'node:assert/strict';
import { becomes } from './page.mjs';

/**
 * What has the focus, and what is wrong with it: it is lost, outside of the window, covered, or looks like everything else.
 * The fault is empty if there is none.
 */
export const focus = (page) =>
  page.evaluate(() => {
    const element = /** @type {HTMLInputElement} */ (document.activeElement);
    if (!element || element === document.body) return { name: 'body', fault: 'the focus is lost' };
    const label = element.getAttribute('aria-label') ?? element.textContent.trim().replace(/\s+/g, ' ').slice(0, 40);
    const name = `${element.localName}#${element.id}.${element.getAttribute('class') ?? ''} “${label}”`;
    // The page in a frame and the browser's own buttons of a film show the focus themselves.
    if (['iframe', 'video'].includes(element.localName)) return { name, fault: '' };
    const labels = [...(element.labels ?? [])];
    const inside = [...element.querySelectorAll('*')];
    // A choice is drawn by its label, a card by what lies over it, a search field by the form around it, a mark by its shape.
    const drawn = [element, element.parentElement, element.nextElementSibling, element.closest('.search-form'), ...labels, ...inside].filter(Boolean);
    const has = (style) => style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
    const ring = drawn.some((part) => has(getComputedStyle(part)) || has(getComputedStyle(part, '::after')));
    const stroke = element.closest('svg') && inside.some((part) => parseFloat(getComputedStyle(part).strokeWidth) >= 3);
    // Parts of the page that take the focus only to lead the reader there have no ring.
    if (!ring && !stroke && element.getAttribute('tabindex') !== '-1') return { name, fault: 'nothing shows it' };
    const parts = [element, ...labels, ...(element.localName === 'a' ? inside : [])];
    const boxes = parts.flatMap((part) => [...part.getClientRects()]).filter(({ width, height }) => width > 0 && height > 0);
    const seen = boxes.filter(({ left, right, top, bottom }) => right > 0 && left < innerWidth && bottom > 0 && top < innerHeight);
    if (seen.length === 0) return { name, fault: 'it is outside of the window' };
    const own = (hit) => hit && (drawn.includes(hit) || parts.some((part) => part.contains(hit)) || labels.some((of) => hit.contains(of)));
    const free = seen.some(({ left, right, top, bottom }) => {
      const [x, y, end, foot] = [Math.max(0, left), Math.max(0, top), Math.min(innerWidth, right), Math.min(innerHeight, bottom)];
      const places = [0.5, 0.1, 0.9];
      return places.some((dx) => places.some((dy) => own(document.elementFromPoint(x + (end - x) * dx, y + (foot - y) * dy))));
    });
    return { name, fault: free ? '' : 'it is covered' };
  });

/** Presses a key, and asserts that the focus can be seen after it. */
export async function press(page, key) {
  await page.keyboard.press(key);
  let now = await focus(page);
  // What has been opened, loaded or scrolled by the key takes a moment.
  for (let n = 0; n < 20 && now.fault; n += 1) {
    await page.waitForTimeout(50);
    now = await focus(page);
  }
  assert.equal(now.fault, '', `${key} leads to ${now.name}: ${now.fault}`);
  return now;
}

/** Whether what has the focus matches a selector. */
export const at = (page, selector) => page.evaluate((selector) => document.activeElement.matches(selector), selector);

/** Walks with a key until what has the focus matches a selector. */
export async function walk(page, selector, key = 'Tab') {
  for (let n = 0; n < 150; n += 1) {
    await press(page, key);
    if (await at(page, selector)) return;
  }
  assert.fail(`${key} does not lead to ${selector}`);
}

/** Walks past the header, as the first link of the page offers. */
export async function skip(page) {
  await press(page, 'Tab');
  await press(page, 'Enter');
  await becomes(() => at(page, 'main'), true);
}

/** Listens to the status line from now on; `heard()` gives what it has said, and forgets it. */
export async function listen(page) {
  await page.evaluate(() => {
    window.heard = [];
    const note = () => {
      const text = document.querySelector('.status')?.textContent.trim();
      if (text) window.heard.push(text);
    };
    // The app may put a new line in place of the printed one.
    const within = (node) => (node.closest ? node : node.parentElement)?.closest('.status');
    const observer = new MutationObserver((all) => all.some(({ target }) => within(target)) && note());
    observer.observe(document.documentElement, { childList: true, characterData: true, subtree: true });
  });
  return () => page.evaluate(() => window.heard.splice(0));
}
