//! What can be taken away: tables of the whole plan, citations.
#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::export::{Citable, Citation, data_sets, datapackage, oembed, oembed_path, robots, sheets, sitemap};
use aktionsplan::route::{Embed, Piece, Route};
use aktionsplan::text::Lang;
use common::plan;
use std::collections::BTreeSet;

#[test]
fn the_tables_have_the_whole_plan() {
    let t = Lang::De.texts();
    let sheets = sheets(plan(), t);
    let rows: Vec<(&str, usize)> = sheets.iter().map(|s| (s.name, s.rows.len())).collect();
    assert_eq!(
        rows,
        [
            ("massnahmen", 75),
            ("texte", plan().records().len()),
            ("zahlen", 64),
            ("haushalt", 8),
            ("vergleiche", plan().comparisons.iter().map(|c| c.rows.len()).sum()),
            ("orte", 63),
            ("zeitleiste", 38),
            ("fussnoten", 52),
            ("glossar", 118),
        ]
    );
    for sheet in &sheets {
        assert_eq!(sheet.head.iter().collect::<BTreeSet<_>>().len(), sheet.head.len(), "{}: columns", sheet.name);
        for row in &sheet.rows {
            assert_eq!(row.len(), sheet.head.len(), "{}: {row:?}", sheet.name);
        }
    }
}

#[test]
fn numbers_in_tables_are_for_programs() {
    let sheets = sheets(plan(), Lang::De.texts());
    let budget = sheets.iter().find(|s| s.name == "haushalt").unwrap();
    assert_eq!(budget.rows[5], ["2022", "280400000", "eur", "Ist"]);
    let factor = sheets.iter().find(|s| s.name == "vergleiche").unwrap();
    assert!(factor.rows.iter().any(|r| r[2].contains(',')) && factor.rows.iter().all(|r| !r[2].contains('.')));
}

#[test]
fn every_piece_can_be_cited_in_every_form() {
    let t = Lang::De.texts();
    let mut keys = BTreeSet::new();
    for piece in Piece::all(plan()) {
        let of = Citable::of(&piece, plan(), t).unwrap_or_else(|| panic!("{piece:?} says nothing"));
        let url = format!("https://example.org/{}", of.address());
        let citation = Citation::new(plan(), &of, &url, "2026-11-23", t);
        assert!(keys.insert(citation.key.clone()), "{}: the key of another piece", citation.key);
        let bibtex = citation.bibtex();
        assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count(), "{bibtex}");
        let ris = citation.ris();
        assert!(ris.lines().all(|line| line.get(2..6) == Some("  - ") && line.len() > 6 || line == "ER  - "), "{ris}");
        let csl: serde_json::Value = serde_json::from_str(&citation.csl()).unwrap();
        assert_eq!(csl[0]["URL"], url);
        let text = citation.text(t);
        // A wording that is not the plan's is never given for it.
        assert_eq!(text.contains(t.take.own_words), !matches!(piece, Piece::Footnote(_)), "{text}");
        for part in [&of.place, &url] {
            assert!(text.contains(part.as_str()), "{part} is not in {text}");
        }
        for words in [&of.version.title, &of.version.text] {
            assert!(!words.is_empty(), "{piece:?}");
            let inner = words.replace('„', "‚").replace('“', "‘");
            assert!(text.contains(&inner), "{inner} is not in {text}");
        }
    }
}

#[test]
fn a_citation_leads_to_the_page_that_shows_the_piece() {
    let t = Lang::De.texts();
    for (piece, start, end) in [
        (Piece::Record("2.1-s1".into()), "handlungsfeld/2.1/?fassung=", "#2.1-s1"),
        (Piece::Record("1-p6".into()), "kapitel/1/?fassung=", "#1-p6"),
        (Piece::Record("2.1-m2".into()), "massnahmen/2.1-m2/?fassung=", "#2.1-m2"),
        (Piece::Record("3.1-m3-2".into()), "massnahmen/3.1-m3/?fassung=", "#3.1-m3-2"),
        (Piece::Figure("2.1-m2-f1".into()), "massnahmen/2.1-m2/?fassung=", "#2.1-m2-f1"),
        (Piece::Figure("2.1-s1-f1".into()), "handlungsfeld/2.1/?fassung=", "#2.1-s1-f1"),
        (Piece::Footnote(12), "fussnoten/?fassung=", "#fn-12"),
        (Piece::Chart("haushalt".into()), "haushalt/?fassung=", "#haushalt"),
    ] {
        let of = Citable::of(&piece, plan(), t).unwrap();
        let address = of.address();
        let hash =
            address.strip_prefix(start).and_then(|rest| rest.strip_suffix(end)).unwrap_or_else(|| panic!("{address}"));
        assert!(
            hash.len() == 8 && hash.bytes().all(|b| b.is_ascii_hexdigit()) && hash == of.fingerprint(),
            "{address}"
        );
    }
}

#[test]
fn what_the_plan_does_not_have_cannot_be_cited() {
    let t = Lang::De.texts();
    for piece in [
        Piece::Record("9.9-m1".into()),
        Piece::Figure("2.1-s1-f9".into()),
        Piece::Footnote(0),
        Piece::Chart(String::new()),
    ] {
        assert_eq!(Citable::of(&piece, plan(), t), None);
    }
}

#[test]
fn the_package_describes_every_table() {
    let t = Lang::De.texts();
    let sheets = sheets(plan(), t);
    let package: serde_json::Value = serde_json::from_str(&datapackage(&sheets, plan(), t, "de")).unwrap();
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), sheets.len());
    for (resource, sheet) in resources.iter().zip(&sheets) {
        let fields = resource["schema"]["fields"].as_array().unwrap();
        assert!(fields.iter().map(|f| &f["name"]).eq(&sheet.head), "{}", sheet.name);
    }
    let types = |n: usize| -> Vec<&str> {
        resources[n]["schema"]["fields"].as_array().unwrap().iter().map(|f| f["type"].as_str().unwrap()).collect()
    };
    assert_eq!(types(3), ["integer", "integer", "string", "string"]);
    assert_eq!(types(2)[1], "number");
}

#[test]
fn data_sets_and_their_files_have_names_of_their_own() {
    let sets = data_sets(plan(), Lang::De.texts(), Lang::De);
    let names: BTreeSet<&str> = sets.iter().map(|set| set.name.as_str()).collect();
    assert_eq!(names.len(), sets.len());
    let files: Vec<&str> = sets.iter().flat_map(|set| &set.files).map(|file| file.path.as_str()).collect();
    assert_eq!(files.iter().collect::<BTreeSet<_>>().len(), files.len());
    assert!(sets.iter().all(|set| !set.title.is_empty() && set.description.len() > 20 && !set.files.is_empty()));
    let budget = sets.iter().find(|set| set.name == "haushalt").unwrap();
    assert_eq!((budget.years, budget.rows), (Some((2017, 2024)), Some(8)));
}

#[test]
fn everything_that_can_be_framed_has_an_answer_for_web_editors() {
    let t = Lang::De.texts();
    let all = Embed::all(plan());
    let paths: BTreeSet<String> = all.iter().map(oembed_path).collect();
    assert_eq!(paths.len(), all.len());
    let chart = all.iter().find(|embed| embed.path() == "diagramm/haushalt/").unwrap();
    let answer: serde_json::Value =
        serde_json::from_str(&oembed(chart, "a \"b\" <c>", "https://plan.example/ki/", t)).unwrap();
    assert_eq!(
        (&answer["version"], &answer["type"], &answer["title"]),
        (&"1.0".into(), &"rich".into(), &"a \"b\" <c>".into())
    );
    let html = answer["html"].as_str().unwrap();
    assert!(
        html.contains("src=\"https://plan.example/ki/e/diagramm/haushalt/\" title=\"a &quot;b&quot; &lt;c>\""),
        "{html}"
    );
}

#[test]
fn the_sitemap_has_the_pages_that_are_read() {
    let xml = sitemap(plan(), "https://plan.example/");
    assert_eq!(xml.matches("<loc>").count(), Route::all(plan()).len() - 1);
    assert!(!xml.contains("/404") && !xml.contains("/e/") && !xml.contains("/zitieren/"));
    assert!(!robots(None).contains("Sitemap"));
    assert!(robots(Some("https://plan.example/")).ends_with("\nSitemap: https://plan.example/sitemap.xml\n"));
}
