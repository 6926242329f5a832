// Runs on a page that another site shows in a frame. Applies the look that the other site has asked for behind the `#` of the
// address (src/export/snippet.rs writes it), reports the page's height and title to the other site, and sees to it that links lead
// out of the frame. It runs before the first paint, so it is small and has no imports.
(() => {
  const html = document.documentElement;
  // WordPress writes its word behind ours: `#farben=dunkel#?secret=…`.
  const [options, ...more] = location.hash.slice(1).split('#');
  const asked = new URLSearchParams(options);
  const secret = new URLSearchParams(more.at(-1) ?? options).get('secret');
  const among = (name, words) => (words.includes(asked.get(name)) ? asked.get(name) : undefined);
  const colours = { hell: 'light', dunkel: 'dark' }[asked.get('farben') ?? ''];
  if (colours) html.dataset.colours = html.dataset.asked = colours;
  const without = (asked.get('ohne') ?? '').split(',').filter((word) => ['titel', 'quelle', 'bedienung', 'rand'].includes(word));
  // A host that can writes the address that was pasted into an editor into the frame's (docs/hosting.md). Its filters hold here too.
  const filters = asked.get('adresse')?.split('#')[0].split('?')[1];
  if (filters) history.replaceState(null, '', `?${[location.search.slice(1), filters].filter(Boolean).join('&')}${location.hash}`);
  // This is a filter of the map. The list would be seen until the app reads it.
  if (new URLSearchParams(location.search).get('liste') === 'nein') without.push('liste');
  if (without.length) html.dataset.without = without.join(' ');

  // Another accent colour is used only where it is legible: text needs a contrast of 4.5 to the page. The formula is the one in
  // src/contrast.rs; it is repeated here, because it is needed before the first paint, when the app is not loaded.
  const accent = /^[0-9a-f]{6}$/i.exec(asked.get('akzent') ?? '')?.[0];
  const luminance = (colour) =>
    [0, 2, 4].reduce((sum, at, n) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return sum + [0.2126, 0.7152, 0.0722][n] * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const contrast = (a, b) => (Math.max(luminance(a), luminance(b)) + 0.05) / (Math.min(luminance(a), luminance(b)) + 0.05);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const night = html.dataset.colours ? html.dataset.colours === 'dark' : dark.matches;
    const legible = contrast(accent, night ? html.dataset.dark : html.dataset.light) >= 4.5;
    const on = contrast(accent, 'ffffff') >= contrast(accent, '000000') ? '#fff' : '#000';
    for (const [name, value] of [
      ['accent', `#${accent}`],
      ['accent-strong', `#${accent}`],
      ['focus', `#${accent}`],
      ['chart-own', `#${accent}`],
      ['on-accent', on],
    ]) {
      if (legible) html.style.setProperty(`--${name}`, value);
      else html.style.removeProperty(`--${name}`);
    }
  };
  if (accent) {
    paint();
    dark.addEventListener('change', paint);
  }

  const level = Number(among('ebene', ['1', '2', '3', '4', '5', '6']));
  // Gives the first heading the level that was asked for and moves the others with it. This is repeated whenever the app has
  // drawn a page.
  const setLevels = () => {
    const headings = level ? [...document.querySelectorAll('h1, h2, h3, h4')] : [];
    const own = (h) => Number(h.getAttribute('aria-level') ?? h.nodeName[1]);
    const levels = headings.map(own);
    const top = Math.min(...levels);
    for (const [n, h] of headings.entries()) h.setAttribute('aria-level', String(Math.min(levels[n] - top + level, 9)));
  };
  addEventListener('ki-aktionsplan:page', setLevels);

  // Where what opens shall stand (style/frame.css): in a frame as high as its content, the reader sees a part, and only an observer
  // knows which. It answers with the next picture, so it is asked at the first sign of a press; and again when what opens, or the app
  // that has come for it, has changed the frame's height.
  const look = () =>
    new IntersectionObserver(([{ intersectionRect: seen }], observer) => {
      observer.disconnect();
      if (!seen.height) return;
      html.style.setProperty('--seen-start', `${Math.max(seen.top, 0)}px`);
      html.style.setProperty('--seen-end', `${Math.max(innerHeight - seen.bottom, 0)}px`);
    }).observe(html);
  for (const sign of ['pointerover', 'pointerdown', 'focusin', 'keydown', 'click', 'resize']) addEventListener(sign, look, { capture: true, passive: true });

  // No link may load a page into the frame: other sites may frame nothing but what is below `e/`. Prerendered links have a target;
  // of those that the app draws, the ones in SVG would ignore `<base>`. What the app answers itself is prevented by now.
  addEventListener('click', (event) => {
    const link = /** @type {Element} */ (event.target).closest?.('a[href]');
    if (!link || event.defaultPrevented) return;
    // With `sandbox`, but without `allow-same-origin`, windows and downloads are most likely forbidden too: nothing would happen.
    if (self.origin !== 'null') return link.setAttribute('target', '_blank');
    event.preventDefault();
    const to = new URL(/** @type {string} */ (link.getAttribute('href')), document.baseURI);
    if (secret && to.host === location.host) tell({ message: 'link', value: to.href });
    else showAddress(to.href, link.getBoundingClientRect());
  });

  // Shows an address to copy, beside the link that cannot be followed.
  const showAddress = (address, { bottom }) => {
    const note = /** @type {HTMLElement} */ (document.querySelector('.frame-address'));
    const text = /** @type {HTMLElement} */ (note.lastElementChild);
    text.textContent = address;
    note.hidden = false;
    note.style.top = `${Math.max(Math.min(bottom + scrollY, html.scrollHeight - note.offsetHeight), 0)}px`;
    getSelection()?.selectAllChildren(text);
  };

  // The messages contain nothing secret, so any page that frames this one may receive them.
  const post = (message) => parent.postMessage(message, '*');
  // To WordPress, by the protocol of its own embeds.
  const tell = (message) => secret && post({ ...message, secret });
  addEventListener('DOMContentLoaded', () => {
    setLevels();
    if (parent === window) return;
    const report = () => {
      const height = Math.ceil(html.getBoundingClientRect().height);
      post({ kiAktionsplan: { height, title: document.title } });
      if (height) tell({ message: 'height', value: height });
    };
    new ResizeObserver(report).observe(html);
    addEventListener('load', report);
    // The script that listens in WordPress may come later than this page; newer ones say when they do.
    addEventListener('message', ({ source, data }) => {
      if (secret && source === parent && data?.secret === secret) report();
    });
    if (secret) addEventListener('load', () => [500, 2000, 5000].map((wait) => setTimeout(report, wait)));
  });
})();
