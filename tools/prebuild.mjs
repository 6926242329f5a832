// What trunk runs before the compiler: checks the data, makes the bundle, draws the charts, bundles the style sheets, and
// writes the colours of both themes, all into target/site/. Meanwhile, the programs for the browser are compiled.
import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { colours } from './colours.mjs';
import { native } from './native.mjs';
import { programs } from './programs.mjs';
import { style } from './style.mjs';
import { WATCHING, from } from './watch.mjs';

const SITE = 'target/site';
/** Sources that the programs for the data do not depend on, so that a change in them does not run those programs again. */
const VIEWS = ['src/app', 'src/bin/render', 'src/bin/pictures.rs', 'src/main.rs', 'src/picture', 'src/reuse.rs'];
const run = (command, ...args) => execFileSync(command, args, { stdio: 'inherit' });

const compiled = WATCHING || programs();
mkdirSync(SITE, { recursive: true });
await from(
  ['data', 'src', 'tools/charts'],
  `${SITE}/languages.json`,
  () => {
    native('plan', 'bundle', 'data', SITE);
    run('node', 'tools/charts/draw.mjs', `${SITE}/charts`, SITE);
    native('plan', 'pack', 'data', SITE);
  },
  VIEWS,
);
await from(['tools/charts'], `${SITE}/charts.js`, () => run('node', 'tools/charts/bundle.mjs', SITE));
await from(['style', 'tools/style.mjs', 'tools/tokens.mjs', 'tools/css.mjs'], `${SITE}/single_file.css`, () => style(SITE));
writeFileSync(`${SITE}/colours.json`, JSON.stringify(colours()));
if (!(await compiled)) process.exit(1);
