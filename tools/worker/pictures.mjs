// `node tools/worker/pictures.mjs`: makes the icons in public/ and the pictures for the browser's install dialog from
// public/icon.svg and the folder dist/. Run it by hand when the look has changed, and commit the results. It uses the browser
// of the tests.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { match } from '../must.mjs';
import { portOf, serve } from '../serve.mjs';

const { chromium } = createRequire(new URL('../../tests/browser/package.json', import.meta.url))('playwright-core');
const OUT = 'public/install';
const icon = readFileSync('public/icon.svg', 'utf8');
const [, paper] = match(icon, /fill="(#\w+)"/, 'public/icon.svg');

mkdirSync(OUT, { recursive: true });
const server = await serve('dist');
const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
try {
  // Systems cut a maskable icon to a shape of their own. Therefore its colour reaches the edges, and its sign lies within the
  // inner four fifths.
  for (const [name, size, share, background] of [
    ['../icon', 48, 1, 'none'],
    ['icon-192', 192, 1, 'none'],
    ['icon-512', 512, 1, 'none'],
    ['maskable-512', 512, 0.85, paper],
  ]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } });
    await page.setContent(
      `<style>body{margin:0;display:grid;place-items:center;height:100vh;background:${background}}svg{width:${share * 100}%}</style>${icon}`,
    );
    await page.screenshot({ path: `${OUT}/${name}.png`, omitBackground: true });
    await page.close();
  }
  for (const [name, path, part, width, height, scale] of [
    ['narrow', 'karte/', '.germany', 360, 640, 2],
    ['wide', '', 'body', 1280, 800, 1],
  ]) {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'de-DE', serviceWorkers: 'block' });
    const page = await context.newPage();
    await page.goto(`http://127.0.0.1:${portOf(server)}/${path}`, { waitUntil: 'networkidle' });
    // On a first visit a page may keep the system's font if its own comes too late; on the second visit it has its own.
    await page.reload({ waitUntil: 'networkidle' });
    const y = await page
      .locator(part)
      .first()
      .evaluate((element) => element.getBoundingClientRect().top + scrollY);
    const cdp = await context.newCDPSession(page);
    const { data } = await cdp.send('Page.captureScreenshot', {
      format: 'webp',
      quality: 70,
      clip: { x: 0, y, width, height, scale },
      captureBeyondViewport: true,
    });
    writeFileSync(`${OUT}/${name}.webp`, Buffer.from(data, 'base64'));
    await context.close();
  }
} finally {
  await browser.close();
  server.closeAllConnections();
  server.close();
}
