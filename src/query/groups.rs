//! All measures in groups: one for each option of a facet.

use super::{Finder, NumberSet};

/// The facets that measures can be grouped by, by their keys. The first is the default.
pub const GROUPINGS: &[&str] = &["feld", "thema", "zielgruppe", "art", "nennt"];

/// The measures that share an option of a facet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    /// The option's key in the query string; `None` for the measures that have no value of this facet.
    pub id: Option<&'static str>,
    /// The option's name in the interface; empty for the measures without a value.
    pub label: &'static str,
    /// The measures in the plan's order, each by its position in the plan.
    pub measures: Vec<usize>,
}

/// The measures of a scope, grouped by a facet with this key. A measure with several values is in several groups; the
/// last group has those without any. Options that no measure has are left out.
pub fn groups(finder: &Finder, key: &str, scope: &NumberSet) -> Vec<Group> {
    let Some(facet) = finder.facets.iter().find(|facet| facet.key == key) else { return vec![] };
    let mut rest = scope.clone();
    let mut groups = vec![];
    for option in &facet.options {
        let measures: Vec<usize> = option.measures().iter().filter(|n| scope.has(*n)).collect();
        measures.iter().for_each(|n| rest.remove(*n));
        groups.push(Group { id: Some(option.id), label: option.label, measures });
    }
    groups.push(Group { id: None, label: "", measures: rest.iter().collect() });
    groups.retain(|group| !group.measures.is_empty());
    groups
}
