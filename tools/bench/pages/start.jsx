// The start page.
import { useContext } from 'react';
import { amount, budgetOf, citiesOf, figureOf, placeOf } from './content.js';
import { Germany, Head, Kit, Link, Search } from './parts.jsx';

export const meta = () => ({
  path: '',
  title: 'KI-Aktionsplan zum Nachlesen',
  description: 'Der Aktionsplan Künstliche Intelligenz des Bundesforschungsministeriums vom November 2023: lesen, durchsuchen, vergleichen.',
});

export function Page({ plan }) {
  const { Chart } = useContext(Kit);
  const [budget] = budgetOf(plan);
  return (
    <>
      <div className="hero">
        <Head
          over="BMBF, 7. November 2023"
          title="Was der Staat mit KI vorhat"
          lead="Der KI-Aktionsplan des Bundesforschungsministeriums: elf Handlungsfelder, 75 Maßnahmen, ein Haushalt, der auf fast das Achtundzwanzigfache wächst. Zum Lesen, Suchen und Zitieren."
        />
        <Search id="suche-start" label="Auf dieser Seite: im ganzen Plan suchen" />
        <p className="hero-note">Unabhängige redaktionelle Darstellung in eigenen Worten. Maßgeblich ist allein das Original.</p>
      </div>
      <section>
        <h2>Sechs Zahlen, die man kennen sollte</h2>
        <ul className="tiles">
          {plan.key_figures.map((k) => (
            <li key={k.id}>
              <Link to={placeOf(k.figure.replace(/-f\d+$/, ''))}>
                <strong>{amount(figureOf(plan, k.figure))}</strong> <span>{k.label.de}</span>
              </Link>
              <span>{k.text.de}</span>
            </li>
          ))}
        </ul>
      </section>
      <section>
        <h2>Der Plan, Kapitel für Kapitel</h2>
        <ul className="tiles two">
          {plan.prose.map((p, i) => (
            <li key={p.id}>
              <h3>
                <Link to={i ? 'kapitel/1/' : 'vorwort/'}>{p.title.de}</Link>
              </h3>
              <p>{p.summary.de}</p>
            </li>
          ))}
        </ul>
        {plan.meta.chapters.map((chapter) => (
          <section key={chapter.id} className="chapter">
            <div>
              <p className="big" aria-hidden="true">
                {chapter.id}
              </p>
              <h3>
                <Link to={`kapitel/${chapter.id}/`}>{chapter.title.de}</Link>
              </h3>
              <p>{chapter.summary.de}</p>
            </div>
            <ul className="tiles two">
              {plan.fields
                .filter((f) => f.chapter === chapter.id)
                .map((f) => (
                  <li key={f.id}>
                    <p className="place">{f.id}</p>
                    <h4>
                      <Link to={`handlungsfeld/${f.id}/`}>{f.title.de}</Link>
                    </h4>
                    <p>{f.summary.de}</p>
                    <p className="place">{f.measures.length} Maßnahmen</p>
                  </li>
                ))}
            </ul>
          </section>
        ))}
      </section>
      <div className="pair">
        <section>
          <h2>Das Geld</h2>
          <Chart {...budget} small />
          <p>{budget.summary}</p>
          <p>
            <Link to="haushalt/">Haushalt mit Tabelle und Quelle</Link>
          </p>
        </section>
        <section>
          <h2>Die Orte</h2>
          <Germany plan={plan} cities={citiesOf(plan)} />
          <p>
            Elf Städte stehen auf der gedruckten Karte der Kompetenzzentren. Dazu kommen die Universitäten mit KI-Professuren und drei Standorte für
            Höchstleistungsrechner.
          </p>
          <p>
            <Link to="karte/">Karte öffnen</Link>
          </p>
        </section>
      </div>
    </>
  );
}
