//! The measures as JSON for programs. The keys do not depend on the page's language.

use super::place;
use crate::format::{self, NBSP};
use crate::plan::{Amount, Measure, Plan, RecordRef, VocabularyTerm};
use crate::query::{emphasis_label, kind_label};
use crate::text::Texts;
use serde::Serialize;

/// A measure with everything that the table of measures has. docs/data.md documents the keys.
#[derive(Serialize)]
struct Row<'p> {
    // Must be the first field: `pick_json` looks for it at the start of a line.
    id: &'p str,
    field: &'p str,
    place: String,
    title: &'p str,
    summary: &'p str,
    text: &'p str,
    kind: Named<'p>,
    emphasis: Named<'p>,
    instruments: Vec<Named<'p>>,
    audiences: Vec<Named<'p>>,
    topics: Vec<Named<'p>>,
    amount: Option<Money<'p>>,
    period: Option<Period<'p>>,
    responsible: Vec<&'p str>,
    programmes: Vec<&'p str>,
    organisations: Vec<&'p str>,
    related: &'p [String],
    goals: &'p [String],
    footnotes: &'p [u8],
    note: Option<&'p str>,
}

/// A value of a facet: its id in the data, and its label for readers.
#[derive(Serialize)]
struct Named<'p> {
    id: String,
    label: &'p str,
}

#[derive(Serialize)]
struct Money<'p> {
    #[serde(flatten)]
    amount: &'p Amount,
    label: String,
}

#[derive(Serialize)]
struct Period<'p> {
    from: Option<&'p str>,
    to: Option<&'p str>,
    label: &'p str,
}

/// All measures in the plan's order, as an array with one measure per line.
pub fn measures_json(plan: &'static Plan, t: &'static Texts) -> serde_json::Result<String> {
    let own = |found: &RecordRef<'static>| found.measure.filter(|m| m.record.id == found.record.id);
    let rows = plan.records().into_iter().filter_map(|found| Some(row(plan, own(&found)?, &found, t)));
    let lines = rows.map(|row| serde_json::to_string(&row)).collect::<serde_json::Result<Vec<_>>>()?;
    Ok(array(lines.iter().map(String::as_str)))
}

/// Selects the measures with these ids, in their order, from the output of [`measures_json`].
pub fn pick_json(file: &str, ids: &[&str]) -> String {
    let row = |id: &&str| {
        let start = format!("{{\"id\":\"{id}\",");
        file.lines().find(|line| line.starts_with(&start)).map(|line| line.trim_end_matches(','))
    };
    array(ids.iter().filter_map(row))
}

fn array<'l>(lines: impl Iterator<Item = &'l str>) -> String {
    format!("[\n{}\n]\n", lines.collect::<Vec<_>>().join(",\n"))
}

fn row<'p>(plan: &'p Plan, m: &'p Measure, found: &RecordRef<'p>, t: &'static Texts) -> Row<'p> {
    let words = &plan.meta.vocabulary;
    let record = &m.record;
    Row {
        id: &record.id,
        field: m.field_id(),
        place: place(found, t).replace(NBSP, " "),
        title: record.title.as_str(),
        summary: m.summary.as_str(),
        text: record.text.as_str(),
        kind: Named { id: key(m.kind), label: kind_label(m.kind, t) },
        emphasis: Named { id: key(m.emphasis), label: emphasis_label(m.emphasis, t) },
        instruments: named(&m.instruments, &words.instruments),
        audiences: named(&m.audiences, &words.audiences),
        topics: named(&m.topics, &words.topics),
        amount: m.amount.as_ref().map(|amount| Money { amount, label: format::amount(amount, t) }),
        period: m.period.as_ref().map(|p| Period {
            from: p.from.as_deref(),
            to: p.to.as_deref(),
            label: p.text.as_str(),
        }),
        responsible: plan.names_of(&m.responsible).collect(),
        programmes: plan.names_of(&record.programmes).collect(),
        organisations: plan.names_of(&record.organisations).collect(),
        related: &m.related,
        goals: &m.goals,
        footnotes: &record.footnotes,
        note: record.note.as_ref().map(|n| n.as_str()),
    }
}

fn named<'p>(ids: &[String], words: &'p [VocabularyTerm]) -> Vec<Named<'p>> {
    let found = ids.iter().filter_map(|id| words.iter().find(|w| w.id == *id));
    found.map(|w| Named { id: w.id.clone(), label: w.label.as_str() }).collect()
}

/// A value as it is written in the data.
fn key(value: impl Serialize) -> String {
    serde_json::to_value(value).ok().and_then(|v| Some(v.as_str()?.to_owned())).unwrap_or_default()
}
