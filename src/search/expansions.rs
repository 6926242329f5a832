//! Expands a typed word to the words of the vocabulary that match it.

use super::distance::within;
use super::vocabulary::{BEFORE, Vocabulary};
use crate::language::bare;

/// How a word of the vocabulary matches a typed one, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// Both are the same.
    Same,
    /// It is another inflection: "Schule" for "Schulen".
    Form,
    /// It begins with what was typed: "Forschung" for "Forsch".
    Beginning,
    /// It derives from the same root: "Förderung" for "fördern".
    Family,
    /// It is a compound that ends with what was typed: "Krebsforschung" for "Forschung".
    Head,
    /// It is a compound that contains what was typed: "Hochschulbau" for "Schul".
    Inside,
    /// The plan's list of synonyms relates the two.
    Synonym,
    /// It is spelled almost the same.
    Near,
}

/// A word of the vocabulary that matches a typed one.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expansion {
    /// The word's number in the vocabulary.
    pub word: u32,
    /// How it matches.
    pub kind: MatchKind,
    /// The weight of the match, above 0 and up to 1.
    pub weight: f32,
}

impl Vocabulary {
    /// The words that match a typed one, each once, with its best kind of match. `umlaut` says whether the word was
    /// typed with an umlaut; if it was not, words match that differ from it only in umlauts.
    pub fn expansions(&self, typed: &str, umlaut: bool) -> Vec<Expansion> {
        let mut found = Found::default();
        let numeric = typed.starts_with(|c: char| c.is_ascii_digit());
        let letters = typed.chars().count();
        for (at, _) in self.all.match_indices(typed) {
            let number = self.starts.partition_point(|start| *start as usize <= at) - 1;
            let (start, word) = (self.starts[number] as usize, self.word(number as u32));
            let rest = word.len() - (at - start) - typed.len();
            let kind = match (at - start, rest) {
                (0, 0) => MatchKind::Same,
                // "427" matches "427,2" but not "4270".
                (0, _) if numeric && word[typed.len()..].starts_with(',') => MatchKind::Beginning,
                _ if numeric => continue,
                (0, _) => MatchKind::Beginning,
                // Short strings occur inside of far too many words.
                _ if letters < 4 => continue,
                (before, rest) if !self.is_compound(&word[..before], rest) => continue,
                (_, 0) => MatchKind::Head,
                _ => MatchKind::Inside,
            };
            found.add(number as u32, kind, typed.len(), word.len());
        }
        if numeric {
            return found.expansions;
        }
        let (typed_bare, typed_stem) = (bare(typed), (self.rules.stem)(typed));
        if !umlaut {
            let pattern = format!("{BEFORE}{typed_bare}");
            for (at, _) in self.bare.match_indices(&pattern) {
                let of = self.bare_words.partition_point(|(start, _)| *start as usize <= at + 1) - 1;
                let (start, number) = self.bare_words[of];
                let end = self.bare_words.get(of + 1).map_or(self.bare.len(), |(next, _)| *next as usize - 1);
                let length = end - start as usize;
                let kind = if length == typed_bare.len() { MatchKind::Form } else { MatchKind::Beginning };
                found.add(number, kind, typed_bare.len(), length);
            }
        }
        if letters < 4 {
            return found.expansions;
        }
        for (_, number) in range(&self.stems, &typed_stem) {
            let word = self.word(*number);
            // Typed with its umlaut, "schön" does not match "schon", while "Häuser" does match "Haus".
            let other =
                umlaut && !word.contains(['a', 'o', 'u']) || umlaut && bare(word) == typed_bare && word != typed;
            if !other {
                found.add(*number, MatchKind::Form, 1, 1);
            }
        }
        // Inflected words match inside of compounds too: "Schulen" finds "Hochschule".
        if typed_stem.len() >= 5 && typed_stem.len() < typed_bare.len() {
            self.inside(&typed[..typed.len().min(shared(typed, &typed_stem))], &mut found);
        }
        let typed_root = self
            .rules
            .root(&typed_stem)
            .map(str::to_owned)
            .or_else(|| (typed_stem.len() >= 5).then(|| typed_stem.clone()));
        if let Some(root) = typed_root {
            for (_, number) in range(&self.roots, &root) {
                found.add(*number, MatchKind::Family, 1, 1);
            }
        }
        found.expansions
    }

    /// Adds the words that contain a stem.
    fn inside(&self, stem: &str, found: &mut Found) {
        if stem.len() < 5 {
            return;
        }
        for (at, _) in self.all.match_indices(stem) {
            let number = self.starts.partition_point(|start| *start as usize <= at) - 1;
            let (start, word) = (self.starts[number] as usize, self.word(number as u32));
            let rest = word.len() - (at - start) - stem.len();
            match (at - start, rest) {
                (0, 0..=3) => found.add(number as u32, MatchKind::Form, 1, 1),
                (0, _) => found.add(number as u32, MatchKind::Beginning, stem.len(), word.len()),
                (before, rest) if !self.is_compound(&word[..before], rest) => {}
                (_, 0..=2) => found.add(number as u32, MatchKind::Head, stem.len(), word.len()),
                _ => found.add(number as u32, MatchKind::Inside, stem.len(), word.len()),
            }
        }
    }

    /// Whether a word may be a compound that has another one behind `before` and before `rest` more letters. What stands
    /// before must be a word itself, or in German longer than a prefix such as "ver".
    fn is_compound(&self, before: &str, rest: usize) -> bool {
        let any = self.rules.compounds;
        any && before.len() >= 4 || (any || rest <= 3) && self.find(before).is_some()
    }

    /// The words that a misspelled one may stand for: those at the smallest edit distance, at most 1 for short words
    /// and 2 for long ones.
    pub fn near(&self, typed: &str) -> Vec<Expansion> {
        let most = match typed.chars().count() {
            0..4 => return vec![],
            4..8 => 1,
            _ => 2,
        };
        if typed.contains(|c: char| c.is_ascii_digit()) {
            return vec![];
        }
        let mut out: Vec<(usize, u32)> = vec![];
        for number in 0..self.len() as u32 {
            let word = self.word(number);
            if let Some(slips) = within(typed, word, most) {
                out.push((slips, number));
            }
        }
        let Some(least) = out.iter().map(|(slips, _)| *slips).min() else { return vec![] };
        let near = out.into_iter().filter(|(slips, _)| *slips == least);
        near.map(|(slips, word)| Expansion { word, kind: MatchKind::Near, weight: if slips == 1 { 0.7 } else { 0.5 } })
            .collect()
    }

    /// Up to three words that are spelled most like a typed one: at a small edit distance, or with a long common
    /// prefix.
    pub fn somewhat_near(&self, typed: &str) -> Vec<u32> {
        let letters = typed.chars().count();
        if letters < 4 || typed.contains(|c: char| c.is_ascii_digit()) {
            return vec![];
        }
        let most = if letters < 6 { 2 } else { 3 };
        let alike = |word: &str| typed.bytes().zip(word.bytes()).take_while(|(a, b)| a == b).count();
        let near = |word: &str| {
            let slips = within(typed, word, most);
            slips.or_else(|| (alike(word) >= 4.max(letters * 2 / 3)).then_some(most + 1))
        };
        let mut out: Vec<(usize, usize, u32)> = (0..self.len() as u32)
            .filter_map(|number| {
                let word = self.word(number);
                near(word).map(|slips| (slips, letters - alike(word).min(letters), number))
            })
            .collect();
        out.sort_unstable();
        out.into_iter().take(3).map(|(.., number)| number).collect()
    }

    /// Splits a typed compound into parts that the vocabulary has: "Krebsforschungsgelder" into words, "top500" into
    /// letters and digits. Empty if that is not possible.
    pub fn parts(&self, typed: &str) -> Vec<String> {
        if let Some(at) = typed.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0) {
            let (letters, digits) = typed.split_at(at);
            let known = [letters, digits].iter().all(|part| self.find(part).is_some());
            return if known { vec![letters.to_owned(), digits.to_owned()] } else { vec![] };
        }
        // The search for parts is exponential in the length, and no real word is longer than this.
        if !typed.is_ascii() || typed.len() > 40 {
            return vec![];
        }
        // Tries the longest first part first. The whole word is not tried.
        let ends = (4..=typed.len().saturating_sub(4)).rev();
        ends.filter(|end| self.is_part(&typed[..*end]))
            .find_map(|end| {
                let left = &typed[end..];
                // The linking element between two parts of a German compound.
                let lefts = self.rules.joints.iter().filter_map(|joint| left.strip_prefix(joint));
                lefts.filter(|left| left.len() >= 4).find_map(|left| {
                    if self.is_part(left) {
                        return Some(vec![typed[..end].to_owned(), left.to_owned()]);
                    }
                    let mut rest = self.parts(left);
                    (!rest.is_empty()).then(|| {
                        rest.insert(0, typed[..end].to_owned());
                        rest
                    })
                })
            })
            .unwrap_or_default()
    }

    fn is_part(&self, word: &str) -> bool {
        self.find(word).is_some() || self.has_form(word)
    }

    /// Whether the vocabulary has an inflection of a word.
    fn has_form(&self, word: &str) -> bool {
        word.len() >= 4 && !range(&self.stems, &(self.rules.stem)(word)).is_empty()
    }
}

/// The length in bytes of the common prefix of a word and its stem.
fn shared(word: &str, stem: &str) -> usize {
    // A stem has lost its umlauts, so the two may differ before the stem ends.
    word.bytes().zip(stem.bytes()).take_while(|(a, b)| a == b).count()
}

/// The entries of a list, sorted by key, that have this key.
fn range<'l>(sorted: &'l [(String, u32)], key: &str) -> &'l [(String, u32)] {
    let from = sorted.partition_point(|(word, _)| word.as_str() < key);
    let to = from + sorted[from..].partition_point(|(word, _)| word == key);
    &sorted[from..to]
}

/// Collects expansions, each word once with its best weight.
#[derive(Default)]
struct Found {
    expansions: Vec<Expansion>,
}

impl Found {
    /// Adds a match of which `part` of `whole` letters were typed.
    fn add(&mut self, word: u32, kind: MatchKind, part: usize, whole: usize) {
        let share = part as f32 / whole as f32;
        let weight = match kind {
            MatchKind::Same => 1.0,
            MatchKind::Form => 0.9,
            MatchKind::Beginning => 0.35 + 0.4 * share,
            MatchKind::Family => 0.75,
            MatchKind::Head => 0.35 + 0.3 * share,
            MatchKind::Inside => 0.2 + 0.3 * share,
            MatchKind::Synonym => 0.4,
            MatchKind::Near => 0.6,
        };
        match self.expansions.iter_mut().find(|known| known.word == word) {
            Some(known) if known.weight >= weight => {}
            Some(known) => *known = Expansion { word, kind, weight },
            None => self.expansions.push(Expansion { word, kind, weight }),
        }
    }
}
