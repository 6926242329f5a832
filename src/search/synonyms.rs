//! Expands everyday words, and words of another language, to those of the texts (`data/synonyms.json`).

use super::expansions::{Expansion, MatchKind};
use super::tokens::tokens;
use super::vocabulary::Vocabulary;
use crate::language::Rules;
use crate::plan::{Synonym, Term};
use crate::text::Lang;

/// The list of synonyms, indexed by stem.
pub struct Synonyms {
    /// Stem of each everyday word, its rank and the number of its row, sorted. A word that a row has for readers goes before
    /// what texts of another language call the same.
    words: Vec<(String, u32, u32)>,
    /// The texts' words of each row.
    rows: Vec<Vec<String>>,
}

/// What an everyday word stands for.
pub struct Meaning {
    /// The texts' words, as written and separated by commas.
    pub mean: String,
    /// The matching words of the vocabulary.
    pub expansions: Vec<Expansion>,
}

impl Synonyms {
    /// Indexes the list for the texts of a language. A glossary term with a long form counts as a synonym for it.
    pub fn new(list: &[Synonym], glossary: &[Term], lang: Lang) -> Synonyms {
        let rules = lang.rules();
        let (mut words, mut rows) = (vec![], vec![]);
        let mut add = |these: &mut dyn Iterator<Item = (u32, &String)>, mean: Vec<String>| {
            let own: Vec<String> = mean.iter().map(|word| key(word, rules)).collect();
            let keys = these.map(|(rank, word)| (key(word, rules), rank, rows.len() as u32));
            // "Start-up" is the same in both languages.
            words.extend(keys.filter(|(key, rank, _)| *rank == 0 || !own.contains(key)));
            rows.push(mean);
        };
        for Synonym { words, mean } in list {
            let (own, others) = mean.of(lang);
            if !own.is_empty() {
                add(&mut words.iter().map(|word| (0, word)).chain((1..).zip(others)), own.to_vec());
            }
        }
        for term in glossary {
            if let Some(long) = &term.expansion {
                add(&mut std::iter::once((0, &term.term.as_str().to_owned())), vec![long.as_str().to_owned()]);
            }
        }
        words.sort_unstable();
        Synonyms { words, rows }
    }

    /// What a folded word stands for, if the list has an inflection of it.
    pub fn of(&self, word: &str, vocabulary: &Vocabulary) -> Option<Meaning> {
        let rules = vocabulary.rules;
        let stem = (rules.stem)(word);
        let from = self.words.partition_point(|(known, ..)| *known < stem);
        let (.., row) = self.words.get(from).filter(|(known, ..)| *known == stem)?;
        let row = self.rows.get(*row as usize)?;
        let keys = row.iter().flat_map(|word| tokens(word, rules).into_iter().filter(|token| !token.joined));
        let found = keys.flat_map(|token| vocabulary.expansions(&token.key, false));
        let forms = found.filter(|expansion| expansion.kind <= MatchKind::Form);
        let expansions = forms.map(|form| Expansion { kind: MatchKind::Synonym, ..form }).collect();
        Some(Meaning { mean: row.join(", "), expansions })
    }
}

/// The stem of the words of a text, which are put together.
fn key(text: &str, rules: &Rules) -> String {
    let all = tokens(text, rules);
    (rules.stem)(&all.iter().filter(|token| !token.joined).map(|token| token.key.as_str()).collect::<String>())
}
