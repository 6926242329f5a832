//! Where terms of the glossary stand in a text.

use super::{Plan, Record, Term};
use crate::language::{Rules, prefix};
use crate::text::Lang;

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
/// the longer one counts. The language is that of the texts.
pub fn term_matches(record: &'static Record, plan: &'static Plan, lang: Lang) -> Vec<TermMatch> {
    let text = record.text.as_str();
    let terms = plan.glossary.iter().filter(|term| term.places.contains(&record.id));
    let mut found: Vec<TermMatch> = terms.filter_map(|term| first(text, term, lang.rules())).collect();
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

/// The first occurrence of a term in a text.
fn first(text: &str, term: &'static Term, rules: &Rules) -> Option<TermMatch> {
    let word = term.term.as_str();
    let found = if rules.terms_by_stem { by_stem(text, word, rules) } else { as_written(text, word) };
    found.map(|(start, end)| TermMatch { start, end, term })
}

fn is_part(c: char) -> bool {
    c.is_alphanumeric() || c == '-'
}

/// Where a term stands as it is written, with a short ending.
fn as_written(text: &str, term: &str) -> Option<(usize, usize)> {
    let first = term.chars().next();
    text.char_indices().filter(|(_, c)| Some(*c) == first).find_map(|(start, _)| {
        let end = start + prefix(&text[start..], term)?;
        let rest = &text[end..];
        let ending: usize = rest.chars().take_while(|c| is_part(*c)).map(char::len_utf8).sum();
        let is_word = !text[..start].ends_with(is_part) && ending <= ENDING && !rest.starts_with('-');
        is_word.then_some((start, end + ending))
    })
}

/// Where the words of a term stand, the last of them in any inflection: "start-ups" for "start-up".
fn by_stem(text: &str, term: &str, rules: &Rules) -> Option<(usize, usize)> {
    let (words, term_words) = (words(text), words(term));
    let last = term_words.len().checked_sub(1)?;
    let found = words.windows(term_words.len()).find(|window| {
        window.iter().zip(&term_words).enumerate().all(|(n, (found, wanted))| {
            let gap = |text: &str, words: &[(usize, usize)]| text[words[n - 1].1..words[n].0].replace('\u{a0}', " ");
            let joined = n == 0 || gap(text, window) == gap(term, &term_words);
            joined && same(&text[found.0..found.1], &term[wanted.0..wanted.1], n == last, rules)
        })
    })?;
    Some((found[0].0, found[last].1))
}

/// The byte ranges of the words of a text.
fn words(text: &str) -> Vec<(usize, usize)> {
    let mut out: Vec<(usize, usize)> = vec![];
    for (at, c) in text.char_indices().filter(|(_, c)| is_part(*c)) {
        match out.last_mut().filter(|last| last.1 == at) {
            Some(last) => last.1 += c.len_utf8(),
            None => out.push((at, at + c.len_utf8())),
        }
    }
    out
}

/// Whether two words are the same, or forms of one that may be inflected. Abbreviations and names with several capitals keep
/// them.
fn same(a: &str, b: &str, inflected: bool, rules: &Rules) -> bool {
    let fixed = b.chars().filter(|c| c.is_uppercase()).count() > 1;
    let key = |word: &str| if fixed { word.to_owned() } else { word.to_ascii_lowercase() };
    let form = |word: String| match (inflected, fixed) {
        (false, _) => word,
        (true, true) => word.strip_suffix('s').map_or_else(|| word.clone(), str::to_owned),
        (true, false) => (rules.stem)(&word),
    };
    form(key(a)) == form(key(b))
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
        found_in(Lang::De, text, word)
    }

    fn found_in(lang: Lang, text: &str, word: &str) -> Option<String> {
        first(text, term(word), lang.rules()).map(|found| text[found.start..found.end].to_owned())
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

    #[test]
    fn in_leichter_sprache_a_term_may_have_hyphens() {
        let found = |text, word| found_in(Lang::Leicht, text, word);
        assert_eq!(found("Das Forschungs-Netz.", "Forschungsnetz").as_deref(), Some("Forschungs-Netz"));
        assert_eq!(found("Die Hoch-Schulen", "Hochschule").as_deref(), Some("Hoch-Schulen"));
        assert_eq!(found("Eine Hoch-Schul-Bildung", "Hochschule"), None);
    }

    #[test]
    fn an_english_term_is_found_in_any_form_and_with_any_capitals() {
        let found = |text, word| found_in(Lang::En, text, word);
        for (text, word, found_as) in [
            ("Many start-ups are founded.", "start-up", "start-ups"),
            ("Foundation models need data.", "foundation models", "Foundation models"),
            ("a foundation model", "foundation models", "foundation model"),
            ("for SMEs and an SME", "SME", "SMEs"),
            ("one SME", "SMEs", "SME"),
            ("new technologies", "technology", "technologies"),
            ("The AI\u{a0}Act, says the plan", "AI Act", "AI\u{a0}Act"),
            ("in Industrie 4.0", "Industrie 4.0", "Industrie 4.0"),
        ] {
            assert_eq!(found(text, word).as_deref(), Some(found_as), "{word} in {text}");
        }
        for (text, word) in [("AI-based", "AI"), ("ai", "AI"), ("elsa", "ELSA"), ("AI, Act", "AI Act"), ("need", "net")] {
            assert_eq!(found(text, word), None, "{word} in {text}");
        }
    }
}
