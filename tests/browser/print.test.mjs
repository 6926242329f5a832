// What is printed: colours of paper whatever those of the device and of the frame are, closed parts open, no controls, names and
// addresses at the edges.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { EDITIONS, KINDS, PLAN, open } from './lib.mjs';

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

/** @type {{ colorScheme: 'light' | 'dark', forcedColors: 'none' | 'active' }[]} */
const LOOKS = [
  { colorScheme: 'light', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'none' },
  { colorScheme: 'dark', forcedColors: 'active' },
];

for (const path of ['haushalt/', 'karte/', 'massnahmen/', 'e/diagramm/haushalt/', 'e/diagramm/haushalt/#farben=dunkel', 'e/karte/#farben=dunkel']) {
  test(`/${path} is printed in the same colours from a dark device, and from one with forced colours`, async () => {
    const [light, dark, forced] = await Promise.all(
      LOOKS.map(async ({ colorScheme, forcedColors }) => {
        const { page, close } = await open(colorScheme === 'light' ? path.split('#')[0] : path, { colorScheme, ready: false, wait: 'load', bypassCSP: true });
        await page.emulateMedia({ media: 'print', colorScheme, forcedColors });
        const found = await colours(page);
        await close();
        return found;
      }),
    );
    assert.ok(Object.keys(light).length > 30, `${Object.keys(light).length} colours`);
    assert.deepEqual(dark, light);
    assert.deepEqual(forced, light);
  });
}

/** The pages of a PDF as text. */
const sheetsOf = (pdf) => execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').slice(0, -1);
/** The sheets of A4 that a page prints, as text. */
async function printed(path, options) {
  const { page, clean, close } = await open(path, options);
  const pdf = await page.pdf({ format: 'A4' });
  const found = { sheets: sheetsOf(pdf), title: await page.title(), address: page.url().replace('http://', '').replace(/\/$/, '') };
  clean();
  await close();
  return found;
}
/** A text without line ends, and without the hyphens that a browser puts there. */
const flat = (text) => text.replace(/[-‐]\s*\n\s*/g, '').replace(/\s+/g, ' ');
const letters = (text) => text.replace(/[^\p{L}\d]/gu, '');

for (const { folder } of EDITIONS) {
  test(`/${folder} names page, address and number of the sheet at the edges of each sheet`, async () => {
    for (const js of [true, false]) {
      const { sheets, title, address } = await printed(`${folder}fussnoten/`, { js });
      assert.ok(sheets.length > 1, `${sheets.length} sheets`);
      for (const [n, sheet] of sheets.entries()) {
        const lines = sheet.split('\n').filter((line) => line.trim());
        assert.match(lines.at(-1) ?? '', new RegExp(`${n + 1} ?/ ?${sheets.length}$`));
        // Only the app, or a build that is told it, knows where the site lies.
        if (js) assert.ok(lines.at(-1)?.includes(address), `${lines.at(-1)} has ${address}`);
        assert.equal(lines[0].includes(title), n > 0, `sheet ${n + 1}: ${lines[0]}`);
      }
    }
  });
}

test('a sheet names the page that the app has drawn since', async () => {
  const { page, close } = await open('haushalt/');
  await page.click('.footer a[href$="fussnoten/"]');
  await page.waitForURL('**/fussnoten/');
  const sheets = sheetsOf(await page.pdf({ format: 'A4' }));
  assert.ok(sheets[1].includes(await page.title()), sheets[1].slice(0, 200));
  await close();
});

test('closed parts are printed open, with the footnotes that they cite', async () => {
  const { sheets } = await printed('kapitel/4/');
  const words = letters(flat(sheets.join('\n')));
  const field = PLAN.fields.find(({ chapter }) => chapter === '4');
  for (const { title } of [...field.goals, ...field.measures]) assert.ok(words.includes(letters(title.de ?? title)), JSON.stringify(title));
  const cited = PLAN.fields
    .filter(({ chapter }) => chapter === '4')
    .flatMap(({ intro, goals, measures }) => [...intro, ...goals, ...measures].flatMap((record) => record.footnotes ?? []));
  assert.ok(cited.length > 0);
  for (const number of cited) {
    const { text } = PLAN.footnotes.find((note) => note.number === number);
    assert.ok(words.includes(letters(text.de ?? text).slice(0, 40)), `${number}: ${text.de ?? text}`);
  }
});

test('each footnote is printed once where a list of them ends the page, and below its mark elsewhere', async () => {
  const { text } = PLAN.footnotes.find(({ number }) => number === 24);
  const times = async (path) => letters(flat((await printed(path)).sheets.join('\n'))).split(letters(text.de ?? text)).length - 1;
  const { page, close } = await open('vergleich/', { js: false });
  const marks = await page.locator('.footnote-mark', { hasText: /^24$/ }).count();
  await close();
  assert.ok(marks > 0);
  assert.equal(await times('vergleich/'), marks);
  assert.equal(await times('handlungsfeld/2.3/'), 1);
});

test('links have short addresses, and none has one twice', async () => {
  const field = (await printed('handlungsfeld/2.1/')).sheets.join('\n');
  assert.match(field, /\(…\/massnahmen\/\?feld=2\.1\)/);
  const map = flat((await printed('karte/')).sheets.join('\n'));
  assert.ok(map.includes('mcml.ai') && !map.includes('https://'), map.match(/.{40}https:.{40}/)?.[0]);
  const about = flat((await printed('ueber/')).sheets.join('\n'));
  assert.ok(!about.includes('https://') && about.includes(' (plattform-lernende-systeme.de)'), about.slice(-600));
});

test('paper has a text size and a line length of its own', async () => {
  const sizes = [];
  for (const chosen of ['', 'text=largest&line=short']) {
    const before = (context) => context.addInitScript((value) => self.origin !== 'null' && localStorage.setItem('ki-aktionsplan preferences', value), chosen);
    const { page, close } = await open('vorwort/', { before, viewport: { width: 673, height: 980 } });
    await page.emulateMedia({ media: 'print' });
    sizes.push(
      await page.evaluate(() => [getComputedStyle(document.documentElement).fontSize, document.querySelector('.record-text')?.getBoundingClientRect().width]),
    );
    await close();
  }
  assert.match(String(sizes[0][0]), /^13\.33/);
  assert.deepEqual(sizes[1], sizes[0]);
});

for (const { folder } of EDITIONS) {
  test(`/${folder} on paper has no controls, fits, and nothing covers anything`, async () => {
    for (const path of KINDS) {
      const { page, close } = await open(folder + path, { js: false, viewport: { width: 673, height: 980 } });
      await page.emulateMedia({ media: 'print' });
      const found = await page.evaluate(() => {
        const shown = (element) => element.checkVisibility({ visibilityProperty: true }) && element.getBoundingClientRect().width > 2;
        const box = (selector) => [...document.querySelectorAll(selector)].find(shown)?.getBoundingClientRect();
        return {
          controls: [...document.querySelectorAll('button:not(.footnote-mark, .sort-button), input, select, nav, video, iframe')]
            .filter(shown)
            .map((e) => e.outerHTML.slice(0, 80)),
          width: document.documentElement.scrollWidth,
          gap: (box('main > *')?.top ?? 0) - (box('.footer')?.bottom ?? 0),
        };
      });
      assert.deepEqual(found.controls, [], path);
      assert.equal(found.width, 673, path);
      assert.ok(found.gap >= 0, `${path}: the note at the top covers ${-found.gap} pixels of the page`);
      await close();
    }
  });
}

test('a table below a chart stays on one sheet', async () => {
  const { sheets } = await printed('haushalt/');
  const rows = PLAN.budget.rows.map(({ year }) => new RegExp(`^ *${year} +(Ist|Soll)`, 'm'));
  assert.ok(rows.length > 6);
  assert.ok(sheets.some((sheet) => rows.every((row) => row.test(sheet))));
});
