//! The ministry's AI budget, year by year: what was spent and what is planned.

use super::{
    Chart, Column, Source, Table,
    table::NONE,
    words::{fill, list, millions_of_euros, share, tenths},
};
use crate::format::{number, rounded};
use crate::plan::{BudgetStatus, Plan};
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "haushalt",
    page: super::ChartPage::Budget,
    title,
    lead,
    table,
    summary,
    source,
    #[cfg(feature = "build")]
    drawing,
};

/// One year of the budget, with what is computed from it.
pub(super) struct Year {
    /// The calendar year.
    pub year: u16,
    /// Whether the money is only planned and not yet spent.
    pub planned: bool,
    /// The budget in millions of euros.
    pub millions: f64,
    /// The change from the year before in percent, negative where the budget fell; `None` in the first year.
    pub change: Option<f64>,
    /// The budget as a multiple of the first year's, which is 1.
    pub factor: f64,
}

pub(super) fn years(plan: &Plan) -> Vec<Year> {
    let rows = &plan.budget.rows;
    let before = std::iter::once(None).chain(rows.iter().map(Some));
    rows.iter()
        .zip(before)
        .map(|(row, before)| Year {
            year: row.year,
            planned: row.status == BudgetStatus::Planned,
            millions: row.value / 1e6,
            change: before.map(|b| 100.0 * (row.value / b.value - 1.0)),
            factor: row.value / rows[0].value,
        })
        .collect()
}

/// The four years that the sentences about the budget mention: the first one, the last one whose money was spent, the
/// first one whose money is planned, the last one. `None` unless the budget has years of both kinds.
pub(super) fn ends(years: &[Year]) -> Option<[&Year; 4]> {
    let last_actual = years.iter().rfind(|y| !y.planned)?;
    let first_planned = years.iter().find(|y| y.planned)?;
    Some([years.first()?, last_actual, first_planned, years.last()?])
}

pub(super) fn status(year: &Year, t: &Texts) -> &'static str {
    if year.planned { t.planned } else { t.actual }
}

fn title(plan: &Plan, t: &Texts) -> String {
    let years = years(plan);
    let Some([first, _, _, last]) = ends(&years) else { return String::new() };
    let (from, to) = (number(first.millions, t), number(last.millions, t));
    fill(t.chart_budget_title, &[&from, &first.year.to_string(), &to, &last.year.to_string()])
}

fn lead(plan: &Plan, t: &Texts) -> String {
    let years = years(plan);
    let Some([_, actual, planned, _]) = ends(&years) else { return String::new() };
    fill(t.chart_budget_lead, &[&actual.year.to_string(), &planned.year.to_string()])
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let years = years(plan);
    let Some([first, actual, ..]) = ends(&years) else { return String::new() };
    let planned = |y: &Year| fill(t.chart_budget_planned, &[&number(y.millions, t), &y.year.to_string()]);
    let planned: Vec<String> = years.iter().filter(|y| y.planned).map(planned).collect();
    let largest = years.iter().filter_map(|y| Some((y.year, y.change?))).max_by(|a, b| a.1.total_cmp(&b.1));
    let (year, change) = largest.unwrap_or_default();
    fill(
        t.chart_budget_summary,
        &[
            &number(first.millions, t),
            &first.year.to_string(),
            &number(actual.millions, t),
            &actual.year.to_string(),
            &list(&planned, t),
            &year.to_string(),
            &rounded(change, t),
        ],
    )
}

fn table(plan: &Plan, t: &Texts) -> Table {
    let years = years(plan);
    let sum: f64 = plan.budget.rows.iter().map(|r| r.value).sum::<f64>() / 1e6;
    let mut rows: Vec<Vec<String>> = years
        .iter()
        .map(|y| {
            vec![
                y.year.to_string(),
                status(y, t).to_owned(),
                tenths(y.millions, t),
                y.change.map_or(NONE.to_owned(), |c| signed(c, t)),
                tenths(y.factor, t),
                share(y.millions, sum, t),
            ]
        })
        .collect();
    let all = [t.chart_sum_ours, t.chart_both, &tenths(sum, t), NONE, NONE, &tenths(100.0, t)];
    rows.push(all.map(str::to_owned).to_vec());
    Table {
        caption: plan.budget.title.as_str().to_owned(),
        columns: vec![
            Column::words(t.year),
            Column::words(t.chart_status),
            Column::numbers(millions_of_euros(t)),
            Column::numbers(fill(t.chart_in_percent, &[t.change])),
            Column::numbers(t.factor),
            Column::numbers(fill(t.chart_in_percent, &[t.share])),
        ],
        rows,
    }
}

fn signed(percent: f64, t: &Texts) -> String {
    let sign = if percent > 0.0 { "+" } else { "" };
    format!("{sign}{}", tenths(percent, t))
}

fn source(plan: &Plan) -> Source<'_> {
    Source {
        place: super::ChartPlace::Record(&plan.budget.source_id),
        footnotes: vec![],
        note: plan.budget.notes.first(),
    }
}

#[cfg(feature = "build")]
fn drawing(plan: &Plan, t: &Texts, width: super::Width) -> super::draw::Drawing {
    use super::draw::{self, Drawing, Fill};
    use charming::{component::Grid, element::LabelPosition, series::Bar};
    let years = years(plan);
    let height = width.pick(340, 300);
    let max = years.iter().map(|y| y.millions).fold(0.0, f64::max);
    let grid = Grid::new().left(0).right(0).top(24).bottom(28);
    let names = years.iter().map(|y| y.year.to_string()).collect();
    let mut chart =
        draw::sheet(width, height, "{b}").grid(grid).x_axis(draw::names(names, width)).y_axis(draw::numbers(max));
    for planned in [false, true] {
        let fill = if planned { Fill::PLANNED } else { Fill::OWN };
        let bars = years.iter().filter(|y| y.planned == planned);
        let bars = bars.map(|y| draw::mark(y.year.to_string(), y.millions, number(y.millions, t), tooltip(y, t)));
        chart = chart.series(
            Bar::new()
                .x_axis_index(draw::PLOT)
                .y_axis_index(draw::PLOT)
                .bar_width(width.pick(52, 28))
                .bar_gap("-100%")
                .item_style(fill.style())
                .label(draw::label(LabelPosition::Top, width))
                .data(bars.collect()),
        );
    }
    Drawing { chart: legend(chart, t, width), height }
}

/// The tooltip of a year's mark, in several lines separated by line breaks.
#[cfg(feature = "build")]
pub(super) fn tooltip(year: &Year, t: &Texts) -> String {
    use crate::format::NBSP;
    let mut lines = vec![
        format!("{} ({})", year.year, status(year, t)),
        format!("{}{NBSP}{}", number(year.millions, t), millions_of_euros(t)),
        format!("{}: {}", t.factor, rounded(year.factor, t)),
    ];
    lines.extend(year.change.map(|c| format!("{}: {}{NBSP}%", t.change, signed(c, t))));
    lines.join("\n")
}

/// Adds the legend (money spent, money planned) at the top left, where there is room because the first years are low.
#[cfg(feature = "build")]
pub(super) fn legend(chart: charming::Chart, t: &Texts, width: super::Width) -> charming::Chart {
    use super::draw::{self, Fill};
    let entry = |fill, y, word| draw::legend_entry(fill, (2.0, y), word, width);
    chart.series(entry(Fill::OWN, 12.0, t.chart_legend_actual)).series(entry(
        Fill::PLANNED,
        36.0,
        t.chart_legend_planned,
    ))
}
