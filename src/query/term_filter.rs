//! The glossary by letters, and the terms in it that match what a reader types.

use crate::language::{sort_key, transliterate};
use crate::plan::Term;

/// The letters of the alphabet in order, each with the positions of the terms that begin with it, in alphabetical order;
/// letters without terms are among them. Terms that begin with anything else come first, under `#`, if there are any.
pub fn letters(terms: &[Term]) -> Vec<(char, Vec<usize>)> {
    let initial = |term: &Term| sort_key(term.term.as_str()).chars().next().map(|c| c.to_ascii_uppercase());
    let of = |letter: char| -> Vec<usize> {
        let begins = |term: &Term| initial(term).filter(char::is_ascii_uppercase).unwrap_or('#') == letter;
        let mut own: Vec<usize> = (0..terms.len()).filter(|n| begins(&terms[*n])).collect();
        // The data has the order of one language.
        own.sort_by_cached_key(|n| sort_key(terms[*n].term.as_str()));
        own
    };
    let others = Some(('#', of('#'))).filter(|(_, terms)| !terms.is_empty());
    others.into_iter().chain(('A'..='Z').map(|letter| (letter, of(letter)))).collect()
}

/// The texts of all terms in the form in which they are compared with typed words.
pub struct TermFilter(Vec<String>);

impl TermFilter {
    /// Prepares the terms.
    pub fn new(terms: &[Term]) -> TermFilter {
        let text = |term: &Term| {
            let expansion = term.expansion.as_ref().map_or("", |expansion| expansion.as_str());
            transliterate(&format!("{} {expansion} {}", term.term.as_str(), term.text.as_str()))
        };
        TermFilter(terms.iter().map(text).collect())
    }

    /// Whether each term contains every one of the words, wherever in its name or explanation. Without words, all do.
    /// Parts of words count, so that the list narrows with each letter.
    pub fn matches(&self, words: &str) -> Vec<bool> {
        let words = transliterate(words);
        self.0.iter().map(|text| words.split_whitespace().all(|word| text.contains(word))).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn terms() -> Vec<Term> {
        let term = |id: &str, term: &str, text: &str| json!({ "id": id, "term": { "de": term }, "text": { "de": text }, "places": [] });
        let all = json!([
            term("edge-ki", "Edge-KI", "KI auf dem Gerät, nicht im Rechenzentrum."),
            term("oekosystem", "Ökosystem", "Alle, die zusammenwirken."),
            term("oer", "„OER“", "Freie Lernmittel."),
        ]);
        serde_json::from_value(all).expect("they are terms")
    }

    #[test]
    fn letters_have_their_terms_and_umlauts_are_no_letters_of_their_own() {
        let letters = letters(&terms());
        assert_eq!(letters.iter().map(|(letter, _)| *letter).collect::<String>(), "ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        let filled: Vec<_> = letters.into_iter().filter(|(_, terms)| !terms.is_empty()).collect();
        assert_eq!(filled, [('E', vec![0]), ('O', vec![2, 1])]);
    }

    #[test]
    fn every_word_must_be_found_in_whatever_way_it_is_typed() {
        let filter = TermFilter::new(&terms());
        let found = |words: &str| -> Vec<usize> {
            filter.matches(words).iter().enumerate().filter(|(_, matches)| **matches).map(|(n, _)| n).collect()
        };
        assert_eq!(found(""), [0, 1, 2]);
        assert_eq!(found("öko"), [1]);
        assert_eq!(found(" OEKO "), [1]);
        assert_eq!(found("ki gerät"), [0]);
        assert_eq!(found("ki lernmittel"), [] as [usize; 0]);
    }
}
