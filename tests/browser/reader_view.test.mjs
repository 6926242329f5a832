// The reader view of browsers, by the library that Firefox has for it: an article keeps its sentences, and nothing stands in
// them that is not part of them.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { PLAN, journey } from './lib.mjs';

const READABILITY = readFileSync(fileURLToPath(import.meta.resolve('@mozilla/readability/Readability.js')), 'utf8');

/** The words of the page's article in a reader view. */
async function article(page) {
  await page.evaluate(`${READABILITY}; window.Readability = Readability`);
  const text = await page.evaluate(() => new window.Readability(/** @type {Document} */ (document.cloneNode(true))).parse().textContent);
  return text.replace(/\s+/g, ' ');
}

const cited = (record) => [record, ...(record.parts ?? [])].flatMap(({ footnotes = [] }) => footnotes);
const field = PLAN.fields.find(({ id }) => id === '2.1');
const PAGES = [
  ['handlungsfeld/2.1/', [...field.intro, ...field.situation, ...field.goals, ...field.measures]],
  ['kapitel/1/', PLAN.prose.find(({ id }) => id === '1').sections.flatMap(({ paragraphs }) => paragraphs)],
];

for (const [path, records] of PAGES) {
  journey(`the reader view of ${path} has whole sentences, and footnotes as numbers only`, path, { js: false, bypassCSP: true }, async (page) => {
    const text = await article(page);
    const footnotes = new Set(records.flatMap(cited));
    assert.ok(footnotes.size > 1, `${footnotes.size} footnotes`);
    for (const { text: sentence } of records) assert.ok(text.includes(sentence.de.split(/(?<=\.) /)[0].slice(0, 60)), sentence.de);
    // The list of notes stands behind all of the text.
    const end = Math.max(...records.map(({ text: sentence }) => text.indexOf(sentence.de.slice(0, 60).replace(/\s+/g, ' '))));
    const notes = PLAN.footnotes.filter(({ number }) => footnotes.has(number));
    const at = notes.map(({ number, text: note }) => [number, text.indexOf((note.de ?? note).replace(/\s+/g, ' '))]);
    assert.deepEqual(
      at.filter(([, place]) => place >= 0 && place < end),
      [],
      'notes that stand within the text',
    );
    assert.ok(!/Alle Fußnoten|Zitieren|#/.test(text), /.{60}(Alle Fußnoten|Zitieren|#).{20}/.exec(text)?.[0]);
  });
}
