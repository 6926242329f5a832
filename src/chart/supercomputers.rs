//! Countries in the Top500 list of supercomputers: their ranks by number of systems and by performance, joined by
//! lines.

use super::{Chart, Column, Source, Table, data, table::NONE, words::fill};
use crate::format::number;
use crate::plan::Plan;
use crate::text::Texts;

pub(super) const CHART: Chart = Chart {
    id: "top500",
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

const COUNT: &str = "top500-count";
const PERFORMANCE: &str = "top500-performance";

/// A country and its rank in both lists; a rank is `None` if the plan does not state it.
struct Country<'p> {
    name: &'p str,
    own: bool,
    by_count: Option<u16>,
    by_performance: Option<u16>,
}

/// Every country that is in at least one of the two lists: first those of the list by performance, in its order, then
/// the others.
fn countries(plan: &Plan) -> Vec<Country<'_>> {
    let (count, performance) = (data::rows(plan, COUNT), data::rows(plan, PERFORMANCE));
    let rank = |rows: &[crate::plan::ComparisonRow], id: &str| rows.iter().find(|r| r.id == id).and_then(|r| r.rank);
    let only_counted = count.iter().filter(|c| performance.iter().all(|p| p.id != c.id));
    performance
        .iter()
        .chain(only_counted)
        .map(|row| Country {
            name: row.label.as_str(),
            own: row.own,
            by_count: rank(count, &row.id),
            by_performance: rank(performance, &row.id),
        })
        .collect()
}

fn place(rank: Option<u16>, t: &Texts) -> String {
    rank.map_or_else(|| NONE.to_owned(), |r| number(r.into(), t))
}

fn own_places(plan: &Plan, t: &Texts) -> (String, String) {
    let countries = countries(plan);
    let own = countries.iter().find(|c| c.own);
    (place(own.and_then(|c| c.by_count), t), place(own.and_then(|c| c.by_performance), t))
}

fn title(plan: &Plan, t: &Texts) -> String {
    let (count, performance) = own_places(plan, t);
    fill(t.charts.top500_title, &[&count, &performance])
}

fn lead(_: &Plan, t: &Texts) -> String {
    t.charts.top500_lead.to_owned()
}

fn summary(plan: &Plan, t: &Texts) -> String {
    let (count, performance) = own_places(plan, t);
    let mut all = countries(plan);
    let mut ranking = |rank: fn(&Country) -> Option<u16>| {
        all.sort_by_key(rank);
        let ranked: Vec<String> =
            all.iter().filter_map(|c| Some(format!("{} {}", number(rank(c)?.into(), t), c.name))).collect();
        ranked.join(", ")
    };
    let (by_count, by_performance) = (ranking(|c| c.by_count), ranking(|c| c.by_performance));
    fill(t.charts.top500_summary, &[&count, &performance, &by_count, &by_performance])
}

fn table(plan: &Plan, t: &Texts) -> Table {
    let row = |c: &Country| vec![c.name.to_owned(), place(c.by_count, t), place(c.by_performance, t)];
    Table {
        caption: t.charts.top500_caption.to_owned(),
        columns: vec![
            Column::words(t.charts.country),
            Column::numbers(fill(t.charts.place_by, &[t.charts.by_count])),
            Column::numbers(fill(t.charts.place_by, &[t.charts.by_power])),
        ],
        rows: countries(plan).iter().map(row).collect(),
    }
}

fn source(plan: &Plan) -> Source<'_> {
    let mut source = data::source(plan, COUNT);
    source.footnotes.extend(data::source(plan, PERFORMANCE).footnotes);
    source.footnotes.sort_unstable();
    source.footnotes.dedup();
    source
}

#[cfg(feature = "build")]
fn drawing(plan: &Plan, t: &Texts, width: super::Width, _: &super::Form) -> super::draw::Drawing {
    use super::draw::{self, Drawing, Fill};
    use charming::{
        component::{Axis, Grid},
        element::{AxisType, LabelPosition, LineStyle, Symbol, font_settings::FontWeight},
        series::Line,
    };
    const STEP: u16 = 44;
    const RADIUS: f64 = 14.0;
    let countries = countries(plan);
    let last = countries.iter().flat_map(|c| [c.by_count, c.by_performance]).flatten().max().unwrap_or_default();
    let height = STEP * (last + 1);
    // The column heads stand at rank 0, above the first rank. The names of countries stand left of the left column and
    // right of the right one.
    let (left, right) = width.pick((200, 240), (112, 114));
    let grid = Grid::new().left(left).right(right).top(12).height(i32::from(STEP * last));
    let columns = Axis::new().type_(AxisType::Value).grid_index(draw::PLOT).show(false).min(0).max(1);
    let mut chart =
        draw::sheet(width, height).grid(grid).x_axis(columns).y_axis(draw::numbers(f64::from(last)).inverse(true));
    let heads = [(0, LabelPosition::Left, t.charts.by_count), (1, LabelPosition::Right, t.charts.by_power)];
    for (x, position, head) in heads {
        let label = draw::label(position, width).color(draw::MUTED).distance(-RADIUS);
        chart = chart.series(draw::bare(draw::PLOT).label(label).data(vec![draw::word(x, 0, head)]));
    }
    // Germany is drawn last, so that its line lies above the others.
    let (own, others): (Vec<_>, Vec<_>) = countries.iter().enumerate().partition(|(_, c)| c.own);
    for (row, country) in others.into_iter().chain(own) {
        let columns = [(0, country.by_count), (1, country.by_performance)];
        let places = columns.iter().filter_map(|(x, rank)| Some((*x, (*rank)?)));
        let ranks = places.clone().map(|(x, rank)| draw::mark(x, i32::from(rank), rank.to_string(), row));
        let fill = if country.own { Fill::OWN } else { Fill::OUTLINE };
        let weight = if country.own { FontWeight::Bold } else { FontWeight::Normal };
        let inside = draw::label(LabelPosition::Inside, width).font_weight(weight.clone());
        chart = chart.series(
            Line::new()
                .x_axis_index(draw::PLOT)
                .y_axis_index(draw::PLOT)
                .symbol(Symbol::Circle)
                .symbol_size(2.0 * RADIUS)
                .item_style(fill.style())
                .line_style(if country.own {
                    LineStyle::new().color(draw::OWN).width(3)
                } else {
                    LineStyle::new().color(draw::OTHER).width(1.5)
                })
                .label(if country.own { inside.color(draw::PAPER) } else { inside })
                .data(ranks.collect()),
        );
        for (x, rank) in places {
            let position = if x == 0 { LabelPosition::Left } else { LabelPosition::Right };
            chart = chart.series(
                draw::bare(draw::PLOT)
                    .label(draw::label(position, width).distance(RADIUS + 8.0).font_weight(weight.clone()))
                    .data(vec![draw::word(x, i32::from(rank), country.name)]),
            );
        }
    }
    Drawing { chart, height }
}
