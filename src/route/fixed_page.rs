//! The pages without an id, with one row for each. A row has all that the site must know of a page, except its view.

use super::Route;
use crate::text::Texts;

/// A page without an id: all that the site must know of it, except its view, which is in `app/pages/`.
pub struct FixedPage {
    /// The route of the page.
    pub route: Route,
    /// The path below the site's root, without slashes at its ends.
    pub path: &'static str,
    /// The title, which is shown in the browser's tab, in links, and on link previews.
    pub title: fn(&Texts) -> &'static str,
    /// One sentence about the page, for search engines and link previews.
    pub lead: fn(&Texts) -> &'static str,
    /// Whether other sites may show it in a frame.
    pub embeddable: bool,
    /// What readers do with the page.
    pub purpose: Purpose,
}

/// What readers do with a page. It decides whether the page needs the app, and which program draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// The page is only read.
    Read,
    /// The page has controls that need the app.
    Work,
    /// The page makes something for use elsewhere. Another program draws it, so links to it are page loads.
    Tool,
    /// The page is only read, and offers something for use elsewhere. The program of the tools draws it, as few readers
    /// need it and it needs what they need.
    Offer,
}

/// Every page without an id, except the one for unknown addresses.
pub const FIXED_PAGES: &[FixedPage] = &[
    FixedPage {
        route: Route::Start,
        path: "",
        title: |t| t.site,
        lead: |t| t.site_lead,
        embeddable: true,
        purpose: Purpose::Work,
    },
    FixedPage {
        route: Route::Measures,
        path: "massnahmen",
        title: |t| t.measures,
        lead: |t| t.pages.measures_lead,
        embeddable: true,
        purpose: Purpose::Work,
    },
    FixedPage {
        route: Route::Coverage,
        path: "genannt",
        title: |t| t.overviews.coverage,
        lead: |t| t.overviews.coverage_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Pair,
        path: "nebeneinander",
        title: |t| t.overviews.pair,
        lead: |t| t.overviews.pair_lead,
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
        lead: |t| t.pages.map_lead,
        embeddable: true,
        purpose: Purpose::Work,
    },
    FixedPage {
        route: Route::Budget,
        path: "haushalt",
        title: |t| t.budget,
        lead: |t| t.pages.budget_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Comparisons,
        path: "vergleich",
        title: |t| t.comparisons,
        lead: |t| t.pages.comparisons_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Glossary,
        path: "glossar",
        title: |t| t.glossary,
        lead: |t| t.pages.glossary_lead,
        embeddable: true,
        purpose: Purpose::Work,
    },
    FixedPage {
        route: Route::Timeline,
        path: "zeitleiste",
        title: |t| t.timeline,
        lead: |t| t.pages.timeline_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Footnotes,
        path: "fussnoten",
        title: |t| t.footnotes,
        lead: |t| t.pages.footnotes_lead,
        embeddable: true,
        purpose: Purpose::Read,
    },
    // Files for download lie in the folder of this page (`export::path::DATA`).
    FixedPage {
        route: Route::Data,
        path: "daten",
        title: |t| t.data.title,
        lead: |t| t.data.lead,
        embeddable: false,
        purpose: Purpose::Offer,
    },
    FixedPage {
        route: Route::FactSheet,
        path: "faktenblatt",
        title: |t| t.pages.fact_sheet,
        lead: |t| t.pages.fact_sheet_lead,
        embeddable: false,
        purpose: Purpose::Offer,
    },
    FixedPage {
        route: Route::ReadingList,
        path: "merkliste",
        title: |t| t.personal.reading_list,
        lead: |t| t.personal.reading_list_lead,
        embeddable: false,
        purpose: Purpose::Work,
    },
    FixedPage {
        route: Route::Preferences,
        path: "darstellung",
        title: |t| t.personal.preferences,
        lead: |t| t.personal.preferences_lead,
        embeddable: false,
        purpose: Purpose::Work,
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
        route: Route::Imprint,
        path: "impressum",
        title: |t| t.legal.imprint,
        lead: |t| t.legal.imprint_lead,
        embeddable: false,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Privacy,
        path: "datenschutz",
        title: |t| t.legal.privacy,
        lead: |t| t.legal.privacy_lead,
        embeddable: false,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::Accessibility,
        path: "barrierefreiheit",
        title: |t| t.legal.accessibility,
        lead: |t| t.legal.accessibility_lead,
        embeddable: false,
        purpose: Purpose::Read,
    },
    FixedPage {
        route: Route::SignLanguage,
        path: "gebaerdensprache",
        title: |t| t.legal.sign_language,
        lead: |t| t.legal.sign_language_lead,
        embeddable: false,
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
    /// The page's row in [`FIXED_PAGES`]; `None` if it has no row.
    pub fn fixed(&self) -> Option<&'static FixedPage> {
        FIXED_PAGES.iter().find(|page| page.route == *self)
    }
}
