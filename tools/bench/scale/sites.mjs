// The sites of the benchmark of long lists, for plans of any size.
import { build } from 'esbuild';
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { POLICY as OURS } from '../../hosting/headers.mjs';
import { only } from '../../must.mjs';
import { serve } from '../serve.mjs';
import { OUT, ROOT } from '../sites.mjs';

const here = fileURLToPath(new URL('.', import.meta.url));
const DIST = process.env.DIST ?? join(ROOT, 'dist');
const POLICY = "default-src 'self'; style-src 'self'";

/** The sites with a plan of `size` measures. Ours is the built site with another bundle under the name of the original one. */
export async function sites(size) {
  const folder = join(OUT, `scale-${size}`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  execFileSync('cargo', ['run', '-q', '--locked', '--features', 'ssr,pictures', '--bin', 'scale_plan', '--', 'data', String(size), folder], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  const ours = join(folder, 'ours');
  const keep = (path) => !/\.(br|gz)$|\/(e|zitieren|bilder|daten|charts)(\/|$)|\/sw\.js$/.test(path.slice(DIST.length));
  cpSync(DIST, ours, { recursive: true, filter: keep });
  const bundle = only(readdirSync(join(ours, 'data')), /^plan\.de-\w+\.json$/, join(ours, 'data'));
  cpSync(join(folder, 'bundle.json'), join(ours, 'data', bundle));
  const hand = join(folder, 'hand');
  mkdirSync(hand);
  cpSync(join(here, 'page.css'), join(hand, 'page.css'));
  cpSync(join(here, 'page.html'), join(hand, 'index.html'));
  cpSync(join(folder, 'measures.json'), join(hand, 'measures.json'));
  await build({
    entryPoints: [join(here, 'page.js')],
    outfile: join(hand, 'page.js'),
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'chrome111',
    logLevel: 'warning',
    nodePaths: [join(here, '../node_modules')],
  });
  // Bundles may have a hundred megabytes, so they are not compressed with brotli's best quality.
  const [a, b] = await Promise.all([serve({ folder: ours, policy: OURS, quality: 5 }), serve({ folder: hand, policy: POLICY, quality: 5 })]);
  return {
    ours: { ...a, page: `${a.url}massnahmen/` },
    hand: { ...b, page: b.url },
    mini: { ...b, page: `${b.url}?mini` },
    close: () => {
      a.close();
      b.close();
    },
  };
}
