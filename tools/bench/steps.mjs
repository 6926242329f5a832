// Measures the time from a key or a click to the painted list, and the time until a search on a slow line is answered.
//
// Before each step, the page is given the list that must appear: the ids of all cards that are shown, in order, and the marked
// words in those within the window. The step is real input, and its time starts with the time stamp of the browser's own event.
// It ends when the frame with that list has been painted (`painted.mjs`), in the same way on all three sites. Reading the list
// costs the same on every site and is part of every time.
//
// The lists are found beforehand, once per site, by making the same steps slowly: a list is complete when it has not changed
// for 400 ms. A step that changes nothing visible is left out.
import { facetsOf, measuresOf } from './pages/content.js';
import { DESK, PHONE, fresh, slowCpu, slowNet } from './browser.mjs';
import { painting, press } from './painted.mjs';

export const FIELD = '#massnahmen-suche';
export const WORD = 'forschung';
const BOXES = ['feld-2.1', 'feld-2.2', 'feld-2.3', 'art-neu', 'art-ausbau', 'feld-3.2'];
const CLEAR = 'Alle Filter entfernen';
/**
 * Every step with its kind: keys typed, keys deleted, boxes ticked, everything cleared.
 * @type {{ kind: string, key?: string, box?: string }[]}
 */
export const STEPS = [
  ...[...WORD].map((key) => ({ kind: 'key', key })),
  ...[...WORD].map(() => ({ kind: 'key', key: 'Backspace' })),
  ...BOXES.map((box) => ({ kind: 'box', box })),
  { kind: 'clear' },
];
const LIMIT = 5000;

// Runs before the page's scripts.
function detector() {
  const list = () => {
    let text = '';
    let below = false;
    for (const card of document.querySelectorAll('.measure-card[data-measure]')) {
      if (!card.checkVisibility()) continue;
      text += card.dataset.measure;
      // What is out of view is not painted; and if a card is below the window, all cards after it are too.
      below ||= card.getBoundingClientRect().top > innerHeight;
      if (!below) for (const mark of card.getElementsByTagName('mark')) text += `,${mark.textContent}`;
      text += ' ';
    }
    return text;
  };
  const ids = () =>
    list()
      .split(' ')
      .filter(Boolean)
      .map((c) => c.split(',')[0])
      .sort()
      .join(' ');
  window.steps = Object.assign(window.timing(list), {
    /** Waits for exactly these measures, whatever is marked; resolves to the milliseconds since navigation began. */
    answer: (wanted, limit) => window.painted(() => ids() === wanted, limit),
    /** Waits for a field in which a reader could type, and focuses it. */
    field: (selector) =>
      window.painted(() => {
        const field = document.querySelector(selector);
        if (!field || field.disabled || !field.checkVisibility()) return false;
        field.focus();
        return document.activeElement === field;
      }, 60_000),
  });
}

async function make(page, step) {
  if (step.kind === 'key') return page.keyboard.press(step.key);
  const target = step.kind === 'box' ? page.locator(`[id="${step.box}"]`) : page.getByRole('button', { name: CLEAR });
  return press(page, target);
}

/** Opens the page of measures and focuses the search field. */
export async function opened(page, host, path) {
  await page.addInitScript(painting);
  await page.addInitScript(detector);
  await page.goto(host.url + path, { waitUntil: 'load' });
  await page.waitForSelector('html[data-ready]', { state: 'attached' });
  await page.evaluate(() => window.steps.settled(400));
  await page.locator(FIELD).click();
}

/** The list after each step; each step may take as long as it wants. */
export const lists = (browser, host, path) =>
  fresh(browser, DESK, async (page) => {
    await opened(page, host, path);
    const found = [await page.evaluate(() => window.steps.list())];
    for (const step of STEPS) {
      await make(page, step);
      found.push(await page.evaluate(() => window.steps.settled(400)));
    }
    return found;
  });

/**
 * Compares the lists of a site with the data, because times of wrong answers would be worthless. Facets must leave exactly the
 * measures that the data say. Each site has a search of its own, so words must find at least the measures with a word that
 * begins so.
 */
export function check(found, plan, name) {
  const facets = facetsOf(plan);
  const measures = measuresOf(plan);
  const wrong = (step, text) => {
    throw new Error(`bench: ${name}, after step ${step}: ${text}`);
  };
  const ids = (list) =>
    list
      .split(' ')
      .filter(Boolean)
      .map((card) => card.split(',')[0])
      .sort();
  const same = (step, right) => {
    if (
      ids(found[step]).join() !==
      right
        .map((m) => m.id)
        .sort()
        .join()
    )
      wrong(step, `${ids(found[step]).length} measures instead of ${right.length}`);
  };
  const begins = new RegExp(`(^|[^\\p{L}])${WORD}`, 'iu');
  const least = measures.filter((m) => begins.test(`${m.title.de} ${m.text.de}`)).filter((m) => !ids(found[WORD.length]).includes(m.id));
  if (least.length) wrong(WORD.length, `no ${least.map((m) => m.id)}`);
  same(0, measures);
  same(2 * WORD.length, measures);
  BOXES.forEach((_, i) => {
    const chosen = (facet) =>
      BOXES.slice(0, i + 1)
        .filter((box) => box.startsWith(`${facet.key}-`))
        .map((box) => box.slice(facet.key.length + 1));
    same(
      2 * WORD.length + i + 1,
      measures.filter((m) => facets.every((f) => !chosen(f).length || f.values(m).some((v) => chosen(f).includes(v)))),
    );
  });
  same(STEPS.length, measures);
}

/** Makes all steps on a slow processor. Resolves to the time of each in milliseconds, `null` if it changed nothing visible. */
export const timed = (browser, host, path, wanted) =>
  fresh(browser, DESK, async (page, cdp) => {
    await opened(page, host, path);
    await slowCpu(cdp);
    const times = [];
    for (const [i, step] of STEPS.entries()) {
      const still = wanted[i] === wanted[i + 1];
      if (!still) await page.evaluate(([list, limit]) => window.steps.expect(list, limit), [wanted[i + 1], LIMIT]);
      await make(page, step);
      const time = still ? null : await page.evaluate(() => window.steps.end());
      if (time === null && !still)
        throw new Error(`bench: ${host.url}${path}: step ${i} (${step.key ?? step.box ?? step.kind}) did not bring the expected list in ${LIMIT} ms`);
      times.push(time);
      // Work that the page has postponed must be done before the next step, whose time would include it.
      await page.evaluate(() => window.steps.settled(250));
    }
    return times;
  });

/**
 * A reader with a phone and slow 4G opens the page, and types as soon as there is a field. Measures two times since navigation
 * began: when the field could be used, and when exactly the right measures were shown.
 */
export const searched = (browser, host, path, word, wanted) =>
  fresh(browser, { ...PHONE, serviceWorkers: 'block' }, async (page, cdp) => {
    await page.addInitScript(painting);
    await page.addInitScript(detector);
    await slowNet(cdp);
    await slowCpu(cdp);
    await page.goto(host.url + path, { waitUntil: 'commit' });
    const field = await page.evaluate((selector) => window.steps.field(selector), FIELD);
    const answer = page.evaluate((ids) => window.steps.answer(ids, 60_000), [...wanted].sort().join(' '));
    await page.keyboard.type(word, { delay: 60 });
    const time = await answer;
    if (time === null) throw new Error(`bench: ${host.url}${path}: "${word}" was not answered in 60 s`);
    return { field, answer: time };
  });
