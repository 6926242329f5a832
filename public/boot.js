// Starts the app. A file of its own: the policy allows no inline script.
// The page is complete without the app, so the app is asked for last: once everything else is there, or at the first
// touch of something that needs it.
const html = document.documentElement;
// A lost page asks for this file in several places; the first that is found starts.
if (!html.dataset.root) {
  const root = new URL('.', import.meta.url);
  const script = document.querySelector('script[data-wasm]');
  const address = (name) => new URL(script.getAttribute(name).replace(/^(\.{0,2}\/)+/, ''), root);
  // The app changes the page's address, and with it what relative addresses mean: settle them now.
  html.dataset.root = root.href;
  for (const name of ['plan', 'charts', 'live']) html.dataset[name] = script.dataset[name];
  for (const link of document.querySelectorAll('link[rel=icon]')) link.href = new URL('icon.svg', root);

  let started;
  const start = () => {
    started ??= import(address('data-js')).then((app) => app.default({ module_or_path: address('data-wasm') }));
  };
  const wanted = 'input, select, summary, button, a[href]';
  for (const event of ['pointerover', 'focusin', 'touchstart']) {
    addEventListener(event, (e) => { if (e.target.closest?.(wanted)) start(); }, { passive: true });
  }
  const idle = window.requestIdleCallback ?? ((f) => setTimeout(f, 200));
  if (document.readyState === 'complete') idle(start);
  else addEventListener('load', () => idle(start));
}
