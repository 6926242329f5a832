//! Makes the entries of a plan: every record, place and term, with the texts that it is found by.

use super::entry::{Entry, Group, MatchField};
use crate::plan::{Plan, RecordRef, Role};
use crate::route::Route;
use std::collections::BTreeMap;

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
    // The German names too, where the texts have others.
    let german = |name: &'static Option<String>, field: MatchField| name.iter().map(move |name| (field, name.as_str()));
    let german_city = move |id: &str| {
        let city = of(id);
        let land = city.and_then(|city| plan.lands.iter().find(|land| land.id == city.land));
        let names = [city.map(|city| &city.german), land.map(|land| &land.german)];
        names.into_iter().flatten().flat_map(move |name| german(name, MatchField::Context))
    };
    let centres = places.centres.iter().map(move |c| {
        let mut lines = vec![(MatchField::Name, c.short.as_str()), (MatchField::Text, c.text.as_str())];
        lines.extend(c.cities.iter().flat_map(|s| [(MatchField::Name, city(&s.city)), land(&s.city)]));
        lines.extend(german(&c.german, MatchField::Name).chain(c.cities.iter().flat_map(|s| german_city(&s.city))));
        entry(&c.id, c.cities.first().map_or("", |s| &s.city), c.name.as_str(), lines)
    });
    let universities = places.universities.iter().map(move |u| {
        let mut lines = vec![(MatchField::Text, city(&u.city)), land(&u.city)];
        lines.extend(german(&u.german, MatchField::Name).chain(german_city(&u.city)));
        entry(&u.id, &u.city, u.name.as_str(), lines)
    });
    let computing = places.computing.iter().map(move |c| {
        let mut lines = vec![
            (MatchField::Name, c.short.as_str()),
            (MatchField::Name, city(&c.city)),
            (MatchField::Text, c.text.as_str()),
            land(&c.city),
        ];
        lines.extend(german(&c.german, MatchField::Name).chain(german_city(&c.city)));
        entry(&c.id, &c.city, c.name.as_str(), lines)
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
