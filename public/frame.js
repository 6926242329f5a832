// Runs on a page that another site shows in a frame. Applies the look that the other site has asked for behind the `#` of the
// address (src/export/snippet.rs writes it), and reports the page's height and title to the other site. It runs before the
// first paint, so it is small and has no imports.
(() => {
  const html = document.documentElement;
  const asked = new URLSearchParams(location.hash.slice(1));
  const among = (name, words) => (words.includes(asked.get(name)) ? asked.get(name) : undefined);
  const colours = among('farben', ['hell', 'dunkel']);
  if (colours) html.dataset.colours = colours;
  const without = (asked.get('ohne') ?? '').split(',').filter((word) => ['titel', 'quelle', 'bedienung', 'rand'].includes(word));
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
    const night = colours ? colours === 'dunkel' : dark.matches;
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
  addEventListener('DOMContentLoaded', () => {
    setLevels();
    if (parent === window) return;
    // The message contains nothing secret, so any page that frames this one may receive it.
    const report = () => parent.postMessage({ kiAktionsplan: { height: Math.ceil(html.getBoundingClientRect().height), title: document.title } }, '*');
    new ResizeObserver(report).observe(html);
    addEventListener('load', report);
  });
})();
