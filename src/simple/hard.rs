//! Hard words, and whether something explains them.

use super::{Checker, Finding, Rule, sentence, words};

/// Endings of words from other languages.
const FOREIGN: [&str; 11] = ["tion", "tionen", "ität", "itäten", "ismus", "ik", "ie", "enz", "anz", "ment", "ologie"];

impl Checker<'_> {
    /// The hard words of a page that nothing explains: neither its own texts, nor those that readers see with it, nor
    /// the terms of the glossary. The texts come with their place.
    pub fn unexplained<'t>(&self, page: &[(&'t str, &str)], with: &[&str], terms: &[&str]) -> Vec<(&'t str, Finding)> {
        let lines = || {
            page.iter().map(|(_, text)| text).chain(with).flat_map(|text| text.lines()).flat_map(sentence::sentences)
        };
        let mut known: Vec<(String, bool)> = vec![];
        let mut found = vec![];
        for (place, text) in page {
            for line in text.lines() {
                for word in self.hard_words(line) {
                    let explained = match known.iter().find(|(one, _)| *one == word) {
                        Some((_, explained)) => *explained,
                        None => {
                            let term = || terms.iter().any(|term| self.is_term(&word, term));
                            let explained = term() || lines().any(|line| self.explains(line, &word));
                            known.push((word.clone(), explained));
                            explained
                        }
                    };
                    if !explained {
                        self.add_at(&mut found, place, word, line);
                    }
                }
            }
        }
        found
    }

    fn add_at<'t>(&self, found: &mut Vec<(&'t str, Finding)>, place: &'t str, word: String, line: &str) {
        let mut own = vec![];
        self.add(&mut own, Rule::HardWord, word, line);
        found.extend(own.into_iter().map(|finding| (place, finding)));
    }

    /// Whether a term of the glossary is about a word. An abbreviation may be a part of the term: "AI" of "AI Act".
    fn is_term(&self, word: &str, term: &str) -> bool {
        let listed = self.lists.hard.iter().any(|hard| hard.word == word);
        self.forms(word).iter().any(|form| if listed { words::is_form(term, form) } else { has(term, form) })
    }

    /// A word with its listed forms.
    fn forms<'w>(&'w self, word: &'w str) -> Vec<&'w str> {
        let hard = self.lists.hard.iter().find(|hard| hard.word == word);
        std::iter::once(word).chain(hard.iter().flat_map(|hard| hard.forms.iter().map(String::as_str))).collect()
    }

    /// Whether a line explains a word, in the listed sentences or in its own.
    fn explains(&self, line: &str, word: &str) -> bool {
        let forms = self.forms(word);
        let line = line.replace('\u{a0}', " ");
        let sentences = self.lists.hard.iter().filter(|hard| hard.word == word).flat_map(|hard| &hard.explanations);
        let of_it = |one: &&str| forms.iter().any(|form| has(one, form));
        let listed = sentences.flat_map(|one| one.lines()).filter(of_it).any(|one| one == line);
        listed || forms.iter().any(|form| explains(&line, form))
    }

    /// The hard words of a line: those of the list, abbreviations, and words that look foreign.
    fn hard_words(&self, line: &str) -> Vec<String> {
        let mut found = vec![];
        if sentence::is_spoken(line) {
            return found;
        }
        let plain = sentence::plain(line, &self.names, |name| self.note("names", name));
        for hard in &self.lists.hard {
            if std::iter::once(&hard.word).chain(&hard.forms).any(|form| has(&plain, form)) {
                self.note("hard", &hard.word);
                found.push(hard.word.clone());
            }
        }
        let parts = sentence::words(&plain).into_iter().flat_map(|word| word.split('-')).map(str::to_owned);
        for part in parts {
            let capitals = part.chars().filter(|c| c.is_uppercase()).count() > 1;
            let foreign = part.chars().count() > 4
                && part.starts_with(char::is_uppercase)
                && FOREIGN.iter().any(|end| part.ends_with(end));
            let listed = found.iter().flat_map(|word| self.forms(word)).any(|form| has(form, &part));
            if (capitals || foreign) && !listed && !self.listed("known", &part) && !found.contains(&part) {
                found.push(part);
            }
        }
        found
    }
}

/// Whether a text has a word, perhaps with a capital or an ending, or as part of a compound.
fn has(text: &str, word: &str) -> bool {
    let mut letters = word.chars();
    let Some(first) = letters.next() else { return false };
    let rest = letters.as_str();
    text.match_indices(rest).any(|(at, _)| {
        let mut before = text[..at].chars();
        let same = before.next_back().is_some_and(|c| c.to_lowercase().eq(first.to_lowercase()));
        let ending = text[at + rest.len()..].chars().take_while(|c| c.is_alphabetic()).count();
        same && !before.as_str().ends_with(char::is_alphanumeric) && ending <= words::ENDING
    })
}

/// Whether a sentence says what a word means: "Ein Patent ist ein …", "Das heißt: Förderung.", "EU ist die Abkürzung …".
fn explains(sentence: &str, word: &str) -> bool {
    const ARTICLES: [&str; 10] = ["ein", "eine", "einer", "der", "die", "das", "kein", "keine", "hier", "zum"];
    const NAMES: [&str; 4] = ["heißt", "heißen", "bedeutet", "sagt"];
    if !has(sentence, word) {
        return false;
    }
    let (words, own) = (sentence::words(sentence), sentence::words(word).len());
    let first = word.split([' ', '-']).next().unwrap_or(word);
    let at = words.iter().position(|one| has(one, first)).unwrap_or_default() + own;
    let next = |i: usize| words.get(at + i).copied().unwrap_or_default();
    // "Digitale Technik heißt: …" explains "digital".
    let says = NAMES.contains(&next(0)) || NAMES.contains(&next(1));
    let is = ["ist", "sind"].contains(&next(0)) && ARTICLES.contains(&next(1));
    // "Das heißt: Förderung.", "Sie heißen: DFKI, BIFOLD und MCML."
    let named = sentence.rsplit_once(": ").is_some_and(|(before, name)| {
        has(name, word) && (sentence::words(name).len() < own + 3 || before.ends_with("heißen"))
    });
    says || is || named || sentence.contains("Abkürzung")
}
