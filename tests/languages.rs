//! What each language finds in its own texts: places by their names in it, terms of the glossary, letters.

#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::bundle::Bundle;
use aktionsplan::export::previous_versions;
use aktionsplan::history::{PreviousVersion, changelog};
use aktionsplan::plan::{Plan, term_matches, untranslated};
use aktionsplan::query::{letters, mentions};
use aktionsplan::text::Lang;
use std::collections::BTreeSet;

fn plan(lang: Lang) -> &'static Plan {
    Box::leak(Box::new(common::plan().in_language(lang).unwrap()))
}

/// The records that name each Land, as pairs of both.
fn named(lang: Lang) -> BTreeSet<(&'static str, &'static str)> {
    let plan = plan(lang);
    let of = |land| mentions(plan, land).into_iter().map(|mention| mention.found.record.id.as_str());
    plan.lands.iter().flat_map(|land| of(land).map(|id| (land.id.as_str(), id))).collect()
}

#[test]
fn bodies_are_named_in_the_language_of_the_page() {
    // The plan of a bundle, and the published one, which is made from it.
    let english = plan(Lang::En);
    let published: &Plan = &english.in_language(Lang::En).unwrap();
    for plan in [english, published] {
        assert_eq!(plan.name_of("KI-Servicezentren"), "AI service centres");
        assert_eq!(plan.name_of("Aleph Alpha"), "Aleph Alpha");
        assert_eq!(plan.meta.publisher.as_str(), "Federal Ministry of Education and Research");
        let munich = plan.places.cities.iter().find(|city| city.name.as_str() == "Munich").unwrap();
        assert_eq!(munich.german.as_deref(), Some("München"));
    }
    assert_eq!(plan(Lang::Leicht).name_of("KI-Servicezentren"), "KI-Service-Zentren");
    assert_eq!(plan(Lang::De).name_of("KI-Servicezentren"), "KI-Servicezentren");
}

#[test]
fn places_are_found_by_the_names_of_each_language() {
    let german = named(Lang::De);
    assert!(german.len() >= 14, "{german:?}");
    for lang in Lang::ALL {
        assert_eq!(named(*lang), german, "{lang:?}");
    }
    let plan = plan(Lang::En);
    let bavaria = plan.lands.iter().find(|land| land.id == "BY").unwrap();
    assert_eq!((bavaria.name.as_str(), bavaria.german.as_deref()), ("Bavaria", Some("Bayern")));
    let jupiter = mentions(plan, bavaria).into_iter().find(|mention| mention.found.record.id == "2.3-m4").unwrap();
    assert_eq!(jupiter.names, ["Munich", "LRZ"]);
}

#[test]
fn a_place_that_has_one_name_has_no_german_one() {
    let all = |lang| {
        let plan = plan(lang);
        plan.places.cities.iter().filter(|city| city.german.is_some()).map(|city| city.id.as_str()).collect::<Vec<_>>()
    };
    assert_eq!(all(Lang::De), [""; 0]);
    assert_eq!(all(Lang::En), ["giessen", "hannover", "koeln", "muenchen"]);
}

#[test]
fn terms_are_found_in_the_texts_of_each_language() {
    // Of 253 places that the glossary names; in the others, the text says it in other words.
    for (lang, least) in [(Lang::De, 179), (Lang::En, 230), (Lang::Leicht, 111)] {
        let plan = plan(lang);
        let found: usize = plan.records().iter().map(|found| term_matches(found.record, plan, lang).len()).sum();
        assert!(found >= least, "{lang:?}: {found}");
    }
}

#[test]
fn each_language_has_its_own_letters_in_alphabetical_order() {
    let first = |lang: Lang, letter: char| -> Vec<&'static str> {
        let terms = &plan(lang).glossary;
        let own = letters(terms).into_iter().find(|(own, _)| *own == letter).unwrap().1;
        own.into_iter().map(|n| terms[n].term.as_str()).collect()
    };
    assert_eq!(first(Lang::De, 'A')[..3], ["AI Act", "Alexander von Humboldt-Professur", "AlphaGo"]);
    assert_eq!(first(Lang::En, 'V'), ["venture capital"]);
    assert_eq!(first(Lang::En, 'A')[..3], ["actual and planned", "AI", "AI Act"]);
    assert_eq!(first(Lang::Leicht, 'O'), ["OER", "Ökosystem", "Open Source"]);
}

#[test]
fn only_names_of_places_need_no_translation() {
    for lang in [Lang::En, Lang::Leicht] {
        let (texts, missing) = untranslated(common::plan(), lang.key()).unwrap();
        assert!(texts > 1000 && missing.is_empty(), "{lang:?}: {missing:?}");
    }
    // The small plan is German.
    let small = untranslated(common::small_plan(), "en").unwrap().1;
    assert!(!small.is_empty() && small.iter().all(|one| !one.place.ends_with("/name")), "{small:?}");
}

#[test]
fn the_app_reads_names_and_words_of_all_languages() {
    let bundle = Bundle::parse(&Bundle::write(common::plan(), Lang::En, vec![]).unwrap()).unwrap();
    let munich = bundle.plan.places.cities.iter().find(|city| city.id == "muenchen").unwrap();
    assert_eq!((munich.name.as_str(), munich.german.as_deref()), ("Munich", Some("München")));
    let row = bundle.plan.synonyms.iter().find(|row| row.words.iter().any(|word| word == "cancer")).unwrap();
    assert_eq!(row.mean.of(Lang::En).0, ["cancer"]);
    assert_eq!(row.mean.of(Lang::De).0, ["Krebsforschung"]);
}

#[test]
fn changes_are_titled_in_each_language_and_compared_in_german() {
    let german = changelog(common::plan());
    let bundle = Bundle::parse(&Bundle::write(common::plan(), Lang::En, vec![]).unwrap()).unwrap();
    for (change, german) in bundle.changes.iter().zip(&german) {
        assert_eq!(change.title.as_str(), german.title.en);
        assert_eq!(change.excerpts, german.excerpts);
    }
    let recorded = previous_versions(common::plan(), Lang::De.texts());
    let english = previous_versions(plan(Lang::En), Lang::En.texts());
    let differences = |all: &[PreviousVersion]| all.iter().map(|one| one.difference.clone()).collect::<Vec<_>>();
    assert_eq!(differences(&english), differences(&recorded));
}
