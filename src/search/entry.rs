//! The searchable entries, and the texts that they are found by.

use crate::plan::{Plan, Record, RecordRef, Role};
use crate::route::Route;
use crate::text::Texts;
use std::collections::BTreeMap;

/// The groups that results are shown in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Measures, each with its parts.
    Measures,
    /// Goals of the action fields.
    Goals,
    /// Situations ("Ausgangslage") of the action fields.
    Situation,
    /// Running text: the preface, chapter 1, and introductions of action fields.
    Prose,
    /// Centres, universities and computing sites on the map.
    Places,
    /// Terms of the glossary.
    Glossary,
}

impl Group {
    /// All groups, in the order of the index.
    pub const ALL: [Group; 6] =
        [Group::Measures, Group::Goals, Group::Situation, Group::Prose, Group::Places, Group::Glossary];

    /// The group's value in a query string.
    pub fn key(self) -> &'static str {
        match self {
            Group::Measures => "massnahmen",
            Group::Goals => "ziele",
            Group::Situation => "ausgangslage",
            Group::Prose => "text",
            Group::Places => "orte",
            Group::Glossary => "glossar",
        }
    }

    /// The group's name in the interface.
    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            Group::Measures => t.group_measures,
            Group::Goals => t.group_goals,
            Group::Situation => t.group_situation,
            Group::Prose => t.group_prose,
            Group::Places => t.group_places,
            Group::Glossary => t.group_glossary,
        }
    }
}

/// The part of an entry in which a word was found, in descending order of weight.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum MatchField {
    /// In the headline.
    Title,
    /// In the name of a programme, organisation or place, or in the long form of a glossary term.
    Name,
    /// In the running text.
    Text,
    /// In a part of the measure, its headline included.
    Part,
    /// In a footnote of the record.
    Footnote,
    /// In what the entry belongs to: its action field, topic, audience, or a glossary term that leads to it.
    Context,
}

impl MatchField {
    /// All fields, in descending order of weight.
    pub const ALL: [MatchField; 6] = [
        MatchField::Title,
        MatchField::Name,
        MatchField::Text,
        MatchField::Part,
        MatchField::Footnote,
        MatchField::Context,
    ];

    /// The field's name in the interface.
    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            MatchField::Title => t.in_title,
            MatchField::Name => t.in_programme,
            MatchField::Text => t.in_text,
            MatchField::Part => t.in_part,
            MatchField::Footnote => t.in_footnote,
            MatchField::Context => t.in_context,
        }
    }

    /// The weight of a word that stands in this field.
    pub(super) fn boost(self) -> f32 {
        match self {
            MatchField::Title => 3.0,
            MatchField::Name => 2.5,
            MatchField::Text => 1.0,
            MatchField::Part => 0.9,
            MatchField::Footnote => 0.4,
            MatchField::Context => 0.35,
        }
    }
}

/// Something that can be found: a record, a place or a glossary term.
pub struct Entry {
    /// The group of results that it belongs to.
    pub group: Group,
    /// The id of the record, place or glossary term in the data.
    pub id: &'static str,
    /// The page and place that show it: path below the site's root, and fragment.
    pub href: String,
    /// Its texts, each with the field that it is; the headline comes first.
    pub texts: Vec<(MatchField, &'static str)>,
}

impl Entry {
    pub(super) fn new(group: Group, id: &'static str, href: String, title: &'static str) -> Self {
        Entry { group, id, href, texts: vec![(MatchField::Title, title)] }
    }

    pub(super) fn add(&mut self, field: MatchField, text: &'static str) {
        self.texts.push((field, text));
    }

    fn add_record(&mut self, record: &'static Record, text: MatchField, plan: &'static Plan) {
        for name in record.programmes.iter().chain(&record.organisations) {
            self.add(MatchField::Name, name);
        }
        self.add(text, record.text.as_str());
        for number in &record.footnotes {
            if let Some(note) = plan.footnotes.iter().find(|f| f.number == *number) {
                self.add(MatchField::Footnote, note.text.as_str());
                if let Some(ours) = &note.paraphrase {
                    self.add(MatchField::Footnote, ours.as_str());
                }
            }
        }
    }

    /// The headline, which is always the first text.
    pub fn title(&self) -> &'static str {
        self.texts.first().map_or("", |(_, title)| title)
    }

    /// The running text that results show below the headline; empty if there is none.
    pub fn text(&self) -> &'static str {
        self.texts.iter().find(|(field, _)| *field == MatchField::Text).map_or("", |(_, text)| text)
    }
}

/// Every entry of the plan, sorted by group; within a group in the plan's order.
pub(super) fn entries(plan: &'static Plan) -> Vec<Entry> {
    let terms = terms_by_place(plan);
    let mut entries: Vec<Entry> =
        plan.records().into_iter().filter_map(|found| of_record(&found, plan, &terms)).collect();
    entries.extend(places(plan));
    entries.extend(glossary(plan));
    entries.sort_by_key(|e| e.group);
    entries
}

/// The glossary's terms and their long forms, by the id of each record that a term refers to.
fn terms_by_place(plan: &'static Plan) -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut out: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    for term in &plan.glossary {
        for place in &term.places {
            let names = out.entry(place.as_str()).or_default();
            names.push(term.term.as_str());
            names.extend(term.expansion.as_ref().map(|text| text.as_str()));
        }
    }
    out
}

/// The entry of a record. A part has none, as it is found with its measure.
fn of_record(
    found: &RecordRef<'static>,
    plan: &'static Plan,
    terms: &BTreeMap<&'static str, Vec<&'static str>>,
) -> Option<Entry> {
    let record = found.record;
    let (route, fragment) = Route::of_record(&record.id);
    let there = format!("{}#{fragment}", route.path());
    let (group, href) = match found.role {
        Role::Measure => (Group::Measures, Route::Measure(record.id.clone()).path()),
        Role::Goal => (Group::Goals, there),
        Role::Situation => (Group::Situation, there),
        Role::Part => return None,
        Role::Paragraph | Role::Intro | Role::GoalsLead => (Group::Prose, there),
    };
    let mut entry = Entry::new(group, &record.id, href, record.title.as_str());
    entry.add_record(record, MatchField::Text, plan);
    for part in found.measure.map_or(&[][..], |m| &m.parts) {
        entry.add(MatchField::Part, part.title.as_str());
        entry.add_record(part, MatchField::Part, plan);
    }
    if let crate::plan::Home::Field(field) = found.home {
        entry.add(MatchField::Context, field.title.as_str());
        entry.add(MatchField::Context, field.short.as_str());
    }
    if let Some(measure) = found.measure {
        let words = &plan.meta.vocabulary;
        for (ids, words) in [
            (&measure.topics, &words.topics),
            (&measure.audiences, &words.audiences),
            (&measure.instruments, &words.instruments),
        ] {
            for word in words.iter().filter(|word| ids.contains(&word.id)) {
                entry.add(MatchField::Context, word.label.as_str());
            }
        }
    }
    for term in terms.get(record.id.as_str()).into_iter().flatten() {
        entry.add(MatchField::Context, term);
    }
    Some(entry)
}

fn places(plan: &'static Plan) -> impl Iterator<Item = Entry> {
    let entry = |id: &'static str, city: &str, title: &'static str, lines: Vec<(MatchField, &'static str)>| {
        // The map page lists places by city, so a city is what can be linked to.
        let href = format!("{}#ort-{city}", Route::Map.path());
        let mut entry = Entry::new(Group::Places, id, href, title);
        entry.texts.extend(lines);
        entry
    };
    let places = &plan.places;
    let of = |id: &str| places.cities.iter().find(|c| c.id == id);
    let city = move |id: &str| of(id).map_or("", |c| c.name.as_str());
    let land = move |id: &str| {
        let land = of(id).and_then(|city| plan.lands.iter().find(|land| land.id == city.land));
        (MatchField::Context, land.map_or("", |land| land.name.as_str()))
    };
    let centres = places.centres.iter().map(move |c| {
        let mut lines = vec![(MatchField::Name, c.short.as_str()), (MatchField::Text, c.text.as_str())];
        lines.extend(c.cities.iter().flat_map(|s| [(MatchField::Name, city(&s.city)), land(&s.city)]));
        entry(&c.id, c.cities.first().map_or("", |s| &s.city), &c.name, lines)
    });
    let universities = places
        .universities
        .iter()
        .map(move |u| entry(&u.id, &u.city, &u.name, vec![(MatchField::Text, city(&u.city)), land(&u.city)]));
    let computing = places.computing.iter().map(move |c| {
        let lines = vec![
            (MatchField::Name, c.short.as_str()),
            (MatchField::Name, city(&c.city)),
            (MatchField::Text, c.text.as_str()),
            land(&c.city),
        ];
        entry(&c.id, &c.city, &c.name, lines)
    });
    centres.chain(universities).chain(computing)
}

fn glossary(plan: &'static Plan) -> impl Iterator<Item = Entry> {
    plan.glossary.iter().map(|term| {
        let href = format!("{}#{}", Route::Glossary.path(), term.id);
        let mut entry = Entry::new(Group::Glossary, &term.id, href, term.term.as_str());
        if let Some(expansion) = &term.expansion {
            entry.add(MatchField::Name, expansion.as_str());
        }
        entry.add(MatchField::Text, term.text.as_str());
        entry
    })
}
