//! How many of a hundred companies use AI.

use super::{Chart, Column, Source, Table, data, words::fill};
use crate::format::{bound, number};
use crate::plan::Plan;
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "unternehmen",
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

const ROWS: &str = "companies";

/// The number of companies that use AI, with the word for its bound (`nur 15`), and the number that it is out of.
fn words(plan: &Plan, t: &Texts) -> (String, String) {
    let users = data::valued(plan, ROWS).first().map_or_else(String::new, |(row, value)| {
        format!("{} {}", bound(row.bound, t), number(*value, t)).trim_start().to_owned()
    });
    (users, number(data::whole(plan, ROWS), t))
}

fn title(plan: &Plan, t: &Texts) -> String {
    let (users, all) = words(plan, t);
    fill(t.charts.companies_title, &[&users, &all])
}

fn lead(_: &Plan, t: &Texts) -> String {
    t.charts.companies_lead.to_owned()
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let (users, all) = words(plan, t);
    let others = data::whole(plan, ROWS) - data::value(plan, ROWS, "de");
    fill(t.charts.companies_summary, &[&users, &all, &number(others, t)])
}

fn table(plan: &Plan, t: &Texts) -> Table {
    let (with, all) = (data::value(plan, ROWS, "de"), data::whole(plan, ROWS));
    let row = |label: &str, n: f64| vec![label.to_owned(), number(100.0 * n / all, t)];
    Table {
        caption: data::caption(plan, ROWS),
        columns: vec![Column::words(t.charts.companies), Column::numbers(fill(t.charts.in_percent, &[t.charts.share]))],
        rows: vec![row(t.charts.with_ai, with), row(t.charts.without_ai, all - with)],
    }
}

fn source(plan: &Plan) -> Source<'_> {
    data::source(plan, ROWS)
}

#[cfg(feature = "build")]
fn drawing(plan: &Plan, t: &Texts, width: super::Width, _: &super::Form) -> super::draw::Drawing {
    use super::{
        draw::Fill,
        waffle::{Group, Weave},
    };
    let (with, all) = (data::value(plan, ROWS, "de"), data::whole(plan, ROWS));
    let group =
        |row, name: &str, count: f64, fill| Group { row, name: format!("{name}: {}", number(count, t)), count, fill };
    let groups =
        [group(0, t.charts.with_ai, with, Fill::OWN), group(1, t.charts.without_ai, all - with, Fill::OUTLINE)];
    Weave { columns: 10, step: 26.0, gap: 4.0 }.drawing(&groups, width)
}
