//! What the tiles, the table and the relation of goals and measures are made of: groups, scopes, orders, pairs.

#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::query::*;
use aktionsplan::search::LazyIndex;
use aktionsplan::text::Lang;
use common::small_plan as plan;
use std::sync::OnceLock;

fn finder() -> &'static Finder {
    static INDEX: OnceLock<LazyIndex> = OnceLock::new();
    static FINDER: OnceLock<Finder> = OnceLock::new();
    FINDER.get_or_init(|| Finder::new(plan(), Lang::De.texts(), INDEX.get_or_init(|| LazyIndex::new(plan(), Lang::De))))
}

fn parse(search: &str) -> MeasureQuery {
    MeasureQuery::parse(search, finder())
}

fn everything() -> NumberSet {
    NumberSet::full(finder().total())
}

/// Each group's option and measures, by their ids.
fn grouped(by: &str, scope: &NumberSet) -> Vec<(Option<&'static str>, Vec<&'static str>)> {
    let ids = |group: Group| group.measures.iter().map(|n| finder().id(*n)).collect();
    groups(finder(), by, scope).into_iter().map(|group| (group.id, ids(group))).collect()
}

fn found(search: &str) -> Vec<&'static str> {
    let results = finder().results(&parse(search));
    results.measures.iter().map(|n| finder().id(*n)).collect()
}

#[test]
fn every_measure_is_in_a_group_and_in_the_last_one_if_it_has_no_value() {
    let science = (Some("science"), vec!["2.1-m1", "2.1-m2"]);
    let schools = (Some("schools"), vec!["2.2-m1", "3.1-m2"]);
    let none = (None, vec!["2.1-m3", "2.2-m2", "3.1-m1"]);
    assert_eq!(grouped("zielgruppe", &everything()), [science, schools, none]);
    for by in GROUPINGS {
        let mut all: Vec<&str> = grouped(by, &everything()).into_iter().flat_map(|group| group.1).collect();
        all.sort_unstable();
        all.dedup();
        assert_eq!(all.len(), finder().total(), "{by}");
    }
}

#[test]
fn every_grouping_is_a_facet_and_an_unknown_one_gives_no_groups() {
    assert!(GROUPINGS.iter().all(|by| FACETS.iter().any(|facet| facet.key == *by)));
    assert_eq!(groups(finder(), "unbekannt", &everything()), []);
}

#[test]
fn measures_are_grouped_by_what_they_name() {
    let named = grouped("nennt", &everything());
    assert_eq!(named[0], (Some("betrag"), vec!["2.1-m2"]));
    assert_eq!(named[1], (Some("zeitraum"), vec!["3.1-m1"]));
    assert_eq!(named[2], (Some("zustaendige"), vec!["2.2-m2"]));
    assert_eq!(named[3], (Some("nichts"), vec!["2.1-m1", "2.1-m3", "2.2-m1", "3.1-m2"]));
    assert_eq!(named.len(), 4);
}

#[test]
fn a_scope_has_the_measures_of_a_chapter_or_a_field() {
    let ids = |of: &str| finder().scope(of).iter().map(|n| finder().id(n)).collect::<Vec<_>>();
    assert_eq!(ids("2.2"), ["2.2-m1", "2.2-m2"]);
    assert_eq!(ids("2"), ["2.1-m1", "2.1-m2", "2.1-m3", "2.2-m1", "2.2-m2"]);
    assert_eq!(ids("9"), Vec::<&str>::new());
    assert_eq!(grouped("art", &finder().scope("3")).len(), 2);
}

#[test]
fn results_and_counts_stay_within_their_scope() {
    let scope = finder().scope("2");
    let at = |key: &str| FACETS.iter().position(|facet| facet.key == key).unwrap();
    let count = |results: &MeasureResults, key: &str, option: &str| {
        let n = finder().facets[at(key)].options.iter().position(|o| o.id == option).unwrap();
        results.counts[at(key)][n]
    };
    let results = finder().results_in(&parse("?art=neu"), &scope);
    assert_eq!(results.measures, [0]);
    assert_eq!(count(&results, "art", "fortsetzung"), 0, "the only one is in chapter 3");
    assert_eq!(count(&results, "art", "ausbau"), 1);
    let nothing = finder().results_in(&parse("?zielgruppe=science&art=bestehend"), &scope);
    assert_eq!(nothing.removals, [(at("art"), 2), (at("zielgruppe"), 1)]);
}

#[test]
fn columns_sort_both_ways_and_what_is_equal_keeps_the_plans_order() {
    assert_eq!(found("?sort=zeitraum")[0], "3.1-m1");
    assert_eq!(found("?sort=zeitraum")[1..], ["2.1-m1", "2.1-m2", "2.1-m3", "2.2-m1", "2.2-m2", "3.1-m2"]);
    assert_eq!(found("?sort=zustaendig")[0], "2.2-m2");
    assert_eq!(found("?sort=art")[..2], ["2.1-m1", "3.1-m2"], "new ones first");
    for (_, key, _) in Sort::ALL {
        let (up, mut down) = (found(&format!("?sort={key}")), found(&format!("?sort=-{key}")));
        down.reverse();
        assert_eq!(up, down, "{key}");
    }
    assert_eq!(found("?sort=-").first(), Some(&"3.1-m2"));
}

#[test]
fn form_grouping_part_and_pick_are_read_printed_and_repaired() {
    for kept in [
        "?sort=-titel&form=tabelle",
        "?form=kacheln&nach=thema",
        "?teil=ziele",
        "?wahl=2.1-g1",
        "?wahl=ohne",
        "?sort=-",
    ] {
        assert_eq!(parse(kept).print(finder()), kept);
    }
    for dropped in ["?form=torte", "?nach=farbe", "?nach=feld", "?teil=alles", "?wahl=9.9-g1", "?wahl="] {
        assert_eq!(parse(dropped).print(finder()), "", "{dropped}");
        assert!(parse(dropped).is_open());
    }
}

#[test]
fn goals_and_measures_belong_together_both_ways() {
    let relation = Relation::new(plan().field("2.1").unwrap());
    assert_eq!(relation.pairs, [(0, 0)]);
    assert_eq!(relation.goals_alone(), [1]);
    assert_eq!(relation.measures_alone(), [1, 2]);
    let picked = |id: &str| relation.highlighted(id).map(|found| (found.goals, found.measures));
    assert_eq!(picked("2.1-g1"), Some((vec![0], vec![0])));
    assert_eq!(picked("2.1-g2"), Some((vec![1], vec![])));
    assert_eq!(picked("2.1-m1"), Some((vec![0], vec![0])));
    assert_eq!(picked(UNRELATED), Some((vec![1], vec![1, 2])));
    assert_eq!(picked("3.1-g1"), None, "that is a goal of another field");
    assert_eq!(picked(""), None);
}
