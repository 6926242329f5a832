//! The ministry's AI budget, year by year: what was spent and what is planned.

use super::{
    Chart, Choice, Column, FormOption, Source, Table,
    form::{LOG as LOGARITHMIC, SCALE},
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
    ranked: |plan| years(plan).iter().map(|y| y.millions).collect(),
    choices: CHOICES,
    #[cfg(feature = "build")]
    drawing,
};

/// The key of the form that shows the change to the year before.
const CHANGE: &str = "veraenderung";
/// The key of the form that shows the first year as 100.
#[cfg_attr(not(feature = "build"), allow(dead_code))]
const INDEX: &str = "index";
/// The key of the form without what is planned.
#[cfg_attr(not(feature = "build"), allow(dead_code))]
pub(super) const ACTUAL: &str = "ist";

const UNIT: Choice = Choice {
    name: |t| t.charts.unit,
    options: &[
        FormOption { key: "mio", label: |_, t| millions_of_euros(t), without: &[] },
        // Changes can be negative, which a logarithmic scale cannot show.
        FormOption { key: CHANGE, label: |_, t| t.charts.change.to_owned(), without: &[LOGARITHMIC] },
        FormOption {
            key: INDEX,
            label: |plan, t| fill(t.charts.index, &[&plan.budget.rows[0].year.to_string()]),
            without: &[],
        },
    ],
};

/// Whether planned money is shown beside the money that was spent.
pub(super) const SERIES: Choice = Choice {
    name: |t| t.charts.series,
    options: &[
        FormOption { key: "beide", label: |_, t| t.charts.both.to_owned(), without: &[] },
        FormOption { key: ACTUAL, label: |_, t| t.charts.only_actual.to_owned(), without: &[] },
    ],
};

const CHOICES: &[Choice] = &[UNIT, SCALE, SERIES];

/// One year of the budget, with what is computed from it.
pub(super) struct Year {
    /// The row of the table.
    #[cfg_attr(not(feature = "build"), allow(dead_code))]
    pub row: usize,
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
        .enumerate()
        .map(|(at, (row, before))| Year {
            row: at,
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
    fill(t.charts.budget_title, &[&from, &first.year.to_string(), &to, &last.year.to_string()])
}

fn lead(plan: &Plan, t: &Texts) -> String {
    let years = years(plan);
    let Some([_, actual, planned, _]) = ends(&years) else { return String::new() };
    fill(t.charts.budget_lead, &[&actual.year.to_string(), &planned.year.to_string()])
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let years = years(plan);
    let Some([first, actual, ..]) = ends(&years) else { return String::new() };
    let planned = |y: &Year| fill(t.charts.budget_planned, &[&number(y.millions, t), &y.year.to_string()]);
    let planned: Vec<String> = years.iter().filter(|y| y.planned).map(planned).collect();
    let largest = years.iter().filter_map(|y| Some((y.year, y.change?))).max_by(|a, b| a.1.total_cmp(&b.1));
    let (year, change) = largest.unwrap_or_default();
    fill(
        t.charts.budget_summary,
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
    let all = [t.charts.sum_ours, t.charts.both, &tenths(sum, t), NONE, NONE, &tenths(100.0, t)];
    rows.push(all.map(str::to_owned).to_vec());
    Table {
        caption: plan.budget.title.as_str().to_owned(),
        columns: vec![
            Column::words(t.year),
            Column::words(t.charts.status),
            Column::numbers(millions_of_euros(t)),
            Column::numbers(fill(t.charts.in_percent, &[t.charts.budget_change])),
            Column::numbers(t.charts.budget_factor),
            Column::numbers(fill(t.charts.in_percent, &[t.charts.budget_share])),
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

/// The years that a form of the chart shows.
#[cfg(feature = "build")]
pub(super) fn shown(plan: &Plan, form: &super::Form) -> Vec<Year> {
    years(plan).into_iter().filter(|y| !form.is(ACTUAL) || !y.planned).collect()
}

/// A year's value in the unit of a form, with its label; `None` if it has none: the first year has no change.
#[cfg(feature = "build")]
fn value(year: &Year, form: &super::Form, t: &Texts) -> Option<(f64, String)> {
    if form.is(CHANGE) {
        return year.change.map(|change| (change, fill(t.number_growth, &[&signed(change, t)])));
    }
    if form.is(INDEX) {
        let index = 100.0 * year.factor;
        return Some((index, number(index.round(), t)));
    }
    Some((year.millions, number(year.millions, t)))
}

#[cfg(feature = "build")]
fn drawing(plan: &Plan, t: &Texts, width: super::Width, form: &super::Form) -> super::draw::Drawing {
    use super::{
        draw::{self, Drawing, Fill},
        form::LOG,
    };
    use charming::{
        component::Grid,
        element::{LabelPosition, Symbol},
        series::{Bar, Scatter},
    };
    let years: Vec<(Year, (f64, String))> =
        shown(plan, form).into_iter().filter_map(|y| value(&y, form, t).map(|value| (y, value))).collect();
    let height = width.pick(340, 300);
    let numbers: Vec<f64> = years.iter().map(|(_, (value, _))| *value).collect();
    let values = match form.is(LOG) {
        true => draw::powers(&numbers, width),
        false => draw::numbers(numbers.iter().copied().fold(0.0, f64::max)),
    };
    // A logarithmic axis has its numbers on the left.
    let left: u16 = if form.is(LOG) { 44 } else { 0 };
    let grid = Grid::new().left(i32::from(left)).right(0).top(24).bottom(28);
    let names = years.iter().map(|(y, _)| y.year.to_string()).collect();
    let mut chart = draw::sheet(width, height).grid(grid).x_axis(draw::names(names, width)).y_axis(values);
    for planned in [false, true] {
        let style = if planned { Fill::PLANNED } else { Fill::OWN }.style();
        let marks = years.iter().filter(|(y, _)| y.planned == planned);
        let marks = marks.map(|(y, (value, label))| draw::mark(y.year.to_string(), *value, &**label, y.row)).collect();
        let label = draw::label(LabelPosition::Top, width);
        let (x, y) = (draw::PLOT, draw::PLOT);
        chart = if form.is(LOG) {
            let points = Scatter::new().x_axis_index(x).y_axis_index(y).symbol(Symbol::Circle).symbol_size(16);
            chart.series(points.item_style(style).label(label).data(marks))
        } else {
            let bars = Bar::new().x_axis_index(x).y_axis_index(y).bar_width(width.pick(52, 28)).bar_gap("-100%");
            chart.series(bars.item_style(style).label(label).data(marks))
        };
    }
    // Changes are not lower in the first years, so the legend would lie on the marks.
    let chart = if form.is(CHANGE) { chart } else { legend(chart, form, left, t, width) };
    Drawing { chart, height }
}

/// Adds the legend (money spent, money planned) at the top left, where there is room because the first years are low.
#[cfg(feature = "build")]
pub(super) fn legend(
    chart: charming::Chart,
    form: &super::Form,
    left: u16,
    t: &Texts,
    width: super::Width,
) -> charming::Chart {
    use super::draw::{self, Fill};
    let left = f64::from(left) + 2.0;
    let entry = |fill, y, word| draw::legend_entry(fill, (left, y), word, width);
    let chart = chart.series(entry(Fill::OWN, 12.0, t.charts.legend_actual));
    if form.is(ACTUAL) { chart } else { chart.series(entry(Fill::PLANNED, 36.0, t.charts.legend_planned)) }
}
