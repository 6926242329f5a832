//! Names in addresses that several files share: parameters of the query string, and fragments. They are the same in every
//! language, like the facets' keys and the ids of records, so that a link keeps its meaning when the language changes.

/// The words that are searched.
pub const WORDS: &str = "q";
/// The group of search results that is shown.
pub const GROUP: &str = "gruppe";
/// What the studio embeds.
pub const VIEW: &str = "ansicht";
/// The fingerprint of the version that was cited.
pub const VERSION: &str = "fassung";
/// The fragment of the number of results, which gets the focus when a search is submitted.
pub const RESULT: &str = "ergebnis";

/// The fragment of a footnote: `fn-12`.
pub fn footnote(number: u8) -> String {
    format!("fn-{number}")
}
