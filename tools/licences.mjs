// Writes the licences of all libraries in the module and in the scripts into the built folder, with the licence texts from
// their packages. Most licences demand that.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, realpathSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The npm packages that are part of the scripts browsers load. ECharts and the font are missing here, because their licences
 * are files of their own.
 */
const SCRIPTS = ['core', 'precaching', 'routing', 'strategies'].map((name) => `tools/worker/node_modules/workbox-${name}`);

/** The licence texts in a package's folder, sorted, so that their order is the same in every build. */
const texts = (folder) =>
  readdirSync(folder, { withFileTypes: true })
    .filter((file) => file.isFile() && /^(licen[sc]e|copying|notice|unlicense)/i.test(file.name))
    .map((file) => readFileSync(join(folder, file.name), 'utf8').replaceAll('\r', '').trim())
    .filter(Boolean)
    .sort();

// The crates that are linked into the module. Procedural macros and build dependencies are left out, with all that only they
// need.
function crates() {
  const args = ['metadata', '--format-version', '1', '--locked', '--no-default-features', '--features', 'app', '--filter-platform', 'wasm32-unknown-unknown'];
  const { packages, resolve } = JSON.parse(execFileSync('cargo', args, { encoding: 'utf8', maxBuffer: 1 << 28, stdio: ['ignore', 'pipe', 'inherit'] }));
  const known = new Map(packages.map((p) => [p.id, p]));
  const nodes = new Map(resolve.nodes.map((n) => [n.id, n]));
  const macro = (p) => p.targets.some((t) => t.kind.includes('proc-macro'));
  const found = new Set();
  const follow = (id) => {
    if (found.has(id) || macro(known.get(id))) return;
    found.add(id);
    for (const dep of nodes.get(id).deps) if (dep.dep_kinds.some((k) => k.kind === null)) follow(dep.pkg);
  };
  follow(resolve.root);
  found.delete(resolve.root);
  return [...found]
    .map((id) => known.get(id))
    .map((p) => ({ name: p.name, version: p.version, licence: p.license, by: p.authors, at: p.repository, texts: texts(dirname(p.manifest_path)) }));
}

const scripts = () =>
  SCRIPTS.map((path) => {
    const folder = realpathSync(path);
    const p = JSON.parse(readFileSync(`${folder}/package.json`, 'utf8'));
    return {
      name: p.name,
      version: p.version,
      licence: p.license,
      by: [p.author?.name ?? p.author].filter(Boolean),
      at: p.repository?.url ?? p.repository,
      texts: texts(folder),
    };
  });

/** Writes `lizenzen.txt` into the built folder. Throws if a library states no licence. */
export function licences(dist) {
  const all = [...crates(), ...scripts()].sort((a, b) => (a.name + a.version < b.name + b.version ? -1 : 1));
  const without = all.filter(({ licence }) => !licence).map(({ name }) => name);
  if (without.length) throw new Error(`licences: ${without.join(', ')} state none`);
  const numbers = new Map();
  for (const text of all.flatMap((p) => p.texts)) if (!numbers.has(text)) numbers.set(text, numbers.size + 1);
  const line = (p) =>
    [
      `${p.name} ${p.version}`,
      p.licence,
      p.by.map((author) => author.replace(/\s*<.*>/, '')).join(', '),
      p.at,
      p.texts.length ? `Text ${p.texts.map((text) => numbers.get(text)).join(', ')}` : 'package without a licence text',
    ]
      .filter(Boolean)
      .join(' · ');
  const parts = [
    'Libraries in the programs of this site',
    '======================================',
    '',
    `The standard library of Rust · MIT OR Apache-2.0 · https://github.com/rust-lang/rust`,
    ...all.map(line),
    '',
    ...[...numbers].flatMap(([text, number]) => [`Text ${number}`, '-'.repeat(`Text ${number}`.length), '', text, '', '']),
  ];
  writeFileSync(`${dist}/lizenzen.txt`, parts.join('\n'));
  if (!existsSync(`${dist}/fonts/LICENSE.txt`) || !existsSync(`${dist}/charts/echarts-LICENSE.txt`))
    throw new Error('licences: those of font and charts are missing');
}
