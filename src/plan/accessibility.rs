//! The operator's statement on accessibility: what § 12b BGG and § 7 BITV 2.0 ask a public body to say.

use super::Text;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// The statement on accessibility. With `status` the site words it from these values; `url` and `text` add to it, or take
/// its place.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Accessibility {
    /// How far the site meets the requirements. It needs `assessed`, `updated` and `method` beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub status: Option<Conformance>,
    /// The day of the assessment that the status rests on, ISO: `2026-11-23`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessed: Option<String>,
    /// The day on which the statement was made or last looked through, ISO. The law asks for it once a year, and when the
    /// site changes much.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// Who has assessed the site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub method: Option<Assessment>,
    /// The name of who has assessed it.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What is not accessible.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub limits: Vec<Limit>,
    /// Where readers report barriers: `mailto:` with an address, or a form's address with `https://`. The link that pages
    /// show adds the page's address and the state of the data, as that of `error_reports` does.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub feedback: Option<String>,
    /// The body that arbitrates if reports are of no avail (§ 16 BGG).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub arbitration: Option<Arbitration>,
    /// The address of a page of the operator's with the whole statement, with `https://`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// Paragraphs in the operator's own words.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub text: Vec<Text>,
}

/// How far the site meets the requirements of BITV 2.0.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Conformance {
    /// All of them.
    Full,
    /// Most of them; `limits` has the others.
    Partial,
    /// Too few to speak of it.
    #[serde(rename = "none")]
    Not,
}

/// Who has assessed a site.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Assessment {
    /// The operator.
    #[serde(rename = "self")]
    Own,
    /// Somebody else.
    External,
}

/// A part of the site that is not accessible.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Limit {
    /// The part.
    pub part: Text,
    /// Why it is not accessible.
    pub reason: Text,
    /// What readers can use instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alternative: Option<Text>,
}

/// An arbitration body.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
pub struct Arbitration {
    /// Its name.
    pub name: String,
    /// Its postal address, in one line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub address: String,
    /// The address of its site, with `https://`.
    pub url: String,
    /// Its e-mail address, without `mailto:`.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub email: String,
}
