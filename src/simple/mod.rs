//! Checks texts in Leichte Sprache against the rules of form that a program can see (docs/simple-language.md).
//!
//! There is no grammar here: the rules look at words, endings and signs. Where they are wrong about a sentence,
//! `data/simple_language.json` says so.

mod form;
mod grammar;
mod hard;
mod lists;
mod rule;
mod sentence;
mod words;

pub use lists::{Exception, HardWord, SimpleLanguage};
pub use rule::{Finding, Rule};

use std::cell::RefCell;
use std::collections::BTreeSet;

/// What a text is, which decides what may be asked of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Sentences, one a line.
    Text,
    /// A headline or a label: a few words, no full stop.
    Label,
    /// A word of the interface: either, and sometimes part of a file or a message, which have no lines.
    Interface,
}

/// Checks texts, and remembers which entries of the lists were needed.
pub struct Checker<'l> {
    lists: &'l SimpleLanguage,
    /// What is read as a single word: the listed names, the longest first.
    names: Vec<&'l str>,
    used: RefCell<BTreeSet<(&'static str, String)>>,
}

impl<'l> Checker<'l> {
    /// A checker with the lists of `data/simple_language.json`.
    pub fn new(lists: &'l SimpleLanguage) -> Self {
        let mut names: Vec<&str> = lists.names.iter().map(String::as_str).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        Checker { lists, names, used: RefCell::default() }
    }

    /// What breaks a rule in a text, but for what needs other texts: [`Checker::unexplained`], [`spellings`].
    pub fn findings(&self, text: &str, kind: Kind) -> Vec<Finding> {
        let mut found = vec![];
        for line in text.split(['\n', '|']).filter(|line| !line.trim().is_empty() && !sentence::is_spoken(line)) {
            let plain = sentence::plain(line, &self.names, |name| self.note("names", name));
            let sentences = sentence::sentences(&plain);
            form::line(&sentences, kind, &mut |rule, words| self.add(&mut found, rule, words, line));
            for one in sentences {
                let words = sentence::words(one);
                let mut add = |rule, what: String| self.add(&mut found, rule, what, line);
                form::sentence(one, &words, &mut add);
                grammar::sentence(one, &words, &mut |word| self.listed("not_participles", word), &mut add);
                words::sentence(&words, &mut |list, word| self.listed(list, word), &mut add);
            }
        }
        found
    }

    fn add(&self, found: &mut Vec<Finding>, rule: Rule, words: String, line: &str) {
        let excepted = self.lists.exceptions.iter().find(|e| e.rule == rule && e.sentence == line.trim());
        match excepted {
            Some(one) => self.note("exceptions", &one.key()),
            None => found.push(Finding { rule, words, sentence: line.trim().to_owned() }),
        }
    }

    /// Whether a list has a word, in one of its forms.
    fn listed(&self, list: &'static str, word: &str) -> bool {
        let entries = self.lists.words(list);
        let found = entries.iter().find(|entry| words::is_form(word, entry));
        if let Some(entry) = found {
            self.note(list, entry);
        }
        found.is_some()
    }

    fn note(&self, list: &'static str, entry: &str) {
        self.used.borrow_mut().insert((list, entry.to_owned()));
    }

    /// The entries of the lists that no text needed: list and entry.
    pub fn unused(&self) -> Vec<(&'static str, String)> {
        let used = self.used.borrow();
        self.lists.entries().into_iter().filter(|entry| !used.contains(entry)).collect()
    }
}

/// Words that are written with a hyphen in one text and without in another, with the index of the later text.
pub fn spellings(texts: &[&str], lists: &SimpleLanguage) -> Vec<(usize, Finding)> {
    words::spellings(texts, &Checker::new(lists).names)
}
