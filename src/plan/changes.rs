//! What has changed since the first edition: the changelog, and the texts as they were recorded last.

use super::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// What an excerpt said at some time, in German: what its fingerprint is made of.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Version {
    /// The headline that it had.
    pub title: String,
    /// The text that it had.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub text: String,
    /// What stands beside the text, a line each: facts of a measure, rows of a chart, remarks.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub facts: Vec<String>,
}

impl Version {
    /// Headline, text and facts, a line each.
    pub fn said(&self) -> String {
        let lines = [&self.title, &self.text].into_iter().filter(|line| !line.is_empty()).chain(&self.facts);
        lines.map(String::as_str).collect::<Vec<_>>().join("\n")
    }
}

/// An entry of the changelog.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Change {
    /// Its day, with a number behind it where the day has several: `2026-11-26-2`.
    pub id: String,
    /// The day of the change, ISO.
    pub date: String,
    /// What was changed, and why.
    pub title: Text,
    /// More about it, where a line is not enough.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text>,
    /// What it changed. The first edition names nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub excerpts: Vec<Changed>,
}

/// What an entry changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Changed {
    /// The name of what was changed, as in the addresses of the site: `absatz/2.1-s1`.
    pub excerpt: String,
    /// What it said before; absent where the entry added it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub before: Option<Version>,
}

/// `versions.json`: what was recorded last. Written by `plan record`, not by hand.
#[derive(Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Recorded {
    /// What each excerpt said when it was last recorded, by the name that it has in [`Changed::excerpt`].
    pub excerpts: BTreeMap<String, Version>,
}

/// Writes the changelog and what is recorded into the folder of the data.
///
/// # Errors
/// When a file cannot be written.
#[cfg(feature = "build")]
pub fn write_history(dir: &std::path::Path, changes: &[Change], recorded: &Recorded) -> std::io::Result<()> {
    let write = |name: &str, mut value: serde_json::Value| {
        value["$schema"] = format!("schema/{name}.schema.json").into();
        std::fs::write(dir.join(format!("{name}.json")), format!("{value:#}\n"))
    };
    write("changes", serde_json::json!({ "rows": changes }))?;
    write("versions", serde_json::json!(recorded))
}
