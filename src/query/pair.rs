//! Two action fields side by side: which of them are shown, and which options of the facets both have and only one.

use super::{FacetOption, Finder, first, pairs, print};
use crate::plan::Plan;

/// The facets that are compared, by their keys.
const FACETS: [&str; 6] = ["thema", "zielgruppe", "instrument", "art", "nennt", "akteur"];

/// The parameter with the ids of the two fields.
const FIELDS: &str = "felder";

/// The two fields, by id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pair(pub [&'static str; 2]);

impl Pair {
    /// The fields of a query string. Unknown ones are replaced by the first fields of the first two chapters, and a
    /// field is never compared with itself.
    pub fn parse(search: &str, plan: &'static Plan) -> Pair {
        let asked = first(&pairs(search), FIELDS).unwrap_or_default();
        let known = |id: &str| plan.fields.iter().map(|field| field.id.as_str()).find(|other| *other == id);
        let asked: Vec<&str> = asked.split(',').filter_map(known).collect();
        let heads = plan.meta.chapters.iter().filter_map(|chapter| chapter.fields.first());
        let mut all = asked.into_iter().chain(heads.map(String::as_str));
        let one = all.next().unwrap_or_default();
        Pair([one, all.find(|other| *other != one).unwrap_or_default()])
    }

    /// The query string; empty for the pair that is shown without one.
    pub fn print(self, plan: &'static Plan) -> String {
        if self == Pair::parse("", plan) {
            return String::new();
        }
        print([(FIELDS, self.0.join(","))])
    }

    /// The pair with another field on one side. If that is the other side's, the two change places.
    pub fn with(self, side: usize, id: &'static str) -> Pair {
        let Pair(mut fields) = self;
        if fields[1 - side] == id {
            fields.swap(0, 1);
        } else {
            fields[side] = id;
        }
        Pair(fields)
    }
}

/// A facet's options that the measures of one of two fields have, or of both.
pub struct Shared {
    /// The key of the facet in the query string.
    pub key: &'static str,
    /// The name of the facet.
    pub label: &'static str,
    /// The options, each with the number of measures in the one and in the other field: first those of both.
    pub options: Vec<(&'static FacetOption, [u32; 2])>,
}

/// What two fields share, facet by facet. Facets that neither has are left out.
pub fn shared(finder: &'static Finder, pair: Pair) -> Vec<Shared> {
    let scopes = pair.0.map(|field| finder.scope(field));
    let facet = |key: &&str| {
        let facet = finder.facets.iter().find(|facet| facet.key == *key)?;
        let counted =
            |option: &'static FacetOption| (option, scopes.each_ref().map(|scope| option.measures().shared(scope)));
        let mut options: Vec<_> = facet.options.iter().map(counted).filter(|(_, counts)| *counts != [0, 0]).collect();
        // A stable order: within a part, as everywhere.
        options.sort_by_key(|(_, counts)| match counts {
            [_, 0] => 1,
            [0, _] => 2,
            _ => 0,
        });
        (!options.is_empty()).then_some(Shared { key: facet.key, label: facet.label, options })
    };
    FACETS.iter().filter_map(facet).collect()
}
