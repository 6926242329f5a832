//! Names in addresses that several files share: parameters of the query string, and fragments. They are the same in
//! every language, as are the facets' keys and the ids of records, so that a link means the same when the language
//! changes.

/// The parameter with the words that are searched for.
pub const WORDS: &str = "q";
/// The parameter with the group of search results that is shown.
pub const GROUP: &str = "gruppe";
/// The parameter with the form of a list of measures: cards, tiles or a table.
pub const FORM: &str = "form";
/// The parameter with the facet that tiles are grouped by.
pub const GROUPED_BY: &str = "nach";
/// The parameter with the part of a chapter or an action field that is shown: goals or measures alone.
pub const PART: &str = "teil";
/// The parameter with the goal or measure that is picked on the page of an action field.
pub const PICKED: &str = "wahl";
/// The parameter with the embed that the studio makes code for: its path ([`super::Embed::path`]) without the slash at
/// the end, and its query string if it has one.
pub const VIEW: &str = "ansicht";
/// The parameter with the fingerprint of the version that was cited.
pub const VERSION: &str = "fassung";
/// The parameter with a reading list that somebody has sent: fragments of excerpts, with commas between them.
pub const ITEMS: &str = "stellen";
/// The fragment of the number of results, which gets the focus when a search is submitted.
pub const RESULT: &str = "ergebnis";

/// The fragment of a footnote: `fn-12`.
pub fn footnote(number: u8) -> String {
    format!("fn-{number}")
}
