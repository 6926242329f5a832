//! All words of all texts, once each.

use super::stemmer::{bare, root, stem};

/// What stands before each word in a list of words.
pub(super) const BEFORE: char = '\n';

/// The words, by number.
#[derive(Default)]
pub struct Vocabulary {
    /// All of them in one text, each behind [`BEFORE`]: a look through it finds words, beginnings and parts.
    pub(super) all: String,
    /// Where each begins in it.
    pub(super) starts: Vec<u32>,
    /// The same without umlauts, of those that have some, with their numbers.
    pub(super) bare: String,
    pub(super) bare_words: Vec<(u32, u32)>,
    /// Stem and word number, sorted.
    pub(super) stems: Vec<(String, u32)>,
    /// Root of the stem and word number, sorted.
    pub(super) roots: Vec<(String, u32)>,
    /// Word numbers by hash, while words are added.
    table: Vec<u32>,
}

impl Vocabulary {
    /// The number of a word, which is added if it is new.
    pub fn add(&mut self, word: &str) -> u32 {
        if self.starts.len() * 2 >= self.table.len() {
            self.grow();
        }
        let slot = self.slot(word);
        if self.table[slot] == u32::MAX {
            self.table[slot] = self.starts.len() as u32;
            self.all.push(BEFORE);
            self.starts.push(self.all.len() as u32);
            self.all.push_str(word);
        }
        self.table[slot]
    }

    /// The number of a word, if there is one.
    pub fn find(&self, word: &str) -> Option<u32> {
        if self.table.is_empty() {
            return None;
        }
        Some(self.table[self.slot(word)]).filter(|number| *number != u32::MAX)
    }

    /// A word by its number.
    pub fn word(&self, number: u32) -> &str {
        let at = number as usize;
        let end = self.starts.get(at + 1).map_or(self.all.len(), |next| *next as usize - 1);
        &self.all[self.starts[at] as usize..end]
    }

    /// How many words there are.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    fn slot(&self, word: &str) -> usize {
        // FNV-1a.
        let hash = word.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
        let mut slot = hash as usize % self.table.len();
        while self.table[slot] != u32::MAX && self.word(self.table[slot]) != word {
            slot = (slot + 1) % self.table.len();
        }
        slot
    }

    fn grow(&mut self) {
        self.table = vec![u32::MAX; (self.table.len() * 2).max(1024)];
        for number in 0..self.starts.len() as u32 {
            let slot = self.slot(self.word(number));
            self.table[slot] = number;
        }
    }

    /// Makes stems and roots, once all words are there.
    pub fn finish(&mut self) {
        for number in 0..self.len() as u32 {
            let word = self.word(number);
            let (bare, stem) = (bare(word), stem(word));
            let differs = bare != word;
            if let Some(root) = root(&stem) {
                self.roots.push((root.to_owned(), number));
            } else if stem.len() >= 5 {
                self.roots.push((stem.clone(), number));
            }
            self.stems.push((stem, number));
            if differs {
                self.bare.push(BEFORE);
                self.bare_words.push((self.bare.len() as u32, number));
                self.bare.push_str(&bare);
            }
        }
        self.stems.sort_unstable();
        self.roots.sort_unstable();
    }
}
