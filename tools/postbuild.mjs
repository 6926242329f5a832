// After the compiler, in trunk's staging folder: names files by their content, writes every page, pictures, styles, the
// offline store, what hosts need, and the compressed copies. The same commit gives the same bytes.
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
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
// As TTF: pages have the same face as WOFF2, which no rasteriser reads.
const FONTS = 'tools/node_modules/@expo-google-fonts/fira-sans';
const dist = process.env.TRUNK_STAGING_DIR;
if (!dist) throw new Error('postbuild: only trunk runs this, which names its folder in TRUNK_STAGING_DIR');
if (WATCHING) {
  await start(SITE, dist);
  process.exit();
}

// A copy of a file whose name says what is in it: it may be kept for ever.
function hashed(bytes, name, extension) {
  const path = hashedName(name, extension, bytes);
  mkdirSync(`${dist}/${path.replace(/[^/]*$/, '')}`, { recursive: true });
  writeFileSync(`${dist}/${path}`, bytes);
  return path;
}
const made = (name) => readFileSync(`${SITE}/${name}`);

// A script with all it imports by name, small.
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

// Trunk names module and glue before they are made small, and its own minifier cannot read the glue (docs/decisions/002).
const names = readdirSync(dist);
const glue = only(names, TRUNK.glue, dist);
const module = only(names, TRUNK.module, dist);
const [lang, ...others] = languages(SITE);
// What a page's script asks for, by the name that the start script has for it.
const files = {
  app: hashed(await script(`${dist}/${glue}`), 'app', 'js'),
  wasm: hashed(readFileSync(`${dist}/${module}`), 'app', 'wasm'),
  reuse: hashed(await script(`${dist}/reuse.js`), 'reuse', 'js'),
  reuseWasm: hashed(readFileSync(`${dist}/reuse_bg.wasm`), 'reuse', 'wasm'),
  bundle: hashed(made(`bundle.${lang}.json`), `data/plan.${lang}`, 'json'),
  charts: hashed(made(`options.${lang}.json`), `charts/options.${lang}`, 'json'),
  live: hashed(made('charts.js'), 'charts/live', 'js'),
  store: hashed(await script('public/offline.js'), 'offline', 'js'),
};
// Named by other sites' pages, so always by the same name.
writeFileSync(`${dist}/embed.js`, await script('public/embed.js', { LANGUAGES: JSON.stringify([lang, ...others].join(' ')) }));
for (const name of [glue, module, 'reuse.js', 'reuse_bg.wasm', 'snippets']) rmSync(`${dist}/${name}`, { recursive: true, force: true });
for (const name of ['LICENSE', 'NOTICE']) cpSync(`tools/node_modules/echarts/${name}`, `${dist}/charts/echarts-${name}.txt`);

// The start script: the one file whose integrity the browser checks, because the page itself names it.
const boot = await script('public/boot.js', { FILES: JSON.stringify(files) });
native('render', 'names', SITE);
// What the documents name (src/app/document/assets.rs). Written beside the data: tests print the pages once more.
const assets = {
  startScript: hashed(boot, 'boot', 'js'),
  startIntegrity: `sha384-${createHash('sha384').update(boot).digest('base64')}`,
  frameScript: hashed(await script('public/frame.js'), 'frame', 'js'),
  icon: hashed(readFileSync('public/icon.png'), 'icon', 'png'),
  app: [files.app, files.wasm, files.bundle],
  styles: styleSheets(dist, SITE),
  policy: POLICY,
  singleFilePolicy: SINGLE_FILE_POLICY,
};
writeFileSync(`${SITE}/assets.json`, JSON.stringify(assets, null, 1));

// Only a build that is told where the site will stand writes whole addresses (docs/hosting.md).
const address = process.env.SITE_ADDRESS ? [process.env.SITE_ADDRESS] : [];
native('render', 'pages', SITE, dist, ...address);
if (PICTURES) native('pictures', SITE, FONTS, dist);
sizes(SITE, dist);
const { pages, files: stored, bytes, sent, first } = await worker(dist, lang);
console.log(`offline: ${pages} pages by ${stored} files, ${bytes} bytes, ${sent} in gzip; a first visit takes ${first} in brotli`);
licences(dist);
writeHostConfig(dist);
await compress(dist);
const [most] = firstWords(dist);
console.log(`first words: ${most.bytes} bytes of html and css at most (${most.page})`);
