// Compiles both programs for the browser. Trunk would link one after the other; here they are linked side by side, and trunk
// finds them done. Also run alone, beside the first building of tools (tools/setup/lib.sh).
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

/** Resolves to whether they compile. */
export function programs() {
  const compiler = spawn('cargo', ARGS, { stdio: 'inherit' });
  process.on('exit', () => compiler.kill());
  return new Promise((done) => compiler.on('close', (code) => done(code === 0)));
}

if (process.argv[1] === fileURLToPath(import.meta.url) && !(await programs())) process.exit(1);
