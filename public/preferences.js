// Applies what the reader has set on the page "Darstellung" (src/preferences.rs), before the first paint: it is a classic script in
// the head, small and without imports. Each setting becomes a `data-` attribute of the root element, which style sheets match.
(() => {
  const html = document.documentElement;
  const key = 'ki-aktionsplan preferences';
  const read = () => {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      // Frames and private windows may forbid it.
      return '';
    }
  };
  const apply = (stored) => {
    const chosen = new URLSearchParams(stored);
    for (const name of ['colours', 'text', 'line', 'motion']) {
      const value = chosen.get(name);
      // A page that frames ours asks for colours that go with its own.
      if (name === 'colours' && html.dataset.asked) continue;
      if (value) html.dataset[name] = value;
      else delete html.dataset[name];
    }
    // What browsers paint around the page.
    for (const meta of /** @type {NodeListOf<HTMLMetaElement>} */ (document.querySelectorAll('meta[name="theme-color"]'))) {
      const [scheme] = /light|dark/.exec(meta.dataset.media ?? meta.media) ?? [];
      meta.dataset.media ??= meta.media;
      const { colours } = html.dataset;
      meta.media = colours ? (colours === scheme ? 'all' : 'not all') : meta.dataset.media;
    }
    return chosen;
  };
  // The start page of the site knows the folders of the other languages. Whoever comes from elsewhere, and reads in one of them,
  // goes on there.
  const folder = JSON.parse(html.dataset.editions ?? '{}')[apply(read()).get('language') ?? ''];
  const inside = document.referrer.startsWith(`${location.origin}/`);
  const [{ type }] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  if (folder && type === 'navigate' && !inside && !location.search && !location.hash) location.replace(folder);
  addEventListener('storage', (event) => event.key === key && apply(read()));
  // The app sends this one, with the text that it has stored or could not store.
  addEventListener('ki-aktionsplan:preferences', (event) => apply(/** @type {CustomEvent} */ (event).detail));
})();
