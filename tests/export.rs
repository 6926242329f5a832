//! What can be taken away: tables of the whole plan, citations.
#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::export::{
    Citation, data_sets, datapackage, embed_title, oembed, oembed_path, robots, sheets, sitemap,
};
use aktionsplan::route::{Embed, Route};
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
    let title = embed_title(chart, "no page's", plan(), t);
    assert!(title.starts_with("Das KI-Budget wächst"), "{title}");
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
