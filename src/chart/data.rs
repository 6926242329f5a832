//! Access to the plan's comparisons for charts, by the comparison's id. If something does not exist, these functions
//! return `None`, zero or something empty; `tests/charts.rs` checks that everything they are asked for exists.

use super::{ChartPlace, Source};
use crate::plan::{Comparison, ComparisonRow, Figure, Plan, Unit};

/// The comparison with this id.
pub(super) fn comparison<'p>(plan: &'p Plan, id: &str) -> Option<&'p Comparison> {
    plan.comparisons.iter().find(|c| c.id == id)
}

/// All rows of a comparison.
pub(super) fn rows<'p>(plan: &'p Plan, id: &str) -> &'p [ComparisonRow] {
    comparison(plan, id).map_or(&[], |c| &c.rows)
}

/// The value of one row, by the ids of comparison and row.
pub(super) fn value(plan: &Plan, id: &str, row: &str) -> f64 {
    rows(plan, id).iter().find(|r| r.id == row).and_then(|r| r.value).unwrap_or_default()
}

/// The rows of a comparison that have a value, each with its value.
pub(super) fn valued<'p>(plan: &'p Plan, id: &str) -> Vec<(&'p ComparisonRow, f64)> {
    rows(plan, id).iter().filter_map(|r| Some((r, r.value?))).collect()
}

/// The whole that the rows of a comparison are parts of.
pub(super) fn whole(plan: &Plan, id: &str) -> f64 {
    comparison(plan, id).and_then(|c| c.whole).unwrap_or_default()
}

/// The title of a comparison, which is the caption of its table.
pub(super) fn caption(plan: &Plan, id: &str) -> String {
    comparison(plan, id).map_or_else(String::new, |c| c.title.as_str().to_owned())
}

/// The year that the numbers of a comparison are from, as text.
pub(super) fn year(plan: &Plan, id: &str) -> String {
    comparison(plan, id).and_then(|c| c.year).map_or_else(String::new, |y| y.to_string())
}

/// Whether the charts of a record show this figure of it: as a row of the budget, or as a value, rank or whole of a
/// comparison.
pub fn draws(plan: &Plan, record: &str, figure: &Figure) -> bool {
    let budget = plan.budget.source_id == record && plan.budget.rows.iter().any(|row| same(row.value, figure.value));
    budget || comparison_of(plan, record, figure).is_some()
}

/// The comparison of a record's numbers that has this figure of it.
pub(super) fn comparison_of<'p>(plan: &'p Plan, record: &str, figure: &Figure) -> Option<&'p Comparison> {
    plan.comparisons.iter().filter(|c| c.source_id == record).find(|comparison| {
        comparison.whole.is_some_and(|whole| same(whole, figure.value))
            || comparison.rows.iter().any(|row| match figure.unit {
                Unit::Rank => row.own && row.rank.is_some_and(|rank| same(rank.into(), figure.value)),
                _ => row.value.is_some_and(|value| same(value, figure.value)),
            })
    })
}

/// Whether two numbers of the data are the same.
pub(super) fn same(one: f64, other: f64) -> bool {
    one.to_bits() == other.to_bits()
}

/// Where in the plan the numbers of a comparison stand.
pub(super) fn source<'p>(plan: &'p Plan, id: &str) -> Source<'p> {
    let found = comparison(plan, id);
    Source {
        place: ChartPlace::Record(found.map_or("", |c| &c.source_id)),
        footnotes: found.map_or_else(Vec::new, |c| c.footnotes.clone()),
        note: found.and_then(|c| c.note.as_ref()),
    }
}
