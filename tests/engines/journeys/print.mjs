// Paper: charts, closed parts and footnotes are printed in every engine.
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { journey } from '../lib.mjs';

/** The words of the page as it is printed, on A4. */
async function printed(page) {
  const pdf = await page.driver.printPage({ width: 21, height: 29.7 });
  return execFileSync('pdftotext', ['-raw', '-', '-'], { input: Buffer.from(pdf, 'base64'), encoding: 'utf8' });
}

/** Gives each label of each drawing a text that stands nowhere else, and says which labels each chart has in each width. */
const mark = () => {
  const charts = {};
  let n = 0;
  for (const figure of document.querySelectorAll('figure.chart-figure')) {
    for (const drawing of figure.querySelectorAll('.drawing')) {
      const labels = [];
      for (const text of drawing.querySelectorAll('svg text')) {
        n += 1;
        text.textContent = `q${n}x`;
        labels.push(`q${n}x`);
      }
      charts[figure.id] = [...(charts[figure.id] ?? []), labels];
    }
  }
  return charts;
};

for (const path of ['haushalt/', 'vergleich/', 'haushalt/?haushalt=index', 'daten/ki-aktionsplan.de.html']) {
  // Firefox asks for an icon by itself, which the policy of the plan in one file forbids.
  journey(`the charts of /${path} are printed`, { needs: 'print', allow: (fault) => fault.includes('/favicon.ico') }, async (page) => {
    await page.open(path);
    if (path.includes('?')) await page.until(async () => (await page.text('#haushalt .chart-lead')).startsWith('2017 = 100'), true);
    const charts = Object.entries(await page.run(mark));
    assert.ok(charts.length > 0);
    const words = await printed(page);
    for (const [chart, widths] of charts) {
      const missing = widths.map((labels) => labels.filter((label) => !words.includes(label)).length);
      assert.ok(Math.min(...missing) === 0, `${chart}: ${missing.join(' and ')} of ${widths.map(({ length }) => length).join(' and ')} labels are missing`);
    }
  });
}

journey('paper has the typeface of the site', { needs: 'print' }, async (page) => {
  await page.open('haushalt/');
  // The second page has the fonts in any case.
  await page.open('vergleich/');
  const pdf = await page.driver.printPage({ width: 21, height: 29.7 });
  const fonts = execFileSync('pdffonts', ['-'], { input: Buffer.from(pdf, 'base64'), encoding: 'utf8' });
  assert.match(fonts, /FiraSans/);
});

journey('closed parts are printed open, and footnotes below the text that cites them', { needs: 'print' }, async (page) => {
  await page.open('kapitel/4/', { ready: false });
  const [measures, notes, closed] = await page.run(() => [
    [...document.querySelectorAll('details.fold .measure-full h3')].map((title) => title.textContent),
    [...document.querySelectorAll('details.fold .footnote-number')].map((number) => number.textContent),
    document.querySelectorAll('details.fold:not([open])').length,
  ]);
  assert.ok(measures.length > 5 && notes.length > 0 && closed > 0);
  const words = (await printed(page)).replace(/[^\p{L}\d]/gu, '');
  const missing = [...measures, ...notes].filter((text) => !words.includes(text.replace(/[^\p{L}\d]/gu, '')));
  assert.deepEqual(missing, []);
});
