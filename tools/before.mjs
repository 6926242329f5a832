// Before the compiler: checks the data, makes the bundle, draws the charts, bundles the styles, writes their
// colours for pictures. Into target/site/.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { colours } from './colours.mjs';
import { style } from './style.mjs';

const SITE = 'target/site';
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

mkdirSync(SITE, { recursive: true });
try {
  run('cargo', 'run', '-q', '--locked', '--bin', 'plan', '--', 'bundle', 'data', SITE);
} catch {
  process.exit(1); // the faults are on the screen already
}
run('node', 'tools/charts/draw.mjs', `${SITE}/charts`, SITE);
run('cargo', 'run', '-q', '--locked', '--bin', 'plan', '--', 'pack', 'data', SITE);
run('node', 'tools/charts/bundle.mjs', SITE);
await style(`${SITE}`);
writeFileSync(`${SITE}/colours.json`, JSON.stringify(colours()));
