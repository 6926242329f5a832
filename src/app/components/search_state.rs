//! What a search has found, as a signal.

use crate::app::{Address, use_address, use_site};
use crate::query::{first, pairs, print};
use crate::route::{Embed, Route};
use crate::search::{Group, Relaxation, SearchHit, SearchQuery};
use leptos::prelude::*;

/// The words that the search page is asked for, without loose spaces; none on any other page.
pub fn asked() -> Memo<String> {
    let address = use_address();
    Memo::new(move |_| {
        let asked = of_search_page(address, "q").unwrap_or_default();
        asked.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// What the search page is asked for under a key, also where it stands in a frame.
fn of_search_page(address: Address, key: &str) -> Option<String> {
    let page = match address.route() {
        Route::Embed(Embed::Page(page)) => page,
        route => route,
    };
    (*page == Route::Search).then(|| address.with(|search| first(&pairs(search), key))).flatten()
}

/// The query string of the search page.
pub fn search_for(words: &str, group: Option<Group>) -> String {
    print([("q", words.to_owned()), ("gruppe", group.map_or("", Group::key).to_owned())])
}

/// The answer to a query.
#[derive(Default)]
struct Answer {
    query: SearchQuery,
    /// Best first.
    hits: Vec<SearchHit>,
    /// The groups that have some, and how many; the group with the best result first.
    groups: Vec<(Group, usize)>,
}

/// The results: looked for once per query.
#[derive(Clone, Copy)]
pub struct SearchState {
    answer: Memo<Answer>,
    /// The words that were looked for.
    pub words: Memo<String>,
    /// The group that is shown; all where there is none.
    pub group: Memo<Option<Group>>,
}

impl SearchState {
    /// The results for what the address asks.
    pub fn of(words: Memo<String>) -> SearchState {
        let (search, address) = (use_site().search(), use_address());
        let answer = move |_: Option<&Answer>| {
            words.with(|words| {
                // Nothing is made ready to be searched before there is something to look for.
                if words.is_empty() {
                    return Answer::default();
                }
                let index = search.get();
                let query = index.query(words);
                let hits = index.results(&query, index.entries.len()).hits;
                Answer { groups: index.groups(&hits), query, hits }
            })
        };
        let answer = Memo::new_with_compare(answer, |_, _| true);
        let group = Memo::new(move |_| {
            let wanted = of_search_page(address, "gruppe")?;
            let group = Group::ALL.into_iter().find(|group| group.key() == wanted)?;
            // A group that has none would hide all the others.
            answer.with(|answer| answer.groups.iter().any(|(of, _)| *of == group)).then_some(group)
        });
        SearchState { answer, words, group }
    }

    /// How many are shown.
    pub fn count(self) -> usize {
        let group = self.group.get();
        self.answer.with(|answer| match group {
            Some(group) => answer.groups.iter().find(|(of, _)| *of == group).map_or(0, |(_, count)| *count),
            None => answer.hits.len(),
        })
    }

    /// The groups that have some, and how many; the group with the best result first.
    pub fn groups(self) -> Vec<(Group, usize)> {
        self.answer.with(|answer| answer.groups.clone())
    }

    /// What was done to the words to find these; nothing where nothing was found.
    pub fn relaxations(self) -> Vec<Relaxation> {
        self.answer.with(|answer| match answer.hits.is_empty() {
            true => vec![],
            false => answer.query.relaxations.clone(),
        })
    }

    /// Reads what was found in all groups, best first, and the query that it matches.
    pub fn read<T>(self, read: impl FnOnce(&[SearchHit], &SearchQuery) -> T) -> T {
        self.answer.with(|answer| read(&answer.hits, &answer.query))
    }
}
