//! The change history in the data: the changelog, and the texts as they were last recorded.

use super::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What an excerpt said at some time, in German. Its fingerprint is computed from this.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Version {
    /// Its headline at that time.
    pub title: String,
    /// Its text at that time.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What is shown beside the text, one line each: facts of a measure, rows of a chart, remarks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
}

impl Version {
    /// Headline, text and facts, one line each.
    pub fn said(&self) -> String {
        let lines = [&self.title, &self.text].into_iter().filter(|line| !line.is_empty()).chain(&self.facts);
        lines.map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

/// An entry of the changelog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// The day of the change, with a counter if the day has several entries: `2026-11-26-2`.
    pub id: String,
    /// The day of the change, ISO.
    pub date: String,
    /// What was changed, and why.
    pub title: Text,
    /// A longer explanation, if one line is not enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// The texts that were changed; empty for the first edition.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excerpts: Vec<Changed>,
}

/// A text that an entry of the changelog has changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Changed {
    /// The name of the text, as in the site's addresses: `absatz/2.1-s1`.
    pub excerpt: String,
    /// What it said before; absent if the entry added it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Version>,
}

/// `versions.json`: the texts as they were last recorded. `plan record` writes it; do not edit it by hand.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Recorded {
    /// Each text that is recorded, by its name as in `changes.json`.
    pub excerpts: BTreeMap<String, Version>,
}

/// Writes the changelog and the recorded texts to `changes.json` and `versions.json` in the data folder.
///
/// # Errors
/// If a file cannot be written.
#[cfg(feature = "build")]
pub fn write_history(dir: &std::path::Path, changes: &[Change], recorded: &Recorded) -> std::io::Result<()> {
    let write = |name: &str, mut value: serde_json::Value| {
        value["$schema"] = format!("schema/{name}.schema.json").into();
        std::fs::write(dir.join(format!("{name}.json")), format!("{value:#}\n"))
    };
    write("changes", serde_json::json!({ "rows": changes }))?;
    write("versions", serde_json::json!(recorded))
}
