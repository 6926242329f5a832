//! The matches of a search that a card shows.

use super::snippet;
use crate::search::{Entry, MatchField, SearchIndex, SearchQuery, highlight_ranges};

/// The matches in a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlights {
    /// The byte ranges of the title that match.
    pub title: Vec<(usize, usize)>,
    /// The best matching passage, shown instead of the card's text; `None` if the title matches best.
    pub passage: Option<Passage>,
}

/// An excerpt of a text around its matches.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The field of the entry that the text belongs to.
    pub field: MatchField,
    /// The excerpt; an ellipsis marks each end that was cut.
    pub text: String,
    /// The byte ranges of the excerpt that match.
    pub ranges: Vec<(usize, usize)>,
}

impl Highlights {
    /// Finds the matches of a query in an entry.
    pub fn new(entry: &Entry, query: &SearchQuery, index: &SearchIndex) -> Highlights {
        let title = highlight_ranges(entry.title(), query, index);
        let best = index.explain(entry, query).filter(|(field, _)| *field != MatchField::Title);
        let passage = best.map(|(field, text)| {
            let (text, ranges) = snippet(text, &highlight_ranges(text, query, index), 160);
            Passage { field, text, ranges }
        });
        Highlights { title, passage }
    }
}
