//! What a card shows of the words that are searched for.

use super::snippet;
use crate::search::{Entry, MatchField, SearchIndex, SearchQuery, highlight_ranges};

/// The matches in a card.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Highlights {
    /// The byte ranges of the title that have them.
    pub title: Vec<(usize, usize)>,
    /// Where the title is not the best place: that place, instead of the card's text.
    pub passage: Option<Passage>,
}

/// A piece of a text that words were found in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// What it is a text of.
    pub field: MatchField,
    /// The piece.
    pub text: String,
    /// The byte ranges of it that have the words.
    pub ranges: Vec<(usize, usize)>,
}

impl Highlights {
    /// Finds those of a query in an entry.
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
