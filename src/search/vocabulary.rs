//! All distinct words of the texts, numbered.

use crate::language::{Rules, bare};

/// Precedes each word in a list of words.
pub(super) const BEFORE: char = '\n';

/// The vocabulary, which maps words to numbers and back.
pub struct Vocabulary {
    /// The rules of the language that the words are in.
    pub(super) rules: &'static Rules,
    /// All words in one string, each behind [`BEFORE`]: one substring search finds whole words, beginnings and parts.
    pub(super) all: String,
    /// The byte at which each word begins in `all`.
    pub(super) starts: Vec<u32>,
    /// Like `all`, without umlauts and only with the words that have some; `bare_words` has their positions and
    /// numbers.
    pub(super) bare: String,
    pub(super) bare_words: Vec<(u32, u32)>,
    /// Stem and word number, sorted.
    pub(super) stems: Vec<(String, u32)>,
    /// Root of the stem and word number, sorted.
    pub(super) roots: Vec<(String, u32)>,
    /// Hash table of word numbers, for adding and finding words.
    table: Vec<u32>,
}

impl Vocabulary {
    /// A vocabulary without words.
    pub fn new(rules: &'static Rules) -> Vocabulary {
        let (all, bare) = (String::new(), String::new());
        let (starts, table, bare_words) = (vec![], vec![], vec![]);
        Vocabulary { rules, all, starts, bare, bare_words, stems: vec![], roots: vec![], table }
    }

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

    /// The number of a word, if the vocabulary has it.
    pub fn find(&self, word: &str) -> Option<u32> {
        if self.table.is_empty() {
            return None;
        }
        Some(self.table[self.slot(word)]).filter(|number| *number != u32::MAX)
    }

    /// The word with a number. Panics if there is none.
    pub fn word(&self, number: u32) -> &str {
        let at = number as usize;
        let end = self.starts.get(at + 1).map_or(self.all.len(), |next| *next as usize - 1);
        &self.all[self.starts[at] as usize..end]
    }

    /// The number of words.
    pub fn len(&self) -> usize {
        self.starts.len()
    }

    fn slot(&self, word: &str) -> usize {
        // The hash is FNV-1a.
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

    /// Computes stems and roots, once all words are added.
    pub fn finish(&mut self) {
        for number in 0..self.len() as u32 {
            let word = self.word(number);
            let (bare, stem) = (bare(word), (self.rules.stem)(word));
            let differs = bare != word;
            if let Some(root) = self.rules.root(&stem) {
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
