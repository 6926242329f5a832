//! Downloads: tables of the whole plan, citations, the press kit.
#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::chart::CHARTS;
use aktionsplan::export::{
    Bibliography, Citable, Citation, Content, CsvForm, PressKit, data_sets, datapackage, measures_json, oembed, path,
    pick_csv, pick_json, robots, sheets, sitemap, table_files,
};
use aktionsplan::query::file_name;
use aktionsplan::route::{Embed, Excerpt, Route};
use aktionsplan::text::Lang;
use common::{plan, small_plan};
use std::collections::BTreeSet;

/// The tables of the plan, in order.
const TABLES: [&str; 9] =
    ["massnahmen", "texte", "zahlen", "haushalt", "vergleiche", "orte", "zeitleiste", "fussnoten", "glossar"];

/// A centre has an entry in each of its cities.
fn entries_on_map() -> usize {
    let places = &plan().places;
    places.centres.iter().map(|c| c.cities.len()).sum::<usize>() + places.universities.len() + places.computing.len()
}

#[test]
fn the_tables_have_the_whole_plan() {
    let t = Lang::De.texts();
    let sheets = sheets(small_plan(), t, None);
    let rows: Vec<(&str, usize)> = sheets.iter().map(|s| (s.name, s.rows.len())).collect();
    let counts = [7, 24, 6, 4, 3, 6, 3, 6, 2];
    assert_eq!(rows, TABLES.into_iter().zip(counts).collect::<Vec<_>>());
    for sheet in &sheets {
        assert_eq!(sheet.head.iter().collect::<BTreeSet<_>>().len(), sheet.head.len(), "{}: columns", sheet.name);
        for row in &sheet.rows {
            assert_eq!(row.len(), sheet.head.len(), "{}: {row:?}", sheet.name);
        }
    }
}

#[test]
fn numbers_in_tables_are_for_programs() {
    let sheets = sheets(plan(), Lang::De.texts(), None);
    let budget = sheets.iter().find(|s| s.name == "haushalt").unwrap();
    assert_eq!(budget.rows[5], ["2022", "280400000", "eur", "Ist"]);
    let factor = sheets.iter().find(|s| s.name == "vergleiche").unwrap();
    assert!(factor.rows.iter().any(|r| r[2].contains(',')) && factor.rows.iter().all(|r| !r[2].contains('.')));
}

#[test]
fn the_summary_stands_behind_the_title_and_says_whose_it_is() {
    let t = Lang::De.texts();
    let sheets = sheets(small_plan(), t, None);
    let at = |name: &str| {
        sheets.iter().find(|s| s.name == name).unwrap().head.iter().position(|h| *h == t.data.column_summary)
    };
    let measures = &sheets[0];
    assert_eq!((at("massnahmen"), measures.head[3], at("texte")), (Some(4), t.data.column_title, None));
    for (row, measure) in measures.rows.iter().zip(small_plan().measures()) {
        assert_eq!([&row[3], &row[4]], [measure.record.title.as_str(), measure.summary.as_str()]);
    }
    assert!(t.data.column_summary.contains("dieser Website"));
}

#[test]
fn a_measure_has_its_field_and_a_link_to_its_page() {
    let t = Lang::De.texts();
    let row = |address| {
        let measures = sheets(small_plan(), t, address).remove(0);
        let at = |column: &str| measures.head.iter().position(|head| *head == column).unwrap();
        let row = measures.rows.into_iter().find(|row| row[0] == "2.1-m2").unwrap();
        [t.field, t.data.column_link].map(|column| row[at(column)].clone())
    };
    let field = small_plan().field("2.1").unwrap().title.as_str();
    assert_eq!(row(None), [format!("2.1 {field}"), "massnahmen/2.1-m2/".into()]);
    assert_eq!(row(Some("https://plan.example/ki/"))[1], "https://plan.example/ki/massnahmen/2.1-m2/");
}

#[test]
fn every_piece_can_be_cited_in_every_form() {
    let t = Lang::De.texts();
    let mut keys = BTreeSet::new();
    for excerpt in Excerpt::all(plan()) {
        let of = Citable::of(&excerpt, plan(), t).unwrap_or_else(|| panic!("{excerpt:?} says nothing"));
        let url = format!("https://example.org/{}", of.address());
        let citation = Citation::new(plan(), &of, &url, "2026-11-23", t);
        assert!(keys.insert(citation.key.clone()), "{}: the key of another excerpt", citation.key);
        let bibtex = citation.bibtex();
        assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count(), "{bibtex}");
        let ris = citation.ris();
        assert!(ris.lines().all(|line| line.get(2..6) == Some("  - ") && line.len() > 6 || line == "ER  - "), "{ris}");
        let csl: serde_json::Value = serde_json::from_str(&citation.csl()).unwrap();
        assert_eq!(csl[0]["URL"], url);
        let text = citation.text();
        // A paraphrase is never presented as the plan's own wording.
        assert_eq!(text.contains(t.cited_after), !matches!(excerpt, Excerpt::Footnote(_)), "{text}");
        for part in [&of.place, &url] {
            assert!(text.contains(part.as_str()), "{part} is not in {text}");
        }
        for words in [&of.version.title, &of.version.text] {
            assert!(!words.is_empty(), "{excerpt:?}");
            let inner = words.replace('„', "‚").replace('“', "‘");
            assert!(text.contains(&inner), "{inner} is not in {text}");
        }
    }
}

#[test]
fn a_file_with_several_citations_has_all_of_them() {
    let t = Lang::De.texts();
    let pieces = [Excerpt::Record("2.1-m2".into()), Excerpt::Chart("haushalt".into())];
    let all: Vec<_> = pieces.iter().map(|piece| Citable::of(piece, plan(), t).unwrap()).collect();
    let citations: Vec<_> =
        all.iter().map(|of| Citation::new(plan(), of, "https://example.org/", "2026-11-23", t)).collect();
    assert_eq!(Bibliography::BibTex.file(&citations).matches("@misc{").count(), 2);
    assert_eq!(Bibliography::Ris.file(&citations).matches("ER  - \r\n").count(), 2);
    let csl: serde_json::Value = serde_json::from_str(&Bibliography::Csl.file(&citations)).unwrap();
    assert_eq!(csl[1]["id"], "ki-aktionsplan-haushalt");
    assert_eq!(serde_json::from_str::<serde_json::Value>(&Bibliography::Csl.file(&[])).unwrap(), serde_json::json!([]));
}

#[test]
fn a_citation_leads_to_the_page_that_shows_the_piece() {
    let t = Lang::De.texts();
    for (excerpt, start, end) in [
        (Excerpt::Record("2.1-s1".into()), "handlungsfeld/2.1/?fassung=", "#2.1-s1"),
        (Excerpt::Record("1-p6".into()), "kapitel/1/?fassung=", "#1-p6"),
        (Excerpt::Record("2.1-m2".into()), "massnahmen/2.1-m2/?fassung=", "#2.1-m2"),
        (Excerpt::Record("3.1-m3-2".into()), "massnahmen/3.1-m3/?fassung=", "#3.1-m3-2"),
        (Excerpt::Figure("2.1-m2-f1".into()), "massnahmen/2.1-m2/?fassung=", "#2.1-m2-f1"),
        (Excerpt::Figure("2.1-s1-f1".into()), "handlungsfeld/2.1/?fassung=", "#2.1-s1-f1"),
        (Excerpt::Footnote(12), "fussnoten/?fassung=", "#fn-12"),
        (Excerpt::Chart("haushalt".into()), "haushalt/?fassung=", "#haushalt"),
    ] {
        let of = Citable::of(&excerpt, plan(), t).unwrap();
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
    for excerpt in [
        Excerpt::Record("9.9-m1".into()),
        Excerpt::Figure("2.1-s1-f9".into()),
        Excerpt::Footnote(0),
        Excerpt::Chart(String::new()),
    ] {
        assert_eq!(Citable::of(&excerpt, plan(), t), None);
    }
}

#[test]
fn the_package_describes_every_table() {
    let t = Lang::De.texts();
    let sheets = sheets(plan(), t, None);
    let package: serde_json::Value = serde_json::from_str(&datapackage(&sheets, plan(), t, "de")).unwrap();
    let resources = package["resources"].as_array().unwrap();
    assert_eq!(resources.len(), 2 * sheets.len());
    for (resource, sheet) in resources.iter().zip(sheets.iter().chain(&sheets)) {
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
    let sets = data_sets(plan(), Lang::De.texts());
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
    let paths: BTreeSet<String> = all.iter().map(path::oembed).collect();
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
        html.contains("src=\"https://plan.example/ki/e/diagramm/haushalt/\" title=\"a &quot;b&quot; &lt;c&gt;\""),
        "{html}"
    );
}

#[test]
fn the_sitemap_has_the_pages_that_are_read() {
    let xml = sitemap(plan(), Lang::ALL, "https://plan.example/");
    // The page for lost addresses is left out, and those that the operator has given nothing for.
    let read =
        Route::all(plan()).into_iter().filter(|route| *route != Route::NotFound && route.lacks(plan()).is_none());
    assert_eq!(xml.matches("<loc>").count(), Lang::ALL.len() * read.count());
    assert!(!xml.contains("/404") && !xml.contains("/e/") && !xml.contains("/zitieren/"));
    assert!(!robots(None).contains("Sitemap"));
    assert!(robots(Some("https://plan.example/")).ends_with("\nSitemap: https://plan.example/sitemap.xml\n"));
}

fn file(path: &str) -> String {
    let files = table_files(plan(), Lang::De.texts(), None);
    files.into_iter().find(|(own, _)| own == path).unwrap_or_else(|| panic!("no {path}")).1
}

#[test]
fn every_table_is_there_in_both_forms() {
    let files = table_files(plan(), Lang::De.texts(), None);
    let paths: BTreeSet<&str> = files.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths.len(), files.len());
    // The patents are a table without a chart.
    assert_eq!(files.len(), 2 * (CHARTS.len() + 1 + TABLES.len() + plan().fields.len()));
    for (path, text) in &files {
        let german = path.ends_with(".de.csv");
        assert!(german || path.ends_with(".int.csv"), "{path}");
        assert_eq!(text.starts_with('\u{feff}'), german, "{path}: byte order mark");
        assert!(text.ends_with("\r\n"), "{path}");
        let twin = path.replace(".de.csv", ".int.csv");
        assert!(paths.contains(&*twin), "{twin}");
    }
}

#[test]
fn the_two_forms_differ_in_signs_alone() {
    assert_eq!(file("charts/haushalt.de.csv").lines().nth(6), Some("2022;Ist;280,4;133,3;16,1;19,0"));
    assert_eq!(file("charts/haushalt.int.csv").lines().nth(6), Some("2022,Ist,280.4,133.3,16.1,19.0"));
    let sum = file("charts/haushalt.int.csv");
    assert!(sum.lines().last().unwrap().ends_with(",Ist und Soll,1476.6,,,100.0"), "{sum}");
    let place = |path: &str| file(path).lines().find(|l| l.starts_with("bifold")).unwrap().to_owned();
    assert!(place("daten/orte.de.csv").contains(";52,") && place("daten/orte.int.csv").contains(",52."));
    // Commas in columns of text stay as they are.
    let words = file("daten/zahlen.int.csv");
    assert!(words.contains("1,6"), "{words}");
    assert!(file("charts/ausgruendungen.int.csv").contains(",über 40\r\n"));
}

#[test]
fn measures_are_picked_out_of_the_file_in_the_order_that_is_shown() {
    for form in CsvForm::ALL {
        let all = file(&format!("daten/massnahmen.{}.csv", form.tag()));
        let some = pick_csv(&all, &["3.1-m3", "2.1-m2"]);
        let rows: Vec<&str> = some.split("\r\n").filter(|l| !l.is_empty()).collect();
        assert_eq!(rows.len(), 3, "{some}");
        assert!(rows[1].starts_with("3.1-m3") && rows[2].starts_with("2.1-m2"), "{some}");
        let ids: Vec<&str> = plan().measures().map(|m| m.record.id.as_str()).collect();
        assert_eq!(pick_csv(&all, &ids), all);
    }
    let fields: usize = plan().fields.iter().map(|f| f.measures.len()).sum();
    let rows = |id: &str| file(&format!("daten/massnahmen-{id}.int.csv")).matches("\r\n").count() - 1;
    assert_eq!(plan().fields.iter().map(|f| rows(&f.id)).sum::<usize>(), fields);
}

#[test]
fn measures_are_json_with_english_keys() {
    let text = measures_json(plan(), Lang::De.texts()).unwrap();
    let all: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    assert_eq!(all.len(), plan().measures().count());
    let one = all.iter().find(|m| m["id"] == "2.1-m2").unwrap();
    assert_eq!((&one["amount"]["value"], &one["amount"]["unit"]), (&61e6.into(), &"eur".into()));
    assert_eq!(one["field"], "2.1");
    assert_eq!(one["summary"], plan().measure("2.1-m2").unwrap().summary.as_str());
    assert!(one["place"].as_str().unwrap().starts_with("Abschnitt 2.1, "));
    assert!(all.iter().all(|m| !m["kind"]["id"].as_str().unwrap().is_empty() && m["topics"][0]["label"].is_string()));
    let some: Vec<serde_json::Value> = serde_json::from_str(&pick_json(&text, &["4.3-m1", "2.1-m2"])).unwrap();
    assert_eq!(some.iter().map(|m| m["id"].as_str().unwrap()).collect::<Vec<_>>(), ["4.3-m1", "2.1-m2"]);
    assert_eq!(some[1], *one);
    let none: Vec<serde_json::Value> = serde_json::from_str(&pick_json(&text, &[])).unwrap();
    assert!(none.is_empty());
}

#[test]
fn files_are_named_by_what_was_asked() {
    assert_eq!(file_name("?thema=health&art=neu"), "thema-health-art-neu");
    assert_eq!(file_name("?q=B%C3%BCro+%2F..%2F&feld=2.1,2.2"), "q-buero--..--feld-2.1-2.2");
    assert_eq!(file_name(""), "");
}

#[test]
fn a_kit_says_what_it_is_and_where_all_is_from() {
    let kit = PressKit::new(plan(), Lang::De.texts());
    for part in ["{parts}", "{today}", "{root}", "EUPL-1.2", "November 2023", Lang::De.texts().original_note] {
        assert!(kit.readme.contains(part), "{part} in {}", kit.readme);
    }
    // The map is a picture, but no chart. The fact sheet is neither picture nor table.
    assert_eq!(kit.parts.len(), 1 + CHARTS.len() + 1 + TABLES.len() + plan().fields.len());
    let part = |id: &str| kit.parts.iter().find(|part| part.id == id).unwrap_or_else(|| panic!("no {id}"));
    let text = |id: &str, name: &str| part(id).texts.iter().find(|(own, _)| own == name).unwrap().1.clone();
    assert!(text("diagramme/haushalt", "quelle.txt").contains("{root}haushalt/#haushalt"));
    assert!(text("diagramme/haushalt", "bildbeschreibung.txt").contains("Den größten Sprung gab es "));
    assert!(text("karte", "bildbeschreibung.txt").contains(&format!("{} Einträge", entries_on_map())));
    assert!(text("handlungsfelder/2.1", "quelle.txt").contains("{root}handlungsfeld/2.1/"));
    for part in &kit.parts {
        assert_eq!(part.ris.matches("ER  - \r\n").count(), 1, "{}", part.id);
        assert!(
            part.bibtex.starts_with("@misc{ki-aktionsplan-") && part.bibtex.contains("urldate = {{today}}"),
            "{}",
            part.id
        );
        // Contains only placeholders that the browser replaces.
        let texts = part.texts.iter().map(|(_, text)| text.replace("{root}", "")).collect::<String>();
        assert!(!texts.contains('{'), "{texts}");
    }
}

#[test]
fn a_kit_begins_with_parts_that_exist() {
    let kit = PressKit::new(plan(), Lang::De.texts());
    let first: Vec<&str> =
        kit.parts.iter().filter(|part| part.is_chosen_at_first()).map(|part| part.id.as_str()).collect();
    assert_eq!(first, ["faktenblatt", "diagramme/haushalt", "karte"]);
    // Every picture of the kit is shown beside its part.
    let pictures = kit.parts.iter().filter_map(|part| part.picture()).count();
    assert_eq!(pictures, CHARTS.len() + 1);
}

#[test]
fn files_of_a_kit_exist_and_their_names_are_safe_everywhere() {
    let kit = PressKit::new(plan(), Lang::De.texts());
    let files: BTreeSet<String> =
        table_files(plan(), Lang::De.texts(), None).into_iter().map(|(path, _)| path).collect();
    let mut names = BTreeSet::new();
    for part in &kit.parts {
        for path in &part.files {
            assert!(
                path.starts_with("bilder/")
                    || ["daten/massnahmen.de.json", "daten/faktenblatt.de.html"].contains(&path.as_str())
                    || files.contains(path),
                "{path}"
            );
        }
        let own = part.files.iter().map(|path| path.rsplit('/').next().unwrap());
        for name in own.chain(part.texts.iter().map(|(name, _)| name.as_str())) {
            let name = format!("{}/{name}", part.id);
            assert!(
                name.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b"-./".contains(&b)),
                "{name}"
            );
            assert!(name.len() < 100 && !name.contains("..") && !name.contains("./"), "{name}");
            assert!(names.insert(name), "two files of one name in {}", part.id);
        }
    }
}

#[test]
fn a_kit_has_what_was_chosen_with_its_sources() {
    let kit = PressKit::new(plan(), Lang::De.texts());
    let part = |id: &str| kit.parts.iter().find(|part| part.id == id).unwrap();
    let contents = kit.contents(
        &[part("diagramme/haushalt"), part("karte")],
        "https://plan.example/",
        "2026-11-26",
        Lang::De.texts(),
    );
    let text = |name: &str| match &contents.iter().find(|(own, _)| own == name).unwrap().1 {
        Content::Text(text) => text.clone(),
        Content::File(path) => panic!("{path} is no text"),
    };
    let readme = text("LIESMICH.txt");
    for part in ["26", "https://plan.example/", "diagramme/haushalt: Das KI-Budget", "\r\nkarte: "] {
        assert!(readme.contains(part), "{part} in {readme}");
    }
    assert!(text("diagramme/haushalt/quelle.txt").contains("https://plan.example/haushalt/#haushalt"));
    assert!(text("zitate.bib").contains("urldate = {2026-11-26}"));
    assert_eq!(text("zitate.ris").matches("ER  - ").count(), 2);
    let picture = ("diagramme/haushalt/haushalt.de.png".to_owned(), Content::File("bilder/haushalt.de.png".into()));
    assert!(contents.contains(&picture));
    assert_eq!(contents.len(), 3 + 6 + 6);
}
