//! The plan's tables: budget, comparisons, footnotes, glossary, timeline.

use super::{Amount, Bound, Text, Unit};
use serde::{Deserialize, Serialize};

/// `budget.json`.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Budget {
    /// Its heading.
    pub title: Text,
    /// Unit of the rows: euros.
    pub unit: Unit,
    /// One per year, ascending.
    pub rows: Vec<BudgetRow>,
    /// The record it stands in.
    pub source_id: String,
    /// The 1.6 billion of the legislative term: a figure of its own, never a sum.
    pub total_figure: TotalFigure,
    /// Editorial remarks.
    pub notes: Vec<Text>,
}

/// The budget of one year.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct BudgetRow {
    /// The year.
    pub year: u16,
    /// Euros.
    pub value: f64,
    /// Spent or planned.
    pub status: BudgetStatus,
}

/// Ist or Soll.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum BudgetStatus {
    /// Ist: spent.
    Actual,
    /// Soll: planned.
    Planned,
}

/// A figure beside the table.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct TotalFigure {
    /// How much. In files its parts stand beside the rest ([`super::flat`]).
    #[cfg_attr(not(target_arch = "wasm32"), schemars(flatten))]
    pub amount: Amount,
    /// What it says.
    pub meaning: Text,
    /// The record it stands in.
    pub source_id: String,
}

/// A figure worth the start page.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct KeyFigure {
    /// Its id.
    pub id: String,
    /// Id of a [`super::Figure`] in a record: gives value, unit and place.
    pub figure: String,
    /// What it says, short.
    pub label: Text,
    /// What it says, one sentence.
    pub text: Text,
}

/// How a comparison is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Lengths side by side.
    Bars,
    /// Some of a countable whole.
    PartOfWhole,
    /// Places in an order.
    Ranking,
    /// Two values against each other.
    Against,
}

/// A table of values to compare.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Comparison {
    /// Its id.
    pub id: String,
    /// Heading.
    pub title: Text,
    /// What it shows, one sentence.
    pub lead: Text,
    /// Unit of its values.
    pub unit: Unit,
    /// What is counted or ranked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noun: Option<Text>,
    /// The year it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// First year of a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u16>,
    /// Last year of a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// How it is drawn.
    pub form: Form,
    /// Its rows, in the order shown.
    pub rows: Vec<ComparisonRow>,
    /// The whole that parts are part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<f64>,
    /// The record it stands in.
    pub source_id: String,
    /// Its footnotes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<u8>,
    /// Editorial remark.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// One row of a comparison. Without value and rank: named by the plan, but without a number.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct ComparisonRow {
    /// Country code or the like.
    pub id: String,
    /// As shown.
    pub label: Text,
    /// The number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u16>,
    /// How exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// Germany's row.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

/// A footnote: a short citation, as printed.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Footnote {
    /// 1 to 52.
    pub number: u8,
    /// As printed.
    pub text: Text,
    /// The works it cites, short.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub works: Vec<String>,
    /// Addresses it prints, without scheme.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
}

/// Words that readers look for, and the plan's own that are looked for with them. An editorial addition.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Synonym {
    /// As readers say it: "Krankenhaus", "Kliniken".
    pub words: Vec<String>,
    /// As the plan says it: "Medizin". A word that no text has finds nothing.
    pub mean: Vec<String>,
}

/// A term explained. The explanation is an editorial addition.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct Term {
    /// Its id.
    pub id: String,
    /// The term.
    pub term: Text,
    /// What an abbreviation stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expansion: Option<Text>,
    /// The explanation.
    pub text: Text,
    /// Records it occurs in.
    pub places: Vec<String>,
}

/// Past or planned, seen from November 2023.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
#[serde(rename_all = "snake_case")]
pub enum TimelineEventKind {
    /// Happened.
    Event,
    /// Shall happen.
    Plan,
}

/// A dated event or plan.
#[derive(Debug, Serialize, Deserialize)]
#[cfg_attr(not(target_arch = "wasm32"), derive(schemars::JsonSchema))]
pub struct TimelineEvent {
    /// Its id.
    pub id: String,
    /// "2022-11-30", "2022-11", "2024-Q4" or "2022".
    pub date: String,
    /// Same form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Happened or planned.
    pub kind: TimelineEventKind,
    /// Headline.
    pub title: Text,
    /// What it is.
    pub text: Text,
    /// The record it stands in.
    pub source_id: String,
    /// Its footnotes.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<u8>,
}
