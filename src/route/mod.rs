//! Every path of the site, parsed and printed. German words of addresses live here and in the facets' keys.

mod excerpt;
pub mod parameter;

pub use excerpt::Excerpt;

use crate::plan::{Plan, RecordId};
use crate::text::Texts;

/// A page. Ids are those of the data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The start page.
    Start,
    /// Vorwort ("vorwort") or chapter 1 ("1").
    Prose(String),
    /// A chapter of action fields: "2" to "4".
    Chapter(String),
    /// An action field: "2.1".
    Field(String),
    /// The measures and their filters.
    Measures,
    /// One measure: "2.1-m2".
    Measure(String),
    /// Everything, searched.
    Search,
    /// The map.
    Map,
    /// The budget.
    Budget,
    /// The comparisons.
    Comparisons,
    /// Terms explained.
    Glossary,
    /// Events and plans.
    Timeline,
    /// The footnotes.
    Footnotes,
    /// What this is.
    About,
    /// How to put a part of the site into another page.
    Studio,
    /// Pictures, tables and citations of several charts as one file.
    PressKit,
    /// What has changed since the first edition of this site.
    Changes,
    /// How to cite an excerpt.
    Cite(Excerpt),
    /// Something to stand in a frame of another page.
    Embed(Embed),
    /// No such page.
    NotFound,
}

/// What can stand in a frame of another page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Embed {
    /// A page of the site: any of [`Route::all`] but the last.
    Page(Box<Route>),
    /// An excerpt of one. Measures are none: they have pages of their own.
    Excerpt(Excerpt),
}

/// The folder of what is made to be framed: hosts let other sites frame what lies in it, and nothing else.
pub const EMBED: &str = "e";

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
    /// Makes something to take away. Another program draws it, so links to it are page loads.
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
    /// The path below the site's root, without a slash at the start, with one at the end: `massnahmen/2.1-m2/`.
    pub fn path(&self) -> String {
        match self {
            Route::Prose(id) if id == "vorwort" => "vorwort/".into(),
            Route::Prose(id) | Route::Chapter(id) => format!("kapitel/{id}/"),
            Route::Field(id) => format!("handlungsfeld/{id}/"),
            Route::Measure(id) => format!("massnahmen/{id}/"),
            Route::NotFound => "404/".into(),
            Route::Cite(excerpt) => format!("zitieren/{}", excerpt.path()),
            Route::Embed(embed) => format!("{EMBED}/{}", embed.path()),
            Route::Start => String::new(),
            fixed => fixed.fixed().map_or(String::new(), |page| format!("{}/", page.path)),
        }
    }

    /// The page at a path below the site's root. Slashes at its ends, doubled ones, `index.html` and capitals do not
    /// matter: a path that a person bent is repaired where it can be.
    pub fn parse(path: &str, plan: &Plan) -> Route {
        let path = path.to_ascii_lowercase();
        let parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty() && *p != "index.html").collect();
        Route::of(&parts, plan).unwrap_or(Route::NotFound)
    }

    fn of(parts: &[&str], plan: &Plan) -> Option<Route> {
        match *parts {
            [] => Some(Route::Start),
            [EMBED, ref rest @ ..] => Embed::parse(rest, plan).map(Route::Embed),
            ["zitieren", kind, id] => Excerpt::parse(kind, id, plan).map(Route::Cite),
            ["vorwort"] => plan.prose("vorwort").map(|p| Route::Prose(p.id.clone())),
            ["kapitel", id] if id != "vorwort" && plan.prose(id).is_some() => Some(Route::Prose(id.into())),
            ["kapitel", id] => plan.meta.chapters.iter().find(|c| c.id == id).map(|c| Route::Chapter(c.id.clone())),
            ["handlungsfeld", id] => plan.field(id).map(|f| Route::Field(f.id.clone())),
            ["massnahmen", id] => plan.measure(id).map(|m| Route::Measure(m.record.id.clone())),
            [path] => FIXED_PAGES.iter().find(|page| page.path == path).map(|page| page.route.clone()),
            _ => None,
        }
    }

    /// The page that shows a record, and the fragment where on it.
    pub fn of_record(id: &str) -> (Route, String) {
        let home = RecordId(id).home();
        let route = if home.contains('.') { Route::Field(home.into()) } else { Route::Prose(home.into()) };
        (route, id.to_owned())
    }

    /// Every page that is read, the one for unknown paths last.
    pub fn all(plan: &Plan) -> Vec<Route> {
        let mut all: Vec<Route> = FIXED_PAGES.iter().map(|page| page.route.clone()).collect();
        all.extend(plan.prose.iter().map(|p| Route::Prose(p.id.clone())));
        all.extend(plan.meta.chapters.iter().map(|c| Route::Chapter(c.id.clone())));
        all.extend(plan.fields.iter().map(|f| Route::Field(f.id.clone())));
        all.extend(plan.measures().map(|m| Route::Measure(m.record.id.clone())));
        all.push(Route::NotFound);
        all
    }

    /// Every page that is built: those that are read, those that say how to cite, those that are framed.
    pub fn built(plan: &Plan) -> Vec<Route> {
        let mut all = Route::all(plan);
        all.extend(Excerpt::all(plan).into_iter().map(Route::Cite));
        all.extend(Embed::all(plan).into_iter().map(Route::Embed));
        all
    }

    /// Whether the page only makes something to take away. Links to such a page are page loads: another program draws it.
    pub fn is_tool(&self) -> bool {
        self.fixed().is_some_and(|page| page.purpose == Purpose::Tool)
    }

    /// Whether a reader comes to work with the page, not only to read it: a part of it needs the app.
    pub fn is_interactive(&self) -> bool {
        match self {
            Route::Embed(Embed::Page(page)) => page.is_interactive(),
            Route::Embed(Embed::Excerpt(excerpt)) => matches!(excerpt, Excerpt::Chart(_)),
            page => page.fixed().is_some_and(|page| page.purpose != Purpose::Read),
        }
    }

    /// Its row in [`FIXED_PAGES`]; nothing of a page with an id.
    pub fn fixed(&self) -> Option<&'static FixedPage> {
        FIXED_PAGES.iter().find(|page| page.route == *self)
    }

    /// A name for files that belong to the page: `massnahmen-2.1-m2`.
    pub fn slug(&self) -> String {
        match self.path().trim_end_matches('/') {
            "" => "start".into(),
            path => path.replace('/', "-"),
        }
    }

    /// The page without its frame; any other is its own.
    pub fn unframed(&self) -> (Route, String) {
        match self {
            Route::Embed(Embed::Page(page)) => (page.as_ref().clone(), String::new()),
            Route::Embed(Embed::Excerpt(excerpt)) => excerpt.home(),
            page => (page.clone(), String::new()),
        }
    }
}

impl Embed {
    /// Its path below [`EMBED`], which is also its name in what web editors copy: `massnahmen/2.1-m2/`.
    pub fn path(&self) -> String {
        match self {
            Embed::Page(page) if **page == Route::Start => "start/".into(),
            Embed::Page(page) => page.path(),
            Embed::Excerpt(excerpt) => excerpt.path(),
        }
    }

    /// A page in a frame, where that makes sense.
    pub fn of(page: &Route) -> Option<Embed> {
        let embeddable = match page {
            Route::Prose(_) | Route::Chapter(_) | Route::Field(_) | Route::Measure(_) => true,
            Route::Cite(_) | Route::Embed(_) | Route::NotFound => false,
            fixed => fixed.fixed().is_some_and(|page| page.embeddable),
        };
        embeddable.then(|| Embed::Page(Box::new(page.clone())))
    }

    fn parse(parts: &[&str], plan: &Plan) -> Option<Embed> {
        match *parts {
            [] => None,
            ["start"] => Embed::of(&Route::Start),
            [kind, id] if Excerpt::parse(kind, id, plan).is_some() => {
                Embed::excerpt(Excerpt::parse(kind, id, plan)?, plan)
            }
            _ => Embed::of(&Route::of(parts, plan)?),
        }
    }

    /// Measures have pages of their own.
    fn excerpt(excerpt: Excerpt, plan: &Plan) -> Option<Embed> {
        let measure = matches!(&excerpt, Excerpt::Record(id) if plan.measure(id).is_some());
        (!measure).then_some(Embed::Excerpt(excerpt))
    }

    /// Everything that can be framed: pages, then excerpts.
    pub fn all(plan: &Plan) -> Vec<Embed> {
        let pages = Route::all(plan).into_iter().filter_map(|page| Embed::of(&page));
        pages.chain(Excerpt::all(plan).into_iter().filter_map(|excerpt| Embed::excerpt(excerpt, plan))).collect()
    }
}
