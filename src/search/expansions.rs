//! How a typed word meets those of the vocabulary.

use super::distance::within;
use super::stemmer::{bare, root, stem};
use super::vocabulary::{BEFORE, Vocabulary};

/// How a typed word meets one of the vocabulary; the best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchKind {
    /// It is the word.
    Same,
    /// Another form of it: "Schulen" and "Schule".
    Form,
    /// Its beginning: "Forsch".
    Beginning,
    /// Another word from the same root: "Förderung" and "fördern".
    Family,
    /// The end of a compound: "Forschung" in "Krebsforschung".
    Head,
    /// Within a compound: "Schul" in "Hochschulbau".
    Inside,
    /// Means nearly the same.
    Synonym,
    /// Nearly the same letters.
    Near,
}

/// A word of the vocabulary that a typed one meets.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Expansion {
    /// Its number.
    pub word: u32,
    /// How.
    pub kind: MatchKind,
    /// What it is worth, up to 1.
    pub weight: f32,
}

impl Vocabulary {
    /// The words that a typed one meets, each once in its best way. `umlaut` says whether it was typed with one: then that is meant.
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
                // "427" is what stands there as "427,2".
                (0, _) if numeric && word[typed.len()..].starts_with(',') => MatchKind::Beginning,
                _ if numeric => continue,
                (0, _) => MatchKind::Beginning,
                // Short words are in every second one.
                _ if letters < 4 => continue,
                // "ver" is no part of a compound.
                (before, _) if before < 4 && self.find(&word[..before]).is_none() => continue,
                (_, 0) => MatchKind::Head,
                _ => MatchKind::Inside,
            };
            found.add(number as u32, kind, typed.len(), word.len());
        }
        if numeric {
            return found.expansions;
        }
        let (typed_bare, typed_stem) = (bare(typed), stem(typed));
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
            // "schön" is not "schon"; "Häuser" are a Haus.
            let other =
                umlaut && !word.contains(['a', 'o', 'u']) || umlaut && bare(word) == typed_bare && word != typed;
            if !other {
                found.add(*number, MatchKind::Form, 1, 1);
            }
        }
        // Forms of it in compounds: "Schulen" in "Hochschule".
        if typed_stem.len() >= 5 && typed_stem.len() < typed_bare.len() {
            self.inside(&typed[..typed.len().min(shared(typed, &typed_stem))], &mut found);
        }
        let typed_root =
            root(&typed_stem).map(str::to_owned).or_else(|| (typed_stem.len() >= 5).then(|| typed_stem.clone()));
        if let Some(root) = typed_root {
            for (_, number) in range(&self.roots, &root) {
                found.add(*number, MatchKind::Family, 1, 1);
            }
        }
        found.expansions
    }

    /// Words that have a stem within or at their end.
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
                (before, _) if before < 4 && self.find(&word[..before]).is_none() => {}
                (_, 0..=2) => found.add(number as u32, MatchKind::Head, stem.len(), word.len()),
                _ => found.add(number as u32, MatchKind::Inside, stem.len(), word.len()),
            }
        }
    }

    /// The words that a mistyped one may have meant: those with the fewest slips.
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

    /// The three words that are spelled most like a typed one: with few slips, or with the same beginning.
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

    /// The parts of a typed compound: "Krebsforschungsgelder" as words that the vocabulary has, "top500" as letters and digits.
    pub fn parts(&self, typed: &str) -> Vec<String> {
        if let Some(at) = typed.find(|c: char| c.is_ascii_digit()).filter(|at| *at > 0) {
            let (letters, digits) = typed.split_at(at);
            let known = [letters, digits].iter().all(|part| self.find(part).is_some());
            return if known { vec![letters.to_owned(), digits.to_owned()] } else { vec![] };
        }
        // Longer ones are no words, and have more ways to be split than can be tried.
        if !typed.is_ascii() || typed.len() > 40 {
            return vec![];
        }
        // Each part as long as it can be, the first that is not the whole.
        let ends = (4..=typed.len().saturating_sub(4)).rev();
        ends.filter(|end| self.is_part(&typed[..*end]))
            .find_map(|end| {
                let left = &typed[end..];
                // The letters between two parts.
                let lefts = ["", "s", "es", "n", "en"]
                    .into_iter()
                    .filter_map(|joint| left.strip_prefix(joint))
                    .filter(|left| left.len() >= 4);
                lefts.into_iter().find_map(|left| {
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

    /// Whether the vocabulary has a form of a word.
    fn has_form(&self, word: &str) -> bool {
        word.len() >= 4 && !range(&self.stems, &stem(word)).is_empty()
    }
}

/// How many letters of a word its stem shares at the beginning.
fn shared(word: &str, stem: &str) -> usize {
    // Stems have no umlauts: as long as both agree.
    word.bytes().zip(stem.bytes()).take_while(|(a, b)| a == b).count()
}

/// The pairs of a sorted list with this key.
fn range<'l>(sorted: &'l [(String, u32)], key: &str) -> &'l [(String, u32)] {
    let from = sorted.partition_point(|(word, _)| word.as_str() < key);
    let to = from + sorted[from..].partition_point(|(word, _)| word == key);
    &sorted[from..to]
}

/// Expansions, each word once.
#[derive(Default)]
struct Found {
    expansions: Vec<Expansion>,
}

impl Found {
    /// `part` of `whole` letters are what was typed.
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
