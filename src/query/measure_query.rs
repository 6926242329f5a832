//! The query of the measures page: words, facets and an order, parsed from a query string and printed to one.

use super::{FACETS, Finder, pairs};
use crate::route::parameter;
use crate::text::Texts;

/// The order of the list of measures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// The plan's order; if words are searched for, best match first.
    #[default]
    Plan,
    /// Alphabetical by title.
    Title,
    /// Largest amount first; measures without one come last.
    Amount,
}

impl Sort {
    /// All orders, each with its value in the query string and its name in the interface.
    #[allow(clippy::type_complexity, reason = "a table, not an interface")]
    pub const ALL: [(Sort, &'static str, fn(&Texts) -> &'static str); 3] = [
        (Sort::Plan, "", |t| t.sort_plan),
        (Sort::Title, "titel", |t| t.sort_title),
        (Sort::Amount, "betrag", |t| t.sort_amount),
    ];
}

/// The words, filters and order that a reader has chosen on the measures page.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureQuery {
    /// The words to search for, as typed.
    pub words: String,
    /// The keys of the options chosen in each of [`FACETS`]; in the facet's order if parsed from an address.
    pub chosen: [Vec<&'static str>; FACETS.len()],
    /// The order of the results.
    pub sort: Sort,
}

impl MeasureQuery {
    /// Parses a query string. Unknown keys and values are dropped; order and repetition do not matter.
    pub fn parse(search: &str, finder: &'static Finder) -> MeasureQuery {
        let mut query = MeasureQuery::default();
        for (key, value) in pairs(search) {
            match key.as_str() {
                parameter::WORDS => query.words = value.split_whitespace().collect::<Vec<_>>().join(" "),
                "sort" => query.sort = Sort::ALL.iter().find(|s| s.1 == value).map_or(Sort::Plan, |s| s.0),
                _ => {
                    if let Some(at) = finder.facets.iter().position(|f| f.key == key) {
                        let wanted: Vec<&str> = value.split(',').collect();
                        let old = std::mem::take(&mut query.chosen[at]);
                        let options = finder.facets[at].options.iter().map(|o| o.id);
                        query.chosen[at] = options.filter(|id| wanted.contains(id) || old.contains(id)).collect();
                    }
                }
            }
        }
        query
    }

    /// The query string that parses to this query.
    pub fn print(&self, finder: &Finder) -> String {
        let sort = Sort::ALL.iter().find(|s| s.0 == self.sort).map_or("", |s| s.1);
        let facets = finder.facets.iter().zip(&self.chosen).map(|(f, ids)| (f.key, ids.join(",")));
        super::print(
            [(parameter::WORDS, self.words.trim().to_owned())]
                .into_iter()
                .chain(facets)
                .chain([("sort", sort.to_owned())]),
        )
    }

    /// Whether an option of a facet (by its position in [`FACETS`]) is chosen.
    pub fn has(&self, facet: usize, id: &str) -> bool {
        self.chosen[facet].contains(&id)
    }

    /// This query with one option switched on or off.
    pub fn toggle(&self, facet: usize, option: &'static str) -> MeasureQuery {
        let mut query = self.clone();
        if self.has(facet, option) {
            query.chosen[facet].retain(|id| *id != option);
        } else {
            query.chosen[facet].push(option);
        }
        query
    }

    /// Whether neither words nor facets narrow the list.
    pub fn is_open(&self) -> bool {
        self.words.trim().is_empty() && self.chosen.iter().all(Vec::is_empty)
    }
}
