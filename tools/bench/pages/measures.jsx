// All measures with search and filters. This is only the markup: floor.js makes it work in one reference, React in the other.
import { Card, Head } from './parts.jsx';
import { facetsOf, measuresOf } from './content.js';

export const meta = () => ({
  path: 'massnahmen/',
  title: 'Maßnahmen – KI-Aktionsplan zum Nachlesen',
  description: 'Alle 75 Maßnahmen des KI-Aktionsplans, durchsuchbar und nach sieben Gesichtspunkten zu filtern.',
});

/**
 * A facet with its options. `count(option)` is the number of measures that the option would leave; `on(option)` returns the
 * properties that make its box work.
 */
export function Facet({ facet, open, count, on, chosen = 0 }) {
  return (
    <details className="facet" open={open}>
      <summary>
        {facet.label}
        {chosen > 0 && <span className="chosen">{chosen}</span>}
      </summary>
      <fieldset>
        <legend className="visually-hidden">{facet.label}</legend>
        {facet.options.map((option) => {
          const id = `${facet.key}-${option.id}`;
          return (
            <div key={id} className="choice">
              <input type="checkbox" id={id} {...on?.(option)} />
              <label htmlFor={id}>
                {option.label} <span className="count">{count(option)}</span>
              </label>
            </div>
          );
        })}
      </fieldset>
    </details>
  );
}

/** The whole page; each reference fills its slots. */
export function Finder({ words, facets, clear, count, sort, list }) {
  return (
    <>
      <Head title="Maßnahmen" lead="Was das Ministerium tun will: alle 75 Maßnahmen, durchsuchbar und nach sieben Gesichtspunkten zu filtern." />
      <div className="finder">
        <form role="search" aria-label="Filter" className="filters" onSubmit={(e) => e.preventDefault()}>
          <div className="words">
            <label htmlFor="massnahmen-suche">In den Maßnahmen suchen</label>
            <input type="search" id="massnahmen-suche" autoComplete="off" enterKeyHint="search" {...words} />
            <p className="hint">zum Beispiel Pflege, Rechenzentrum, Start-ups</p>
          </div>
          <details className="facets">
            <summary>Filter</summary>
            {facets}
          </details>
        </form>
        <div>
          <div className="bar">
            <p id="ergebnis" role="status">
              {count}
            </p>
            <div>
              <label htmlFor="reihenfolge">Reihenfolge</label>{' '}
              <select id="reihenfolge" {...sort}>
                <option value="">wie im Plan</option>
                <option value="titel">nach Titel</option>
                <option value="betrag">nach Betrag</option>
              </select>
            </div>
          </div>
          {clear}
          <div className="measure-cards">{list}</div>
        </div>
      </div>
    </>
  );
}

/** The page before anything is searched or chosen, which is the whole page of the plain reference. */
export function Page({ plan }) {
  const facets = facetsOf(plan);
  const measures = measuresOf(plan);
  const tokens = (m) => facets.flatMap((f) => f.values(m).map((v) => `${f.key}-${v}`)).join(' ');
  return (
    <Finder
      facets={facets.map((facet, i) => (
        <Facet key={facet.key} facet={facet} open={i < 3} count={(o) => measures.filter((m) => facet.values(m).includes(o.id)).length} />
      ))}
      clear={
        <p>
          <button type="button" className="clear" hidden>
            Alle Filter entfernen
          </button>
        </p>
      }
      count={`${measures.length} Maßnahmen`}
      list={measures.map((m) => <Card key={m.id} measure={m} data-has={tokens(m)} data-amount={m.amount?.value} />)}
    />
  );
}
