//! What can be taken away: tables of the whole plan, citations.
#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::export::{Citation, datapackage, sheets};
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
fn every_measure_can_be_cited_in_every_form() {
    let t = Lang::De.texts();
    for measure in plan().measures() {
        let found = plan().find(&measure.record.id).unwrap();
        let citation = Citation::new(plan(), &found, "https://example.org/", "2026-11-23", t);
        let bibtex = citation.bibtex();
        assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count(), "{bibtex}");
        assert!(citation.ris().lines().all(|line| line.get(2..6) == Some("  - ")), "{}", citation.ris());
        let csl: serde_json::Value = serde_json::from_str(&citation.csl()).unwrap();
        assert_eq!(csl[0]["title"], measure.record.title.as_str());
        assert!(citation.text(t).contains(measure.record.title.as_str()));
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
