//! The share of start-ups that come out of science: AI start-ups compared with all.

use super::{Chart, Column, Source, Table, data, words::fill};
use crate::format::{bound, number};
use crate::plan::{ComparisonRow, Plan};
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "ausgruendungen",
    page: super::ChartPage::Comparisons,
    title,
    lead,
    table,
    summary,
    source,
    ranked: |_| vec![],
    choices: &[],
    #[cfg(feature = "build")]
    drawing,
};

const ROWS: &str = "spin-offs";

/// A value with the word for its bound before it: `über 40`.
fn words(row: &ComparisonRow, value: f64, t: &Texts) -> String {
    format!("{} {}", bound(row.bound, t), number(value, t)).trim_start().to_owned()
}

fn percent(row: &ComparisonRow, value: f64, t: &Texts) -> String {
    fill(t.number_percent, &[&words(row, value, t)])
}

fn percents(plan: &Plan, t: &Texts) -> Vec<String> {
    data::valued(plan, ROWS).into_iter().map(|(row, value)| percent(row, value, t)).collect()
}

fn title(plan: &Plan, t: &Texts) -> String {
    let percents = percents(plan, t);
    fill(t.charts.spinoffs_title, &percents.iter().map(String::as_str).collect::<Vec<_>>())
}

fn lead(_: &Plan, t: &Texts) -> String {
    t.charts.spinoffs_lead.to_owned()
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let percents = percents(plan, t);
    // The share among AI start-ups is a lower bound ("over 40"), so the true ratio is at least this one. It is rounded
    // down, so that the number is certainly not too high.
    let times = number((data::value(plan, ROWS, "ai") / data::value(plan, ROWS, "all")).floor(), t);
    let words: Vec<&str> = percents.iter().map(String::as_str).chain([times.as_str()]).collect();
    fill(t.charts.spinoffs_summary, &words)
}

fn table(plan: &Plan, t: &Texts) -> Table {
    let rows = data::valued(plan, ROWS).into_iter();
    Table {
        caption: data::caption(plan, ROWS),
        columns: vec![Column::words(t.charts.group), Column::numbers(fill(t.charts.in_percent, &[t.charts.share]))],
        rows: rows.map(|(row, value)| vec![row.label.as_str().to_owned(), words(row, value, t)]).collect(),
    }
}

fn source(plan: &Plan) -> Source<'_> {
    data::source(plan, ROWS)
}

#[cfg(feature = "build")]
fn drawing(plan: &Plan, t: &Texts, width: super::Width, form: &super::Form) -> super::draw::Drawing {
    use super::bars::{Names, Row, bars};
    let row = |(at, (row, value)): (usize, (&ComparisonRow, f64))| Row {
        row: at,
        name: row.label.as_str().to_owned(),
        value,
        label: percent(row, value, t),
        own: row.own,
    };
    bars(data::valued(plan, ROWS).into_iter().enumerate().map(row).collect(), &Names::Above, 92, width, form)
}
