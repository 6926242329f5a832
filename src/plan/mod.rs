//! The types of the plan, which are also the format of the files in `data/`.
//!
//! The id of a record is its place: `2.3-m4` is the fourth measure of action field 2.3. Validation keeps ids and
//! positions consistent, so that [`Plan::find`] needs no index.

mod accessibility;
#[cfg(feature = "build")]
mod bundle;
mod changes;
mod content;
mod figure;
mod find;
#[cfg(feature = "build")]
pub(crate) mod flat;
mod operator;
pub mod packed;
mod places;
mod record_id;
#[cfg(feature = "build")]
pub mod source;
mod tables;
mod term_matches;
#[cfg(feature = "build")]
mod translations;
#[cfg(feature = "build")]
mod validate;

pub use accessibility::{Accessibility, Arbitration, Assessment, Conformance, Limit};
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
pub use operator::{Operator, Original, SignLanguage, Statement};
pub use places::{Centre, City, Computing, Land, Origin, Places, Seat, University};
pub use record_id::RecordId;
pub use tables::{
    Budget, BudgetRow, BudgetStatus, Comparison, ComparisonRow, Footnote, Form, KeyFigure, Meanings, NamedBody, Phrase,
    Synonym, Term, TimelineEvent, TimelineEventKind, TotalFigure,
};
pub use term_matches::{TermMatch, term_matches};
#[cfg(feature = "build")]
pub use translations::untranslated;
#[cfg(feature = "build")]
pub use validate::simple::{interface_errors, notices};

use crate::text::Lang;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A text in one or more languages. In published data it has just one: the page's, or else German.
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
    /// Reduces all texts in a JSON value to one language, or to German where a text is not translated.
    #[cfg(feature = "build")]
    pub fn only(value: &mut serde_json::Value, lang: Lang) {
        use serde_json::Value;
        match value {
            Value::Object(map) if map.get("de").is_some_and(Value::is_string) => {
                let own = if map.contains_key(lang.key()) { lang.key() } else { Lang::default().key() };
                map.retain(|key, _| key == own);
            }
            Value::Object(map) => map.values_mut().for_each(|v| Text::only(v, lang)),
            Value::Array(list) => list.iter_mut().for_each(|v| Text::only(v, lang)),
            _ => {}
        }
    }

    /// The text in a language, if it is translated.
    pub fn get(&self, lang: Lang) -> Option<&str> {
        let text = match lang.key() {
            "en" => &self.en,
            "leicht" => &self.leicht,
            _ => &self.de,
        };
        (!text.is_empty()).then_some(text)
    }

    /// The text that is shown. In the plan of a bundle, each text is in one language only; in a plan that was loaded from
    /// `data/`, this is the German text.
    pub fn as_str(&self) -> &str {
        [&self.de, &self.en, &self.leicht].into_iter().find(|text| !text.is_empty()).map_or("", String::as_str)
    }
}

/// The whole plan, read from `data/` by `source::load` or from the app's bundle by [`packed::read`].
#[derive(Debug, Serialize, Deserialize, JsonSchema)]
pub struct Plan {
    /// Title, date, chapters and vocabularies.
    pub meta: Meta,
    /// The Vorwort and chapter 1.
    pub prose: Vec<Prose>,
    /// The eleven action fields, in order.
    pub fields: Vec<Field>,
    /// The ministry's budget for artificial intelligence.
    pub budget: Budget,
    /// The figures shown on the start page.
    pub key_figures: Vec<KeyFigure>,
    /// International and other comparisons.
    pub comparisons: Vec<Comparison>,
    /// The plan's footnotes, 1 to 52.
    pub footnotes: Vec<Footnote>,
    /// Explanations of terms (an editorial addition).
    pub glossary: Vec<Term>,
    /// Dated events and plans, in the order shown.
    pub timeline: Vec<TimelineEvent>,
    /// Cities, centres, universities and computing sites.
    pub places: Places,
    /// Outlines of the sixteen Länder in map coordinates.
    pub lands: Vec<Land>,
    /// The changelog since the first edition, newest entry first.
    pub changes: Vec<Change>,
    /// Everyday words for terms of the plan (an editorial addition).
    pub synonyms: Vec<Synonym>,
    /// Names of organisations and programmes in other languages.
    pub names: Vec<NamedBody>,
    /// Phrases in another language than the text around them. In published data: than its texts.
    pub phrases: Vec<Phrase>,
    /// Who publishes this site, and what they must say.
    pub operator: Operator,
    /// The texts as last recorded, by name. Only the build needs them, so they are not serialised.
    #[serde(skip)]
    pub recorded: BTreeMap<String, Version>,
    /// What the rules for Leichte Sprache need to know. Only the check needs it, so it is not serialised.
    #[cfg(feature = "build")]
    #[serde(skip)]
    pub simple_language: crate::simple::SimpleLanguage,
}

#[cfg(feature = "build")]
impl Plan {
    /// Parses the output of [`Plan::json`].
    ///
    /// # Errors
    /// When the text is not JSON, with line and column; or not a plan of this version, with the key that is wrong.
    pub fn parse(json: &str) -> serde_json::Result<Plan> {
        let mut value = serde_json::from_str(json)?;
        flat::nest(&mut value);
        serde_json::from_value(value)
    }

    /// The plan with each text in one language, or in German where it is not translated.
    ///
    /// # Errors
    /// If the plan cannot be serialised, which does not happen with one that was loaded.
    pub fn in_language(&self, lang: Lang) -> serde_json::Result<Plan> {
        Ok(Plan { recorded: self.recorded.clone(), ..Plan::parse(&self.json(lang)?)? })
    }

    /// The whole plan in one language as JSON with named fields: the published form, which `plan.schema.json`
    /// describes.
    ///
    /// # Errors
    /// If the plan cannot be serialised, which does not happen with one that was loaded.
    pub fn json(&self, lang: Lang) -> serde_json::Result<String> {
        let mut value = serde_json::to_value(self)?;
        translations::keep_german_names(&mut value, lang);
        translations::keep_foreign_phrases(&mut value, lang);
        Text::only(&mut value, lang);
        flat::flatten(&mut value);
        serde_json::to_string(&value)
    }
}
