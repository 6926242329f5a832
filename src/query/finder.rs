//! The measures page: which measures match a query, and how many each option would leave.

use super::{FACETS, MeasureQuery, NumberSet, Sort, sort_key};
use crate::plan::{Measure, Plan};
use crate::search::{LazyIndex, Results, SearchQuery};
use crate::text::Texts;
use std::cmp::Reverse;
use std::sync::OnceLock;

/// All that filters and search need of the measures: made from the plan when the measures page is first shown.
pub struct Finder {
    /// In the order of [`FACETS`].
    pub facets: Vec<FacetOptions>,
    /// In the plan's order.
    measures: Vec<&'static Measure>,
    /// The place of each measure among all, when they are sorted by title: made when that is first asked for.
    ranks: OnceLock<Vec<usize>>,
    /// The search's index, whose first entries are the measures.
    index: &'static LazyIndex,
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
    measures: NumberSet,
}

/// The answer to a query.
#[derive(Clone, Default, PartialEq)]
pub struct Answer {
    /// The numbers of the measures, from 0 in the plan's order, as they are to be shown.
    pub measures: Vec<usize>,
    /// The words that were looked for, and what was done to find some.
    pub words: SearchQuery,
    /// Per facet and option: how many measures it has among those that match everything else.
    pub counts: [Vec<u32>; FACETS.len()],
    /// With no match: the facets (or words, as `FACETS.len()`) whose removal alone would give some, and how many.
    pub drop: Vec<(usize, u32)>,
}

impl Finder {
    /// Makes it.
    pub fn new(plan: &'static Plan, t: &'static Texts, index: &'static LazyIndex) -> Self {
        let measures: Vec<&Measure> = plan.measures().collect();
        let facets = FACETS.iter().map(|facet| {
            let option = |(id, label)| FacetOption { id, label, measures: NumberSet::empty(measures.len()) };
            let mut options: Vec<FacetOption> = (facet.options)(plan, t).into_iter().map(option).collect();
            let mut by_id: Vec<(&str, usize)> = options.iter().enumerate().map(|(at, o)| (o.id, at)).collect();
            by_id.sort_unstable();
            for (n, measure) in measures.iter().enumerate() {
                for value in (facet.values)(measure) {
                    if let Ok(known) = by_id.binary_search_by_key(&value, |(id, _)| id) {
                        options[by_id[known].1].measures.insert(n);
                    }
                }
            }
            FacetOptions { key: facet.key, label: (facet.label)(t), options }
        });
        Finder { facets: facets.collect(), ranks: OnceLock::new(), measures, index }
    }

    /// How many measures there are.
    pub fn total(&self) -> usize {
        self.measures.len()
    }

    /// The id of a measure.
    pub fn id(&self, number: usize) -> &'static str {
        self.measures.get(number).map_or("", |measure| &measure.record.id)
    }

    /// The search's index.
    pub fn index(&self) -> &'static LazyIndex {
        self.index
    }

    /// The measures that have one of the chosen options of a facet; all, if none is chosen.
    fn allowed(&self, query: &MeasureQuery, facet: usize) -> NumberSet {
        if query.chosen[facet].is_empty() {
            return NumberSet::full(self.total());
        }
        let mut allowed = NumberSet::empty(self.total());
        let options = self.facets[facet].options.iter();
        options.filter(|o| query.has(facet, o.id)).for_each(|option| allowed.add(&option.measures));
        allowed
    }

    /// Answers a query.
    pub fn answer(&self, query: &MeasureQuery) -> Answer {
        let words = match query.words.is_empty() {
            true => SearchQuery::default(),
            false => self.index.get().query(&query.words),
        };
        // Without words there is nothing to match.
        let results = (!words.is_empty()).then(|| self.index.get().results(&words, self.total()));
        let worded = match &results {
            Some(Results { hits }) => {
                let mut worded = NumberSet::empty(self.total());
                hits.iter().for_each(|hit| worded.insert(hit.entry as usize));
                worded
            }
            None => NumberSet::full(self.total()),
        };
        let allowed: [NumberSet; FACETS.len()] = std::array::from_fn(|facet| self.allowed(query, facet));
        let all_but = |facet: usize, mut set: NumberSet| {
            allowed.iter().enumerate().filter(|(i, _)| *i != facet).for_each(|(_, allowed)| set.keep(allowed));
            set
        };
        let without = |facet| all_but(facet, worded.clone());
        let matching = without(FACETS.len());
        let counts = std::array::from_fn(|facet| {
            let rest = without(facet);
            self.facets[facet].options.iter().map(|option| option.measures.shared(&rest)).collect()
        });
        let mut drop = vec![];
        if matching.is_empty() {
            drop.extend((0..FACETS.len()).filter(|i| !query.chosen[*i].is_empty()).map(|i| (i, without(i).len())));
            if results.is_some() {
                drop.push((FACETS.len(), all_but(FACETS.len(), NumberSet::full(self.total())).len()));
            }
            drop.retain(|(_, left)| *left > 0);
        }
        let mut measures: Vec<usize> = match results.filter(|_| query.sort == Sort::Plan) {
            Some(results) => results.hits.iter().map(|hit| hit.entry as usize).filter(|n| matching.has(*n)).collect(),
            None => matching.iter().collect(),
        };
        match query.sort {
            Sort::Plan => {}
            Sort::Title => {
                let ranks = self.ranks.get_or_init(|| ranks(&self.measures));
                measures.sort_by_key(|n| ranks[*n]);
            }
            Sort::Amount => measures.sort_by_key(|n| Reverse(self.amount(*n))),
        }
        Answer { measures, words, counts, drop }
    }

    /// The amount of a measure in euros, 0 where none is named.
    fn amount(&self, number: usize) -> u64 {
        self.measures[number].amount.as_ref().map_or(0, |amount| amount.value as u64)
    }
}

/// The place of each measure among all, when they are sorted by title.
fn ranks(measures: &[&Measure]) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..measures.len()).collect();
    sorted.sort_by_cached_key(|n| sort_key(measures[*n].record.title.as_str()));
    let mut ranks = vec![0; sorted.len()];
    for (rank, n) in sorted.into_iter().enumerate() {
        ranks[n] = rank;
    }
    ranks
}
