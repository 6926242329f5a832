//! What is asked of the measures, and the answer: what the parts of the measures page share.

use crate::app::address::HistoryEntry;
use crate::app::browser::dom;
use crate::app::{Address, use_address, use_site};
use crate::query::{Answer, Finder, MeasureQuery};
use crate::search::Relaxation;
use crate::text::Texts;
use leptos::html;
use leptos::prelude::*;

/// The question and its answer, as signals. The address alone is changed.
#[derive(Clone, Copy)]
pub struct FinderState {
    /// What filters and searches.
    pub finder: &'static Finder,
    /// What the address asks.
    pub query: Memo<MeasureQuery>,
    /// Found once per question.
    pub answer: Memo<Answer>,
    /// Where the number of results stands.
    pub result: NodeRef<html::P>,
    address: Address,
    t: &'static Texts,
}

/// That of the view around.
pub fn use_finder() -> FinderState {
    expect_context()
}

impl FinderState {
    /// That of the address, for the view that is being made and those in it.
    pub fn provide() -> FinderState {
        let (site, address) = (use_site(), use_address());
        let finder = site.finder();
        let query = Memo::new(move |_| address.with(|search| MeasureQuery::parse(search, finder)));
        let answer = Memo::new(move |_| query.with(|query| finder.answer(query)));
        let state = FinderState { finder, query, answer, result: NodeRef::new(), address, t: site.t };
        provide_context(state);
        // What the address has of unknown values does not count.
        Effect::new(move || state.ask(HistoryEntry::Replace, |_| ()));
        state
    }

    /// Asks something else.
    pub fn ask(self, entry: HistoryEntry, change: impl FnOnce(&mut MeasureQuery)) {
        let mut query = self.query.get_untracked();
        change(&mut query);
        self.address.set(&query.print(self.finder), entry);
    }

    /// Asks for less. The button pressed for it is gone then: the reader goes on from the number of results.
    pub fn widen(self, change: impl FnOnce(&mut MeasureQuery)) {
        self.ask(HistoryEntry::Push, change);
        if let Some(result) = self.result.get_untracked() {
            dom::focus(&result);
        }
    }

    /// The ids of the measures of an answer, in order.
    pub fn ids(self, answer: &Answer) -> Vec<&'static str> {
        answer.measures.iter().map(|number| self.finder.id(*number)).collect()
    }

    /// What was done to the words to find these; nothing where nothing was found.
    pub fn relaxations(self) -> Vec<Relaxation> {
        self.answer.with(|answer| match answer.measures.is_empty() {
            true => vec![],
            false => answer.words.relaxations.clone(),
        })
    }

    /// How many measures fit.
    pub fn count(self) -> usize {
        self.answer.with(|answer| answer.measures.len())
    }

    /// The same in words: "75 Maßnahmen", "3 von 75 Maßnahmen".
    pub fn counted(self) -> String {
        let (n, total) = (self.count(), self.finder.total());
        if n == total {
            return format!("{n} {}", self.noun(n));
        }
        format!("{n} {} {total} {}", self.t.of_total, self.t.many_measures)
    }

    /// "Maßnahme" or "Maßnahmen".
    pub fn noun(self, n: usize) -> &'static str {
        if n == 1 { self.t.one_measure } else { self.t.many_measures }
    }
}

/// Sets a signal where its value is another one.
pub fn set_changed<T: PartialEq + Send + Sync + 'static>(signal: RwSignal<T>, value: T) {
    signal.maybe_update(|old| {
        let changed = *old != value;
        *old = value;
        changed
    });
}
