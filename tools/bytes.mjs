// `./dev bytes`: where the module's bytes go. Twiggy reads the compiler's module, which still has names, and this sums its
// items by crate; wasm-opt and brotli come after that, so shares are what to read. Writes docs/bytes.md.
import { execFileSync } from 'node:child_process';
import { readdirSync, statSync, writeFileSync } from 'node:fs';

const MODULE = 'target/wasm32-unknown-unknown/release/ki-aktionsplan.wasm';
const OWN = 'ki_aktionsplan';
/** Crates that come together, and what they are for. */
const FAMILIES = [
  ['this project', [OWN]],
  ['Leptos and its reactive graph', ['leptos', 'leptos_dom', 'leptos_config', 'tachys', 'reactive_graph', 'reactive_stores', 'any_spawner', 'or_poisoned', 'throw_error', 'either_of', 'oco_ref', 'next_tuple', 'hydration_context', 'server_fn', 'slotmap', 'guardian']],
  ['standard library', ['core', 'alloc', 'std', 'compiler_builtins', 'dlmalloc', 'hashbrown', 'memchr', '__rustc', 'rustc_demangle']],
  ['JSON', ['serde', 'serde_core', 'serde_json', 'itoa', 'ryu', 'zmij']],
  ['bridge to the browser', ['wasm_bindgen', 'wasm_bindgen_futures', 'js_sys', 'web_sys', 'gloo_net', 'gloo_utils', 'futures_core', 'futures_util', 'futures_channel', 'send_wrapper', 'console_error_panic_hook']],
];

/** The crate of a demangled name: `tachys::view::…`, `<core::iter::Map<…> as …>::next`, `_ZN…` of none. */
function crate(name) {
  if (/^data\[|^data segment/.test(name)) return 'data: texts and tables';
  const first = /^[<&*(\[\]\s]*(?:dyn |mut )?([a-z_]\w*)(?:\[[0-9a-f]+\])?::/.exec(name);
  return first ? first[1] : /^(custom section|export|import|table|type|memory|global|elem)|\[\d+\]$/.test(name) ? 'module: names, types, tables' : 'other functions';
}

const items = JSON.parse(execFileSync('twiggy', ['top', '-n', '1000000', '-f', 'json', MODULE], { encoding: 'utf8', maxBuffer: 1 << 28 }))
  // Names and notes are dropped by wasm-opt.
  .filter(({ name }) => !/custom section/.test(name) && !/^\.{3} and|^Σ/.test(name));
const sum = (list, size) => list.reduce((n, item) => n + size(item), 0);
const total = sum(items, (i) => i.shallow_size);
const crates = new Map();
for (const { name, shallow_size } of items) crates.set(crate(name), (crates.get(crate(name)) ?? 0) + shallow_size);

const families = FAMILIES.map(([name, list]) => [name, sum(list, (c) => crates.get(c) ?? 0)]);
const known = new Set(FAMILIES.flatMap(([, list]) => list));
for (const [name, size] of crates) if (!known.has(name)) families.push([name, size]);
families.sort((a, b) => b[1] - a[1]);

// Within our own code: by module, which is by feature.
const features = new Map();
for (const { name, shallow_size } of items.filter((i) => crate(i.name) === OWN)) {
  const [, path = ''] = new RegExp(`${OWN}(?:\\[[0-9a-f]+\\])?::((?:[a-z_]+::)*)`).exec(name) ?? [];
  const part = path.split('::').filter((p) => p && !/^(_|\{)/.test(p)).slice(0, 3).join('::') || 'start';
  features.set(part, (features.get(part) ?? 0) + shallow_size);
}

const kb = (n) => `${(n / 1000).toFixed(1)} kB`;
const share = (n) => `${((n / total) * 100).toFixed(1)} %`;
const rows = (list) => list.filter(([, size]) => size >= total / 500).sort((a, b) => b[1] - a[1]).map(([name, size]) => `| ${name} | ${kb(size)} | ${share(size)} |`).join('\n');
const sent = readdirSync('dist').find((name) => /^app-\w+\.wasm\.br$/.test(name));
const plain = sent.slice(0, -3);

writeFileSync('docs/bytes.md', `# Where the bytes go

Written by \`./dev bytes\`; do not edit.

The module is ${kb(statSync(`dist/${plain}`).size)}, ${kb(statSync(`dist/${sent}`).size)} in brotli. Before wasm-opt, without names, it is ${kb(total)}: shares are of that.
Code made for a type of ours out of a library's template counts for the library.

## By crate

| Crate | Bytes | Share |
| --- | ---: | ---: |
${rows(families)}

## This project, by module

| Module | Bytes | Share |
| --- | ---: | ---: |
${rows([...features])}

Rows below two thousandths are left out.
`);
console.log(`docs/bytes.md: ${families.length} rows, ${kb(total)}`);
