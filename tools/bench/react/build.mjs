// Builds the React reference with esbuild: a production build, with code split by page, hashed names, and preloaded chunks for
// the start.
import { writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { build } from 'esbuild';
import { only } from '../../must.mjs';

export async function react({ planFile, out, style, here }) {
  const { metafile } = await build({
    entryPoints: ['react/main.jsx'],
    outdir: out,
    absWorkingDir: here,
    publicPath: '/',
    bundle: true,
    minify: true,
    splitting: true,
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    logLevel: 'warning',
    legalComments: 'none',
    metafile: true,
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    assetNames: '[name]-[hash]',
    loader: { '.json': 'file' },
    define: { 'process.env.NODE_ENV': '"production"' },
    // The plan stays a file outside of the bundle; here it only gets its name.
    plugins: [{ name: 'plan', setup: (b) => b.onResolve({ filter: /^plan\.json$/ }, () => ({ path: planFile })) }],
  });
  const files = Object.entries(metafile.outputs);
  const name = (path) => `/${basename(path)}`;
  const from = (source) => {
    const found = files.find(([, { entryPoint }]) => entryPoint?.endsWith(source));
    if (!found) throw new Error(`bench: esbuild has made nothing of ${source}`);
    return found;
  };
  const [entry, made] = from('main.jsx');
  // The chunks that the start imports statically, with their own imports, are preloaded, as Vite and other tools do.
  const eager = new Set();
  const visit = (output) =>
    output.imports
      .filter((i) => i.kind === 'import-statement' && !eager.has(i.path))
      .forEach((i) => {
        eager.add(i.path);
        visit(metafile.outputs[i.path]);
      });
  visit(made);
  const plan = only(Object.keys(metafile.outputs), /\.json$/, 'react/main.jsx');
  // main.jsx loads this chunk when the browser is idle.
  const [charts] = from('chart.jsx');
  writeFileSync(
    join(out, 'index.html'),
    `<!doctype html>
<html lang="de">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>KI-Aktionsplan zum Nachlesen</title>
<link rel="stylesheet" href="/${style.css}">
<link rel="icon" href="/${style.icon}" type="image/png">
<script type="module" src="${name(entry)}"></script>
${[...eager].map((path) => `<link rel="modulepreload" href="${name(path)}">`).join('\n')}
<link rel="preload" as="fetch" crossorigin href="${name(plan)}">
<link rel="charts" href="${name(charts)}">
</head>
<body><div id="root"></div></body>
</html>
`,
  );
  return Object.fromEntries(files.map(([path, o]) => [relative(out, join(here, path)), o.bytes]));
}
