//! The plan's text: chapters, action fields, and the records they are made of.

use super::{Amount, Figure, Text};
use serde::{Deserialize, Serialize};

/// `plan.json`: what the plan is, its chapters, and the words that measures are sorted by.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Meta {
    /// Title of the plan.
    pub title: Text,
    /// Its short title.
    pub short_title: Text,
    /// Who published it.
    pub publisher: String,
    /// The publisher's abbreviation.
    pub publisher_short: String,
    /// Day of publication, ISO.
    pub date: String,
    /// State of the data, ISO year and month.
    pub state: String,
    /// The minister who signed it.
    pub minister: String,
    /// Chapters 2 to 4; chapter 1 is [`Prose`].
    pub chapters: Vec<Chapter>,
    /// The links of the appendix.
    pub links: Vec<WebLink>,
    /// What the appendix says.
    pub appendix: Text,
    /// What measures are sorted by.
    pub vocabulary: Vocabulary,
}

/// A chapter of action fields.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Chapter {
    /// "2" to "4".
    pub id: String,
    /// The printed title.
    pub title: Text,
    /// One line of ours.
    pub summary: Text,
}

/// A link that the plan prints.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct WebLink {
    /// What it leads to.
    pub label: Text,
    /// Where.
    pub url: String,
}

/// The values of three facets, in the order they are shown.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Vocabulary {
    /// What the state does.
    pub instruments: Vec<VocabularyTerm>,
    /// For whom.
    pub audiences: Vec<VocabularyTerm>,
    /// About what.
    pub topics: Vec<VocabularyTerm>,
}

/// One value of a facet.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct VocabularyTerm {
    /// As it stands in data and addresses.
    pub id: String,
    /// As it is shown.
    pub label: Text,
}

/// Vorwort or chapter 1: running text.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Prose {
    /// "vorwort" or "1".
    pub id: String,
    /// The printed title.
    pub title: Text,
    /// One line of ours.
    pub summary: Text,
    /// Groups of paragraphs.
    pub sections: Vec<Section>,
    /// Who signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Signature>,
}

/// Paragraphs under one printed subheading.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Section {
    /// `1-a`, `1-b` …
    pub id: String,
    /// The printed subheading; the first group has none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// The paragraphs.
    pub paragraphs: Vec<Record>,
}

/// Name and office below a text.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Signature {
    /// Who.
    pub name: String,
    /// As what.
    pub role: Text,
}

/// An action field: where things stand, what shall be reached, what the ministry does.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Field {
    /// "2.1" to "4.3".
    pub id: String,
    /// The chapter's id.
    pub chapter: String,
    /// The printed title.
    pub title: Text,
    /// One to three words for menus.
    pub short: Text,
    /// One line of ours.
    pub summary: Text,
    /// The paragraphs below the title.
    pub intro: Vec<Record>,
    /// "Ausgangslage: Wo wir stehen".
    pub situation: Vec<Record>,
    /// The paragraph that leads into the goals.
    pub goals_lead: Record,
    /// "Ziele: Was wir erreichen wollen".
    pub goals: Vec<Record>,
    /// "Der Beitrag des BMBF".
    pub measures: Vec<Measure>,
}

/// A paragraph, situation, goal or part of a measure, in our own words.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Record {
    /// Where it stands: `2.3-s2`.
    pub id: String,
    /// Our headline.
    pub title: Text,
    /// Our words.
    pub text: Text,
    /// Numbers of its footnotes, ascending.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<u8>,
    /// Its numbers.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub figures: Vec<Figure>,
    /// Exact names of programmes, projects, laws, systems.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub programmes: Vec<String>,
    /// Exact names of organisations.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organisations: Vec<String>,
    /// An editorial remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// What the wording says of a measure's novelty.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
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
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Period {
    /// "2024", "2024-06" or "2024-Q4".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<String>,
    /// Same form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// As it is shown.
    pub text: Text,
}

/// One of the 75 measures. What the plan does not say is absent.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Measure {
    /// Id, title, text, footnotes, figures, names. In files they stand beside the rest ([`super::flat`]).
    #[cfg_attr(not(target_arch = "wasm32"), schemars(flatten))]
    pub record: Record,
    /// New, expanded …, from the wording.
    pub kind: Kind,
    /// Printed bold or not.
    pub emphasis: Emphasis,
    /// Values of the vocabulary.
    pub instruments: Vec<String>,
    /// Values of the vocabulary.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub audiences: Vec<String>,
    /// Values of the vocabulary.
    pub topics: Vec<String>,
    /// Money it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// Time it names.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub period: Option<Period>,
    /// Who carries it out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub responsible: Vec<String>,
    /// Measures that share an undertaking with it; both ways once loaded.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub related: Vec<String>,
    /// Goals of its field that it serves: our reading.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub goals: Vec<String>,
    /// Its parts.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Record>,
}
