// After the compiler: names files by their content, writes every page. In trunk's staging folder.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { build } from 'esbuild';
import { dress } from './style.mjs';

const SITE = 'target/site';
const dist = process.env.TRUNK_STAGING_DIR;

// A copy of a file whose name says what is in it: it may be kept for ever.
function hashed(from, folder, name, extension) {
  const bytes = readFileSync(from);
  const hash = createHash('sha256').update(bytes).digest('hex').slice(0, 16);
  mkdirSync(`${dist}/${folder}`, { recursive: true });
  writeFileSync(`${dist}/${folder}/${name}-${hash}.${extension}`, bytes);
  return `${folder}/${name}-${hash}.${extension}`;
}

// Trunk's own minifier cannot read this file (docs/decisions/002).
const glue = readdirSync(dist).filter((name) => /^ki-aktionsplan-[0-9a-f]+\.js$/.test(name)).map((name) => `${dist}/${name}`);
await build({ entryPoints: glue, minify: true, allowOverwrite: true, outdir: dist, logLevel: 'warning' });

// What a page's script asks for, by the attribute of the start script that names it.
const files = {
  finder: hashed(`${SITE}/finder.de.json`, 'data', 'finder.de', 'json'),
  search: hashed(`${SITE}/search.de.json`, 'data', 'search.de', 'json'),
  charts: hashed(`${SITE}/options.de.json`, 'charts', 'options.de', 'json'),
  live: hashed(`${SITE}/charts.js`, 'charts', 'live', 'js'),
};
for (const name of ['LICENSE', 'NOTICE']) cpSync(`tools/node_modules/echarts/${name}`, `${dist}/charts/echarts-${name}.txt`);
const shell = readFileSync(`${dist}/index.html`, 'utf8');
if (!shell.includes(' data-wasm=')) throw new Error('index.html: trunk has not written the start script');
const names = Object.entries(files).map(([name, file]) => ` data-${name}="${file}"`).join('');
writeFileSync(`${dist}/index.html`, shell.replace(' data-wasm=', `${names} data-wasm=`));

execFileSync('cargo', ['run', '-q', '--locked', '--features', 'ssr', '--bin', 'render', '--', SITE, dist], { stdio: 'inherit' });
await dress(dist);
