//! Every path of the site, parsed and printed. German words of addresses live here and in the facets' keys.

use crate::plan::Plan;

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
    /// No such page.
    NotFound,
}

/// Pages without an id, and their path.
const FIXED: [(Route, &str); 10] = [
    (Route::Start, ""),
    (Route::Measures, "massnahmen"),
    (Route::Search, "suche"),
    (Route::Map, "karte"),
    (Route::Budget, "haushalt"),
    (Route::Comparisons, "vergleich"),
    (Route::Glossary, "glossar"),
    (Route::Timeline, "zeitleiste"),
    (Route::Footnotes, "fussnoten"),
    (Route::About, "ueber"),
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
            Route::Start => String::new(),
            fixed => FIXED.iter().find(|(r, _)| r == fixed).map_or(String::new(), |(_, p)| format!("{p}/")),
        }
    }

    /// The page at a path below the site's root. Slashes at its ends, doubled ones, `index.html` and capitals do not
    /// matter: a path that a person bent is repaired where it can be.
    pub fn parse(path: &str, plan: &Plan) -> Route {
        let path = path.to_ascii_lowercase();
        let parts: Vec<&str> = path.split('/').filter(|p| !p.is_empty() && *p != "index.html").collect();
        let known = match parts[..] {
            [] => Some(Route::Start),
            ["vorwort"] => Some(Route::Prose("vorwort".into())),
            ["kapitel", "1"] => Some(Route::Prose("1".into())),
            ["kapitel", id] => plan.meta.chapters.iter().find(|c| c.id == id).map(|c| Route::Chapter(c.id.clone())),
            ["handlungsfeld", id] => plan.field(id).map(|f| Route::Field(f.id.clone())),
            ["massnahmen", id] => plan.measure(id).map(|m| Route::Measure(m.record.id.clone())),
            [page] => FIXED.iter().find(|(_, p)| *p == page).map(|(r, _)| r.clone()),
            _ => None,
        };
        known.unwrap_or(Route::NotFound)
    }

    /// The page that shows a record, and the fragment where on it.
    pub fn of_record(id: &str) -> (Route, String) {
        let home = id.split_once('-').map_or(id, |(home, _)| home);
        let route = if home.contains('.') { Route::Field(home.into()) } else { Route::Prose(home.into()) };
        (route, id.to_owned())
    }

    /// Every page that is built, the one for unknown paths last.
    pub fn all(plan: &Plan) -> Vec<Route> {
        let mut all: Vec<Route> = FIXED.iter().map(|(r, _)| r.clone()).collect();
        all.extend(plan.prose.iter().map(|p| Route::Prose(p.id.clone())));
        all.extend(plan.meta.chapters.iter().map(|c| Route::Chapter(c.id.clone())));
        all.extend(plan.fields.iter().map(|f| Route::Field(f.id.clone())));
        all.extend(plan.measures().map(|m| Route::Measure(m.record.id.clone())));
        all.push(Route::NotFound);
        all
    }
}
