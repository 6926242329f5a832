//! The whole plan as tables for spreadsheets and programs, one per kind of record.

mod package;
mod tables;

pub use package::datapackage;

use super::{CsvForm, csv, place};
use crate::format;
use crate::plan::{Plan, RecordId, RecordRef, Unit, VocabularyTerm};
use crate::query::{emphasis_label, kind_label};
use crate::route::Route;
use crate::text::Texts;

/// A table of the whole plan.
pub struct Sheet {
    /// Its file name, without extensions.
    pub name: &'static str,
    /// Its title for readers.
    pub title: &'static str,
    /// The headings of its columns.
    pub head: Vec<&'static str>,
    /// The indexes of the columns with numbers, which get the decimal separator of the CSV form.
    pub numbers: &'static [usize],
    /// The indexes of the columns with dates. The German form spells them out: a spreadsheet would read `2023-11` as the first
    /// of the month.
    pub dates: &'static [usize],
    /// Its rows. A bar separates several values in a cell; numbers have no thousands separators.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// Writes the table as CSV.
    pub fn csv(&self, form: CsvForm, t: &Texts) -> String {
        self.csv_of(form, &self.rows, t)
    }

    /// Writes only the rows whose id begins with `start` as CSV.
    pub fn csv_below(&self, start: &str, form: CsvForm, t: &Texts) -> String {
        let rows: Vec<Vec<String>> = self.rows.iter().filter(|row| row[0].starts_with(start)).cloned().collect();
        self.csv_of(form, &rows, t)
    }

    fn csv_of(&self, form: CsvForm, rows: &[Vec<String>], t: &Texts) -> String {
        let mut rows = rows.to_vec();
        if form == CsvForm::German {
            for row in &mut rows {
                for n in self.dates {
                    row[*n] = plain(&format::date(&row[*n], t));
                }
            }
        }
        let head: Vec<String> = self.head.iter().map(|h| (*h).to_owned()).collect();
        let numeric: Vec<bool> = (0..head.len()).map(|n| self.numbers.contains(&n)).collect();
        csv(form, &head, &numeric, &rows, t)
    }
}

/// All tables. Links in them begin with the address where the site will be hosted, if that is known.
pub fn sheets(plan: &'static Plan, t: &'static Texts, address: Option<&str>) -> Vec<Sheet> {
    vec![
        measures(plan, t, address),
        records(plan, t),
        figures(plan, t),
        tables::budget(plan, t),
        tables::comparisons(plan, t),
        tables::places(plan, t),
        tables::timeline(plan, t),
        tables::footnotes(plan, t),
        tables::glossary(plan, t),
    ]
}

/// The column with the summary of a measure: behind its title.
const SUMMARY: usize = 3;
/// The column with the action field of a measure: behind its id.
const FIELD: usize = 1;

fn measures(plan: &'static Plan, t: &'static Texts, address: Option<&str>) -> Sheet {
    let words = &plan.meta.vocabulary;
    let labels = |ids: &[String], words: &[VocabularyTerm]| {
        joined(ids.iter().filter_map(|id| words.iter().find(|w| w.id == *id)).map(|w| w.label.as_str()))
    };
    let rows = plan.records().into_iter().filter_map(|found| {
        let m = found.measure.filter(|m| m.record.id == found.record.id)?;
        let mut row = text_of(&found, plan, t);
        row.insert(SUMMARY, m.summary.as_str().to_owned());
        let field = plan.field(RecordId(&m.record.id).home());
        row.insert(FIELD, field.map(|field| format!("{} {}", field.id, field.title.as_str())).unwrap_or_default());
        row.extend([
            kind_label(m.kind, t).to_owned(),
            emphasis_label(m.emphasis, t).to_owned(),
            labels(&m.instruments, &words.instruments),
            labels(&m.audiences, &words.audiences),
            labels(&m.topics, &words.topics),
            m.amount.as_ref().map(|a| format::amount(a, t)).unwrap_or_default(),
            m.period.as_ref().map(|p| p.text.as_str().to_owned()).unwrap_or_default(),
            joined(plan.names_of(&m.responsible)),
            joined(&m.related),
            joined(&m.goals),
            format!("{}{}", address.unwrap_or_default(), Route::Measure(m.record.id.clone()).path()),
        ]);
        Some(row)
    });
    let mut head = text_head(t);
    head.insert(SUMMARY, t.data.column_summary);
    head.insert(FIELD, t.field);
    head.extend([
        t.data.column_kind,
        t.emphasis,
        t.data.column_instrument,
        t.data.column_audience,
        t.data.column_topic,
    ]);
    head.extend([t.amount, t.period, t.responsible, t.data.column_related, t.data.column_serves, t.data.column_link]);
    Sheet { name: "massnahmen", title: t.measures, head, numbers: &[], dates: &[], rows: rows.collect() }
}

fn records(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let rows = plan.records().iter().map(|found| text_of(found, plan, t)).collect();
    Sheet { name: "texte", title: t.data.sheet_texts, head: text_head(t), numbers: &[], dates: &[], rows }
}

fn text_head(t: &'static Texts) -> Vec<&'static str> {
    vec![
        t.data.column_id,
        t.place_in_plan,
        t.data.column_title,
        t.data.column_text,
        t.programmes,
        t.organisations,
        t.footnotes,
        t.note,
    ]
}

fn text_of(found: &RecordRef<'_>, plan: &Plan, t: &Texts) -> Vec<String> {
    let record = found.record;
    vec![
        record.id.clone(),
        plain(&place(found, t)),
        record.title.as_str().to_owned(),
        record.text.as_str().to_owned(),
        joined(plan.names_of(&record.programmes)),
        joined(plan.names_of(&record.organisations)),
        joined(record.footnotes.iter().map(u8::to_string)),
        record.note.as_ref().map(|n| n.as_str().to_owned()).unwrap_or_default(),
    ]
}

fn figures(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let of = |found: RecordRef<'static>| {
        found.record.figures.iter().map(move |f| {
            let year = |y: Option<u16>| y.map(|y| y.to_string()).unwrap_or_default();
            vec![
                f.id.clone(),
                number(f.value, t),
                unit(f.unit),
                plain(&format::figure(f, t)),
                f.meaning.as_str().to_owned(),
                year(f.year),
                year(f.from),
                year(f.to),
                plain(&place(&found, t)),
            ]
        })
    };
    Sheet {
        name: "zahlen",
        title: t.data.sheet_figures,
        head: vec![
            t.data.column_id,
            t.data.column_value,
            t.data.column_unit,
            t.data.column_text,
            t.data.column_meaning,
            t.year,
            t.data.column_from,
            t.data.column_to,
            t.place_in_plan,
        ],
        numbers: &[1],
        dates: &[],
        rows: plan.records().into_iter().flat_map(of).collect(),
    }
}

fn joined<S: AsRef<str>>(values: impl IntoIterator<Item = S>) -> String {
    values.into_iter().map(|v| v.as_ref().to_owned()).collect::<Vec<_>>().join(" | ")
}

fn plain(text: &str) -> String {
    text.replace(format::NBSP, " ")
}

/// A number in the language of the page, without thousands separators: a decimal comma in German.
fn number(value: f64, t: &Texts) -> String {
    format::number(value, t).replace(t.thousands, "")
}

/// A unit as it is written in the data.
fn unit(unit: Unit) -> String {
    serde_json::to_value(unit).ok().and_then(|v| Some(v.as_str()?.to_owned())).unwrap_or_default()
}
