// Full-text search with MiniSearch. Every word must match the beginning of a word, regardless of case and umlauts.
import MiniSearch from 'minisearch';

const fold = (text) => text.toLowerCase().replace(/ä/g, 'a').replace(/ö/g, 'o').replace(/ü/g, 'u').replace(/ß/g, 'ss');
const names = (m) => [...(m.programmes ?? []), ...(m.organisations ?? []), ...(m.responsible ?? [])].join(' ');
const parts = (m) => (m.parts ?? []).map((p) => `${p.title?.de ?? ''} ${p.text.de}`).join(' ');

export function searcher(measures) {
  const index = new MiniSearch({ fields: ['title', 'text', 'names', 'parts'], processTerm: fold });
  index.addAll(measures.map((m) => ({ id: m.id, title: m.title.de, text: m.text.de, names: names(m), parts: parts(m) })));
  const byId = new Map(measures.map((m) => [m.id, m]));
  /** The measures that contain all the words, best first. */
  return (words) => index.search(words, { prefix: true, combineWith: 'AND', boost: { title: 4, names: 2 } }).map((hit) => byId.get(hit.id));
}

/** Returns a function that finds `words` in a text as [start, end] pairs, or undefined if there are no words. */
export function marker(words) {
  const terms = fold(words)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  if (!terms.length) return undefined;
  return (text) =>
    [...text.matchAll(/[\p{L}\p{N}]+/gu)]
      .filter(([word]) => terms.some((term) => fold(word).startsWith(term)))
      .map((match) => [match.index, match.index + match[0].length]);
}
