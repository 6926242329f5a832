//! The changelog as the site tells it: what became of each text, word by word. Made at build time; the app shows it.

#[cfg(not(target_arch = "wasm32"))]
use crate::plan::Change;
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

/// Where the previous versions lie, but for the language's tag and the ending.
pub const PREVIOUS_VERSIONS: &str = "daten/fassungen";

/// The changelog of a plan, the newest first.
#[cfg(not(target_arch = "wasm32"))]
pub fn changelog(plan: &crate::plan::Plan) -> Vec<ChangelogEntry> {
    let entry = |(at, change): (usize, &Change)| ChangelogEntry {
        id: change.id.clone(),
        date: change.date.clone(),
        title: change.title.clone(),
        text: change.text.clone(),
        excerpts: change.excerpts.iter().map(|changed| excerpt(plan, at, changed)).collect(),
    };
    plan.changes.iter().enumerate().map(entry).collect()
}

#[cfg(not(target_arch = "wasm32"))]
fn excerpt(plan: &crate::plan::Plan, at: usize, changed: &crate::plan::Changed) -> ChangedExcerpt {
    use crate::plan::Version;
    let after = super::after(plan, at, &changed.excerpt);
    let said = |version: Option<&Version>| version.map_or_else(String::new, Version::said);
    ChangedExcerpt {
        title: after.as_ref().or(changed.before.as_ref()).map_or(String::new(), |version| version.title.clone()),
        kind: match (&changed.before, &after) {
            (None, _) => ChangeKind::Added,
            (_, None) => ChangeKind::Removed,
            _ => ChangeKind::Changed,
        },
        home: super::home(&changed.excerpt, plan).map(|(route, fragment)| (route.path(), fragment)),
        difference: crate::export::changed_lines(&said(changed.before.as_ref()), &said(after.as_ref())),
    }
}
