//! Families of pages whose first words need the same rules of the style sheet.

use crate::route::{Embed, Excerpt, Route};

/// The pages of a family share an excerpt of the sheet. The largest pages set the families apart: with the rules that all
/// others need, their first words would wait too long (docs/decisions/010).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StyleFamily {
    /// Long lists of small entries: glossary, changes; and the page for unknown addresses.
    List,
    /// The map.
    Map,
    /// The list of measures with its filters.
    Find,
    /// Charts, tiles and search.
    See,
    /// Studio, press kit and citations.
    Make,
    /// Running text, and every page that is not named above.
    Read,
}

impl StyleFamily {
    /// The family of a page. A page in a frame has that of the page itself.
    pub fn of(route: &Route) -> StyleFamily {
        use StyleFamily::*;
        match route {
            Route::Embed(Embed::Page(page)) => StyleFamily::of(page),
            Route::Embed(Embed::Excerpt(Excerpt::Chart(_))) => See,
            Route::NotFound | Route::Changes | Route::Glossary => List,
            Route::Map => Map,
            Route::Measures => Find,
            Route::Start | Route::Search | Route::Budget | Route::Comparisons | Route::Chapter(_) => See,
            Route::Studio | Route::PressKit | Route::Cite(_) => Make,
            _ => Read,
        }
    }

    /// Its name in the sheet's file name.
    pub fn name(self) -> &'static str {
        match self {
            StyleFamily::List => "list",
            StyleFamily::Map => "map",
            StyleFamily::Find => "find",
            StyleFamily::See => "see",
            StyleFamily::Make => "make",
            StyleFamily::Read => "read",
        }
    }
}
