// Copying: what browsers allow only at once after a press.
import { setTimeout as sleep } from 'node:timers/promises';
import { journey } from '../lib.mjs';

// Chromium and Firefox allow it for some seconds after the press, WebKit only within it.
const LATE = 6000;

journey('a link is copied at the first press, although the app comes late', { host: {} }, async (page, host) => {
  const release = host.hold(/\.wasm/);
  await page.open('massnahmen/2.1-m2/');
  await page.click('.actions button', 'Link kopieren');
  await page.until(() => page.text('[role=status].status'), 'In die Zwischenablage kopiert.');
  await sleep(LATE);
  release();
  await page.until(() => page.count('dialog[open]'), 0);
});
