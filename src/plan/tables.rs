//! The plan's tables: budget, comparisons, footnotes, glossary, timeline.

use super::{Amount, Bound, Text, Unit};
use crate::text::Lang;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// `budget.json`: the ministry's budget for artificial intelligence, year by year.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Budget {
    /// The heading of the table.
    pub title: Text,
    /// The unit of the rows: euros.
    pub unit: Unit,
    /// One row per year, ascending.
    pub rows: Vec<BudgetRow>,
    /// Id of the record that contains the table: `1-p4`.
    pub source_id: String,
    /// The 1.6 billion euros of the legislative term, as the plan states them; this is not the sum of the rows.
    pub total_figure: TotalFigure,
    /// Editorial remarks, shown below the budget.
    pub notes: Vec<Text>,
}

/// The budget of one year.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct BudgetRow {
    /// The year: 2024.
    pub year: u16,
    /// The amount in euros, not millions: 483 million are 483000000.
    pub value: f64,
    /// Whether the money was spent (Ist) or planned (Soll).
    pub status: BudgetStatus,
}

/// Whether a budget was spent or is planned.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum BudgetStatus {
    /// Ist: spent.
    Actual,
    /// Soll: planned.
    Planned,
}

/// The total that the plan states beside the table.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct TotalFigure {
    /// The amount. In files, its keys (`value`, `unit` …) stand beside the others.
    #[schemars(flatten)]
    pub amount: Amount,
    /// What the amount is for, and over which years.
    pub meaning: Text,
    /// Id of the record that the figure stands in.
    pub source_id: String,
}

/// A figure shown on the start page.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct KeyFigure {
    /// A name for it that no other key figure has.
    pub id: String,
    /// Id of a figure in a record, which gives value, unit and place: `2.3-s2-f1`.
    pub figure: String,
    /// What the number counts, in a few words.
    pub label: Text,
    /// What the number says, in one sentence.
    pub text: Text,
}

/// The kind of chart that a comparison is drawn as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Form {
    /// Values as lengths side by side.
    Bars,
    /// A part of a countable whole.
    PartOfWhole,
    /// Positions in a ranking.
    Ranking,
    /// Two values in contrast.
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
    /// The year of the values.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// The first year of a span, in place of `year`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u16>,
    /// The last year of a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// The kind of chart.
    pub form: Form,
    /// Its rows, in the order shown.
    pub rows: Vec<ComparisonRow>,
    /// The value of the whole, if rows are parts of one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<f64>,
    /// Id of the record that states the values.
    pub source_id: String,
    /// Numbers of the plan's footnotes to these values.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<u8>,
    /// An editorial remark, shown below the table.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
}

impl ComparisonRow {
    /// The position in a ranking, or the span of positions: `5–7`.
    pub fn ranks(&self) -> Option<String> {
        let to = self.rank_to.map(|to| format!("–{to}")).unwrap_or_default();
        self.rank.map(|rank| format!("{rank}{to}"))
    }
}

/// One row of a comparison. Without value and rank, the plan names it but gives no number.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct ComparisonRow {
    /// A code that no other row has; for a country its two letters in lower case.
    pub id: String,
    /// The name as it is shown.
    pub label: Text,
    /// The number, in the comparison's unit.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub value: Option<f64>,
    /// The position in a ranking.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank: Option<u16>,
    /// The last position, if the plan names a span that begins with `rank`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub rank_to: Option<u16>,
    /// How exactly the plan states the number. Absent: exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// Whether this is Germany's row, which is drawn in another colour.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
}

/// A footnote: a short citation as printed, with what else it says in our words.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Footnote {
    /// Its number in the plan, 1 to 52.
    pub number: u8,
    /// The short citation, as printed.
    pub text: Text,
    /// What the footnote says before its citation, in our words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paraphrase: Option<Text>,
    /// What is known of the source beyond what the footnote says; an editorial addition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub addition: Option<Text>,
    /// The works that it cites, each in short form.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub works: Vec<String>,
    /// Addresses that it prints, without `https://`.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<String>,
}

/// Words that readers search for, and the words of the texts that they stand for. An editorial addition.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Synonym {
    /// Words as readers write them, in any language: "Krankenhaus", "Kliniken", "hospital".
    pub words: Vec<String>,
    /// Words as the texts write them. A reader who types one of another language is understood too.
    pub mean: Meanings,
}

/// Words of the texts, by language. One that occurs in no text has no effect.
#[derive(Clone, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Meanings {
    /// In the German texts: "Medizin".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub de: Vec<String>,
    /// In the English texts: "medicine".
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub en: Vec<String>,
    /// In the texts in Leichte Sprache, if other words stand there than in the German ones.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub leicht: Vec<String>,
}

impl Meanings {
    /// The words in the texts of a language, and those in the texts of all others.
    pub fn of(&self, lang: Lang) -> (&[String], impl Iterator<Item = &String>) {
        let all = [&self.de, &self.en, &self.leicht];
        let own = match lang {
            Lang::De => &self.de,
            Lang::En => &self.en,
            Lang::Leicht if self.leicht.is_empty() => &self.de,
            Lang::Leicht => &self.leicht,
        };
        (own, all.into_iter().filter(move |words| !std::ptr::eq(*words, own)).flatten())
    }
}

/// An organisation or programme that is named differently in some language. All others are German in every edition.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct NamedBody {
    /// The name. The German one is what records have in `programmes`, `organisations` and `responsible`.
    pub name: Text,
    /// The German name, if `name` is one in another language; not part of `names.json`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[schemars(skip)]
    pub german: Option<String>,
}

/// A phrase in the texts that is in another language than the text around it, so that it is read aloud as such.
#[derive(Clone, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Phrase {
    /// The phrase as the texts have it: "Powered by AI", or "KI-Campus" in English texts.
    pub text: String,
    /// Its language (BCP 47): "en".
    pub lang: String,
}

/// A term of the glossary. The explanation is an editorial addition.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Term {
    /// A name that no other term has; the address of its entry contains it: `gpu`.
    pub id: String,
    /// The term, as readers encounter it.
    pub term: Text,
    /// The long form of an abbreviation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expansion: Option<Text>,
    /// What it means, in one or two sentences.
    pub text: Text,
    /// Ids of the records that the term occurs in.
    pub places: Vec<String>,
}

/// Whether something had happened by November 2023, or was planned then.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum TimelineEventKind {
    /// It had happened.
    Event,
    /// It was planned.
    Plan,
}

/// A dated event or plan.
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct TimelineEvent {
    /// A name that no other event has; its address contains it.
    pub id: String,
    /// The date: a day, a month, a quarter or a year ("2022-11-30", "2022-11", "2024-Q4", "2022").
    pub date: String,
    /// The end of a period that begins with `date`, in the same form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<String>,
    /// Whether it had happened in November 2023, or was planned.
    pub kind: TimelineEventKind,
    /// The headline.
    pub title: Text,
    /// What happened or is planned, in one or two sentences.
    pub text: Text,
    /// Id of the record that states the date.
    pub source_id: String,
    /// Numbers of the plan's footnotes to the event.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub footnotes: Vec<u8>,
}
