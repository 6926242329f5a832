//! Where terms of the glossary stand in a text.

use super::{Plan, Record, Term};
use crate::language::{Rules, transliterate};
use crate::text::Lang;

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

/// The first occurrence of a term in a text, its words in any inflection: "generativer KI" for "generative KI".
fn first(text: &str, term: &'static Term, rules: &Rules) -> Option<TermMatch> {
    let name = term.term.as_str();
    let (found, wanted) = (words(text), words(name));
    let gap = |text: &str, words: &[Word], n: usize| text[words[n].1..words[n + 1].0].replace('\u{a0}', " ");
    let is_term = |window: &&[Word]| {
        let same = window.iter().zip(&wanted).all(|(a, b)| same(&text[a.0..a.1], &name[b.0..b.1], rules));
        same && (0..window.len() - 1).all(|n| gap(text, window, n) == gap(name, &wanted, n))
    };
    let at = found.windows(wanted.len().max(1)).find(is_term)?;
    Some(TermMatch { start: at.first()?.0, end: at.last()?.1, term })
}

/// Where a word starts and ends, in bytes.
type Word = (usize, usize);

/// The words of a text, hyphens included.
fn words(text: &str) -> Vec<Word> {
    let mut out: Vec<Word> = vec![];
    for (at, c) in text.char_indices().filter(|(_, c)| c.is_alphanumeric() || *c == '-') {
        match out.last_mut().filter(|last| last.1 == at) {
            Some(last) => last.1 += c.len_utf8(),
            None => out.push((at, at + c.len_utf8())),
        }
    }
    out
}

/// Whether a word of a text is a form of one of a term. Where nouns have capitals, one in small letters is none, while others
/// may stand at the beginning of a sentence.
fn same(found: &str, wanted: &str, rules: &Rules) -> bool {
    let capital = |word: &str| word.starts_with(char::is_uppercase);
    (capital(found) || !rules.capital_nouns || !capital(wanted)) && key(found, rules) == key(wanted, rules)
}

/// What all forms of a word share. Abbreviations stay as they are, but for the plural: "SMEs". Hyphens between other parts do
/// not count, as Leichte Sprache has more of them: "Forschungs-Netz".
fn key(word: &str, rules: &Rules) -> String {
    let (mut abbreviations, mut rest) = (String::new(), String::new());
    for part in word.split('-') {
        if part.chars().filter(|c| c.is_uppercase()).count() > 1 {
            abbreviations += part.strip_suffix('s').unwrap_or(part);
            abbreviations.push('-');
        } else {
            rest += &transliterate(part);
        }
    }
    abbreviations + &(rules.stem)(&rest)
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
        assert_eq!(found("Mit generativer KI geht es.", "generative KI").as_deref(), Some("generativer KI"));
        assert_eq!(found("Hybride KI ist neu.", "hybride KI").as_deref(), Some("Hybride KI"));
        assert_eq!(found("Zwei KI-Strategien", "KI-Strategie").as_deref(), Some("KI-Strategien"));
        assert_eq!(found("was war, was ist und was kommt", "Ist"), None);
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
        for (text, word) in [("AI-based", "AI"), ("ai", "AI"), ("elsa", "ELSA"), ("AI, Act", "AI Act"), ("need", "net")]
        {
            assert_eq!(found(text, word), None, "{word} in {text}");
        }
    }
}
