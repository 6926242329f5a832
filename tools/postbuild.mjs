// What trunk runs after the compiler, in its staging folder: gives files names with a hash of their content, and writes every
// page, pictures, style sheets, the store for offline reading, configurations of hosts, and the compressed copies. The same
// commit always gives the same bytes.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { compress } from './compress.mjs';
import { TRUNK, hashedName } from './content_hash.mjs';
import { POLICY, SINGLE_FILE_POLICY } from './hosting/headers.mjs';
import { writeHostConfig } from './hosting/host_config.mjs';
import { sizes } from './press_kit_sizes.mjs';
import { languages } from './languages.mjs';
import { licences } from './licences.mjs';
import { only } from './must.mjs';
import { PICTURES, native } from './native.mjs';
import { firstWords } from './first_words.mjs';
import { styleSheets } from './style.mjs';
import { WATCHING, start } from './watch.mjs';
import { worker } from './worker/build.mjs';

const SITE = 'target/site';
// The fonts for pictures, as TTF. Pages use the same typeface as WOFF2, which the program that draws pictures cannot read.
const FONTS = 'tools/node_modules/@expo-google-fonts/fira-sans';
const dist = process.env.TRUNK_STAGING_DIR;
if (!dist) throw new Error('postbuild: only trunk runs this, which names its folder in TRUNK_STAGING_DIR');
if (WATCHING) {
  await start(SITE, dist);
  process.exit();
}

// Writes a file under a name with a hash of its content, so that browsers may keep it for ever; returns its path.
function hashed(bytes, name, extension) {
  const path = hashedName(name, extension, bytes);
  writeFileSync(`${dist}/${path}`, bytes);
  return path;
}
const made = (name) => readFileSync(`${SITE}/${name}`);

// A script and all that it imports, bundled and minified.
async function script(file, define = {}) {
  const {
    outputFiles: [{ contents }],
  } = await build({
    entryPoints: [file],
    bundle: true,
    define,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
  });
  return Buffer.from(contents);
}

// Trunk names module and glue before they are minified, and its own minifier cannot parse the glue (docs/decisions/002).
const names = readdirSync(dist);
const glue = only(names, TRUNK.glue, dist);
const module = only(names, TRUNK.module, dist);
const editions = languages(SITE);
// What the start script (public/boot.js) knows as `files`: what the scripts of all pages load, by role.
const files = {
  app: hashed(await script(`${dist}/${glue}`), 'app', 'js'),
  wasm: hashed(readFileSync(`${dist}/${module}`), 'app', 'wasm'),
  reuse: hashed(await script(`${dist}/reuse.js`), 'reuse', 'js'),
  reuseWasm: hashed(readFileSync(`${dist}/reuse_bg.wasm`), 'reuse', 'wasm'),
  live: hashed(made('charts.js'), 'live', 'js'),
  store: hashed(await script('public/offline.js'), 'offline', 'js'),
};
// What differs between the languages: where the edition lies, and its data.
const EDITIONS = Object.fromEntries(
  editions.map(({ tag, folder }) => [
    tag,
    {
      folder,
      bundle: hashed(made(`bundle.${tag}.json`), `plan.${tag}`, 'json'),
      charts: hashed(made(`options.${tag}.json`), `options.${tag}`, 'json'),
    },
  ]),
);
// Other sites' pages name this script, so its name never changes. The one of an edition shows that edition.
for (const { folder, title } of editions) {
  const folders = folder ? '' : editions.map((edition) => edition.folder).join(' ');
  mkdirSync(`${dist}/${folder}`, { recursive: true });
  writeFileSync(`${dist}/${folder}embed.js`, await script('public/embed.js', { FOLDERS: JSON.stringify(folders), TITLE: JSON.stringify(title) }));
}
for (const name of [glue, module, 'reuse.js', 'reuse_bg.wasm', 'snippets']) rmSync(`${dist}/${name}`, { recursive: true, force: true });
mkdirSync(`${dist}/charts`, { recursive: true });
for (const name of ['LICENSE', 'NOTICE']) cpSync(`tools/node_modules/echarts/${name}`, `${dist}/charts/echarts-${name}.txt`);

// The start script is the only file whose integrity browsers check: pages name it themselves, and the other scripts are
// loaded by it.
const boot = await script('public/boot.js', { FILES: JSON.stringify(files), EDITIONS: JSON.stringify(EDITIONS) });
native('render', 'names', SITE);
// The names of files that the documents refer to (src/app/document/assets.rs). They are written beside the data, because tests
// render the pages again.
const startScript = hashed(boot, 'boot', 'js');
const startIntegrity = `sha384-${createHash('sha384').update(boot).digest('base64')}`;
const frameScript = hashed(await script('public/frame.js'), 'frame', 'js');
const preferencesScript = hashed(await script('public/preferences.js'), 'preferences', 'js');
const icon = hashed(readFileSync('public/icon.png'), 'icon', 'png');
const { excerpts, ...sheets } = styleSheets(dist, SITE);
// Only a build that knows where the site will be published writes absolute addresses (docs/hosting.md).
const address = process.env.SITE_ADDRESS ? [process.env.SITE_ADDRESS] : [];
for (const { tag, up } of editions) {
  const below = (names) => Object.fromEntries(Object.entries(names).map(([key, name]) => [key, `${up}${name}`]));
  const assets = {
    ...below({ startScript, preferencesScript, frameScript, icon }),
    startIntegrity,
    app: [files.app, files.wasm, EDITIONS[tag].bundle].map((name) => `${up}${name}`),
    styles: { ...below(sheets), excerpts: below(excerpts) },
    policy: POLICY,
    singleFilePolicy: SINGLE_FILE_POLICY,
  };
  writeFileSync(`${SITE}/assets.${tag}.json`, JSON.stringify(assets, null, 1));
  native('render', 'pages', SITE, tag, dist, ...address);
  if (PICTURES) native('pictures', SITE, tag, FONTS, dist);
}
// The operator's film lies beside their settings, and no page fetches it before a reader asks for it.
const { sign_language: film } = JSON.parse(made('plan.de.json').toString()).operator;
if (film) cpSync(join(dirname(process.env.OPERATOR || 'data/operator.json'), film.video), join(dist, film.video));
sizes(SITE, dist);
for (const edition of editions) {
  const { pages, files: stored, bytes, sent, first } = await worker(dist, edition, editions);
  console.log(`offline, ${edition.tag}: ${pages} pages by ${stored} files, ${bytes} bytes, ${sent} in gzip; a first visit takes ${first} in brotli`);
}
licences(dist);
writeHostConfig(dist);
await compress(dist);
const [most] = firstWords(dist);
console.log(`first words: ${most.bytes} bytes of html and css at most (${most.page})`);
