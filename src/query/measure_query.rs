//! The measures page: words, facets and an order; which measures match, and how many each option would leave.

use super::{FACETS, FacetOption, Needle, SearchIndex, needles, pairs, sort_key};
use crate::plan::{Measure, Plan};
use crate::text::Texts;

/// The order of the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Sort {
    /// As in the plan; with words, best match first.
    #[default]
    Plan,
    /// By title.
    Title,
    /// Largest amount first, those without one behind.
    Amount,
}

impl Sort {
    /// All orders, with their key in addresses and their name.
    #[allow(clippy::type_complexity, reason = "a table, not an interface")]
    pub const ALL: [(Sort, &'static str, fn(&Texts) -> &'static str); 3] = [
        (Sort::Plan, "", |t| t.sort_plan),
        (Sort::Title, "titel", |t| t.sort_title),
        (Sort::Amount, "betrag", |t| t.sort_amount),
    ];
}

/// What is asked of the measures.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct MeasureQuery {
    /// Words, as typed.
    pub words: String,
    /// The options chosen in each of [`FACETS`]; in the facet's order once read from an address.
    pub chosen: [Vec<&'static str>; FACETS.len()],
    /// The order.
    pub sort: Sort,
}

impl MeasureQuery {
    /// Reads a query string. Unknown keys and values are dropped, order and repetition do not matter.
    pub fn parse(search: &str, plan: &'static Plan, t: &'static Texts) -> MeasureQuery {
        let mut query = MeasureQuery::default();
        for (key, value) in pairs(search) {
            match key.as_str() {
                "q" => query.words = value.split_whitespace().collect::<Vec<_>>().join(" "),
                "sort" => query.sort = Sort::ALL.iter().find(|s| s.1 == value).map_or(Sort::Plan, |s| s.0),
                _ => {
                    if let Some(at) = FACETS.iter().position(|f| f.key == key) {
                        let wanted: Vec<&str> = value.split(',').collect();
                        let options = (FACETS[at].options)(plan, t);
                        let old = std::mem::take(&mut query.chosen[at]);
                        query.chosen[at] = options
                            .iter()
                            .map(|o| o.id)
                            .filter(|id| wanted.contains(id) || old.contains(id))
                            .collect::<Vec<_>>();
                    }
                }
            }
        }
        query
    }

    /// The query string that reads as this query.
    pub fn print(&self) -> String {
        let sort = Sort::ALL.iter().find(|s| s.0 == self.sort).map_or("", |s| s.1);
        let facets = FACETS.iter().zip(&self.chosen).map(|(f, ids)| (f.key, ids.join(",")));
        super::print([("q", self.words.trim().to_owned())].into_iter().chain(facets).chain([("sort", sort.to_owned())]))
    }

    /// Whether an option is chosen.
    pub fn has(&self, facet: usize, id: &str) -> bool {
        self.chosen[facet].contains(&id)
    }

    /// The query with an option switched.
    pub fn toggle(&self, facet: usize, option: FacetOption) -> MeasureQuery {
        let mut query = self.clone();
        if self.has(facet, option.id) {
            query.chosen[facet].retain(|id| *id != option.id);
        } else {
            query.chosen[facet].push(option.id);
        }
        query
    }

    /// Whether nothing narrows the list.
    pub fn is_open(&self) -> bool {
        self.words.trim().is_empty() && self.chosen.iter().all(Vec::is_empty)
    }
}

/// A set of measures: bit n is the nth measure of the plan.
pub type Set = u128;

/// What filters need, made once per plan: for each option of each facet, the measures that have it.
pub struct MeasureIndex {
    plan: &'static Plan,
    measures: Vec<&'static Measure>,
    /// Per facet: its options, and the measures of each.
    pub facets: [Vec<(FacetOption, Set)>; FACETS.len()],
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

impl MeasureIndex {
    /// Makes the index.
    ///
    /// The plan has 75 measures; more than 128 do not fit into a set, and are refused by the data check's test.
    pub fn new(plan: &'static Plan, t: &'static Texts) -> Self {
        let measures: Vec<&'static Measure> = plan.measures().take(128).collect();
        let facets = std::array::from_fn(|i| {
            let facet = &FACETS[i];
            let set = |o: &FacetOption| {
                let has = |m: &&Measure| (facet.values)(m).contains(&o.id);
                measures.iter().enumerate().filter(|(_, m)| has(m)).fold(0, |set: Set, (n, _)| set | (1 << n))
            };
            (facet.options)(plan, t).into_iter().map(|o| (o, set(&o))).collect()
        });
        MeasureIndex { plan, measures, facets }
    }

    /// All measures.
    fn everything(&self) -> Set {
        (0..self.measures.len()).fold(0, |set: Set, n| set | (1 << n))
    }

    /// The measures that have one of the chosen options of a facet; all, if none is chosen.
    fn allowed(&self, query: &MeasureQuery, facet: usize) -> Set {
        if query.chosen[facet].is_empty() {
            return self.everything();
        }
        self.facets[facet].iter().filter(|(o, _)| query.has(facet, o.id)).fold(0, |set: Set, (_, of)| set | *of)
    }

    /// Answers a query.
    pub fn answer(&self, query: &MeasureQuery, search: &SearchIndex) -> Answer {
        let needles: Vec<Needle> = needles(&query.words);
        let scores = search.measure_scores(&needles);
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
            self.facets[i].iter().map(|(_, of)| (of & rest).count_ones()).collect()
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
        let mut found: Vec<usize> = (0..self.measures.len()).filter(|n| matching & (1 << n) != 0).collect();
        match query.sort {
            Sort::Plan => {
                if let Some(scores) = &scores {
                    found.sort_by_key(|n| std::cmp::Reverse(scores[*n]));
                }
            }
            Sort::Title => found.sort_by_cached_key(|n| sort_key(self.measures[*n].record.title.as_str())),
            Sort::Amount => found.sort_by_key(|n| {
                let amount = self.measures[*n].amount.as_ref().map_or(0, |a| a.value as u64);
                std::cmp::Reverse(amount)
            }),
        }
        Answer { measures: found.into_iter().map(|n| self.measures[n].record.id.as_str()).collect(), counts, drop }
    }

    /// How many measures there are.
    pub fn total(&self) -> usize {
        self.measures.len()
    }

    /// The plan it is made of.
    pub fn plan(&self) -> &'static Plan {
        self.plan
    }
}
