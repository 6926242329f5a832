// The style sheets. Before the compiler: the whole one, which every page gets, those for paper, for frames and for the plan in
// one file, and the fonts. After it: excerpts of the whole, so that the first words wait for few bytes (docs/decisions/010).
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { generate, walk } from 'css-tree';
import { filesIn } from './compress.mjs';
import { drawn, excerpt } from './critical_css.mjs';
import { isAt, parse } from './css.mjs';
import { only, replaced } from './must.mjs';
import { THEMES, fold, kern, settle } from './tokens.mjs';

const MODULES = new URL('node_modules/', import.meta.url).pathname;
/** What the plan in one file is dressed in: no fonts, which would be files of their own. */
const SINGLE_FILE = [
  'tokens.css',
  'base.css',
  'page_head.css',
  'note.css',
  'record.css',
  'footnotes.css',
  'germany.css',
  'facts.css',
  'data_table.css',
  'chart_figure.css',
  'lists.css',
  'badge.css',
  'single_file.css',
  'media.css',
];
/** Sheets of their own. */
const APART = ['print.css', 'frame.css', 'single_file.css'];
/**
 * The families of pages: those of one share an excerpt, and a page belongs to the first that its path fits. The largest pages
 * set them apart: with what all others draw, their first words would wait too long.
 */
const FAMILIES = {
  list: /^(404\.html|aenderungen\/|glossar\/)/,
  map: /^karte\//,
  find: /^massnahmen\/index/,
  see: /^(diagramm\/|haushalt\/|index|kapitel\/[234]\/|start\/|suche\/|vergleich\/)/,
  make: /^(einbetten\/|pressemappe\/|zitieren\/)/,
  read: /./,
};

const INDEX = 'style/index.css';

/** style/index.css: the order of its layers, and its imports, file → line. */
function index() {
  const all = parse(readFileSync(INDEX, 'utf8'), INDEX).children.toArray();
  const order = all.find((rule) => isAt(rule, 'layer'));
  if (!order) throw new Error(`${INDEX}: names no order of layers`);
  const lines = all.filter((rule) => isAt(rule, 'import')).map((rule) => [rule.prelude.children.first.value, generate(rule)]);
  return { order: generate(order), imports: new Map(lines) };
}

// Some lines of style/index.css as one sheet.
async function bundle(files) {
  const { order, imports } = index();
  const missing = files.filter((file) => !imports.has(file));
  if (missing.length) throw new Error(`${INDEX}: does not import ${missing.join(', ')}`);
  const contents = [order, ...files.map((file) => imports.get(file))].join('\n');
  const { outputFiles } = await build({
    stdin: { contents, resolveDir: 'style', loader: 'css', sourcefile: 'index.css' },
    bundle: true,
    minify: true,
    write: false,
    external: ['*.woff2'],
    target: 'chrome111',
    logLevel: 'warning',
  });
  const sheet = settle(parse(outputFiles[0].text, files.join(', ')), kern());
  return generate(files.includes('tokens.css') ? fold(sheet) : sheet);
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

/** Writes `site.css`, `print.css`, `frame.css`, `single_file.css` for the plan in one file, and the fonts into a folder. */
export async function style(out) {
  const whole = await bundle([...index().imports.keys()].filter((file) => !APART.includes(file)));
  writeFileSync(
    `${out}/site.css`,
    fonts(out).reduce((css, [name, copy]) => replaced(css, name, copy, 'style/fonts.css'), whole),
  );
  writeFileSync(`${out}/print.css`, await bundle(['print.css']));
  writeFileSync(`${out}/frame.css`, (await bundle(['frame.css'])) + THEMES);
  writeFileSync(`${out}/single_file.css`, await bundle(SINGLE_FILE));
}

/**
 * Puts into every page's head the excerpt of its family, and the whole sheet at its end, where it holds up nothing above it: the
 * app goes on to pages of any family. An excerpt has every rule that matters before a pointer moves, so nothing does then.
 */
export async function linkStyles(dist, site) {
  const sheet = only(readdirSync(dist), /^site-[0-9a-f]+\.css$/, dist);
  const css = readFileSync(`${dist}/${sheet}`, 'utf8');
  rmSync(`${dist}/${sheet}`);
  const put = (name, css) => {
    const file = `${name}-${hash(css)}.css`;
    writeFileSync(`${dist}/${file}`, css);
    return file;
  };
  // The fonts are named once: named again, the browser would take up a font that came too late before.
  const tree = parse(css, sheet);
  const faces = [];
  walk(tree, (node, item, list) => {
    if (!isAt(node, 'font-face')) return;
    faces.push(generate(node));
    list.remove(item);
  });
  if (!faces.length) throw new Error(`${sheet}: has no @font-face`);
  const whole = put('site', generate(tree));
  const fonts = put('fonts', faces.join(''));
  const frame = put('frame', readFileSync(`${site}/frame.css`, 'utf8'));
  const families = Object.entries(FAMILIES).map(([name, paths]) => {
    /** @type {[page: string, html: string][]} */
    const pages = [];
    return { name, paths, pages, names: new Set() };
  });
  for (const page of filesIn(dist).filter((file) => file.endsWith('.html') && !file.startsWith('daten/'))) {
    const html = readFileSync(`${dist}/${page}`, 'utf8');
    const family = families.find(({ paths }) => paths.test(page.replace(/^e\//, '')));
    if (!family) throw new Error(`${page}: belongs to no family of pages`);
    drawn(html, family.names);
    family.pages.push([page, html]);
  }
  const link = /<link rel="stylesheet" href="([^"]*)site-[0-9a-f]+\.css"\/?>\n?/g;
  for (const { name, pages, names } of families) {
    const first = put(`first-${name}`, excerpt(css, names));
    for (const [page, html] of pages) {
      const bases = [...html.matchAll(link)].map(([, base]) => base);
      if (!bases.length) throw new Error(`${page}: names no style sheet`);
      const tags = (base, ...sheets) => sheets.map((sheet) => `<link rel="stylesheet" href="${base}${sheet}">\n`).join('');
      // The lost page asks in several places. Had by two names, a sheet brings its fonts anew with the next one: no next one, then.
      // Offline nothing comes late, and an excerpt would be one file more to store.
      const [head, end] =
        page === 'offline/shell.html'
          ? [[fonts, whole], []]
          : bases.length > 1
            ? [[first, whole], []]
            : page.startsWith('e/')
              ? [[first, frame], [whole]]
              : [[first], [whole]];
      const dressed = html.replace(link, (_, base) => tags(base, ...head));
      writeFileSync(`${dist}/${page}`, replaced(dressed, '</body>', `${tags(bases[0], ...end)}</body>`, page));
    }
  }
}
