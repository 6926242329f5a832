// The list of measures as one would write it by hand for a short list: all texts are in memory, and every word is searched in
// them. With `?mini`, MiniSearch searches instead. The first `FIRST` measures that are found are drawn.
import MiniSearch from 'minisearch';

const FIRST = 96;
const data = await (await fetch('measures.json')).json();
const { measures, fields } = data;
const short = new Map(fields.map((field) => [field.id, field.short]));
let find;
if (location.search === '?mini') {
  const index = new MiniSearch({ fields: ['title', 'text'], searchOptions: { boost: { title: 3 }, prefix: true, fuzzy: 0.2 } });
  index.addAll(measures);
  const byId = new Map(measures.map((measure) => [measure.id, measure]));
  find = (words) => index.search(words.join(' ')).map((hit) => byId.get(hit.id));
} else {
  const texts = measures.map((measure) => `${measure.title}\n${measure.text}`.toLowerCase());
  find = (words) => measures.filter((_, n) => words.every((word) => texts[n].includes(word)));
}

const input = /** @type {HTMLInputElement} */ (document.querySelector('input'));
const felder = document.querySelector('#felder');
felder.innerHTML = fields.map(({ id, short }) => `<label><input type="checkbox" id="feld-${id}" value="${id}"> ${short} <span></span></label>`).join(' ');
const boxes = [.../** @type {NodeListOf<HTMLInputElement>} */ (felder.querySelectorAll('input'))];
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const marked = (text, words) => {
  const plain = escaped(text);
  return words.length ? plain.replace(new RegExp(words.map((word) => word.replace(/[^\p{L}\d]/gu, '\\$&')).join('|'), 'gi'), '<mark>$&</mark>') : plain;
};

function draw() {
  const words = input.value.toLowerCase().split(/\s+/).filter(Boolean);
  const chosen = new Set(boxes.filter((box) => box.checked).map((box) => box.value));
  const found = words.length ? find(words) : measures;
  const counts = new Map();
  for (const { field } of found) counts.set(field, (counts.get(field) ?? 0) + 1);
  for (const box of boxes) box.nextElementSibling.textContent = counts.get(box.value) ?? 0;
  const shown = chosen.size ? found.filter((measure) => chosen.has(measure.field)) : found;
  document.querySelector('#ergebnis').textContent = `${shown.length} von ${measures.length} Maßnahmen`;
  document.querySelector('.measure-cards').innerHTML = shown
    .slice(0, FIRST)
    .map(
      ({ id, field, title, text }) =>
        `<article class="measure-card" data-measure="${id}"><p>${id} ${short.get(field)}</p><h2><a href="#${id}">${marked(title, words)}</a></h2><p>${marked(text.slice(0, 160), words)}</p></article>`,
    )
    .join('');
}

draw();
input.disabled = false;
input.addEventListener('input', draw);
felder.addEventListener('change', draw);
document.documentElement.dataset.ready = '';
