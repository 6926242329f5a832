// For ./dev watch: what the app needs to run, and no more. No page is printed, nothing is made small.
import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { TRUNK, hashedName } from './content_hash.mjs';
import { languages } from './languages.mjs';
import { only, replaced } from './must.mjs';

/** Whether trunk builds for ./dev watch. */
export const WATCHING = process.env.TRUNK_PROFILE === 'debug';

// When the youngest file at or below a path was changed.
function changed(path, without) {
  const about = statSync(path, { throwIfNoEntry: false });
  if (!about?.isDirectory()) return about?.mtimeMs ?? 0;
  return Math.max(
    0,
    ...readdirSync(path)
      .map((name) => `${path}/${name}`)
      .filter((path) => !without.includes(path))
      .map((path) => changed(path, without)),
  );
}

/** Does the work that makes a file; while watching, only if something that it is made from has changed since. */
export async function from(sources, file, work, without = []) {
  if (!WATCHING || Math.max(...sources.map((path) => changed(path, without))) >= changed(file, [])) await work();
}

/** Names the files for the start script, in trunk's staging folder. */
export async function start(site, dist) {
  const names = readdirSync(dist);
  const [lang] = languages(site);
  const named = (name, bytes) => {
    const [stem, extension] = name.split(/\.(.*)/);
    const file = hashedName(stem, extension, bytes);
    writeFileSync(`${dist}/${file}`, bytes);
    return file;
  };
  const made = (name) => named(name, readFileSync(`${site}/${name}`));
  const files = {
    app: only(names, TRUNK.glue, dist),
    wasm: only(names, TRUNK.module, dist),
    bundle: made(`bundle.${lang}.json`),
    charts: made(`options.${lang}.json`),
    live: made('charts.js'),
    // Nothing is stored for reading offline: it would be shown when the page is loaded again.
    store: 'data:text/javascript,export function offline() {}',
  };
  const { code } = await transform(readFileSync('public/boot.js', 'utf8'), { define: { FILES: JSON.stringify(files) }, format: 'esm' });
  const page = readFileSync(`${dist}/index.html`, 'utf8');
  writeFileSync(`${dist}/index.html`, replaced(page, 'src="/boot.js"', `src="/${named('boot.js', code)}"`, 'watch.html'));
}
