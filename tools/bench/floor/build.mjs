// Builds the plain reference: HTML files, a style sheet, and a few kB of script.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

export async function floor({ plan, out, style, here }) {
  const renderer = join(out, '../floor-render.mjs');
  const common = { bundle: true, minify: true, logLevel: /** @type {const} */ ('warning'), absWorkingDir: here };
  await build({
    ...common,
    entryPoints: ['floor/render.jsx'],
    outfile: renderer,
    platform: 'node',
    format: 'esm',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  });
  const { render, budgetOf } = await import(pathToFileURL(renderer).href);
  const script = await build({
    ...common,
    entryPoints: ['floor/floor.js'],
    outdir: out,
    entryNames: '[name]-[hash]',
    format: 'esm',
    target: 'es2023',
    metafile: true,
  });
  const assets = { ...style, script: Object.keys(script.metafile.outputs)[0].split('/').at(-1) };
  const write = (path, text) => {
    mkdirSync(dirname(join(out, path)), { recursive: true });
    writeFileSync(join(out, path), text);
  };
  for (const [path, html] of render(plan, assets)) write(path, html);
  for (const { id, head, rows } of budgetOf(plan)) write(`charts/${id}.csv`, [head, ...rows].map((row) => row.join(';')).join('\r\n'));
}
