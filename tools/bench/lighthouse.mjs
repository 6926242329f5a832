// Lighthouse as its command runs it: phone, simulated slow 4G and CPU, a Chromium of its own each time.
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { CHROMIUM, FLAGS } from './browser.mjs';

const CLI = createRequire(import.meta.url).resolve('lighthouse/cli/index.js');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const METRICS = {
  fcp: 'first-contentful-paint',
  lcp: 'largest-contentful-paint',
  tbt: 'total-blocking-time',
  cls: 'cumulative-layout-shift',
  si: 'speed-index',
};

/** One run: scores of 100, times in milliseconds, and the audits that cost points outside of performance. */
export async function lighthouse(url) {
  const args = [
    CLI,
    url,
    '--quiet',
    '--output=json',
    '--output-path=stdout',
    `--only-categories=${CATEGORIES}`,
    `--chrome-flags=--headless=new ${FLAGS.join(' ')}`,
  ];
  const child = spawn(process.execPath, args, { env: { ...process.env, CHROME_PATH: CHROMIUM }, stdio: ['ignore', 'pipe', 'pipe'] });
  // Interrupted, it ends its Chromium too; killed, it could not.
  const timers = [setTimeout(() => child.kill('SIGINT'), 150_000), setTimeout(() => child.kill('SIGKILL'), 160_000)];
  let [out, err] = ['', ''];
  child.stdout.on('data', (data) => {
    out += data;
  });
  child.stderr.on('data', (data) => {
    err += data;
  });
  const code = await new Promise((done) => child.on('close', done));
  timers.forEach(clearTimeout);
  if (code !== 0) throw new Error(`lighthouse ${url}: ended with ${code}\n${err.slice(-600)}`);
  const { categories, audits } = JSON.parse(out);
  const scores = Object.fromEntries(CATEGORIES.map((name) => [name, Math.round(categories[name].score * 100)]));
  const metrics = Object.fromEntries(Object.entries(METRICS).map(([key, id]) => [key, audits[id].numericValue]));
  const faults = CATEGORIES.slice(1).flatMap((name) =>
    categories[name].auditRefs.filter((ref) => ref.weight > 0 && audits[ref.id].score !== null && audits[ref.id].score < 1).map((ref) => ref.id),
  );
  return { ...scores, ...metrics, faults };
}
