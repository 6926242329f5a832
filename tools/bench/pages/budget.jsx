// The budget: two charts with their tables.
import { useContext } from 'react';
import { amount, budgetOf } from './content.js';
import { Head, Kit, Link, Note, Numbers } from './parts.jsx';

export const meta = () => ({
  path: 'haushalt/',
  title: 'Das KI-Budget des Ministeriums – KI-Aktionsplan zum Nachlesen',
  description: 'Was das Ministerium seit 2017 für KI ausgegeben hat und für 2023 und 2024 einplant.',
});

function Figure({ chart }) {
  const { Chart, Csv } = useContext(Kit);
  return (
    <figure>
      <figcaption>
        <h2>{chart.title}</h2>
        <p>{chart.lead}</p>
      </figcaption>
      <Chart {...chart} />
      <p>{chart.summary}</p>
      <Note>{chart.note}</Note>
      <Numbers caption="KI-Budget des BMBF 2017 bis 2024" head={chart.head} rows={chart.rows} />
      <p>
        Quelle: <Link to="kapitel/1/#1-p6">Kapitel 1, 6. Absatz</Link>
      </p>
      <p>
        <Csv chart={chart}>Tabelle laden (CSV)</Csv>
      </p>
    </figure>
  );
}

export function Page({ plan }) {
  const { total_figure: total, notes } = plan.budget;
  return (
    <div className="budget">
      <Head
        title="Das KI-Budget des Ministeriums"
        lead="Was das Ministerium seit 2017 für KI ausgegeben hat und für 2023 und 2024 einplant. Die Jahre bis 2022 sind abgerechnet (Ist), die beiden letzten geplant (Soll)."
      />
      {budgetOf(plan).map((chart) => (
        <Figure key={chart.id} chart={chart} />
      ))}
      <section className="total">
        <h2>Eine Zahl für sich: die Legislaturperiode</h2>
        <p className="big">{amount(total)}</p>
        <p>{total.meaning.de}</p>
        <p>
          Quelle: <Link to="kapitel/1/#1-p6">Stelle im Plan</Link>
        </p>
      </section>
      {notes.map((note) => (
        <Note key={note.de}>{note.de}</Note>
      ))}
    </div>
  );
}
