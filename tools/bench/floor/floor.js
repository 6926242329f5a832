// The whole script of the plain reference: its filters hide what does not match.
const $ = (selector) => [...document.querySelectorAll(selector)];
const form = document.querySelector('.filters, .map-filters');
const status = document.querySelector('#ergebnis');

// The chosen options by group. The group of an option is the part of its id before the first dash.
function chosen() {
  const groups = new Map();
  const add = (token) => {
    const key = token.split('-')[0];
    groups.set(key, [...(groups.get(key) ?? []), token]);
  };
  for (const box of form.querySelectorAll('input[type=checkbox]:checked')) add(box.id);
  for (const select of /** @type {NodeListOf<HTMLSelectElement>} */ (form.querySelectorAll('select')))
    if (select.value) add(`${select.id.slice(6)}-${select.value}`);
  return [...groups.values()];
}
const fits = (item, groups) => groups.every((group) => group.some((token) => item.has.includes(token)));

if (form?.matches('.filters')) {
  const list = document.querySelector('.measure-cards');
  const cards = $('.measure-card').map((node) => ({ node, has: node.dataset.has.split(' '), text: node.textContent.toLowerCase() }));
  const field = /** @type {HTMLInputElement} */ (document.querySelector('#massnahmen-suche'));
  const clear = document.querySelector('.clear');
  const answer = () => {
    const words = field.value.toLowerCase().split(/\s+/).filter(Boolean);
    const groups = chosen();
    let count = 0;
    for (const card of cards) {
      const shown = fits(card, groups) && words.every((word) => card.text.includes(word));
      if (card.node.hidden === shown) card.node.hidden = !shown;
      count += Number(shown);
    }
    const noun = count === 1 ? 'Maßnahme' : 'Maßnahmen';
    status.textContent = count === cards.length ? `${count} ${noun}` : `${count} ${noun} von ${cards.length} Maßnahmen`;
    clear.hidden = !words.length && !groups.length;
  };
  form.addEventListener('input', answer);
  form.addEventListener('submit', (e) => e.preventDefault());
  clear.addEventListener('click', () => {
    /** @type {HTMLFormElement} */ (form).reset();
    answer();
    field.focus();
  });
  document.querySelector('#reihenfolge').addEventListener('change', (e) => {
    const title = (card) => card.node.querySelector('h2').textContent;
    const by = {
      '': () => 0,
      titel: (a, b) => title(a).localeCompare(title(b), 'de'),
      betrag: (a, b) => (b.node.dataset.amount ?? 0) - (a.node.dataset.amount ?? 0),
    }[/** @type {HTMLSelectElement} */ (e.target).value];
    list.append(...cards.toSorted(by).map((card) => card.node));
  });
  // After a reload, the browser may have restored what was typed.
  answer();
}

if (form?.matches('.map-filters')) {
  const sites = $('.site').map((node) => ({ node, has: node.dataset.has.split(' ') }));
  form.addEventListener('input', () => {
    const groups = chosen();
    for (const site of sites) site.node.hidden = !fits(site, groups);
    let cities = 0;
    for (const city of $('.city')) {
      city.hidden = !city.querySelector('.site:not([hidden])');
      document.querySelector(`[data-city="${city.id.slice(4)}"]`).classList.toggle('off', city.hidden);
      cities += Number(!city.hidden);
    }
    status.textContent = `${$('.site:not([hidden])').length} Einträge in ${cities} Orten`;
  });
}
document.documentElement.dataset.ready = '';
