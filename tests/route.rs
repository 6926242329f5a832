//! Every page has one path, every path leads to a page, and irregular paths are normalised.

#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::plan::{Home, Role};
use aktionsplan::route::{Embed, Excerpt, FIXED_PAGES, Purpose, Route};
use common::small_plan as plan;
use proptest::prelude::*;
use std::collections::BTreeSet;

fn parse(path: &str) -> Route {
    Route::parse(path, plan())
}

#[test]
fn every_page_is_found_at_its_path() {
    for route in Route::built(plan()) {
        assert_eq!(parse(&route.path()), route, "{}", route.path());
    }
}

#[test]
fn every_page_has_a_path_of_its_own_in_plain_small_letters() {
    let all = Route::built(plan());
    let paths: BTreeSet<String> = all.iter().map(Route::path).collect();
    assert_eq!(paths.len(), all.len());
    for path in paths {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-./".contains(&b);
        assert!(path.bytes().all(plain), "{path}");
        assert!(path.is_empty() || (path.ends_with('/') && !path.starts_with('/') && !path.contains("//")), "{path}");
    }
}

#[test]
fn the_pages_are_the_fixed_ones_and_one_for_each_text_chapter_field_measure_and_audience() {
    let all = Route::all(plan());
    let (fixed, others) = all.split_at(FIXED_PAGES.len());
    assert!(fixed.iter().eq(FIXED_PAGES.iter().map(|page| &page.route)));
    assert_eq!(
        others.iter().map(Route::path).collect::<Vec<_>>(),
        [
            "vorwort/",
            "kapitel/1/",
            "kapitel/2/",
            "kapitel/3/",
            "handlungsfeld/2.1/",
            "handlungsfeld/2.2/",
            "handlungsfeld/3.1/",
            "massnahmen/2.1-m1/",
            "massnahmen/2.1-m2/",
            "massnahmen/2.1-m3/",
            "massnahmen/2.2-m1/",
            "massnahmen/2.2-m2/",
            "massnahmen/3.1-m1/",
            "massnahmen/3.1-m2/",
            "fuer/science/",
            "fuer/schools/",
            "404/",
        ]
    );
    // Addresses that are out in the world.
    for (path, route) in [
        ("", Route::Start),
        ("vorwort/", Route::Prose("vorwort".into())),
        ("kapitel/1/", Route::Prose("1".into())),
        ("kapitel/2/", Route::Chapter("2".into())),
        ("handlungsfeld/3.1/", Route::Field("3.1".into())),
        ("massnahmen/", Route::Measures),
        ("massnahmen/2.1-m2/", Route::Measure("2.1-m2".into())),
        ("fuer/schools/", Route::Audience("schools".into())),
        ("genannt/", Route::Coverage),
        ("nebeneinander/", Route::Pair),
        ("suche/", Route::Search),
        ("karte/", Route::Map),
        ("haushalt/", Route::Budget),
        ("vergleich/", Route::Comparisons),
        ("glossar/", Route::Glossary),
        ("zeitleiste/", Route::Timeline),
        ("fussnoten/", Route::Footnotes),
        ("merkliste/", Route::ReadingList),
        ("darstellung/", Route::Preferences),
        ("ueber/", Route::About),
        ("impressum/", Route::Imprint),
        ("datenschutz/", Route::Privacy),
        ("barrierefreiheit/", Route::Accessibility),
        ("gebaerdensprache/", Route::SignLanguage),
        ("einbetten/", Route::Studio),
        ("pressemappe/", Route::PressKit),
        ("aenderungen/", Route::Changes),
        ("404/", Route::NotFound),
    ] {
        assert_eq!(route.path(), path);
        assert!(all.contains(&route), "{path}");
    }
}

#[test]
fn a_reading_list_is_read_again_and_what_the_plan_does_not_have_is_counted() {
    let list = [Excerpt::Record("2.1-m2".into()), Excerpt::Chart("haushalt".into()), Excerpt::Footnote(3)];
    let text = Excerpt::print_list(&list);
    assert_eq!(text, "2.1-m2,haushalt,fn-3");
    assert_eq!(Excerpt::list(&text, plan()), (list.to_vec(), 0));
    assert_eq!(Excerpt::list(" 2.1-m2 ,,xyzzy,2.1-m2,fn-999", plan()), (list[..1].to_vec(), 2));
    assert_eq!(Excerpt::list("", plan()), (vec![], 0));
}

#[test]
fn pieces_can_be_cited_and_framed() {
    let built = Route::built(plan());
    let page = |route| Route::Embed(Embed::Page(Box::new(route)));
    for (path, route) in [
        ("zitieren/diagramm/haushalt/", Route::Cite(Excerpt::Chart("haushalt".into()))),
        ("zitieren/absatz/2.1-m2/", Route::Cite(Excerpt::Record("2.1-m2".into()))),
        ("zitieren/zahl/2.1-m2-f1/", Route::Cite(Excerpt::Figure("2.1-m2-f1".into()))),
        ("zitieren/fussnote/3/", Route::Cite(Excerpt::Footnote(3))),
        ("e/start/", page(Route::Start)),
        ("e/karte/", page(Route::Map)),
        ("e/massnahmen/2.1-m2/", page(Route::Measure("2.1-m2".into()))),
        ("e/diagramm/haushalt/", Route::Embed(Embed::Excerpt(Excerpt::Chart("haushalt".into())))),
        ("e/fussnote/3/", Route::Embed(Embed::Excerpt(Excerpt::Footnote(3)))),
    ] {
        assert_eq!(route.path(), path);
        assert!(built.contains(&route), "{path}");
    }
    for path in [
        "e",
        "e/e/karte",
        "e/einbetten",
        "e/pressemappe",
        "e/impressum",
        "e/datenschutz",
        "e/barrierefreiheit",
        "e/gebaerdensprache",
        "e/absatz/2.1-m2",
        "e/zitieren/fussnote/3",
        "e/fussnote/03",
        "zitieren",
        "zitieren/fussnote/7",
        "zitieren/fussnote/+1",
        "zitieren/zahl/2.1-m2-f9",
        "zitieren/zahl/-f1",
        "e/diagramm/",
    ] {
        assert_eq!(parse(path), Route::NotFound, "{path}");
    }
}

#[test]
fn a_page_is_framed_where_its_row_says_so_and_tools_never() {
    for page in FIXED_PAGES {
        let framed = format!("e/{}", if page.path.is_empty() { "start" } else { page.path });
        let found = parse(&framed);
        match page.embeddable {
            true => assert_eq!(found.unframed().0, page.route, "{framed}"),
            false => assert_eq!(found, Route::NotFound, "{framed}"),
        }
        let apart = matches!(page.purpose, Purpose::Tool | Purpose::Offer);
        assert!(!(page.embeddable && apart), "{}: another program draws it", page.path);
        assert_eq!(page.route.is_tool(), apart);
        assert_eq!(page.route.is_interactive(), matches!(page.purpose, Purpose::Work | Purpose::Tool));
    }
}

#[test]
fn bent_paths_are_repaired() {
    for route in Route::all(plan()) {
        let path = route.path();
        let bent = [
            path.to_uppercase(),
            format!("/{path}"),
            format!("//{}", path.replace('/', "//")),
            path.trim_end_matches('/').to_owned(),
            format!("/{}", path.trim_end_matches('/')),
            format!("{path}index.html"),
            format!("/{path}INDEX.HTML"),
            format!("{path}/index.html/"),
        ];
        for bent in bent {
            assert_eq!(parse(&bent), route, "{bent}");
        }
    }
}

#[test]
fn unknown_paths_are_not_found() {
    for path in [
        "nichts",
        "kapitel",
        "kapitel/5",
        "kapitel/0",
        "kapitel/vorwort",
        "kapitel/2.1",
        "handlungsfeld",
        "handlungsfeld/2",
        "handlungsfeld/9.9",
        "massnahmen/2.1",
        "massnahmen/2.1-m99",
        "massnahmen/2.1-g1",
        "massnahmen/3.1-m1-1",
        "massnahmen/2.1-m2/mehr",
        "vorwort/vorwort",
        "start",
        "karte/berlin",
        "index.htm",
        "..",
        "../karte",
        "karte?land=BE",
        "maßnahmen",
        "%6darte",
        "404",
    ] {
        assert_eq!(parse(path), Route::NotFound, "{path}");
    }
}

#[test]
fn every_record_leads_to_a_page_that_is_built_and_shows_its_text() {
    let built = Route::all(plan());
    for found in plan().records() {
        let id = &found.record.id;
        let (route, fragment) = Route::of_record(id);
        assert_eq!(fragment, *id);
        assert!(built.contains(&route), "{id}");
        match found.home {
            Home::Prose(prose) => assert_eq!(route, Route::Prose(prose.id.clone())),
            Home::Field(field) => assert_eq!(route, Route::Field(field.id.clone())),
        }
    }
}

#[test]
fn every_measure_has_a_page_and_parts_have_none() {
    for found in plan().records() {
        let page = parse(&format!("massnahmen/{}/", found.record.id));
        match found.role {
            Role::Measure => assert_eq!(page, Route::Measure(found.record.id.clone())),
            _ => assert_eq!(page, Route::NotFound, "{}", found.record.id),
        }
    }
}

proptest! {
    #[test]
    fn no_path_panics_and_what_is_found_keeps_its_path(path in prop_oneof![
        ".{0,40}",
        "((kapitel|handlungsfeld|massnahmen|MASSNAHMEN|vorwort|karte|index\\.html|2\\.1|2\\.1-m2|-m|ß|%)?/?){0,6}",
    ]) {
        let route = parse(&path);
        prop_assert_eq!(parse(&route.path()), route.clone());
        prop_assert!(Route::built(plan()).contains(&route));
    }

    #[test]
    fn no_id_panics(id in ".{0,20}|[0-9.]{0,4}-?[a-z]{0,2}[0-9]{0,2}-?[0-9]?") {
        let (route, fragment) = Route::of_record(&id);
        prop_assert_eq!(fragment, id.clone());
        route.path();
        prop_assert_eq!(plan().find(&id).is_some_and(|f| f.record.id != id), false);
    }
}
