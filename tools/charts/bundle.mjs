// `node bundle.mjs OUT`: bundles live.js and the parts of ECharts that it uses into OUT/charts.js.
import { build } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';

const [out] = process.argv.slice(2);
if (!out) throw new Error('usage: node bundle.mjs OUT');
const outfile = join(out, 'charts.js');
await build({
  entryPoints: [fileURLToPath(new URL('live.js', import.meta.url))],
  outfile,
  bundle: true,
  minify: true,
  format: 'esm',
  target: 'es2022',
  legalComments: 'none',
  define: { 'process.env.NODE_ENV': '"production"' },
  logLevel: 'warning',
});
const code = readFileSync(outfile);
console.log(`${outfile}: ${code.length} bytes, ${brotliCompressSync(code).length} in brotli`);
