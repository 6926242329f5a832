// `./dev audit [--sample]`: every page of dist/ in every language, light, dark and in forced colours, by axe-core, IBM's engine
// and the Nu HTML checker. The variable DIST names another folder.
import { resolve } from 'node:path';
import { filesIn } from '../compress.mjs';
import { editionsIn } from '../languages.mjs';
import { portOf, serve } from '../serve.mjs';
import { exceptions } from './exceptions.mjs';
import { line } from './engines.mjs';
import { browse, looksOf } from './looks.mjs';
import { nu } from './nu.mjs';
import { allPages, samplePages } from './pages.mjs';

const DIST = resolve(process.env.DIST ?? 'dist');
const READERS = 3;
const sample = process.argv.includes('--sample');
const editions = editionsIn(DIST);
const pages = (sample ? samplePages : allPages)(DIST, editions);
const began = Date.now();
const seconds = () => Math.round((Date.now() - began) / 1000);
const server = await serve(DIST);
const base = `http://127.0.0.1:${portOf(server)}/`;
const judge = exceptions();
let faults = 0;
const open = new Map();
const tally = new Map();
const count = (map, key) => map.set(key, (map.get(key) ?? 0) + 1);

/** Prints what is a fault. */
function note(found) {
  const real = found.filter(judge.isFault);
  faults += real.length;
  for (const fault of real) console.log(`${fault.path} (${fault.look ?? 'file'}): ${line(fault)}`);
}

async function read(reader, queue) {
  for (const [n, { tag, path }] of queue) {
    const looks = sample ? looksOf(n).slice(0, 1) : looksOf(n);
    try {
      const found = await reader.visit(path, looks);
      note(found.faults);
      for (const rule of found.open) count(open, rule);
      for (const { theme } of looks) count(tally, `${tag}, ${theme}`);
    } catch (error) {
      note([{ tool: 'browser', rule: 'not checked', at: error.message.split('\n')[0], path }]);
    }
    if ((n + 1) % 100 === 0) console.log(`   ${n + 1} of ${pages.length} pages, ${faults} faults, ${seconds()} s`);
  }
}

console.log(`   axe-core and IBM's engine: ${pages.length} pages in ${editions.map(({ tag }) => tag).join(', ')}`);
const { readers, close } = await browse(base, READERS);
// One queue for all readers: each takes the next page when it is done with its last.
const queue = pages.entries();
await Promise.all(readers.map((reader) => read(reader, queue)));
await close();
for (const [what, looked] of tally) console.log(`   ${what}: ${looked} pages`);

const files = filesIn(DIST).filter((file) => /\.(css|svg)$/.test(file));
const documents = pages.filter(({ path }) => !path.includes('?')).map(({ path }) => base + path);
console.log(`   Nu: ${documents.length} pages, ${files.length} files of CSS and SVG, from ${seconds()} s on`);
note(await nu([...documents, ...files.map((file) => `${DIST}/${file}`)]));
server.closeAllConnections();
server.close();

console.log("   What a person must judge, by IBM's engine:");
for (const [rule, times] of [...open].sort((a, b) => b[1] - a[1])) console.log(`   ${times} ${rule}`);
for (const { why, times } of judge.taken) console.log(`   ${times} excepted: ${why}`);
const unneeded = judge.taken.filter(({ times }) => times === 0);
for (const { why } of unneeded) console.log(`an exception that nothing needs: ${why}`);
console.log(`   ${faults} faults, ${seconds()} s`);
process.exitCode = faults + unneeded.length > 0 ? 1 : 0;
