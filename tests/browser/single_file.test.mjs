// The whole plan in one file is complete and valid, and needs no other file. Also checks the markup of every kind of page.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, test } from 'node:test';
import { HtmlValidate } from 'html-validate';
import { DIST, EDITIONS, KINDS, PLAN as plan, open } from './lib.mjs';

const FILE = 'daten/ki-aktionsplan.de.html';
const html = readFileSync(`${DIST}/${FILE}`, 'utf8');

// The rules of HTML itself, and those of accessibility that a parser can check. Matters of style are no faults.
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    // Lists may have names (ARIA 1.2). The forms of filters have no button, because they work at once.
    'aria-label-misuse': ['error', { allowAnyNamable: true }],
    'wcag/h32': 'off',
    // A table that scrolls is no section of the text, which the native element would make it.
    'prefer-native-element': 'off',
  },
});

async function faults(path) {
  const report = await validator.validateString(readFileSync(`${DIST}/${path}`, 'utf8'));
  return report.results.flatMap(({ messages }) => messages).map((m) => `${path}:${m.line}:${m.column} ${m.ruleId}: ${m.message}`);
}

describe('markup', () => {
  const kinds = [
    FILE,
    '404.html',
    ...[
      ...KINDS,
      'einbetten/',
      'pressemappe/',
      'aenderungen/',
      'zitieren/diagramm/haushalt/',
      'zitieren/absatz/2.1-s1/',
      'zitieren/zahl/2.1-m2-f1/',
      'zitieren/fussnote/12/',
      'e/start/',
      'e/karte/',
      'e/massnahmen/2.2-m5/',
      'e/diagramm/haushalt/',
      'e/absatz/2.1-s1/',
      'e/zahl/2.1-m2-f1/',
      'e/fussnote/12/',
    ].map((path) => `${path}index.html`),
  ];
  for (const path of kinds) {
    test(`${path} is valid HTML`, async () => assert.deepEqual(await faults(path), []));
  }

  test('the validator catches what it is to catch', async () => {
    const broken = '<!doctype html><html lang="de"><head><title>x</title></head><body><p id="a"><div></p></div><img src="x"><a id="a" href>x</a></body></html>';
    const report = await validator.validateString(broken);
    assert.ok(report.errorCount >= 4, JSON.stringify(report.results));
  });
});

describe('the plan in one file', () => {
  test('has every text, number, place, date, term and footnote of the plan', () => {
    const words = html
      .slice(html.indexOf('<body'))
      .replace(/<[^>]*>/g, '')
      .replaceAll('&lt;', '<')
      .replaceAll('&amp;', '&');
    const texts = [];
    const collect = (value) => {
      if (Array.isArray(value)) for (const one of value) collect(one);
      else if (typeof value?.de === 'string') texts.push(value.de);
      else if (value && typeof value === 'object') {
        for (const [key, inner] of Object.entries(value)) if (key !== 'noun' || value.unit !== 'rank') collect(inner);
      }
    };
    collect([
      plan.prose,
      plan.budget.notes,
      plan.budget.total_figure,
      plan.footnotes,
      plan.glossary,
      plan.timeline,
      plan.places.centres,
      plan.places.computing,
    ]);
    // The short name of a field is shown only in menus. (The noun of a rank is left out above, because its sentence names it.)
    collect(plan.fields.map(({ short, ...field }) => field));
    const missing = texts.filter((text) => !words.includes(text));
    assert.ok(texts.length > 800, `${texts.length} texts`);
    assert.deepEqual(missing.slice(0, 10), []);
    for (const { name } of [...plan.places.universities, ...plan.places.cities]) assert.ok(words.includes(name.de ?? name), name);
    for (const f of [
      ...plan.prose.flatMap((p) => p.sections.flatMap((s) => s.paragraphs)),
      ...plan.fields.flatMap((f) => [...f.intro, ...f.situation, f.goals_lead, ...f.goals, ...f.measures]),
    ])
      assert.ok(html.includes(`id="${f.id}"`), f.id);
  });

  test('asks for nothing, runs nothing, and its links stay in it', () => {
    assert.ok(!/<script|<link|<img|<iframe|<button|<form|<input|\ssrc=|\sstyle=|url\(|@import/.test(html));
    assert.equal(html.match(/<style/g).length, 1);
    assert.equal(html.match(/<h1/g).length, 1);
    const ids = new Set([...html.matchAll(/\sid="([^"]*)"/g)].map((m) => m[1]));
    const links = [...html.matchAll(/\shref="([^"]*)"/g)].map((m) => m[1]);
    assert.ok(links.length > 600, `${links.length} links`);
    const lost = links.filter((link) => (link.startsWith('#') ? !ids.has(link.slice(1)) : !/^https?:\/\//.test(link)));
    assert.deepEqual(lost, []);
    // Links to other sites are those that the plan prints and those of the centres.
    const known = [...plan.footnotes.flatMap((f) => (f.links ?? []).map((link) => `https://${link}`)), ...plan.places.centres.map((c) => c.url)];
    assert.deepEqual(
      links.filter((link) => !link.startsWith('#') && !known.includes(link)),
      [],
    );
  });

  /** @type {[width: number, colorScheme: 'light' | 'dark'][]} */
  const windows = [
    [1280, 'light'],
    [320, 'dark'],
  ];
  for (const [width, colorScheme] of windows) {
    test(`at ${width} px, ${colorScheme}, it is drawn without the net and fits`, async () => {
      const { page, requests, clean, close } = await open(FILE, { js: false, ready: false, viewport: { width, height: 800 }, colorScheme });
      assert.equal(requests.filter((url) => !url.endsWith('/favicon.ico')).length, 1);
      await page.context().setOffline(true);
      assert.ok((await page.locator('figure.chart-figure svg:visible').count()) >= readdirSync(`${DIST}/zitieren/diagramm`).length);
      assert.ok((await page.locator('svg.germany path.land').count()) === 16);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), width);
      // The file's own style applies, although the host sends a policy too.
      assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('.single-file-measure')).borderTopWidth), '0px');
      clean();
      await close();
    });
  }

  test('in Leichte Sprache, each sentence has a line of its own', async () => {
    const { page, close } = await open('leicht/daten/ki-aktionsplan.de-simple.html', { js: false, ready: false });
    const lines = await page.evaluate(() => {
      const text = [...document.querySelectorAll('.record-text')].find((text) => text.textContent.includes('\n'));
      return {
        written: text.textContent.trim().split('\n').length,
        drawn: text.getBoundingClientRect().height / parseFloat(getComputedStyle(text).lineHeight),
      };
    });
    assert.ok(lines.written > 1 && lines.drawn >= lines.written - 0.1, JSON.stringify(lines));
    await close();
  });

  test('has the footnotes of each part at the end of the part', async () => {
    const { page, close } = await open(FILE, { js: false, ready: false });
    const marks = await page.evaluate(() =>
      [...document.querySelectorAll('.footnote a')].map((mark) => {
        const part = mark.closest('.single-file-field, .single-file-part');
        const note = document.getElementById(mark.getAttribute('href')?.slice(1) ?? '');
        const last = part?.lastElementChild;
        return last?.matches('.single-file-notes') && last.contains(note) && note?.getAttribute('value') === mark.textContent?.trim();
      }),
    );
    assert.ok(marks.length >= plan.footnotes.length, `${marks.length} marks`);
    assert.ok(marks.every(Boolean), `${marks.filter((right) => !right).length} marks lead elsewhere`);
    await close();
  });

  for (const { folder, tag } of EDITIONS) {
    test(`/${folder} is printed as a small book: each chapter and field begins a page, which names it`, async () => {
      const { page, clean, close } = await open(`${folder}daten/ki-aktionsplan.${tag}.html`, { js: false, ready: false });
      const pdf = await page.pdf({ format: 'A4' });
      const pages = execFileSync('pdftotext', ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).split('\f').slice(0, -1);
      assert.ok(pages.length > 60 && pages.length < 260, `${pages.length} pages`);
      const lines = (n) => pages[n].split('\n').filter((line) => line.trim());
      const site = await page.locator('h1').textContent();
      assert.ok(
        pages.slice(1).every(
          (_, n) =>
            new RegExp(`${n + 2} ?/ ?${pages.length}$`).test(lines(n + 1).at(-1) ?? '') &&
            lines(n + 1)
              .at(-1)
              ?.includes(site ?? '?'),
        ),
      );
      for (const [n, field] of (await page.locator('.single-file-contents ol ol a').allTextContents()).entries()) {
        const [number] = field.split(' ');
        const own = pages.filter((text) => text.split('\n', 3).join(' ').includes(field));
        assert.ok(own.length > 1, `${n} ${number}: ${own.length} pages name it`);
      }
      // No browser counts pages for contents. When one does, docs/printing.md is to say so.
      assert.equal(await page.evaluate(() => getComputedStyle(document.querySelector('.single-file-contents a') ?? document.body, '::after').content), 'none');
      // Closed parts and drawings.
      const words = pages.join('');
      for (const part of ['.figures-more .figure strong', '.drawing-wide text']) {
        const text = (await page.locator(part).first().textContent()) ?? '?';
        assert.ok(words.replace(/\s+/g, ' ').includes(text.replace(/\s+/g, ' ').trim()), text);
      }
      clean();
      await close();
    });
  }
});
