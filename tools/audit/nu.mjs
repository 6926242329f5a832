// The Nu HTML checker, which the W3C's validator runs: markup, CSS and SVG in one batch. It is a Java program.
import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';

const JAR = createRequire(import.meta.url).resolve('vnu-jar/build/dist/vnu.jar');
// Pages are read from a host, because 'self' in their policy means nothing in a file. Without these it asks no loopback host.
const LOOPBACK = ['-Dnu.validator.servlet.allow-forbidden-hosts=true', '-Dnu.validator.servlet.allowed-address-type=all'];
const OPTIONS = ['--also-check-css', '--also-check-svg', '--stdout', '--exit-zero-always', '--format', 'json'];

/**
 * What it says about pages (addresses) and files (paths of CSS and SVG): errors, warnings and hints alike.
 * @param {string[]} places
 * @returns {Promise<(import('./engines.mjs').Fault & { path: string })[]>}
 */
export async function nu(places) {
  const { stdout } = await promisify(execFile)('java', [...LOOPBACK, '-jar', JAR, ...OPTIONS, ...places], { maxBuffer: 1 << 30 });
  return JSON.parse(stdout).messages.map(({ url, type, message, extract = '' }) => ({
    tool: 'nu',
    rule: `${type}: ${message}`,
    at: extract.replace(/\s+/g, ' '),
    path: url,
  }));
}
