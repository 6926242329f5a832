//! Private investment in AI, by country.

use super::{
    Chart, Choice, Column, FormOption, Source, Table, data,
    form::{ORDER, SCALE},
    words::{billions_of_dollars, fill, tenths},
};
use crate::format::{number, rounded};
use crate::plan::Plan;
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "investitionen",
    page: super::ChartPage::Comparisons,
    title,
    lead,
    table,
    summary,
    source,
    ranked: |plan| data::valued(plan, ROWS).into_iter().map(|(_, value)| value).collect(),
    choices: CHOICES,
    #[cfg(feature = "build")]
    drawing,
};

const ROWS: &str = "private-investment";

/// The key of the form that compares with Germany.
const TIMES: &str = "vielfaches";

const UNIT: Choice = Choice {
    name: |t| t.charts.unit,
    options: &[
        FormOption { key: "mrd", label: |_, t| billions_of_dollars(t), without: &[] },
        FormOption { key: TIMES, label: |_, t| t.charts.times_germany.to_owned(), without: &[] },
    ],
};

const CHOICES: &[Choice] = &[UNIT, ORDER, SCALE];

/// A value as a multiple of the German one.
fn times_germany(plan: &Plan, value: f64) -> f64 {
    value / data::value(plan, ROWS, "de")
}

fn title(plan: &Plan, t: &Texts) -> String {
    let times = times_germany(plan, data::value(plan, ROWS, "us")).round();
    fill(t.charts.investment_title, &[&data::year(plan, ROWS), &number(times, t)])
}

fn lead(plan: &Plan, t: &Texts) -> String {
    fill(t.charts.investment_lead, &[&data::year(plan, ROWS)])
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let values: Vec<String> = (data::valued(plan, ROWS).into_iter())
        .map(|(row, value)| format!("{} {}", row.label.as_str(), number(value / 1e9, t)))
        .collect();
    let times = rounded(times_germany(plan, data::value(plan, ROWS, "us")), t);
    fill(t.charts.investment_summary, &[&data::year(plan, ROWS), &values.join(t.charts.next_value), &times])
}

fn table(plan: &Plan, t: &Texts) -> Table {
    let rows = data::valued(plan, ROWS).into_iter().map(|(row, value)| {
        vec![row.label.as_str().to_owned(), number(value / 1e9, t), tenths(times_germany(plan, value), t)]
    });
    Table {
        caption: format!("{} {}", data::caption(plan, ROWS), data::year(plan, ROWS)),
        columns: vec![
            Column::words(t.charts.country),
            Column::numbers(billions_of_dollars(t)),
            Column::numbers(t.charts.times_germany),
        ],
        rows: rows.collect(),
    }
}

fn source(plan: &Plan) -> Source<'_> {
    data::source(plan, ROWS)
}

#[cfg(feature = "build")]
fn drawing(plan: &Plan, t: &Texts, width: super::Width, form: &super::Form) -> super::draw::Drawing {
    use super::bars::{Names, Row, bars};
    use crate::format::NBSP;
    let row = |(at, (row, value)): (usize, (&crate::plan::ComparisonRow, f64))| {
        let (value, label) = if form.is(TIMES) {
            let times = times_germany(plan, value);
            (times, format!("{}{NBSP}×", tenths(times, t)))
        } else {
            (value / 1e9, format!("{}{NBSP}{}", number(value / 1e9, t), t.billion))
        };
        Row { row: at, name: row.label.as_str().to_owned(), value, label, own: row.own }
    };
    // "Milliarden" in Leichte Sprache needs more room than "Mrd.".
    let room = (40 + 8 * t.billion.chars().count() as u16).max(88);
    bars(data::valued(plan, ROWS).into_iter().enumerate().map(row).collect(), &Names::Before(116), room, width, form)
}
