//! What must hold between the parts of the plan, beyond the shape of each file.

use super::source::Fault;
use super::*;
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// Degrees within which Germany lies: (west, south, east, north).
pub const GERMANY: (f64, f64, f64, f64) = (5.86, 47.27, 15.05, 55.06);

/// Everything that is wrong with a plan whose files have the right shape.
pub fn faults(plan: &Plan) -> Vec<Fault> {
    let mut check = Check { plan, faults: vec![] };
    check.files();
    check.records();
    check.measures();
    check.footnotes();
    check.tables();
    check.places();
    check.unique();
    check.plain_text();
    check.faults
}

struct Check<'p> {
    plan: &'p Plan,
    faults: Vec<Fault>,
}

/// The file a record is written in.
fn file_of(home: Home<'_>) -> String {
    match home {
        Home::Prose(p) => format!("prose/{}.json", p.id),
        Home::Field(f) => format!("fields/{}.json", f.id),
    }
}

impl Check<'_> {
    fn expect(&mut self, holds: bool, file: &str, place: &str, what: impl FnOnce() -> String) {
        if !holds {
            self.faults.push(Fault::new(file, place, what()));
        }
    }

    fn files(&mut self) {
        let plan = self.plan;
        for (prose, id) in plan.prose.iter().zip(source::PROSE) {
            self.expect(prose.id == id, &format!("prose/{id}.json"), "/id", || {
                format!("is \"{}\", expected \"{id}\" as in the file's name", prose.id)
            });
        }
        for (field, id) in plan.fields.iter().zip(source::FIELDS) {
            let file = format!("fields/{id}.json");
            self.expect(field.id == id, &file, "/id", || {
                format!("is \"{}\", expected \"{id}\" as in the file's name", field.id)
            });
            let chapter = &id[..1];
            let known = plan.meta.chapters.iter().any(|c| c.id == field.chapter);
            self.expect(field.chapter == chapter && known, &file, "/chapter", || {
                format!("is \"{}\", expected \"{chapter}\", a chapter of plan.json", field.chapter)
            });
        }
    }

    fn records(&mut self) {
        for found in self.plan.records() {
            let (file, record) = (file_of(found.home), found.record);
            let expected = found.expected_id();
            self.expect(record.id == expected, &file, &record.id, || {
                format!("id does not say where the record stands, expected \"{expected}\"")
            });
            for (i, figure) in record.figures.iter().enumerate() {
                let expected = format!("{}-f{}", record.id, i + 1);
                self.expect(figure.id == expected, &file, &figure.id, || {
                    format!("id of a figure, expected \"{expected}\"")
                });
                self.expect(figure.value >= 0.0, &file, &figure.id, || "negative, expected 0 or more".into());
                let needs_noun = matches!(figure.unit, Unit::Count | Unit::Rank | Unit::Fraction);
                self.expect(!needs_noun || figure.noun.is_some(), &file, &figure.id, || {
                    "has no noun, expected one with this unit".into()
                });
            }
            self.expect(record.footnotes.is_sorted_by(|a, b| a < b), &file, &record.id, || {
                format!("footnotes {:?}, expected ascending and each once", record.footnotes)
            });
            self.footnotes_exist(&record.footnotes, &file, &record.id);
        }
    }

    fn footnotes_exist(&mut self, numbers: &[u8], file: &str, place: &str) {
        let last = self.plan.footnotes.len();
        for n in numbers {
            self.expect((1..=last).contains(&usize::from(*n)), file, place, || {
                format!("footnote {n} does not exist, expected 1 to {last}")
            });
        }
    }

    fn measures(&mut self) {
        let vocabulary = &self.plan.meta.vocabulary;
        for field in &self.plan.fields {
            let file = format!("fields/{}.json", field.id);
            for m in &field.measures {
                let id = m.record.id.as_str();
                for (key, values, words) in [
                    ("instruments", &m.instruments, &vocabulary.instruments),
                    ("audiences", &m.audiences, &vocabulary.audiences),
                    ("topics", &m.topics, &vocabulary.topics),
                ] {
                    for value in values {
                        self.expect(words.iter().any(|w| w.id == *value), &file, &format!("{id}/{key}"), || {
                            let known: Vec<_> = words.iter().map(|w| w.id.as_str()).collect();
                            format!(
                                "\"{value}\" is not in plan.json's vocabulary, expected one of {}",
                                known.join(", ")
                            )
                        });
                    }
                }
                for goal in &m.goals {
                    self.expect(field.goals.iter().any(|g| g.id == *goal), &file, &format!("{id}/goals"), || {
                        format!("\"{goal}\" is not a goal of field {}", field.id)
                    });
                }
                for other in &m.related {
                    let known = *other != id && self.plan.measure(other).is_some();
                    self.expect(known, &file, &format!("{id}/related"), || {
                        format!("\"{other}\", expected the id of another measure, like \"2.1-m2\"")
                    });
                }
                for date in m.period.iter().flat_map(|p| p.from.iter().chain(&p.to)) {
                    self.date(date, &file, &format!("{id}/period"));
                }
                if let Some(amount) = &m.amount {
                    let stated = m.record.figures.iter().any(|f| f.value == amount.value && f.unit == amount.unit);
                    self.expect(stated, &file, &format!("{id}/amount"), || {
                        "is not among the measure's figures, expected a figure with the same value and unit".into()
                    });
                }
            }
        }
    }

    fn footnotes(&mut self) {
        let mut used: BTreeSet<u8> = BTreeSet::new();
        for found in self.plan.records() {
            used.extend(&found.record.footnotes);
        }
        for (i, footnote) in self.plan.footnotes.iter().enumerate() {
            let n = footnote.number;
            self.expect(usize::from(n) == i + 1, "footnotes.json", &format!("/{i}/number"), || {
                format!("is {n}, expected {}", i + 1)
            });
            self.expect(used.contains(&n), "footnotes.json", &format!("/{i}"), || {
                format!("footnote {n} is not used, expected it in at least one record")
            });
        }
    }

    fn tables(&mut self) {
        let plan = self.plan;
        let rows = &plan.budget.rows;
        for (i, pair) in rows.windows(2).enumerate() {
            let place = format!("/rows/{}", i + 1);
            self.expect(pair[1].year == pair[0].year + 1, "budget.json", &place, || {
                format!("year {} follows {}, expected {}", pair[1].year, pair[0].year, pair[0].year + 1)
            });
            let order = !(pair[0].status == BudgetStatus::Planned && pair[1].status == BudgetStatus::Actual);
            self.expect(order, "budget.json", &place, || "actual after planned, expected the other order".into());
        }
        self.place(&plan.budget.place, "budget.json", "/place");
        self.place(&plan.budget.total_figure.place, "budget.json", "/total_figure/place");
        // The paragraph with the table has the same numbers.
        if let Some(found) = plan.find(&plan.budget.place) {
            for row in rows {
                let same = |f: &Figure| f.year == Some(row.year) && f.unit == Unit::Eur && f.value == row.value;
                self.expect(
                    found.record.figures.iter().any(same),
                    "budget.json",
                    &format!("/rows {}", row.year),
                    || format!("{} is not a figure of {} for that year", row.value, plan.budget.place),
                );
            }
        }
        let figures: BTreeSet<&str> =
            self.plan.records().iter().flat_map(|f| &f.record.figures).map(|f| f.id.as_str()).collect();
        for key in &plan.key_figures {
            self.expect(figures.contains(key.figure.as_str()), "key_figures.json", &key.id, || {
                format!("figure \"{}\" does not exist in any record", key.figure)
            });
        }
        for c in &plan.comparisons {
            self.place(&c.place, "comparisons.json", &c.id);
            self.footnotes_exist(&c.footnotes, "comparisons.json", &c.id);
            if let Some(whole) = c.whole {
                for row in &c.rows {
                    self.expect(
                        row.value.is_none_or(|v| v <= whole),
                        "comparisons.json",
                        &format!("{}/{}", c.id, row.id),
                        || format!("{:?} is more than the whole, {whole}", row.value),
                    );
                }
            }
            let whole_needed = c.form == Form::PartOfWhole;
            self.expect(whole_needed == c.whole.is_some(), "comparisons.json", &c.id, || {
                "whole: expected with form part_of_whole, and only there".into()
            });
        }
        for term in &plan.glossary {
            for place in &term.places {
                self.place(place, "glossary.json", &term.id);
            }
        }
        for moment in &plan.timeline {
            self.place(&moment.place, "timeline.json", &moment.id);
            self.footnotes_exist(&moment.footnotes, "timeline.json", &moment.id);
            for date in std::iter::once(&moment.date).chain(&moment.to) {
                self.date(date, "timeline.json", &moment.id);
            }
        }
    }

    fn place(&mut self, id: &str, file: &str, place: &str) {
        self.expect(self.plan.find(id).is_some(), file, place, || {
            format!("\"{id}\" is not a record, expected an id like \"2.3-s2\"")
        });
    }

    fn date(&mut self, date: &str, file: &str, place: &str) {
        self.expect(crate::format::parse_date(date).is_some(), file, place, || {
            format!("\"{date}\" is not a date, expected 2024, 2024-06, 2024-06-30 or 2024-Q4")
        });
    }

    fn places(&mut self) {
        let (places, file) = (&self.plan.places, "places.json");
        let (west, south, east, north) = GERMANY;
        for city in &places.cities {
            let inside = (south..=north).contains(&city.lat) && (west..=east).contains(&city.lon);
            self.expect(inside, file, &city.id, || {
                format!("{} N, {} E is not in Germany ({south}-{north} N, {west}-{east} E)", city.lat, city.lon)
            });
            self.expect(self.plan.lands.iter().any(|l| l.id == city.land), file, &city.id, || {
                format!("land \"{}\" does not exist, expected one like \"BE\"", city.land)
            });
        }
        let mut seats: Vec<(&str, &str)> = vec![];
        seats
            .extend(places.centres.iter().flat_map(|c| c.cities.iter().map(move |s| (c.id.as_str(), s.city.as_str()))));
        seats.extend(places.universities.iter().map(|u| (u.id.as_str(), u.city.as_str())));
        seats.extend(places.computing.iter().map(|c| (c.id.as_str(), c.city.as_str())));
        for (id, city) in &seats {
            self.expect(places.cities.iter().any(|c| c.id == *city), file, id, || {
                format!("city \"{city}\" does not exist")
            });
        }
        for city in &places.cities {
            self.expect(seats.iter().any(|(_, c)| *c == city.id), file, &city.id, || "nothing is in this city".into());
        }
        for (id, place) in
            places.centres.iter().map(|c| (&c.id, &c.place)).chain(places.computing.iter().map(|c| (&c.id, &c.place)))
        {
            self.place(place, file, id);
        }
        for (id, url) in places.centres.iter().map(|c| (&c.id, &c.url)) {
            self.expect(url.starts_with("https://"), file, id, || format!("\"{url}\", expected https://…"));
        }
    }

    fn unique(&mut self) {
        let plan = self.plan;
        let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut add = |file: &'static str, id| *seen.entry((file, id)).or_default() += 1;
        plan.comparisons.iter().for_each(|x| add("comparisons.json", x.id.as_str()));
        plan.key_figures.iter().for_each(|x| add("key_figures.json", x.id.as_str()));
        plan.glossary.iter().for_each(|x| add("glossary.json", x.id.as_str()));
        plan.timeline.iter().for_each(|x| add("timeline.json", x.id.as_str()));
        plan.places.cities.iter().for_each(|x| add("places.json", x.id.as_str()));
        plan.places.centres.iter().for_each(|x| add("places.json", x.id.as_str()));
        plan.places.universities.iter().for_each(|x| add("places.json", x.id.as_str()));
        plan.places.computing.iter().for_each(|x| add("places.json", x.id.as_str()));
        for ((file, id), count) in seen {
            self.expect(count == 1, file, id, || format!("id occurs {count} times, expected once"));
        }
    }

    /// No markup, no line breaks, no doubled spaces in any text.
    fn plain_text(&mut self) {
        let Ok(value) = serde_json::to_value(self.plan) else { return };
        let mut found = vec![];
        walk(&value, &mut String::new(), &mut found);
        self.faults.extend(found);
    }
}

fn walk(value: &Value, place: &mut String, out: &mut Vec<Fault>) {
    let mut within = |key: String, value: &Value| {
        let length = place.len();
        *place += &format!("/{key}");
        walk(value, place, out);
        place.truncate(length);
    };
    match value {
        Value::Object(map) => map.iter().for_each(|(k, v)| within(k.clone(), v)),
        // A record is better known by its id than by its number.
        Value::Array(list) => list.iter().enumerate().for_each(|(i, v)| {
            let key = v.get("id").and_then(Value::as_str).map_or(i.to_string(), str::to_owned);
            within(key, v);
        }),
        Value::String(text) => {
            for (sign, name) in [
                ("<", "markup"),
                (">", "markup"),
                ("\n", "a line break"),
                ("  ", "a doubled space"),
                ("\"", "a straight quote"),
            ] {
                if text.contains(sign) {
                    let (file, place) = in_file(place);
                    out.push(Fault::new(file, place, format!("contains {name}, expected plain text")));
                }
            }
        }
        _ => {}
    }
}

/// From a place in the plan to the file it is written in, and the place there.
fn in_file(place: &str) -> (String, String) {
    let parts: Vec<&str> = place.split('/').skip(1).collect();
    let (file, rest) = match parts[..] {
        ["meta", ref rest @ ..] => ("plan.json".to_owned(), rest),
        [folder @ ("prose" | "fields"), id, ref rest @ ..] => (format!("{folder}/{id}.json"), rest),
        [table, ref rest @ ..] => (format!("{table}.json"), rest),
        [] => (String::new(), &[][..]),
    };
    (file, format!("/{}", rest.join("/")))
}
