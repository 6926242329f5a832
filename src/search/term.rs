//! Parses what a reader has typed into terms that the index can look up.

use super::expansions::{Expansion, MatchKind};
use super::synonyms::{Meaning, Synonyms};
use super::tokens::{Token, tokens};
use super::vocabulary::Vocabulary;
use crate::text::Texts;

/// The weight of a synonym if the texts also have the typed word: below that word in the weakest field.
const UNDER_EXACT: f32 = 0.38;
/// The weight of a synonym if no text has the typed word.
const ALONE: f32 = 0.8;

/// How many words of a query are looked for.
const MOST_WORDS: usize = 40;

/// A query term.
#[derive(Clone, Debug, PartialEq)]
pub struct SearchTerm {
    /// The term as typed.
    pub typed: String,
    /// The words of the vocabulary that match it, ascending by number.
    pub(super) expansions: Vec<Expansion>,
    /// For a compound, the words that match each of its parts. An entry that has all of them almost has the compound.
    pub(super) parts: Vec<Vec<Expansion>>,
}

/// How a query was changed so that it finds something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Relaxation {
    /// A stop word, or a word that no text has, was left out: as typed.
    Left(String),
    /// A word was replaced by one with similar spelling: as typed, as read.
    Spelled(String, String),
    /// A word was also looked for by its synonyms: as typed, as read.
    Also(String, String),
}

/// A parsed query.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct SearchQuery {
    /// The terms, without stop words.
    pub terms: Vec<SearchTerm>,
    /// How the query was changed.
    pub relaxations: Vec<Relaxation>,
}

/// Describes the changes to a query: "ähnlich geschrieben: Gesundheit · ohne: wie, viel". Empty if there are none.
pub fn relaxations_text(relaxations: &[Relaxation], t: &Texts) -> String {
    let said = |label: &str, words: Vec<&str>| (!words.is_empty()).then(|| format!("{label}: {}", words.join(", ")));
    let of = |pick: fn(&Relaxation) -> Option<&str>| relaxations.iter().filter_map(pick).collect::<Vec<_>>();
    let spelled = of(|relaxation| if let Relaxation::Spelled(_, read) = relaxation { Some(read) } else { None });
    let also = of(|relaxation| if let Relaxation::Also(_, read) = relaxation { Some(read) } else { None });
    let left = of(|relaxation| if let Relaxation::Left(typed) = relaxation { Some(typed) } else { None });
    let all = [(t.finder.search_spelled, spelled), (t.finder.search_also, also), (t.finder.search_left, left)];
    all.into_iter().filter_map(|(label, words)| said(label, words)).collect::<Vec<_>>().join(" · ")
}

/// The parser of one query.
pub(super) struct Reader<'r> {
    /// The query as typed.
    pub typed: &'r str,
    pub words: &'r Vocabulary,
    pub synonyms: &'r Synonyms,
    /// Whether a text contains some words in direct succession.
    pub apart: &'r dyn Fn(&[String]) -> bool,
}

impl Reader<'_> {
    pub fn read(&self) -> SearchQuery {
        let mut query = SearchQuery::default();
        // Each further word takes as long as the first, and no question is that long.
        let all = tokens(self.typed, self.words.rules).into_iter().take(MOST_WORDS);
        let all: Vec<Token> = all.flat_map(|token| self.split(token)).collect();
        // A number and its unit are one term, so that they are looked for together.
        let amounts: Vec<&Token> = all.iter().filter(|t| t.joined && is_amount(&t.key)).collect();
        let covered = |range: (usize, usize)| amounts.iter().any(|a| a.range.0 <= range.0 && range.1 <= a.range.1);
        let single: Vec<&Token> = all.iter().filter(|t| !t.joined && !covered(t.range)).collect();
        let is_nothing =
            |token: &Token| self.words.rules.says_nothing(&token.key) || token.key.len() == 1 && all.len() > 1;
        let only_nothing = amounts.is_empty() && single.iter().all(|token| is_nothing(token));
        // The position of each term's first word.
        let mut begins: Vec<usize> = vec![];
        for (n, token) in single.iter().enumerate() {
            let meaning = self.meaning(&single, n);
            // "Off" says something in "spin-off".
            let ends_one = meaning.as_ref().is_some_and(|(first, _)| *first < n);
            if is_nothing(token) && !only_nothing && !ends_one {
                if token.key.len() > 1 {
                    query.relaxations.push(Relaxation::Left(self.part(token.range)));
                }
                continue;
            }
            let mut term = self.word(&single, n);
            if let Some((first, meaning)) = meaning {
                // A synonym of several words replaces those terms among them that no text has.
                while begins.last().is_some_and(|begin| *begin >= first)
                    && let Some(lost) = query.terms.pop_if(|before| before.is_lost())
                {
                    begins.pop();
                    query.relaxations.retain(|relaxation| *relaxation != Relaxation::Left(lost.typed.clone()));
                }
                term.typed = self.part((single[first].range.0, token.range.1));
                let known = term.expansions.iter().any(|r| r.kind <= MatchKind::Family);
                let worth = if known { UNDER_EXACT } else { ALONE };
                term.expansions.extend(meaning.expansions.iter().map(|r| Expansion { weight: worth * r.weight, ..*r }));
                query.relaxations.push(Relaxation::Also(term.typed.clone(), meaning.mean.clone()));
            } else if term.is_lost() && !self.is_begun(&single, n) {
                self.correct_spelling(&mut term, &token.key, &mut query.relaxations);
            }
            begins.push(n);
            query.terms.push(term.sorted());
        }
        for amount in amounts {
            let mut expansions = self.words.expansions(&amount.key, false);
            if expansions.is_empty() {
                let count = all.iter().find(|t| t.range.0 == amount.range.0 && !t.joined);
                expansions = count.map(|count| self.words.expansions(&count.key, false)).unwrap_or_default();
            }
            query.terms.push(SearchTerm { typed: self.part(amount.range), expansions, parts: vec![] }.sorted());
        }
        query
    }

    /// The parts of a word that the texts write apart: "Startups" is asked for as "Start-ups".
    fn split(&self, token: Token) -> Vec<Token> {
        let key = token.key.as_str();
        let halves = |at: usize| {
            let (a, b) = key.split_at_checked(at)?;
            let known = self.words.find(a).is_some() && self.words.find(b).is_some();
            Some([a.to_owned(), b.to_owned()]).filter(|parts| known && (self.apart)(parts))
        };
        let single = !token.joined && key.bytes().all(|b| b.is_ascii_lowercase());
        let parts = (2..key.len().saturating_sub(1)).filter(|_| single).find_map(halves);
        match parts {
            Some(parts) => parts.map(|key| Token { key, range: token.range, joined: false }).into(),
            None => vec![token],
        }
    }

    fn part(&self, range: (usize, usize)) -> String {
        self.typed[range.0..range.1].to_owned()
    }

    /// The term of a single word, without synonyms.
    fn word(&self, single: &[&Token], n: usize) -> SearchTerm {
        let (token, typed) = (single[n], self.part(single[n].range));
        let umlaut = typed.contains(['ä', 'ö', 'ü', 'Ä', 'Ö', 'Ü', '\u{308}']);
        let mut expansions = self.words.expansions(&token.key, umlaut);
        // "Deep Tech" also matches "Deeptech".
        for pair in [n.checked_sub(1).map(|before| [before, n]), Some([n, n + 1])].into_iter().flatten() {
            if let [Some(a), Some(b)] = pair.map(|at| single.get(at))
                && let Some(word) = self.words.find(&format!("{}{}", a.key, b.key))
            {
                expansions.push(Expansion { word, kind: MatchKind::Same, weight: 1.0 });
            }
        }
        let parts = self.words.parts(&token.key);
        // Short parts prove little: "Landwirtschaft" is not about land and economy. They count if the texts write them
        // in succession: "Deeptech" is "Deep Tech".
        let sound = !expansions.is_empty() || parts.iter().all(|part| part.len() >= 5) || (self.apart)(&parts);
        let parts = if sound { parts } else { vec![] };
        let parts = parts.iter().map(|part| self.words.expansions(part, false)).collect();
        SearchTerm { typed, expansions, parts }
    }

    /// What a word stands for, together with up to two words before it or alone; also the position of the first of
    /// them.
    fn meaning(&self, single: &[&Token], n: usize) -> Option<(usize, Meaning)> {
        (0..3.min(n + 1)).rev().find_map(|more| {
            let words: String = single[n - more..=n].iter().map(|token| token.key.as_str()).collect();
            self.synonyms.of(&words, self.words).map(|meaning| (n - more, meaning))
        })
    }

    /// Whether a word begins a synonym of several words, which will replace it: "black" of "black box".
    fn is_begun(&self, single: &[&Token], n: usize) -> bool {
        let within = |end| self.meaning(single, end).is_some_and(|(first, _)| first <= n);
        (n + 1..single.len().min(n + 3)).any(within)
    }

    /// Replaces a word that no text has by those with the most similar spelling, or leaves it out.
    fn correct_spelling(&self, term: &mut SearchTerm, key: &str, relaxations: &mut Vec<Relaxation>) {
        let near = self.words.near(key);
        match near.first() {
            Some(best) => {
                relaxations.push(Relaxation::Spelled(term.typed.clone(), self.words.word(best.word).to_owned()));
                term.parts.clear();
            }
            None if term.is_empty() => relaxations.push(Relaxation::Left(term.typed.clone())),
            None => {}
        }
        // The term also gets everything that the corrected word would have matched.
        for meant in near {
            let found = self.words.expansions(self.words.word(meant.word), false).into_iter();
            term.expansions.extend(found.map(|r| Expansion {
                weight: r.weight * meant.weight,
                kind: MatchKind::Near,
                ..r
            }));
        }
    }
}

impl SearchQuery {
    /// Whether the query has no term, and so finds nothing.
    pub fn is_empty(&self) -> bool {
        self.terms.is_empty()
    }
}

impl SearchTerm {
    /// How the term matches a word of the vocabulary, if it does.
    pub(super) fn expansion(&self, word: u32) -> Option<&Expansion> {
        [&self.expansions]
            .into_iter()
            .chain(&self.parts)
            .find_map(|part| part.binary_search_by_key(&word, |r| r.word).ok().map(|at| &part[at]))
    }

    /// Whether the term begins with a digit.
    pub(super) fn is_number(&self) -> bool {
        is_number(&self.typed)
    }

    /// Whether no text matches.
    fn is_empty(&self) -> bool {
        self.expansions.is_empty() && self.parts.is_empty()
    }

    /// Whether texts match only by chance: inside of another word.
    fn is_lost(&self) -> bool {
        self.expansions.iter().all(|r| r.kind == MatchKind::Inside)
    }

    /// Sorts the expansions by word number and keeps the best of each word.
    fn sorted(mut self) -> Self {
        for expansions in std::iter::once(&mut self.expansions).chain(&mut self.parts) {
            expansions.sort_by(|a, b| a.word.cmp(&b.word).then(b.weight.total_cmp(&a.weight)));
            expansions.dedup_by_key(|r| r.word);
        }
        self
    }
}

/// Whether a key is a number with its unit ("61mio"), unlike "5G-Netze".
fn is_amount(key: &str) -> bool {
    let count = key.strip_suffix("mio").or_else(|| key.strip_suffix("prozent")).unwrap_or_default();
    !count.is_empty() && count.bytes().all(|b| b.is_ascii_digit() || b == b',')
}

fn is_number(word: &str) -> bool {
    word.starts_with(|c: char| c.is_ascii_digit())
}
