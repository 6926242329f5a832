// The timeline as a picture: a mark for each event, readable and large enough at every width, and a link to its entry.
import assert from 'node:assert/strict';
import { PLAN, journey } from './lib.mjs';

const VISIBLE = '.timeline-picture:visible';

journey('without the app each event has a mark that leads to its entry, and plans look different', 'zeitleiste/', { js: false }, async (page) => {
  const marks = await page
    .locator(`${VISIBLE} a`)
    .evaluateAll((links) =>
      links.map((link) => [link.getAttribute('href').slice(1), link.getAttribute('aria-label'), link.getAttribute('class'), link.textContent.trim()]),
    );
  assert.deepEqual(
    marks.map(([id]) => id),
    PLAN.timeline.map(({ id }) => id),
  );
  for (const [n, { kind, title }] of PLAN.timeline.entries()) {
    const [, name, style, words] = marks[n];
    assert.ok(name.startsWith(title.de) && name.includes(kind === 'plan' ? 'Vorhaben' : 'Ereignis'), name);
    assert.equal(words.replace(/\s+/g, ' '), title.de);
    assert.ok(style.endsWith(kind === 'plan' ? 'planned' : 'past'), style);
  }
  await page.locator(`${VISIBLE} a`, { hasText: 'JUPITER' }).click();
  assert.match(page.url(), /zeitleiste\/#t-2024-Q4$/);
});

for (const width of [320, 360, 768, 1000, 1280]) {
  journey(`at ${width} px marks can be hit and read, and nothing covers anything`, 'zeitleiste/', { viewport: { width, height: 900 } }, async (page) => {
    const faults = await page.locator(VISIBLE).evaluate((picture) => {
      const all = [];
      const frame = picture.getBoundingClientRect();
      const box = (element) => element.getBoundingClientRect();
      const links = [...picture.querySelectorAll('a')];
      const meet = (a, b) => a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
      for (const [n, link] of links.entries()) {
        const [hit, shape] = ['.timeline-hit', '.timeline-shape'].map((part) => box(link.querySelector(part)));
        const lines = [...link.querySelectorAll('text')].map(box);
        const name = link.getAttribute('aria-label');
        if (hit.height < 24 * Math.min(1, frame.width / 320) || hit.width < 24) all.push(`${name}: ${hit.width} × ${hit.height}`);
        if (lines.some((line) => line.left < frame.left - 1 || line.right > frame.right + 1)) all.push(`${name}: leaves the picture`);
        if (lines.some((line) => meet(line, shape))) all.push(`${name}: covers its mark`);
        for (const other of links.slice(n + 1)) {
          const parts = [...other.querySelectorAll('.timeline-shape, text')].map(box);
          if (parts.some((part) => lines.some((line) => meet(line, part)))) all.push(`${name} meets ${other.getAttribute('aria-label')}`);
          if (meet(hit, box(other.querySelector('.timeline-hit')))) all.push(`${name}: no room beside ${other.getAttribute('aria-label')}`);
        }
      }
      const scale = frame.width / picture.viewBox.baseVal.width;
      const font = scale * Number(picture.getAttribute('font-size'));
      if (font < 11.5 || font > 20) all.push(`letters of ${font} px`);
      return all;
    });
    assert.deepEqual(faults, []);
    assert.equal(await page.locator(VISIBLE).count(), 1);
  });
}

journey('a mark is followed by keyboard', 'zeitleiste/', {}, async (page) => {
  await page.locator(`${VISIBLE} a`).first().focus();
  await page.keyboard.press('Enter');
  const [first] = PLAN.timeline;
  assert.ok(page.url().endsWith(`#${first.id}`));
  assert.ok(await page.locator(`#${first.id}`).evaluate((entry) => entry.getBoundingClientRect().top < innerHeight));
});
