//! The changelog as the site tells it: what became of each text, word by word. Made at build time; the app shows it.

use crate::plan::Text;
use serde::{Deserialize, Serialize};

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DiffTag {
    /// They stand in both texts.
    Kept,
    /// They stood in the old one.
    Removed,
    /// They stand in the new one.
    Added,
}

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeKind {
    /// It says something else.
    Changed,
    /// It was added.
    Added,
    /// It was taken out.
    Removed,
}

/// An entry of the changelog.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangelogEntry {
    /// Its day, with a number behind it where the day has several.
    pub id: String,
    /// Its day, ISO.
    pub date: String,
    /// What was changed, and why.
    pub title: Text,
    /// More about it.
    pub text: Option<Text>,
    /// What it changed.
    pub excerpts: Vec<ChangedExcerpt>,
}

/// A text that an entry changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedExcerpt {
    /// Its headline.
    pub title: String,
    /// What became of it.
    pub kind: ChangeKind,
    /// The path of the page that shows it, and the fragment where on it; nothing where it is gone.
    pub home: Option<(String, String)>,
    /// The lines that differ.
    pub difference: Vec<(DiffTag, String)>,
}

/// A text that was cited, and is no longer what its excerpt says. The app fetches all of them where a cited link needs one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviousVersion {
    /// The name under which the excerpt is recorded.
    pub excerpt: String,
    /// The fingerprint that was cited.
    pub fingerprint: String,
    /// The day until which the text stood there, in words.
    pub until: String,
    /// The lines that differ from what the excerpt says now.
    pub difference: Vec<(DiffTag, String)>,
}
