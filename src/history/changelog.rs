//! The changelog as the site shows it: how each text changed, word by word. The build makes it, and the app displays
//! it.

use crate::plan::Text;
use serde::{Deserialize, Serialize};

/// What happened to some words of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum DiffTag {
    /// The words stand in both versions.
    Kept,
    /// The words stand in the old version only.
    Removed,
    /// The words stand in the new version only.
    Added,
}

/// What happened to a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ChangeKind {
    /// The text says something else now.
    Changed,
    /// The text was added.
    Added,
    /// The text was removed.
    Removed,
}

/// An entry of the changelog: what was changed on one occasion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangelogEntry {
    /// The ISO date, with a counter if there are several entries of a day: `2026-03-01-2`.
    pub id: String,
    /// The ISO date of the change.
    pub date: String,
    /// What was changed, and why.
    pub title: Text,
    /// Further explanation.
    pub text: Option<Text>,
    /// The texts that were changed.
    pub excerpts: Vec<ChangedExcerpt>,
}

/// A text that an entry changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ChangedExcerpt {
    /// Its headline, as the change left it; that of the old version if it was removed.
    pub title: String,
    /// What happened to it.
    pub kind: ChangeKind,
    /// The path of the page that shows it, and the fragment on that page; `None` if no page shows it any more.
    pub home: Option<(String, String)>,
    /// The changed lines as a word-by-word diff.
    pub difference: Vec<(DiffTag, String)>,
}

/// A version of an excerpt that can have been cited and has since changed. All of them are in one file, which the app
/// fetches when a cited link names an old version.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PreviousVersion {
    /// The name under which the excerpt is recorded, see [`name`](super::name).
    pub excerpt: String,
    /// The fingerprint of this version, as citations have it.
    pub fingerprint: String,
    /// The day until which this version was published, as text for readers.
    pub until: String,
    /// The lines that differ from the present version, as a word-by-word diff.
    pub difference: Vec<(DiffTag, String)>,
}
