//! The numbers of AI start-ups that were founded in a span of years. For most countries the plan states no number, so
//! these are mentioned but not drawn.

use super::{
    Chart, Column, Source, Table, data,
    form::{ORDER, SCALE},
    table::NONE,
    words::{fill, list},
};
use crate::format::number;
use crate::plan::Plan;
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "start-ups",
    page: super::ChartPage::Comparisons,
    title,
    lead,
    table,
    summary,
    source,
    ranked: |_| vec![],
    choices: &[ORDER, SCALE],
    #[cfg(feature = "build")]
    drawing,
};

const ROWS: &str = "startups";

fn span(plan: &Plan) -> (String, String) {
    let found = data::comparison(plan, ROWS);
    let year = |y: Option<u16>| y.map_or_else(String::new, |y| y.to_string());
    (year(found.and_then(|c| c.from)), year(found.and_then(|c| c.to)))
}

fn german_rank(plan: &Plan, t: &Texts) -> String {
    let rank = data::rows(plan, ROWS).iter().find(|r| r.own).and_then(|r| r.rank);
    rank.map_or_else(String::new, |r| number(r.into(), t))
}

fn title(plan: &Plan, t: &Texts) -> String {
    fill(t.charts.startups_title, &[&german_rank(plan, t)])
}

fn lead(plan: &Plan, t: &Texts) -> String {
    let (from, to) = span(plan);
    fill(t.charts.startups_lead, &[&from, &to])
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let (from, to) = span(plan);
    let others: Vec<String> = (data::valued(plan, ROWS).into_iter())
        .filter(|(row, _)| !row.own)
        .map(|(row, value)| format!("{} {}", row.label.as_str(), number(value, t)))
        .collect();
    let unnumbered = data::rows(plan, ROWS).iter().filter(|r| r.value.is_none());
    let unnumbered: Vec<String> = unnumbered.map(|r| r.label.as_str().to_owned()).collect();
    let own = number(data::value(plan, ROWS, "de"), t);
    fill(
        t.charts.startups_summary,
        &[&from, &to, &own, &german_rank(plan, t), &list(&others, t), &list(&unnumbered, t)],
    )
}

fn table(plan: &Plan, t: &Texts) -> Table {
    let (from, to) = span(plan);
    let row = |r: &crate::plan::ComparisonRow| {
        vec![
            r.label.as_str().to_owned(),
            r.value.map_or_else(|| t.charts.not_numbered.to_owned(), |v| number(v, t)),
            r.rank.map_or_else(|| NONE.to_owned(), |r| number(r.into(), t)),
        ]
    };
    let noun = data::comparison(plan, ROWS).and_then(|c| c.noun.as_ref()).map_or("", |n| n.as_str());
    Table {
        caption: fill(t.charts.span, &[&data::caption(plan, ROWS), &from, &to]),
        columns: vec![Column::words(t.charts.country), Column::numbers(noun), Column::numbers(t.rank)],
        rows: data::rows(plan, ROWS).iter().map(row).collect(),
    }
}

fn source(plan: &Plan) -> Source<'_> {
    data::source(plan, ROWS)
}

#[cfg(feature = "build")]
fn drawing(plan: &Plan, t: &Texts, width: super::Width, form: &super::Form) -> super::draw::Drawing {
    use super::bars::{Names, Row, bars};
    // The table has all countries, the drawing those with a number.
    let numbered = data::rows(plan, ROWS).iter().enumerate().filter_map(|(at, row)| Some((at, row, row.value?)));
    let row = |(at, row, value): (usize, &crate::plan::ComparisonRow, f64)| Row {
        row: at,
        name: row.label.as_str().to_owned(),
        value,
        label: number(value, t),
        own: row.own,
    };
    bars(numbered.map(row).collect(), &Names::Before(96), 56, width, form)
}
