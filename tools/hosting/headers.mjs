// What a host says of each file: the one place where it is decided. host_config.mjs writes it in the words of each host, the
// tests ask real servers for it.
import { HASHED } from '../content_hash.mjs';

/** Pages below this folder are made to be framed by other sites; no other page may be. */
export const EMBED = 'e/';

/** The content security policy that every page states itself: only files of the site, and no inline script or style. */
export const POLICY =
  "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; frame-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'";

/** The plan in one file has its style in it, and states a policy of its own. No other page lies in this folder. */
export const DATA = 'daten/';
export const SINGLE_FILE_POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** The type of every kind of file in the folder. With `nosniff`, a file without one is refused by the browser. */
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
  pdf: 'application/pdf',
  epub: 'application/epub+zip',
};

/** Kinds that become smaller. The others are compressed already. */
export const COMPRESSIBLE = ['html', 'css', 'js', 'json', 'jsonld', 'ttl', 'csv', 'txt', 'md', 'xml', 'atom', 'ics', 'svg', 'webmanifest', 'wasm'];

/** Files that the browser applies a policy to: documents, and the service worker, which has its own. */
export const DOCUMENT = '(\\.(html|svg)|/sw\\.js)$';

export const FOR_EVER = 'public, max-age=31536000, immutable';
/** "Keep it, but ask before you use it": an answer without a body if nothing has changed. */
export const ASK = 'no-cache';

/** Said of every file. @type {Record<string, string>} */
export const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  // Other sites learn that a reader came from here, not which words were searched for.
  'Referrer-Policy': 'strict-origin-when-cross-origin',
  // The site asks for none of these, so nothing that is smuggled in can. Only names that browsers know: others are
  // reported in the console of every page.
  'Permissions-Policy': ['camera', 'display-capture', 'geolocation', 'microphone', 'midi', 'payment', 'usb'].map((name) => `${name}=()`).join(', '),
  // Everything here is public and the same for everybody. Needed in frames with `sandbox` and without
  // `allow-same-origin`: their scripts and fonts count as foreign. And other sites may then read the data.
  'Access-Control-Allow-Origin': '*',
};

/** The policy of the document at `path` by header: its own, and who may frame it, which cannot be said in `<meta>`. */
export const policyFor = (path) =>
  path.startsWith(DATA) ? `${SINGLE_FILE_POLICY}; frame-ancestors 'self'` : `${POLICY}; frame-ancestors ${path.startsWith(EMBED) ? '*' : "'self'"}`;

/**
 * Everything that a host says of the file at `path`, which begins at the site's root: `massnahmen/index.html`.
 * @returns {Record<string, string>}
 */
export function headersFor(path) {
  const headers = { ...ALWAYS, 'Cache-Control': new RegExp(HASHED).test(path) ? FOR_EVER : ASK };
  if (new RegExp(DOCUMENT).test(`/${path}`)) headers['Content-Security-Policy'] = policyFor(path);
  return headers;
}

/** The type of the file at `path`, or nothing. */
export const typeOf = (path) => TYPES[/\.([a-z0-9]+)$/.exec(path)?.[1]];
