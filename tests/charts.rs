//! Charts agree with the data in their tables, texts and drawings.

use aktionsplan::chart::{CHARTS, Chart, ChartPlace, Form, Width};
use aktionsplan::plan::{Plan, source};
use aktionsplan::text::{Lang, Texts};
use serde_json::Value;
use std::{collections::HashSet, path::Path, sync::OnceLock};

fn plan() -> &'static Plan {
    static PLAN: OnceLock<Plan> = OnceLock::new();
    PLAN.get_or_init(|| source::load(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))).expect("sound data"))
}

/// Pixels that a phone's screen is high: a drawing is seen at once.
const SCREEN: u64 = 800;

fn texts() -> &'static Texts {
    Lang::De.texts()
}

fn chart(id: &str) -> &'static Chart {
    Chart::by_id(id).expect(id)
}

/// The options of the first form.
fn options(id: &str, width: Width) -> Value {
    form_options(id, width, "")
}

fn form_options(id: &str, width: Width, form: &str) -> Value {
    let chart = chart(id);
    chart.options(plan(), Lang::De, width, &Form::parse(chart.choices, form))
}

/// The rows of a chart's table, with no-break spaces replaced by spaces.
fn rows(id: &str) -> Vec<Vec<String>> {
    let table = (chart(id).table)(plan(), texts());
    table.rows.into_iter().map(|row| row.into_iter().map(plain).collect()).collect()
}

fn plain(text: String) -> String {
    text.replace('\u{a0}', " ")
}

/// All texts of a chart.
fn words(chart: &Chart) -> Vec<String> {
    let (plan, t) = (plan(), texts());
    let table = (chart.table)(plan, t);
    let mut words = vec![(chart.title)(plan, t), (chart.lead)(plan, t), (chart.summary)(plan, t), table.caption];
    words.extend(table.columns.into_iter().map(|c| c.label));
    words.extend(table.rows.into_iter().flatten());
    words
}

/// The data of all series that carry information; legends and plain labels are `silent`.
fn marks(option: &Value) -> Vec<Vec<Value>> {
    let series = option["series"].as_array().expect("series").iter();
    series.filter(|s| s["silent"] != true).map(|s| s["data"].as_array().cloned().unwrap_or_default()).collect()
}

/// All values at one position of the marks' data, in drawing order.
fn drawn(id: &str, width: Width, place: usize) -> Vec<f64> {
    let marks = marks(&options(id, width)).into_iter().flatten();
    marks.map(|m| m["value"][place].as_f64().expect("a number")).collect()
}

fn sorted(mut numbers: Vec<f64>) -> Vec<f64> {
    numbers.sort_by(f64::total_cmp);
    numbers
}

/// The values of a comparison, ascending.
fn values(id: &str) -> Vec<f64> {
    let comparison = plan().comparisons.iter().find(|c| c.id == id).expect(id);
    sorted(comparison.rows.iter().filter_map(|r| r.value).collect())
}

#[test]
fn ids_are_unique_and_fit_addresses() {
    let ids: HashSet<&str> = CHARTS.iter().map(|c| c.id).collect();
    assert_eq!(ids.len(), CHARTS.len());
    for id in ids {
        assert!(id.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-'), "{id}");
        assert_eq!(chart(id).id, id);
    }
    assert!(Chart::by_id("patente").is_none());
}

#[test]
fn rows_have_a_cell_for_each_column() {
    for chart in CHARTS {
        let table = (chart.table)(plan(), texts());
        assert!(table.rows.len() >= 2 && table.columns.len() >= 2, "{}", chart.id);
        assert!(!table.columns[0].numeric, "{}: the first column heads its rows", chart.id);
        for row in &table.rows {
            assert_eq!(row.len(), table.columns.len(), "{}: {row:?}", chart.id);
        }
        let heads: HashSet<&String> = table.rows.iter().map(|r| &r[0]).collect();
        assert_eq!(heads.len(), table.rows.len(), "{}: two rows have the same head", chart.id);
    }
}

#[test]
fn words_are_whole_and_plain() {
    for chart in CHARTS {
        for text in words(chart) {
            assert!(!text.trim().is_empty(), "{}: an empty text", chart.id);
            for bad in ["NaN", "inf", "{", "}", "<", ">", "&", "  ", " ,", " .", "18.446"] {
                assert!(!text.contains(bad), "{}: {bad:?} in {text:?}", chart.id);
            }
        }
        let summary = (chart.summary)(plan(), texts());
        assert!(summary.ends_with('.') && !(chart.title)(plan(), texts()).ends_with('.'), "{}", chart.id);
    }
}

#[test]
fn sources_lead_to_records_and_footnotes() {
    for chart in CHARTS {
        let source = (chart.source)(plan());
        let id = match source.place {
            ChartPlace::Record(id) => id,
            // What we counted stands nowhere in the plan, so nothing of the plan's can be a footnote to it.
            ChartPlace::Counted => {
                assert!(source.footnotes.is_empty(), "{}", chart.id);
                continue;
            }
        };
        let found = plan().find(id).unwrap_or_else(|| panic!("{}: {id}", chart.id));
        for number in source.footnotes {
            assert!(found.record.footnotes.contains(&number), "{}: footnote {number}", chart.id);
        }
    }
    assert_eq!((chart("top500").source)(plan()).footnotes, [24]);
}

#[test]
fn only_the_pages_colours_are_drawn() {
    fn colours(value: &Value, found: &mut Vec<String>) {
        match value {
            Value::Object(map) => {
                for (key, value) in map {
                    match value {
                        Value::String(text) if key.to_lowercase().ends_with("color") => found.push(text.clone()),
                        Value::Array(list) if key == "color" => {
                            found.extend(list.iter().map(|c| c.as_str().unwrap_or("no name").to_owned()));
                        }
                        _ => colours(value, found),
                    }
                }
            }
            Value::Array(list) => list.iter().for_each(|v| colours(v, found)),
            _ => {}
        }
    }
    let known =
        ["own", "planned", "second", "other", "text", "muted", "line", "paper"].map(|n| format!("var(--chart-{n})"));
    for chart in CHARTS {
        for width in Width::ALL {
            let option = options(chart.id, width);
            let mut found = vec![];
            colours(&option, &mut found);
            assert!(found.len() > 3, "{}: colours are set", chart.id);
            for colour in found {
                assert!(known.contains(&colour), "{}: {colour}", chart.id);
            }
            let json = option.to_string();
            assert!(!json.contains('#') && !json.contains("rgb") && !json.contains("function"), "{}", chart.id);
        }
    }
}

#[test]
fn text_is_never_smaller_than_13_pixels() {
    fn sizes(value: &Value, found: &mut Vec<f64>) {
        match value {
            Value::Object(map) => {
                found.extend(map.get("fontSize").and_then(Value::as_f64));
                map.values().for_each(|v| sizes(v, found));
            }
            Value::Array(list) => list.iter().for_each(|v| sizes(v, found)),
            _ => {}
        }
    }
    for chart in CHARTS {
        for width in Width::ALL {
            let mut found = vec![];
            sizes(&options(chart.id, width), &mut found);
            assert!(!found.is_empty() && found.iter().all(|s| (13.0..=14.0).contains(s)), "{}: {found:?}", chart.id);
        }
    }
}

#[test]
fn a_bundle_has_both_widths_with_their_sizes() {
    for chart in CHARTS {
        let bundle = chart.bundle(plan(), Lang::De);
        let forms = bundle.as_object().expect("forms");
        assert_eq!(forms.len(), Form::all(chart.choices).len(), "{}: two forms have the same name", chart.id);
        for (form, drawings) in forms {
            for (width, pixels) in [("wide", 680), ("narrow", 328)] {
                let drawing = &drawings[width];
                let name = format!("{}, form {form:?}, {width}", chart.id);
                assert_eq!(drawing["width"], pixels, "{name}");
                assert!(drawing["height"].as_u64().is_some_and(|h| (100..=SCREEN).contains(&h)), "{name}");
                // The live chart takes its height from here.
                assert_eq!(drawing["option"]["grid"][0]["height"].as_f64(), drawing["height"].as_f64(), "{name}");
                assert_eq!(drawing["option"]["animation"], false, "{name}");
            }
        }
    }
}

/// The rows that the marks of a form name, in drawing order.
fn marked(id: &str, form: &str) -> Vec<usize> {
    let marks = marks(&form_options(id, Width::Wide, form)).into_iter().flatten();
    marks.map(|m| m["name"].as_str().and_then(|name| name.parse().ok()).expect("a row")).collect()
}

#[test]
fn every_mark_names_the_row_that_has_its_number() {
    for chart in CHARTS {
        let rows = (chart.table)(plan(), texts()).rows;
        for form in Form::all(chart.choices) {
            let marked = marked(chart.id, &form.print());
            assert!(!marked.is_empty() && marked.iter().all(|row| *row < rows.len()), "{}, {form:?}", chart.id);
        }
        assert_eq!(
            chart.rank(plan(), rows.len() - 1).is_some(),
            ["haushalt-wachstum", "investitionen"].contains(&chart.id)
        );
    }
    // The labels of the marks are the numbers of these rows.
    for (id, column) in [("haushalt", 2), ("start-ups", 1), ("investitionen", 1)] {
        for mark in marks(&options(id, Width::Wide)).into_iter().flatten() {
            let row = &rows(id)[mark["name"].as_str().expect("a name").parse::<usize>().expect("a row")];
            let label = plain(mark["value"][2].as_str().expect("a label").to_owned());
            assert_eq!(label.trim_end_matches(" Mrd."), row[column], "{id}");
        }
    }
    assert_eq!(chart("haushalt").rank(plan(), 5), Some((3, 8)));
}

#[test]
fn forms_show_other_units_scales_orders_and_series() {
    let labels = |id, form| -> Vec<String> {
        let marks = marks(&form_options(id, Width::Wide, form)).into_iter().flatten();
        marks.map(|m| plain(m["value"][2].as_str().expect("a label").to_owned())).collect()
    };
    let change = labels("haushalt", "veraenderung");
    assert_eq!((change.len(), change[4].as_str()), (7, "+133,3 %"), "the first year has no year before it");
    assert_eq!(labels("haushalt", "index")[..2], ["100", "118"]);
    assert_eq!(marked("haushalt", "ist"), [0, 1, 2, 3, 4, 5]);
    assert_eq!(marked("haushalt-wachstum", "ist"), [0, 1, 2, 3, 4, 5]);
    let log = form_options("haushalt", Width::Wide, "log");
    let axis = &log["yAxis"][1];
    assert_eq!(
        (axis["type"].as_str(), axis["min"].as_f64(), axis["max"].as_f64()),
        (Some("log"), Some(10.0), Some(966.6))
    );
    assert!(log["series"].as_array().expect("series").iter().all(|s| s["type"] != "bar"), "a bar has no length on it");
    assert_eq!(labels("investitionen", "vielfaches")[0], "1,0 ×");
    let names = |form| form_options("investitionen", Width::Wide, form)["yAxis"][1]["data"].clone();
    assert_eq!(names("alphabet"), serde_json::json!(["China", "Deutschland", "Großbritannien", "USA"]));
}

#[test]
fn forms_are_read_from_addresses_and_written_to_them() {
    let choices = chart("haushalt").choices;
    for form in Form::all(choices) {
        assert_eq!(Form::parse(choices, &form.print()), form);
    }
    assert_eq!(Form::parse(choices, "log.unsinn.ist").print(), "log.ist");
    assert_eq!(Form::parse(choices, "log.veraenderung").print(), "veraenderung", "changes have no logarithm");
    let log = Form::parse(choices, "log");
    assert!(!log.allows(0, 1) && log.allows(0, 2));
    assert_eq!(log.with(0, 1).print(), "veraenderung", "what is chosen last stays");
    assert_eq!(Form::parse(choices, "").label(plan(), texts()), "");
    assert_eq!(Form::parse(choices, "index.ist").label(plan(), texts()), "2017 = 100, linear, nur Ist");
    assert!(chart("top500").choices.is_empty());
}

#[test]
fn the_budget_is_drawn_as_it_stands() {
    for width in Width::ALL {
        let expected: Vec<f64> = plan().budget.rows.iter().map(|r| r.value / 1e6).collect();
        assert_eq!(drawn("haushalt", width, 1), expected);
        let option = options("haushalt", width);
        let series = marks(&option);
        assert_eq!(series.iter().map(Vec::len).collect::<Vec<_>>(), [6, 2], "Ist and Soll");
        assert_eq!(series[1][1]["value"], serde_json::json!(["2024", 483.3, "483,3"]));
        assert!(!option.to_string().contains("1.6"), "the 1.6 billion are no part of it");
    }
}

#[test]
fn the_budgets_table_computes_right() {
    let rows = rows("haushalt");
    assert_eq!(rows.len(), 9);
    assert_eq!(rows[0], ["2017", "Ist", "17,4", "–", "1,0", "1,2"]);
    assert_eq!(rows[5], ["2022", "Ist", "280,4", "+133,3", "16,1", "19,0"]);
    assert_eq!(rows[6], ["2023", "Soll", "427,2", "+52,4", "24,6", "28,9"]);
    assert_eq!(rows[7], ["2024", "Soll", "483,3", "+13,1", "27,8", "32,7"]);
    assert_eq!(rows[8][2..], ["1.476,6", "–", "–", "100,0"]);
    assert!(rows[8][0].contains("von uns berechnet"));
}

#[test]
fn growth_is_24_6_and_27_8_fold() {
    let rows = rows("haushalt-wachstum");
    assert_eq!((rows[6][2].as_str(), rows[7][2].as_str()), ("24,6", "27,8"));
    let chart = chart("haushalt-wachstum");
    let summary = plain((chart.summary)(plan(), texts()));
    assert!(summary.contains("2023 das 24,6-Fache und 2024 das 27,8-Fache"), "{summary}");
    // The line of planned budgets begins at the last actual one.
    let series = marks(&options("haushalt-wachstum", Width::Wide));
    assert_eq!(series.iter().map(Vec::len).collect::<Vec<_>>(), [3, 6]);
    assert_eq!(series[0][0]["value"][1], series[1][5]["value"][1]);
    let budget = &plan().budget.rows;
    assert_eq!(series[0][2]["value"][1].as_f64(), Some(budget[7].value / budget[0].value));
}

#[test]
fn bars_are_as_long_as_the_numbers() {
    for width in Width::ALL {
        let billions: Vec<f64> = values("private-investment").iter().map(|v| v / 1e9).collect();
        assert_eq!(sorted(drawn("investitionen", width, 0)), billions);
        assert_eq!(sorted(drawn("start-ups", width, 0)), values("startups"));
        assert_eq!(sorted(drawn("ausgruendungen", width, 0)), values("spin-offs"));
    }
}

#[test]
fn countries_without_a_number_are_told_and_not_drawn() {
    let rows = rows("start-ups");
    let untold: Vec<&str> =
        rows.iter().filter(|r| r[1] == texts().charts.not_numbered).map(|r| r[0].as_str()).collect();
    assert_eq!(untold, ["Japan", "Indien", "Frankreich", "Kanada", "Großbritannien"]);
    let summary = (chart("start-ups").summary)(plan(), texts());
    let option = options("start-ups", Width::Wide).to_string();
    for name in untold {
        assert!(summary.contains(name) && !option.contains(name), "{name}");
    }
}

#[test]
fn waffles_have_a_square_for_each() {
    for width in Width::ALL {
        for (id, expected) in
            [("ml-systeme", vec![2, 10, 24]), ("unternehmen", vec![15, 85]), ("nachhaltigkeitsziele", vec![134, 35])]
        {
            let groups = marks(&options(id, width));
            assert_eq!(groups.iter().map(Vec::len).collect::<Vec<_>>(), expected, "{id}");
            let squares: HashSet<String> = groups.iter().flatten().map(Value::to_string).collect();
            assert_eq!(squares.len(), expected.iter().sum::<usize>(), "{id}: no two in one place");
        }
    }
    assert_eq!(rows("ml-systeme")[2][1..], ["12", "33,3"], "Europe with Germany");
    assert_eq!(rows("unternehmen")[0], ["mit KI", "15"]);
    assert_eq!(rows("nachhaltigkeitsziele")[0], ["KI kann helfen", "134", "79,3"]);
}

#[test]
fn ranks_are_drawn_as_named() {
    let rows = rows("top500");
    assert_eq!(rows[1], ["Japan", "–", "2"]);
    assert_eq!(rows[5], ["Deutschland", "3", "6"]);
    let comparison = |id: &str| plan().comparisons.iter().find(|c| c.id == id).expect("a comparison");
    let ranks = ["top500-count", "top500-performance"].map(|id| comparison(id).rows.iter().filter_map(|r| r.rank));
    let expected = sorted(ranks.into_iter().flatten().map(f64::from).collect());
    for width in Width::ALL {
        assert_eq!(sorted(drawn("top500", width, 1)), expected);
    }
    let titles: Vec<String> = CHARTS.iter().map(|c| plain((c.title)(plan(), texts()))).collect();
    assert!(
        titles.contains(&"Supercomputer: Platz 3 nach der Zahl, Platz 6 nach der Leistung".to_owned()),
        "{titles:?}"
    );
}

#[test]
fn key_figures_are_drawn_among_their_like() {
    use aktionsplan::chart::Sketch;
    let plan = plan();
    let figures = plan.records().into_iter().flat_map(|found| &found.record.figures);
    let sketch = |id: &str| Sketch::of(plan, figures.clone().find(|figure| figure.id == id).expect(id));
    let squares = |id: &str| {
        let sketch = sketch(id).expect(id);
        [&sketch.own, &sketch.rest].map(|path| path.matches('M').count())
    };
    assert_eq!(squares("2.3-s3-f2"), [2, 34], "of 36 systems");
    assert_eq!(squares("3.1-s1-f1"), [3, 17], "15 percent are three of twenty");
    assert_eq!(squares("2.1-m2-f1"), [1, 74], "of all measures");
    assert_eq!(squares("2.4-m2-f1"), [150, 0]);
    let budget = sketch("1-p6-f11").expect("columns");
    assert_eq!((budget.own.as_str(), budget.rest.matches('M').count()), ("M112 0h12v40h-12z", 7));
    assert_eq!(sketch("1-p6-f3"), None, "1.6 billion are no part of the table");
}
