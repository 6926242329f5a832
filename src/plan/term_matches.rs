//! Where terms of the glossary stand in a text.

use super::{Plan, Record, Term};

/// How many letters a word may have beyond a term and still be one of its forms: "Ausgründung" in "Ausgründungen".
const ENDING: usize = 3;

/// A term's first occurrence in a text.
#[derive(Clone, Copy, Debug)]
pub struct TermMatch {
    /// Where the word starts, in bytes.
    pub start: usize,
    /// Where the word ends, its grammatical ending included.
    pub end: usize,
    /// The term.
    pub term: &'static Term,
}

/// The first occurrence of each term that the glossary places in a record, in the order of the text. Where two overlap,
/// the longer one counts.
pub fn term_matches(record: &'static Record, plan: &'static Plan) -> Vec<TermMatch> {
    let text = record.text.as_str();
    let terms = plan.glossary.iter().filter(|term| term.places.contains(&record.id));
    let mut found: Vec<TermMatch> = terms.filter_map(|term| first(text, term)).collect();
    found.sort_by_key(|found| std::cmp::Reverse(found.term.term.as_str().len()));
    let mut kept: Vec<TermMatch> = vec![];
    for one in found {
        if kept.iter().all(|other| one.end <= other.start || other.end <= one.start) {
            kept.push(one);
        }
    }
    kept.sort_by_key(|found| found.start);
    kept
}

fn first(text: &str, term: &'static Term) -> Option<TermMatch> {
    let word = term.term.as_str();
    let is_part = |c: char| c.is_alphanumeric() || c == '-';
    text.match_indices(word).find_map(|(start, _)| {
        let rest = &text[start + word.len()..];
        let ending: usize = rest.chars().take_while(|c| is_part(*c)).map(char::len_utf8).sum();
        let is_word = !text[..start].ends_with(is_part) && ending <= ENDING && !rest.starts_with('-');
        is_word.then_some(TermMatch { start, end: start + word.len() + ending, term })
    })
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    fn term(word: &str) -> &'static Term {
        let json =
            format!(r#"{{"id": "x", "term": {{"de": "{word}"}}, "text": {{"de": "Erklärung."}}, "places": []}}"#);
        Box::leak(serde_json::from_str(&json).unwrap())
    }

    fn found(text: &str, word: &str) -> Option<String> {
        first(text, term(word)).map(|found| text[found.start..found.end].to_owned())
    }

    #[test]
    fn a_term_is_found_as_a_word_with_its_endings() {
        assert_eq!(found("Mehr Ausgründungen sind das Ziel.", "Ausgründung").as_deref(), Some("Ausgründungen"));
        assert_eq!(found("Der AI Act, sagt der Plan.", "AI Act").as_deref(), Some("AI Act"));
        assert_eq!(found("GPU", "GPU").as_deref(), Some("GPU"));
    }

    #[test]
    fn a_term_is_not_found_within_another_word() {
        for (text, word) in [("KI-Servicezentren", "KI"), ("Robotik", "Rob"), ("EU-GPU", "GPU"), ("Supergpu", "gpu")] {
            assert_eq!(found(text, word), None, "{word} in {text}");
        }
        assert_eq!(found("Die KI-Strategie und die KI.", "KI").as_deref(), Some("KI"));
    }
}
