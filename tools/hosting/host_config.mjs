// `node host_config.mjs [FOLDER]`: writes the headers of headers.mjs as configurations of hosts. With a built folder, it writes
// the folder's `.htaccess`, `_headers` and `web.config`; hosts ignore the files that are not theirs. Without, it writes
// docs/hosting/nginx*.conf.
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesIn } from '../compress.mjs';
import { HASHED, HASHED_FOLDER } from '../content_hash.mjs';
import {
  ALWAYS,
  DATA,
  ASK,
  COMPRESSIBLE,
  DOCUMENT,
  EDITION,
  EMBED,
  FOR_EVER,
  OEMBED,
  SINGLE_FILE,
  SINGLE_FILE_POLICY,
  TYPES,
  headersFor,
  policyFor,
} from './headers.mjs';
import { webConfig } from './iis.mjs';
import { replaced } from '../must.mjs';

const NOTE = (mark, ...more) =>
  ['Written by tools/hosting/host_config.mjs: change the rules there. How to use it: docs/hosting.md.', ...more].map((line) => `${mark} ${line}`).join('\n');

/**
 * The configuration of a server for nginx. With a `path` other than `/` (with slashes at both ends), the site lies below that
 * path, beside other content of the host.
 */
export function nginx(path = '/') {
  const own = path === '/';
  const always = Object.entries(ALWAYS).map(([name, value]) => `add_header ${name} "${value}" always;`);
  const site = `
index index.html;
# "/massnahmen" goes to "/massnahmen/", whatever name and port readers came by.
absolute_redirect off;
# A folder without a page is no page either.
error_page 403 404 =404 ${path}404.html;

# The build has compressed the files; nginx only picks. Debian: apt install libnginx-mod-http-brotli-static.
brotli_static on;
gzip_static on;
gzip_vary on;

charset off;
default_type application/octet-stream;
types {
${Object.entries(TYPES)
  .map(([kind, type]) => `    "${type}" ${kind};`)
  .join('\n')}
}

# If other places add headers here, say these again there: nginx inherits all of them or none.
${always.join('\n')}
add_header Cache-Control $plan_cache always;
add_header Content-Security-Policy $plan_policy always;

# Web editors ask with the address that was pasted. It goes into the frame's, so that its filters are kept.
location ~ ^${path}(${EDITION}${OEMBED}.*)$ {
${own ? '' : `    alias /var/www/ki-aktionsplan/$1;\n`}    brotli_static off;
    gzip_static off;
    sub_filter '\\\\" title=' '$plan_pasted\\\\" title=';
    sub_filter_types *;
}
`;
  const indent = (text, by) => text.trim().replace(/^(?=.)/gm, ' '.repeat(by));
  return `${NOTE('#', own ? 'The site on a host name of its own.' : `The site below ${path} of a host that has other things too.`)}

# These three belong outside of "server", as they do in a file of sites-enabled/ or conf.d/.
map $uri $plan_cache {
    default "${ASK}";
    "~${HASHED}" "${FOR_EVER}";
}
map $uri $plan_policy {
    default "";
    "~^${path}${EDITION}${EMBED}.*${DOCUMENT}" "${policyFor(EMBED)}";
    "~^${path}${EDITION}${DATA}${SINGLE_FILE}" "${OWN_STYLE}";
    "~${DOCUMENT}" "${policyFor('')}";
}
map $arg_url $plan_pasted {
    default "";
    "~^[A-Za-z0-9%._~-]+$" "#adresse=$arg_url";
}

server {
    listen 80;
    listen [::]:80;
    server_name plan.example.org;
${
  own
    ? `    root /var/www/ki-aktionsplan;

${indent(site, 4)}`
    : `
    # From here to the end: into your own server.
    location = ${path.slice(0, -1)} {
        return 301 ${path}$is_args$args;
    }
    location ^~ ${path} {
        alias /var/www/ki-aktionsplan/;

${indent(site, 8)}
    }`
}
}
`;
}

/** The policy header of documents that are complete by themselves. */
const OWN_STYLE = `${SINGLE_FILE_POLICY}; frame-ancestors 'self'`;
const COPY = '(\\.(br|gz))?$';

/** The `.htaccess` for the site's folder, wherever it lies on the host. It needs `AllowOverride FileInfo` and no more. */
export function htaccess() {
  const kinds = COMPRESSIBLE.join('|');
  return `${NOTE('#')}

${Object.entries(TYPES)
  .map(([kind, type]) => `AddType '${type}' .${kind}`)
  .join('\n')}
# The compressed copies: of the type of their original, and "br" is no language here.
AddEncoding br .br
AddEncoding gzip .gz
RemoveLanguage .br
${COMPRESSIBLE.map((kind) => `<FilesMatch "\\.${kind}\\.(br|gz)$">\n  ForceType '${TYPES[kind]}'\n</FilesMatch>`).join('\n')}

<IfModule mod_rewrite.c>
  RewriteEngine On
  # Where this folder is below the host's root: what is asked for, less the part that belongs to the folder.
  RewriteCond $0#%{REQUEST_URI} ^([^#]*)#/(.*)\\1$
  # And nothing is compressed by Apache itself: of what it has compressed it does not know the ETag again, and sends it anew.
  RewriteRule ^.*$ - [E=PLAN:%2,E=no-gzip:1]
  ErrorDocument 404 /%{reqenv:PLAN}404.html
  # A folder without a page is no page either.
  RewriteCond %{REQUEST_FILENAME} -d
  RewriteCond %{REQUEST_FILENAME}/index.html !-f
  RewriteRule ^ - [R=404,L]
  # The build has compressed the files; Apache only picks.
${['br', 'gz']
  .map(
    (kind) => `  RewriteCond %{HTTP:Accept-Encoding} \\b${kind === 'gz' ? 'gzip' : kind}\\b
  RewriteCond %{REQUEST_FILENAME}.${kind} -f
  RewriteRule ^(.+\\.(?:${kinds}))$ $1.${kind} [L]`,
  )
  .join('\n')}
</IfModule>

<IfModule mod_headers.c>
${Object.entries(ALWAYS)
  .map(([name, value]) => `  Header always set ${name} "${value}"`)
  .join('\n')}
  Header always set Cache-Control "${ASK}"
  <FilesMatch "${replaced(HASHED, '$', COPY, 'HASHED')}">
    Header always set Cache-Control "${FOR_EVER}"
  </FilesMatch>
  <FilesMatch "\\.(${kinds})${COPY}">
    Header merge Vary Accept-Encoding
  </FilesMatch>
  <FilesMatch "${basename(DOCUMENT)}">
    Header always set Content-Security-Policy "${policyFor('')}"
  </FilesMatch>
</IfModule>
`;
}

/** The `.htaccess` for a folder with documents that have a policy of their own, which replaces that of the root. */
export const htaccessOf = (documents, policy) => `${NOTE('#')}

<IfModule mod_headers.c>
  <FilesMatch "${documents}">
    Header always set Content-Security-Policy "${policy}"
  </FilesMatch>
</IfModule>
`;

// Turns a pattern for whole paths into one for file names that also matches compressed copies.
const basename = (rule) => copied(replaced(rule, '/', '^', 'DOCUMENT'));
// Turns a pattern for file names into one that also matches compressed copies.
function copied(rule) {
  return replaced(rule, /\$$/, COPY, 'a pattern of documents');
}

/**
 * The file `_headers`, which Netlify, Cloudflare Pages and other hosts read. They add up the headers of all rules that match,
 * so no two rules for one file may name the same header. Therefore each folder has a rule of its own, and no rule says
 * `no-cache`, which is what these hosts send by default.
 */
export function headersFile(files) {
  /** @type {[place: string, headers: Record<string, string>][]} */
  const rules = [['/*', ALWAYS]];
  for (const edition of editions(files)) {
    const others = editions(files).filter((folder) => folder.length > edition.length);
    const own = files.filter((path) => path.startsWith(edition) && !others.some((folder) => path.startsWith(folder)));
    const documents = own.filter((path) => headersFor(path)['Content-Security-Policy']).map((path) => path.slice(edition.length));
    // The documents of the data's folder have no policy in common, so each of them has a rule.
    const alone = (path) => !path.includes('/') || path.startsWith(DATA);
    const places = new Set(documents.map((path) => (alone(path) ? path : `${path.split('/')[0]}/*`)));
    for (const page of ['', DATA]) if (places.has(`${page}index.html`)) places.add(page);
    const joined = joinFolders(
      [...places].map((place) => edition + place),
      edition.length,
      files,
    );
    for (const place of joined.sort()) rules.push([`/${place}`, { 'Content-Security-Policy': policyFor(place) }]);
  }
  rules.push([`/${HASHED_FOLDER}*`, { 'Cache-Control': FOR_EVER }]);
  const text = ([place, headers]) => [place, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n');
  return `${NOTE('#')}\n${rules.map(text).join('\n')}\n`;
}

/**
 * Joins the rules of folders whose names begin alike, as `kapitel/*` and `karte/*`: a host may allow a hundred rules. What stands
 * before the `*` begins no document of another rule. `from` is the length of what all places begin with.
 */
function joinFolders(places, from, files) {
  const groups = new Map();
  for (const place of places) {
    const key = place.endsWith('/*') ? place[from] : place;
    groups.set(key, [...(groups.get(key) ?? []), place]);
  }
  return [...groups.values()].flatMap((group) => {
    if (group.length < 2) return group;
    const folders = group.map((place) => place.slice(0, -1));
    let prefix = folders[0];
    while (!folders.every((folder) => folder.startsWith(prefix))) prefix = prefix.slice(0, -1);
    const others = files.filter((path) => path.startsWith(prefix) && !folders.some((folder) => path.startsWith(folder)));
    const strange = others.some((path) => headersFor(path)['Content-Security-Policy']) || new Set(group.map(policyFor)).size > 1;
    return strange ? group : [`${prefix}*`];
  });
}

/** The folders of the editions in a built folder, of which each has a service worker; that of the root is empty. @param {string[]} files */
export const editions = (files) => files.flatMap((path) => /^(.*\/)?sw\.js$/.exec(path)?.[1] ?? (path === 'sw.js' ? [''] : []));

/** The files of a built folder that hosts serve: no compressed copies, and no configuration. @param {string} folder */
export const served = (folder) => filesIn(folder).filter((path) => !/\.(br|gz)$|(^|\/)(\.htaccess|_headers|web\.config)$/.test(path));

/**
 * Writes the configuration files into a built folder and returns their names. Call it after everything else is written, but
 * before tools/compress.mjs.
 */
export function writeHostConfig(folder) {
  const files = served(folder);
  const unknown = files.filter((path) => !TYPES[path.split('.').pop()]);
  if (unknown.length) throw new Error(`tools/hosting/headers.mjs knows no type for ${unknown.join(', ')}`);
  const texts = { '.htaccess': htaccess(), _headers: headersFile(files), 'web.config': webConfig(files) };
  for (const edition of editions(files)) {
    if (existsSync(join(folder, edition, EMBED))) texts[`${edition}${EMBED}.htaccess`] = htaccessOf(basename(DOCUMENT), policyFor(EMBED));
    if (existsSync(join(folder, edition, DATA))) texts[`${edition}${DATA}.htaccess`] = htaccessOf(`^${copied(SINGLE_FILE)}`, OWN_STYLE);
  }
  for (const [name, text] of Object.entries(texts)) writeFileSync(join(folder, name), text);
  return Object.keys(texts);
}

/** The files of docs/hosting/ that are generated, by name. */
export const DOCS = { 'nginx.conf': () => nginx(), 'nginx-subpath.conf': () => nginx('/any/sub/path/') };

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (process.argv[2]) console.log(writeHostConfig(process.argv[2]).join('\n'));
  else for (const [name, text] of Object.entries(DOCS)) writeFileSync(new URL(`../../docs/hosting/${name}`, import.meta.url), text());
}
