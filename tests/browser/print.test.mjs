// What is printed has the colours of paper, whatever those of the device and of the frame are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { open } from './lib.mjs';

/** Every token for a colour, as this page computes it. */
const colours = (page) =>
  page.evaluate(() => {
    const names = new Set();
    const walk = (rules) => {
      for (const rule of rules) {
        if (rule.selectorText === ':root') for (const name of rule.style) if (name.startsWith('--') && !name.startsWith('--kern-')) names.add(name);
        if (rule.cssRules) walk(rule.cssRules);
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules);
    const probe = document.body.appendChild(document.createElement('i'));
    const out = {};
    for (const name of [...names].sort()) {
      probe.style.color = '';
      probe.style.color = `var(${name})`;
      if (CSS.supports('color', getComputedStyle(document.documentElement).getPropertyValue(name).trim())) out[name] = getComputedStyle(probe).color;
    }
    probe.remove();
    return out;
  });

for (const path of ['haushalt/', 'karte/', 'massnahmen/', 'e/diagramm/haushalt/', 'e/diagramm/haushalt/#farben=dunkel', 'e/karte/#farben=dunkel']) {
  test(`/${path} is printed in the same colours from a dark device`, async () => {
    const [light, dark] = await Promise.all(
      /** @type {('light' | 'dark')[]} */ (['light', 'dark']).map(async (colorScheme) => {
        const { page, close } = await open(colorScheme === 'light' ? path.split('#')[0] : path, { colorScheme, ready: false, wait: 'load', bypassCSP: true });
        await page.emulateMedia({ media: 'print', colorScheme });
        const found = await colours(page);
        await close();
        return found;
      }),
    );
    assert.ok(Object.keys(light).length > 30, `${Object.keys(light).length} colours`);
    assert.deepEqual(dark, light);
  });
}
