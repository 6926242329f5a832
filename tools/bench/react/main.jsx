// The React reference: what a good agency delivers. One page of HTML, a router with code split by page, the whole plan
// as JSON, asked for at once and in parallel with the page's code.
import { useEffect } from 'react';
import { createRoot } from 'react-dom/client';
import { createBrowserRouter, Link as To, Outlet, ScrollRestoration, useLoaderData, useLocation, useRouteLoaderData } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { Kit, Shell } from '../pages/parts.jsx';
import { Chart, Csv } from './figure.jsx';
import address from 'plan.json';

const kit = { root: '/', Chart, Csv, Link: ({ to, ...rest }) => <To to={`/${to}`} {...rest} /> };

function Layout() {
  const plan = useLoaderData();
  const here = useLocation().pathname.slice(1);
  return <Kit value={kit}><Shell plan={plan} here={here}><Outlet /></Shell><ScrollRestoration /></Kit>;
}

// A page of the shared markup, with its title.
const paged = ({ Page, meta }) => ({
  Component() {
    const plan = useRouteLoaderData('site');
    useEffect(() => { document.documentElement.dataset.ready = ''; }, []);
    return <><title>{meta.title}</title><meta name="description" content={meta.description} /><Page plan={plan} /></>;
  },
});

const router = createBrowserRouter([{
  id: 'site',
  path: '/',
  Component: Layout,
  loader: async () => (await fetch(address)).json(),
  shouldRevalidate: () => false,
  HydrateFallback: () => null,
  children: [
    { index: true, lazy: async () => paged(await import('../pages/start.jsx')) },
    { path: 'handlungsfeld/2.1', lazy: async () => paged(await import('../pages/field.jsx')) },
    { path: 'massnahmen', lazy: async () => paged(await import('./finder.jsx')) },
    { path: 'karte', lazy: async () => paged(await import('./map.jsx')) },
    { path: 'haushalt', lazy: async () => paged(await import('../pages/budget.jsx')) },
    { path: '*', Component: () => <h1>Nicht Teil dieses Vergleichs</h1> },
  ],
}]);
createRoot(document.getElementById('root')).render(<RouterProvider router={router} />);
