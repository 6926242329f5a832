// Runs the project's native programs during a build.
import { execFileSync } from 'node:child_process';
import { WATCHING } from './watch.mjs';

/** Whether the build makes pictures. `./dev serve` does not, because the crates that draw them take a minute to compile. */
export const PICTURES = process.env.PICTURES !== 'none';
// All programs of a build have the same features, so that the library is compiled only once.
const features = PICTURES ? 'ssr,pictures' : 'ssr';

/** Runs a native program with these arguments. If it fails, the build ends; the program has then printed what is wrong. */
export function native(program, ...args) {
  // While watching, views change all the time, and the program for the data needs none of them, so it is compiled without.
  const own = WATCHING ? [] : ['--features', features];
  try {
    execFileSync('cargo', ['run', '-q', '--locked', ...own, '--bin', program, '--', ...args], { stdio: 'inherit' });
  } catch {
    process.exit(1);
  }
}
