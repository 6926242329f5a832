// One action field, to read.
import { Badges, Figures, Head, Link, Note } from './parts.jsx';

export const meta = ({ fields }, id) => ({
  path: `handlungsfeld/${id}/`,
  title: `${fields.find((f) => f.id === id)?.title.de} – KI-Aktionsplan zum Nachlesen`,
  description: `Handlungsfeld ${id} des KI-Aktionsplans: Ausgangslage, Ziele und Maßnahmen.`,
});

const Anchor = ({ id, label }) => (
  <a className="anchor" href={`#${id}`} aria-label={`Link zu dieser Stelle: ${label}`}>
    #
  </a>
);

function Footnote({ plan, number, at }) {
  const id = `${at}-n${number}`;
  return (
    <>
      <button type="button" className="footnote" popoverTarget={id}>
        <span className="visually-hidden">Fußnote </span>
        {number}
      </button>
      <span popover="auto" id={id} role="note">
        <span>Fußnote {number}</span> {plan.footnotes[number - 1].text.de} <Link to={`fussnoten/#fn-${number}`}>Alle Fußnoten</Link>
      </span>
    </>
  );
}

function Record({ plan, record: r, level: H = 'h3' }) {
  return (
    <article id={r.id}>
      <H>
        {r.title.de} <Anchor id={r.id} label={r.title.de} />
      </H>
      <p>
        {r.text.de}
        {r.footnotes?.map((n) => (
          <Footnote key={n} plan={plan} number={n} at={r.id} />
        ))}
      </p>
      <Figures list={r.figures} />
    </article>
  );
}

export function Page({ plan, id }) {
  const at = plan.fields.findIndex((f) => f.id === id);
  const field = plan.fields[at];
  const next = plan.fields[at + 1];
  const chapter = plan.meta.chapters.find((c) => c.id === field.chapter);
  const notes = field.situation.flatMap((s, i) => (s.footnotes ?? []).map((n) => ({ n, s, i })));
  const titles = {
    ausgangslage: 'Ausgangslage: Wo wir stehen',
    ziele: 'Ziele: Was wir erreichen wollen',
    massnahmen: 'Der Beitrag des BMBF',
    fussnoten: 'Fußnoten',
  };
  const heading = (key) => (
    <h2 id={key}>
      {titles[key]} <Anchor id={key} label={titles[key]} />
    </h2>
  );
  return (
    <div className="reading">
      <nav aria-label="Sie sind hier">
        <ol className="path">
          <li>
            <Link to="">Start</Link>
          </li>
          <li>
            <Link to={`kapitel/${chapter.id}/`}>
              {chapter.id} {chapter.title.de}
            </Link>
          </li>
        </ol>
      </nav>
      <Head over={`Handlungsfeld ${field.id}`} title={field.title.de} lead={field.summary.de} />
      <nav className="contents" aria-label="Inhalt">
        <p>Auf dieser Seite</p>
        <ol>
          <li>
            <a href={`#${field.intro[0].id}`}>Einleitung</a>
          </li>
          <li>
            <a href="#ausgangslage">Ausgangslage ({field.situation.length})</a>
          </li>
          <li>
            <a href="#ziele">Ziele ({field.goals.length})</a>
          </li>
          <li>
            <a href="#massnahmen">Maßnahmen ({field.measures.length})</a>
          </li>
          <li>
            <a href="#fussnoten">Fußnoten</a>
          </li>
        </ol>
      </nav>
      <div className="text">
        {field.intro.map((r) => (
          <Record key={r.id} plan={plan} record={r} level="h2" />
        ))}
        <section>
          {heading('ausgangslage')}
          {field.situation.map((r) => (
            <Record key={r.id} plan={plan} record={r} />
          ))}
        </section>
        <section>
          {heading('ziele')}
          {field.goals_lead && <Record plan={plan} record={field.goals_lead} />}
          <div className="goals">
            {field.goals.map((r) => (
              <Record key={r.id} plan={plan} record={r} />
            ))}
          </div>
        </section>
        <section>
          {heading('massnahmen')}
          {field.measures.map((m) => (
            <article key={m.id} id={m.id} className="measure">
              <h3>
                <Link to={`massnahmen/${m.id}/`}>{m.title.de}</Link> <Anchor id={m.id} label={m.title.de} />
              </h3>
              <Badges measure={m} />
              <p>{m.text.de}</p>
              <Figures list={m.figures} />
              {m.note && <Note>{m.note.de}</Note>}
            </article>
          ))}
          <p>
            <Link to={`massnahmen/?feld=${field.id}`}>Diese Maßnahmen in der Suche öffnen</Link>
          </p>
        </section>
        <section>
          {heading('fussnoten')}
          <ol className="footnotes" start={notes[0]?.n}>
            {notes.map(({ n, s, i }) => (
              <li key={n}>
                {plan.footnotes[n - 1].text.de}{' '}
                <span>
                  Steht bei:{' '}
                  <Link to={`handlungsfeld/${field.id}/#${s.id}`}>
                    Abschnitt {field.id}, „Ausgangslage: Wo wir stehen“, {i + 1}. Punkt
                  </Link>
                </span>
              </li>
            ))}
          </ol>
        </section>
        <nav className="pager" aria-label="Weiterlesen">
          <Link to={`kapitel/${chapter.id}/`}>
            <span>Zurück</span> {chapter.id} {chapter.title.de}
          </Link>
          {next && (
            <Link to={`handlungsfeld/${next.id}/`}>
              <span>Weiter</span> {next.id} {next.title.de}
            </Link>
          )}
        </nav>
      </div>
    </div>
  );
}
