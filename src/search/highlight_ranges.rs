//! Finds where the words of a query stand in a text, to highlight them.

use super::expansions::MatchKind;
use super::index::SearchIndex;
use super::term::SearchQuery;
use super::tokens::tokens;

/// The byte ranges of a text that match a query, ascending and without overlap. Where only the beginning of a word was
/// typed, its range covers just that beginning.
pub fn highlight_ranges(text: &str, query: &SearchQuery, index: &SearchIndex) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = vec![];
    for token in tokens(text, index.words.rules) {
        let Some(word) = index.words.find(&token.key) else { continue };
        let best = query
            .terms
            .iter()
            .filter_map(|term| term.expansion(word).map(|r| (r.kind, term)))
            .min_by_key(|(kind, _)| *kind);
        let Some((kind, term)) = best else { continue };
        let (from, to) = token.range;
        let begun = matches!(kind, MatchKind::Beginning | MatchKind::Family);
        let to =
            if begun { beginning(&text[from..to], &term.typed, index).map_or(to, |length| from + length) } else { to };
        match out.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => out.push((from, to)),
        }
    }
    out
}

/// The length in bytes of the beginning of a word that equals what was typed, if it does begin like that.
fn beginning(word: &str, typed: &str, index: &SearchIndex) -> Option<usize> {
    let length = word.char_indices().nth(typed.chars().count())?.0;
    let key = |text: &str| tokens(text, index.words.rules).into_iter().next().map(|token| token.key);
    (key(&word[..length]) == key(typed)).then_some(length)
}
