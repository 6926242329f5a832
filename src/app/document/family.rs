//! Families of pages that share an excerpt of the style sheet as their critical CSS.

use crate::route::{Embed, Excerpt, Route};

/// A family of pages that share an excerpt of the style sheet. Pages are grouped so that the largest ones do not have
/// to load the rules that only others need before their first paint (docs/decisions/010).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StyleFamily {
    /// Long lists of small entries: glossary and changes. The page for unknown addresses belongs here too.
    List,
    /// The map.
    Map,
    /// The list of measures with its filters.
    Find,
    /// Pages with charts, tiles or search.
    See,
    /// The studio, the press kit, the other pages for use elsewhere, and the citation pages.
    Make,
    /// Running text, and every other page.
    Read,
}

impl StyleFamily {
    /// The family of a page. A framed page belongs to the same family as the page itself.
    pub fn of(route: &Route) -> StyleFamily {
        use StyleFamily::*;
        match route {
            Route::Embed(Embed::Page(page)) => StyleFamily::of(page),
            Route::Embed(Embed::Excerpt(Excerpt::Chart(_))) => See,
            Route::NotFound | Route::Changes | Route::Glossary => List,
            Route::Map => Map,
            Route::Measures | Route::Audience(_) | Route::Pair => Find,
            Route::Start | Route::Search | Route::Budget | Route::Comparisons | Route::Chapter(_) | Route::Coverage => {
                See
            }
            Route::Studio | Route::PressKit | Route::Data | Route::FactSheet | Route::Cite(_) => Make,
            _ => Read,
        }
    }

    /// The name of the family in the file name of its style sheet.
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
