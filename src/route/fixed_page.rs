//! The pages without an id, a row each: what the site must know of a page, besides how it is drawn.

use super::Route;
use crate::text::Texts;

/// A page without an id. A row says all that the site must know of it; what it shows is drawn in `app/pages/`.
pub struct FixedPage {
    /// The page.
    pub route: Route,
    /// Its path below the site's root, without slashes at its ends.
    pub path: &'static str,
    /// Its title: in the tab, in links, on the picture of a shared link.
    pub title: fn(&Texts) -> &'static str,
    /// One sentence on it, for search engines and link previews.
    pub lead: fn(&Texts) -> &'static str,
    /// Whether other sites may show it in a frame.
    pub embeddable: bool,
    /// What a reader does with it.
    pub purpose: Purpose,
}

/// What a reader does with a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// Reads it.
    Read,
    /// Works with it: a part of it needs the app.
    Work,
    /// Makes something for use elsewhere with it. Another program draws it, so links to it are page loads.
    Tool,
}

/// Every page without an id.
pub const FIXED_PAGES: &[FixedPage] = &[
    FixedPage {
        route: Route::Start,
        path: "",
        title: |t| t.site,
        lead: |t| t.site_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Measures,
        path: "massnahmen",
        title: |t| t.measures,
        lead: |t| t.measures_lead,
        embeddable: true,
        purpose: Purpose::Work,
    },
    FixedPage {
        route: Route::Search,
        path: "suche",
        title: |t| t.search,
        lead: |t| t.site_lead,
        embeddable: true,
        purpose: Purpose::Work,
    },
    FixedPage {
        route: Route::Map,
        path: "karte",
        title: |t| t.map,
        lead: |t| t.map_lead,
        embeddable: true,
        purpose: Purpose::Work,
    },
    FixedPage {
        route: Route::Budget,
        path: "haushalt",
        title: |t| t.budget,
        lead: |t| t.budget_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Comparisons,
        path: "vergleich",
        title: |t| t.comparisons,
        lead: |t| t.comparisons_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Glossary,
        path: "glossar",
        title: |t| t.glossary,
        lead: |t| t.glossary_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Timeline,
        path: "zeitleiste",
        title: |t| t.timeline,
        lead: |t| t.timeline_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Footnotes,
        path: "fussnoten",
        title: |t| t.footnotes,
        lead: |t| t.footnotes_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::About,
        path: "ueber",
        title: |t| t.about,
        lead: |t| t.site_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Studio,
        path: "einbetten",
        title: |t| t.reuse.embed,
        lead: |t| t.reuse.embed_lead,
        embeddable: false,
        purpose: Purpose::Tool,
    },
    FixedPage {
        route: Route::PressKit,
        path: "pressemappe",
        title: |t| t.reuse.press_kit,
        lead: |t| t.reuse.press_kit_lead,
        embeddable: false,
        purpose: Purpose::Tool,
    },
    FixedPage {
        route: Route::Changes,
        path: "aenderungen",
        title: |t| t.reuse.changes,
        lead: |t| t.reuse.changes_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
];

impl Route {
    /// Its row in [`FIXED_PAGES`]; nothing of a page with an id.
    pub fn fixed(&self) -> Option<&'static FixedPage> {
        FIXED_PAGES.iter().find(|page| page.route == *self)
    }
}
