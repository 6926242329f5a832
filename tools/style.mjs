// The style sheets. Before the compiler: the core, which every page has, the sheet for paper, and the fonts. After it: of the
// component sheets, each kind of page gets those that it has a class of. So the first words wait for few bytes.
import { build, transform } from 'esbuild';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';

const MODULES = new URL('node_modules/', import.meta.url).pathname;
/** What the plan in one file is dressed in: no fonts, which would be files of their own. */
const ARCHIVE = ['tokens.css', 'base.css', 'page_head.css', 'note.css', 'record.css', 'footnotes.css', 'germany.css', 'facts.css', 'data_table.css', 'chart_figure.css', 'lists.css', 'badge.css', 'archive.css', 'media.css'];
/** Components that every page has; so has the lost page, and what scripts may show anywhere. */
const EVERYWHERE = ['shell.css', 'page_head.css', 'button.css', 'failure.css', 'offline.css'];

/** The lines of style/index.css: file → line. */
const lines = () => new Map([...readFileSync('style/index.css', 'utf8').matchAll(/^@import "(\w+\.css)" layer\((\w+)\);$/gm)].map(([line, file, layer]) => [file, { line, layer }]));

// name → value of every custom property that KERN sets on :root, light theme.
export function kern() {
  const css = readFileSync(`${MODULES}@kern-ux/native/dist/kern.css`, 'utf8').replace(/\/\*[^]*?\*\//g, '');
  const tokens = new Map();
  for (const [, body] of css.matchAll(/:root\s*\{([^}]*)\}/g)) {
    for (const [, name, value] of body.matchAll(/(--kern-[\w-]+)\s*:\s*([^;]+);/g)) if (!tokens.has(name)) tokens.set(name, value.trim());
  }
  return tokens;
}

// KERN's tokens replaced by their values: only ours are left.
export function settled(css, tokens) {
  const value = (_, name) => {
    if (!tokens.has(name)) throw new Error(`style: KERN has no token ${name}`);
    return settled(tokens.get(name), tokens);
  };
  return css.replace(/var\((--kern-[\w-]+)\)/g, value);
}

// Some lines of style/index.css as one sheet.
async function bundle(files) {
  const all = lines();
  const contents = `@layer tokens, base, layout, components, media;\n${files.map((file) => all.get(file).line).join('\n')}`;
  const stdin = { contents, resolveDir: 'style', loader: 'css', sourcefile: 'index.css' };
  const result = await build({ stdin, bundle: true, minify: true, write: false, external: ['*.woff2'], target: 'chrome111', logLevel: 'warning' });
  return settled(result.outputFiles[0].text, kern());
}

const hash = (bytes) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

// Copies the fonts under names that say what is in them; name in the style sheets → name of the copy.
function fonts(out) {
  rmSync(`${out}/fonts`, { recursive: true, force: true });
  mkdirSync(`${out}/fonts`, { recursive: true });
  cpSync(`${MODULES}@fontsource/fira-sans/LICENSE`, `${out}/fonts/LICENSE.txt`);
  return [400, 600].map((weight) => {
    const font = `fira-sans-latin-${weight}-normal`;
    const bytes = readFileSync(`${MODULES}@fontsource/fira-sans/files/${font}.woff2`);
    const copy = `${font}-${hash(bytes)}.woff2`;
    writeFileSync(`${out}/fonts/${copy}`, bytes);
    return [`${font}.woff2`, copy];
  });
}

/** Writes `core.css`, `print.css`, `archive.css` for the plan in one file, and the fonts into a folder. */
export async function style(out) {
  const core = [...lines()].filter(([file, { layer }]) => file !== 'print.css' && (layer !== 'components' || EVERYWHERE.includes(file)));
  const css = await bundle(core.map(([file]) => file));
  writeFileSync(`${out}/core.css`, fonts(out).reduce((css, [name, copy]) => css.replace(name, copy), css));
  writeFileSync(`${out}/print.css`, await bundle(['print.css']));
  writeFileSync(`${out}/archive.css`, await bundle(ARCHIVE));
}

// A page that frames ours may ask for light or dark, whatever the reader's device says: the colours of tokens.css once more.
async function themes() {
  const css = settled(readFileSync('style/tokens.css', 'utf8'), kern());
  const blocks = [...css.matchAll(/:root\s*\{([^}]*)\}/g)].map(([, body]) => new Map([...body.matchAll(/(--[\w-]+):\s*([^;]+);/g)].map(([, name, value]) => [name, value])));
  if (blocks.length !== 2) throw new Error('style: tokens.css has not one block for light and one for dark');
  const [light, dark] = blocks;
  const rule = (name, scheme, values) => `:root[data-colours="${name}"]{color-scheme:${scheme};${[...values].map(([token, value]) => `${token}:${value}`).join(';')}}`;
  const changing = [...light].filter(([token]) => dark.has(token));
  const code = `@layer tokens{${rule('hell', 'light', changing)}${rule('dunkel', 'dark', dark)}}`;
  return (await transform(code, { loader: 'css', minify: true })).code;
}

const classes = (css) => new Set([...css.replace(/\/\*[^]*?\*\//g, '').matchAll(/\.([a-z][\w-]*)/g)].map((m) => m[1]));

/** Gives every page of a folder the component sheets of its kind, beside the core that it names already. */
export async function dress(dist) {
  const components = [...lines()].filter(([file, { layer }]) => layer === 'components' && !EVERYWHERE.includes(file)).map(([file]) => file);
  // A class belongs to the first sheet that mentions it.
  const owned = new Map();
  for (const file of [...EVERYWHERE, ...components]) for (const name of classes(readFileSync(`style/${file}`, 'utf8'))) if (!owned.has(name)) owned.set(name, file);
  // `massnahmen` and what lies in it are two kinds; chapters are one. In frames it is the same once more.
  const kinds = new Map();
  for (const page of readdirSync(dist, { recursive: true }).filter((file) => file.endsWith('.html') && !/^(daten|offline)\//.test(file)).sort()) {
    const [, frame, path] = /^(e\/)?(.*)$/.exec(page);
    const kind = (frame ?? '') + path.replace(/[\w.-]+\/index\.html$/, (rest, at) => (at ? '*' : rest));
    kinds.set(kind, [...(kinds.get(kind) ?? []), page]);
  }
  for (const [kind, pages] of kinds) {
    const texts = pages.map((page) => readFileSync(`${dist}/${page}`, 'utf8'));
    const used = new Set(texts.flatMap((html) => [...html.matchAll(/\sclass="([^"]*)"/g)].flatMap((m) => m[1].split(/\s+/))));
    const wanted = components.filter((file) => [...used].some((name) => owned.get(name) === file));
    const css = await bundle(wanted) + (kind.startsWith('e/') ? await themes() : '');
    const name = `style-${hash(css)}.css`;
    writeFileSync(`${dist}/${name}`, css);
    pages.forEach((page, n) => {
      const dressed = texts[n].replace(/<link rel="stylesheet" href="([^"]*)core-[0-9a-f]+\.css"\/?>/g, (core, base) => `${core}\n<link rel="stylesheet" href="${base}${name}">`);
      if (dressed === texts[n]) throw new Error(`${page}: names no core style sheet`);
      writeFileSync(`${dist}/${page}`, dressed);
    });
  }
}
