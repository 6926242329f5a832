// The style sheet: style/index.css with all it imports, and of KERN's tokens those that it uses. And the fonts.
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';

const MODULES = new URL('node_modules/', import.meta.url).pathname;

// name → value of every custom property that KERN sets on :root, light theme.
function kern() {
  const css = readFileSync(`${MODULES}@kern-ux/native/dist/kern.css`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const tokens = new Map();
  for (const [, body] of css.matchAll(/:root\s*\{([^}]*)\}/g)) {
    for (const [, name, value] of body.matchAll(/(--kern-[\w-]+)\s*:\s*([^;]+);/g)) if (!tokens.has(name)) tokens.set(name, value.trim());
  }
  return tokens;
}

// The tokens that a sheet uses, and those that these use.
function used(css, tokens) {
  const found = new Map();
  const visit = (text) => {
    for (const [name] of text.matchAll(/--kern-[\w-]+/g)) {
      if (found.has(name)) continue;
      if (!tokens.has(name)) throw new Error(`style: KERN has no token ${name}`);
      found.set(name, tokens.get(name));
      visit(tokens.get(name));
    }
  };
  visit(css);
  return [...found].sort().map(([name, value]) => `${name}:${value}`).join(';');
}

export async function style(out) {
  const result = await build({ entryPoints: ['style/index.css'], bundle: true, minify: true, write: false, external: ['*.woff2'], target: 'chrome111', logLevel: 'warning' });
  const css = result.outputFiles[0].text;
  writeFileSync(`${out}/style.css`, `:root{${used(css, kern())}}${css}`);
  mkdirSync(`${out}/fonts`, { recursive: true });
  cpSync(`${MODULES}@fontsource/fira-sans/LICENSE`, `${out}/fonts/LICENSE.txt`);
  for (const weight of [400, 600]) {
    const font = `fira-sans-latin-${weight}-normal.woff2`;
    cpSync(`${MODULES}@fontsource/fira-sans/files/${font}`, `${out}/fonts/${font}`);
  }
}
