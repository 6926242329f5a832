//! What a card shows of the words that are searched for.

use super::{Needle, Spot, marks, snippet};

/// The hits in a card.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Highlights {
    /// The byte ranges of the title that have them.
    pub title: Vec<(usize, usize)>,
    /// Where the title has none: the best place, in place of the card's text.
    pub passage: Option<Passage>,
}

/// A piece of a text that words were found in.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Passage {
    /// What it is a text of.
    pub spot: Spot,
    /// The piece.
    pub text: String,
    /// The byte ranges of it that have the words.
    pub marks: Vec<(usize, usize)>,
}

impl Highlights {
    /// Finds them. `hit` is the best place, and its text; without words there is none.
    pub fn new(title: &str, hit: Option<(Spot, &str)>, needles: &[Needle]) -> Highlights {
        let Some((spot, text)) = hit else { return Highlights::default() };
        let passage = (spot != Spot::Title).then(|| {
            let (text, marks) = snippet(text, &marks(text, needles), 160);
            Passage { spot, text, marks }
        });
        Highlights { title: marks(title, needles), passage }
    }
}
