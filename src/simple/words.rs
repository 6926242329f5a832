//! Rules about single words.

use super::{Finding, Rule, sentence};
use std::collections::BTreeMap;

/// How many letters a part of a word may have.
const LETTERS: usize = 12;

/// How many letters a word may have beyond the listed one and still be a form of it.
pub const ENDING: usize = 3;

/// Small words behind a hyphen: "28-mal", "Start-up".
const SMALL: [&str; 3] = ["mal", "up", "ups"];

/// Whether a word is an entry, perhaps with an ending or a capital.
pub fn is_form(word: &str, entry: &str) -> bool {
    let (word, entry) = (word.to_lowercase(), entry.to_lowercase());
    word.strip_prefix(&entry).is_some_and(|ending| ending.chars().count() <= ENDING && !ending.contains('-'))
}

/// Rules about the words of a sentence.
pub fn sentence(
    words: &[&str],
    listed: &mut impl FnMut(&'static str, &str) -> bool,
    add: &mut impl FnMut(Rule, String),
) {
    for word in words {
        for (i, part) in word.split('-').enumerate() {
            if part.chars().count() > LETTERS && !listed("whole", part) {
                add(Rule::LongWord, (*word).to_owned());
            }
            if i > 0 && part.starts_with(char::is_lowercase) && !SMALL.contains(&part) {
                add(Rule::Hyphen, (*word).to_owned());
            }
        }
    }
}

/// See [`super::spellings`].
pub fn spellings(texts: &[&str], names: &[&str]) -> Vec<(usize, Finding)> {
    let mut ways: BTreeMap<String, String> = BTreeMap::new();
    let mut found = vec![];
    for (i, line) in texts.iter().enumerate().flat_map(|(i, text)| text.lines().map(move |line| (i, line))) {
        if sentence::is_spoken(line) {
            continue;
        }
        let plain = sentence::plain(line, names, |_| ());
        for word in sentence::words(&plain) {
            let way = ways.entry(word.to_lowercase().replace('-', "")).or_insert_with(|| word.to_owned());
            if way.matches('-').count() != word.matches('-').count() {
                let words = format!("{word}\" beside \"{way}");
                found.push((i, Finding { rule: Rule::Spelling, words, sentence: line.to_owned() }));
            }
        }
    }
    found
}
