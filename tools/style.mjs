// Makes the style sheets that are sent from those in style/. Before the compiler, `style` bundles the whole sheet, which every
// page gets, the sheets for print, for frames and for the plan in one file, and copies the fonts. After it, `styleSheets` cuts
// excerpts from the whole sheet, so that the first paint needs few bytes (docs/decisions/010).
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { generate, walk } from 'css-tree';
import subsetFont from 'subset-font';
import { HASHED_FOLDER, hashedName } from './content_hash.mjs';
import { drawn, excerpt } from './critical_css.mjs';
import { isAt, parse } from './css.mjs';
import { replaced } from './must.mjs';
import { PAPER, THEMES, fold, kern, settle } from './tokens.mjs';

const MODULES = new URL('node_modules/', import.meta.url).pathname;
/** The sheets of the plan in one file. It has no fonts, which would be files of their own. */
const SINGLE_FILE = [
  'tokens.css',
  'base.css',
  'page_head.css',
  'note.css',
  'record.css',
  'footnotes.css',
  'germany.css',
  'places.css',
  'facts.css',
  'data_table.css',
  'chart_figure.css',
  'glossary.css',
  'timeline.css',
  'badge.css',
  'fact_sheet.css',
  'simple_language.css',
  'single_file.css',
  'media.css',
  'fact_sheet_print.css',
];
/** The sheets of pages that the second program draws. Other pages do not lead to them without a page load, so they do without. */
const REUSE = ['kit.css', 'studio.css', 'data.css', 'fact_sheet.css'];
/** The sheets for print. */
const PRINT = ['print.css', 'fact_sheet_print.css'];
/** Sheets that are not part of the whole one. */
const APART = [...PRINT, 'frame.css', 'single_file.css', ...REUSE];
const INDEX = 'style/index.css';

/** Reads style/index.css: the rule that orders its layers, and its import rules by file name. */
function index() {
  const all = parse(readFileSync(INDEX, 'utf8'), INDEX).children.toArray();
  const order = all.find((rule) => isAt(rule, 'layer'));
  if (!order) throw new Error(`${INDEX}: names no order of layers`);
  const lines = all.filter((rule) => isAt(rule, 'import')).map((rule) => [rule.prelude.children.first.value, generate(rule)]);
  return { order: generate(order), imports: new Map(lines) };
}

// Bundles some of the sheets that style/index.css imports.
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

/** What the fonts contain beside ASCII: letters of western European languages, and typographic characters. */
const GLYPHS = 'áàâäãåçéèêëíìîïñóòôöõúùûüýÁÀÂÄÅÇÉÈÊËÍÎÏÑÓÔÖÚÛÜßæøœÆØŒ–—‘’‚“”„…«»‹›·•×°§€‰©−½¼¾²³\u00a0\u00ad';

// Writes the fonts, without the glyphs that nothing here uses, beside the style sheets under names with a hash of their content;
// returns pairs of a font's name in the sheets and the name of its copy.
async function fonts(out) {
  rmSync(`${out}/fonts`, { recursive: true, force: true });
  mkdirSync(`${out}/fonts`, { recursive: true });
  cpSync(`${MODULES}@fontsource/fira-sans/LICENSE`, `${out}/fonts/LICENSE.txt`);
  const ascii = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).join('');
  const pairs = [];
  rmSync(`${out}/${HASHED_FOLDER}`, { recursive: true, force: true });
  mkdirSync(`${out}/${HASHED_FOLDER}`, { recursive: true });
  for (const weight of [400, 600]) {
    const font = `fira-sans-latin-${weight}-normal`;
    const whole = readFileSync(`${MODULES}@fontsource/fira-sans/files/${font}.woff2`);
    const bytes = await subsetFont(whole, ascii + GLYPHS, { targetFormat: 'woff2' });
    const copy = hashedName(font, 'woff2', bytes);
    writeFileSync(`${out}/${copy}`, bytes);
    pairs.push([`${font}.woff2`, copy.slice(HASHED_FOLDER.length)]);
  }
  return pairs;
}

/**
 * Writes `site.css`, `reuse.css`, `print.css`, `frame.css`, `single_file.css` (for the plan in one file) and the fonts into the folder
 * `out`.
 */
export async function style(out) {
  const whole = await bundle([...index().imports.keys()].filter((file) => !APART.includes(file)));
  writeFileSync(
    `${out}/site.css`,
    (await fonts(out)).reduce((css, [name, copy]) => replaced(css, name, copy, 'style/fonts.css'), whole + THEMES),
  );
  writeFileSync(`${out}/reuse.css`, await bundle(REUSE));
  writeFileSync(`${out}/print.css`, (await bundle(PRINT)) + PAPER);
  writeFileSync(`${out}/frame.css`, await bundle(['frame.css']));
  writeFileSync(`${out}/single_file.css`, (await bundle(SINGLE_FILE)) + PAPER);
}

/**
 * Writes the style sheets that pages name into the built folder, and returns their paths by the names that `assets.json` has
 * for them. Each family of pages (the files `families/<name>.html` that `render names` writes) gets an excerpt of the whole
 * sheet, which is enough for the first paint. It contains every rule that matters before a pointer moves, so nothing moves when
 * the whole sheet arrives.
 */
export function styleSheets(dist, site) {
  const put = (name, css) => {
    const file = hashedName(name, 'css', css);
    writeFileSync(`${dist}/${file}`, css);
    return file;
  };
  const made = (name) => readFileSync(`${site}/${name}`, 'utf8');
  const css = made('site.css');
  const reuse = made('reuse.css');
  // The fonts are a sheet of their own. If both the excerpt and the whole sheet declared them, the browser would start anew
  // with the second declaration and swap in a font that came too late for the first.
  const tree = parse(css, 'site.css');
  const faces = [];
  walk(tree, (node, item, list) => {
    if (!isAt(node, 'font-face')) return;
    faces.push(generate(node));
    list.remove(item);
  });
  if (!faces.length) throw new Error('site.css: has no @font-face');
  const families = readdirSync(`${site}/families`).map((file) => file.replace('.html', ''));
  if (!families.length) throw new Error(`style: ${site} has no family of pages`);
  return {
    whole: put('site', generate(tree)),
    reuse: put('reuse', reuse),
    fonts: put('fonts', faces.join('')),
    print: put('print', made('print.css')),
    frame: put('frame', made('frame.css')),
    excerpts: Object.fromEntries(families.map((name) => [name, put(`first-${name}`, excerpt(css + reuse, drawn(made(`families/${name}.html`))))])),
  };
}
