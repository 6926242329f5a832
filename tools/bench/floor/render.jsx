// Renders the pages of the plain reference as HTML without any framework in the result. Runs in Node, at build time only.
import { renderToStaticMarkup } from 'react-dom/server';
import { Kit, Shell } from '../pages/parts.jsx';
import * as start from '../pages/start.jsx';
import * as field from '../pages/field.jsx';
import * as measures from '../pages/measures.jsx';
import * as measure from '../pages/measure.jsx';
import * as map from '../pages/map.jsx';
import * as budget from '../pages/budget.jsx';

/** Every page of the references: the module that draws it, and the id that it is drawn for. */
const pagesOf = (plan) => [
  ...[start, measures, map, budget].map((page) => [page]),
  ...plan.fields.flatMap((f) => [[field, f.id], ...f.measures.map((m) => [measure, m.id])]),
];

// Bars as one would draw them by hand. The drawing is decoration, since summary and table say the same in words.
function Chart({ points, small }) {
  const [width, height] = small ? [328, 300] : [680, 340];
  const step = width / points.length;
  const top = Math.max(...points.map((p) => p.value));
  const high = (p) => Math.max(1, (p.value / top) * (height - 80));
  return (
    <div className={small ? 'chart small' : 'chart'}>
      <svg viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
        <rect x="0" y="6" width="12" height="12" className="actual" />
        <text x="18" y="17" className="key">
          Ist (ausgegeben)
        </text>
        <rect x="0" y="28" width="12" height="12" className="planned" />
        <text x="18" y="39" className="key">
          Soll (geplant)
        </text>
        {points.map((p, i) => {
          const x = Math.round(i * step + step * 0.15);
          const y = Math.round(height - 24 - high(p));
          const middle = Math.round(i * step + step / 2);
          return (
            <g key={p.year}>
              <rect x={x} y={y} width={Math.round(step * 0.7)} height={Math.round(high(p))} className={p.planned ? 'planned' : 'actual'} />
              <text x={middle} y={y - 6}>
                {p.label}
              </text>
              <text x={middle} y={height - 6}>
                {p.year}
              </text>
            </g>
          );
        })}
      </svg>
    </div>
  );
}

/** Every page as [path, html]. `assets` has the addresses below the root of: css, script, policy, icon. */
export function render(plan, assets) {
  return pagesOf(plan).map(([{ meta: describe, Page }, id]) => {
    const meta = describe(plan, id);
    const root = '../'.repeat(meta.path.split('/').length - 1);
    const kit = {
      root,
      Chart,
      Link: ({ to, ...rest }) => <a href={root + to || './'} {...rest} />,
      Csv: ({ chart, children }) => (
        <a href={`${root}charts/${chart.id}.csv`} download>
          {children}
        </a>
      ),
    };
    const html = renderToStaticMarkup(
      <html lang="de">
        <head>
          <meta charSet="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>{meta.title}</title>
          <meta name="description" content={meta.description} />
          <link rel="stylesheet" href={root + assets.css} />
          <link rel="icon" href={root + assets.icon} type="image/png" />
          <script type="module" src={root + assets.script} />
        </head>
        <body>
          <Kit value={kit}>
            <Shell plan={plan} here={meta.path}>
              <Page plan={plan} id={id} />
            </Shell>
          </Kit>
        </body>
      </html>,
    );
    return [`${meta.path}index.html`, `<!doctype html>${html}`];
  });
}

export { budgetOf } from '../pages/content.js';
