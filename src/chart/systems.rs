//! The origins of a year's significant machine-learning systems, with one square for each system.

use super::{
    Chart, Column, Source, Table, data,
    words::{fill, share},
};
use crate::format::number;
use crate::plan::Plan;
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "ml-systeme",
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

const ROWS: &str = "ml-systems";

/// The numbers of systems by origin. The plan states them for Germany, for Europe including Germany, and for the world;
/// the remainders are computed from these.
struct Origin {
    germany: f64,
    /// All of Europe, including Germany.
    europe: f64,
    all: f64,
}

impl Origin {
    fn of(plan: &Plan) -> Origin {
        let value = |row| data::value(plan, ROWS, row);
        Origin { germany: value("de"), europe: value("europe"), all: data::whole(plan, ROWS) }
    }

    fn rest_of_europe(&self) -> f64 {
        self.europe - self.germany
    }

    fn elsewhere(&self) -> f64 {
        self.all - self.europe
    }
}

fn title(plan: &Plan, t: &Texts) -> String {
    let origin = Origin::of(plan);
    fill(t.charts.systems_title, &[&number(origin.europe, t), &number(origin.all, t), &number(origin.germany, t)])
}

fn lead(plan: &Plan, t: &Texts) -> String {
    fill(t.charts.systems_lead, &[&data::year(plan, ROWS)])
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let origin = Origin::of(plan);
    let words =
        [origin.all, origin.germany, origin.rest_of_europe(), origin.europe, origin.elsewhere()].map(|n| number(n, t));
    let [all, germany, rest, europe, elsewhere] = &words;
    fill(t.charts.systems_summary, &[&data::year(plan, ROWS), all, germany, rest, europe, elsewhere])
}

fn table(plan: &Plan, t: &Texts) -> Table {
    let origin = Origin::of(plan);
    let row = |label: &str, n: f64| vec![label.to_owned(), number(n, t), share(n, origin.all, t)];
    Table {
        caption: format!("{} {}", data::caption(plan, ROWS), data::year(plan, ROWS)),
        columns: vec![
            Column::words(t.charts.origin),
            Column::numbers(t.charts.number),
            Column::numbers(fill(t.charts.in_percent, &[t.charts.share])),
        ],
        rows: vec![
            row(t.charts.germany, origin.germany),
            row(t.charts.europe_rest, origin.rest_of_europe()),
            row(t.charts.europe_all, origin.europe),
            row(t.charts.elsewhere, origin.elsewhere()),
            row(t.charts.together, origin.all),
        ],
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
    let origin = Origin::of(plan);
    let group =
        |row, name: &str, count: f64, fill| Group { row, name: format!("{name}: {}", number(count, t)), count, fill };
    let groups = [
        group(0, t.charts.germany, origin.germany, Fill::OWN),
        group(1, t.charts.europe_rest, origin.rest_of_europe(), Fill::SECOND),
        group(3, t.charts.elsewhere, origin.elsewhere(), Fill::OUTLINE),
    ];
    // With twelve or six squares in a row, the European squares fill whole rows.
    let (columns, step) = width.pick((12, 57.0), (6, 44.0));
    Weave { columns, step, gap: 6.0 }.drawing_with_legend_below(&groups, &[0.0, 150.0, 490.0], width)
}
