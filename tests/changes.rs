//! The changelog: changes are reported until they are recorded, and earlier versions stay known.
#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::export::{self, Citable, DiffTag};
use aktionsplan::history::{self, PreviousVersion};
use aktionsplan::plan::{Plan, packed, source, write_history};
use aktionsplan::route::{Excerpt, Route};
use aktionsplan::text::Lang;
use common::{copy::Data, plan, small_plan};
use serde_json::json;
use std::collections::BTreeSet;

const TEXT: &str = "/situation/2.1-s1/text/de";
const EXCERPT: &str = "absatz/2.1-s1";

/// Loads the plan from a copy of the data.
fn read(data: &Data) -> Plan {
    source::load(&data.dir).unwrap_or_else(|diagnostics| panic!("{diagnostics:?}"))
}

/// A copy of the data with a new changelog, so that these tests do not depend on what editors have recorded.
fn fresh(name: &str) -> Data {
    let data = Data::copy(name);
    data.write("changes.json", br#"{ "rows": [] }"#).write("versions.json", br#"{ "excerpts": {} }"#);
    record(&data, "2026-11-26", "Erste Fassung");
    data
}

/// Records all changes, as `plan record` does.
fn record(data: &Data, date: &str, title: &str) -> Plan {
    let (changes, recorded) = history::record(&read(data), date, title, None);
    write_history(&data.dir, &changes, &recorded).unwrap();
    let plan = read(data);
    assert_eq!(history::unrecorded(&plan), []);
    plan
}

/// Asserts that exactly these texts are reported: file, name, words of the message.
fn has(data: &Data, expected: &[(&str, &str, &str)]) {
    let diagnostics = history::unrecorded(&read(data));
    let found: Vec<(&str, &str)> = diagnostics.iter().map(|f| (f.file.as_str(), f.place.as_str())).collect();
    let wanted: Vec<(&str, &str)> = expected.iter().map(|(file, place, _)| (*file, *place)).collect();
    assert_eq!(found, wanted, "{diagnostics:#?}");
    for (diagnostic, (_, _, words)) in diagnostics.iter().zip(expected) {
        assert!(diagnostic.what.contains(words) && diagnostic.what.contains("./dev record"), "{}", diagnostic.what);
    }
}

#[test]
fn the_committed_data_is_recorded() {
    assert_eq!(history::unrecorded(plan()), []);
    assert_eq!(plan().recorded.len(), history::items(plan()).len(), "a name is used twice");
}

#[test]
fn everything_recorded_leads_to_a_page() {
    let pages = Route::all(plan());
    for item in history::items(plan()) {
        let (page, _) = history::home(&item.id, plan()).unwrap_or_else(|| panic!("{} is on no page", item.id));
        assert!(pages.contains(&page), "{}", item.id);
        assert!(!item.version.title.is_empty(), "{} has no title", item.id);
    }
}

#[test]
fn a_changed_text_is_a_fault_of_its_file() {
    let data = fresh("changed-text");
    data.set("fields/2.1.json", TEXT, json!("Ganz anders."));
    has(&data, &[("fields/2.1.json", EXCERPT, "became \"Ganz anders.\"")]);
}

#[test]
fn whatever_stands_beside_a_text_counts_too() {
    let data = fresh("changed-facts");
    data.set("fields/2.1.json", "/measures/2.1-m2/kind", json!("existing"))
        .set("comparisons.json", "/rows/companies/rows/de/value", json!(16))
        .set("footnotes.json", "/rows/3/text/de", json!("Vgl. (Muster 2022)"))
        .set("places.json", "/centres/alpha/url", json!("https://example.org/"))
        .set("timeline.json", "/rows/t-2028/date", json!("2029"))
        .add("fields/2.1.json", "/situation/2.1-s2", "note", json!({ "de": "Eine Anmerkung." }));
    has(
        &data,
        &[
            ("comparisons.json", "diagramm/unternehmen", "16"),
            ("fields/2.1.json", "absatz/2.1-s2", "\"Anmerkung der Redaktion: Eine Anmerkung.\" was added"),
            ("fields/2.1.json", "absatz/2.1-m2", "\"Ausbau\" became \"besteht schon\""),
            ("footnotes.json", "fussnote/4", "\"2023)\" became \"2022)\""),
            ("comparisons.json", "vergleich/companies", "16"),
            ("timeline.json", "zeitleiste/t-2028", "2029"),
            ("places.json", "karte/alpha", "example.org"),
        ],
    );
}

#[test]
fn a_summary_is_no_part_of_what_is_cited() {
    let data = fresh("changed-summary");
    let cited = |plan: &Plan| {
        let excerpt = Excerpt::Record("2.1-m1".into());
        Citable::of(&excerpt, plan, Lang::De.texts()).unwrap().fingerprint()
    };
    let before = cited(&read(&data));
    let summary = "Ein anderer erfundener Satz, der dasselbe anders sagt.";
    data.set("fields/2.1.json", "/measures/2.1-m1/summary/de", json!(summary));
    has(&data, &[]);
    let after = read(&data);
    assert_eq!(after.measure("2.1-m1").unwrap().summary.as_str(), summary);
    assert_eq!(cited(&after), before);
}

#[test]
fn what_came_and_what_went_must_be_recorded_too() {
    let data = fresh("came-and-went");
    data.edit("glossary.json", "/rows", |rows| {
        let rows = rows.as_array_mut().unwrap();
        rows.retain(|row| row["id"] != "gpu");
        rows.push(json!({ "id": "zz", "term": { "de": "ZZ" }, "text": { "de": "Ein Test." }, "places": ["2.1-s1"] }));
    });
    has(&data, &[("glossary.json", "glossar/zz", "is new"), ("versions.json", "glossar/gpu", "no longer there")]);
    let plan = record(&data, "2026-12-01", "Ein Begriff mehr, einer weniger");
    let excerpts = &plan.changes[0].excerpts;
    assert_eq!(
        excerpts.iter().map(|p| (p.excerpt.as_str(), p.before.is_some())).collect::<BTreeSet<_>>(),
        BTreeSet::from([("glossar/gpu", true), ("glossar/zz", false)])
    );
    assert_eq!(history::after(&plan, 0, "glossar/gpu"), None);
    assert_eq!(history::after(&plan, 0, "glossar/zz").unwrap().title, "ZZ");
    assert_eq!(history::home("glossar/zz", &plan), Some((Route::Glossary, "zz".into())));
}

#[test]
fn a_text_that_changes_twice_keeps_both_former_texts() {
    let t = Lang::De.texts();
    let data = fresh("changed-twice");
    let first = small_plan().find("2.1-s1").unwrap().record.text.as_str().to_owned();
    let excerpt = Excerpt::Record("2.1-s1".into());
    let fingerprint = |plan: &Plan| Citable::of(&excerpt, plan, t).unwrap().fingerprint();
    data.set("fields/2.1.json", TEXT, json!("Die zweite Fassung."));
    let second = record(&data, "2026-12-01", "Zweite Fassung");
    data.set("fields/2.1.json", TEXT, json!("Die dritte Fassung."));
    let third = record(&data, "2026-12-24", "Dritte Fassung");

    let titles: Vec<&str> = third.changes.iter().map(|c| c.title.as_str()).collect();
    assert_eq!(titles, ["Dritte Fassung", "Zweite Fassung", "Erste Fassung"]);
    assert!(
        third.changes[..2].iter().all(|change| change.excerpts.len() == 1 && change.excerpts[0].excerpt == EXCERPT)
    );
    let before: Vec<(&str, &str)> =
        history::earlier(&third, EXCERPT).iter().map(|e| (e.version.text.as_str(), e.until)).collect();
    assert_eq!(before, [("Die zweite Fassung.", "2026-12-24"), (first.as_str(), "2026-12-01")]);
    let after = |entry| history::after(&third, entry, EXCERPT).unwrap().text;
    assert_eq!((after(1).as_str(), after(0).as_str()), ("Die zweite Fassung.", "Die dritte Fassung."));

    let packed = packed::write(&export::previous_versions(&third, t)).unwrap();
    let previous: Vec<PreviousVersion> = packed::read(&packed).unwrap();
    assert!(previous.iter().all(|previous| previous.excerpt == EXCERPT));
    let known: BTreeSet<&String> = previous.iter().map(|previous| &previous.fingerprint).collect();
    assert_eq!(known, [&fingerprint(small_plan()), &fingerprint(&second)].into());
    let second = previous.iter().find(|previous| previous.fingerprint == fingerprint(&second)).unwrap();
    assert_eq!(second.until, "24.\u{a0}Dezember 2026");
    for part in [(DiffTag::Removed, "zweite".to_owned()), (DiffTag::Added, "dritte".to_owned())] {
        assert!(second.difference.contains(&part), "{:?}", second.difference);
    }
}

#[test]
fn a_text_that_came_back_is_no_former_one() {
    let data = fresh("came-back");
    let first = json!(small_plan().find("2.1-s1").unwrap().record.text.as_str());
    data.set("fields/2.1.json", TEXT, json!("Etwas anderes."));
    record(&data, "2026-12-01", "Anders");
    data.set("fields/2.1.json", TEXT, first);
    let back = record(&data, "2026-12-01", "Wieder wie zuerst");
    assert_eq!(back.changes[0].id, "2026-12-01-2");
    let now = Citable::of(&Excerpt::Record("2.1-s1".into()), &back, Lang::De.texts()).unwrap().version;
    let earlier = history::earlier_by_fingerprint(&back, EXCERPT, &now);
    assert_eq!(earlier.values().map(|e| e.version.text.as_str()).collect::<Vec<_>>(), ["Etwas anderes."]);
}

#[test]
fn the_first_entry_names_nothing() {
    let plan = read(&fresh("first-entry"));
    assert_eq!((plan.changes.len(), plan.changes[0].excerpts.len()), (1, 0));
    let names: BTreeSet<String> = history::items(small_plan()).into_iter().map(|item| item.id).collect();
    assert_eq!(plan.recorded.keys().cloned().collect::<BTreeSet<_>>(), names);
}

#[test]
fn the_feed_names_every_entry_once() {
    let data = fresh("feed");
    let before = export::atom(&read(&data), Lang::De.texts(), None);
    data.set("fields/2.1.json", TEXT, json!("Mehr & anders."));
    let plan = record(&data, "2026-12-01", "Anders & besser");
    let feed = export::atom(&plan, Lang::De.texts(), None);
    let all = |start: &str, end: &str| -> Vec<String> {
        feed.split(start).skip(1).map(|rest| rest.split_once(end).unwrap().0.to_owned()).collect()
    };
    let ids = all("<id>", "</id>");
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), 3);
    for id in &ids {
        let groups: Vec<usize> = id.strip_prefix("urn:uuid:").unwrap().split('-').map(str::len).collect();
        assert_eq!(groups, [8, 4, 4, 4, 12], "{id}");
    }
    assert_eq!(all("<title>", "</title>")[1..], ["Anders &amp; besser", "Erste Fassung"]);
    assert_eq!(
        all("<updated>", "</updated>"),
        ["2026-12-01T00:00:00Z", "2026-12-01T00:00:00Z", "2026-11-26T00:00:00Z"]
    );
    assert!(feed.contains("&lt;ins&gt;Mehr &amp;amp; anders.&lt;/ins&gt;"), "{feed}");
    assert!(feed.contains("href=\"aenderungen.atom\"") && feed.contains("href=\"aenderungen/#"), "{feed}");
    let placed = export::atom(&plan, Lang::De.texts(), Some("https://example.org/plan/"));
    // Some readers of feeds do not know relative links.
    let hrefs: Vec<&str> = placed.split("href=\"").skip(1).collect();
    assert_eq!(hrefs.len(), 4);
    assert!(hrefs.iter().all(|href| href.starts_with("https://example.org/plan/")), "{placed}");
    // The id of an entry stays the same when the feed grows.
    assert!(before.contains(ids.last().unwrap()));
}
