//! The texts of the interface: all of them are used, and the numbers in them are right.
#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::query::FACETS;
use aktionsplan::text::Lang;
use std::collections::BTreeSet;
use std::{fs, path::Path};

/// Appends each file of Rust code below a folder, each chain of fields in one piece. The texts are left out.
fn sources(folder: &Path, out: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() && !path.ends_with("text") {
            sources(&path, out);
        } else if path.extension().is_some_and(|e| e == "rs") {
            let code = fs::read_to_string(path).unwrap();
            out.push(code.split_whitespace().collect::<Vec<_>>().join(" ").replace(" .", "."));
        }
    }
}

/// Whether a file names a field.
fn names(code: &str, field: &str) -> bool {
    let goes_on = |rest: &str| rest.starts_with(|c: char| c.is_ascii_alphanumeric() || c == '_');
    code.match_indices(&format!(".{field}")).any(|(at, found)| !goes_on(&code[at + found.len()..]))
}

/// Whether a file gives a part of the words a name of its own, under which it says them.
fn takes(code: &str, part: &str) -> bool {
    [';', ',', ')'].iter().any(|end| code.contains(&format!(".{part}{end}")))
}

#[test]
fn every_word_is_said() {
    let mut files = vec![];
    sources(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut files);
    let t = Lang::De.texts();
    let words: BTreeSet<&str> = t.named().into_iter().chain(t.readable()).map(|(name, _)| name).collect();
    assert!(words.len() > 200 && words.contains("situation") && words.contains("pages.about_what"));
    let said = |word: &&str| {
        files.iter().any(|code| {
            let alone = word.split_once('.').is_some_and(|(part, name)| takes(code, part) && names(code, name));
            alone || names(code, word)
        })
    };
    let silent: Vec<&str> = words.into_iter().filter(|word| !said(word)).collect();
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
        (t.pages.measures_lead, format!("alle {measures}\u{a0}Maßnahmen")),
        (t.pages.measures_lead, format!("nach {} Gesichtspunkten", NUMBERS[FACETS.len()])),
        (t.pages.start_map_text, format!("{} Städte", NUMBERS[on_map])),
        (t.pages.start_map_text, format!("{} Standorte", NUMBERS[plan.places.computing.len()])),
        (t.charts.budget_share, format!("allen {} Jahren", NUMBERS[plan.budget.rows.len()])),
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
