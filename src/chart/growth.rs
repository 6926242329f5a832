//! The ministry's AI budget, year by year, as a multiple of its first year.

use super::{
    Chart, Choice, Column, Source, Table,
    budget::{SERIES, ends, status, years},
    form::SCALE,
    words::{fill, list, millions_of_euros, tenths},
};
use crate::format::rounded;
use crate::plan::Plan;
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "haushalt-wachstum",
    page: super::ChartPage::Budget,
    title,
    lead,
    table,
    summary,
    source,
    ranked: |plan| years(plan).iter().map(|y| y.millions).collect(),
    choices: CHOICES,
    #[cfg(feature = "build")]
    drawing,
};

const CHOICES: &[Choice] = &[SCALE, SERIES];

fn title(plan: &Plan, t: &Texts) -> String {
    let years = years(plan);
    let Some([first, _, _, last]) = ends(&years) else { return String::new() };
    fill(t.charts.growth_title, &[&last.year.to_string(), &rounded(last.factor, t), &first.year.to_string()])
}

fn lead(plan: &Plan, t: &Texts) -> String {
    let years = years(plan);
    let Some([first, actual, planned, _]) = ends(&years) else { return String::new() };
    fill(t.charts.growth_lead, &[&first.year.to_string(), &actual.year.to_string(), &planned.year.to_string()])
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let years = years(plan);
    let Some([first, actual, ..]) = ends(&years) else { return String::new() };
    let planned: Vec<String> = (years.iter().filter(|y| y.planned))
        .map(|y| fill(t.charts.growth_planned, &[&y.year.to_string(), &rounded(y.factor, t)]))
        .collect();
    fill(
        t.charts.growth_summary,
        &[&first.year.to_string(), &actual.year.to_string(), &rounded(actual.factor, t), &list(&planned, t)],
    )
}

fn table(plan: &Plan, t: &Texts) -> Table {
    let row = |y: &super::budget::Year| {
        vec![y.year.to_string(), status(y, t).to_owned(), tenths(y.factor, t), tenths(y.millions, t)]
    };
    Table {
        caption: lead(plan, t),
        columns: vec![
            Column::words(t.year),
            Column::words(t.charts.status),
            Column::numbers(t.charts.budget_factor),
            Column::numbers(millions_of_euros(t)),
        ],
        rows: years(plan).iter().map(row).collect(),
    }
}

fn source(plan: &Plan) -> Source<'_> {
    Source {
        place: super::ChartPlace::Record(&plan.budget.source_id),
        footnotes: vec![],
        note: plan.budget.notes.get(1),
    }
}

#[cfg(feature = "build")]
fn drawing(plan: &Plan, t: &Texts, width: super::Width, form: &super::Form) -> super::draw::Drawing {
    use super::{
        budget::{Year, legend, shown},
        draw::{self, Drawing, Fill},
        form::LOG,
    };
    use charming::{
        component::Grid,
        element::{LabelPosition, LineStyle, LineStyleType, Symbol},
        series::Line,
    };
    let years = shown(plan, form);
    let height = width.pick(320, 280);
    let factors: Vec<f64> = years.iter().map(|y| y.factor).collect();
    let values = match form.is(LOG) {
        true => draw::powers(&factors, width),
        false => draw::numbers(factors.iter().copied().fold(0.0, f64::max)),
    };
    // A logarithmic axis has its numbers on the left.
    let left: u16 = if form.is(LOG) { 36 } else { 0 };
    let grid = Grid::new().left(i32::from(left)).right(0).top(32).bottom(28);
    let names = years.iter().map(|y| y.year.to_string()).collect();
    let mut chart = draw::sheet(width, height).grid(grid).x_axis(draw::names(names, width)).y_axis(values);
    // The line of planned money begins at the last year whose money was spent, so that the two lines meet. That year's
    // number belongs to the other line, which is drawn later and covers the mark of this one.
    let actual = years.iter().filter(|y| !y.planned).count();
    let parts: [(&[Year], Fill, LineStyleType); 2] = [
        (&years[actual.saturating_sub(1)..], Fill::PLANNED, LineStyleType::Dashed),
        (&years[..actual], Fill::OWN, LineStyleType::Solid),
    ];
    for (years, fill, line) in parts {
        let label =
            |y: &Year| if y.planned == (fill.color == draw::PLANNED) { rounded(y.factor, t) } else { String::new() };
        let point = |y: &Year| draw::mark(y.year.to_string(), y.factor, label(y), y.row);
        if years.iter().all(|y| !y.planned) && fill.color == draw::PLANNED {
            continue;
        }
        chart = chart.series(
            Line::new()
                .x_axis_index(draw::PLOT)
                .y_axis_index(draw::PLOT)
                .symbol(Symbol::Circle)
                .symbol_size(9)
                .item_style(fill.style())
                .line_style(LineStyle::new().color(draw::OWN).width(2.5).type_(line))
                // Labels are moved to the left, because the line rises to the right and would run through them.
                .label(draw::label(LabelPosition::Top, width).offset((-12.0, 0.0)))
                .data(years.iter().map(point).collect()),
        );
    }
    Drawing { chart: legend(chart, form, left, t, width), height }
}
