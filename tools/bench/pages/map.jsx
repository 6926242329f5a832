// The places that the plan names: map, list, table.
import { LAYERS, citiesOf } from './content.js';
import { Germany, Head, Link, Numbers } from './parts.jsx';

export const meta = () => ({
  path: 'karte/',
  title: 'Karte – KI-Aktionsplan zum Nachlesen',
  description: 'Wo der KI-Aktionsplan Orte nennt: Kompetenzzentren, Universitäten mit KI-Professuren, Höchstleistungsrechner.',
});

const host = (url) => new URL(url).host;

function Site({ site, city }) {
  const source = site.place && <Link to={`handlungsfeld/${site.place.split('-')[0]}/#${site.place}`}>Stelle im Plan</Link>;
  return (
    <li className="site" data-has={[`ebene-${LAYERS[site.layer][0]}`, `land-${city.land}`, site.centre && `zentrum-${site.centre}`].filter(Boolean).join(' ')}>
      <p className="place">{LAYERS[site.layer][1]}</p>
      <p>
        <strong>{site.name}</strong>
      </p>
      {site.editorial && <p className="hint">Ort ergänzt von der Redaktion</p>}
      {site.text && <p>{site.text}</p>}
      {site.note && <p className="hint">Anmerkung der Redaktion: {site.note}</p>}
      {site.url ? (
        <p>
          <a href={site.url} rel="external noopener">
            {host(site.url)}
          </a>{' '}
          <span className="hint">Ergänzung der Redaktion</span> · {source}
        </p>
      ) : (
        source && <p>{source}</p>
      )}
    </li>
  );
}

/** `cities` are those that the filters leave; `on` makes the controls work. */
export function Page({ plan, cities = citiesOf(plan), on, mark }) {
  const all = citiesOf(plan);
  const full = cities.filter((c) => c.sites.length);
  const count = full.reduce((n, c) => n + c.sites.length, 0);
  const select = (id, label, options) => (
    <div>
      <label htmlFor={id}>{label}</label>{' '}
      <select id={id} {...on?.(id)}>
        <option value="">alle</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
  const entries = (n) => `${n} ${n === 1 ? 'Eintrag' : 'Einträge'}`;
  return (
    <>
      <Head
        title="Karte"
        lead="Wo der Plan Orte nennt: sechs KI-Kompetenzzentren, 48 Universitäten mit KI-Professuren und drei Standorte für Höchstleistungsrechner."
      />
      <form className="map-filters" onSubmit={(e) => e.preventDefault()}>
        <fieldset>
          <legend>Ebene</legend>
          {LAYERS.map(([key, label]) => (
            <div key={key} className="choice">
              <input type="checkbox" id={`ebene-${key}`} {...on?.(`ebene-${key}`)} />
              <label htmlFor={`ebene-${key}`}>{label}</label>
            </div>
          ))}
        </fieldset>
        {select(
          'karte-land',
          'Land',
          plan.lands.map((l) => [l.id, l.name]),
        )}
        {select(
          'karte-zentrum',
          'Zentrum',
          plan.places.centres.map((c) => [c.id, c.short]),
        )}
      </form>
      <p id="ergebnis" role="status">
        {entries(count)} in {full.length} Orten
      </p>
      <div className="map">
        <div>
          <Germany plan={plan} cities={cities} linked mark={mark} />
          <p className="hint">Umrisse der Länder: Natural Earth (gemeinfrei). Lage der Orte: Ergänzung der Redaktion.</p>
        </div>
        <div className="cities">
          {full.map((city) => (
            <section key={city.id} id={`ort-${city.id}`} className="city">
              <h2>
                {city.name} <span className="count">{entries(city.sites.length)}</span>
              </h2>
              <ul>
                {city.sites.map((site) => (
                  <Site key={site.name} site={site} city={city} />
                ))}
              </ul>
            </section>
          ))}
        </div>
      </div>
      <Numbers
        caption="Orte des Plans"
        head={['Ort', 'Land', 'Ebene', 'Name', 'Ortsangabe']}
        rows={all.flatMap((c) => c.sites.map((s) => [c.name, c.land, LAYERS[s.layer][1], s.name, s.editorial ? 'Ergänzung der Redaktion' : 'Plan']))}
      />
    </>
  );
}
