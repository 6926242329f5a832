//! The measures page: which measures match a query, and how many each option would leave.

use super::{FACETS, MeasureQuery, SearchIndex, Sort, Spot, needles, sort_key};
use crate::plan::Plan;
use crate::text::Texts;

/// All that filters and search need of the measures: made from the plan when the measures page is first shown.
pub struct Finder {
    /// In the order of [`FACETS`].
    pub facets: Vec<FacetOptions>,
    /// The amount of each measure in euros, 0 where none is named.
    amounts: Vec<u64>,
    /// The place of each measure among all, when they are sorted by title.
    ranks: Vec<usize>,
    /// The measures' texts, in the plan's order.
    pub index: SearchIndex,
}

/// A facet with its options.
pub struct FacetOptions {
    /// Its key in addresses.
    pub key: &'static str,
    /// Its name.
    pub label: &'static str,
    /// In the order shown.
    pub options: Vec<FacetOption>,
}

/// A value of a facet.
pub struct FacetOption {
    /// In addresses.
    pub id: &'static str,
    /// As shown.
    pub label: &'static str,
    /// The measures that have it.
    measures: Set,
}

/// A set of measures: bit n is the nth measure of the plan.
type Set = u128;

/// The answer to a query.
#[derive(Clone, Default, PartialEq)]
pub struct Answer {
    /// The measures, in order.
    pub measures: Vec<Match>,
    /// Per facet and option: how many measures it has among those that match everything else.
    pub counts: [Vec<u32>; FACETS.len()],
    /// With no match: the facets (or words, as `FACETS.len()`) whose removal alone would give some, and how many.
    pub drop: Vec<(usize, u32)>,
}

/// A measure that matches.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its number, from 0 in the plan's order.
    pub number: usize,
    /// With words: the best place that they are found in, and its text.
    pub hit: Option<(Spot, &'static str)>,
}

impl Finder {
    /// Makes it.
    ///
    /// The plan has 75 measures; more than 128 do not fit into a set, and are refused by the data check's test.
    pub fn new(plan: &'static Plan, t: &'static Texts) -> Self {
        let index = SearchIndex::measures(plan);
        let facets = FACETS.iter().map(|facet| {
            let option = |(id, label)| FacetOption { id, label, measures: 0 };
            let mut options: Vec<FacetOption> = (facet.options)(plan, t).into_iter().map(option).collect();
            for (n, measure) in plan.measures().take(128).enumerate() {
                let values = (facet.values)(measure);
                for option in options.iter_mut().filter(|o| values.contains(&o.id)) {
                    option.measures |= 1 << n;
                }
            }
            FacetOptions { key: facet.key, label: (facet.label)(t), options }
        });
        Finder {
            facets: facets.collect(),
            amounts: plan.measures().take(128).map(|m| m.amount.as_ref().map_or(0, |a| a.value as u64)).collect(),
            ranks: ranks(&index),
            index,
        }
    }

    /// How many measures there are.
    pub fn total(&self) -> usize {
        self.amounts.len()
    }

    /// The id of a measure.
    pub fn id(&self, number: usize) -> &str {
        self.index.entries.get(number).map_or("", |e| &e.id)
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
        options.filter(|o| query.has(facet, o.id)).fold(0, |set: Set, o| set | o.measures)
    }

    /// Answers a query.
    pub fn answer(&'static self, query: &MeasureQuery) -> Answer {
        let needles = needles(&query.words);
        let hits = (!needles.is_empty())
            .then(|| self.index.entries.iter().map(|e| self.index.explain(&e.id, &needles)).collect::<Vec<_>>());
        let hit = |n: usize| hits.as_ref().and_then(|hits| hits[n].as_ref());
        let worded = (0..self.total()).filter(|n| hits.is_none() || hit(*n).is_some());
        let worded = worded.fold(0, |set: Set, n| set | (1 << n));
        let allowed: [Set; FACETS.len()] = std::array::from_fn(|i| self.allowed(query, i));
        let without =
            |facet: usize| allowed.iter().enumerate().filter(|(i, _)| *i != facet).fold(worded, |set, (_, a)| set & a);
        let matching = without(FACETS.len());
        let counts = std::array::from_fn(|i| {
            let rest = without(i);
            self.facets[i].options.iter().map(|o| (o.measures & rest).count_ones()).collect()
        });
        let mut drop = vec![];
        if matching == 0 {
            drop.extend(
                (0..FACETS.len()).filter(|i| !query.chosen[*i].is_empty()).map(|i| (i, without(i).count_ones())),
            );
            if hits.is_some() {
                drop.push((FACETS.len(), allowed.iter().fold(self.everything(), |set, a| set & a).count_ones()));
            }
            drop.retain(|(_, left)| *left > 0);
        }
        let mut found: Vec<usize> = (0..self.total()).filter(|n| matching & (1 << n) != 0).collect();
        match query.sort {
            Sort::Plan => found.sort_by_key(|n| std::cmp::Reverse(hit(*n).map_or(0, |hit| hit.score))),
            Sort::Title => found.sort_by_key(|n| self.ranks[*n]),
            Sort::Amount => found.sort_by_key(|n| std::cmp::Reverse(self.amounts[*n])),
        }
        let matched = |number| Match { number, hit: hit(number).map(|hit| (hit.spot, hit.text)) };
        Answer { measures: found.into_iter().map(matched).collect(), counts, drop }
    }
}

/// The place of each entry among all, when they are sorted by title.
fn ranks(index: &SearchIndex) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..index.entries.len()).collect();
    sorted.sort_by_cached_key(|n| sort_key(index.entries[*n].title()));
    let mut ranks = vec![0; sorted.len()];
    for (rank, n) in sorted.into_iter().enumerate() {
        ranks[n] = rank;
    }
    ranks
}
