// Runs Lighthouse as its command does: a phone, simulated slow 4G and processor, and a new Chromium for each run.
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

/** One run: scores from 0 to 100, times in milliseconds, and the audits outside of performance that reduce a score. */
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
  // If Lighthouse is interrupted, it ends its Chromium too; if it is killed, it cannot.
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
