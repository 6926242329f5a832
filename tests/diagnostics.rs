//! A copy of the small plan is broken in many ways, and the check must list every error: the file, the place in it, what is
//! wrong and what was expected.

#![allow(clippy::unwrap_used)]

mod common;

use aktionsplan::plan::source::{self, Diagnostic};
use common::copy::Data;
use serde_json::json;
use std::fs;

impl Data {
    fn diagnostics(&self) -> Vec<Diagnostic> {
        source::load(&self.dir).err().unwrap_or_default()
    }

    /// Asserts that exactly these diagnostics are reported: file, place, and words that the message must contain.
    fn has(&self, expected: &[(&str, &str, &[&str])]) {
        let diagnostics = self.diagnostics();
        let list = || diagnostics.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n");
        for (file, place, words) in expected {
            let fits =
                |f: &&Diagnostic| f.file == *file && f.place == *place && words.iter().all(|w| f.what.contains(w));
            assert_eq!(diagnostics.iter().filter(fits).count(), 1, "{file}: {place}: {words:?} in:\n{}", list());
        }
        assert_eq!(diagnostics.len(), expected.len(), "no other diagnostics than {expected:#?} in:\n{}", list());
    }
}

#[test]
fn an_untouched_copy_has_no_faults() {
    Data::copy("untouched").has(&[]);
}

#[test]
fn a_fault_is_printed_as_file_place_and_text() {
    let data = Data::copy("printed");
    data.set("fields/2.1.json", "/situation/2.1-s1/footnotes", json!([2, 99]));
    let lines: Vec<String> = data.diagnostics().iter().map(ToString::to_string).collect();
    assert_eq!(lines, ["fields/2.1.json: 2.1-s1: footnote 99 does not exist, expected 1 to 6"]);
}

// Shape

#[test]
fn unknown_keys_are_named_at_every_depth() {
    let data = Data::copy("unknown-keys");
    data.add("plan.json", "", "titel", json!("x"))
        .add("fields/2.1.json", "/measures/2.1-m2", "ammount", json!({}))
        .add("fields/2.2.json", "/goals/2.2-g1/text", "english", json!("x"))
        .add("places.json", "/cities/berlin", "point", json!([1, 2]))
        .add("budget.json", "/total_figure", "year", json!(2021))
        .add("glossary.json", "/rows/beispiel", "url", json!("x"))
        .has(&[
            ("plan.json", "/", &["'titel' was unexpected"]),
            ("fields/2.1.json", "/measures/1", &["'ammount' was unexpected"]),
            ("fields/2.2.json", "/goals/0/text", &["'english' was unexpected"]),
            ("places.json", "/cities/0", &["'point' was unexpected"]),
            ("budget.json", "/total_figure", &["'year' was unexpected"]),
            ("glossary.json", "/rows/0", &["'url' was unexpected"]),
        ]);
}

#[test]
fn missing_keys_are_named() {
    let data = Data::copy("missing-keys");
    data.remove("fields/3.1.json", "/measures/3.1-m2", "kind")
        .remove("fields/3.1.json", "/measures/3.1-m1", "summary")
        .remove("fields/3.1.json", "", "goals_lead")
        .remove("prose/1.json", "/sections/1-a/paragraphs/1-p1", "text")
        .remove("places.json", "/universities/uni-koeln", "city")
        .remove("timeline.json", "/rows/t-2028", "date")
        .has(&[
            ("fields/3.1.json", "/measures/1", &["\"kind\"", "required"]),
            ("fields/3.1.json", "/measures/0", &["\"summary\"", "required"]),
            ("fields/3.1.json", "/", &["\"goals_lead\"", "required"]),
            ("prose/1.json", "/sections/0/paragraphs/0", &["\"text\"", "required"]),
            ("places.json", "/universities/1", &["\"city\"", "required"]),
            ("timeline.json", "/rows/2", &["\"date\"", "required"]),
        ]);
}

#[test]
fn wrong_types_say_which_type_was_expected() {
    let data = Data::copy("wrong-types");
    data.set("budget.json", "/rows/0/year", json!("2017"))
        .set("fields/2.1.json", "/situation/2.1-s1/footnotes", json!("12"))
        .set("fields/2.1.json", "/measures/2.1-m1/title", json!("Ein Titel"))
        .set("fields/2.1.json", "/situation/2.1-s1/figures/0/value", json!("sechs"))
        .set("footnotes.json", "/rows/3/number", json!(300))
        .set("footnotes.json", "/rows/4/number", json!(-1))
        .set("places.json", "/cities/berlin/on_map", json!(1))
        .set("comparisons.json", "/rows", json!({}))
        .has(&[
            ("budget.json", "/rows/0/year", &["\"2017\"", "integer"]),
            ("fields/2.1.json", "/situation/0/footnotes", &["\"12\"", "array"]),
            ("fields/2.1.json", "/measures/0/title", &["\"Ein Titel\"", "object"]),
            ("fields/2.1.json", "/situation/0/figures/0/value", &["\"sechs\"", "number"]),
            ("footnotes.json", "/rows/3/number", &["300", "255"]),
            ("footnotes.json", "/rows/4/number", &["-1", "minimum"]),
            ("places.json", "/cities/0/on_map", &["1", "boolean"]),
            ("comparisons.json", "/rows", &["array"]),
        ]);
}

#[test]
fn an_empty_or_missing_german_text_is_a_fault() {
    let data = Data::copy("empty-text");
    data.set("fields/2.1.json", "/goals/2.1-g1/title/de", json!(""))
        .set("fields/2.1.json", "/goals/2.1-g2/title", json!({ "en": "Title" }))
        .has(&[
            ("fields/2.1.json", "/goals/0/title/de", &["\"\"", "1 character"]),
            ("fields/2.1.json", "/goals/1/title", &["\"de\"", "required"]),
        ]);
}

#[test]
fn an_unknown_word_of_a_list_is_answered_with_the_known_ones() {
    let data = Data::copy("unknown-words");
    data.set("fields/2.1.json", "/measures/2.1-m1/kind", json!("neu"))
        .set("fields/2.1.json", "/measures/2.1-m1/emphasis", json!("bold"))
        .set("fields/2.1.json", "/situation/2.1-s1/figures/0/unit", json!("euro"))
        .set("fields/2.1.json", "/situation/2.1-s1/figures/0/bound", json!("circa"))
        .set("budget.json", "/rows/0/status", json!("ist"))
        .set("places.json", "/centres/alpha/cities/0/source", json!("we"))
        .has(&[
            ("fields/2.1.json", "/measures/0/kind", &["\"neu\"", "new", "expansion", "continuation", "not_stated"]),
            ("fields/2.1.json", "/measures/0/emphasis", &["\"bold\"", "whole", "part", "none", "unknown"]),
            ("fields/2.1.json", "/situation/0/figures/0/unit", &["\"euro\"", "eur", "percent"]),
            ("fields/2.1.json", "/situation/0/figures/0/bound", &["\"circa\"", "about", "at_least"]),
            ("budget.json", "/rows/0/status", &["\"ist\"", "actual", "planned"]),
            ("places.json", "/centres/0/cities/0/source", &["\"we\"", "plan", "editorial"]),
        ]);
}

#[test]
fn a_fault_within_an_optional_value_is_placed_within_it() {
    let data = Data::copy("optional");
    data.add("fields/2.1.json", "/measures/2.1-m2/amount", "waehrung", json!("EUR"))
        .add("fields/2.2.json", "/measures/2.2-m2", "note", json!({ "de": 5 }))
        .remove("fields/3.1.json", "/measures/3.1-m1/period", "text")
        .has(&[
            ("fields/2.1.json", "/measures/1/amount", &["'waehrung' was unexpected"]),
            ("fields/2.2.json", "/measures/1/note/de", &["5", "string"]),
            ("fields/3.1.json", "/measures/0/period", &["\"text\"", "required"]),
        ]);
}

#[test]
fn what_is_not_json_is_a_fault_with_line_and_column() {
    let data = Data::copy("not-json");
    data.write("timeline.json", b"{\n  \"rows\": [,]\n}\n")
        .write("budget.json", b"")
        .write("fields/2.2.json", b"{ \"id\": \"2.2\" ")
        .write("glossary.json", b"\xff\xfe")
        .has(&[
            ("timeline.json", "line 2, column 12", &["is not JSON"]),
            ("budget.json", "line 1, column 0", &["is not JSON", "EOF"]),
            ("fields/2.2.json", "line 1, column 14", &["is not JSON", "EOF"]),
            ("glossary.json", "/", &["cannot be read", "UTF-8", "expected a JSON file"]),
        ]);
}

#[test]
fn a_missing_file_is_a_fault_and_so_is_a_missing_folder() {
    let data = Data::copy("missing-file");
    for file in ["places.json", "prose/vorwort.json", "fields/3.1.json"] {
        fs::remove_file(data.dir.join(file)).unwrap();
    }
    let said: &[&str] = &["cannot be read", "expected a JSON file"];
    data.has(&[("places.json", "/", said), ("prose/vorwort.json", "/", said), ("fields/3.1.json", "/", said)]);
    let nowhere = Data { dir: data.dir.join("nowhere") };
    let files = fs::read_dir(&data.dir).unwrap().filter(|entry| entry.as_ref().unwrap().path().is_file()).count();
    // The places' file is gone from the copy; files of texts and fields are known only by plan.json.
    assert_eq!(nowhere.diagnostics().len(), files + 1, "one diagnostic for each file");
}

// Meaning: ids and references

#[test]
fn an_id_must_say_where_its_record_stands() {
    let data = Data::copy("ids");
    data.set("fields/2.1.json", "/goals/2.1-g2/id", json!("2.1-g3"))
        .set("fields/3.1.json", "/measures/3.1-m1/parts/3.1-m1-1/id", json!("3.1-m1-4"))
        .set("prose/vorwort.json", "/sections/vorwort-a/paragraphs/vorwort-p1/id", json!("vorwort-p7"))
        .set("prose/1.json", "/sections/1-b/paragraphs/1-p2/figures/1-p2-f2/id", json!("1-p2-f9"))
        .has(&[
            ("fields/2.1.json", "2.1-g3", &["expected \"2.1-g2\""]),
            ("fields/3.1.json", "3.1-m1-4", &["expected \"3.1-m1-1\""]),
            ("prose/vorwort.json", "vorwort-p7", &["expected \"vorwort-p1\""]),
            ("prose/1.json", "1-p2-f9", &["figure", "expected \"1-p2-f2\""]),
        ]);
}

#[test]
fn a_records_place_in_the_list_counts_and_not_its_id_alone() {
    let data = Data::copy("swapped");
    data.edit("fields/2.1.json", "/goals", |goals| goals.as_array_mut().unwrap().swap(0, 1)).has(&[
        ("fields/2.1.json", "2.1-g2", &["expected \"2.1-g1\""]),
        ("fields/2.1.json", "2.1-g1", &["expected \"2.1-g2\""]),
    ]);
}

#[test]
fn a_file_must_hold_the_field_that_its_name_says() {
    let data = Data::copy("field-id");
    data.set("fields/2.2.json", "/chapter", json!("3"));
    data.set("prose/vorwort.json", "/id", json!("preface"));
    let diagnostics = data.diagnostics();
    let has = |file: &str, place: &str, words: &str| {
        diagnostics.iter().any(|f| f.file == file && f.place == place && f.what.contains(words))
    };
    assert!(has("fields/2.2.json", "/chapter", "is \"3\", expected \"2\""), "{diagnostics:#?}");
    assert!(has("prose/vorwort.json", "/id", "is \"preface\", expected \"vorwort\""), "{diagnostics:#?}");
}

#[test]
fn a_field_in_the_wrong_file_is_a_fault() {
    let data = Data::copy("wrong-file");
    let other = fs::read(data.dir.join("fields/2.2.json")).unwrap();
    let diagnostics = data.write("fields/2.1.json", &other).diagnostics();
    let hit = diagnostics.iter().find(|f| f.file == "fields/2.1.json" && f.place == "/id").unwrap();
    assert_eq!(hit.what, "is \"2.2\", expected \"2.1\" as in the file's name");
}

#[test]
fn a_chapter_that_plan_json_does_not_have_is_a_fault() {
    let data = Data::copy("chapter");
    data.edit("plan.json", "/chapters", |c| c.as_array_mut().unwrap().truncate(1)).has(&[(
        "fields/3.1.json",
        "/",
        &["not listed in plan.json", "\"fields\" of a chapter"],
    )]);
}

#[test]
fn plan_json_must_list_every_file_once_and_in_its_chapter() {
    let data = Data::copy("unlisted");
    data.write("prose/nachwort.json", b"{}").write("notizen.txt", b"").has(&[
        ("notizen.txt", "/", &["is not a file of the plan"]),
        ("prose/nachwort.json", "/", &["not listed in plan.json", "expected its name in \"prose\""]),
    ]);
    let data = Data::copy("listed-and-missing");
    data.edit("plan.json", "/chapters/1/fields", |fields| fields.as_array_mut().unwrap().push(json!("3.9"))).has(&[(
        "fields/3.9.json",
        "/",
        &["is listed in plan.json", "cannot be read", "expected a JSON file"],
    )]);
    let data = Data::copy("listed-twice");
    data.edit("plan.json", "/prose", |prose| prose.as_array_mut().unwrap().push(json!("1")));
    let diagnostics = data.diagnostics();
    assert!(
        diagnostics.iter().any(|f| f.file == "plan.json" && f.place == "1" && f.what.contains("occurs 2 times")),
        "{diagnostics:#?}"
    );
    let data = Data::copy("listed-elsewhere");
    data.edit("plan.json", "/chapters", |chapters| {
        let moved = chapters[0]["fields"].as_array_mut().unwrap().pop().unwrap();
        chapters[1]["fields"].as_array_mut().unwrap().insert(0, moved);
    })
    .has(&[
        ("fields/2.2.json", "/chapter", &["is \"2\", expected \"3\"", "lists it"]),
        ("plan.json", "3/fields", &["\"2.2\"", "like \"3.1\""]),
    ]);
}

#[test]
fn footnotes_must_exist_be_in_order_and_be_used() {
    let data = Data::copy("footnotes");
    data.set("fields/2.1.json", "/situation/2.1-s1/footnotes", json!([2, 9]))
        .set("fields/2.1.json", "/situation/2.1-s2/footnotes", json!([3, 2]))
        .set("fields/2.2.json", "/situation/2.2-s1/footnotes", json!([4, 4]))
        .set("fields/3.1.json", "/situation/3.1-s1/footnotes", json!([0, 5]))
        .remove("fields/3.1.json", "/measures/3.1-m1/parts/3.1-m1-2", "footnotes")
        .set("timeline.json", "/rows/t-1988/footnotes", json!([77]))
        .set("comparisons.json", "/rows/companies/footnotes", json!([78]))
        .has(&[
            ("fields/2.1.json", "2.1-s1", &["footnote 9 does not exist", "expected 1 to 6"]),
            ("fields/2.1.json", "2.1-s2", &["[3, 2]", "expected ascending"]),
            ("fields/2.2.json", "2.2-s1", &["[4, 4]", "each once"]),
            ("fields/3.1.json", "3.1-s1", &["footnote 0 does not exist"]),
            ("footnotes.json", "/5", &["footnote 6 is not used", "expected it in at least one record"]),
            ("timeline.json", "t-1988", &["footnote 77 does not exist"]),
            ("comparisons.json", "companies", &["footnote 78 does not exist"]),
        ]);
}

#[test]
fn footnotes_must_be_numbered_without_gaps() {
    let data = Data::copy("footnote-numbers");
    data.edit("footnotes.json", "/rows", |rows| {
        rows.as_array_mut().unwrap().remove(5);
    })
    .has(&[("fields/3.1.json", "3.1-m1-2", &["footnote 6 does not exist", "expected 1 to 5"])]);
    let data = Data::copy("footnote-swap");
    data.edit("footnotes.json", "/rows", |rows| rows.as_array_mut().unwrap().swap(0, 1)).has(&[
        ("footnotes.json", "/0/number", &["is 2, expected 1"]),
        ("footnotes.json", "/1/number", &["is 1, expected 2"]),
    ]);
}

#[test]
fn a_measures_references_must_exist() {
    let data = Data::copy("measure-references");
    data.set("fields/2.1.json", "/measures/2.1-m1/instruments", json!(["funding", "magic"]))
        .add("fields/2.1.json", "/measures/2.1-m1", "audiences", json!(["everybody"]))
        .set("fields/2.1.json", "/measures/2.1-m1/topics", json!(["cooking", "health"]))
        .add("fields/2.1.json", "/measures/2.1-m2", "goals", json!(["2.2-g1"]))
        .set("fields/2.1.json", "/measures/2.1-m3/related", json!(["2.1-m3", "9.9-m1", "2.1-g1"]))
        .has(&[
            ("fields/2.1.json", "2.1-m1/instruments", &["\"magic\"", "expected one of funding, network"]),
            ("fields/2.1.json", "2.1-m1/audiences", &["\"everybody\"", "expected one of science"]),
            ("fields/2.1.json", "2.1-m1/topics", &["\"cooking\"", "expected one of health"]),
            ("fields/2.1.json", "2.1-m2/goals", &["\"2.2-g1\" is not a goal of field 2.1"]),
            ("fields/2.1.json", "2.1-m3/related", &["\"2.1-m3\"", "another measure"]),
            ("fields/2.1.json", "2.1-m3/related", &["\"9.9-m1\"", "expected the id of another measure"]),
            ("fields/2.1.json", "2.1-m3/related", &["\"2.1-g1\"", "expected the id of another measure"]),
        ]);
}

#[test]
fn places_in_the_plan_must_be_records() {
    let data = Data::copy("places-in-the-plan");
    data.set("budget.json", "/source_id", json!("1-p66"))
        .set("budget.json", "/total_figure/source_id", json!("1"))
        .set("comparisons.json", "/rows/companies/source_id", json!("3.3"))
        .set("glossary.json", "/rows/gpu/places", json!(["2.1-s2", "2.1-x2"]))
        .set("timeline.json", "/rows/t-2028/source_id", json!(""))
        .set("places.json", "/centres/alpha/source_id", json!("2.1-m22"))
        .set("places.json", "/computing/rechner/source_id", json!("lrz"))
        .has(&[
            ("budget.json", "/source_id", &["\"1-p66\" is not a record", "expected an id like"]),
            ("budget.json", "/total_figure/source_id", &["\"1\" is not a record"]),
            ("comparisons.json", "companies", &["\"3.3\" is not a record"]),
            ("glossary.json", "gpu", &["\"2.1-x2\" is not a record"]),
            ("timeline.json", "t-2028", &["\"\" is not a record"]),
            ("places.json", "alpha", &["\"2.1-m22\" is not a record"]),
            ("places.json", "rechner", &["\"lrz\" is not a record"]),
        ]);
}

#[test]
fn a_key_figure_must_be_a_figure_of_a_record() {
    let key = |figure: &str| json!({ "id": "test", "figure": figure, "label": { "de": "Test" }, "text": { "de": "Ein Test." } });
    let data = Data::copy("key-figure");
    data.edit("key_figures.json", "/rows", |rows| rows.as_array_mut().unwrap().push(key("2.1-m2-f9"))).has(&[(
        "key_figures.json",
        "test",
        &["\"2.1-m2-f9\" does not exist in any record"],
    )]);
    let data = Data::copy("key-figure-sound");
    data.edit("key_figures.json", "/rows", |rows| rows.as_array_mut().unwrap().push(key("2.1-m2-f1"))).has(&[]);
}

#[test]
fn ids_must_be_unique_in_their_file() {
    let data = Data::copy("unique");
    for (file, list) in [
        ("comparisons.json", "/rows"),
        ("glossary.json", "/rows"),
        ("timeline.json", "/rows"),
        ("places.json", "/cities"),
        ("places.json", "/centres"),
        ("places.json", "/universities"),
        ("places.json", "/computing"),
    ] {
        data.edit(file, list, |v| {
            let list = v.as_array_mut().unwrap();
            let first = list[0].clone();
            list.push(first);
        });
    }
    let once: &[&str] = &["occurs 2 times", "expected once"];
    data.has(&[
        ("comparisons.json", "companies", once),
        ("glossary.json", "beispiel", once),
        ("timeline.json", "t-1988", once),
        ("places.json", "berlin", once),
        ("places.json", "alpha", once),
        ("places.json", "uni-bonn", once),
        ("places.json", "rechner", once),
    ]);
}

// Meaning: numbers and dates

#[test]
fn a_figure_must_not_be_negative_and_needs_a_noun_where_it_counts() {
    let data = Data::copy("figures");
    data.set("fields/2.1.json", "/situation/2.1-s1/figures/0/value", json!(-5))
        .remove("fields/2.1.json", "/situation/2.1-s1/figures/0", "noun")
        .has(&[
            ("fields/2.1.json", "2.1-s1-f1", &["negative", "expected 0 or more"]),
            ("fields/2.1.json", "2.1-s1-f1", &["no noun", "expected one"]),
        ]);
}

#[test]
fn an_amount_must_be_a_figure_of_its_measure() {
    let data = Data::copy("amount");
    data.set("fields/2.1.json", "/measures/2.1-m2/amount/value", json!(62000000)).has(&[(
        "fields/2.1.json",
        "2.1-m2/amount",
        &["expected a figure with the same value and unit"],
    )]);
}

#[test]
fn dates_must_be_dates() {
    let data = Data::copy("dates");
    let form: &[&str] = &["is not a date", "expected 2024, 2024-06, 2024-06-30 or 2024-Q4"];
    let wrong =
        ["88", "2000-13", "2021-Q5", "30.11.2022", "2023-06-31", "2023-02-29", "2023-+6", "+202", "2024/25", "2025-6"];
    for date in wrong {
        data.set("timeline.json", "/rows/t-1988/date", json!(date)).has(&[("timeline.json", "t-1988", form)]);
    }
    let data = Data::copy("dates-elsewhere");
    data.set("timeline.json", "/rows/t-2024/to", json!("später"))
        .set("fields/3.1.json", "/measures/3.1-m1/period/from", json!("2024/25"))
        .set("fields/3.1.json", "/measures/3.1-m1/period/to", json!("2025-6"))
        .has(&[
            ("timeline.json", "t-2024", &["\"später\" is not a date"]),
            ("fields/3.1.json", "3.1-m1/period", &["\"2024/25\" is not a date"]),
            ("fields/3.1.json", "3.1-m1/period", &["\"2025-6\" is not a date"]),
        ]);
    let data = Data::copy("leap-day");
    data.set("timeline.json", "/rows/t-2024/date", json!("2024-02-29")).has(&[]);
}

#[test]
fn the_budget_must_run_year_by_year_from_actual_to_planned_as_its_paragraph_says() {
    let data = Data::copy("budget-values");
    data.set("budget.json", "/rows/1/value", json!(21000000)).has(&[(
        "budget.json",
        "/rows 2018",
        &["21000000", "is not a figure of 1-p2 for that year"],
    )]);
    let data = Data::copy("budget-status");
    data.set("budget.json", "/rows/0/status", json!("planned")).has(&[(
        "budget.json",
        "/rows/1",
        &["actual after planned", "expected the other order"],
    )]);
    let data = Data::copy("budget-gap");
    data.edit("budget.json", "/rows", |rows| {
        rows.as_array_mut().unwrap().remove(1);
    })
    .has(&[("budget.json", "/rows/1", &["year 2019 follows 2017", "expected 2018"])]);
}

#[test]
fn a_part_must_not_exceed_its_whole_and_only_parts_have_a_whole() {
    let data = Data::copy("whole");
    data.set("comparisons.json", "/rows/companies/rows/de/value", json!(137))
        .add("comparisons.json", "/rows/startups", "whole", json!(10000))
        .has(&[
            ("comparisons.json", "companies/de", &["137", "more than the whole, 100"]),
            ("comparisons.json", "startups", &["whole", "only there"]),
        ]);
    let data = Data::copy("no-whole");
    data.remove("comparisons.json", "/rows/companies", "whole").has(&[(
        "comparisons.json",
        "companies",
        &["whole", "expected with form part_of_whole"],
    )]);
}

// Meaning: the map

#[test]
fn coordinates_abroad_and_unknown_laender_are_faults() {
    let data = Data::copy("abroad");
    let abroad: &[&str] = &["is not in Germany", "47.27-55.06 N, 5.86-15.05 E"];
    data.set("places.json", "/cities/berlin/lon", json!(2.35))
        .set("places.json", "/cities/bonn/lat", json!(57.0))
        .set("places.json", "/cities/koeln/lat", json!(6.96))
        .set("places.json", "/cities/berlin/land", json!("NRW"))
        .has(&[
            ("places.json", "berlin", abroad),
            ("places.json", "bonn", abroad),
            ("places.json", "koeln", abroad),
            ("places.json", "berlin", &["land \"NRW\" does not exist", "expected one like \"BE\""]),
        ]);
}

#[test]
fn what_stands_on_the_map_must_be_in_a_city_and_a_city_must_have_something() {
    let data = Data::copy("seats");
    data.set("places.json", "/centres/alpha/cities/0/city", json!("atlantis"))
        .set("places.json", "/universities/uni-koeln/city", json!("Kiel"))
        .set("places.json", "/computing/rechner/city", json!("berlin"))
        .set("places.json", "/centres/beta/url", json!("http://example.org/"))
        .has(&[
            ("places.json", "alpha", &["city \"atlantis\" does not exist"]),
            ("places.json", "uni-koeln", &["city \"Kiel\" does not exist"]),
            ("places.json", "koeln", &["nothing is in this city"]),
            ("places.json", "beta", &["\"http://example.org/\"", "expected https://"]),
        ]);
}

// Meaning: texts

#[test]
fn markup_line_breaks_doubled_spaces_and_straight_quotes_are_faults_of_their_file() {
    let data = Data::copy("plain-text");
    let text = |text: &str| json!({ "de": text });
    data.set("fields/2.1.json", "/measures/2.1-m1/text", text("Ein <br Umbruch."))
        .set("fields/2.1.json", "/goals_lead/title", text("Zwei\nZeilen"))
        .set("prose/1.json", "/sections/1-b/title", text("Zwei  Leerzeichen"))
        .set("plan.json", "/appendix", text("Ein \"gerades\" Zeichen."))
        .set("budget.json", "/notes/0", text("Mehr > weniger."))
        .set("glossary.json", "/rows/gpu/text", text("Ein <Wort."))
        .set("places.json", "/cities/bonn/name/de", json!("Bonn\n"))
        .set("footnotes.json", "/rows/0/text", text("Vgl.  (Menn 2023)"))
        .has(&[
            ("fields/2.1.json", "/measures/2.1-m1/text/de", &["contains markup", "expected plain text"]),
            ("fields/2.1.json", "/goals_lead/title/de", &["contains a line break", "expected plain text"]),
            ("prose/1.json", "/sections/1-b/title/de", &["contains a doubled space", "expected plain text"]),
            ("plan.json", "/appendix/de", &["contains a straight quote", "expected plain text"]),
            ("budget.json", "/notes/0/de", &["contains markup", "expected plain text"]),
            ("glossary.json", "/gpu/text/de", &["contains markup", "expected plain text"]),
            ("places.json", "/cities/bonn/name/de", &["contains a line break", "expected plain text"]),
            ("footnotes.json", "/0/text/de", &["contains a doubled space", "expected plain text"]),
        ]);
}

#[test]
fn the_summary_of_a_measure_is_one_short_sentence() {
    let data = Data::copy("summary");
    // A letter of two bytes counts once.
    let sentence = |length: usize| json!(format!("{}.", "ü".repeat(length - 1)));
    data.set("fields/2.1.json", "/measures/2.1-m1/summary/de", sentence(40))
        .set("fields/2.1.json", "/measures/2.1-m2/summary/de", sentence(160))
        .has(&[]);
    data.set("fields/2.1.json", "/measures/2.1-m1/summary/de", sentence(39))
        .set("fields/2.1.json", "/measures/2.1-m2/summary/de", sentence(161))
        .set("fields/2.2.json", "/measures/2.2-m1/summary/de", json!("Ein erfundenes Programm bezahlt Geräte"))
        .set("fields/2.2.json", "/measures/2.2-m2/summary/de", json!("Wer bezahlt erfundene Geräte in jeder Klasse?"))
        .has(&[
            ("fields/2.1.json", "2.1-m1/summary", &["has 39 characters, expected 40 to 160", "a card shows"]),
            ("fields/2.1.json", "2.1-m2/summary", &["has 161 characters, expected 40 to 160", "a card shows"]),
            ("fields/2.2.json", "2.2-m1/summary", &["has 38 characters"]),
            ("fields/2.2.json", "2.2-m1/summary", &["ends with \"Geräte\"", "expected a full stop"]),
            ("fields/2.2.json", "2.2-m2/summary", &["ends with \"Klasse?\"", "expected a full stop"]),
        ]);
}

// Several at once

#[test]
fn all_faults_of_shape_are_listed_at_once_and_before_those_of_meaning() {
    let data = Data::copy("several-shapes");
    data.write("timeline.json", b"[")
        .add("fields/2.1.json", "/goals/2.1-g1", "foo", json!(1))
        .remove("fields/2.1.json", "/goals/2.1-g2", "title")
        .set("places.json", "/cities/bonn/lat", json!("54"))
        // Of meaning: told once the shape is right.
        .set("fields/2.2.json", "/situation/2.2-s1/footnotes", json!([99]));
    fs::remove_file(data.dir.join("glossary.json")).unwrap();
    data.has(&[
        ("timeline.json", "line 1, column 1", &["is not JSON"]),
        ("fields/2.1.json", "/goals/0", &["'foo' was unexpected"]),
        ("fields/2.1.json", "/goals/1", &["\"title\"", "required"]),
        ("places.json", "/cities/1/lat", &["\"54\"", "number"]),
        ("glossary.json", "/", &["cannot be read"]),
    ]);
}

#[test]
fn all_faults_of_meaning_are_listed_at_once_over_all_files() {
    let data = Data::copy("several-meanings");
    data.set("fields/2.2.json", "/situation/2.2-s1/footnotes", json!([4, 99]))
        .set("fields/3.1.json", "/measures/3.1-m1/topics", json!(["illness"]))
        .set("places.json", "/cities/koeln/lat", json!(48.85))
        .set("places.json", "/cities/koeln/lon", json!(2.35))
        .set("timeline.json", "/rows/t-2028/date", json!("bald"))
        .set("budget.json", "/source_id", json!("1-p1"))
        .has(&[
            ("fields/2.2.json", "2.2-s1", &["footnote 99"]),
            ("fields/3.1.json", "3.1-m1/topics", &["\"illness\""]),
            ("places.json", "koeln", &["48.85 N, 2.35 E is not in Germany"]),
            ("timeline.json", "t-2028", &["\"bald\""]),
            ("budget.json", "/rows 2017", &["1-p1"]),
            ("budget.json", "/rows 2018", &["1-p1"]),
            ("budget.json", "/rows 2019", &["1-p1"]),
            ("budget.json", "/rows 2020", &["1-p1"]),
        ]);
}

// The changelog

#[test]
fn entries_of_the_changelog_have_days_and_the_newest_stands_first() {
    let data = Data::copy("changelog");
    data.edit("changes.json", "/rows", |rows| {
        let entry = |id: &str, date: &str| json!({ "id": id, "date": date, "title": { "de": "Ein Test" } });
        *rows = json!([entry("2026-11-01", "2026-11-01"), entry("x", "2026-11-02"), entry("2026-11", "2026-11")]);
    })
    .has(&[
        ("changes.json", "2026-11-01", &["stands above x", "expected the newest first"]),
        ("changes.json", "x", &["does not begin with its day, 2026-11-02"]),
        ("changes.json", "2026-11", &["\"2026-11\" is not a day"]),
    ]);
}

#[test]
fn settings_of_the_operator_are_checked() {
    let data = Data::copy("operator");
    data.add("operator.json", "", "contact", json!("kontakt@amt.example"))
        .add("operator.json", "", "error_reports", json!("mailto:fehler@amt.example?subject=x"))
        .add("operator.json", "", "imprint", json!({}))
        .add("operator.json", "", "privacy", json!({ "url": "http://amt.example/" }))
        .set("operator.json", "/original", json!({ "url": "amt.example", "checked": "2026-11" }))
        .has(&[
            ("operator.json", "/contact", &["kontakt@amt.example", "expected", "mailto:"]),
            ("operator.json", "/error_reports", &["subject", "expected"]),
            ("operator.json", "/imprint", &["is empty", "\"url\" or \"text\""]),
            ("operator.json", "/privacy/url", &["http://amt.example/", "https://"]),
            ("operator.json", "/original/url", &["amt.example", "https://"]),
            ("operator.json", "/original/checked", &["2026-11", "is not a day"]),
        ]);
}

#[test]
fn a_statement_on_accessibility_is_whole() {
    let text = |words: &str| json!({ "de": words });
    let data = Data::copy("operator-accessibility");
    data.add(
        "operator.json",
        "",
        "accessibility",
        json!({ "status": "partial", "assessed": "2026", "updated": "2026-11-30", "feedback": "barrieren@amt.example" }),
    )
    .has(&[
        ("operator.json", "/accessibility", &["status", "no \"method\""]),
        ("operator.json", "/accessibility/limits", &["not given"]),
        ("operator.json", "/accessibility/assessed", &["2026", "is not a day"]),
        ("operator.json", "/accessibility/feedback", &["barrieren@amt.example", "mailto:"]),
    ]);
    let limits = json!([{ "part": text("Karte"), "reason": text("Sie ist zu blass.") }]);
    let body = json!({ "name": "", "url": "http://schlichtung.example/", "email": "schlichtung.example" });
    let full = json!({
        "status": "full", "assessed": "2026-11-30", "updated": "2026-11-29", "method": "self", "limits": limits, "arbitration": body
    });
    data.set("operator.json", "/accessibility", full).has(&[
        ("operator.json", "/accessibility/limits", &["\"full\""]),
        ("operator.json", "/accessibility/updated", &["2026-11-29", "2026-11-30"]),
        ("operator.json", "/accessibility/arbitration/name", &["is empty"]),
        ("operator.json", "/accessibility/arbitration/url", &["http://", "https://"]),
        ("operator.json", "/accessibility/arbitration/email", &["schlichtung.example", "@"]),
    ]);
    data.set("operator.json", "/accessibility", json!({ "limits": limits })).has(&[
        ("operator.json", "/accessibility", &["is empty", "\"status\""]),
        ("operator.json", "/accessibility/limits", &["without a status"]),
    ]);
    data.set("operator.json", "/accessibility", json!({ "status": "perfect" })).has(&[(
        "operator.json",
        "/accessibility/status",
        &["perfect", "\"partial\""],
    )]);
}

#[test]
fn a_film_in_sign_language_is_there_and_has_a_transcript() {
    let data = Data::copy("operator-film");
    data.add(
        "operator.json",
        "",
        "sign_language",
        json!({ "video": "../dgs.mov", "seconds": 60, "transcript": [{ "de": "Ein Film." }], "url": "amt.example" }),
    )
    .has(&[("operator.json", "/sign_language/video", &["../dgs.mov", "is not there"])]);
    data.set("operator.json", "/sign_language/video", json!("operator.json")).has(&[
        ("operator.json", "/sign_language/video", &["operator.json", "MP4 or WebM"]),
        ("operator.json", "/sign_language/url", &["amt.example", "https://"]),
    ]);
    data.set("operator.json", "/sign_language/transcript", json!([])).has(&[(
        "operator.json",
        "/sign_language/transcript",
        &["[]"],
    )]);
}

#[test]
fn a_bound_is_said_once() {
    let data = Data::copy("bound-twice");
    let (place, figure) = ("/situation/2.1-s1/figures", "2.1-s1-f1");
    data.set(
        "fields/2.1.json",
        place,
        json!([{ "id": figure, "value": 0.33, "unit": "fraction", "bound": "over", "noun": { "de": "gut ein Drittel" }, "meaning": { "de": "Anteil" } }]),
    )
    .has(&[("fields/2.1.json", figure, &["bound and noun", "gut ein Drittel"])]);
}

#[test]
fn texts_in_leichte_sprache_keep_its_rules() {
    let data = Data::copy("simple-language");
    let text = |leicht: &str| json!({ "de": "Ein Text.", "en": "A text.", "leicht": leicht });
    data.set("fields/2.1.json", "/situation/2.1-s1/text", text("Das Geld wird ausgegeben.\nEs ist für Roboter."))
        .set("fields/2.1.json", "/goals/2.1-g1/title", text("Ziele des Plans"))
        .set("fields/2.2.json", "/goals/2.2-g1/text", text("Das ist das Rechenzentrum.\nDas ist ein Rechen-Zentrum."))
        .set("simple_language.json", "/whole", json!(["Rechenzentrum", "Zusammenarbeit"]))
        .set(
            "simple_language.json",
            "/hard",
            json!([{ "word": "Roboter", "explanations": ["Ein Roboter ist eine Maschine (neu)."] }]),
        )
        .has(&[
            ("fields/2.1.json", "/situation/2.1-s1/text/leicht", &["passive", "wird … ausgegeben", "who does it"]),
            ("fields/2.1.json", "/situation/2.1-s1/text/leicht", &["hard_word", "\"Roboter\"", "explanation"]),
            ("fields/2.1.json", "/goals/2.1-g1/title/leicht", &["genitive", "des Plans", "von"]),
            ("fields/2.2.json", "/goals/2.2-g1/text/leicht", &["spelling", "Rechen-Zentrum", "Rechenzentrum"]),
            ("simple_language.json", "/hard/Roboter", &["sign", "( )"]),
            ("simple_language.json", "/whole", &["Zusammenarbeit", "needed by no text"]),
        ]);
}

#[test]
fn a_rule_that_does_not_exist_is_answered_with_those_that_do() {
    let data = Data::copy("simple-rule");
    data.set("simple_language.json", "/exceptions", json!([{ "sentence": "x", "rule": "lenght", "why": "x" }]))
        .has(&[("simple_language.json", "/exceptions/0/rule", &["\"lenght\"", "\"long_sentence\"", "\"passive\""])]);
}
