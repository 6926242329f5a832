//! The plan's comparisons, as charts ask for them.

use super::{ChartPlace, Source};
use crate::plan::{Comparison, ComparisonRow, Plan};

/// A comparison by its id. That the ones drawn exist is what `tests/charts.rs` checks.
pub(super) fn comparison<'p>(plan: &'p Plan, id: &str) -> Option<&'p Comparison> {
    plan.comparisons.iter().find(|c| c.id == id)
}

/// Its rows.
pub(super) fn rows<'p>(plan: &'p Plan, id: &str) -> &'p [ComparisonRow] {
    comparison(plan, id).map_or(&[], |c| &c.rows)
}

/// The value of one of its rows.
pub(super) fn value(plan: &Plan, id: &str, row: &str) -> f64 {
    rows(plan, id).iter().find(|r| r.id == row).and_then(|r| r.value).unwrap_or_default()
}

/// The rows that have a value, with it.
pub(super) fn valued<'p>(plan: &'p Plan, id: &str) -> Vec<(&'p ComparisonRow, f64)> {
    rows(plan, id).iter().filter_map(|r| Some((r, r.value?))).collect()
}

/// The whole that its rows are parts of.
pub(super) fn whole(plan: &Plan, id: &str) -> f64 {
    comparison(plan, id).and_then(|c| c.whole).unwrap_or_default()
}

/// Its heading, for the table.
pub(super) fn caption(plan: &Plan, id: &str) -> String {
    comparison(plan, id).map_or_else(String::new, |c| c.title.as_str().to_owned())
}

/// Its year.
pub(super) fn year(plan: &Plan, id: &str) -> String {
    comparison(plan, id).and_then(|c| c.year).map_or_else(String::new, |y| y.to_string())
}

/// Where it stands.
pub(super) fn source<'p>(plan: &'p Plan, id: &str) -> Source<'p> {
    let found = comparison(plan, id);
    Source {
        place: ChartPlace::Record(found.map_or("", |c| &c.source_id)),
        footnotes: found.map_or_else(Vec::new, |c| c.footnotes.clone()),
        note: found.and_then(|c| c.note.as_ref()),
    }
}
