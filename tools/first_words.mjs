// What pages ask for before their first words, in brotli: the page itself, and the style sheets that its head names. Prints
// the largest of each kind for the folder that is given.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { filesIn } from './compress.mjs';
import { match } from './must.mjs';

/** As much as a server sends at once on a new connection, before it hears from the browser: ten packets. */
export const BUDGET = 14_000;

// As it is sent: what is too small to be compressed is sent as it is.
const sent = (path) => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;

/** Every page of a built folder with its bytes, the largest first. */
export function firstWords(dist) {
  const pages = filesIn(dist).filter((name) => name.endsWith('.html') && !name.startsWith('daten/'));
  return pages
    .map((page) => {
      const html = readFileSync(`${dist}/${page}`, 'utf8');
      const [head] = match(html, /^[\s\S]*?<\/head>/, page);
      const links = head.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
      const screen = links.filter((link) => !link.includes('media="print"'));
      if (!screen.length) throw new Error(`${page}: its head names no style sheet`);
      // The lost page asks for each in several places, and gets it in one.
      const css = [...new Set(screen.map((link) => match(link, /href="[./]*([^"]*)"/, page)[1]))].map((sheet) => sent(`${dist}/${sheet}`));
      const own = sent(`${dist}/${page}`);
      return { page, html: own, css, bytes: css.reduce((sum, size) => sum + size, own) };
    })
    .sort((a, b) => b.bytes - a.bytes || (a.page < b.page ? -1 : 1));
}

/** The largest page of each kind, a line each. */
export function table(pages) {
  const kinds = new Map();
  for (const one of pages) {
    const kind = one.page.replace(/(index)?\.html$/, '').replace(/(?<=\/)[^/]*\d[^/]*\/$|(?<=(absatz|diagramm)\/).*/, '*');
    if (!kinds.has(kind)) kinds.set(kind, one);
  }
  return [...kinds].map(([kind, { html, css, bytes }]) => `${String(bytes).padStart(6)}  = ${html} html + ${css.join(' + ')} css  /${kind}`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(table(firstWords(process.argv[2] ?? 'dist')).join('\n'));
