//! The search engine over the small plan: its index, its groups, and that no query breaks it.

#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::route::Route;
use aktionsplan::search::{Group, LazyIndex, MatchField, SearchIndex, highlight_ranges};
use aktionsplan::text::Lang;
use common::small_plan as plan;
use std::collections::BTreeSet;
use std::sync::OnceLock;

fn index() -> &'static SearchIndex {
    static INDEX: OnceLock<SearchIndex> = OnceLock::new();
    INDEX.get_or_init(|| SearchIndex::new(plan(), Lang::De))
}

fn found(query: &str) -> Vec<&'static str> {
    let hits = index().results(&index().query(query), index().entries.len()).hits;
    hits.iter().map(|hit| index().entries[hit.entry as usize].id).collect()
}

fn field(query: &str, id: &str) -> MatchField {
    let entry = index().entries.iter().find(|entry| entry.id == id).unwrap();
    index().explain(entry, &index().query(query)).unwrap_or_else(|| panic!("{query} is in {id}")).0
}

#[test]
fn nothing_is_found_for_nothing() {
    for query in ["", "  ", "…", "-", "\u{301}", "\u{363}", "\u{363}-\u{363}"] {
        assert!(found(query).is_empty(), "{query}");
    }
    // A query of stop words only is searched for as it is.
    assert!(index().query("und").relaxations.is_empty());
}

#[test]
fn a_query_has_a_bounded_number_of_words() {
    let text = "schule ".repeat(2000);
    assert!(index().query(&text).terms.len() <= 64);
    assert_eq!(found(&text), found("schule"));
}

#[test]
fn it_has_every_record_place_and_term_once() {
    let of = |group| index().entries.iter().filter(|e| e.group == group).count();
    assert_eq!(of(Group::Measures), 7);
    assert_eq!(of(Group::Goals), 4);
    assert_eq!(of(Group::Situation), 4);
    // Vorwort, chapter 1, a lead to the goals of each field, an introduction.
    assert_eq!(of(Group::Prose), 1 + 2 + 3 + 1);
    assert_eq!(of(Group::Places), 2 + 2 + 1);
    assert_eq!(of(Group::Glossary), 2);
}

#[test]
fn its_first_entries_are_the_measures_in_the_plans_order() {
    for (measure, entry) in plan().measures().zip(&index().entries) {
        assert_eq!(measure.record.id, entry.id);
    }
}

#[test]
fn made_in_parts_it_is_the_same() {
    // Of the small plan all is one part.
    let index = SearchIndex::new(common::plan(), Lang::De);
    let lazy = LazyIndex::new(common::plan(), Lang::De);
    let parts = std::iter::from_fn(|| lazy.prepare().then_some(())).count();
    assert!(parts > 2, "{parts}");
    for query in ["krebs daten", "Gesundhiet", "61 Mio", "schulen"] {
        let (whole, parted) = (index.query(query), lazy.get().query(query));
        assert_eq!(whole, parted, "{query}");
        assert_eq!(index.results(&whole, 500), lazy.get().results(&parted, 500), "{query}");
    }
}

#[test]
fn every_hit_leads_to_a_page_and_a_place_on_it() {
    let built: BTreeSet<String> = Route::all(plan()).iter().map(Route::path).collect();
    for entry in &index().entries {
        let (path, fragment) = entry.href.split_once('#').unwrap_or((&entry.href, ""));
        assert!(built.contains(path), "{}", entry.id);
        match entry.group {
            Group::Measures => assert_eq!(entry.href, Route::Measure(entry.id.to_owned()).path()),
            Group::Places => assert!(fragment.starts_with("ort-"), "{fragment}"),
            _ => assert_eq!(fragment, entry.id),
        }
    }
}

#[test]
fn groups_stand_in_the_order_of_their_best_result() {
    for query in ["erfunden", "Rechner", "Bonn", "schulen"] {
        let hits = index().results(&index().query(query), index().entries.len()).hits;
        assert!(hits.is_sorted_by(|a, b| a.score >= b.score));
        let groups = index().groups(&hits);
        let first = |group| hits.iter().position(|hit| index().group(hit) == group);
        assert!(groups.is_sorted_by_key(|(group, _)| first(*group)), "{query}");
        for (group, count) in groups {
            assert_eq!(hits.iter().filter(|hit| index().group(hit) == group).count(), count);
        }
    }
}

#[test]
fn a_match_says_where_it_is() {
    assert_eq!(field("Robotik", "3.1-m1"), MatchField::Title);
    assert_eq!(field("Hypernetz", "3.1-m1"), MatchField::Name, "name of the programme");
    assert_eq!(field("Tumore", "2.1-m1"), MatchField::Text);
    assert_eq!(field("Ausrüstungen", "3.1-m1"), MatchField::Part);
    assert_eq!(field("Berta", "2.1-s1"), MatchField::Footnote);
}

#[test]
fn our_summary_of_a_measure_is_not_searched() {
    let measure = plan().measure("2.2-m1").unwrap();
    assert!(measure.summary.as_str().contains("Seminare") && measure.record.text.as_str().contains("Hochschulen"));
    assert_eq!((found("Seminare"), found("Hochschulen")), (vec![], vec!["2.2-m1"]));
}

#[test]
fn parts_are_found_with_their_measure_and_not_beside_it() {
    assert_eq!(found("Ausrüstungen"), ["3.1-m1"]);
}

proptest::proptest! {
    #[test]
    fn no_query_breaks_it(query in "[\\PC\u{300}-\u{36f}]{0,24}") {
        let asked = index().query(&query);
        for hit in index().results(&asked, index().entries.len()).hits.iter().take(3) {
            let entry = &index().entries[hit.entry as usize];
            proptest::prop_assert!(hit.score.is_finite() && index().explain(entry, &asked).is_some());
            for (_, text) in &entry.texts {
                for (from, to) in highlight_ranges(text, &asked, index()) {
                    proptest::prop_assert!(text.get(from..to).is_some());
                }
            }
        }
    }
}
