//! The plan's text: chapters, action fields, and the records they are made of.

use super::{Amount, Figure, Text};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `plan.json`: what the plan is, its chapters, and the words that measures are sorted by.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Meta {
    /// The full title of the plan.
    pub title: Text,
    /// The title as menus and citations use it.
    pub short_title: Text,
    /// The full name of the ministry that published it.
    pub publisher: Text,
    /// The publisher's abbreviation.
    pub publisher_short: String,
    /// Day of publication, ISO: `2023-11-07`.
    pub date: String,
    /// Year and month that the data describe, ISO: `2023-11`.
    pub state: String,
    /// The minister who signed it.
    pub minister: String,
    /// The files of running text in `prose/`, in reading order, by their names without `.json`.
    pub prose: Vec<String>,
    /// Chapters 2 to 4; chapter 1 is [`Prose`].
    pub chapters: Vec<Chapter>,
    /// The web addresses that the appendix prints.
    pub links: Vec<WebLink>,
    /// What the appendix says, in our words.
    pub appendix: Text,
    /// Instruments, audiences and topics that measures are sorted by.
    pub vocabulary: Vocabulary,
}

/// A chapter of action fields.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Chapter {
    /// The number of the chapter, "2" to "4".
    pub id: String,
    /// The title, as printed.
    pub title: Text,
    /// What the chapter is about, in one line of ours.
    pub summary: Text,
    /// The files of its action fields in `fields/`, in order, by their names without `.json`.
    pub fields: Vec<String>,
}

/// A link that the plan prints.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct WebLink {
    /// What the address leads to.
    pub label: Text,
    /// The address, with `https://`.
    pub url: String,
}

/// The values of three facets, in the order they are shown.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Vocabulary {
    /// What the state does: fund, train, build …
    pub instruments: Vec<VocabularyTerm>,
    /// For whom it is done: schools, companies …
    pub audiences: Vec<VocabularyTerm>,
    /// What it is about: data, health …
    pub topics: Vec<VocabularyTerm>,
}

/// One value of a facet.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct VocabularyTerm {
    /// A name for it in data and addresses; changing it breaks links.
    pub id: String,
    /// The words that readers see.
    pub label: Text,
}

impl VocabularyTerm {
    /// The words that readers see for some of the terms, named by their ids.
    pub fn labels<'v>(terms: &'v [VocabularyTerm], ids: &'v [String]) -> impl Iterator<Item = &'v str> {
        ids.iter().filter_map(|id| terms.iter().find(|term| term.id == *id)).map(|term| term.label.as_str())
    }
}

/// Vorwort or chapter 1: running text.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Prose {
    /// "vorwort" or "1".
    pub id: String,
    /// The title, as printed.
    pub title: Text,
    /// What the text is about, in one line of ours.
    pub summary: Text,
    /// Groups of paragraphs, each below a printed subheading.
    pub sections: Vec<Section>,
    /// Name and office of who signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signature>,
}

/// Paragraphs under one printed subheading.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Section {
    /// The id of the text, a hyphen and a letter: `1-a`, `1-b` …
    pub id: String,
    /// The subheading, as printed; the first group has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// The paragraphs, in order.
    pub paragraphs: Vec<Record>,
}

/// Name and office below a text.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Signature {
    /// The name.
    pub name: String,
    /// The office.
    pub role: Text,
}

/// An action field: where things stand, what shall be reached, what the ministry does.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Field {
    /// "2.1" to "4.3".
    pub id: String,
    /// Id of the chapter that it belongs to: the first digit of its own.
    pub chapter: String,
    /// The title, as printed.
    pub title: Text,
    /// A name of one to three words, for menus and badges.
    pub short: Text,
    /// What the field is about, in one line of ours.
    pub summary: Text,
    /// The paragraphs below the field's title.
    pub intro: Vec<Record>,
    /// Where things stand: the items of "Ausgangslage: Wo wir stehen".
    pub situation: Vec<Record>,
    /// The paragraph that leads into the goals.
    pub goals_lead: Record,
    /// What is to be reached: the items of "Ziele: Was wir erreichen wollen".
    pub goals: Vec<Record>,
    /// What the ministry does: the items of "Der Beitrag des BMBF".
    pub measures: Vec<Measure>,
}

/// A paragraph, situation, goal or part of a measure, in our own words.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Record {
    /// Where it stands: section, kind and number. `2.3-s2` is the second situation of field 2.3.
    pub id: String,
    /// A headline of ours.
    pub title: Text,
    /// What the plan says there, in our words.
    pub text: Text,
    /// Numbers of its footnotes, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<u8>,
    /// The numbers that it states.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Exact names of programmes, projects, laws and systems in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<String>,
    /// Exact names of organisations in it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
    /// An editorial remark, shown below the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// What the wording says of a measure's novelty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    /// Starts with the plan.
    New,
    /// Makes more of something that exists.
    Expansion,
    /// Goes on as it is.
    Continuation,
    /// Describes what exists.
    Existing,
    /// A political stance, not an undertaking.
    Position,
    /// The wording does not say.
    NotStated,
}

/// Whether the plan printed a measure bold.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Emphasis {
    /// All of it.
    Whole,
    /// Some of it.
    Part,
    /// None of it.
    None,
    /// The source's text layer does not show it.
    Unknown,
}

/// When a measure happens, as far as the plan says.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Period {
    /// When it begins, as far as the plan says: "2024", "2024-06" or "2024-Q4".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// When it ends, in the same form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// The time in words, as it is shown.
    pub text: Text,
}

/// One of the 75 measures. What the plan does not say is absent.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Measure {
    /// Id, title, text, footnotes, figures, names. In files they stand beside the rest ([`super::flat`]).
    #[schemars(flatten)]
    pub record: Record,
    /// What the measure does as a whole, in one sentence of ours: 40 to 160 characters, with a full stop. Cards show it.
    pub summary: Text,
    /// New, expanded, continued …, as the wording says.
    pub kind: Kind,
    /// Whether the plan printed it bold.
    pub emphasis: Emphasis,
    /// Ids of instruments in the vocabulary.
    pub instruments: Vec<String>,
    /// Ids of audiences in the vocabulary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<String>,
    /// Ids of topics in the vocabulary.
    pub topics: Vec<String>,
    /// The money that it names; also one of its figures.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// The time that it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Who carries it out, where the plan says so.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responsible: Vec<String>,
    /// Ids of measures that share an undertaking with it. Written once; holds both ways once loaded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<String>,
    /// Ids of the goals of its field that it serves: our reading of the plan.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// Its parts, where the plan lists some: `3.1-m3-1` …
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Record>,
}
