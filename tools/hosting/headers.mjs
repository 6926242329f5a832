// The headers that a host sends with each file. This is the only place where they are decided: host_config.mjs writes them in
// the language of each host, and the tests check real servers against them.
import { HASHED } from '../content_hash.mjs';

/** The pattern of the folder of a language's edition, which has the same folders as the site's root. */
export const EDITION = '([a-z]+/)?';
/** Pages below this folder are made to be framed by other sites; no other page may be. */
export const EMBED = 'e/';
/** The folder of the answers for web editors into which an address of the site was pasted. */
export const OEMBED = 'oembed/';

/**
 * The content security policy that every page states itself: it may load only files of the site, and neither inline scripts nor
 * inline styles.
 */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; media-src 'self'; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";

/** The folder of the open data. Its `index.html` is a page of the site; the other documents in it are files to keep. */
export const DATA = 'daten/';
/**
 * The pattern of the names of documents in that folder which are complete by themselves. They have inline styles, and therefore
 * a policy of their own.
 */
export const SINGLE_FILE = '[^/]+\\.[a-z-]+\\.html$';
export const SINGLE_FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/**
 * The media type of every kind of file in the folder, by extension. Because of `nosniff`, a browser refuses a style sheet or a
 * script that comes without its type.
 */
export const TYPES = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonld: 'application/ld+json; charset=utf-8',
  ttl: 'text/turtle; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  atom: 'application/atom+xml; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  wasm: 'application/wasm',
  woff2: 'font/woff2',
  png: 'image/png',
  webp: 'image/webp',
  ico: 'image/x-icon',
  mp4: 'video/mp4',
  webm: 'video/webm',
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
};

/** The extensions of files that are worth compressing. The other formats are compressed already. */
export const COMPRESSIBLE = ['html', 'css', 'js', 'json', 'jsonld', 'ttl', 'csv', 'txt', 'md', 'xml', 'atom', 'ics', 'svg', 'webmanifest', 'wasm'];

/**
 * The pattern of the paths of files that a browser applies a policy to: documents, and the service worker, which has a policy
 * of its own.
 */
export const DOCUMENT = '(\\.(html|svg)|/sw\\.js)$';

export const FOR_EVER = 'public, max-age=31536000, immutable';
/** A browser keeps the file, but asks before each use whether it has changed; if not, the answer has no body. */
export const ASK = 'no-cache';

/** The headers of every file. @type {Record<string, string>} */
export const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  // Other sites learn that a reader came from here, but not which words the reader searched for.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // The site uses none of these features, so code that is smuggled in cannot use them either. Only names that browsers know are
  // listed, because unknown ones are reported in the console of every page.
  'Permissions-Policy': ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'].map((name) => `${name}=()`).join(', '),
  // Everything here is public and the same for everybody. In a frame that has `sandbox` without `allow-same-origin`, as those of
  // WordPress, a page's own scripts and fonts count as cross-origin and need this header. It also lets other sites read the data.
  'Access-Control-Allow-Origin': '*',
};

/** Whether the document at `path` is complete by itself, as the plan in one file is. */
export const isSingleFile = (path) => new RegExp(`^${EDITION}${DATA}${SINGLE_FILE}`).test(path);

/**
 * The policy header of the document at `path`: the policy that the page states itself, and who may frame it, which `<meta>`
 * cannot say.
 */
export const policyFor = (path) =>
  isSingleFile(path)
    ? `${SINGLE_FILE_POLICY}; frame-ancestors 'self'`
    : `${POLICY}; frame-ancestors ${new RegExp(`^${EDITION}${EMBED}`).test(path) ? '*' : "'self'"}`;

/**
 * All headers that a host sends with the file at `path`, which is relative to the site's root, say `massnahmen/index.html`.
 * @returns {Record<string, string>}
 */
export function headersFor(path) {
  const headers = { ...ALWAYS, 'Cache-Control': new RegExp(HASHED).test(path) ? FOR_EVER : ASK };
  if (new RegExp(DOCUMENT).test(`/${path}`)) headers['Content-Security-Policy'] = policyFor(path);
  return headers;
}

/** The media type of the file at `path`, or undefined for unknown extensions. */
export const typeOf = (path) => TYPES[/\.([a-z0-9]+)$/.exec(path)?.[1]];
