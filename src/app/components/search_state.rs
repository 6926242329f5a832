//! The results of the search page as signals.

use crate::app::browser::dom;
use crate::app::{Address, use_address, use_site};
use crate::query::{first, pairs, print};
use crate::route::{Embed, Route, parameter};
use crate::search::{Group, Relaxation, SearchHit, SearchQuery};
use leptos::prelude::*;

/// The words in the search page's address, without surplus spaces; empty on other pages.
pub fn asked() -> Memo<String> {
    let address = use_address();
    Memo::new(move |_| {
        let asked = of_search_page(address, parameter::WORDS).unwrap_or_default();
        let asked = if address.is_live() { dom::composed(&asked) } else { asked };
        asked.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// The value of a key in the search page's address; also if that page is in a frame.
fn of_search_page(address: Address, key: &str) -> Option<String> {
    let page = match address.route() {
        Route::Embed(Embed::Page(page)) => page,
        route => route,
    };
    (*page == Route::Search).then(|| address.with(|search| first(&pairs(search), key))).flatten()
}

/// The query string of the search page for these words, limited to a group if there is one.
pub fn search_for(words: &str, group: Option<Group>) -> String {
    print([(parameter::WORDS, words.to_owned()), (parameter::GROUP, group.map_or("", Group::key).to_owned())])
}

/// What a query has found.
#[derive(Default)]
struct PageResults {
    query: SearchQuery,
    /// The hits of all groups, best first.
    hits: Vec<SearchHit>,
    /// The groups that have hits with their number, in the order of their best hit.
    groups: Vec<(Group, usize)>,
}

/// The results for the words in the address, computed once per query.
#[derive(Clone, Copy)]
pub struct SearchState {
    answer: Memo<PageResults>,
    /// The words that were searched for.
    pub words: Memo<String>,
    /// The group that is shown; all of them if `None`.
    pub group: Memo<Option<Group>>,
}

impl SearchState {
    /// The results for these words, limited to the group that the address names.
    pub fn of(words: Memo<String>) -> SearchState {
        let (search, address) = (use_site().search(), use_address());
        let answer = move |_: Option<&PageResults>| {
            words.with(|words| {
                // The index is not built before there is something to search for.
                if words.is_empty() {
                    return PageResults::default();
                }
                let index = search.get();
                let query = index.query(words);
                let hits = index.results(&query, index.entries.len()).hits;
                PageResults { groups: index.groups(&hits), query, hits }
            })
        };
        let answer = Memo::new_with_compare(answer, |_, _| true);
        let group = Memo::new(move |_| {
            let wanted = of_search_page(address, "gruppe")?;
            let group = Group::ALL.into_iter().find(|group| group.key() == wanted)?;
            // A group without hits is ignored, as it would hide all results.
            answer.with(|answer| answer.groups.iter().any(|(of, _)| *of == group)).then_some(group)
        });
        SearchState { answer, words, group }
    }

    /// The number of hits shown.
    pub fn count(self) -> usize {
        let group = self.group.get();
        self.answer.with(|answer| match group {
            Some(group) => answer.groups.iter().find(|(of, _)| *of == group).map_or(0, |(_, count)| *count),
            None => answer.hits.len(),
        })
    }

    /// The groups that have hits with their number, in the order of their best hit.
    pub fn groups(self) -> Vec<(Group, usize)> {
        self.answer.with(|answer| answer.groups.clone())
    }

    /// How the words were changed to find these results; empty if there are no results.
    pub fn relaxations(self) -> Vec<Relaxation> {
        self.answer.with(|answer| match answer.hits.is_empty() {
            true => vec![],
            false => answer.query.relaxations.clone(),
        })
    }

    /// Passes the hits of all groups, best first, and the query that they match to `read`.
    pub fn read<T>(self, read: impl FnOnce(&[SearchHit], &SearchQuery) -> T) -> T {
        self.answer.with(|answer| read(&answer.hits, &answer.query))
    }
}
