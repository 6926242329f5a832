// Compiles both programs for the browser. Trunk would link them one after the other; here they are linked in parallel, and
// trunk finds them up to date. tools/setup/lib.sh also runs this script on its own, while tools are built for the first time.
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const ARGS = [
  'build',
  '--target=wasm32-unknown-unknown',
  '--profile',
  'release',
  '--locked',
  '--no-default-features',
  '--features',
  'app',
  '--bin',
  'ki-aktionsplan',
  '--bin',
  'reuse',
];

/** Resolves to whether both programs compile. */
export function programs() {
  const compiler = spawn('cargo', ARGS, { stdio: 'inherit' });
  process.on('exit', () => compiler.kill());
  return new Promise((done) => compiler.on('close', (code) => done(code === 0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await programs())) process.exit(1);
