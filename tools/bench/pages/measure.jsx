// One measure with all that the plan says about it.
import { factsOf, measuresOf } from './content.js';
import { Badges, Card, Figures, Head, Link, Note } from './parts.jsx';

export const meta = (plan, id) => {
  const title = measuresOf(plan).find((m) => m.id === id)?.title.de;
  return {
    path: `massnahmen/${id}/`,
    title: `${title} – KI-Aktionsplan zum Nachlesen`,
    description: `Maßnahme ${id.replace('-m', '.')} des KI-Aktionsplans: ${title}.`,
  };
};

const Missing = () => <span className="hint">im Plan nicht genannt</span>;

function Fact({ facet, options }) {
  return (
    <ul>
      {options.map((o) => (
        <li key={o.id}>{facet ? <Link to={`massnahmen/?${facet}=${o.id}`}>{o.label}</Link> : o.label}</li>
      ))}
    </ul>
  );
}

export function Page({ plan, id }) {
  const all = measuresOf(plan);
  const m = all.find((one) => one.id === id);
  const near = m.field.measures;
  const at = near.findIndex((one) => one.id === id);
  const section = `${m.field.id} ${m.field.title.de}`;
  const related = (m.related ?? []).map((other) => all.find((one) => one.id === other));
  return (
    <>
      <nav aria-label="Sie sind hier">
        <ol className="path">
          <li>
            <Link to="">Start</Link>
          </li>
          <li>
            <Link to="massnahmen/">Maßnahmen</Link>
          </li>
          <li>
            <Link to={`handlungsfeld/${m.field.id}/`}>{section}</Link>
          </li>
        </ol>
      </nav>
      <article id={m.id} className="measure-page">
        <Head over={`Maßnahme ${m.id.replace('-m', '.')}`} title={m.title.de} lead={m.summary.de} />
        <Badges measure={m} />
        <p>{m.text.de}</p>
        {m.parts?.map((part) => (
          <section key={part.id} id={part.id}>
            {part.title && <h2>{part.title.de}</h2>}
            <p>{part.text.de}</p>
          </section>
        ))}
        <Figures list={m.figures} />
        {m.note && <Note>{m.note.de}</Note>}
        <section>
          <h2>Angaben des Plans</h2>
          <dl className="facts">
            {factsOf(plan, m).map(({ label, ...fact }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{fact.options.length ? <Fact {...fact} /> : <Missing />}</dd>
              </div>
            ))}
          </dl>
        </section>
        <section>
          <h2>Stelle im Plan</h2>
          <p>
            <Link to={`handlungsfeld/${m.field.id}/#${m.id}`}>
              Abschnitt {m.field.id}, „Der Beitrag des BMBF“, {at + 1}. Punkt
            </Link>
            : {section}
          </p>
        </section>
        {m.goals?.length > 0 && (
          <section>
            <h2>Dient diesen Zielen</h2>
            <p className="hint">Ergänzung der Redaktion</p>
            <ul>
              {m.goals.map((goal) => (
                <li key={goal}>
                  <Link to={`handlungsfeld/${goal.split('-')[0]}/#${goal}`}>{plan.fields.flatMap((f) => f.goals).find((g) => g.id === goal)?.title.de}</Link>
                </li>
              ))}
            </ul>
          </section>
        )}
        {related.length > 0 && (
          <section>
            <h2>Verwandte Maßnahmen</h2>
            <div className="measure-cards">
              {related.map((other) => (
                <Card key={other.id} measure={other} level="h3" />
              ))}
            </div>
          </section>
        )}
      </article>
      <nav className="pager" aria-label="Vor und zurück">
        {[
          ['Zurück', near[at - 1]],
          ['Weiter', near[at + 1]],
        ].map(
          ([label, other]) =>
            other && (
              <Link key={label} to={`massnahmen/${other.id}/`}>
                <span>{label}</span> {other.title.de}
              </Link>
            ),
        )}
      </nav>
    </>
  );
}
