//! What the committed plan says, against the source: its counts, the nine decisions of the reading notes, and its typography.
//! Who changes the plan itself, not its wording, changes these tests too.

#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::bundle::{self, Bundle};
use aktionsplan::format::{self, Date};
use aktionsplan::language::sort_key;
use aktionsplan::map::{self, Outline};
use aktionsplan::plan::*;
use aktionsplan::query::{Relation, mentions};
use aktionsplan::text::{Lang, Texts};
use common::plan;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;

/// Per action field, from the reading notes: id, number of situations, goals and measures, first and last footnote.
const FIELDS: [(&str, usize, usize, usize, u8, u8); 11] = [
    ("2.1", 4, 5, 3, 12, 15),
    ("2.2", 5, 5, 5, 16, 20),
    ("2.3", 4, 5, 7, 21, 24),
    ("2.4", 3, 4, 4, 25, 26),
    ("3.1", 6, 6, 9, 27, 33),
    ("3.2", 4, 3, 12, 34, 34),
    ("3.3", 4, 7, 6, 35, 39),
    ("3.4", 4, 6, 8, 40, 42),
    ("4.1", 3, 3, 11, 43, 45),
    ("4.2", 4, 5, 7, 46, 48),
    ("4.3", 4, 4, 3, 49, 52),
];

fn record(id: &str) -> &'static Record {
    plan().find(id).unwrap_or_else(|| panic!("{id} exists")).record
}

fn note(id: &str) -> &'static str {
    record(id).note.as_ref().unwrap_or_else(|| panic!("{id} has a note")).as_str()
}

fn figure(id: &str) -> &'static Figure {
    let of = id.rsplit_once("-f").unwrap().0;
    record(of).figures.iter().find(|f| f.id == id).unwrap_or_else(|| panic!("{id} exists"))
}

fn comparison(id: &str) -> &'static Comparison {
    plan().comparisons.iter().find(|c| c.id == id).unwrap_or_else(|| panic!("{id} exists"))
}

fn ids<'a>(measures: impl IntoIterator<Item = &'a Measure>) -> Vec<&'a str> {
    measures.into_iter().map(|m| m.record.id.as_str()).collect()
}

fn has_all(text: &str, parts: &[&str]) {
    for part in parts {
        assert!(text.replace('\u{a0}', " ").contains(part), "\"{part}\" is missing in: {text}");
    }
}

// Counts

#[test]
fn every_field_has_as_many_situations_goals_and_measures_as_the_source() {
    let found: Vec<_> =
        plan().fields.iter().map(|f| (f.id.as_str(), f.situation.len(), f.goals.len(), f.measures.len())).collect();
    assert_eq!(found, FIELDS.map(|f| (f.0, f.1, f.2, f.3)));
}

#[test]
fn every_field_cites_exactly_its_footnotes() {
    for (id, .., first, last) in FIELDS {
        let records = field_records(plan().field(id).unwrap());
        let cited: BTreeSet<u8> = records.iter().flat_map(|f| f.record.footnotes.iter().copied()).collect();
        assert_eq!(cited, (first..=last).collect(), "footnotes of {id}");
    }
}

#[test]
fn the_sums_are_those_of_the_source() {
    let count = |role| plan().records().iter().filter(|f| f.role == role).count();
    assert_eq!(plan().fields.len(), 11);
    assert_eq!(count(Role::Situation), 45);
    assert_eq!(count(Role::Goal), 53);
    assert_eq!(count(Role::GoalsLead), 11);
    assert_eq!(count(Role::Measure), 75);
    assert_eq!(count(Role::Measure) + count(Role::Part), 78);
}

#[test]
fn vorwort_has_8_paragraphs_and_chapter_1_has_15() {
    let paragraphs = |id| prose_records(plan().prose(id).unwrap()).len();
    assert_eq!((paragraphs("vorwort"), paragraphs("1")), (8, 15));
}

#[test]
fn chapter_1_cites_footnotes_1_to_11_and_vorwort_none() {
    let cited = |id: &str| -> BTreeSet<u8> {
        prose_records(plan().prose(id).unwrap()).iter().flat_map(|f| f.record.footnotes.clone()).collect()
    };
    assert_eq!(cited("1"), (1..=11).collect());
    assert_eq!(cited("vorwort"), BTreeSet::new());
}

#[test]
fn footnotes_are_1_to_52_and_each_is_used() {
    let numbers: Vec<u8> = plan().footnotes.iter().map(|f| f.number).collect();
    assert_eq!(numbers, (1..=52).collect::<Vec<_>>());
    for n in numbers {
        assert!(!plan().citing(n).is_empty(), "footnote {n} is used");
    }
}

#[test]
fn footnotes_are_cited_in_the_order_of_the_text() {
    let firsts: Vec<u8> = plan().records().iter().flat_map(|f| f.record.footnotes.clone()).collect();
    let mut seen = BTreeSet::new();
    let firsts: Vec<u8> = firsts.into_iter().filter(|n| seen.insert(*n)).collect();
    let sorted: Vec<u8> = (1..=52).collect();
    assert_eq!(firsts, sorted);
}

#[test]
fn every_work_and_link_of_a_footnote_stands_in_its_text() {
    for footnote in &plan().footnotes {
        for part in footnote.works.iter().chain(&footnote.links) {
            assert!(footnote.text.de.contains(part.as_str()), "footnote {}: {part}", footnote.number);
        }
        assert!(footnote.works.len() + footnote.links.len() > 0, "footnote {} cites something", footnote.number);
    }
}

#[test]
fn there_are_6_centres_in_the_11_cities_of_the_printed_map() {
    let places = &plan().places;
    assert_eq!(places.centres.len(), 6);
    let printed: BTreeSet<&str> = places.cities.iter().filter(|c| c.on_map).map(|c| c.name.as_str()).collect();
    let expected = [
        "Berlin",
        "Bonn",
        "Bremen",
        "Dortmund",
        "Dresden",
        "Kaiserslautern",
        "Leipzig",
        "München",
        "Osnabrück",
        "Saarbrücken",
        "Tübingen",
    ];
    assert_eq!(printed, expected.into_iter().collect());
    let seats: BTreeSet<&str> =
        places.centres.iter().flat_map(|c| &c.cities).map(|seat| city(&seat.city).name.as_str()).collect();
    assert_eq!(seats, printed, "the printed cities are those of the centres");
}

#[test]
fn there_are_48_universities_63_figures_38_moments_100_terms_and_3_links() {
    assert_eq!(plan().places.universities.len(), 48);
    assert_eq!(plan().timeline.len(), 38);
    assert_eq!(plan().meta.links.len(), 3);
    let figures: usize = plan().records().iter().map(|f| f.record.figures.len()).sum();
    assert!(figures >= 63, "{figures} figures");
    assert!(plan().glossary.len() >= 100, "{} terms", plan().glossary.len());
}

#[test]
fn the_filters_have_room_for_every_measure() {
    // `NumberSet` has no such limit; the bound only catches gross errors in the data.
    assert!(plan().measures().count() <= 128);
}

// Decision 1: parts are records under their measure.

#[test]
fn only_the_third_measure_of_3_1_has_parts_and_it_has_three() {
    let with_parts: Vec<_> = plan().measures().filter(|m| !m.parts.is_empty()).collect();
    assert_eq!(ids(with_parts.iter().copied()), ["3.1-m3"]);
    let parts: Vec<_> = with_parts[0].parts.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(parts, ["3.1-m3-1", "3.1-m3-2", "3.1-m3-3"]);
}

// Decision 2: one undertaking in two fields is two measures, linked.

#[test]
fn the_three_undertakings_of_two_fields_are_two_measures_that_link_to_each_other() {
    for (a, b, name) in [
        ("2.2-m2", "3.2-m2", "Neurobiologisch inspirierte KI"),
        ("2.4-m4", "3.2-m9", "Zukunft eHealth"),
        ("2.4-m2", "4.1-m5", "Internationale Zukunftslabore KI"),
    ] {
        for (from, to) in [(a, b), (b, a)] {
            let measure = plan().measure(from).unwrap();
            assert!(measure.related.iter().any(|r| r == to), "{from} links to {to}");
            assert!(measure.record.programmes.iter().any(|p| p == name), "{from} names {name}");
        }
    }
}

#[test]
fn relations_hold_both_ways_once_and_never_with_oneself() {
    for measure in plan().measures() {
        let id = measure.record.id.as_str();
        let once: BTreeSet<&String> = measure.related.iter().collect();
        assert_eq!(once.len(), measure.related.len(), "{id} names each relation once");
        for other in &measure.related {
            assert_ne!(other, id);
            let back = &plan().measure(other).unwrap().related;
            assert!(back.iter().any(|r| r == id), "{other} links back to {id}");
        }
    }
}

// Decision 3: collective bullets are one measure with their programmes by name.

#[test]
fn collective_bullets_list_the_programmes_in_them() {
    let named = |id| -> Vec<&str> {
        let record = record(id);
        record.programmes.iter().chain(&record.organisations).map(String::as_str).collect()
    };
    for (id, names) in [
        (
            "2.4-m2",
            &[
                "KI-Kompetenzzentren",
                "KI-Campus",
                "Alexander von Humboldt-Professuren für KI",
                "Tenure-Track-Programm",
                "Zuse Schools of Excellence in AI",
                "Internationale Zukunftslabore KI",
                "KI-Nachwuchs@FH",
            ][..],
        ),
        ("2.4-m3", &["MINT-Aktionsplan 2.0", "Toolbox-Datenkompetenz", "Datenkompetenzzentren für die Wissenschaft"]),
        (
            "3.4-m3",
            &[
                "INVITE",
                "Digitalpakt Schule",
                "OER-Strategie",
                "Forschungsschwerpunkt Digitalisierung im Bildungsbereich",
                "Kompetenzzentren für digitales und digital gestütztes Unterrichten in Schule und Weiterbildung",
            ],
        ),
    ] {
        for name in names {
            assert!(named(id).contains(name), "{id} names {name}");
        }
    }
}

// Decision 4: what the plan does not say is not guessed.

#[test]
fn descriptions_and_positions_are_marked_as_such() {
    let of = |kind| ids(plan().measures().filter(move |m| m.kind == kind));
    assert_eq!(of(Kind::Existing), ["3.2-m11", "3.2-m12"]);
    assert_eq!(of(Kind::Position), ["4.1-m8", "4.1-m11", "4.3-m1", "4.3-m2"]);
    assert_eq!(of(Kind::Continuation), ["3.2-m5", "3.3-m1", "4.1-m2"]);
    assert!(of(Kind::NotStated).len() > 20, "where the wording does not say, it is left open");
}

#[test]
fn the_only_measure_with_an_amount_is_the_one_that_the_plan_prints_it_for() {
    assert_eq!(ids(plan().measures().filter(|m| m.amount.is_some())), ["2.1-m2"]);
    let amount = plan().measure("2.1-m2").unwrap().amount.as_ref().unwrap();
    assert_eq!(*amount, Amount { value: 61e6, unit: Unit::Eur, bound: None, per: Some(Per::Year) });
}

#[test]
fn no_measure_but_that_one_has_a_figure_of_money() {
    let money = |m: &&Measure| m.record.figures.iter().any(|f| matches!(f.unit, Unit::Eur | Unit::Usd));
    assert_eq!(ids(plan().measures().filter(money)), ["2.1-m2"]);
}

#[test]
fn only_measures_that_print_a_time_have_a_period() {
    let periods: Vec<_> = plan()
        .measures()
        .filter_map(|m| m.period.as_ref().map(|p| (m.record.id.as_str(), p.from.as_deref(), p.to.as_deref())))
        .collect();
    assert_eq!(
        periods,
        [
            ("2.3-m4", Some("2024-Q4"), None),
            ("4.1-m2", Some("2023-06"), None),
            ("4.1-m6", Some("2024"), Some("2025")),
            ("4.1-m7", None, Some("2023")),
            ("4.1-m8", Some("2025"), Some("2027")),
        ]
    );
}

#[test]
fn who_is_responsible_is_also_named_in_the_record() {
    for measure in plan().measures() {
        for body in &measure.responsible {
            assert!(measure.record.organisations.contains(body), "{}: {body}", measure.record.id);
        }
    }
}

// Decision 5: city and centre.

fn city(id: &str) -> &'static City {
    plan().places.cities.iter().find(|c| c.id == id).unwrap_or_else(|| panic!("city {id} exists"))
}

#[test]
fn the_plan_ties_three_centres_to_their_city_and_the_rest_is_marked_as_editorial() {
    let seats: BTreeSet<(&str, &str, bool)> = plan()
        .places
        .centres
        .iter()
        .flat_map(|c| {
            c.cities.iter().map(|s| (c.short.as_str(), city(&s.city).name.as_str(), s.source == Origin::Plan))
        })
        .collect();
    let expected = [
        ("BIFOLD", "Berlin", true),
        ("DFKI", "Berlin", false),
        ("DFKI", "Bremen", false),
        ("DFKI", "Kaiserslautern", false),
        ("DFKI", "Osnabrück", false),
        ("DFKI", "Saarbrücken", false),
        ("Lamarr-Institut", "Bonn", false),
        ("Lamarr-Institut", "Dortmund", false),
        ("MCML", "München", true),
        ("ScaDS.AI", "Dresden", false),
        ("ScaDS.AI", "Leipzig", false),
        ("TUE.AI", "Tübingen", true),
    ];
    assert_eq!(seats, expected.into_iter().collect());
}

#[test]
fn a_university_is_where_its_name_says_or_a_note_says_that_we_do() {
    for university in &plan().places.universities {
        let city = city(&university.city).name.as_str();
        let stem = city.split([' ', '-']).next().unwrap();
        let told = university.note.as_ref().is_some_and(|n| n.de.contains("redaktionell"));
        assert!(university.name.as_str().contains(stem) || told, "{} in {city}", university.name.as_str());
    }
}

#[test]
fn every_city_lies_inside_the_outline_of_its_land_and_of_no_other() {
    let file: Value = serde_json::from_str(&fs::read_to_string(common::data().join("lands.json")).unwrap()).unwrap();
    let lands: Vec<Outline> = serde_json::from_value(file["rows"].clone()).unwrap();
    assert_eq!(lands.len(), 16);
    for city in &plan().places.cities {
        let around: Vec<&str> =
            lands.iter().filter(|l| map::contains(l, city.lon, city.lat)).map(|l| l.id.as_str()).collect();
        assert_eq!(around, [city.land.as_str()], "{}", city.name.as_str());
    }
}

// Decision 6: contradictions in the source are shown.

#[test]
fn place_9_behind_seven_countries_is_remarked() {
    assert_eq!(figure("3.1-s3-f2").value, 9.0);
    has_all(note("3.1-s3"), &["Platz 9", "acht", "sieben"]);
    let startups = comparison("startups");
    has_all(startups.note.as_ref().unwrap().as_str(), &["Platz 9", "acht", "sieben"]);
    assert_eq!(startups.rows.iter().filter(|r| !r.own).count(), 7);
    assert_eq!(startups.rows.iter().find(|r| r.own).and_then(|r| r.rank), Some(9));
}

#[test]
fn forty_percent_and_over_forty_percent_are_both_kept_and_remarked() {
    let (exact, over) = (figure("1-p9-f1"), figure("3.1-s2-f2"));
    assert_eq!((exact.value, exact.unit, exact.bound), (40.0, Unit::Percent, None));
    assert_eq!((over.value, over.unit, over.bound), (40.0, Unit::Percent, Some(Bound::Over)));
    has_all(note("1-p9"), &["über 40 %", "3.1"]);
    has_all(note("3.1-s2"), &["„40 Prozent“", "„über 40 %“"]);
    has_all(comparison("spin-offs").note.as_ref().unwrap().as_str(), &["„40 Prozent“", "„über 40 %“"]);
    // The source cites one work under two numbers.
    let works = |n: u8| &plan().footnotes[usize::from(n) - 1].works;
    assert_eq!(works(11), works(30));
}

#[test]
fn the_european_council_is_kept_and_the_council_of_the_eu_is_remarked() {
    has_all(&record("4.3-s2").text.de, &["Europäische Rat"]);
    has_all(note("4.3-s2"), &["„Europäischer Rat“", "Rat der Europäischen Union"]);
    let moment = plan().timeline.iter().find(|m| m.date == "2022-12-06").unwrap();
    has_all(&moment.text.de, &["„Europäischen Rat“", "Rat der Europäischen Union"]);
}

// Decisions 6 and 7: the budget.

#[test]
fn the_budget_has_the_printed_values_with_ist_until_2022_and_soll_from_2023() {
    use BudgetStatus::{Actual, Planned};
    let rows: Vec<_> = plan().budget.rows.iter().map(|r| (r.year, r.value, r.status)).collect();
    assert_eq!(
        rows,
        [
            (2017, 17.4e6, Actual),
            (2018, 20.5e6, Actual),
            (2019, 41.9e6, Actual),
            (2020, 85.7e6, Actual),
            (2021, 120.2e6, Actual),
            (2022, 280.4e6, Actual),
            (2023, 427.2e6, Planned),
            (2024, 483.3e6, Planned),
        ]
    );
    assert_eq!(plan().budget.unit, Unit::Eur);
}

#[test]
fn the_budget_grows_24_6_fold_to_2023_and_27_8_fold_to_2024() {
    let of = |year| plan().budget.rows.iter().find(|r| r.year == year).unwrap().value;
    let t = Lang::De.texts();
    let (to_2023, to_2024) = (format::rounded(of(2023) / of(2017), t), format::rounded(of(2024) / of(2017), t));
    assert_eq!((to_2023.as_str(), to_2024.as_str()), ("24,6", "27,8"));
    let said = [format!("{to_2023}-Fache"), format!("{to_2024}-Fache")];
    let said: Vec<&str> = said.iter().map(String::as_str).collect();
    has_all(note("1-p5"), &said);
    assert!(plan().budget.notes.iter().any(|n| said.iter().all(|s| n.de.contains(s))), "a note says so too");
}

#[test]
fn the_1_6_billion_are_a_figure_of_their_own_and_no_sum_of_the_table() {
    let total = &plan().budget.total_figure;
    assert_eq!(total.amount, Amount { value: 1.6e9, unit: Unit::Eur, bound: Some(Bound::Over), per: None });
    let rows = &plan().budget.rows;
    let sum = |from: usize| rows[from..].iter().map(|r| r.value).sum::<f64>();
    let term = rows.iter().position(|r| r.year == 2021).unwrap();
    assert!(sum(0) < total.amount.value, "not even all years reach it");
    let t = Lang::De.texts();
    let millions = |value: f64| format!("{} Mio. Euro", format::number((value / 1e5).round() / 10.0, t));
    let sums = [millions(sum(term)), millions(sum(0))];
    assert_eq!(sums, ["1.311,1 Mio. Euro", "1.476,6 Mio. Euro"]);
    let sums: Vec<&str> = sums.iter().map(String::as_str).collect();
    has_all(note("1-p6"), &sums);
    let remarked = |n: &Text| sums.iter().all(|s| n.de.replace('\u{a0}', " ").contains(s));
    assert!(plan().budget.notes.iter().any(remarked), "the budget's notes say so too");
}

// Decision 8: the date of the data, and names.

#[test]
fn the_plan_says_its_publisher_its_day_and_its_state() {
    let meta = &plan().meta;
    assert_eq!(meta.title.de, "BMBF-Aktionsplan Künstliche Intelligenz");
    assert_eq!(
        (meta.publisher_short.as_str(), meta.date.as_str(), meta.state.as_str()),
        ("BMBF", "2023-11-07", "2023-11")
    );
    assert_eq!(meta.publisher.de, "Bundesministerium für Bildung und Forschung");
    assert_eq!(meta.minister, plan().prose("vorwort").unwrap().signed.as_ref().unwrap().name);
}

#[test]
fn the_ministrys_new_name_stands_only_in_dated_additions() {
    for (place, text) in strings() {
        if text.contains("BMFTR") || text.contains("Technologie und Raumfahrt") {
            let marked = match place.rsplit('/').next() {
                Some("en") => "Added by the editors",
                Some("leicht") => "ergänzt",
                _ => "Ergänzung",
            };
            has_all(&text, &[marked, "2025"]);
            assert!(!place.contains("/fields/"), "{place}");
        }
    }
}

#[test]
fn universities_have_their_names_of_2023_and_later_names_are_dated_notes() {
    let university = |name: &str| plan().places.universities.iter().find(|u| u.name.as_str() == name);
    for name in [
        "Technische Universität Kaiserslautern",
        "Universität Koblenz-Landau",
        "Westfälische Wilhelms-Universität Münster",
    ] {
        let note = university(name).unwrap_or_else(|| panic!("{name} is listed")).note.as_ref().unwrap();
        has_all(&note.de, &["wie im Plan gedruckt", "2023"]);
    }
}

// Decision 9: misprints in names.

#[test]
fn misprinted_names_are_corrected() {
    let names: Vec<&str> = plan().places.universities.iter().map(|u| u.name.as_str()).collect();
    assert!(names.contains(&"Ruhr-Universität Bochum"));
    assert!(names.contains(&"Technische Universität Hamburg"));
    assert_eq!(plan().places.centres.iter().filter(|c| c.short.as_str() == "TUE.AI").count(), 1);
    for (place, text) in strings() {
        for wrong in ["TUEAI", "TUE AI", "RuhrUniversität", "Ruhr Universität", "Universität HamburgHarburg"] {
            assert!(!text.contains(wrong), "{place}: {wrong}");
        }
    }
}

#[test]
fn every_university_is_listed_once_with_its_own_name() {
    let names: BTreeSet<&str> = plan().places.universities.iter().map(|u| u.name.as_str()).collect();
    assert_eq!(names.len(), plan().places.universities.len());
}

// Orders and vocabularies

#[test]
fn every_value_of_the_vocabulary_occurs_once_and_has_a_measure() {
    let v = &plan().meta.vocabulary;
    type Values = fn(&Measure) -> &[String];
    let lists: [(&[VocabularyTerm], Values); 3] =
        [(&v.instruments, |m| &m.instruments), (&v.audiences, |m| &m.audiences), (&v.topics, |m| &m.topics)];
    for (words, values) in lists {
        let unique: BTreeSet<&str> = words.iter().map(|w| w.id.as_str()).collect();
        assert_eq!(unique.len(), words.len(), "each id once");
        let labels: BTreeSet<&str> = words.iter().map(|w| w.label.as_str()).collect();
        assert_eq!(labels.len(), words.len(), "each label once");
        for word in words {
            let used = plan().measures().any(|m| values(m).contains(&word.id));
            assert!(used, "{} has a measure", word.id);
        }
        for measure in plan().measures() {
            let once: BTreeSet<&String> = values(measure).iter().collect();
            assert_eq!(once.len(), values(measure).len(), "{} names each value once", measure.record.id);
        }
    }
}

#[test]
fn every_measure_has_a_topic_and_all_but_one_an_instrument() {
    assert_eq!(ids(plan().measures().filter(|m| m.topics.is_empty())), [""; 0]);
    // "Stärkung" alone does not say how.
    assert_eq!(ids(plan().measures().filter(|m| m.instruments.is_empty())), ["4.2-m7"]);
}

#[test]
fn every_key_figure_points_at_a_figure_of_its_own() {
    let keys = &plan().key_figures;
    let figures: BTreeSet<&str> = keys.iter().map(|k| k.figure.as_str()).collect();
    assert_eq!(figures.len(), keys.len());
    for key in keys {
        figure(&key.figure);
    }
}

#[test]
fn the_glossary_is_in_alphabetical_order() {
    for pair in plan().glossary.windows(2) {
        let (a, b) = (&pair[0].term.de, &pair[1].term.de);
        assert!(sort_key(a) < sort_key(b), "{a} before {b}");
    }
}

#[test]
fn every_term_names_a_place_where_it_occurs() {
    for term in &plan().glossary {
        assert!(!term.places.is_empty(), "{}", term.id);
        let once: BTreeSet<&String> = term.places.iter().collect();
        assert_eq!(once.len(), term.places.len(), "{} names each place once", term.id);
    }
}

/// The first and last month that a date covers, counted from year 0.
fn months(date: &str) -> (u32, u32) {
    let month = |y: u16, m: u8| u32::from(y) * 12 + u32::from(m) - 1;
    match format::parse_date(date).unwrap() {
        Date::Year(y) => (month(y, 1), month(y, 12)),
        Date::Quarter(y, q) => (month(y, q * 3 - 2), month(y, q * 3)),
        Date::Month(y, m) | Date::Day(y, m, _) => (month(y, m), month(y, m)),
    }
}

#[test]
fn the_timeline_runs_forward() {
    for pair in plan().timeline.windows(2) {
        let order = months(&pair[0].date).0 <= months(&pair[1].date).0;
        assert!(order, "{} before {}", pair[0].id, pair[1].id);
    }
    for moment in &plan().timeline {
        if let Some(to) = &moment.to {
            assert!(months(&moment.date).0 < months(to).1, "{} ends after it begins", moment.id);
        }
    }
}

#[test]
fn events_began_before_the_plan_and_plans_end_after_it() {
    let now = months(&plan().meta.date).0;
    for moment in &plan().timeline {
        let end = months(moment.to.as_ref().unwrap_or(&moment.date)).1;
        match moment.kind {
            TimelineEventKind::Event => assert!(months(&moment.date).0 <= now, "{}", moment.id),
            TimelineEventKind::Plan => assert!(end >= now, "{}", moment.id),
        }
    }
}

#[test]
fn a_period_begins_before_it_ends() {
    for period in plan().measures().filter_map(|m| m.period.as_ref()) {
        if let (Some(from), Some(to)) = (&period.from, &period.to) {
            assert!(months(from).0 <= months(to).1, "{from} to {to}");
        }
    }
}

#[test]
fn every_comparison_has_rows_of_its_own_names_and_at_most_one_is_germanys() {
    for comparison in &plan().comparisons {
        let rows: BTreeSet<&str> = comparison.rows.iter().map(|r| r.id.as_str()).collect();
        assert_eq!(rows.len(), comparison.rows.len(), "{}: each row once", comparison.id);
        assert!(comparison.rows.iter().filter(|r| r.own).count() <= 1, "{}", comparison.id);
    }
}

#[test]
fn a_figure_has_a_year_or_a_span_that_runs_forward() {
    for found in plan().records() {
        for f in &found.record.figures {
            assert!(f.year.is_none() || (f.from.is_none() && f.to.is_none()), "{}: year and span", f.id);
            if let (Some(from), Some(to)) = (f.from, f.to) {
                assert!(from < to, "{}", f.id);
            }
        }
    }
}

// Texts

/// Every string of the plan that readers see, with its path.
fn strings() -> Vec<(String, String)> {
    fn walk(value: &Value, place: &str, out: &mut Vec<(String, String)>) {
        match value {
            Value::Object(map) => map.iter().for_each(|(k, v)| walk(v, &format!("{place}/{k}"), out)),
            Value::Array(list) => list.iter().enumerate().for_each(|(i, v)| {
                let key = v.get("id").and_then(Value::as_str).map_or(i.to_string(), str::to_owned);
                walk(v, &format!("{place}/{key}"), out);
            }),
            Value::String(text) => out.push((place.to_owned(), text.clone())),
            _ => {}
        }
    }
    let mut out = vec![];
    walk(&serde_json::to_value(plan()).unwrap(), "", &mut out);
    // Phrases are read where they stand, in texts of another language.
    out.retain(|(place, _)| !place.starts_with("/phrases/"));
    let unseen = ["/id", "/outline", "/url", "/date", "/state", "/source_id", "/figure"];
    out.retain(|(place, _)| !unseen.iter().any(|end| place.ends_with(end)));
    assert!(out.len() > 1500, "{} strings", out.len());
    out
}

/// Fails with all German texts, also in Leichte Sprache, in which `check` finds an error.
fn no_text(check: impl Fn(&str) -> Option<String>) {
    no_text_where(|place| !place.ends_with("/en"), check);
}

/// Fails with all texts at certain places in which `check` finds an error.
fn no_text_where(read: impl Fn(&str) -> bool, check: impl Fn(&str) -> Option<String>) {
    // Everyday words that readers may type follow no rules of typography.
    let typed = |place: &str| place.starts_with("/synonyms/") && place.contains("/words/");
    // Former texts were read while they were current.
    let former = |place: &str| place.starts_with("/changes/") && place.contains("/before/");
    let wrong: Vec<String> = strings()
        .iter()
        .filter(|(place, _)| !typed(place) && !former(place) && read(place))
        .filter_map(|(place, text)| check(text).map(|what| format!("{place}: {what}: {text}")))
        .collect();
    assert!(wrong.is_empty(), "{} texts:\n{}", wrong.len(), wrong.join("\n"));
}

fn containing(signs: &[&str]) -> impl Fn(&str) -> Option<String> {
    move |text| signs.iter().find(|s| text.contains(**s)).map(|s| format!("contains {s:?}"))
}

#[test]
fn german_quotes_open_and_close_in_turn() {
    no_text(|text| {
        for (open, close) in [('„', '“'), ('‚', '‘')] {
            let mut is_open = false;
            for c in text.chars().filter(|c| [open, close].contains(c)) {
                if (c == open) == is_open {
                    return Some(format!("{c} is not expected"));
                }
                is_open = !is_open;
            }
            if is_open {
                return Some(format!("{open} is not closed"));
            }
        }
        None
    });
}

#[test]
fn english_quotes_open_and_close_in_turn() {
    // German titles keep their own.
    no_text_where(
        |place| place.ends_with("/en"),
        |text| {
            let mut open = vec![];
            for c in text.chars().filter(|c| "„“”".contains(*c)) {
                match (c, open.last()) {
                    ('“', Some('„')) | ('”', Some('“')) => _ = open.pop(),
                    ('„' | '“', _) => open.push(c),
                    _ => return Some(format!("{c} is not expected")),
                }
            }
            (!open.is_empty()).then(|| format!("{open:?} is not closed"))
        },
    );
    no_text_where(
        |place| place.ends_with("/en"),
        containing(&["\"", "'", "´", "`", " ,", " .", " ;", " :", " )", "( "]),
    );
}

#[test]
fn no_text_has_straight_or_english_quotes() {
    no_text(containing(&["\"", "'", "”", "´", "`", "«", "»"]));
}

#[test]
fn no_text_has_doubled_spaces_or_spaces_at_its_ends() {
    no_text(|text| {
        let doubled = text.chars().zip(text.chars().skip(1)).any(|(a, b)| a.is_whitespace() && b.is_whitespace());
        (doubled || text.trim() != text || text.is_empty()).then(|| "doubled or loose space, or nothing".to_owned())
    });
}

#[test]
fn no_text_has_a_space_before_its_punctuation() {
    no_text(containing(&[" ,", " .", " ;", " :", " !", " ?", " )", "( ", "„ ", " “"]));
}

#[test]
fn no_text_has_typewriter_dashes_or_dots() {
    no_text(containing(&[" - ", "--", "...", " -\u{a0}", "\u{a0}- "]));
}

#[test]
fn no_hyphen_is_lost_at_a_joint() {
    // The source's text layer has lost hyphens: "KIForschung", "USKonzerne", "OpenSourceSoftware".
    const STEMS: [&str; 13] = ["KI", "EU", "US", "UN", "IT", "ML", "HPC", "AI", "BMBF", "MINT", "B2B", "GPU", "DFKI"];
    no_text(|text| {
        for word in text.split(|c: char| !c.is_alphanumeric()) {
            for stem in STEMS {
                let Some(rest) = word.strip_prefix(stem) else { continue };
                let mut letters = rest.chars();
                let joint =
                    letters.next().is_some_and(char::is_uppercase) && letters.next().is_some_and(char::is_lowercase);
                if joint {
                    return Some(format!("\"{word}\" lacks a hyphen"));
                }
            }
            // Words that the plan itself writes with an inner capital.
            const OWN: [&str; 17] = [
                "ChatGPT",
                "DeepMind",
                "OpenAI",
                "AlphaGo",
                "GitHub",
                "ChancenTalk",
                "appliedAI",
                "eHealth",
                "DeepL",
                "FortschrittsHubs",
                "NeuroTEC",
                "EuroHPC",
                "ScaDS",
                "ProLern",
                "InGAIA",
                "TEFs",
                "GmbH",
            ];
            let inner = word.chars().zip(word.chars().skip(1)).any(|(a, b)| a.is_lowercase() && b.is_uppercase());
            if inner && !OWN.contains(&word) {
                return Some(format!("\"{word}\" lacks a hyphen"));
            }
        }
        text.contains("Startup").then(|| "\"Startup\", expected \"Start-up\"".to_owned())
    });
}

#[test]
fn abbreviations_are_held_together_by_no_break_spaces() {
    no_text(containing(&["z. B.", "u. a.", "d. h.", "z.B.", "u.a.", "d.h.", "o. ä.", "i. d. R."]));
}

#[test]
fn numbers_are_held_to_their_units_by_no_break_spaces() {
    const UNITS: [&str; 15] = [
        "%",
        "Prozent",
        "Mio.",
        "Mrd.",
        "Millionen",
        "Milliarden",
        "Euro",
        "EUR",
        "US-Dollar",
        "Dollar",
        "GPU",
        "Jahr",
        "Tage",
        "Monate",
        "Wochen",
    ];
    no_text(|text| {
        for (at, _) in text.match_indices(' ') {
            let (before, after) = (&text[..at], &text[at + 1..]);
            let number = before.chars().next_back().is_some_and(|c| c.is_ascii_digit());
            let scale = before.ends_with("Mio.") || before.ends_with("Mrd.");
            let unit = |units: &[&str]| units.iter().any(|u| after.starts_with(u));
            if (number && unit(&UNITS)) || (scale && unit(&["Euro", "US-Dollar", "Dollar"])) {
                let from = before.char_indices().rev().nth(8).map_or(0, |(i, _)| i);
                return Some(format!("plain space after \"{}\"", &before[from..]));
            }
        }
        for (at, c) in text.char_indices().filter(|(_, c)| *c == '%') {
            let before = text[..at].chars().next_back();
            if before != Some('\u{a0}') && before.is_some_and(|b| b.is_ascii_digit()) {
                return Some(format!("no space before {c}"));
            }
        }
        None
    });
}

#[test]
fn texts_end_as_sentences_and_headlines_do_not() {
    // Footnotes are quoted as printed, and a period is not a sentence.
    let ours = |place: &str| !place.starts_with("/footnotes/") && !place.ends_with("/period/text/de");
    let wrong = |(place, text): &(String, String)| {
        (place.ends_with("/text/de") && ours(place) && !text.ends_with(['.', '?', '!', '“', ')']))
            || (place.ends_with("/title/de") && text.ends_with(['.', ';', ',', ':']))
    };
    let found: Vec<_> = strings().into_iter().filter(wrong).collect();
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn every_measure_has_a_summary_of_its_own_that_says_more_than_its_headline() {
    let mut seen = BTreeSet::new();
    for measure in plan().measures() {
        let (id, summary) = (&measure.record.id, measure.summary.as_str());
        let length = summary.chars().count();
        assert!((70..=140).contains(&length), "{id}: {length} characters");
        assert!(seen.insert(summary), "{id} has the summary of another measure");
        let half: String = summary.chars().take(length / 2).collect();
        for other in [&measure.record.title, &measure.record.text] {
            assert!(!other.as_str().contains(&half), "{id}: \"{half}\" is no wording of its own");
        }
    }
}

// Files

#[test]
fn the_committed_schemas_are_those_that_the_types_make() {
    let dir = common::data().join("schema");
    let mut expected: BTreeMap<String, Value> =
        source::schemas().into_iter().map(|(name, schema)| (format!("{name}.schema.json"), schema)).collect();
    for entry in fs::read_dir(&dir).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_str().unwrap().to_owned();
        let committed: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let made = expected.remove(&name).unwrap_or_else(|| panic!("{name} belongs to no type"));
        assert!(committed == made, "{name} is not what `plan schema data/schema` writes");
    }
    assert!(expected.is_empty(), "missing: {:?}", expected.keys());
}

#[test]
fn every_file_names_its_schema_and_the_path_leads_to_it() {
    let files = [
        "plan",
        "budget",
        "key_figures",
        "comparisons",
        "footnotes",
        "glossary",
        "synonyms",
        "timeline",
        "places",
        "lands",
    ];
    let files = files.map(|f| format!("{f}.json")).into_iter();
    let meta = &plan().meta;
    let files = files.chain(meta.prose.iter().map(|p| format!("prose/{p}.json")));
    let fields = meta.chapters.iter().flat_map(|c| &c.fields);
    for file in files.chain(fields.map(|f| format!("fields/{f}.json"))) {
        let path = common::data().join(&file);
        let value: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        let schema = value["$schema"].as_str().unwrap_or_else(|| panic!("{file} names a schema"));
        assert!(path.parent().unwrap().join(schema).is_file(), "{file}: {schema}");
    }
}

#[test]
fn what_others_read_and_what_the_app_reads_are_the_plan_again() {
    let json = plan().json(Lang::De).unwrap();
    assert_eq!(Plan::parse(&json).unwrap().json(Lang::De).unwrap(), json);
    assert!(Plan::parse(&json[..json.len() / 2]).is_err(), "half a plan is refused");

    let drawings = bundle::drawings(
        r#"{"haushalt": {"wide": {"svg": "<svg viewBox=\"0 0 1 1\"/>", "areas": {"width": 9, "height": 8, "areas":
            [{"row": 0, "x": 1, "y": 2, "width": 3, "height": 4}]}}}}"#,
    )
    .unwrap();
    let text = Bundle::write(plan(), Lang::De, drawings.clone()).unwrap();
    let bundle = Bundle::parse(&text).unwrap();
    let changes: Value = serde_json::from_str(&json).unwrap();
    let mut again: Value = serde_json::from_str(&bundle.plan.json(Lang::De).unwrap()).unwrap();
    again["changes"] = changes["changes"].clone();
    assert_eq!(again.to_string(), changes.to_string());
    assert_eq!(bundle.drawings, drawings);
    assert_eq!(bundle.changes, aktionsplan::history::changelog(&plan().in_language(Lang::De).unwrap()));
    let words = |texts| serde_json::to_string(&Texts::words(texts)).unwrap();
    assert_eq!(words(&bundle.texts), words(Lang::De.texts()));
}

#[test]
fn a_bundle_that_is_damaged_is_refused_and_the_place_is_told() {
    let text = Bundle::write(plan(), Lang::De, vec![]).unwrap();
    for end in (0..text.len()).step_by(997).filter(|end| text.is_char_boundary(*end)) {
        let problem = Bundle::parse(&text[..end]).err().unwrap_or_else(|| panic!("{end} bytes are enough"));
        assert!(problem.at <= end, "{problem}");
    }
    assert!(Bundle::parse(&format!("{text} ")).is_err());
    assert!(Bundle::parse(&text.replacen('"', "", 1)).is_err());
    assert!(Bundle::parse("<!doctype html>").is_err());
}

#[test]
fn every_record_is_found_by_its_id() {
    for found in plan().records() {
        let again = plan().find(&found.record.id).unwrap_or_else(|| panic!("{}", found.record.id));
        assert!(std::ptr::eq(again.record, found.record), "{}", found.record.id);
        assert_eq!((again.role, again.position), (found.role, found.position));
    }
    for id in ["", "-", "2.1", "2.1-", "2.1-m99", "9.9-m1", "2.1-m2-1", "vorwort", "vorwort-p0", "ä-ö"] {
        assert!(plan().find(id).is_none() && plan().measure(id).is_none(), "{id}");
    }
}

#[test]
fn fifteen_goals_have_no_measure_and_nine_measures_no_goal() {
    let relations: Vec<Relation> = plan().fields.iter().map(Relation::new).collect();
    assert_eq!(relations.iter().map(|relation| relation.goals_alone().len()).sum::<usize>(), 15);
    assert_eq!(relations.iter().map(|relation| relation.measures_alone().len()).sum::<usize>(), 9);
}

#[test]
fn the_plan_names_places_of_bavaria_in_three_records() {
    let found = |land: &str| -> Vec<(&'static str, String)> {
        let land = plan().lands.iter().find(|l| l.id == land).unwrap();
        mentions(plan(), land).into_iter().map(|m| (m.found.record.id.as_str(), m.names.join(", "))).collect()
    };
    let expected = [("2.1-m2", "MCML"), ("2.3-m4", "München, LRZ"), ("3.2-m10", "München")];
    assert_eq!(found("BY"), expected.map(|(id, names)| (id, names.to_owned())));
    assert_eq!(found("HH"), []);
    assert!(found("RP").iter().any(|(id, names)| *id == "vorwort-p3" && names == "DFKI"), "{:?}", found("RP"));
}
