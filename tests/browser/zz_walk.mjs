import { open, home } from './lib.mjs';
const o = await open('', { ready: false });
const { page } = o;
page.on('console', m => console.log('console', m.type(), m.text()));
page.on('pageerror', e => console.log('pageerror', e.message));
await page.waitForSelector('html[data-ready]', { state: 'attached' });
await page.evaluate(() => { window.marker = 1; });
const t0 = Date.now();
await page.click('.header-nav a >> nth=0');
await page.waitForFunction(() => document.title.startsWith('Maßnahmen'));
console.log('title', await page.title(), page.url(), 'marker', await page.evaluate(() => window.marker), Date.now() - t0, await page.evaluate(() => document.activeElement.tagName + scrollY));
for (const sel of ['.measure-card-title a >> nth=3', '.breadcrumb a >> nth=2', '.pager-next', '.header-nav a >> nth=1', '.header-nav a >> nth=2', '.header-nav a >> nth=3', '.header-nav a >> nth=4', '.footer-nav a >> nth=2', '.footer a[href$="glossar/"]', '.footer a[href$="zeitleiste/"]', '.footer a[href$="fussnoten/"]', '.footer a[href$="aenderungen/"]', '.footnote-list a >> nth=0']) {
  const n = await page.locator(sel).count();
  if (!n) { console.log('none', sel); continue; }
  const before = page.url();
  await page.click(sel);
  await page.waitForFunction((b) => location.href !== b, before).catch(() => {});
  await page.waitForTimeout(300);
  console.log(sel, await page.title(), page.url(), await page.evaluate(() => [window.marker, document.activeElement.tagName, document.activeElement.id, scrollY, document.querySelector('.status').textContent, document.querySelector('[aria-current=page]')?.textContent].join(' | ')));
}
for (let i = 0; i < 6; i++) { await page.goBack(); await page.waitForTimeout(200); console.log('back', await page.title(), await page.evaluate(() => [window.marker, document.activeElement.outerHTML.slice(0, 80), scrollY].join(' | '))); }
await page.fill('.header input', 'Pflege'); await page.press('.header input', 'Enter'); await page.waitForTimeout(300);
console.log(page.url(), await page.evaluate(() => window.marker));
try { o.clean(); } catch (e) { console.log(e.message); }
process.exit(0);
