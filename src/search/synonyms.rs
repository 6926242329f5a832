//! Expands everyday words to the plan's own ones (`data/synonyms.json`).

use super::expansions::{Expansion, MatchKind};
use super::stemmer::stem;
use super::tokens::tokens;
use super::vocabulary::Vocabulary;
use crate::plan::{Synonym, Term};

/// The list of synonyms, indexed by stem.
pub struct Synonyms {
    /// Stem of each everyday word and the number of its row, sorted.
    words: Vec<(String, u32)>,
    /// The plan's words of each row.
    rows: Vec<Vec<String>>,
}

/// What an everyday word stands for.
pub struct Meaning {
    /// The plan's words, as written and separated by commas.
    pub mean: String,
    /// The matching words of the vocabulary.
    pub expansions: Vec<Expansion>,
}

impl Synonyms {
    /// Indexes the list. A glossary term with a long form counts as a synonym for it.
    pub fn new(list: &[Synonym], glossary: &[Term]) -> Synonyms {
        let short = glossary.iter().filter_map(|term| {
            let long = term.expansion.as_ref()?.as_str();
            Some(Synonym { words: vec![term.term.as_str().to_owned()], mean: vec![long.to_owned()] })
        });
        let (mut words, mut rows) = (vec![], vec![]);
        for Synonym { words: these, mean } in list.iter().cloned().chain(short) {
            for word in these {
                let key: String =
                    tokens(&word).iter().filter(|token| !token.joined).map(|token| token.key.as_str()).collect();
                words.push((stem(&key), rows.len() as u32));
            }
            rows.push(mean);
        }
        words.sort_unstable();
        Synonyms { words, rows }
    }

    /// What a folded word stands for, if the list has an inflection of it.
    pub fn of(&self, word: &str, vocabulary: &Vocabulary) -> Option<Meaning> {
        let stem = stem(word);
        let at = self.words.binary_search_by(|(known, _)| known.cmp(&stem)).ok()?;
        let row = self.rows.get(self.words[at].1 as usize)?;
        let keys = row.iter().flat_map(|word| tokens(word).into_iter().filter(|token| !token.joined));
        let found = keys.flat_map(|token| vocabulary.expansions(&token.key, false));
        let forms = found.filter(|expansion| expansion.kind <= MatchKind::Form);
        let expansions = forms.map(|form| Expansion { kind: MatchKind::Synonym, ..form }).collect();
        Some(Meaning { mean: row.join(", "), expansions })
    }
}
