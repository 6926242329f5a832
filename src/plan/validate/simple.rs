//! Validates the texts in Leichte Sprache (docs/simple-language.md).

use super::{each_object, in_file};
use crate::plan::{Plan, flat, source::Diagnostic};
use crate::simple::{Checker, Finding, Kind, Rule, spellings};
use crate::text::Lang;
use serde_json::Value;
use std::collections::BTreeMap;

const LISTS: &str = "simple_language.json";

/// Keys of texts that are whole sentences; all others are headlines and labels.
const SENTENCES: [&str; 8] = ["text", "summary", "lead", "note", "notes", "addition", "appendix", "paraphrase"];

/// Keys of texts that are a name or an office.
const NAMES: [&str; 4] = ["term", "expansion", "short_title", "role"];

/// Files whose texts stand beside those of all others, or lead to them. Any other file is a page, or pages that lead to
/// each other.
const BESIDE_OTHERS: [&str; 3] = ["plan.json", "key_figures.json", "names.json"];

/// Words of the interface that are no text to read: names of files, words that a search looks for, the list of a file's
/// endings.
const NO_TEXTS: [&str; 8] = [
    "finder.answer_budget_words",
    "reuse.cite_date",
    "reuse.keywords",
    "reuse.kit_file_readme",
    "reuse.kit_file_citations",
    "reuse.kit_file_source",
    "reuse.kit_file_description",
    "reuse.kit_readme_endings",
];

/// A text in Leichte Sprache.
struct Place {
    file: String,
    place: String,
    kind: Kind,
    text: String,
}

/// What breaks a rule, and what the lists hold in vain.
pub fn errors(plan: &Plan) -> Vec<Diagnostic> {
    let checker = Checker::new(&plan.simple_language);
    let texts = texts(plan);
    let mut all: Vec<Diagnostic> = found(plan, &checker, &texts)
        .into_iter()
        .filter_map(|(rule, one)| (!rule.is_notice()).then_some(one))
        .collect();
    // What only the interface says makes use of the lists too.
    if !checker.unused().is_empty() {
        interface_findings(plan, &checker, &texts);
    }
    for (list, entry) in checker.unused() {
        all.push(Diagnostic::new(
            LISTS,
            format!("/{list}"),
            format!("\"{entry}\" is needed by no text, expected words that are"),
        ));
    }
    all
}

/// How many texts there are, and what is to be looked at in them but no error.
pub fn notices(plan: &Plan) -> (usize, Vec<Diagnostic>) {
    let checker = Checker::new(&plan.simple_language);
    let texts = texts(plan);
    let found = found(plan, &checker, &texts);
    (texts.len(), found.into_iter().filter_map(|(rule, one)| rule.is_notice().then_some(one)).collect())
}

/// What breaks a rule in the words of the interface.
pub fn interface_errors(plan: &Plan) -> Vec<Diagnostic> {
    let checker = Checker::new(&plan.simple_language);
    let found = interface_findings(plan, &checker, &texts(plan));
    let errors = found.into_iter().filter(|(_, finding)| !finding.rule.is_notice());
    errors.map(|(name, finding)| Diagnostic::new("src/text/leicht", name, finding.to_string())).collect()
}

fn found(plan: &Plan, checker: &Checker<'_>, texts: &[Place]) -> Vec<(Rule, Diagnostic)> {
    let mut all = vec![];
    let mut add = |file: &str, place: &str, finding: &Finding| {
        all.push((finding.rule, Diagnostic::new(file, place, finding.to_string())));
    };
    for one in texts {
        checker.findings(&one.text, one.kind).iter().for_each(|finding| add(&one.file, &one.place, finding));
    }
    // Writers copy the explanations.
    for hard in &plan.simple_language.hard {
        for finding in hard.explanations.iter().flat_map(|one| checker.findings(one, Kind::Text)) {
            add(LISTS, &format!("/hard/{}", hard.word), &finding);
        }
    }
    let (terms, everything) = (terms(plan), everything(texts));
    let mut pages: BTreeMap<&str, Vec<(&str, &str)>> = BTreeMap::new();
    for one in texts {
        pages.entry(&one.file).or_default().push((&one.place, &one.text));
    }
    for (file, page) in &pages {
        let with = if BESIDE_OTHERS.contains(file) { &everything } else { Lang::Leicht.texts().page_words };
        checker.unexplained(page, with, &terms).iter().for_each(|(place, finding)| add(file, place, finding));
    }
    for (at, finding) in spellings(&everything, &plan.simple_language) {
        add(&texts[at].file, &texts[at].place, &finding);
    }
    all
}

fn interface_findings(plan: &Plan, checker: &Checker<'_>, texts: &[Place]) -> Vec<(&'static str, Finding)> {
    let mut words = Lang::Leicht.texts().readable();
    words.retain(|(name, _)| !NO_TEXTS.contains(name));
    let mut all = vec![];
    for (name, text) in &words {
        all.extend(checker.findings(text, Kind::Interface).into_iter().map(|finding| (*name, finding)));
    }
    all.extend(checker.unexplained(&words, &everything(texts), &terms(plan)));
    all
}

fn terms(plan: &Plan) -> Vec<&str> {
    plan.glossary.iter().map(|term| term.term.leicht.as_str()).collect()
}

fn everything(texts: &[Place]) -> Vec<&str> {
    texts.iter().map(|one| one.text.as_str()).collect()
}

/// The texts, in the order of the files. Glossary terms, long forms of abbreviations and printed citations are names.
fn texts(plan: &Plan) -> Vec<Place> {
    let key = Lang::Leicht.key();
    let mut texts = vec![];
    let Ok(mut value) = serde_json::to_value(plan) else { return texts };
    flat::flatten(&mut value);
    each_object(&value, &mut String::new(), &mut |place, map| {
        let Some(text) = map.get(key).and_then(Value::as_str) else { return };
        let (file, place) = in_file(place);
        // The last key that is no index.
        let name = place.rsplit('/').find(|part| part.parse::<usize>().is_err()).unwrap_or_default();
        if NAMES.contains(&name) || file == "footnotes.json" && name == "text" {
            return;
        }
        let label = !SENTENCES.contains(&name) || place.ends_with("/period/text");
        let kind = if label { Kind::Label } else { Kind::Text };
        texts.push(Place { place: format!("{place}/{key}"), file, kind, text: text.to_owned() });
    });
    texts
}
