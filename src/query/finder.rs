//! The measures page: which measures match a query, and how many each option would leave.

use super::{FACETS, MeasureQuery, SearchIndex, Sort, needles, sort_key};
use crate::plan::Plan;
use crate::text::Texts;

/// All that filters and search need of the measures: made from the plan when the measures page is first shown.
pub struct Finder {
    /// In the order of [`FACETS`].
    pub facets: Vec<FacetOptions>,
    /// The amount of each measure in euros, 0 where none is named.
    amounts: Vec<u64>,
    /// The measures' texts, in the plan's order.
    pub index: SearchIndex,
}

/// A facet with its options.
pub struct FacetOptions {
    /// Its key in addresses.
    pub key: String,
    /// Its name.
    pub label: String,
    /// In the order shown.
    pub options: Vec<FacetOption>,
}

/// A value of a facet.
pub struct FacetOption {
    /// In addresses.
    pub id: String,
    /// As shown.
    pub label: String,
    /// The numbers of the measures that have it, from 0 in the plan's order.
    measures: Vec<u8>,
}

/// A set of measures: bit n is the nth measure of the plan.
pub type Set = u128;

impl FacetOption {
    fn set(&self) -> Set {
        self.measures.iter().fold(0, |set, n| set | (1 << n))
    }
}

/// The answer to a query.
#[derive(Clone, Default, PartialEq)]
pub struct Answer {
    /// The measures, in order.
    pub measures: Vec<&'static str>,
    /// Per facet and option: how many measures it has among those that match everything else.
    pub counts: [Vec<u32>; FACETS.len()],
    /// With no match: the facets (or words, as `FACETS.len()`) whose removal alone would give some, and how many.
    pub drop: Vec<(usize, u32)>,
}

impl Finder {
    /// Makes it.
    ///
    /// The plan has 75 measures; more than 128 do not fit into a set, and are refused by the data check's test.
    pub fn new(plan: &'static Plan, t: &'static Texts) -> Self {
        let facets = FACETS.iter().map(|facet| {
            let option = |(id, label): (&str, &str)| {
                let has = plan.measures().take(128).enumerate().filter(|(_, m)| (facet.values)(m).contains(&id));
                FacetOption { id: id.into(), label: label.into(), measures: has.map(|(n, _)| n as u8).collect() }
            };
            FacetOptions {
                key: facet.key.into(),
                label: (facet.label)(t).into(),
                options: (facet.options)(plan, t).into_iter().map(option).collect(),
            }
        });
        Finder {
            facets: facets.collect(),
            amounts: plan.measures().take(128).map(|m| m.amount.as_ref().map_or(0, |a| a.value as u64)).collect(),
            index: SearchIndex::measures(plan),
        }
    }

    /// How many measures there are.
    pub fn total(&self) -> usize {
        self.amounts.len()
    }

    /// All measures.
    fn everything(&self) -> Set {
        (0..self.total()).fold(0, |set: Set, n| set | (1 << n))
    }

    /// The measures that have one of the chosen options of a facet; all, if none is chosen.
    fn allowed(&self, query: &MeasureQuery, facet: usize) -> Set {
        if query.chosen[facet].is_empty() {
            return self.everything();
        }
        let options = self.facets[facet].options.iter();
        options.filter(|o| query.has(facet, &o.id)).fold(0, |set: Set, o| set | o.set())
    }

    /// Answers a query.
    pub fn answer(&'static self, query: &MeasureQuery) -> Answer {
        let scores = self.index.scores(&needles(&query.words));
        let worded = match &scores {
            None => self.everything(),
            Some(scores) => {
                scores.iter().enumerate().filter(|(_, s)| **s > 0).fold(0, |set: Set, (n, _)| set | (1 << n))
            }
        };
        let allowed: [Set; FACETS.len()] = std::array::from_fn(|i| self.allowed(query, i));
        let without =
            |facet: usize| allowed.iter().enumerate().filter(|(i, _)| *i != facet).fold(worded, |set, (_, a)| set & a);
        let matching = without(FACETS.len());
        let counts = std::array::from_fn(|i| {
            let rest = without(i);
            self.facets[i].options.iter().map(|o| (o.set() & rest).count_ones()).collect()
        });
        let mut drop = vec![];
        if matching == 0 {
            drop.extend(
                (0..FACETS.len()).filter(|i| !query.chosen[*i].is_empty()).map(|i| (i, without(i).count_ones())),
            );
            if scores.is_some() {
                drop.push((FACETS.len(), allowed.iter().fold(self.everything(), |set, a| set & a).count_ones()));
            }
            drop.retain(|(_, left)| *left > 0);
        }
        let mut found: Vec<usize> = (0..self.total()).filter(|n| matching & (1 << n) != 0).collect();
        match query.sort {
            Sort::Plan => {
                if let Some(scores) = &scores {
                    found.sort_by_key(|n| std::cmp::Reverse(scores[*n]));
                }
            }
            Sort::Title => found.sort_by_cached_key(|n| sort_key(self.index.entries[*n].title())),
            Sort::Amount => found.sort_by_key(|n| std::cmp::Reverse(self.amounts[*n])),
        }
        Answer { measures: found.into_iter().map(|n| self.index.entries[n].id.as_str()).collect(), counts, drop }
    }
}
