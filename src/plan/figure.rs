//! Numbers with their unit, year and meaning.

use super::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a number counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    /// Things, named by the figure's noun.
    Count,
    /// Hundredths.
    Percent,
    /// A place in a ranking; the noun says of what.
    Rank,
    /// Euros (not millions).
    Eur,
    /// US dollars (not billions).
    Usd,
    /// A fraction; the noun has the plan's words for it ("die Hälfte").
    Fraction,
    /// A factor: how many times as much.
    Factor,
    /// Years of duration.
    Years,
    /// Days of duration.
    Days,
}

/// How exactly the plan states a number. Absent: exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// "etwa", "rund"
    About,
    /// "über", "mehr als"
    Over,
    /// "mindestens"
    AtLeast,
    /// "höchstens", "bis zu"
    AtMost,
    /// "nur"
    Only,
    /// "unter", "weniger als"
    Under,
    /// "fast", "knapp"
    Nearly,
}

/// A number with its unit, such as an amount of money.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Amount {
    /// The number, in whole units.
    pub value: f64,
    /// What the number counts.
    pub unit: Unit,
    /// How exactly the plan states it. Absent: exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// The period that the amount is for: only "year" occurs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Per>,
}

/// The period that an amount recurs in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Per {
    /// Each year.
    Year,
}

/// A number that a record states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
pub struct Figure {
    /// The record's id, `-f`, and a number: `2.3-s2-f1`.
    pub id: String,
    /// The number, in whole units (61 million euros are 61000000).
    pub value: f64,
    /// What the number counts.
    pub unit: Unit,
    /// How exactly the plan states it. Absent: exactly.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<Bound>,
    /// The period that the number is for: only "year" occurs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub per: Option<Per>,
    /// The year that the number is about, if the plan says so.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub year: Option<u16>,
    /// The first year of a span, in place of `year`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<u16>,
    /// The last year of a span.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<u16>,
    /// What is counted, in the form that follows the number ("GPU").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub noun: Option<Text>,
    /// What the number says, in a few words; cards and tables show it beside the number.
    pub meaning: Text,
    /// Whether the number is of interest within its sentence only ("3 Schwerpunkte"). Pages do not set it in large type,
    /// but it can be cited like any other.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub minor: bool,
}
