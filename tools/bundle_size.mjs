// `./dev bundle-size`: measures which crates the bytes of the app's WebAssembly module come from. The compiled module goes
// through wasm-bindgen and wasm-opt as in a build, but keeps the names of its functions; twiggy lists its items, and this
// script sums their sizes by crate. Writes docs/bundle-size.md.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { only } from './must.mjs';

const OUT = 'target/bytes';
const MODULE = `${OUT}/named.wasm`;
execFileSync('wasm-bindgen', ['--target', 'web', '--out-dir', OUT, 'target/wasm32-unknown-unknown/release/ki-aktionsplan.wasm']);
execFileSync('wasm-opt', ['-Oz', '-g', `${OUT}/ki-aktionsplan_bg.wasm`, '-o', MODULE]);
const OWN = 'aktionsplan';
/** Rows of the table that stand for several crates: the row's name and the crates. */
const FAMILIES = [
  ['this project', [OWN]],
  [
    'Leptos and its reactive graph',
    [
      'leptos',
      'leptos_dom',
      'leptos_config',
      'tachys',
      'reactive_graph',
      'reactive_stores',
      'any_spawner',
      'or_poisoned',
      'throw_error',
      'either_of',
      'oco_ref',
      'next_tuple',
      'hydration_context',
      'server_fn',
      'slotmap',
      'guardian',
    ],
  ],
  ['standard library', ['core', 'alloc', 'std', 'compiler_builtins', 'dlmalloc', 'hashbrown', 'memchr', '__rustc', 'rustc_demangle']],
  ['JSON', ['serde', 'serde_core', 'serde_json', 'itoa', 'ryu', 'zmij']],
  [
    'bridge to the browser',
    [
      'wasm_bindgen',
      'wasm_bindgen_futures',
      'js',
      'js_sys',
      'web_sys',
      'gloo_net',
      'gloo_utils',
      'futures_core',
      'futures_util',
      'futures_channel',
      'send_wrapper',
      'console_error_panic_hook',
    ],
  ],
];

/**
 * The crate of an item by its demangled name. It is the first crate in the name, so `<T as tachys::view::…>::build` counts for
 * Leptos.
 */
function crate(name) {
  if (/^data segment/.test(name)) return 'data: texts and tables';
  return (
    /(?:^|[^\w:])([a-z_]\w*)(?:\[[0-9a-f]+\])?::/.exec(name)?.[1] ??
    (/^(export|import|table|type|memory|global|elem)\b/.test(name) ? 'module: imports, exports, types' : 'other')
  );
}

const items = JSON.parse(execFileSync('twiggy', ['top', '-n', '1000000', '-f', 'json', MODULE], { encoding: 'utf8', maxBuffer: 1 << 28 }))
  // Names and notes are left out, because the module of a build does not have them.
  .filter(({ name }) => !/custom section|subsection/.test(name));
const sum = (list, size) => list.reduce((n, item) => n + size(item), 0);
const total = sum(items, (i) => i.shallow_size);
const crates = new Map();
for (const { name, shallow_size } of items) crates.set(crate(name), (crates.get(crate(name)) ?? 0) + shallow_size);

const families = FAMILIES.map(([name, list]) => [name, sum(list, (c) => crates.get(c) ?? 0)]);
const known = new Set(FAMILIES.flatMap(([, list]) => list));
for (const [name, size] of crates) if (!known.has(name)) families.push([name, size]);
families.sort((a, b) => b[1] - a[1]);

// The sizes of our own items by module.
const features = new Map();
for (const { name, shallow_size } of items.filter((i) => crate(i.name) === OWN)) {
  const [, path = ''] = new RegExp(`${OWN}(?:\\[[0-9a-f]+\\])?::((?:\\w+::)*)`).exec(name) ?? [];
  const part =
    path
      .split('::')
      .filter((p) => p && /^[a-z]/.test(p))
      .slice(0, 3)
      .join('::') || 'start';
  features.set(part, (features.get(part) ?? 0) + shallow_size);
}

const kb = (n) => `${(n / 1000).toFixed(1)} kB`;
const share = (n) => `${((n / total) * 100).toFixed(1)} %`;
const rows = (list) =>
  list
    .filter(([, size]) => size >= total / 200)
    .sort((a, b) => b[1] - a[1])
    .map(([name, size]) => `| ${name} | ${kb(size)} | ${share(size)} |`)
    .join('\n');
const sent = only(readdirSync('dist/assets'), /^app-\w+\.wasm\.br$/, 'dist/assets');
const plain = sent.slice(0, -3);

writeFileSync(
  'docs/bundle-size.md',
  `# Where the bytes go

Written by \`./dev bundle-size\`; do not edit.

The module is ${kb(statSync(`dist/${plain}`).size)}, ${kb(statSync(`dist/${sent}`).size)} in brotli. Shares are of the same module with names, ${kb(total)} without them.
Code made for a type of ours out of a library's template counts for the library.

## By crate

| Crate | Bytes | Share |
| --- | ---: | ---: |
${rows(families)}

## This project, by module

| Module | Bytes | Share |
| --- | ---: | ---: |
${rows([...features])}

Rows below half a percent are left out.
`,
);
console.log(`docs/bundle-size.md: ${families.length} rows, ${kb(total)}`);
