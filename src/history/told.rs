//! The changelog as the site tells it: what became of each text, word by word. Made at build time; the app shows it.

use crate::plan::{Change, Text};
use serde::{Deserialize, Serialize};

/// What became of some words.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Fate {
    /// They stand in both texts.
    Kept,
    /// They stood in the old one.
    Removed,
    /// They stand in the new one.
    Added,
}

/// What became of a text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Turn {
    /// It says something else.
    Changed,
    /// It was added.
    New,
    /// It was taken out.
    Gone,
}

/// An entry of the changelog.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldChange {
    /// Its day, with a number behind it where the day has several.
    pub id: String,
    /// Its day, ISO.
    pub date: String,
    /// What was changed, and why.
    pub title: Text,
    /// More about it.
    pub text: Option<Text>,
    /// What it changed.
    pub pieces: Vec<ToldPiece>,
}

/// A text that an entry changed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ToldPiece {
    /// Its headline.
    pub title: String,
    /// What became of it.
    pub turn: Turn,
    /// The path of the page that shows it, and the fragment where on it; nothing where it is gone.
    pub home: Option<(String, String)>,
    /// The lines that differ.
    pub difference: Vec<(Fate, String)>,
}

/// A text that was cited, and is no longer what its piece says. The app fetches all of them where a cited link needs one.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FormerText {
    /// The name under which the piece is recorded.
    pub piece: String,
    /// The fingerprint that was cited.
    pub fingerprint: String,
    /// The day until which the text stood there, in words.
    pub until: String,
    /// The lines that differ from what the piece says now.
    pub difference: Vec<(Fate, String)>,
}

/// Where the former texts lie, but for the language's tag and the ending.
pub const FORMER_TEXTS: &str = "daten/fassungen";

/// The changelog of a plan, the newest first.
#[cfg(not(target_arch = "wasm32"))]
pub fn told(plan: &crate::plan::Plan) -> Vec<ToldChange> {
    let entry = |(at, change): (usize, &Change)| ToldChange {
        id: change.id.clone(),
        date: change.date.clone(),
        title: change.title.clone(),
        text: change.text.clone(),
        pieces: change.pieces.iter().map(|changed| piece(plan, at, changed)).collect(),
    };
    plan.changes.iter().enumerate().map(entry).collect()
}

#[cfg(not(target_arch = "wasm32"))]
fn piece(plan: &crate::plan::Plan, at: usize, changed: &crate::plan::Changed) -> ToldPiece {
    use crate::plan::Version;
    let after = super::after(plan, at, &changed.piece);
    let said = |version: Option<&Version>| version.map_or_else(String::new, Version::said);
    ToldPiece {
        title: after.as_ref().or(changed.before.as_ref()).map_or(String::new(), |version| version.title.clone()),
        turn: match (&changed.before, &after) {
            (None, _) => Turn::New,
            (_, None) => Turn::Gone,
            _ => Turn::Changed,
        },
        home: super::home(&changed.piece, plan).map(|(route, fragment)| (route.path(), fragment)),
        difference: crate::export::changed_lines(&said(changed.before.as_ref()), &said(after.as_ref())),
    }
}
