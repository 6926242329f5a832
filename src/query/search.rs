//! Full-text search over everything: folded once, ranked by where a word stands, each hit explained.

use super::{Folded, Hit, Needle, fold, needles};
use crate::plan::{Plan, Record, Role};
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
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
    pub id: &'static str,
    /// Its headline.
    pub title: &'static str,
    /// The page that shows it.
    pub route: Route,
    /// Where on that page.
    pub fragment: &'static str,
    spots: Vec<(Spot, &'static str, Folded)>,
}

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

/// All entries, folded.
pub struct SearchIndex {
    /// In the order of the groups, and of the plan within them.
    pub entries: Vec<Entry>,
}

impl SearchIndex {
    /// Folds the whole plan once.
    pub fn new(plan: &'static Plan) -> Self {
        let mut entries: Vec<Entry> = vec![];
        for found in plan.records() {
            let record = found.record;
            let group = match found.role {
                Role::Measure => Group::Measures,
                Role::Goal => Group::Goals,
                Role::Situation => Group::Situation,
                // Found with its measure.
                Role::Part => continue,
                Role::Paragraph | Role::Intro | Role::GoalsLead => Group::Prose,
            };
            let (route, fragment) = match found.role {
                Role::Measure => (Route::Measure(record.id.clone()), ""),
                _ => (Route::of_record(&record.id).0, record.id.as_str()),
            };
            let mut entry =
                Entry { group, id: &record.id, title: record.title.as_str(), route, fragment, spots: vec![] };
            entry.add(Spot::Title, record.title.as_str());
            entry.add_record(record, Spot::Text, plan);
            for part in found.measure.map_or(&[][..], |m| &m.parts) {
                entry.add(Spot::Part, part.title.as_str());
                entry.add_record(part, Spot::Part, plan);
            }
            entries.push(entry);
        }
        entries.extend(places(plan));
        for term in &plan.glossary {
            let mut entry = Entry {
                group: Group::Glossary,
                id: &term.id,
                title: term.term.as_str(),
                route: Route::Glossary,
                fragment: &term.id,
                spots: vec![],
            };
            entry.add(Spot::Title, term.term.as_str());
            if let Some(expansion) = &term.expansion {
                entry.add(Spot::Name, expansion.as_str());
            }
            entry.add(Spot::Text, term.text.as_str());
            entries.push(entry);
        }
        entries.sort_by_key(|e| e.group);
        SearchIndex { entries }
    }

    /// The score of each measure, in the plan's order, 0 where it does not match. `None`: no words, nothing to match.
    pub fn measure_scores(&self, needles: &[Needle]) -> Option<Vec<u32>> {
        if needles.is_empty() {
            return None;
        }
        let measures = self.entries.iter().filter(|e| e.group == Group::Measures);
        Some(measures.map(|e| e.score(needles).map_or(0, |(score, ..)| score)).collect())
    }

    /// The best place of a measure that the words are found in.
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
    fn add(&mut self, spot: Spot, text: &'static str) {
        self.spots.push((spot, text, fold(text)));
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

    /// Every word must be found somewhere. The score adds each word's best place; a word's start counts half as much again.
    fn score(&self, needles: &[Needle]) -> Option<(u32, Spot, &'static str)> {
        let mut total = 0;
        let mut best: Option<(Spot, &'static str)> = None;
        for needle in needles {
            let mut word: Option<(u32, Spot, &'static str)> = None;
            for (spot, text, folded) in &self.spots {
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
        self.spots.iter().find(|(spot, ..)| *spot == Spot::Text).map_or("", |(_, text, _)| text)
    }
}

fn places(plan: &'static Plan) -> impl Iterator<Item = Entry> {
    let entry = |id: &'static str, title: &'static str, lines: Vec<(Spot, &'static str)>| {
        let mut entry = Entry { group: Group::Places, id, title, route: Route::Map, fragment: id, spots: vec![] };
        entry.add(Spot::Title, title);
        lines.into_iter().for_each(|(spot, text)| entry.add(spot, text));
        entry
    };
    let places = &plan.places;
    let city = |id: &str| places.cities.iter().find(|c| c.id == id).map_or("", |c| c.name.as_str());
    let centres = places.centres.iter().map(move |c| {
        let mut lines = vec![(Spot::Name, c.short.as_str()), (Spot::Text, c.text.as_str())];
        lines.extend(c.cities.iter().map(|s| (Spot::Name, city(&s.city))));
        entry(&c.id, &c.name, lines)
    });
    let universities =
        places.universities.iter().map(move |u| entry(&u.id, &u.name, vec![(Spot::Text, city(&u.city))]));
    let computing = places.computing.iter().map(move |c| {
        entry(
            &c.id,
            &c.name,
            vec![(Spot::Name, c.short.as_str()), (Spot::Name, city(&c.city)), (Spot::Text, c.text.as_str())],
        )
    });
    centres.chain(universities).chain(computing)
}

/// A piece of a text around its first mark, at most about `length` bytes, cut at words; with the marks in it.
pub fn snippet(text: &str, marks: &[(usize, usize)], length: usize) -> (String, Vec<(usize, usize)>) {
    let Some(&(first, _)) = marks.first() else { return (cut_end(text, length), vec![]) };
    let start = if first <= length / 3 {
        0
    } else {
        let near = floor(text, first - length / 3);
        text[near..first].find(' ').map_or(near, |at| near + at + 1)
    };
    let tail = cut_end(&text[start..], length);
    let lead = if start > 0 { "… " } else { "" };
    let end = start + tail.strip_suffix(" …").unwrap_or(&tail).len();
    let shift = |at: usize| at - start + lead.len();
    let inside = marks.iter().filter(|(a, b)| *a >= start && *b <= end).map(|(a, b)| (shift(*a), shift(*b))).collect();
    (format!("{lead}{tail}"), inside)
}

fn cut_end(text: &str, length: usize) -> String {
    if text.len() <= length {
        return text.to_owned();
    }
    let end = floor(text, length);
    let end = text[..end].rfind(' ').unwrap_or(end);
    format!("{} …", text[..end].trim_end_matches([',', ';', '–', ' ']))
}

fn floor(text: &str, mut at: usize) -> usize {
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}
