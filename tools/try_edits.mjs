// Makes the edits that newcomers make, following the table in README.md, one after another in a clone of what is committed, and
// runs the native tests after each. That shows whether the table is true, and whether a normal edit makes a test fail.
//   node tools/try_edits.mjs [NAME...]     all edits, or only those named

import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = resolve(fileURLToPath(new URL('..', import.meta.url)));
const TARGET = resolve(process.env.CARGO_TARGET_DIR ?? join(ROOT, 'target'));
// The folder is always the same, so that cargo finds what it built in the last run. It builds in a folder of its own: cargo takes
// the crates of two clones for one and the same, and would use what belongs to an edit in the project itself.
const CLONE = join(TARGET, 'try-edits');
const BUILT = join(TARGET, 'tried-edits');
// All features are enabled at once, so that one build serves the check, the tests of the core and those of the views.
const FEATURES = ['--locked', '--features', 'ssr,pictures'];

const path = (file) => join(CLONE, file);
const read = (file) => readFileSync(path(file), 'utf8');
const write = (file, text) => writeFileSync(path(file), text);

// Changes a file at `anchor`, a text that must occur in it exactly once.
function change(file, anchor, make) {
  const text = read(file);
  const count = text.split(anchor).length - 1;
  if (count !== 1) {
    throw new Error(`tools/try_edits.mjs no longer fits ${file}: expected once, found ${count} times:\n${anchor}`);
  }
  write(
    file,
    text.replace(anchor, () => make(anchor)),
  );
}
const before = (file, anchor, text) => change(file, anchor, (found) => text + found);
const after = (file, anchor, text) => change(file, anchor, (found) => found + text);

// Adds a word of the interface, in all languages in German that keeps the rules of Leichte Sprache; its name comes after the name
// `next`. `list` is the file with the list of names, without its ending: `mod` or a part.
function word(list, next, name, german) {
  change(`src/text/${list}.rs`, ` ${next}\n`, (found) => `${found.trimEnd()} ${name}\n`);
  for (const lang of ['de', 'en', 'leicht']) {
    const file = `src/text/${lang}/${list}.rs`;
    const line = read(file)
      .split('\n')
      .find((line) => line.startsWith(`    ${next}: "`));
    if (!line?.endsWith(',')) throw new Error(`tools/try_edits.mjs no longer fits ${file}: no line for ${next}`);
    after(file, `${line}\n`, `    ${name}: ${JSON.stringify(german)},\n`);
  }
}

// A string literal of Rust with accents on its vowels. Escapes, and the values that are filled in, stay as they are.
const accented = (literal) => literal.replace(/\\u?\{[^}]*\}|\{[^}]*\}|\\.|[aeiou]/g, (found) => (found.length > 1 ? found : 'áéíóú'['aeiou'.indexOf(found)]));

const record = (title) => run('cargo', ['run', '-q', ...FEATURES, '--bin', 'plan', '--', 'record', 'data', title]);

// The files that the README's row does not name, neither themselves nor by a folder.
function unnamed(readme, row, files) {
  const line = readme.split('\n').find((line) => line.startsWith(`| ${row} |`)) ?? '';
  const named = [...line.matchAll(/`([^`]+)`/g)].map((match) => match[1]);
  return files.filter((file) => !named.some((name) => name === file || (name.endsWith('/') && file.startsWith(name))));
}

// `row` is what the table in README.md calls the edit.
const EDITS = [
  {
    name: 'reword-measure',
    what: 'rewords a measure',
    row: 'a new wording of a text',
    make() {
      const [field] = JSON.parse(read('data/plan.json')).chapters[0].fields;
      const file = `data/fields/${field}.json`;
      const text = JSON.stringify(JSON.parse(read(file)).measures[0].text.de);
      change(file, text, () => JSON.stringify('Das Ministerium sagt dasselbe jetzt mit ganz anderen Worten.'));
      record('Eine Maßnahme in anderen Worten');
    },
  },
  {
    name: 'add-chart',
    what: 'adds a chart of measures per field',
    row: 'a chart',
    make() {
      write('src/chart/measures_per_field.rs', CHART);
      after('src/chart/mod.rs', 'mod investment;\n', 'mod measures_per_field;\n');
      after('src/chart/mod.rs', '    goals_sdg::CHART,\n', '    measures_per_field::CHART,\n');
      word('charts', 'sdg_others', 'fields_title', '{0} Maßnahmen in {1} Feldern');
      word('charts', 'fields_title', 'fields_lead', 'So viele Maßnahmen hat jedes Feld');
      word('charts', 'fields_lead', 'fields_summary', 'Die meisten Maßnahmen hat das Feld {0}: Es sind {1}.');
      record('Ein Diagramm mehr');
    },
  },
  {
    name: 'add-page',
    what: 'adds a page "Danksagung"',
    row: 'a page',
    make() {
      before('src/route/mod.rs', '    /// How to cite an excerpt.\n', '    /// Whom this site owes thanks to.\n    Thanks,\n');
      before('src/route/fixed_page.rs', '];\n\nimpl Route {\n', PAGE_ROW);
      write('src/app/pages/thanks.rs', PAGE);
      after('src/app/pages/mod.rs', 'mod studio;\n', 'mod thanks;\n');
      before('src/app/pages/mod.rs', '        Route::Cite(excerpt) =>', '        Route::Thanks => view! { <thanks::Thanks /> }.into_any(),\n');
      before('src/app/header.rs', '    Route::About,\n', '    Route::Thanks,\n');
      word('mod', 'breadcrumb', 'thanks', 'Danksagung');
      word('pages', 'comparisons_title', 'thanks_lead', 'Wem diese Seite etwas verdankt.');
    },
  },
  {
    name: 'add-facet',
    what: 'adds a facet "names programmes"',
    row: 'a facet',
    make() {
      before('src/query/facets.rs', '];\n\n/// What a measure names', FACET);
      word('mod', 'field', 'programmes_named', 'genannt');
      word('mod', 'programmes_named', 'programmes_not_named', 'nicht genannt');
      const said = read('src/text/de/pages.rs').match(/nach (\S+) Gesichtspunkten/)?.[0] ?? 'nach … Gesichtspunkten';
      change('src/text/de/pages.rs', said, () => `nach ${NUMBERS[NUMBERS.indexOf(said.split(' ')[1]) + 1]} Gesichtspunkten`);
    },
  },
  {
    name: 'add-language',
    what: 'adds a language',
    row: 'a language',
    make() {
      // The German words with accents take the place of a translation: what has none on a page of this language is fixed somewhere.
      mkdirSync(path('src/text/xx'));
      for (const file of readdirSync(path('src/text/de'))) {
        const words = read(`src/text/de/${file}`)
          .replace('static DE:', 'static XX:')
          .replace('Lang::De', 'Lang::Xx')
          .replace('//! German.', '//! A language for tests.')
          .replace(/"(?:[^"\\]|\\.)*"/g, accented);
        write(`src/text/xx/${file}`, words);
      }
      after('src/text/mod.rs', '#[cfg(feature = "build")]\nmod de;\n', '#[cfg(feature = "build")]\nmod xx;\n');
      change('src/text/lang.rs', 'use super::{Texts, de, en, leicht};', () => 'use super::{Texts, de, en, leicht, xx};');
      after('src/text/lang.rs', '    #[default]\n    De,\n', '    /// A language for tests, below `xx/`.\n    Xx,\n');
      before('src/text/lang.rs', 'impl Lang {\n', LANGUAGE_ROW);
      change('src/text/lang.rs', '&[Lang::De, ', () => '&[Lang::De, Lang::Xx, ');
      after('src/text/lang.rs', '            Lang::De => DE,\n', '            Lang::Xx => XX,\n');
      const field = (type) =>
        `    /// A language for tests.\n    #[serde(default, skip_serializing_if = "${type}::is_empty")]\n    pub xx: ${type === 'Vec' ? 'Vec<String>' : type},\n`;
      after('src/plan/mod.rs', '    pub leicht: String,\n', field('String'));
      after('src/plan/mod.rs', '            "leicht" => &self.leicht,\n', '            "xx" => &self.xx,\n');
      change('src/plan/mod.rs', '[&self.de, &self.en, &self.leicht]', () => '[&self.de, &self.en, &self.leicht, &self.xx]');
      after('src/plan/tables.rs', '    pub leicht: Vec<String>,\n', field('Vec'));
      change('src/plan/tables.rs', '[&self.de, &self.en, &self.leicht]', () => '[&self.de, &self.en, &self.leicht, &self.xx]');
      after('src/plan/tables.rs', '            Lang::Leicht => &self.leicht,\n', '            Lang::Xx => &self.xx,\n');
      run('cargo', ['run', '-q', ...FEATURES, '--bin', 'plan', '--', 'schema', 'data/schema']);
    },
  },
];

const NUMBERS = ['null', 'einem', 'zwei', 'drei', 'vier', 'fünf', 'sechs', 'sieben', 'acht', 'neun', 'zehn', 'elf', 'zwölf'];

const LANGUAGE_ROW = `const XX: Row = Row {
    tag: "qaa",
    name: "Xx",
    key: "xx",
    babel: "english",
    locale: "en_GB",
    authority: "ENG",
    rules: &language::EN,
    #[cfg(feature = "build")]
    texts: &xx::XX,
};

`;

const CHART = `//! How many measures each action field has: counted by us, it stands nowhere in the plan.

use super::{Chart, ChartPlace, Column, Source, Table, words::fill};
use crate::format::number;
use crate::plan::{Field, Plan};
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "massnahmen-je-feld",
    page: super::ChartPage::Comparisons,
    title,
    lead,
    table,
    summary,
    source,
    #[cfg(feature = "build")]
    drawing,
};

fn name(field: &Field) -> String {
    format!("{} {}", field.id, field.short.as_str())
}

fn count(field: &Field, t: &Texts) -> String {
    number(field.measures.len() as f64, t)
}

fn title(plan: &Plan, t: &Texts) -> String {
    fill(t.charts.fields_title, &[&plan.measures().count().to_string(), &plan.fields.len().to_string()])
}

fn lead(_: &Plan, t: &Texts) -> String {
    t.charts.fields_lead.to_owned()
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let most = plan.fields.iter().max_by_key(|field| field.measures.len());
    most.map_or_else(String::new, |field| fill(t.charts.fields_summary, &[&name(field), &count(field, t)]))
}

fn table(plan: &Plan, t: &Texts) -> Table {
    Table {
        caption: t.charts.fields_lead.to_owned(),
        columns: vec![Column::words(t.action_field), Column::numbers(t.many_measures)],
        rows: plan.fields.iter().map(|field| vec![name(field), count(field, t)]).collect(),
    }
}

fn source(_: &Plan) -> Source<'_> {
    Source { place: ChartPlace::Counted, footnotes: vec![], note: None }
}

#[cfg(feature = "build")]
fn drawing(plan: &Plan, t: &Texts, width: super::Width) -> super::draw::Drawing {
    use super::bars::{Names, Row, bars};
    let row =
        |field: &Field| Row { name: name(field), value: field.measures.len() as f64, label: count(field, t), own: false };
    bars(plan.fields.iter().map(row).collect(), &Names::Above, 56, width)
}
`;

const PAGE_ROW = `    FixedPage {
        route: Route::Thanks,
        path: "danksagung",
        title: |t| t.thanks,
        lead: |t| t.pages.thanks_lead,
        embeddable: false,
        purpose: Purpose::Read,
    },
`;

const PAGE = `//! Whom this site owes thanks to.

use super::PageHead;
use crate::app::use_site;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Thanks() -> impl IntoView {
    let t = use_site().t;
    view! {
        <div class="reading-text">
            <PageHead title=t.thanks.to_owned() lead=t.pages.thanks_lead />
        </div>
    }
}
`;

const FACET = `    Facet {
        key: "programm",
        label: |t| t.programmes,
        options: |_, t| vec![("ja", t.programmes_named), ("nein", t.programmes_not_named)],
        values: |m| vec![if m.record.programmes.is_empty() { "nein" } else { "ja" }],
    },
`;

function run(command, args) {
  const env = { ...process.env, CARGO_TARGET_DIR: BUILT };
  const done = spawnSync(command, args, { cwd: CLONE, env, encoding: 'utf8', maxBuffer: 1 << 28 });
  if (done.status !== 0) throw new Error(`${command} ${args.join(' ')}\n${done.stdout}${done.stderr}${done.error ?? ''}`);
  return done.stdout;
}

const git = (...args) => run('git', args);

function clone() {
  rmSync(CLONE, { recursive: true, force: true });
  mkdirSync(TARGET, { recursive: true });
  execFileSync('git', ['clone', '-q', ROOT, CLONE]);
  symlinkSync(join(ROOT, 'tools/node_modules'), path('tools/node_modules'));
}

// The steps of the native part of ./dev test.
/** @type {[name: string, step: () => void][]} */
const STEPS = [
  ['data', () => run('cargo', ['run', '-q', ...FEATURES, '--bin', 'plan', '--', 'check', 'data'])],
  ['format', () => run('cargo', ['fmt', '--check'])],
  ['tests', () => run('cargo', ['test', '-q', ...FEATURES, '--no-fail-fast', '--', '--include-ignored'])],
];

function attempt(edit) {
  git('reset', '-q', '--hard');
  git('clean', '-qfd');
  edit.make();
  run('cargo', ['fmt']);
  git('add', '--all');
  const touched = git('diff', '--cached', '--name-only').trim().split('\n');
  const failed = [];
  const missing = unnamed(read('README.md'), edit.row, touched);
  if (missing.length) {
    failed.push('README');
    console.log(`\n${edit.name}: README.md's row "${edit.row}" does not name ${missing.join(', ')}\n`);
  }
  for (const [name, step] of STEPS) {
    try {
      step();
    } catch (error) {
      failed.push(name);
      console.log(`\n${edit.name}, ${name}: ${error}\n`);
    }
  }
  return { touched, outcome: failed.length ? `failed: ${failed.join(', ')}` : 'passed' };
}

const names = process.argv.slice(2);
const unknown = names.filter((name) => !EDITS.some((edit) => edit.name === name));
if (unknown.length) {
  console.error(`no edit is called ${unknown.join(', ')}; there are ${EDITS.map((edit) => edit.name).join(', ')}`);
  process.exit(2);
}
clone();
const rows = [];
for (const edit of EDITS.filter((edit) => !names.length || names.includes(edit.name))) {
  const start = Date.now();
  let touched = [],
    outcome;
  try {
    ({ touched, outcome } = attempt(edit));
  } catch (error) {
    outcome = 'failed: edit';
    console.log(`\n${edit.name}: ${error}\n`);
  }
  console.log(`${edit.name}: ${outcome}, ${Math.round((Date.now() - start) / 1000)} s`);
  rows.push([edit.what, touched.join(', '), outcome]);
}
rmSync(CLONE, { recursive: true, force: true });
console.log(['', '| A newcomer … | touched | |', '| --- | --- | --- |', ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n'));
process.exit(rows.some((row) => row[2].startsWith('failed')) ? 1 : 0);
