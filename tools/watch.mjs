// The part of the build for ./dev watch: makes only what the app needs to run. No pages are rendered, and nothing is minified.
import { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { transform } from 'esbuild';
import { HASHED_FOLDER, TRUNK, hashedName } from './content_hash.mjs';
import { languages } from './languages.mjs';
import { only, replaced } from './must.mjs';

/** Whether trunk builds for ./dev watch. */
export const WATCHING = process.env.TRUNK_PROFILE === 'debug';

// When the file at a path, or the youngest file below it, was last changed, in milliseconds; paths in `without` are left out.
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

/** Does the work that makes `file`. While watching, it does so only if one of the sources has changed since the file was made. */
export async function from(sources, file, work, without = []) {
  if (!WATCHING || Math.max(...sources.map((path) => changed(path, without))) >= changed(file, [])) await work();
}

/** Writes the start script and the files that it names into trunk's staging folder `dist`, and puts the script into the page. */
export async function start(site, dist) {
  const names = readdirSync(dist);
  const [{ tag }] = languages(site);
  mkdirSync(`${dist}/${HASHED_FOLDER}`, { recursive: true });
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
    live: made('charts.js'),
    // Nothing is stored for offline reading, because the stored version would be shown when the page is loaded again.
    store: 'data:text/javascript,export function offline() {}',
  };
  const editions = { [tag]: { folder: '', bundle: made(`bundle.${tag}.json`), charts: made(`options.${tag}.json`) } };
  const { code } = await transform(readFileSync('public/boot.js', 'utf8'), {
    define: { FILES: JSON.stringify(files), EDITIONS: JSON.stringify(editions) },
    format: 'esm',
  });
  const page = readFileSync(`${dist}/index.html`, 'utf8');
  writeFileSync(`${dist}/index.html`, replaced(page, 'src="/boot.js"', `src="/${named('boot.js', code)}"`, 'watch.html'));
}
