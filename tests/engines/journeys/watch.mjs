// These run before all others, and check that the tests would notice what goes wrong.
import { journey } from '../lib.mjs';

/** @type {[what: string, heard: RegExp, wrong: () => void][]} */
const WRONGS = [
  ['a violation of the policy', /^CSP violation: style-src/, () => document.body.setAttribute('style', 'color: red')],
  [
    'a missing file',
    /^failed request: \S*nothing\.json \(404\)/,
    () => {
      fetch('nothing.json');
    },
  ],
  ['an error in the console', /canary console/, () => console.error('canary console')],
  [
    'an error that nobody caught',
    /canary thrown/,
    () => {
      setTimeout(() => {
        throw new Error('canary thrown');
      });
    },
  ],
  [
    'a promise that nobody kept',
    /canary promise/,
    () => {
      Promise.reject(new Error('canary promise'));
    },
  ],
];

journey('what goes wrong is noticed', { host: {}, allow: () => true }, async (page, host) => {
  await page.open('ueber/');
  for (const [what, pattern, wrong] of WRONGS) {
    await page.run(wrong);
    await page.until(() => host.faults.some((fault) => pattern.test(fault)), true, what);
  }
});

journey('errors are noticed from a page’s first moment on', { host: {}, needs: 'console', allow: () => true }, async (page, host) => {
  await page.driver.get(host.early);
  await page.until(() => host.faults.some((fault) => /canary early/.test(fault)), true, 'an error of the first script');
});
