//! How many of the targets of the UN's Sustainable Development Goals AI can help to reach.

use super::{
    Chart, Column, Source, Table, data,
    words::{fill, share},
};
use crate::format::number;
use crate::plan::Plan;
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "nachhaltigkeitsziele",
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

const ROWS: &str = "sdg";

fn counts(plan: &Plan) -> (f64, f64) {
    (data::value(plan, ROWS, "ai"), data::whole(plan, ROWS))
}

fn title(plan: &Plan, t: &Texts) -> String {
    let (helped, all) = counts(plan);
    fill(t.charts.sdg_title, &[&number(helped, t), &number(all, t)])
}

fn lead(_: &Plan, t: &Texts) -> String {
    t.charts.sdg_lead.to_owned()
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let (helped, all) = counts(plan);
    fill(t.charts.sdg_summary, &[&number(helped, t), &number(all, t), &share(helped, all, t), &number(all - helped, t)])
}

fn table(plan: &Plan, t: &Texts) -> Table {
    let (helped, all) = counts(plan);
    let row = |label: &str, n: f64| vec![label.to_owned(), number(n, t), share(n, all, t)];
    Table {
        caption: data::caption(plan, ROWS),
        columns: vec![
            Column::words(t.charts.targets),
            Column::numbers(t.charts.number),
            Column::numbers(fill(t.charts.in_percent, &[t.charts.share])),
        ],
        rows: vec![
            row(t.charts.sdg_helped, helped),
            row(t.charts.sdg_others, all - helped),
            row(t.charts.together, all),
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
    let (helped, all) = counts(plan);
    let group =
        |row, name: &str, count: f64, fill| Group { row, name: format!("{name}: {}", number(count, t)), count, fill };
    let groups =
        [group(0, t.charts.sdg_helped, helped, Fill::OWN), group(1, t.charts.sdg_others, all - helped, Fill::OUTLINE)];
    Weave { columns: 13, step: 22.0, gap: 4.0 }.drawing(&groups, width)
}
