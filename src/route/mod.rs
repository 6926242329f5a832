//! The routes of the site: parses and writes the path of every page. The German words of addresses are defined here and
//! in the facets' keys.

mod embed;
mod excerpt;
mod fixed_page;
pub mod parameter;

pub use embed::{EMBED, Embed};
pub use excerpt::Excerpt;
pub use fixed_page::{FIXED_PAGES, FixedPage, Purpose};

use crate::plan::{Plan, RecordId};

/// A page of the site. Ids are those of the data.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Route {
    /// The start page.
    Start,
    /// The preface (`vorwort`) or chapter 1 (`1`), which are running text.
    Prose(String),
    /// A chapter of action fields: `2` to `4`.
    Chapter(String),
    /// An action field: `2.1`.
    Field(String),
    /// The list of all measures with its filters.
    Measures,
    /// One measure: `2.1-m2`.
    Measure(String),
    /// What the plan has for an audience: `schools`.
    Audience(String),
    /// What the plan names and what it leaves open.
    Coverage,
    /// Two action fields side by side.
    Pair,
    /// The search over the whole plan.
    Search,
    /// The map.
    Map,
    /// The ministry's AI budget.
    Budget,
    /// The comparisons of Germany with other countries.
    Comparisons,
    /// The glossary.
    Glossary,
    /// The timeline of past events and of plans.
    Timeline,
    /// The footnotes.
    Footnotes,
    /// The page with everything to take away: tables, pictures, descriptions for programs.
    Data,
    /// The plan's key facts on one sheet of paper.
    FactSheet,
    /// The list of excerpts that the reader has saved, or that somebody has sent.
    ReadingList,
    /// What readers set for themselves: colours, text size, line length, motion.
    Preferences,
    /// The page about this site: what it is, licences.
    About,
    /// Who publishes this site.
    Imprint,
    /// What happens to data, and what a browser stores.
    Privacy,
    /// The statement on accessibility.
    Accessibility,
    /// The film in German Sign Language.
    SignLanguage,
    /// The studio, which makes the code for embedding a part of this site in another one.
    Studio,
    /// The press kit, which packs pictures, tables and citations of chosen charts into one file.
    PressKit,
    /// The list of what has changed since the first edition of this site.
    Changes,
    /// How to cite an excerpt.
    Cite(Excerpt),
    /// An embed, which other sites show in a frame.
    Embed(Embed),
    /// The page for addresses that do not exist.
    NotFound,
}

impl Route {
    /// The path below the site's root, without a slash at the start and with one at the end: `massnahmen/2.1-m2/`. It
    /// is empty for the start page.
    pub fn path(&self) -> String {
        match self {
            Route::Prose(id) if id == "vorwort" => "vorwort/".into(),
            Route::Prose(id) | Route::Chapter(id) => format!("kapitel/{id}/"),
            Route::Field(id) => format!("handlungsfeld/{id}/"),
            Route::Measure(id) => format!("massnahmen/{id}/"),
            // Ids of the vocabulary have underscores, addresses have hyphens.
            Route::Audience(id) => format!("fuer/{}/", id.replace('_', "-")),
            Route::NotFound => "404/".into(),
            Route::Cite(excerpt) => format!("zitieren/{}", excerpt.path()),
            Route::Embed(embed) => format!("{EMBED}/{}", embed.path()),
            Route::Start => String::new(),
            fixed => fixed.fixed().map_or(String::new(), |page| format!("{}/", page.path)),
        }
    }

    /// The page at a path below the site's root; [`Route::NotFound`] if there is none. Slashes at its ends, doubled
    /// ones, `index.html` and capitals do not matter, so that mistyped or shortened links still work.
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
            ["fuer", id] => plan.audience(&id.replace('-', "_")).map(|audience| Route::Audience(audience.id.clone())),
            [path] => FIXED_PAGES.iter().find(|page| page.path == path).map(|page| page.route.clone()),
            _ => None,
        }
    }

    /// The action field, preface or chapter 1 that contains a record, and the fragment of the record there. The page
    /// that a measure has of its own is given by [`Excerpt::home`].
    pub fn of_record(id: &str) -> (Route, String) {
        let home = RecordId(id).home();
        let route = if home.contains('.') { Route::Field(home.into()) } else { Route::Prose(home.into()) };
        (route, id.to_owned())
    }

    /// Every page apart from citation pages and embeds. The page for unknown addresses comes last.
    pub fn all(plan: &Plan) -> Vec<Route> {
        let mut all: Vec<Route> = FIXED_PAGES.iter().map(|page| page.route.clone()).collect();
        all.extend(plan.prose.iter().map(|p| Route::Prose(p.id.clone())));
        all.extend(plan.meta.chapters.iter().map(|c| Route::Chapter(c.id.clone())));
        all.extend(plan.fields.iter().map(|f| Route::Field(f.id.clone())));
        all.extend(plan.measures().map(|m| Route::Measure(m.record.id.clone())));
        let audiences = plan.meta.vocabulary.audiences.iter().filter(|audience| plan.audience(&audience.id).is_some());
        all.extend(audiences.map(|audience| Route::Audience(audience.id.clone())));
        all.push(Route::NotFound);
        all
    }

    /// Every page that the build prerenders: those of [`Route::all`], citation pages, embeds.
    pub fn built(plan: &Plan) -> Vec<Route> {
        let mut all = Route::all(plan);
        all.extend(Excerpt::all(plan).into_iter().map(Route::Cite));
        all.extend(Embed::all(plan).into_iter().map(Route::Embed));
        all
    }

    /// Whether the page makes or offers something for use elsewhere. Links to such a page are page loads, because
    /// another program draws it.
    pub fn is_tool(&self) -> bool {
        self.fixed().is_some_and(|page| matches!(page.purpose, Purpose::Tool | Purpose::Offer))
    }

    /// Whether the page has controls that need the app, so that readers do more than read it.
    pub fn is_interactive(&self) -> bool {
        match self {
            // Tiles and ribbons are links until the reader points at them, and the glossary has its letters. A frame should
            // cost its host little.
            Route::Embed(Embed::Page(page)) => {
                !matches!(**page, Route::Start | Route::Chapter(_) | Route::Field(_) | Route::Glossary)
                    && page.is_interactive()
            }
            Route::Embed(Embed::Excerpt(excerpt)) => matches!(excerpt, Excerpt::Chart(_)),
            Route::Chapter(_) | Route::Field(_) => true,
            page => page.fixed().is_some_and(|page| matches!(page.purpose, Purpose::Work | Purpose::Tool)),
        }
    }

    /// The key of `operator.json` that the page is made from, if it is not given. Nothing leads to such a page.
    pub fn lacks(&self, plan: &Plan) -> Option<&'static str> {
        let operator = &plan.operator;
        let (key, given) = match self {
            Route::Imprint => ("imprint", operator.imprint.is_some()),
            Route::Accessibility => ("accessibility", operator.accessibility.is_some()),
            Route::SignLanguage => ("sign_language", operator.sign_language.is_some()),
            _ => return None,
        };
        (!given).then_some(key)
    }

    /// A name for files and ids that belong to the page, without slashes: `massnahmen-2.1-m2`, `start`.
    pub fn slug(&self) -> String {
        match self.path().trim_end_matches('/') {
            "" => "start".into(),
            path => path.replace('/', "-"),
        }
    }

    /// The page that is read, instead of one that shows it in a frame or says how to cite a part of it.
    pub fn read_page(&self) -> Route {
        match self {
            Route::Cite(excerpt) => excerpt.home().0,
            other => other.unframed().0,
        }
    }

    /// The page that an embed shows or takes its excerpt from, and the fragment of the excerpt there, which is empty
    /// for a whole page. Any other route is returned as it is, with an empty fragment.
    pub fn unframed(&self) -> (Route, String) {
        match self {
            Route::Embed(Embed::Page(page)) => (page.as_ref().clone(), String::new()),
            Route::Embed(Embed::Excerpt(excerpt)) => excerpt.home(),
            page => (page.clone(), String::new()),
        }
    }
}
