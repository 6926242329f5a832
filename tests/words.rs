//! The texts of the interface: all of them are used, and the numbers in them are right.
#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::query::FACETS;
use aktionsplan::text::Lang;
use std::collections::BTreeSet;
use std::{fs, path::Path};

/// Appends all Rust code below a folder, without the texts themselves.
fn sources(folder: &Path, out: &mut String) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("text") {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            *out += &fs::read_to_string(path).unwrap();
        }
    }
}

#[test]
fn every_word_is_said() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut code = String::new();
    sources(&root, &mut code);
    let lists = [("text/mod.rs", "\ntexts! {"), ("text/reuse.rs", "\nwords! {"), ("text/legal.rs", "\nwords! {")];
    let lists: String = lists
        .map(|(file, start)| fs::read_to_string(root.join(file)).unwrap().split_once(start).unwrap().1.to_owned())
        .concat();
    let names = lists.lines().filter(|l| !l.trim().starts_with("//")).flat_map(str::split_whitespace);
    let names: Vec<&str> = names.map(|name| name.trim_end_matches(',')).filter(|name| *name != "lists:").collect();
    assert!(names.len() > 200 && names.contains(&"situation"));
    let said = |name: &str| {
        code.match_indices(&format!(".{name}"))
            .any(|(at, found)| !code[at + found.len()..].starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_'))
    };
    let silent: Vec<&&str> = names.iter().filter(|n| **n != "}" && !said(n)).collect();
    assert!(silent.is_empty(), "in src/text, but said nowhere: {silent:?}");
}

/// Sentences that contain a count must change with what they count.
#[test]
fn numbers_in_sentences_are_those_of_the_data() {
    const NUMBERS: [&str; 16] = [
        "null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf", "zwölf", "13",
        "14", "15",
    ];
    let (plan, t) = (common::plan(), Lang::De.texts());
    let on_map = plan.places.cities.iter().filter(|city| city.on_map).count();
    let measures = plan.measures().count();
    for (sentence, words) in [
        (t.measures_lead, format!("alle {measures}\u{a0}Maßnahmen")),
        (t.measures_lead, format!("nach {} Gesichtspunkten", NUMBERS[FACETS.len()])),
        (t.start_map_text, format!("{} Städte", NUMBERS[on_map])),
        (t.start_map_text, format!("{} Standorte", NUMBERS[plan.places.computing.len()])),
        (t.share, format!("allen {} Jahren", NUMBERS[plan.budget.rows.len()])),
    ] {
        assert!(sentence.to_lowercase().contains(&words.to_lowercase()), "{sentence:?} does not say {words:?}");
    }
}

/// The values that a text is filled with: `{0}`, `{name}`.
fn values(text: &str) -> BTreeSet<String> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn every_language_says_every_word_and_fills_in_the_same_values() {
    let words = |lang: &Lang| serde_json::to_value(lang.texts().words()).unwrap()["words"].clone();
    let default = words(&Lang::default());
    for lang in Lang::ALL {
        let (own, default) = (words(lang), default.as_array().unwrap());
        let own = own.as_array().unwrap();
        assert_eq!(own.len(), default.len());
        for (own, default) in own.iter().zip(default).map(|(a, b)| (a.as_str().unwrap(), b.as_str().unwrap())) {
            assert!(!own.is_empty() || default.is_empty(), "{}: nothing stands for {default:?}", lang.tag());
            assert_eq!(values(own), values(default), "{}: {own:?}", lang.tag());
        }
    }
}
