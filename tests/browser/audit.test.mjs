// A sample of ./dev audit: one page of each kind in every language, in one look. And that each of its tools does find faults.
import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { line } from '../../tools/audit/engines.mjs';
import { exceptions } from '../../tools/audit/exceptions.mjs';
import { browse, looksOf } from '../../tools/audit/looks.mjs';
import { nu } from '../../tools/audit/nu.mjs';
import { samplePages } from '../../tools/audit/pages.mjs';
import { DIST, EDITIONS, home } from './lib.mjs';

const PAGES = samplePages(DIST, EDITIONS);
const { isFault } = exceptions();
let browser;
before(async () => {
  browser = await browse(await home(), 2);
});
after(() => browser.close());

test('axe and the engine of IBM find nothing on a page of each kind in every language, and nothing is wider than the window', async () => {
  const faults = [];
  const queue = PAGES.entries();
  const read = async (reader) => {
    for (const [n, { path }] of queue) {
      const found = await reader.visit(path, looksOf(n).slice(0, 1));
      faults.push(...found.faults.filter(isFault).map((fault) => `/${path} (${fault.look}): ${line(fault)}`));
    }
  };
  await Promise.all(browser.readers.map(read));
  assert.equal(faults.length, 0, `\n${faults.join('\n')}`);
});

test('the Nu HTML checker finds nothing on a page of each kind in every language', async () => {
  const base = await home();
  const found = await nu(PAGES.filter(({ path }) => !path.includes('?')).map(({ path }) => base + path));
  assert.deepEqual(
    found.filter(isFault).map((fault) => `${fault.path}: ${line(fault)}`),
    [],
  );
});

const BROKEN = `<!doctype html>
<html lang="de">
<title>Fehler</title>
<style>
  body { margin: 0; background: #fff; color: #000; }
  .wide { inline-size: 400px; }
  @media (prefers-color-scheme: dark) { .dark { color: #eee; } }
  @media (forced-colors: active) { .forced { forced-color-adjust: none; background: #000; color: #333; } }
</style>
<main>
  <h1>Fehler</h1>
  <p class="wide">Zu breit</p>
  <p class="dark">Dunkel</p>
  <p class="forced">Erzwungen</p>
  <details><summary>Mehr</summary><img src="data:," id="bild"><i id="bild"></i></details>
</main>
</html>`;

test('each tool finds what is broken, in the look that has it', async () => {
  const [{ page, visit }] = browser.readers;
  await page.route('**/fehler/', (route) => route.fulfill({ contentType: 'text/html', body: BROKEN }));
  const { faults } = await visit('fehler/', looksOf(0));
  const seen = new Set(faults.map(({ tool, rule, look }) => `${tool}, ${rule}: ${look}`));
  for (const fault of [
    'width, 80 px too wide: light, 320 px',
    'axe, image-alt: light, 320 px',
    'ibm, img_alt_valid: light, 320 px',
    'axe, color-contrast: dark, 1280 px',
    'ibm, text_contrast_sufficient: dark, 1280 px',
    'axe, color-contrast: forced, 1280 px',
  ])
    assert.ok(seen.has(fault), `${fault} is not among\n${[...seen].join('\n')}`);
  assert.ok(![...seen].some((fault) => /contrast.*light/.test(fault)));

  const folder = mkdtempSync(join(tmpdir(), 'audit-'));
  try {
    const [html, css, svg] = ['fehler.html', 'fehler.css', 'fehler.svg'].map((name) => join(folder, name));
    writeFileSync(html, BROKEN);
    writeFileSync(css, 'p { colour: red }');
    writeFileSync(svg, '<svg xmlns="http://www.w3.org/2000/svg"><paragraph/></svg>');
    const found = (await nu([html, css, svg])).filter(isFault).map((fault) => `${fault.path} ${line(fault)}`);
    for (const says of [/\.html .*Duplicate ID/, /\.css .*colour/, /\.svg .*paragraph/])
      assert.ok(
        found.some((fault) => says.test(fault)),
        `${says} is not among\n${found.join('\n')}`,
      );
  } finally {
    rmSync(folder, { recursive: true });
  }
});
