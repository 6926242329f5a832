//! The plan's types, as they stand in `data/`: what an editor writes is what the app reads.
//!
//! An id says where a record stands: `2.3-m4` is the fourth measure of action field 2.3. The check holds ids and
//! positions together, so that [`Plan::find`] needs no index.

#[cfg(feature = "build")]
mod bundle;
mod changes;
mod content;
mod figure;
mod find;
#[cfg(feature = "build")]
pub(crate) mod flat;
pub mod packed;
mod places;
#[cfg(feature = "build")]
pub mod source;
mod tables;
#[cfg(feature = "build")]
mod validate;

#[cfg(feature = "build")]
pub use bundle::bundle_schema;
#[cfg(feature = "build")]
pub use changes::write_history;
pub use changes::{Change, Changed, Recorded, Version};
pub use content::{
    Chapter, Emphasis, Field, Kind, Measure, Meta, Period, Prose, Record, Section, Signature, Vocabulary,
    VocabularyTerm, WebLink,
};
pub use figure::{Amount, Bound, Figure, Per, Unit};
pub use find::{Home, RecordRef, Role, field_records, prose_records};
pub use places::{Centre, City, Computing, LabelPosition, Land, Origin, Places, Seat, Side, University};
pub use tables::{
    Budget, BudgetRow, BudgetStatus, Comparison, ComparisonRow, Footnote, Form, KeyFigure, Synonym, Term,
    TimelineEvent, TimelineEventKind, TotalFigure,
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// One text in the languages it exists in. In a bundle: only the language of the page, or German where that is missing.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[schemars(extend("required" = ["de"]))]
pub struct Text {
    /// German.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    #[schemars(length(min = 1))]
    pub de: String,
    /// English.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub en: String,
    /// Leichte Sprache.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub leicht: String,
}

impl Text {
    /// Leaves what a page of this language shows: its own text, or the German one where that is missing.
    #[cfg(feature = "build")]
    pub fn only(value: &mut serde_json::Value, lang: crate::text::Lang) {
        use serde_json::Value;
        match value {
            Value::Object(map) if map.get("de").is_some_and(Value::is_string) => {
                let own = if map.contains_key(lang.tag()) { lang.tag() } else { "de" };
                map.retain(|key, _| key == own);
            }
            Value::Object(map) => map.values_mut().for_each(|v| Text::only(v, lang)),
            Value::Array(list) => list.iter_mut().for_each(|v| Text::only(v, lang)),
            _ => {}
        }
    }

    /// The text itself: of a bundle's one language, or German.
    pub fn as_str(&self) -> &str {
        [&self.leicht, &self.en].into_iter().find(|t| !t.is_empty()).unwrap_or(&self.de)
    }
}

/// The whole plan. Built from `data/` by `source::load`, or from the app's bundle ([`packed`]).
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// Title, date, chapters, vocabularies.
    pub meta: Meta,
    /// Vorwort and chapter 1.
    pub prose: Vec<Prose>,
    /// The eleven action fields, in order.
    pub fields: Vec<Field>,
    /// The ministry's AI budget.
    pub budget: Budget,
    /// The figures that matter most.
    pub key_figures: Vec<KeyFigure>,
    /// International and other comparisons.
    pub comparisons: Vec<Comparison>,
    /// The plan's footnotes, 1 to 52.
    pub footnotes: Vec<Footnote>,
    /// Terms explained (ours).
    pub glossary: Vec<Term>,
    /// Dated events and plans.
    pub timeline: Vec<TimelineEvent>,
    /// Cities, centres, universities, computing sites.
    pub places: Places,
    /// Outlines of the sixteen Länder, projected.
    pub lands: Vec<Land>,
    /// What has changed since the first edition, the newest first.
    pub changes: Vec<Change>,
    /// Everyday words for what the plan calls otherwise (ours).
    pub synonyms: Vec<Synonym>,
    /// What was recorded last, by excerpt: for the check alone, so no part of a bundle.
    #[serde(skip)]
    pub recorded: BTreeMap<String, Version>,
}

#[cfg(feature = "build")]
impl Plan {
    /// Reads what [`Plan::json`] has written.
    ///
    /// # Errors
    /// When the text is not JSON, with line and column; or not a plan of this version, with the key that is wrong.
    pub fn parse(json: &str) -> serde_json::Result<Plan> {
        let mut value = serde_json::from_str(json)?;
        flat::nest(&mut value);
        serde_json::from_value(value)
    }

    /// The whole plan in one language as JSON that says what it is: what others read, and the schema describes.
    ///
    /// # Errors
    /// None that a sound plan has.
    pub fn json(&self, lang: crate::text::Lang) -> serde_json::Result<String> {
        let mut value = serde_json::to_value(self)?;
        Text::only(&mut value, lang);
        flat::flatten(&mut value);
        serde_json::to_string(&value)
    }
}
