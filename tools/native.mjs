// The project's native programs, as the build runs them.
import { execFileSync } from 'node:child_process';
import { WATCHING } from './watch.mjs';

/** Whether the build makes pictures: `./dev serve` does not, as what draws them takes a minute to compile. */
export const PICTURES = process.env.PICTURES !== 'none';
// The same for all programs of a build, so that the library is compiled once.
const features = PICTURES ? 'ssr,pictures' : 'ssr';

/** Runs one with its arguments. Ends the build where it fails: what is wrong is on the screen then. */
export function native(program, ...args) {
  // Views change all the time while one is watched, and the data's program needs none.
  const own = WATCHING ? [] : ['--features', features];
  try {
    execFileSync('cargo', ['run', '-q', '--locked', ...own, '--bin', program, '--', ...args], { stdio: 'inherit' });
  } catch {
    process.exit(1);
  }
}
