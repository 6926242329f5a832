// Charts: ECharts is a chunk of its own, which is loaded where a chart stands. The chart's place is reserved, so nothing moves.
import { Suspense, lazy } from 'react';

const Live = lazy(() => import('./chart.jsx'));

export const Chart = (props) => (
  <div className={props.small ? 'chart small live' : 'chart live'}>
    <Suspense fallback={null}>
      <Live {...props} />
    </Suspense>
  </div>
);

export function Csv({ chart, children }) {
  const save = () => {
    const text = [chart.head, ...chart.rows].map((row) => row.join(';')).join('\r\n');
    const link = Object.assign(document.createElement('a'), { href: URL.createObjectURL(new Blob([text], { type: 'text/csv' })), download: `${chart.id}.csv` });
    link.click();
    URL.revokeObjectURL(link.href);
  };
  return (
    <button type="button" onClick={save}>
      {children}
    </button>
  );
}
