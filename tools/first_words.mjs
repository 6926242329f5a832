// How many bytes a browser needs before it can show a page's text: the page itself and the style sheets that its head names,
// compressed with brotli. `node first_words.mjs [FOLDER]` prints the largest page of each kind.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { filesIn } from './compress.mjs';
import { match } from './must.mjs';

/**
 * The most that a page may need, in bytes: about what a server sends on a new connection before it must wait for the browser,
 * ten packets.
 */
export const BUDGET = 14_000;

// The size of a file as it is sent. Files that are too small to be compressed are sent as they are.
const sent = (path) => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;

/**
 * Every page of a built folder, the largest first: its path, the bytes of its HTML and of each of its style sheets, and their
 * sum.
 */
export function firstWords(dist) {
  const pages = filesIn(dist).filter((name) => name.endsWith('.html') && !name.startsWith('daten/'));
  return pages
    .map((page) => {
      const html = readFileSync(`${dist}/${page}`, 'utf8');
      const [head] = match(html, /^[\s\S]*?<\/head>/, page);
      const links = head.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
      const screen = links.filter((link) => !link.includes('media="print"'));
      if (!screen.length) throw new Error(`${page}: its head names no style sheet`);
      // 404.html names each sheet at several relative addresses, because it does not know how deep it lies; a browser gets it
      // at one of them.
      const css = [...new Set(screen.map((link) => match(link, /href="[./]*([^"]*)"/, page)[1]))].map((sheet) => sent(`${dist}/${sheet}`));
      const own = sent(`${dist}/${page}`);
      return { page, html: own, css, bytes: css.reduce((sum, size) => sum + size, own) };
    })
    .sort((a, b) => b.bytes - a.bytes || (a.page < b.page ? -1 : 1));
}

/** The largest page of each kind as lines of text. */
export function table(pages) {
  const kinds = new Map();
  for (const one of pages) {
    const kind = one.page.replace(/(index)?\.html$/, '').replace(/(?<=\/)[^/]*\d[^/]*\/$|(?<=(absatz|diagramm)\/).*/, '*');
    if (!kinds.has(kind)) kinds.set(kind, one);
  }
  return [...kinds].map(([kind, { html, css, bytes }]) => `${String(bytes).padStart(6)}  = ${html} html + ${css.join(' + ')} css  /${kind}`);
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(table(firstWords(process.argv[2] ?? 'dist')).join('\n'));
