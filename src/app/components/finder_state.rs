//! The query of the measures page and its results, shared by the parts of the page.

use crate::app::address::HistoryEntry;
use crate::app::browser::dom;
use crate::app::{Address, use_address, use_site};
use crate::query::{Finder, MeasureQuery, MeasureResults, NumberSet, first, pairs};
use crate::route::parameter;
use crate::search::Relaxation;
use crate::text::Texts;
use leptos::html;
use leptos::prelude::*;

/// The query and its results as signals. Both derive from the address: to change the query, change the address.
#[derive(Clone, Copy)]
pub struct FinderState {
    /// The engine that filters and searches.
    pub finder: &'static Finder,
    /// The query that the address contains.
    pub query: Memo<MeasureQuery>,
    /// The results, computed once per query.
    pub results: Memo<MeasureResults>,
    /// The element that shows the number of results.
    pub result: NodeRef<html::P>,
    /// The measures that the page is about.
    pub scope: StoredValue<NumberSet>,
    address: Address,
    t: &'static Texts,
}

/// The state that the surrounding view provides.
pub fn use_finder() -> FinderState {
    expect_context()
}

impl FinderState {
    /// Creates the state from the address, and provides it to this view and its children.
    pub fn provide() -> FinderState {
        let finder = use_site().finder();
        FinderState::provide_in(NumberSet::full(finder.total()))
    }

    /// The same for a page that is about some of the measures.
    pub fn provide_in(scope: NumberSet) -> FinderState {
        let (site, address, scope) = (use_site(), use_address(), StoredValue::new(scope));
        let finder = site.finder();
        let query = Memo::new(move |_| {
            let mut query = address.with(|search| MeasureQuery::parse(search, finder));
            if address.is_live() {
                query.words = dom::composed(&query.words);
            }
            query
        });
        let results = Memo::new(move |_| query.with(|query| scope.with_value(|scope| finder.results_in(query, scope))));
        let state = FinderState { finder, query, results, result: NodeRef::new(), scope, address, t: site.t };
        provide_context(state);
        // Removes unknown values from the address. A link to a cited version keeps its fingerprint.
        Effect::new(move || {
            if address.with(|search| first(&pairs(search), parameter::VERSION).is_none()) {
                state.ask(HistoryEntry::Replace, |_| ());
            }
        });
        state
    }

    /// Changes the query, as a new history entry or in place of the current one.
    pub fn ask(self, entry: HistoryEntry, change: impl FnOnce(&mut MeasureQuery)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        self.address.set(&query.print(self.finder), entry);
    }

    /// Widens the query. The pressed button disappears with that, so focus moves to the number of results.
    pub fn widen(self, change: impl FnOnce(&mut MeasureQuery)) {
        self.ask(HistoryEntry::Push, change);
        if let Some(result) = self.result.get_untracked() {
            dom::focus(&result);
        }
    }

    /// The ids of found measures, in order.
    pub fn ids(self, results: &MeasureResults) -> Vec<&'static str> {
        results.measures.iter().map(|number| self.finder.id(*number)).collect()
    }

    /// How the words were changed to find these results; empty if there are no results.
    pub fn relaxations(self) -> Vec<Relaxation> {
        self.results.with(|results| match results.measures.is_empty() {
            true => vec![],
            false => results.words.relaxations.clone(),
        })
    }

    /// The number of matching measures.
    pub fn count(self) -> usize {
        self.results.with(|results| results.measures.len())
    }

    /// The number of measures that the page is about.
    pub fn total(self) -> usize {
        self.scope.with_value(NumberSet::len) as usize
    }

    /// The number as text: "75 Maßnahmen", "3 von 75 Maßnahmen".
    pub fn counted(self) -> String {
        let (n, total) = (self.count(), self.total());
        if n == total {
            return self.found();
        }
        format!("{n} {} {total} {}", self.t.of_total, self.t.many_measures)
    }

    /// The number of matching measures with its noun: "8 Maßnahmen".
    pub fn found(self) -> String {
        let n = self.count();
        format!("{n} {}", self.noun(n))
    }

    /// The noun for a number of measures: "Maßnahme" or "Maßnahmen".
    pub fn noun(self, n: usize) -> &'static str {
        self.t.plural(n, self.t.one_measure, self.t.many_measures)
    }
}

/// Sets a signal only if its value differs, so that its subscribers do not run in vain.
pub fn set_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    signal.maybe_update(|old| {
        let changed = *old != value;
        *old = value;
        changed
    });
}
