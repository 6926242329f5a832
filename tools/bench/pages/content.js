// The content of both references, computed from the same JSON that the site is built from.
const NBSP = '\u00a0';
const number = (value, digits = 1) => value.toLocaleString('de-DE', { maximumFractionDigits: digits });
const fixed = (value) => value.toLocaleString('de-DE', { minimumFractionDigits: 1, maximumFractionDigits: 1 });
export const millions = (value) => fixed(value / 1e6);

const BOUNDS = { about: 'rund', over: 'über', at_least: 'mindestens', at_most: 'höchstens', only: 'nur', under: 'unter' };

/** An amount or another figure in words, say `über 1,6 Mrd. Euro`. */
export function amount({ bound, value, unit, per, noun }, { withNoun = false } = {}) {
  if (unit === 'rank') return `Platz${NBSP}${number(value)}${bound === 'at_most' ? ' oder besser' : ''}`;
  const money = { eur: 'Euro', usd: 'US-Dollar' }[unit];
  let text = number(value);
  if (money) text = value >= 1e9 ? `${number(value / 1e9)}${NBSP}Mrd.${NBSP}${money}` : `${number(value / 1e6)}${NBSP}Mio.${NBSP}${money}`;
  if (unit === 'percent') text += `${NBSP}%`;
  return [BOUNDS[bound], text, withNoun && noun?.de, per === 'year' && 'pro Jahr'].filter(Boolean).join(' ');
}

/** The address of a record relative to the root: its page and its fragment. */
export function placeOf(id) {
  const part = id.split('-')[0];
  if (part === 'vorwort') return `vorwort/#${id}`;
  return `${/^\d\.\d$/.test(part) ? 'handlungsfeld' : 'kapitel'}/${part}/#${id}`;
}

/** A figure of the plan by its id. */
export function figureOf(plan, id) {
  const look = (o) => {
    if (!o || typeof o !== 'object') return undefined;
    if (o.id === id && 'value' in o) return o;
    for (const value of Object.values(o)) {
      const found = look(value);
      if (found) return found;
    }
    return undefined;
  };
  return look(plan.prose) ?? look(plan.fields);
}

export function measuresOf(plan) {
  const { topics, audiences } = plan.meta.vocabulary;
  // Two labels at most, as a card names them.
  const labels = (words, ids = []) => {
    const named = ids.slice(0, 2).map((id) => words.find((word) => word.id === id).label.de);
    return named.join(' · ') + (ids.length > 2 ? ` +${ids.length - 2}` : '');
  };
  const sorted = (m) => [
    ['Thema', labels(topics, m.topics)],
    ['Zielgruppe', labels(audiences, m.audiences)],
  ];
  return plan.fields.flatMap((field) => field.measures.map((m) => ({ ...m, field, sorted: sorted(m) })));
}

const KINDS = {
  new: ['neu', 'neu'],
  expansion: ['ausbau', 'Ausbau'],
  continuation: ['fortsetzung', 'Fortsetzung'],
  existing: ['bestehend', 'besteht schon'],
  position: ['position', 'politische Position'],
  not_stated: ['offen', 'im Plan nicht genannt'],
};
const EMPHASES = {
  whole: ['ganz', 'ganz fett gedruckt'],
  part: ['teilweise', 'teilweise fett gedruckt'],
  none: ['keine', 'nicht fett gedruckt'],
  unknown: ['unbekannt', 'nicht erkennbar'],
};
const rows = (table) => Object.values(table).map(([id, label]) => ({ id, label }));
const words = (list) => list.map((word) => ({ id: word.id, label: word.label.de }));

/** The badges of a measure: its kind, and how it was printed. */
export const badges = (m) =>
  [
    m.kind !== 'not_stated' && { class: m.kind, label: KINDS[m.kind][1] },
    (m.emphasis === 'whole' || m.emphasis === 'part') && { class: 'emphasis', label: EMPHASES[m.emphasis][1] },
  ].filter(Boolean);

/** The seven facets; `values(measure)` returns the options that the measure has. */
export const facetsOf = (plan) => [
  { key: 'feld', label: 'Handlungsfeld', options: plan.fields.map((f) => ({ id: f.id, label: f.short.de })), values: (m) => [m.field.id] },
  { key: 'thema', label: 'Thema', options: words(plan.meta.vocabulary.topics), values: (m) => m.topics ?? [] },
  { key: 'art', label: 'Art', options: rows(KINDS), values: (m) => [KINDS[m.kind][0]] },
  { key: 'instrument', label: 'Instrument', options: words(plan.meta.vocabulary.instruments), values: (m) => m.instruments ?? [] },
  { key: 'zielgruppe', label: 'Zielgruppe', options: words(plan.meta.vocabulary.audiences), values: (m) => m.audiences ?? [] },
  { key: 'hervorhebung', label: 'Hervorhebung im Druck', options: rows(EMPHASES), values: (m) => [EMPHASES[m.emphasis][0]] },
  {
    key: 'betrag',
    label: 'Betrag',
    options: [
      { id: 'ja', label: 'nennt einen Betrag' },
      { id: 'nein', label: 'nennt keinen Betrag' },
    ],
    values: (m) => [m.amount ? 'ja' : 'nein'],
  },
];

/** At most 220 characters of a text from `start` on, cut between words. */
export function cut(text, start = 0) {
  const from = start > 160 ? text.lastIndexOf(' ', start - 60) + 1 : 0;
  const rest = text.slice(from);
  const shown = rest.length <= 220 ? rest : `${rest.slice(0, rest.lastIndexOf(' ', 212))} …`;
  return (from > 0 ? '… ' : '') + shown;
}

/** The names that a card shows below its text. */
export const named = (m) =>
  [
    m.amount && ['Betrag', amount(m.amount)],
    m.period && ['Zeitraum', m.period.text.de],
    m.responsible && ['Zuständig', m.responsible.join(', ')],
    ...m.sorted.filter(([, labels]) => labels),
  ].filter(Boolean);

/**
 * The facts on the page of a measure: label, options, and the facet of the options. There are no options where the plan says
 * nothing.
 */
export function factsOf(plan, m) {
  const facets = facetsOf(plan);
  const facet = (key) => {
    const { label, options, values } = facets.find((f) => f.key === key);
    return { label, facet: key, options: options.filter((o) => values(m).includes(o.id)) };
  };
  const texts = (label, list = []) => ({ label, options: list.map((text) => ({ id: text, label: text })) });
  return [
    texts('Art', [KINDS[m.kind][1]]),
    texts('Betrag', m.amount && [amount(m.amount)]),
    texts('Zeitraum', m.period && [m.period.text.de]),
    texts('Zuständig', m.responsible),
    facet('instrument'),
    facet('zielgruppe'),
    facet('thema'),
    texts('Programme und Vorhaben', m.programmes),
    texts('Einrichtungen', m.organisations),
    texts('Hervorhebung im Druck', [EMPHASES[m.emphasis][1]]),
  ];
}

export const LAYERS = [
  ['zentren', 'KI-Kompetenzzentren'],
  ['universitaeten', 'Universitäten mit KI-Professuren'],
  ['rechner', 'Höchstleistungsrechner'],
];

/** Every city with its places. */
export function citiesOf({ places }) {
  const at = (id) => [
    ...places.centres.flatMap((c) =>
      c.cities
        .filter((x) => x.city === id)
        .map((x) => ({
          layer: 0,
          centre: c.id,
          name: c.name.startsWith(c.short) ? c.name : `${c.short} – ${c.name}`,
          text: c.text.de,
          url: c.url,
          place: c.place,
          editorial: x.source === 'editorial',
        })),
    ),
    ...places.universities.filter((u) => u.city === id).map((u) => ({ layer: 1, name: u.name, note: u.note?.de, editorial: u.source === 'editorial' })),
    ...places.computing.filter((c) => c.city === id).map((c) => ({ layer: 2, name: c.name, text: c.text.de, place: c.place })),
  ];
  return places.cities.map((city) => ({ ...city, sites: at(city.id) }));
}

/** The texts and tables of the two charts of the budget. */
export function budgetOf({ budget }) {
  const all = budget.rows;
  const [first] = all;
  const actual = all.filter((r) => r.status === 'actual');
  const planned = all.filter((r) => r.status === 'planned');
  const [last, end] = [actual.at(-1), planned.at(-1)];
  const sum = all.reduce((n, r) => n + r.value, 0);
  const change = (i) => (i ? all[i].value / all[i - 1].value - 1 : 0) * 100;
  const times = (r) => fixed(r.value / first.value);
  const most = all.reduce((best, _, i) => (change(i) > change(best) ? i : best), 0);
  const status = (r) => (r.status === 'actual' ? 'Ist' : 'Soll');
  const plans = (say) => planned.map(say).join(' und ');
  const points = (of) => all.map((r) => ({ year: String(r.year), planned: r.status === 'planned', value: of(r), label: fixed(of(r)) }));
  return [
    {
      id: 'haushalt',
      points: points((r) => r.value / 1e6),
      unit: 'Mio. Euro',
      title: `Das KI-Budget wächst von ${millions(first.value)} Mio. Euro (${first.year}) auf geplante ${millions(end.value)} Mio. Euro (${end.year})`,
      lead: `Mio. Euro je Jahr; Ist bis ${last.year}, Soll ab ${planned[0].year}`,
      summary: `Das KI-Budget des BMBF stieg von ${millions(first.value)} Mio. Euro im Jahr ${first.year} auf ${millions(last.value)} Mio. Euro im Jahr ${last.year} (Ist). Geplant sind ${plans((r) => `${millions(r.value)} Mio. Euro für ${r.year}`)} (Soll). Den größten Sprung gab es ${all[most].year}: ${fixed(change(most))}\u00a0% mehr als im Jahr davor.`,
      note: budget.notes[0].de,
      head: ['Jahr', 'Status', 'Mio. Euro', 'Veränderung zum Vorjahr (in %)', 'Vielfaches von 2017', 'Anteil an allen acht Jahren (in %)'],
      rows: [
        ...all.map((r, i) => [String(r.year), status(r), millions(r.value), i ? `+${fixed(change(i))}` : '–', times(r), fixed((r.value / sum) * 100)]),
        ['Summe (von uns berechnet)', 'Ist und Soll', millions(sum), '–', '–', '100,0'],
      ],
    },
    {
      id: 'haushalt-wachstum',
      points: points((r) => r.value / first.value),
      unit: 'Vielfaches',
      title: `Bis ${end.year} soll das KI-Budget auf das ${times(end)}-Fache von ${first.year} wachsen`,
      lead: `Vielfaches des Budgets von ${first.year}; Ist bis ${last.year}, Soll ab ${planned[0].year}`,
      summary: `Gemessen am Budget von ${first.year} gab das BMBF ${last.year} das ${times(last)}-Fache für KI aus (Ist). Nach den Planwerten (Soll) sind es ${plans((r) => `${r.year} das ${times(r)}-Fache`)}.`,
      note: budget.notes[1].de,
      head: ['Jahr', 'Status', 'Vielfaches von 2017', 'Mio. Euro'],
      rows: all.map((r) => [String(r.year), status(r), times(r), millions(r.value)]),
    },
  ];
}
