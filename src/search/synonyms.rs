//! Everyday words, and those of the plan that are looked for with them (`data/synonyms.json`).

use super::expansions::{Expansion, MatchKind};
use super::stemmer::stem;
use super::tokens::tokens;
use super::vocabulary::Vocabulary;
use crate::plan::{Synonym, Term};

/// The list, ready to be asked.
pub struct Synonyms {
    /// Stem of the word and the number of its row, sorted.
    words: Vec<(String, u32)>,
    /// The plan's words of each row.
    rows: Vec<Vec<String>>,
}

/// What a word means.
pub struct Meaning {
    /// The plan's words, as written.
    pub mean: String,
    /// Where they stand.
    pub expansions: Vec<Expansion>,
}

impl Synonyms {
    /// Sorts the list. A term of the glossary means what it is short for.
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

    /// What a folded word means, if the list has it or a form of it.
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
