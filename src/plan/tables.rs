//! The plan's tables: budget, comparisons, footnotes, glossary, timeline.

use super::{Amount, Bound, Text, Unit};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `budget.json`.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Budget {
    /// Heading of the table.
    pub title: Text,
    /// Unit of the rows: euros.
    pub unit: Unit,
    /// One per year, ascending.
    pub rows: Vec<BudgetRow>,
    /// Id of the record that the table stands in: `1-p4`.
    pub source_id: String,
    /// The 1.6 billion of the legislative term: a figure of its own, never a sum.
    pub total_figure: TotalFigure,
    /// Editorial remarks, shown below the budget.
    pub notes: Vec<Text>,
}

/// The budget of one year.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct BudgetRow {
    /// The year, as a number: 2024.
    pub year: u16,
    /// Euros, not millions: 483 million are 483000000.
    pub value: f64,
    /// Whether the money was spent (Ist) or planned (Soll).
    pub status: BudgetStatus,
}

/// Ist or Soll.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BudgetStatus {
    /// Ist: spent.
    Actual,
    /// Soll: planned.
    Planned,
}

/// A figure beside the table.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct TotalFigure {
    /// How much. In files its keys (`value`, `unit` …) stand beside the rest ([`super::flat`]).
    #[schemars(flatten)]
    pub amount: Amount,
    /// What the amount is for, and over which years.
    pub meaning: Text,
    /// Id of the record that the figure stands in.
    pub source_id: String,
}

/// A figure worth the start page.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct KeyFigure {
    /// A name for it that no other key figure has.
    pub id: String,
    /// Id of a [`super::Figure`] in a record, which gives value, unit and place: `2.3-s2-f1`.
    pub figure: String,
    /// What the number counts, in a few words.
    pub label: Text,
    /// What the number says, in one sentence.
    pub text: Text,
}

/// How a comparison is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
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
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Comparison {
    /// A name for it that no other comparison has; charts refer to it.
    pub id: String,
    /// The heading of its table.
    pub title: Text,
    /// What it shows, in one sentence.
    pub lead: Text,
    /// The unit of all its values.
    pub unit: Unit,
    /// What is counted or ranked ("KI-Start-ups").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noun: Option<Text>,
    /// The year that the values are of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// First year of a span, in place of `year`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u16>,
    /// Last year of a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// How it is drawn.
    pub form: Form,
    /// Its rows, in the order shown.
    pub rows: Vec<ComparisonRow>,
    /// Where rows are parts of a whole: the value of the whole.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<f64>,
    /// Id of the record that the values stand in.
    pub source_id: String,
    /// Numbers of the plan's footnotes to these values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<u8>,
    /// An editorial remark, shown below.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

/// One row of a comparison. Without value and rank: named by the plan, but without a number.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct ComparisonRow {
    /// A code that no other row has: of a country two letters in lower case.
    pub id: String,
    /// The name as it is shown.
    pub label: Text,
    /// The number, in the comparison's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// In a ranking: the place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u16>,
    /// How exactly the plan states the number. Absent: exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// Whether this is Germany's row, which is drawn in another colour.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

/// A footnote: a short citation, as printed.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Footnote {
    /// Its number in the plan, 1 to 52.
    pub number: u8,
    /// The short citation, as printed.
    pub text: Text,
    /// The works that it cites, each in short form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub works: Vec<String>,
    /// Addresses that it prints, without `https://`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
}

/// Words that readers look for, and the plan's own that are looked for with them. An editorial addition.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Synonym {
    /// As readers say it: "Krankenhaus", "Kliniken".
    pub words: Vec<String>,
    /// As the plan says it: "Medizin". A word that no text has finds nothing.
    pub mean: Vec<String>,
}

/// A term explained. The explanation is an editorial addition.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// A name that stands in the address of its entry: `gpu`.
    pub id: String,
    /// The term, as readers meet it.
    pub term: Text,
    /// What an abbreviation stands for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expansion: Option<Text>,
    /// What it means, in one or two sentences.
    pub text: Text,
    /// Ids of the records that the term occurs in.
    pub places: Vec<String>,
}

/// Past or planned, seen from November 2023.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimelineEventKind {
    /// Happened.
    Event,
    /// Shall happen.
    Plan,
}

/// A dated event or plan.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct TimelineEvent {
    /// A name that no other event has; it stands in the address.
    pub id: String,
    /// When: a day, a month, a quarter or a year ("2022-11-30", "2022-11", "2024-Q4", "2022").
    pub date: String,
    /// Where it lasted: its end, in the same form as `date`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Whether it had happened in November 2023, or was planned.
    pub kind: TimelineEventKind,
    /// The headline.
    pub title: Text,
    /// What happened or is planned, in one or two sentences.
    pub text: Text,
    /// Id of the record that the date stands in.
    pub source_id: String,
    /// Numbers of the plan's footnotes to it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<u8>,
}
