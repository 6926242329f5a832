// The style sheets. Before the compiler: the whole one, which every page gets, those for paper, for frames and for the plan in
// one file, and the fonts. After it: excerpts of the whole, so that the first words wait for few bytes (docs/decisions/010).
import { build } from 'esbuild';
import { cpSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hashedName } from './content_hash.mjs';
import { drawn, excerpt } from './critical_css.mjs';
import { THEMES, folded, kern, settled } from './tokens.mjs';

const MODULES = new URL('node_modules/', import.meta.url).pathname;
/** What the plan in one file is dressed in: no fonts, which would be files of their own. */
const SINGLE_FILE = ['tokens.css', 'base.css', 'page_head.css', 'note.css', 'record.css', 'footnotes.css', 'germany.css', 'facts.css', 'data_table.css', 'chart_figure.css', 'lists.css', 'badge.css', 'single_file.css', 'media.css'];
/** Sheets of their own. */
const APART = ['print.css', 'frame.css', 'single_file.css'];
const index = () => readFileSync('style/index.css', 'utf8');
/** The lines of style/index.css: file → line. */
const lines = () => new Map([...index().matchAll(/^@import "(\w+\.css)" layer\(\w+\);$/gm)].map(([line, file]) => [file, line]));

// Some lines of style/index.css as one sheet.
async function bundle(files) {
  const all = lines();
  const [order] = /^@layer .*;$/m.exec(index());
  const stdin = { contents: [order, ...files.map((file) => all.get(file))].join('\n'), resolveDir: 'style', loader: 'css', sourcefile: 'index.css' };
  const result = await build({ stdin, bundle: true, minify: true, write: false, external: ['*.woff2'], target: 'chrome111', logLevel: 'warning' });
  return folded(settled(result.outputFiles[0].text, kern()).trim());
}

// Copies the fonts under names that say what is in them; name in the style sheets → name of the copy.
function fonts(out) {
  rmSync(`${out}/fonts`, { recursive: true, force: true });
  mkdirSync(`${out}/fonts`, { recursive: true });
  cpSync(`${MODULES}@fontsource/fira-sans/LICENSE`, `${out}/fonts/LICENSE.txt`);
  return [400, 600].map((weight) => {
    const font = `fira-sans-latin-${weight}-normal`;
    const bytes = readFileSync(`${MODULES}@fontsource/fira-sans/files/${font}.woff2`);
    const copy = hashedName(font, 'woff2', bytes);
    writeFileSync(`${out}/fonts/${copy}`, bytes);
    return [`${font}.woff2`, copy];
  });
}

/** Writes `site.css`, `print.css`, `frame.css`, `single_file.css` for the plan in one file, and the fonts into a folder. */
export async function style(out) {
  const whole = await bundle([...lines().keys()].filter((file) => !APART.includes(file)));
  writeFileSync(`${out}/site.css`, fonts(out).reduce((css, [name, copy]) => css.replace(name, copy), whole));
  writeFileSync(`${out}/print.css`, await bundle(['print.css']));
  writeFileSync(`${out}/frame.css`, await bundle(['frame.css']) + THEMES);
  writeFileSync(`${out}/single_file.css`, await bundle(SINGLE_FILE));
}

/**
 * Writes the sheets that pages name into the built folder; name in `assets.json` → path. For each family of pages (the files
 * `family-<name>.html` of `render names`) an excerpt of the whole sheet, so that the first words wait for few bytes. It has every
 * rule that matters before a pointer moves, so nothing moves when the whole sheet comes.
 */
export function styleSheets(dist, site) {
  const put = (name, css) => {
    const file = hashedName(name, 'css', css);
    writeFileSync(`${dist}/${file}`, css);
    return file;
  };
  const made = (name) => readFileSync(`${site}/${name}`, 'utf8');
  const css = made('site.css');
  // The fonts are named once: named again, the browser would take up a font that came too late before.
  const FONT = /@font-face\{[^}]*\}/g;
  const families = readdirSync(site).map((file) => /^family-(\w+)\.html$/.exec(file)).filter(Boolean);
  if (!families.length) throw new Error(`style: ${site} has no family of pages`);
  return {
    whole: put('site', css.replace(FONT, '')),
    fonts: put('fonts', css.match(FONT).join('')),
    print: put('print', made('print.css')),
    frame: put('frame', made('frame.css')),
    excerpts: Object.fromEntries(families.map(([file, name]) => [name, put(`first-${name}`, excerpt(css, drawn(made(file))))])),
  };
}
