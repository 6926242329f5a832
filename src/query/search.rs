//! Full-text search over everything: folded once, ranked by where a word stands, each hit explained.

use super::{Folded, Hit, Needle, fold, needles};
use crate::plan::{Found, Plan, Record, Role};
use crate::route::Route;
use crate::text::Texts;

/// The groups of results, in the order shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    /// Measures and their parts.
    Measures,
    /// Goals.
    Goals,
    /// Situations.
    Situation,
    /// Vorwort, chapter 1, introductions.
    Prose,
    /// Centres, universities, computing sites.
    Places,
    /// Terms explained.
    Glossary,
}

impl Group {
    /// All groups.
    pub const ALL: [Group; 6] =
        [Group::Measures, Group::Goals, Group::Situation, Group::Prose, Group::Places, Group::Glossary];

    /// Its name.
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

/// Where in an entry a word was found, best first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Spot {
    /// In the headline.
    Title,
    /// In the name of a programme or body.
    Name,
    /// In the text.
    Text,
    /// In a part of the measure.
    Part,
    /// In a footnote.
    Footnote,
}

impl Spot {
    /// All places, best first.
    pub const ALL: [Spot; 5] = [Spot::Title, Spot::Name, Spot::Text, Spot::Part, Spot::Footnote];

    /// Its name.
    pub fn label(self, t: &Texts) -> &'static str {
        match self {
            Spot::Title => t.in_title,
            Spot::Name => t.in_programme,
            Spot::Text => t.in_text,
            Spot::Part => t.in_part,
            Spot::Footnote => t.in_footnote,
        }
    }

    /// What a word found here counts for.
    fn weight(self) -> u32 {
        match self {
            Spot::Title => 60,
            Spot::Name => 40,
            Spot::Text => 12,
            Spot::Part => 8,
            Spot::Footnote => 4,
        }
    }
}

/// A thing that can be found.
pub struct Entry {
    /// Its group.
    pub group: Group,
    /// Its id in the data.
    pub id: String,
    /// The page that shows it and where on it: path below the site's root and fragment.
    pub href: String,
    spots: Vec<Place>,
}

/// A text of an entry, and where it stands; its headline first.
struct Place(Spot, &'static str, Folded);

/// A result.
pub struct SearchHit<'i> {
    /// What was found.
    pub entry: &'i Entry,
    /// How well it matches; more is better.
    pub score: u32,
    /// The best place of a match.
    pub spot: Spot,
    /// The text of that place.
    pub text: &'static str,
}

/// All entries, folded: made from the plan when something is first searched for.
pub struct SearchIndex {
    /// In the order of the groups, and of the plan within them.
    pub entries: Vec<Entry>,
}

impl SearchIndex {
    /// The whole plan.
    pub fn new(plan: &'static Plan) -> Self {
        let records = plan.records().into_iter().filter_map(|found| of_record(&found, plan));
        let mut entries: Vec<Entry> = records.chain(places(plan)).chain(terms(plan)).collect();
        entries.sort_by_key(|e| e.group);
        SearchIndex { entries }
    }

    /// The measures alone, in the plan's order.
    pub fn measures(plan: &'static Plan) -> Self {
        let measures = plan.records().into_iter().filter(|found| found.role == Role::Measure);
        SearchIndex { entries: measures.filter_map(|found| of_record(&found, plan)).collect() }
    }

    /// The score of each entry, 0 where it does not match. `None`: no words, nothing to match.
    pub fn scores(&self, needles: &[Needle]) -> Option<Vec<u32>> {
        let score = |e: &Entry| e.score(needles).map_or(0, |(score, ..)| score);
        (!needles.is_empty()).then(|| self.entries.iter().map(score).collect())
    }

    /// The best place of an entry that the words are found in.
    pub fn explain(&self, id: &str, needles: &[Needle]) -> Option<SearchHit<'_>> {
        let entry = self.entries.iter().find(|e| e.id == id)?;
        entry.score(needles).map(|(score, spot, text)| SearchHit { entry, score, spot, text })
    }

    /// Everything that has all the words, grouped, best first in each group.
    pub fn search(&self, query: &str) -> Vec<(Group, Vec<SearchHit<'_>>)> {
        let needles = needles(query);
        if needles.is_empty() {
            return vec![];
        }
        let of = |group: Group| {
            let entries = self.entries.iter().filter(move |e| e.group == group);
            let mut hits: Vec<_> = entries
                .filter_map(|entry| {
                    entry.score(&needles).map(|(score, spot, text)| SearchHit { entry, score, spot, text })
                })
                .collect();
            hits.sort_by_key(|h| std::cmp::Reverse(h.score));
            (group, hits)
        };
        Group::ALL.into_iter().map(of).filter(|(_, hits)| !hits.is_empty()).collect()
    }
}

impl Entry {
    fn new(group: Group, id: &str, href: String, title: &'static str) -> Self {
        let mut entry = Entry { group, id: id.to_owned(), href, spots: vec![] };
        entry.add(Spot::Title, title);
        entry
    }

    fn add(&mut self, spot: Spot, text: &'static str) {
        self.spots.push(Place(spot, text, fold(text)));
    }

    fn add_record(&mut self, record: &'static Record, text: Spot, plan: &'static Plan) {
        for name in record.programmes.iter().chain(&record.bodies) {
            self.add(Spot::Name, name);
        }
        self.add(text, record.text.as_str());
        for number in &record.footnotes {
            if let Some(note) = plan.footnotes.iter().find(|f| f.number == *number) {
                self.add(Spot::Footnote, note.text.as_str());
            }
        }
    }

    /// Its headline.
    pub fn title(&self) -> &'static str {
        self.spots.first().map_or("", |Place(_, title, _)| title)
    }

    /// Every word must be found somewhere. The score adds each word's best place; a word's start counts half as much again.
    fn score(&self, needles: &[Needle]) -> Option<(u32, Spot, &'static str)> {
        let mut total = 0;
        let mut best: Option<(Spot, &'static str)> = None;
        for needle in needles {
            let mut word: Option<(u32, Spot, &'static str)> = None;
            for Place(spot, text, folded) in &self.spots {
                if let Some(hit) = needle.find(folded) {
                    let score = spot.weight() * if hit == Hit::Start { 3 } else { 2 } / 2;
                    if word.is_none_or(|(s, ..)| score > s) {
                        word = Some((score, *spot, text));
                    }
                }
            }
            let (score, spot, text) = word?;
            total += score;
            if best.is_none_or(|(b, _)| spot < b) {
                best = Some((spot, text));
            }
        }
        best.map(|(spot, text)| (total, spot, text))
    }

    /// The entry's running text, to show below its headline.
    pub fn text(&self) -> &'static str {
        self.spots.iter().find(|Place(spot, ..)| *spot == Spot::Text).map_or("", |Place(_, text, _)| text)
    }
}

/// A record's entry; none for a part, which is found with its measure.
fn of_record(found: &Found<'static>, plan: &'static Plan) -> Option<Entry> {
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
    entry.add_record(record, Spot::Text, plan);
    for part in found.measure.map_or(&[][..], |m| &m.parts) {
        entry.add(Spot::Part, part.title.as_str());
        entry.add_record(part, Spot::Part, plan);
    }
    Some(entry)
}

fn places(plan: &'static Plan) -> impl Iterator<Item = Entry> {
    let entry = |id: &str, city: &str, title: &'static str, lines: Vec<(Spot, &'static str)>| {
        // The list of places is by cities.
        let href = format!("{}#ort-{city}", Route::Map.path());
        let mut entry = Entry::new(Group::Places, id, href, title);
        lines.into_iter().for_each(|(spot, text)| entry.add(spot, text));
        entry
    };
    let places = &plan.places;
    let city = |id: &str| places.cities.iter().find(|c| c.id == id).map_or("", |c| c.name.as_str());
    let centres = places.centres.iter().map(move |c| {
        let mut lines = vec![(Spot::Name, c.short.as_str()), (Spot::Text, c.text.as_str())];
        lines.extend(c.cities.iter().map(|s| (Spot::Name, city(&s.city))));
        entry(&c.id, c.cities.first().map_or("", |s| &s.city), &c.name, lines)
    });
    let universities =
        places.universities.iter().map(move |u| entry(&u.id, &u.city, &u.name, vec![(Spot::Text, city(&u.city))]));
    let computing = places.computing.iter().map(move |c| {
        let lines = vec![(Spot::Name, c.short.as_str()), (Spot::Name, city(&c.city)), (Spot::Text, c.text.as_str())];
        entry(&c.id, &c.city, &c.name, lines)
    });
    centres.chain(universities).chain(computing)
}

fn terms(plan: &'static Plan) -> impl Iterator<Item = Entry> {
    plan.glossary.iter().map(|term| {
        let href = format!("{}#{}", Route::Glossary.path(), term.id);
        let mut entry = Entry::new(Group::Glossary, &term.id, href, term.term.as_str());
        if let Some(expansion) = &term.expansion {
            entry.add(Spot::Name, expansion.as_str());
        }
        entry.add(Spot::Text, term.text.as_str());
        entry
    })
}
