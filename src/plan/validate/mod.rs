//! Validates what must hold between the parts of the plan, beyond the shape of each file.

pub mod operator;
pub mod simple;
mod tables;
mod text;

pub use text::{each_object, in_file};

use super::source::Diagnostic;
use super::*;
use std::collections::{BTreeMap, BTreeSet};

/// The bounds of Germany in degrees: (west, south, east, north).
pub const GERMANY: (f64, f64, f64, f64) = (5.86, 47.27, 15.05, 55.06);

/// How nouns begin that say how exactly a number is stated, which is the bound's to say.
const BOUND_WORDS: [&str; 14] = [
    "gut ",
    "rund ",
    "etwa ",
    "circa ",
    "ungefähr ",
    "über ",
    "mehr als ",
    "mindestens ",
    "höchstens ",
    "bis zu ",
    "unter ",
    "fast ",
    "knapp ",
    "nur ",
];

/// How long the summary of a measure may be, in characters: a card shows it whole.
const SUMMARY: std::ops::RangeInclusive<usize> = 40..=160;

/// All errors in a plan whose files have the right shape.
pub fn diagnostics(plan: &Plan) -> Vec<Diagnostic> {
    let mut check = Check { plan, diagnostics: vec![] };
    check.files();
    check.records();
    check.measures();
    check.footnotes();
    check.tables();
    check.places();
    check.names();
    check.changes();
    check.unique();
    check.plain_text();
    check.diagnostics.extend(simple::errors(plan));
    check.diagnostics.extend(operator::diagnostics(&plan.operator, "operator.json"));
    check.diagnostics
}

struct Check<'p> {
    plan: &'p Plan,
    diagnostics: Vec<Diagnostic>,
}

impl Check<'_> {
    fn expect(&mut self, holds: bool, file: &str, place: &str, what: impl FnOnce() -> String) {
        if !holds {
            self.diagnostics.push(Diagnostic::new(file, place, what()));
        }
    }

    fn files(&mut self) {
        let plan = self.plan;
        for (prose, id) in plan.prose.iter().zip(&plan.meta.prose) {
            self.expect(prose.id == *id, &format!("prose/{id}.json"), "/id", || {
                format!("is \"{}\", expected \"{id}\" as in the file's name", prose.id)
            });
        }
        let listed = plan.meta.chapters.iter().flat_map(|c| c.fields.iter().map(move |id| (c.id.as_str(), id)));
        for (field, (chapter, id)) in plan.fields.iter().zip(listed) {
            let file = format!("fields/{id}.json");
            self.expect(field.id == *id, &file, "/id", || {
                format!("is \"{}\", expected \"{id}\" as in the file's name", field.id)
            });
            self.expect(field.chapter == chapter, &file, "/chapter", || {
                format!("is \"{}\", expected \"{chapter}\", the chapter of plan.json that lists it", field.chapter)
            });
            // A record's id leads to its page by this form.
            let numbered = id.strip_prefix(chapter).is_some_and(|rest| rest.starts_with('.'));
            self.expect(numbered, "plan.json", &format!("{chapter}/fields"), || {
                format!("\"{id}\", expected the chapter's number, a dot and a number, like \"{chapter}.1\"")
            });
        }
    }

    fn records(&mut self) {
        for found in self.plan.records() {
            let (file, record) = (found.home.file(), found.record);
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
                let noun = figure.noun.as_ref().map_or("", Text::as_str);
                let twice = BOUND_WORDS.iter().find(|word| noun.starts_with(**word));
                self.expect(figure.bound.is_none() || twice.is_none(), &file, &figure.id, || {
                    format!("bound and noun \"{noun}\" both say how exact it is, expected one of them to")
                });
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
                self.summary(m.summary.as_str(), &file, &format!("{id}/summary"));
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

    fn summary(&mut self, text: &str, file: &str, place: &str) {
        let length = text.chars().count();
        self.expect(SUMMARY.contains(&length), file, place, || {
            let (least, most) = (SUMMARY.start(), SUMMARY.end());
            format!("has {length} characters, expected {least} to {most}, since a card shows the sentence whole")
        });
        self.expect(text.ends_with('.'), file, place, || {
            let last = text.rsplit(' ').next().unwrap_or_default();
            format!("ends with \"{last}\", expected a full stop, since it is a sentence")
        });
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

    /// A translated name that no record has any more is forgotten, not meant.
    fn names(&mut self) {
        let plan = self.plan;
        let records = plan.records();
        let of_record = records.iter().flat_map(|r| r.record.programmes.iter().chain(&r.record.organisations));
        let used: BTreeSet<&String> = of_record.chain(plan.measures().flat_map(|m| &m.responsible)).collect();
        for row in &plan.names {
            let german = &row.name.de;
            self.expect(used.contains(german), "names.json", german, || {
                "is in no record's programmes, organisations or responsible".into()
            });
        }
    }

    fn unique(&mut self) {
        let plan = self.plan;
        let mut seen: BTreeMap<(&str, &str), usize> = BTreeMap::new();
        let mut add = |file: &'static str, id| *seen.entry((file, id)).or_default() += 1;
        // Running texts and chapters share their addresses.
        plan.meta.prose.iter().for_each(|id| add("plan.json", id.as_str()));
        plan.meta.chapters.iter().for_each(|c| add("plan.json", c.id.as_str()));
        plan.meta.chapters.iter().flat_map(|c| &c.fields).for_each(|id| add("plan.json", id.as_str()));
        plan.comparisons.iter().for_each(|x| add("comparisons.json", x.id.as_str()));
        plan.key_figures.iter().for_each(|x| add("key_figures.json", x.id.as_str()));
        plan.glossary.iter().for_each(|x| add("glossary.json", x.id.as_str()));
        plan.timeline.iter().for_each(|x| add("timeline.json", x.id.as_str()));
        plan.names.iter().for_each(|x| add("names.json", x.name.de.as_str()));
        plan.changes.iter().for_each(|x| add("changes.json", x.id.as_str()));
        plan.places.cities.iter().for_each(|x| add("places.json", x.id.as_str()));
        plan.places.centres.iter().for_each(|x| add("places.json", x.id.as_str()));
        plan.places.universities.iter().for_each(|x| add("places.json", x.id.as_str()));
        plan.places.computing.iter().for_each(|x| add("places.json", x.id.as_str()));
        for ((file, id), count) in seen {
            self.expect(count == 1, file, id, || format!("id occurs {count} times, expected once"));
        }
    }
}
