// How many bytes a browser needs before it can show a page's first screen of text: the beginning of the page and the style
// sheets that its head names, compressed with brotli. `node first_words.mjs [FOLDER]` prints the largest page of each kind.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { brotliDecompressSync, constants } from 'node:zlib';
import { filesIn } from './compress.mjs';
import { isSingleFile } from './hosting/headers.mjs';
import { match } from './must.mjs';

/**
 * The most that a page may need, in bytes: what a server sends on a new connection before it must wait for the browser, ten
 * packets of 1,460 bytes, less 200 for the heads of its answers.
 */
export const BUDGET = 14_400;

/** The most that the page for unknown addresses may need, in bytes. It has no excerpt of the style sheet, as it does not know where one lies. */
export const LOST_BUDGET = 16_000;

/** The most that a whole page may need with its style sheets, in bytes. A larger page should be a decision and not
 * an accident. The largest is the list of changes, which grows with each. */
export const WHOLE = 26_000;

/** The page that the service worker answers with when the host is out of reach. */
const SHELL = 'offline/shell.html';

/** How many characters of a page's text a phone shows before its reader scrolls, at most. */
const SCREEN = 600;

// The size of a file as it is sent. Files that are too small to be compressed are sent as they are.
const sent = (path) => statSync(existsSync(`${path}.br`) ? `${path}.br` : path).size;

// How many characters of a page a browser must have to show the first screen of its text.
function firstScreen(html) {
  let text = 0;
  const start = html.indexOf('<main');
  for (const part of html.slice(start).matchAll(/<[^>]*>|([^<]+)/g)) {
    text += part[1]?.length ?? 0;
    if (text >= SCREEN) return start + part.index + part[0].length;
  }
  return html.length;
}

// How many bytes of a page's brotli copy hold its first `length` characters. Browsers decode the copy while it arrives.
function sentBefore(path, html, length) {
  if (!existsSync(`${path}.br`)) return Buffer.byteLength(html.slice(0, length));
  const packed = readFileSync(`${path}.br`);
  const wanted = Buffer.byteLength(html.slice(0, length));
  const decoded = (bytes) => brotliDecompressSync(packed.subarray(0, bytes), { finishFlush: constants.BROTLI_OPERATION_FLUSH }).length;
  let [low, high] = [0, packed.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (decoded(middle) >= wanted) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Every page of a built folder, the largest first: its path, the bytes of the beginning of its HTML, of the whole of it, and of
 * each of its style sheets and blocking scripts; the sum for the first screen (`bytes`), and for the whole page (`all`).
 */
export function firstWords(dist) {
  // The shell for reading offline comes from the device: nobody waits for its bytes.
  const pages = filesIn(dist).filter((name) => name.endsWith('.html') && !isSingleFile(name) && !name.endsWith(SHELL));
  return pages
    .map((page) => {
      const html = readFileSync(`${dist}/${page}`, 'utf8');
      const [head] = match(html, /^[\s\S]*?<\/head>/, page);
      const links = head.match(/<link rel="stylesheet"[^>]*>/g) ?? [];
      const screen = links.filter((link) => !link.includes('media="print"'));
      if (!screen.length) throw new Error(`${page}: its head names no style sheet`);
      // 404.html names each sheet at several relative addresses, because it does not know how deep it lies; a browser gets it
      // at one of them.
      // Scripts that are no modules block the first paint too.
      const blocking = [...new Set([...head.matchAll(/<script src="[./]*([^"]*)"/g)].map(([, script]) => script))].map((script) => sent(`${dist}/${script}`));
      const css = [...new Set(screen.map((link) => match(link, /href="[./]*([^"]*)"/, page)[1]))].map((sheet) => sent(`${dist}/${sheet}`));
      const own = sentBefore(`${dist}/${page}`, html, firstScreen(html));
      const whole = sent(`${dist}/${page}`);
      const files = [...css, ...blocking];
      const sheets = files.reduce((sum, size) => sum + size, 0);
      return { page, html: own, whole, files, bytes: sheets + own, all: sheets + whole };
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
  return [...kinds].map(
    ([kind, { html, whole, files, bytes }]) => `${String(bytes).padStart(6)}  = ${html} html (of ${whole}) + ${files.join(' + ')} css and script  /${kind}`,
  );
}

if (process.argv[1] === new URL(import.meta.url).pathname) console.log(table(firstWords(process.argv[2] ?? 'dist')).join('\n'));
