// What the main thread does, from Chromium's trace: every task with its length, even those that are too short for the browser
// to report as long tasks.
import { DESK, fresh, slowCpu } from './browser.mjs';
import { FIELD, WORD, opened } from './steps.mjs';

/** Tasks up to this many milliseconds are not noticed; the part beyond it counts as blocking. */
const LONG = 50;
/** How long the work after a key is observed, in milliseconds. That includes what is postponed until typing pauses. */
const PAUSE = 1200;
const KEYS = [...WORD, ...[...WORD].map(() => 'Backspace')];
const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * Traces `body`. Resolves to the tasks of the page's main thread, `{ start, end, length }`, and to the times of its marks,
 * whose names begin with `bench `; all in milliseconds. The page must set at least one mark, which identifies the thread.
 */
export async function traced(browser, page, body) {
  await browser.startTracing(page, { categories: ['toplevel', 'blink.user_timing'] });
  let trace;
  try {
    await body();
  } finally {
    // If the browser is gone, the error of `body` is reported, and not the one of the trace.
    trace = await browser.stopTracing().catch(() => undefined);
  }
  if (!trace) throw new Error('bench: no trace');
  const events = JSON.parse(trace).traceEvents;
  const set = events.filter((e) => e.cat.includes('blink.user_timing') && e.name.startsWith('bench '));
  if (!set.length) throw new Error('bench: the trace has no marks');
  const [{ pid, tid }] = set;
  const tasks = [];
  for (const e of events.filter((e) => e.pid === pid && e.tid === tid && e.ph === 'X' && e.name.endsWith('RunTask')).sort((a, b) => a.ts - b.ts)) {
    const [start, end] = [e.ts / 1000, (e.ts + e.dur) / 1000];
    // A task within another one is part of it.
    if (!tasks.length || start >= tasks.at(-1).end) tasks.push({ start, end, length: end - start });
  }
  return { tasks, marks: Object.fromEntries(set.map((e) => [e.name.slice(6), e.ts / 1000])) };
}

/** The tasks between two times: the longest one, the sum of all, and how long they block. */
export function sum(tasks, from, to) {
  const lengths = tasks.filter((t) => t.end > from && t.start < to).map((t) => t.length);
  const add = (n, length) => n + length;
  return { longest: Math.max(0, ...lengths), all: lengths.reduce(add, 0), blocking: lengths.map((n) => Math.max(0, n - LONG)).reduce(add, 0) };
}

// Runs before the page's scripts.
function marks() {
  let keys = 0;
  addEventListener(
    'keydown',
    (e) => {
      if (e.isTrusted) performance.mark(`bench key ${keys++}`);
    },
    { capture: true },
  );
}

/**
 * Types a word and deletes it again on a slow processor. Gives the longest and all tasks of each key. Nothing else watches the
 * page, which would add tasks.
 */
export const keys = (browser, host, path) =>
  fresh(browser, DESK, async (page, cdp) => {
    await page.addInitScript(marks);
    await opened(page, host, path);
    await slowCpu(cdp);
    const { tasks, marks: at } = await traced(browser, page, async () => {
      for (const key of KEYS) {
        await page.keyboard.press(key);
        await sleep(PAUSE);
      }
      await page.evaluate(() => performance.mark('bench end'));
    });
    const typed = await page.locator(FIELD).inputValue();
    if (typed) throw new Error(`bench: ${host.url}${path}: ${typed} is left in the field`);
    // A key's work begins with the task in which its event is dispatched.
    const begins = (mark) => tasks.find((t) => t.start <= mark && mark <= t.end)?.start ?? mark;
    const times = [...KEYS.map((_, i) => begins(at[`key ${i}`])), at.end];
    // Tasks that began before the key belong to the one before.
    return KEYS.map((_, i) =>
      sum(
        tasks.filter((t) => t.start >= times[i]),
        times[i],
        times[i + 1],
      ),
    );
  });
