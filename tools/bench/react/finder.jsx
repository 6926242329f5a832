// The interactive list of measures: search, facets with counts, marked hits, and the query in the address.
import { memo, useEffect, useMemo, useState } from 'react';
import { facetsOf, measuresOf } from '../pages/content.js';
import { Facet, Finder } from '../pages/measures.jsx';
import { Card } from '../pages/parts.jsx';
import { marker, searcher } from './search.js';

export { meta } from '../pages/measures.jsx';

const MemoCard = memo(Card);
const ORDERS = { titel: (a, b) => a.title.de.localeCompare(b.title.de, 'de'), betrag: (a, b) => (b.amount?.value ?? 0) - (a.amount?.value ?? 0) };

function asked(facets) {
  const query = new URLSearchParams(location.search);
  return {
    words: query.get('q') ?? '',
    sort: query.get('sort') ?? '',
    chosen: new Set(facets.flatMap((f) => query.getAll(f.key).map((id) => `${f.key}-${id}`))),
  };
}

function address({ words, sort, chosen }) {
  const query = new URLSearchParams([
    ...(words ? [['q', words]] : []),
    ...(sort ? [['sort', sort]] : []),
    ...[...chosen].map((c) => [c.slice(0, c.indexOf('-')), c.slice(c.indexOf('-') + 1)]),
  ]);
  return query.size ? `?${query}` : location.pathname;
}

export function Page({ plan }) {
  const { facets, measures, search } = useMemo(() => {
    const facets = facetsOf(plan);
    const measures = measuresOf(plan).map((m) => ({ ...m, has: facets.map((f) => new Set(f.values(m))) }));
    return { facets, measures, search: searcher(measures) };
  }, [plan]);
  const [query, setQuery] = useState(() => asked(facets));
  const { words, sort, chosen } = query;
  const change = (next) => setQuery((query) => ({ ...query, ...next(query) }));
  useEffect(() => history.replaceState(history.state, '', address(query)), [query]);

  const { shown, counts } = useMemo(() => {
    const found = words.trim() ? search(words) : measures;
    const of = (i) => facets[i].options.filter((o) => chosen.has(`${facets[i].key}-${o.id}`)).map((o) => o.id);
    const wanted = facets.map((_, i) => of(i));
    const fits = (m, i) => !wanted[i].length || wanted[i].some((id) => m.has[i].has(id));
    const shown = found.filter((m) => facets.every((_, i) => fits(m, i)));
    if (sort) shown.sort(ORDERS[sort]);
    // The number of measures that an option would leave, with the choices in all other facets.
    const counts = facets.map((facet, i) => {
      const rest = found.filter((m) => facets.every((_, j) => i === j || fits(m, j)));
      return new Map(facet.options.map((o) => [o.id, rest.filter((m) => m.has[i].has(o.id)).length]));
    });
    return { shown, counts };
  }, [search, measures, facets, words, chosen, sort]);
  const hits = useMemo(() => marker(words), [words]);

  const toggle = (token) =>
    change(({ chosen }) => {
      const next = new Set(chosen);
      if (!next.delete(token)) next.add(token);
      return { chosen: next };
    });
  const noun = shown.length === 1 ? 'Maßnahme' : 'Maßnahmen';
  const asking = words || chosen.size > 0;
  return (
    <Finder
      words={{ value: words, onChange: (e) => change(() => ({ words: e.target.value })) }}
      facets={facets.map((facet, i) => (
        <Facet
          key={facet.key}
          facet={facet}
          open={i < 3}
          count={(o) => counts[i].get(o.id)}
          chosen={facet.options.filter((o) => chosen.has(`${facet.key}-${o.id}`)).length}
          on={(o) => ({ checked: chosen.has(`${facet.key}-${o.id}`), onChange: () => toggle(`${facet.key}-${o.id}`) })}
        />
      ))}
      clear={
        asking && (
          <p>
            <button type="button" className="clear" onClick={() => change(() => ({ words: '', chosen: new Set() }))}>
              Alle Filter entfernen
            </button>
          </p>
        )
      }
      count={shown.length === measures.length ? `${shown.length} ${noun}` : `${shown.length} ${noun} von ${measures.length} Maßnahmen`}
      sort={{ value: sort, onChange: (e) => change(() => ({ sort: e.target.value })) }}
      list={shown.length ? shown.map((m) => <MemoCard key={m.id} measure={m} hits={hits} />) : <p>Keine Maßnahme passt zu allen Angaben.</p>}
    />
  );
}
