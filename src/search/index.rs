//! The inverted index: which words stand in which entries, and how often. It is built from the plan at the first
//! search.

use super::entries::entries;
use super::entry::{Entry, Group};
use super::results::SearchHit;
use super::synonyms::Synonyms;
use super::term::{Reader, Relaxation, SearchQuery};
use super::tokens::tokens;
use super::vocabulary::Vocabulary;
use crate::plan::Plan;
use crate::text::Lang;
use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

/// An entry that contains a word.
#[derive(Clone, Copy)]
pub(super) struct Posting {
    /// The entry's position in [`SearchIndex::entries`].
    pub entry: u32,
    /// Occurrences of the word in the entry, each counted with the weight of its field.
    pub weight: f32,
}

/// A search index over the whole plan, or over the entries that it was built from.
pub struct SearchIndex {
    /// All entries, in the order of the groups and of the plan within each.
    pub entries: Vec<Entry>,
    pub(super) words: Vocabulary,
    /// The postings of all words, grouped by word number.
    postings: Vec<Posting>,
    /// Where the postings of each word begin, with one more item for the end of the last.
    starts: Vec<u32>,
    /// The weighted length of each entry, relative to the average.
    pub(super) lengths: Vec<f32>,
    /// The synonyms that terms are expanded with.
    pub(super) synonyms: Synonyms,
}

/// An index under construction, which reads a few entries at a time.
pub struct IndexBuilder {
    plan: &'static Plan,
    lang: Lang,
    entries: Vec<Entry>,
    words: Vocabulary,
    /// Word number and posting, in the order of the entries.
    seen: Vec<(u32, Posting)>,
    /// The weighted length of each entry that has been read.
    lengths: Vec<f32>,
}

impl IndexBuilder {
    /// Starts an index of the whole plan, whose texts are in one language; no entry is read yet.
    pub fn new(plan: &'static Plan, lang: Lang) -> Self {
        IndexBuilder::of(entries(plan), plan, lang)
    }

    /// Starts an index of other entries; the plan supplies synonyms and glossary.
    pub(super) fn of(entries: Vec<Entry>, plan: &'static Plan, lang: Lang) -> Self {
        IndexBuilder { plan, lang, entries, words: Vocabulary::new(lang.rules()), seen: vec![], lengths: vec![] }
    }

    /// Reads up to `most` further entries; returns whether some are left.
    pub fn read(&mut self, most: usize) -> bool {
        for _ in 0..most {
            let Some(entry) = self.entries.get(self.lengths.len()) else { return false };
            let (from, number) = (self.seen.len(), self.lengths.len() as u32);
            let mut length = 0.0;
            for (field, text) in &entry.texts {
                for token in tokens(text, self.words.rules) {
                    let word = self.words.add(&token.key);
                    length += if token.joined { 0.0 } else { field.boost() };
                    match self.seen[from..].iter_mut().find(|(known, _)| *known == word) {
                        Some((_, known)) => known.weight += field.boost(),
                        None => self.seen.push((word, Posting { entry: number, weight: field.boost() })),
                    }
                }
            }
            self.lengths.push(length);
        }
        self.lengths.len() < self.entries.len()
    }

    /// Reads the remaining entries and builds the index.
    pub fn finish(mut self) -> SearchIndex {
        self.read(usize::MAX);
        let IndexBuilder { plan, lang, entries, mut words, seen, mut lengths } = self;
        let average = lengths.iter().sum::<f32>() / lengths.len().max(1) as f32;
        lengths.iter_mut().for_each(|length| *length /= average);
        words.finish();
        let mut starts = vec![0; words.len() + 1];
        seen.iter().for_each(|(word, _)| starts[*word as usize + 1] += 1);
        for word in 0..words.len() {
            starts[word + 1] += starts[word];
        }
        let mut next = starts.clone();
        let mut postings = vec![Posting { entry: 0, weight: 0.0 }; seen.len()];
        for (word, posting) in seen {
            let at = &mut next[word as usize];
            postings[*at as usize] = posting;
            *at += 1;
        }
        let synonyms = Synonyms::new(&plan.synonyms, &plan.glossary, lang);
        SearchIndex { entries, words, postings, starts, lengths, synonyms }
    }
}

/// An index that is built when it is first used. Until then, idle time can build it in parts.
pub struct LazyIndex {
    plan: &'static Plan,
    lang: Lang,
    building: Mutex<Option<IndexBuilder>>,
    ready: OnceLock<SearchIndex>,
}

/// How many postings of a word [`SearchIndex::has_apart`] looks at: it must not take long for frequent words.
const LOOKED_AT: usize = 512;

/// How many entries are read at a time: about an eighth of the plan.
const PART: usize = 64;

impl LazyIndex {
    /// Starts without any work.
    pub fn new(plan: &'static Plan, lang: Lang) -> LazyIndex {
        LazyIndex { plan, lang, building: Mutex::default(), ready: OnceLock::new() }
    }

    /// Reads the next entries; returns whether some are left.
    pub fn prepare(&self) -> bool {
        if self.ready.get().is_some() {
            return false;
        }
        let waits = self.building().get_or_insert_with(|| IndexBuilder::new(self.plan, self.lang)).read(PART);
        if !waits {
            self.get();
        }
        waits
    }

    /// The index. The first call builds what [`LazyIndex::prepare`] has not.
    pub fn get(&self) -> &SearchIndex {
        self.ready.get_or_init(|| {
            let begun = self.building().take();
            begun.unwrap_or_else(|| IndexBuilder::new(self.plan, self.lang)).finish()
        })
    }

    fn building(&self) -> MutexGuard<'_, Option<IndexBuilder>> {
        self.building.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl SearchIndex {
    /// Builds an index of the whole plan at once.
    pub fn new(plan: &'static Plan, lang: Lang) -> Self {
        IndexBuilder::new(plan, lang).finish()
    }

    /// Parses a query as typed by a reader.
    pub fn query(&self, typed: &str) -> SearchQuery {
        let mut query =
            Reader { typed, words: &self.words, synonyms: &self.synonyms, apart: &|parts| self.has_apart(parts) }
                .read();
        for relaxation in &mut query.relaxations {
            if let Relaxation::Spelled(_, word) = relaxation
                && let Some(spelling) = self.words.find(word).and_then(|word| self.spelling(word))
            {
                spelling.clone_into(word);
            }
        }
        query
    }

    /// Words that are spelled somewhat like the typed ones, as the texts write them: suggestions for a query without
    /// results.
    pub fn near_spellings(&self, typed: &str) -> Vec<&'static str> {
        let words = tokens(typed, self.words.rules)
            .into_iter()
            .filter(|token| !token.joined && self.words.find(&token.key).is_none());
        let near = words.flat_map(|token| self.words.somewhat_near(&token.key));
        near.filter_map(|word| self.spelling(word)).collect()
    }

    /// Whether one of the first [`LOOKED_AT`] texts contains these words in direct succession.
    fn has_apart(&self, parts: &[String]) -> bool {
        let first = parts.first().and_then(|part| self.words.find(part));
        first.is_some_and(|first| {
            self.postings(first)
                .iter()
                .take(LOOKED_AT)
                .flat_map(|posting| &self.entries[posting.entry as usize].texts)
                .any(|(_, text)| {
                    let all = tokens(text, self.words.rules).into_iter();
                    let keys: Vec<String> = all.filter(|t| !t.joined).map(|t| t.key).collect();
                    keys.windows(parts.len()).any(|window| window == parts)
                })
        })
    }

    /// A word as the first text that contains it writes it.
    fn spelling(&self, word: u32) -> Option<&'static str> {
        let entry = &self.entries[self.postings(word).first()?.entry as usize];
        entry.texts.iter().find_map(|(_, text)| {
            let found = tokens(text, self.words.rules).into_iter().find(|token| token.key == self.words.word(word))?;
            text.get(found.range.0..found.range.1)
        })
    }

    /// The group of a hit.
    pub fn group(&self, hit: &SearchHit) -> Group {
        self.entries[hit.entry as usize].group
    }

    /// The groups of these hits, each with its number of hits, in the order of their best one.
    pub fn groups(&self, hits: &[SearchHit]) -> Vec<(Group, usize)> {
        let mut out: Vec<(Group, usize)> = vec![];
        for group in hits.iter().map(|hit| self.group(hit)) {
            match out.iter_mut().find(|(known, _)| *known == group) {
                Some((_, count)) => *count += 1,
                None => out.push((group, 1)),
            }
        }
        out
    }

    /// The entries that contain a word, in ascending order.
    pub(super) fn postings(&self, word: u32) -> &[Posting] {
        let word = word as usize;
        &self.postings[self.starts[word] as usize..self.starts[word + 1] as usize]
    }
}
