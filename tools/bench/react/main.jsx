// The React reference, as a good agency would deliver it: one HTML page, and a router with code split by page. The whole plan
// is loaded as JSON, at once and in parallel with the page's code. The code of other pages is loaded when the browser is idle,
// so that a click on a link waits for no network.
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Link as To, Outlet, ScrollRestoration, useLoaderData, useLocation, useParams, useRouteLoaderData } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Kit, Shell } from '../pages/parts.jsx';
import { Chart, Csv } from './figure.jsx';
import address from 'plan.json';

const kit = { root: '/', Chart, Csv, Link: ({ to, ...rest }) => <To to={`/${to}`} {...rest} /> };

function Layout() {
  const plan = useLoaderData();
  const here = useLocation().pathname.slice(1);
  return (
    <Kit value={kit}>
      <Shell plan={plan} here={here}>
        <Outlet />
      </Shell>
      <ScrollRestoration />
    </Kit>
  );
}

const Unknown = () => <h1>Nicht Teil dieses Vergleichs</h1>;

// A page of the shared markup, with its title; `has(plan, id)` says whether there is one for this id.
const paged = ({ Page, meta }, has = () => true) => ({
  Component() {
    const plan = useRouteLoaderData('site');
    const { id } = useParams();
    useEffect(() => {
      document.documentElement.dataset.ready = '';
    }, []);
    if (!has(plan, id)) return <Unknown />;
    const { title, description } = meta(plan, id);
    // Each id has a page of its own, so nothing of the last one is kept.
    return (
      <>
        <title>{title}</title>
        <meta name="description" content={description} />
        <Page key={id} plan={plan} id={id} />
      </>
    );
  },
});

const PAGES = {
  start: () => import('../pages/start.jsx'),
  field: () => import('../pages/field.jsx'),
  measures: () => import('./finder.jsx'),
  measure: () => import('../pages/measure.jsx'),
  map: () => import('./map.jsx'),
  budget: () => import('../pages/budget.jsx'),
};
const known = (id, list) => list.some((one) => one.id === id);

const router = createBrowserRouter([
  {
    id: 'site',
    path: '/',
    Component: Layout,
    loader: async () => (await fetch(address)).json(),
    shouldRevalidate: () => false,
    HydrateFallback: () => null,
    children: [
      { index: true, lazy: async () => paged(await PAGES.start()) },
      { path: 'handlungsfeld/:id', lazy: async () => paged(await PAGES.field(), (plan, id) => known(id, plan.fields)) },
      { path: 'massnahmen', lazy: async () => paged(await PAGES.measures()) },
      {
        path: 'massnahmen/:id',
        lazy: async () =>
          paged(await PAGES.measure(), (plan, id) =>
            known(
              id,
              plan.fields.flatMap((f) => f.measures),
            ),
          ),
      },
      { path: 'karte', lazy: async () => paged(await PAGES.map()) },
      { path: 'haushalt', lazy: async () => paged(await PAGES.budget()) },
      { path: '*', Component: Unknown },
    ],
  },
]);
createRoot(document.getElementById('root')).render(<RouterProvider router={router} />);

const idle = (act) => (window.requestIdleCallback ? requestIdleCallback(act, { timeout: 3000 }) : setTimeout(act, 200));

// Loads the code of the other pages, one at a time. The charts' code is fetched and compiled too, but runs only where a chart
// stands.
function others(list = Object.values(PAGES)) {
  const [next, ...rest] = list;
  if (next) return idle(() => next().finally(() => others(rest)));
  const { href } = document.querySelector('link[rel="charts"]');
  return idle(() => document.head.append(Object.assign(document.createElement('link'), { rel: 'modulepreload', href })));
}
if (!navigator.connection?.saveData) addEventListener('load', () => others());
