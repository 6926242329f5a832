//! Evaluates queries of the measures page: which measures match, and how many each option would leave.

use super::{FACETS, MeasureQuery, NumberSet, Sort};
use crate::language::sort_key;
use crate::plan::{Measure, Plan};
use crate::search::{LazyIndex, Results, SearchQuery};
use crate::text::Texts;
use std::cmp::Reverse;
use std::sync::OnceLock;

/// The data that filters and search need of the measures. It is built when the measures page is first shown.
pub struct Finder {
    /// The facets with their options, in the order of [`FACETS`].
    pub facets: Vec<FacetOptions>,
    /// All measures, in the plan's order.
    measures: Vec<&'static Measure>,
    /// The ids of all goals.
    goals: Vec<&'static str>,
    /// The rank of each measure by title; computed when that order is first asked for.
    ranks: OnceLock<Vec<usize>>,
    /// The search index, whose first entries are the measures in the same order.
    index: &'static LazyIndex,
}

/// A facet with its options.
pub struct FacetOptions {
    /// Its key in the query string.
    pub key: &'static str,
    /// Its name in the interface.
    pub label: &'static str,
    /// Its options, in the order shown.
    pub options: Vec<FacetOption>,
}

/// A value of a facet.
pub struct FacetOption {
    /// Its key in the query string.
    pub id: &'static str,
    /// Its name in the interface.
    pub label: &'static str,
    /// The measures that have this value.
    measures: NumberSet,
}

/// The results of a [`MeasureQuery`].
#[derive(Clone, Default, PartialEq)]
pub struct MeasureResults {
    /// The matching measures in the order of the list, each by its position in the plan (from 0).
    pub measures: Vec<usize>,
    /// The parsed words of the query, and how they were changed to find something.
    pub words: SearchQuery,
    /// Per facet and option: how many measures have it among those that match all other facets and the words.
    pub counts: [Vec<u32>; FACETS.len()],
    /// If nothing matches: each facet (or the words, as `FACETS.len()`) that gives results when it alone is dropped,
    /// and how many.
    pub removals: Vec<(usize, u32)>,
}

impl FacetOption {
    /// The measures that have this value, each by its position in the plan.
    pub fn measures(&self) -> &NumberSet {
        &self.measures
    }
}

impl Finder {
    /// Sorts all measures into the options of the facets.
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
        let facets = facets.collect();
        let goals = plan.fields.iter().flat_map(|field| &field.goals).map(|goal| goal.id.as_str()).collect();
        Finder { facets, goals, ranks: OnceLock::new(), measures, index }
    }

    /// The number of all measures.
    pub fn total(&self) -> usize {
        self.measures.len()
    }

    /// A measure by its position in the plan.
    pub fn measure(&self, number: usize) -> Option<&'static Measure> {
        self.measures.get(number).copied()
    }

    /// The id of a measure by its position in the plan; empty if there is none.
    pub fn id(&self, number: usize) -> &'static str {
        self.measures.get(number).map_or("", |measure| &measure.record.id)
    }

    /// Whether a goal or a measure has this id.
    pub fn can_pick(&self, id: &str) -> bool {
        self.goals.contains(&id) || self.measures.iter().any(|measure| measure.record.id == id)
    }

    /// The search index, which is shared with the search page.
    pub fn index(&self) -> &'static LazyIndex {
        self.index
    }

    /// The measures that have one of the chosen options of a facet; all of them if no option is chosen.
    fn allowed(&self, query: &MeasureQuery, facet: usize) -> NumberSet {
        if query.chosen[facet].is_empty() {
            return NumberSet::full(self.total());
        }
        let mut allowed = NumberSet::empty(self.total());
        let options = self.facets[facet].options.iter();
        options.filter(|o| query.has(facet, o.id)).for_each(|option| allowed.add(&option.measures));
        allowed
    }

    /// The measures of a chapter (`2`) or an action field (`2.1`).
    pub fn scope(&self, of: &str) -> NumberSet {
        let mut scope = NumberSet::empty(self.total());
        let within = |field: &str| field == of || field.strip_prefix(of).is_some_and(|rest| rest.starts_with('.'));
        let measures = self.measures.iter().enumerate().filter(|(_, measure)| within(measure.field_id()));
        measures.for_each(|(n, _)| scope.insert(n));
        scope
    }

    /// Evaluates a query over all measures.
    pub fn results(&self, query: &MeasureQuery) -> MeasureResults {
        self.results_in(query, &NumberSet::full(self.total()))
    }

    /// Evaluates a query over some of the measures.
    pub fn results_in(&self, query: &MeasureQuery, scope: &NumberSet) -> MeasureResults {
        let words = match query.words.is_empty() {
            true => SearchQuery::default(),
            false => self.index.get().query(&query.words),
        };
        // Without any word, the search does not restrict the list.
        let results = (!words.is_empty()).then(|| self.index.get().results(&words, self.total()));
        let mut worded = match &results {
            Some(Results { hits }) => {
                let mut worded = NumberSet::empty(self.total());
                hits.iter().for_each(|hit| worded.insert(hit.entry as usize));
                worded
            }
            None => NumberSet::full(self.total()),
        };
        worded.keep(scope);
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
        let mut removals = vec![];
        if matching.is_empty() {
            removals.extend((0..FACETS.len()).filter(|i| !query.chosen[*i].is_empty()).map(|i| (i, without(i).len())));
            if results.is_some() {
                removals.push((FACETS.len(), all_but(FACETS.len(), scope.clone()).len()));
            }
            removals.retain(|(_, left)| *left > 0);
        }
        let mut measures: Vec<usize> = match results.filter(|_| query.sort == Sort::Plan) {
            Some(results) => results.hits.iter().map(|hit| hit.entry as usize).filter(|n| matching.has(*n)).collect(),
            None => matching.iter().collect(),
        };
        // A stable order: what is equal stays in the plan's order.
        match query.sort {
            Sort::Plan => {}
            Sort::Title => {
                let ranks = self.ranks.get_or_init(|| ranks(&self.measures));
                measures.sort_by_key(|n| ranks[*n]);
            }
            Sort::Kind => measures.sort_by_key(|n| self.measures[*n].kind as u8),
            Sort::Amount => measures.sort_by_key(|n| Reverse(self.amount(*n))),
            Sort::Period => measures.sort_by_key(|n| self.measures[*n].period.is_none()),
            Sort::Responsible => measures.sort_by_key(|n| self.measures[*n].responsible.is_empty()),
        }
        if query.reversed {
            measures.reverse();
        }
        MeasureResults { measures, words, counts, removals }
    }

    /// The amount of a measure in euros; 0 if it names none.
    fn amount(&self, number: usize) -> u64 {
        self.measures[number].amount.as_ref().map_or(0, |amount| amount.value as u64)
    }
}

/// The rank of each measure when all are sorted by title.
fn ranks(measures: &[&Measure]) -> Vec<usize> {
    let mut sorted: Vec<usize> = (0..measures.len()).collect();
    sorted.sort_by_cached_key(|n| sort_key(measures[*n].record.title.as_str()));
    let mut ranks = vec![0; sorted.len()];
    for (rank, n) in sorted.into_iter().enumerate() {
        ranks[n] = rank;
    }
    ranks
}
