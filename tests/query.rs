//! Filters, search and the map's filters: addresses round-trip, counts are right, and hits name their place.

#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::language::sort_key;
use aktionsplan::plan::Measure;
use aktionsplan::query::*;
use aktionsplan::search::{LazyIndex, SearchQuery, highlight_ranges};
use aktionsplan::text::{Lang, Texts};
use common::small_plan as plan;
use proptest::prelude::*;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Mutex, OnceLock};

fn texts() -> &'static Texts {
    Lang::De.texts()
}

fn parse(search: &str) -> MeasureQuery {
    MeasureQuery::parse(search, finder())
}

fn finder() -> &'static Finder {
    static FINDER: OnceLock<Finder> = OnceLock::new();
    FINDER.get_or_init(|| Finder::new(plan(), texts(), search()))
}

fn search() -> &'static LazyIndex {
    static INDEX: OnceLock<LazyIndex> = OnceLock::new();
    INDEX.get_or_init(|| LazyIndex::new(plan(), Lang::De))
}

fn results(query: &MeasureQuery) -> MeasureResults {
    finder().results(query)
}

/// The ids of the measures that a query string selects, in order.
fn found(search: &str) -> Vec<&'static str> {
    ids(&results(&parse(search)))
}

fn ids(results: &MeasureResults) -> Vec<&'static str> {
    results.measures.iter().map(|n| finder().id(*n)).collect()
}

fn facet(key: &str) -> usize {
    FACETS.iter().position(|f| f.key == key).unwrap()
}

fn options(facet: usize) -> &'static [FacetOption] {
    &finder().facets[facet].options
}

fn measures() -> Vec<&'static Measure> {
    plan().measures().collect()
}

// Measures: the address

#[test]
fn an_address_of_every_part_is_read_and_printed() {
    let query = parse("?q=krebs&feld=3.1&thema=data,health&art=ausbau&sort=titel");
    assert_eq!(query.words, "krebs");
    assert_eq!(query.chosen[facet("feld")], ["3.1"]);
    assert_eq!(query.chosen[facet("thema")], ["health", "data"], "in the facet's order");
    assert_eq!(query.chosen[facet("art")], ["ausbau"]);
    assert_eq!(query.sort, Sort::Title);
    assert_eq!(query.print(finder()), "?q=krebs&feld=3.1&thema=health,data&art=ausbau&sort=titel");
}

#[test]
fn an_open_query_prints_nothing() {
    assert_eq!(MeasureQuery::default().print(finder()), "");
    for open in ["", "?", "?q=", "?q=+++", "?feld=", "?feld=9.9", "?sort=plan", "?foo=bar", "&&&", "?="] {
        assert!(parse(open).is_open(), "{open}");
        assert_eq!(parse(open).print(finder()), "", "{open}");
    }
    assert!(!parse("?q=a").is_open());
    assert!(!parse("?nennt=betrag").is_open());
}

#[test]
fn an_older_form_of_a_filter_is_still_read() {
    assert_eq!(parse("?betrag=ja").print(finder()), "?nennt=betrag");
    assert!(parse("?betrag=nein").is_open());
}

#[test]
fn words_keep_their_letters_and_lose_only_loose_spaces() {
    for (typed, words) in [
        ("?q=große+Modelle", "große Modelle"),
        ("?q=gro%C3%9Fe%20%20Modelle+", "große Modelle"),
        ("?q=a%2Bb%26c", "a+b&c"),
    ] {
        let query = parse(typed);
        assert_eq!(query.words, words);
        assert_eq!(parse(&query.print(finder())), query);
    }
}

#[test]
fn values_of_a_repeated_key_add_up_and_unknown_ones_are_dropped() {
    let query = parse("feld=3.1&feld=2.1,2.1,x&thema=health,nonsense");
    assert_eq!(query.chosen[facet("feld")], ["2.1", "3.1"]);
    assert_eq!(query.chosen[facet("thema")], ["health"]);
}

#[test]
fn bad_escapes_stay_as_they_are() {
    assert_eq!(parse("?q=100%").words, "100%");
    assert_eq!(parse("?q=%zz%4").words, "%zz%4");
}

#[test]
fn switching_an_option_twice_is_switching_nothing() {
    let query = parse("?thema=health");
    for (i, _) in FACETS.iter().enumerate() {
        for option in options(i) {
            let there = query.toggle(i, option.id);
            assert_ne!(there.has(i, option.id), query.has(i, option.id));
            assert_eq!(there.toggle(i, option.id), query, "{}", option.id);
        }
    }
}

#[test]
fn a_measure_has_only_known_values_in_every_facet_and_each_facet_sorts_some() {
    for (i, facet) in FACETS.iter().enumerate() {
        let known: BTreeSet<&str> = options(i).iter().map(|o| o.id).collect();
        assert_eq!(known.len(), options(i).len(), "{}: each option once", facet.key);
        let values: Vec<&str> = measures().into_iter().flat_map(|measure| (facet.values)(measure)).collect();
        assert!(!values.is_empty() && values.iter().all(|v| known.contains(v)), "{}: {values:?}", facet.key);
    }
}

#[test]
fn options_survive_an_address_and_only_names_need_escaping_there() {
    for (i, facet) in FACETS.iter().enumerate() {
        for option in options(i) {
            let plain = option.id.bytes().all(|b| b.is_ascii_alphanumeric() || b"-._".contains(&b));
            assert!(plain || facet.key == "akteur", "{}", option.id);
            let query = MeasureQuery::default().toggle(i, option.id);
            assert_eq!(parse(&query.print(finder())), query, "{}", option.id);
            assert!(!option.label.is_empty());
        }
        assert!(facet.key.bytes().all(|b| b.is_ascii_lowercase()), "{}", facet.key);
    }
}

// Measures: the results

#[test]
fn an_open_query_gives_all_in_the_plans_order() {
    assert_eq!(found(""), ["2.1-m1", "2.1-m2", "2.1-m3", "2.2-m1", "2.2-m2", "3.1-m1", "3.1-m2"]);
}

#[test]
fn options_of_one_facet_add_up_and_facets_narrow_each_other() {
    assert_eq!(found("?feld=3.1"), ["3.1-m1", "3.1-m2"]);
    assert_eq!(found("?feld=2.2,3.1"), ["2.2-m1", "2.2-m2", "3.1-m1", "3.1-m2"]);
    assert_eq!(found("?feld=2.1,3.1&art=neu"), ["2.1-m1", "3.1-m2"]);
    assert_eq!(found("?nennt=betrag"), ["2.1-m2"]);
    assert_eq!(found("?art=bestehend"), ["2.2-m2"]);
}

#[test]
fn words_and_facets_narrow_each_other() {
    assert_eq!(found("?q=daten&feld=2.1").first(), Some(&"2.1-m2"));
    assert_eq!(found("?q=europäischen+parlament&feld=2.1"), ["2.1-m3"]);
    assert!(found("?q=europäischen+parlament&feld=3.1").is_empty());
}

#[test]
fn no_result_names_each_filter_whose_removal_helps_and_by_how_many() {
    // 2.2 has two measures, robotics one; together none.
    let query = parse("?feld=2.2&thema=robotics");
    let nothing = results(&query);
    assert!(nothing.measures.is_empty());
    assert_eq!(nothing.removals, [(facet("feld"), 1), (facet("thema"), 2)]);
    // Words count as a filter too.
    let nothing = results(&parse("?q=robotik&feld=2.2"));
    assert!(nothing.measures.is_empty());
    assert_eq!(nothing.removals, [(facet("feld"), 1), (FACETS.len(), 2)]);
    // Where no single removal helps, none is named.
    let nothing = results(&parse("?q=robotik&feld=2.2&nennt=betrag"));
    assert_eq!(nothing.removals, []);
    // Where something is found, nothing needs to go.
    assert_eq!(results(&parse("?feld=2.2")).removals, []);
}

#[test]
fn sorted_by_title_umlauts_stand_with_their_letters() {
    let titles: Vec<String> =
        found("?sort=titel").iter().map(|id| sort_key(plan().measure(id).unwrap().record.title.as_str())).collect();
    assert!(titles.is_sorted(), "{titles:#?}");
    assert!(titles.iter().all(|t| !t.contains(['ä', 'ö', 'ü'])));
}

#[test]
fn sorted_by_amount_the_one_with_an_amount_leads_and_the_rest_keep_their_order() {
    let sorted = found("?sort=betrag");
    let mut expected = found("");
    expected.retain(|id| *id != "2.1-m2");
    expected.insert(0, "2.1-m2");
    assert_eq!(sorted, expected);
}

#[test]
fn with_words_the_best_match_leads() {
    assert_eq!(found("?q=robotik")[0], "3.1-m1");
    assert_eq!(found("?q=krebsforschung")[0], "2.1-m1");
}

// Measures: by brute force

/// The ids of the measures that the search finds; cached by words.
fn worded(words: &str) -> BTreeSet<&'static str> {
    static KNOWN: Mutex<BTreeMap<String, BTreeSet<&str>>> = Mutex::new(BTreeMap::new());
    let find = || {
        let index = search().get();
        let hits = index.results(&index.query(words), measures().len()).hits;
        hits.iter().map(|hit| index.entries[hit.entry as usize].id).collect()
    };
    KNOWN.lock().unwrap().entry(words.to_owned()).or_insert_with(find).clone()
}

/// Whether a measure matches a query of which one facet (or the words, as `FACETS.len()`) is ignored.
fn matches(measure: &Measure, query: &MeasureQuery, without: Option<usize>) -> bool {
    let words = without == Some(FACETS.len()) || query.words.is_empty();
    let words = words || worded(&query.words).contains(measure.record.id.as_str());
    words
        && FACETS.iter().enumerate().all(|(i, facet)| {
            let chosen = &query.chosen[i];
            without == Some(i) || chosen.is_empty() || (facet.values)(measure).iter().any(|v| chosen.contains(v))
        })
}

fn count(query: &MeasureQuery, without: Option<usize>) -> u32 {
    measures().iter().filter(|m| matches(m, query, without)).count() as u32
}

/// A strategy for arbitrary queries.
fn any_query() -> impl Strategy<Value = MeasureQuery> {
    let words = prop_oneof![
        3 => Just(""),
        1 => Just("forschung"),
        1 => Just("daten"),
        1 => Just("schulen"),
        1 => Just("große modelle"),
        1 => Just("xylophon"),
    ];
    let chosen = proptest::collection::vec((0..FACETS.len(), any::<prop::sample::Index>()), 0..6);
    (words, chosen, 0..Sort::ALL.len()).prop_map(|(words, chosen, sort)| {
        let mut query = MeasureQuery { words: words.into(), sort: Sort::ALL[sort].0, ..Default::default() };
        for (facet, index) in chosen {
            let options = options(facet);
            let id = options[index.index(options.len())].id;
            if !query.has(facet, id) {
                query.chosen[facet].push(id);
            }
        }
        for (facet, ids) in query.chosen.iter_mut().enumerate() {
            ids.sort_by_key(|id| options(facet).iter().position(|o| o.id == *id));
        }
        query
    })
}

proptest! {
    #[test]
    fn what_is_printed_reads_as_the_same_query(query in any_query()) {
        let printed = query.print(finder());
        prop_assert!(printed.is_empty() || printed.starts_with('?'));
        prop_assert!(printed.bytes().all(|b| b.is_ascii_graphic()), "{}", printed);
        prop_assert_eq!(parse(&printed), query);
    }

    #[test]
    fn counts_and_matches_are_those_of_brute_force(query in any_query()) {
        let results = results(&query);
        let mut found = ids(&results);
        found.sort_by_key(|id| measures().iter().position(|m| m.record.id == *id));
        let expected: Vec<&str> =
            measures().iter().filter(|m| matches(m, &query, None)).map(|m| m.record.id.as_str()).collect();
        prop_assert_eq!(found, expected);
        for (i, facet) in FACETS.iter().enumerate() {
            for (option, counted) in options(i).iter().zip(&results.counts[i]) {
                let has = |m: &&&Measure| (facet.values)(m).contains(&option.id) && matches(m, &query, Some(i));
                prop_assert_eq!(*counted, measures().iter().filter(has).count() as u32, "{}={}", facet.key, option.id);
            }
            prop_assert_eq!(options(i).len(), results.counts[i].len());
        }
    }

    #[test]
    fn without_a_match_the_named_removals_give_what_they_promise(query in any_query()) {
        let results = results(&query);
        let mut expected = vec![];
        if count(&query, None) == 0 {
            for i in 0..=FACETS.len() {
                let narrows = if i == FACETS.len() { !query.words.is_empty() } else { !query.chosen[i].is_empty() };
                let left = count(&query, Some(i));
                if narrows && left > 0 {
                    expected.push((i, left));
                }
            }
        }
        prop_assert_eq!(results.removals, expected);
    }

    #[test]
    fn switched_options_survive_the_address(query in any_query(), i in 0..FACETS.len(), index: prop::sample::Index) {
        let option = &options(i)[index.index(options(i).len())];
        let switched = query.toggle(i, option.id);
        let read = parse(&switched.print(finder()));
        prop_assert_eq!(read.has(i, option.id), !query.has(i, option.id));
        let set = |q: &MeasureQuery| q.chosen.clone().map(|ids| ids.into_iter().collect::<BTreeSet<_>>());
        prop_assert_eq!(set(&read), set(&switched));
    }

    #[test]
    fn garbage_never_panics_and_settles_at_once(
        text in prop_oneof![".{0,60}", "((q|feld|thema|sort|ort|land|x|[%=&,+?;#]|%C3|%9F|%zz|%00|2\\.1|health|titel|BE|ä) ?){0,16}"]
    ) {
        let query = parse(&text);
        let printed = query.print(finder());
        prop_assert_eq!(&parse(&printed), &query);
        prop_assert_eq!(parse(&printed).print(finder()), printed);
        results(&query);
        let map = map_query(&text);
        prop_assert_eq!(&map_query(&map.print()), &map);
        shown(&map);
    }
}

#[test]
fn a_card_shows_its_best_place_instead_of_its_text_unless_that_is_its_title() {
    let index = search().get();
    let highlights = |words: &str, id: &str| {
        let number = measures().iter().position(|measure| measure.record.id == id).unwrap();
        Highlights::new(&index.entries[number], &index.query(words), index)
    };
    let in_title = highlights("robotik", "3.1-m1");
    assert!(!in_title.title.is_empty() && in_title.passage.is_none());
    let in_part = highlights("Ausrüstungen", "3.1-m1").passage.unwrap();
    assert_eq!(in_part.field.label(texts()), "in einem Teil der Maßnahme");
    let (from, to) = in_part.ranges[0];
    assert_eq!(&in_part.text[from..to], "Ausrüstungen");
    assert_eq!(highlights("", "3.1-m1"), Highlights::default());
}

// Snippets

/// The byte ranges of a word in a text.
fn ranges(text: &str, word: &str) -> Vec<(usize, usize)> {
    text.match_indices(word).filter(|(_, word)| !word.is_empty()).map(|(at, word)| (at, at + word.len())).collect()
}

#[test]
fn a_snippet_shows_the_first_range_and_says_where_it_was_cut() {
    let text = "Am Anfang stehen viele Worte, die niemand sucht, und erst dann kommt die Robotik, und danach noch sehr viel mehr.";
    let (cut, inside) = snippet(text, &ranges(text, "Robotik"), 40);
    let (from, to) = inside[0];
    assert_eq!(&cut[from..to], "Robotik");
    assert!(cut.starts_with("… ") && cut.ends_with(" …"), "{cut}");
    let (whole, inside) = snippet(text, &ranges(text, "Anfang"), 500);
    assert_eq!((whole.as_str(), inside), (text, vec![(3, 9)]));
    assert_eq!(snippet("Kurz.", &[], 40), ("Kurz.".to_owned(), vec![]));
}

#[test]
fn in_the_plans_own_texts_a_snippet_always_shows_a_match() {
    let index = search().get();
    for words in ["erfunden", "forschung", "für", "europäisch", "daten", "größe", "schule", "krebsforschung"] {
        let query: SearchQuery = index.query(words);
        for found in plan().records() {
            let text = found.record.text.as_str();
            let ranges = highlight_ranges(text, &query, index);
            let (cut, inside) = snippet(text, &ranges, 160);
            assert_eq!(ranges.is_empty(), inside.is_empty(), "{words} in {}: {cut}", found.record.id);
        }
    }
}

proptest! {
    #[test]
    fn a_snippet_never_cuts_a_letter_or_misplaces_a_range(
        text in "[a-eäöüßÄÖÜ–…„“,; \u{a0}]{0,120}|.{0,80}",
        word in "[a-eäöüß]{1,2}|.{0,2}",
        length in 0usize..90,
    ) {
        let ranges = ranges(&text, &word);
        let (cut, inside) = snippet(&text, &ranges, length);
        prop_assert!(cut.len() <= length + "… ".len() + " …".len());
        // The ranges in the snippet are the first ones of the text, …
        let piece = |text: &str, (from, to): (usize, usize)| text.get(from..to).map(str::to_owned);
        for (shown, range) in inside.iter().zip(&ranges) {
            prop_assert_eq!(piece(&cut, *shown).expect("on letters"), piece(&text, *range).unwrap());
        }
        prop_assert!(inside.len() <= ranges.len());
        // … and what is between them is unchanged.
        if let (Some(first), Some(last)) = (inside.first(), inside.last()) {
            let (from, to) = (ranges[0].0, ranges[inside.len() - 1].1);
            prop_assert_eq!(&cut[first.0..last.1], &text[from..to]);
        }
    }
}

// The map

fn map_index() -> &'static MapIndex {
    static INDEX: OnceLock<MapIndex> = OnceLock::new();
    INDEX.get_or_init(|| MapIndex::new(plan()))
}

fn map_query(search: &str) -> MapQuery {
    MapQuery::parse(search, map_index())
}

fn shown(query: &MapQuery) -> Vec<Site> {
    sites(plan()).into_iter().filter(|s| query.shows(s)).collect()
}

#[test]
fn the_map_has_every_seat_university_and_computing_site() {
    let of = |layer| sites(plan()).iter().filter(|s| s.layer == layer).count();
    assert_eq!((of(Layer::Centres), of(Layer::Universities), of(Layer::Computing)), (3, 2, 1));
    assert_eq!(shown(&MapQuery::default()).len(), 6);
}

#[test]
fn a_seat_is_told_by_the_plan_or_by_us() {
    let query = map_query("?ebene=zentren&land=be");
    let found: BTreeSet<(&str, &str, bool)> =
        shown(&query).iter().map(|s| (s.id, s.city.name.as_str(), s.in_plan)).collect();
    assert_eq!(found, [("alpha", "Berlin", true), ("beta", "Berlin", false)].into_iter().collect());
    assert_eq!(query.print(), "?ebene=zentren&land=BE");
}

#[test]
fn a_centre_is_shown_in_all_its_cities_and_nothing_else_is() {
    let found = shown(&map_query("?zentrum=alpha"));
    let cities: Vec<&str> = by_city(&found).iter().map(|(c, _)| c.name.as_str()).collect();
    assert_eq!(cities, ["Berlin", "Bonn"]);
    assert!(found.iter().all(|s| s.id == "alpha"));
    assert!(shown(&map_query("?zentrum=alpha&ebene=rechner")).is_empty());
}

#[test]
fn the_open_city_does_not_filter() {
    let open = map_query("?ort=berlin");
    assert_eq!(open.city, Some("berlin"));
    assert_eq!(shown(&open).len(), 6);
}

#[test]
fn all_layers_are_no_choice_and_unknown_values_are_dropped() {
    assert_eq!(map_query("?ebene=rechner,zentren,universitaeten"), MapQuery::default());
    assert_eq!(map_query("?ebene=x&land=XX&zentrum=y&ort=Berlin"), MapQuery::default());
    let two = map_query("?ebene=rechner,zentren,x");
    assert_eq!(two.hidden, ["universitaeten"]);
    assert_eq!(shown(&two).len(), 4);
}

#[test]
fn cities_are_listed_in_alphabetical_order_with_all_their_sites() {
    let all = sites(plan());
    let listed = by_city(&all);
    assert_eq!(listed.len(), plan().places.cities.len());
    assert_eq!(listed.iter().map(|(_, s)| s.len()).sum::<usize>(), all.len());
    let names: Vec<String> = listed.iter().map(|(c, _)| sort_key(c.name.as_str())).collect();
    assert!(names.is_sorted());
    assert!(listed.iter().all(|(c, sites)| sites.iter().all(|s| s.city.id == c.id)));
}

#[test]
fn layers_are_switched_one_by_one_and_without_the_last_the_map_is_empty() {
    let of = |hidden: &[&'static str]| MapQuery { hidden: hidden.to_vec(), ..MapQuery::default() };
    let query = of(&[]).switch("universitaeten", false);
    assert_eq!(query, of(&["universitaeten"]));
    assert_eq!(query.clone().switch("universitaeten", true), of(&[]));
    let empty = query.switch("zentren", false).switch("rechner", false);
    assert!(empty.shows_none() && shown(&empty).is_empty());
    assert_eq!(empty.print(), "?ebene=keine");
    assert_eq!(map_query("?ebene=keine"), empty);
    assert_eq!(empty.clone().switch("zentren", true).print(), "?ebene=zentren");
    assert_eq!(empty.all_layers(), of(&[]));
}

#[test]
fn a_part_of_the_map_is_a_land_or_a_closer_look() {
    assert_eq!(map_query("?nah=300,500").print(), "?nah=300,500");
    assert_eq!(map_query("?nah=-9,99999").print(), "", "no place of the map");
    assert_eq!(map_query("?nah=0,32000").print(), "?nah=120,800", "moved onto the map");
    assert_eq!(map_query("?nah=300,500&land=BE").print(), "?land=BE");
    assert_eq!(map_query("?land=BE&ort=berlin").closer((300, 500)).print(), "?nah=300,500&ort=berlin");
    assert_eq!(map_query("?nah=300,500&ebene=rechner&ort=berlin").whole().print(), "?ebene=rechner");
    assert_eq!(map_query("?liste=nein&land=BE").print(), "?land=BE&liste=nein");
    assert_eq!(map_query("?liste=ja").print(), "");
}

#[test]
fn a_city_that_the_filters_empty_closes() {
    let seen = |search| map_query(search).seen(map_index()).print();
    assert_eq!(seen("?land=NW&ort=berlin"), "?land=NW");
    assert_eq!(seen("?land=BE&ort=berlin"), "?land=BE&ort=berlin");
    assert_eq!(seen("?ort=berlin"), "?ort=berlin");
}

fn any_map_query() -> impl Strategy<Value = MapQuery> {
    let pick = |ids: Vec<&'static str>| prop::option::of(prop::sample::select(ids));
    let places = &plan().places;
    let layers: Vec<&str> = Layer::ALL.iter().map(|l| l.1).collect();
    (
        prop::sample::subsequence(layers, 0..=Layer::ALL.len()),
        pick(plan().lands.iter().map(|l| l.id.as_str()).collect()),
        prop::option::of((120..=600, 160..=800)),
        pick(places.centres.iter().map(|c| c.id.as_str()).collect()),
        pick(places.cities.iter().map(|c| c.id.as_str()).collect()),
        any::<bool>(),
    )
        .prop_map(|(hidden, land, near, centre, city, alone)| {
            let near = near.filter(|_| land.is_none());
            MapQuery { hidden, land, near, centre, city, alone }
        })
}

proptest! {
    #[test]
    fn a_map_query_that_is_printed_reads_as_itself(query in any_map_query()) {
        prop_assert_eq!(map_query(&query.print()), query);
    }

    #[test]
    fn the_sites_of_a_map_query_are_those_that_fit_it(query in any_map_query()) {
        let key = |layer| Layer::ALL.iter().find(|l| l.0 == layer).unwrap().1;
        let fits = |s: &&Site| {
            !query.hidden.contains(&key(s.layer))
                && query.land.is_none_or(|l| s.city.land == l)
                && query.centre.is_none_or(|c| s.id == c)
        };
        let names = |sites: &[Site]| -> Vec<_> { sites.iter().map(|s| (s.id, s.city.id.as_str())).collect() };
        let expected: Vec<Site> = sites(plan()).iter().filter(fits).copied().collect();
        prop_assert_eq!(names(&shown(&query)), names(&expected));
    }
}

// What the plan says of a Land

/// The ids of the records that name a Land, each with the names.
fn named(land: &str) -> Vec<(&'static str, Vec<&'static str>)> {
    let land = plan().lands.iter().find(|l| l.id == land).unwrap();
    mentions(plan(), land).into_iter().map(|m| (m.found.record.id.as_str(), m.names)).collect()
}

#[test]
fn a_record_that_names_a_centre_of_a_land_is_found_by_its_source_too() {
    for land in ["BE", "NW"] {
        let found = named(land);
        assert!(found.iter().any(|(id, names)| *id == "2.1-s1" && names.contains(&"Alpha")), "{land}: {found:?}");
    }
    assert!(named("NW").iter().all(|(_, names)| !names.contains(&"Beta")), "Beta is in Berlin alone");
}
