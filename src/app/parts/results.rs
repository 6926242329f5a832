//! What a search has found, as a signal.

use crate::app::{Address, Site};
use crate::query::{Group, Needle, SearchHit, first, needles, pairs};
use crate::route::Route;
use leptos::prelude::*;

/// The words that the search page is asked for, without loose spaces; none on any other page.
pub fn asked() -> Memo<String> {
    let address = Address::here();
    Memo::new(move |_| {
        if *address.route() != Route::Search {
            return String::new();
        }
        let asked = address.with(|search| first(&pairs(search), "q")).unwrap_or_default();
        asked.split_whitespace().collect::<Vec<_>>().join(" ")
    })
}

/// The answer to a query.
#[derive(Default)]
struct Answer {
    needles: Vec<Needle>,
    found: Vec<(Group, Vec<SearchHit<'static>>)>,
}

/// The results: looked for once per query.
#[derive(Clone, Copy)]
pub struct Results {
    answer: Memo<Answer>,
    /// The words that were looked for.
    pub words: Memo<String>,
}

impl Results {
    /// The results for some words.
    pub fn of(asked: Memo<String>) -> Results {
        let site = Site::here();
        let answer = move |_: Option<&Answer>| {
            asked.with(|asked| match needles(asked) {
                // Nothing is made ready to be searched before there is something to look for.
                needles if needles.is_empty() => Answer::default(),
                needles => Answer { found: site.search_index().search(asked), needles },
            })
        };
        Results { answer: Memo::new_with_compare(answer, |_, _| true), words: asked }
    }

    /// How many there are.
    pub fn total(self) -> usize {
        self.answer.with(|answer| answer.found.iter().map(|(_, hits)| hits.len()).sum())
    }

    /// The groups that have some, and how many.
    pub fn groups(self) -> Vec<(Group, usize)> {
        self.answer.with(|answer| answer.found.iter().map(|(group, hits)| (*group, hits.len())).collect())
    }

    /// How many are in a group.
    pub fn count(self, group: Group) -> usize {
        self.read(group, |hits, _| hits.len())
    }

    /// Reads those of a group, and the words that they have.
    pub fn read<T>(self, group: Group, read: impl FnOnce(&[SearchHit<'static>], &[Needle]) -> T) -> T {
        self.answer.with(|answer| {
            let hits = answer.found.iter().find(|(g, _)| *g == group).map_or(&[][..], |(_, hits)| hits);
            read(hits, &answer.needles)
        })
    }
}
