// In a frame of another page: looks as that page asks, and says how high it is. Runs before anything is painted, so it
// is small and has no imports. What is asked stands behind `#` (src/export/snippet.rs writes it).
(() => {
  const html = document.documentElement;
  const asked = new URLSearchParams(location.hash.slice(1));
  const among = (name, words) => (words.includes(asked.get(name)) ? asked.get(name) : undefined);
  const colours = among('farben', ['hell', 'dunkel']);
  if (colours) html.dataset.colours = colours;
  const without = (asked.get('ohne') ?? '').split(',').filter((word) => ['titel', 'quelle', 'bedienung', 'rand'].includes(word));
  if (without.length) html.dataset.without = without.join(' ');

  // Another accent only where it can be read: words need a contrast of 4.5 to the page. The formula is that of
  // src/contrast.rs, and stands here too because it is wanted before the first paint.
  const accent = /^[0-9a-f]{6}$/i.exec(asked.get('akzent') ?? '')?.[0];
  const light = (colour) =>
    [0, 2, 4].reduce((sum, at, n) => {
      const part = parseInt(colour.slice(at, at + 2), 16) / 255;
      return sum + [0.2126, 0.7152, 0.0722][n] * (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4);
    }, 0);
  const contrast = (a, b) => (Math.max(light(a), light(b)) + 0.05) / (Math.min(light(a), light(b)) + 0.05);
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const paint = () => {
    const night = colours ? colours === 'dunkel' : dark.matches;
    const fits = contrast(accent, night ? html.dataset.dark : html.dataset.light) >= 4.5;
    const on = contrast(accent, 'ffffff') >= contrast(accent, '000000') ? '#fff' : '#000';
    for (const [name, value] of [
      ['accent', `#${accent}`],
      ['accent-strong', `#${accent}`],
      ['focus', `#${accent}`],
      ['chart-own', `#${accent}`],
      ['on-accent', on],
    ]) {
      if (fits) html.style.setProperty(`--${name}`, value);
      else html.style.removeProperty(`--${name}`);
    }
  };
  if (accent) {
    paint();
    dark.addEventListener('change', paint);
  }

  const level = Number(among('ebene', ['1', '2', '3', '4', '5', '6']));
  // The first heading gets the level that is asked for, and the others follow; again when the app has drawn the page.
  const lift = () => {
    const headings = level ? [...document.querySelectorAll('h1, h2, h3, h4')] : [];
    const own = (h) => Number(h.getAttribute('aria-level') ?? h.nodeName[1]);
    const levels = headings.map(own);
    const top = Math.min(...levels);
    for (const [n, h] of headings.entries()) h.setAttribute('aria-level', String(Math.min(levels[n] - top + level, 9)));
  };
  addEventListener('ki-aktionsplan:page', lift);
  addEventListener('DOMContentLoaded', () => {
    lift();
    if (parent === window) return;
    // Nothing secret is said, so whoever frames the page may hear it.
    const tell = () => parent.postMessage({ kiAktionsplan: { height: Math.ceil(html.getBoundingClientRect().height), title: document.title } }, '*');
    new ResizeObserver(tell).observe(html);
    addEventListener('load', tell);
  });
})();
