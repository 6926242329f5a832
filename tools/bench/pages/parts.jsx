// What several pages share. `Kit` contains the two things in which the references differ: how a link is made, and whether a
// chart is a static drawing or interactive.
import { createContext, useContext } from 'react';
import { amount, badges, cut, named } from './content.js';

export const Kit = createContext(null);

/** A link to a path below the root. */
export function Link({ to, ...rest }) {
  const { Link: Made } = useContext(Kit);
  return <Made to={to} {...rest} />;
}

const MENU = [
  ['massnahmen/', 'Maßnahmen'],
  ['karte/', 'Karte'],
  ['haushalt/', 'Haushalt'],
  ['vergleich/', 'Vergleich'],
];

function Search({ id, label }) {
  const { root } = useContext(Kit);
  return (
    <form className="search" role="search" aria-label={label} action={`${root}suche/`}>
      <label htmlFor={id} className="visually-hidden">
        Im ganzen Plan suchen
      </label>
      <input type="search" id={id} name="q" placeholder="Suche" autoComplete="off" />
      <button type="submit">Suchen</button>
    </form>
  );
}

/** Header and footer around a page. */
export function Shell({ plan, here, children }) {
  const chapters = [
    ['vorwort/', 'Vorwort'],
    ['kapitel/1/', `1 ${plan.prose[1].title.de}`],
    ...plan.meta.chapters.map((c) => [`kapitel/${c.id}/`, `${c.id} ${c.title.de}`]),
  ];
  const links = (list) => (
    <ul>
      {list.map(([to, label]) => (
        <li key={to}>
          <Link to={to} aria-current={to === here ? 'page' : undefined}>
            {label}
          </Link>
        </li>
      ))}
    </ul>
  );
  return (
    <>
      <a href="#main" className="skip">
        Zum Inhalt springen
      </a>
      <header className="header">
        <Link to="" className="home">
          <span className="sign" aria-hidden="true">
            KI
          </span>
          <span className="name">
            <strong>Aktionsplan</strong>
            <span>zum Nachlesen</span>
          </span>
        </Link>
        <nav aria-label="Menü">{links([...MENU, ['ueber/', 'Über']])}</nav>
        <Search id="suche-kopf" label="Im ganzen Plan suchen" />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="footer">
        <nav aria-label="Alle Seiten">
          <div>
            <p>Der Plan</p>
            {links(chapters)}
          </div>
          <div>
            <p>Finden und sehen</p>
            {links(MENU)}
          </div>
          <div>
            <p>Nachschlagen</p>
            {links([
              ['glossar/', 'Glossar'],
              ['zeitleiste/', 'Zeitleiste'],
              ['fussnoten/', 'Fußnoten'],
              ['ueber/', 'Über diese Website'],
            ])}
          </div>
        </nav>
        <p>
          Unabhängige redaktionelle Darstellung in eigenen Worten. Maßgeblich ist allein das Original. Stand: November 2023. Das Ministerium heißt heute
          Bundesministerium für Forschung, Technologie und Raumfahrt (BMFTR).
        </p>
        <p>
          {plan.meta.publisher}: {plan.meta.title.de}, 7. November 2023
        </p>
      </footer>
    </>
  );
}

export { Search };

export const Badges = ({ measure }) => (
  <p className="badges">
    {badges(measure).map((b) => (
      <span key={b.class} className={`badge ${b.class}`}>
        {b.label}
      </span>
    ))}
  </p>
);

export function Figures({ list }) {
  if (!list) return null;
  return (
    <ul className="figures">
      {list.map((f) => (
        <li key={f.id}>
          <strong>{amount(f)}</strong> <span>{f.meaning.de}</span>
        </li>
      ))}
    </ul>
  );
}

/** A text with its hits marked; `hits` is a function that finds them as [start, end] pairs. */
function Marked({ text, hits }) {
  const found = hits?.(text) ?? [];
  if (!found.length) return text;
  const out = [];
  let at = 0;
  for (const [start, end] of found) {
    out.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...out, text.slice(at)];
}

/** A measure as a card. */
export function Card({ measure: m, hits, level: H = 'h2', ...rest }) {
  const text = cut(m.text.de, hits?.(m.text.de)[0]?.[0]);
  const facts = named(m);
  return (
    <article className="measure-card" data-measure={m.id} {...rest}>
      <p className="place">
        <span>{m.id.replace('-m', '.')}</span> {m.field.short.de}
      </p>
      <H>
        <Link to={`massnahmen/${m.id}/`}>
          <Marked text={m.title.de} hits={hits} />
        </Link>
      </H>
      <p>
        <Marked text={text} hits={hits} />
      </p>
      <Badges measure={m} />
      {facts.length > 0 && (
        <dl>
          {facts.map(([term, value]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      )}
    </article>
  );
}

const radius = (n) => [12, 12, 15, 18][n] ?? 21;

/** Germany with a mark per city. */
export function Germany({ plan, cities, linked = false, mark }) {
  const dot = (city) => (
    <circle cx={city.point[0]} cy={city.point[1]} r={radius(city.sites.length)} className={city.sites.some((s) => s.layer === 0) ? 'dot centre' : 'dot'} />
  );
  const label = (city) => `${city.name} ${city.sites.length} ${city.sites.length === 1 ? 'Eintrag' : 'Einträge'}`;
  return (
    <svg className="germany" viewBox="0 0 720 960" role={linked ? 'group' : 'img'} aria-label="Karte von Deutschland mit den Orten, die der Plan nennt">
      {plan.lands.map((land) => (
        <path key={land.id} d={land.outline} className="land" data-land={land.id} />
      ))}
      {cities
        .filter((city) => city.sites.length)
        .sort((a, b) => b.sites.length - a.sites.length)
        .map((city) =>
          linked ? (
            <a key={city.id} className="mark" href={`#ort-${city.id}`} data-city={city.id} aria-label={label(city)} {...mark?.(city)}>
              {dot(city)}
              {city.on_map && (
                <text x={city.point[0]} y={city.point[1] - radius(city.sites.length) - 7} aria-hidden="true">
                  {city.name}
                </text>
              )}
            </a>
          ) : (
            <g key={city.id}>{dot(city)}</g>
          ),
        )}
    </svg>
  );
}

/** Numbers as a table, in a closed <details>. */
export function Numbers({ caption, head, rows }) {
  return (
    <details className="numbers">
      <summary>Zahlen als Tabelle</summary>
      <div className="scroll">
        <table>
          <caption>{caption}</caption>
          <thead>
            <tr>
              {head.map((h) => (
                <th key={h} scope="col">
                  {h}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, i) => (
              <tr key={i}>
                {row.map((cell, j) =>
                  j ? (
                    <td key={j}>{cell}</td>
                  ) : (
                    <th key={j} scope="row">
                      {cell}
                    </th>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </details>
  );
}

export const Note = ({ children }) => (
  <p className="note">
    <strong>Anmerkung der Redaktion</strong> {children}
  </p>
);
export const Head = ({ over, title, lead }) => (
  <div className="page-head">
    {over && <p className="over">{over}</p>}
    <h1>{title}</h1>
    {lead && <p className="lead">{lead}</p>}
  </div>
);
