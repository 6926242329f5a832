// The three sites: ours as it was built, and two references with the same content, which are built here into target/bench/.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { POLICY as OURS } from '../hosting/headers.mjs';
import { floor } from './floor/build.mjs';
import { only } from '../must.mjs';
import { react } from './react/build.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
export const ROOT = resolve(here, '../..');
export const OUT = join(ROOT, 'target/bench');
const DIST = process.env.DIST ? resolve(process.env.DIST) : join(ROOT, 'dist');
export const PLAN = process.env.PLAN ? resolve(process.env.PLAN) : join(ROOT, 'target/site/plan.de.json');

/** The pages that are measured, by name. */
export const PAGES = { start: '', field: 'handlungsfeld/2.1/', measures: 'massnahmen/', map: 'karte/', budget: 'haushalt/' };

// The policy of the references. It is as strict as ours, except that they need no WebAssembly.
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'";
const FRAMES = "; frame-ancestors 'self'";

const walk = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((f) => f.isFile())
    .map((f) => join(f.parentPath ?? f.path, f.name));

// Writes the style sheet, the fonts and the icon of a reference. The fonts are the same files as ours.
async function style(out) {
  const fonts = walk(DIST).filter((f) => f.endsWith('.woff2'));
  const font = (weight) => only(fonts, new RegExp(`-${weight}-[^/]*$`), DIST);
  const { metafile } = await build({
    entryPoints: ['pages/style.css'],
    outdir: out,
    absWorkingDir: here,
    bundle: true,
    minify: true,
    metafile: true,
    logLevel: 'warning',
    entryNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.woff2': 'file' },
    plugins: [{ name: 'fonts', setup: (b) => b.onResolve({ filter: /^font-\d+$/ }, ({ path }) => ({ path: font(path.slice(5)) })) }],
  });
  writeFileSync(join(out, 'icon.png'), readFileSync(join(ROOT, 'public/icon.png')));
  return { css: basename(only(Object.keys(metafile.outputs), /\.css$/, 'pages/style.css')), icon: 'icon.png' };
}

/**
 * Builds the references. Resolves to the three sites with name, folder, policy, and whether unknown paths are answered with
 * index.html.
 */
export async function sites() {
  rmSync(OUT, { recursive: true, force: true });
  const made = [];
  for (const name of ['floor', 'react']) {
    const out = join(OUT, name);
    mkdirSync(out, { recursive: true });
    const parts = { plan: JSON.parse(readFileSync(PLAN, 'utf8')), planFile: PLAN, out, style: await style(out), here };
    await { floor, react }[name](parts);
    made.push({ name, folder: out, policy: POLICY + FRAMES, single: name === 'react' });
  }
  return [{ name: 'ours', folder: DIST, policy: OURS + FRAMES, single: false, worker: walk(DIST).some((f) => /(^|\/)sw[^/]*\.js$/.test(f)) }, ...made];
}
