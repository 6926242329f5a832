//! The searchable entries, and the texts that they are found by.

use crate::plan::{Plan, Record};
use crate::text::Texts;

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
            Group::Measures => t.finder.group_measures,
            Group::Goals => t.finder.group_goals,
            Group::Situation => t.finder.group_situation,
            Group::Prose => t.finder.group_prose,
            Group::Places => t.finder.group_places,
            Group::Glossary => t.finder.group_glossary,
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
            MatchField::Title => t.finder.in_title,
            MatchField::Name => t.finder.in_programme,
            MatchField::Text => t.finder.in_text,
            MatchField::Part => t.finder.in_part,
            MatchField::Footnote => t.finder.in_footnote,
            MatchField::Context => t.finder.in_context,
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

    pub(super) fn add_record(&mut self, record: &'static Record, text: MatchField, plan: &'static Plan) {
        for german in record.programmes.iter().chain(&record.organisations) {
            let name = plan.name_of(german);
            self.add(MatchField::Name, name);
            // The German name is known in any language.
            if name != german {
                self.add(MatchField::Name, german);
            }
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
