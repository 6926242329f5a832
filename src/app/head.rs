//! The title and description of a page.

use super::Site;
use crate::export::Citable;
use crate::query::{first, pairs};
use crate::route::{Embed, Excerpt, Route, parameter};

/// The name of a page, like its `h1` but short enough for a browser tab.
pub fn name(site: Site, route: &Route) -> String {
    let (plan, t) = (site.plan, site.t);
    match route {
        Route::Prose(id) if id == "vorwort" => t.foreword.to_owned(),
        Route::Prose(id) => match plan.prose(id) {
            Some(p) => format!("{id} {}", p.title.as_str()),
            None => t.not_found.to_owned(),
        },
        Route::Chapter(id) => match plan.meta.chapters.iter().find(|c| c.id == *id) {
            Some(c) => format!("{id} {}", c.title.as_str()),
            None => t.not_found.to_owned(),
        },
        Route::Field(id) => match plan.field(id) {
            Some(f) => format!("{id} {}", f.title.as_str()),
            None => t.not_found.to_owned(),
        },
        Route::Measure(id) => match plan.measure(id) {
            Some(m) => m.record.title.as_str().to_owned(),
            None => t.not_found.to_owned(),
        },
        Route::Audience(id) => match plan.audience(id) {
            Some(audience) => format!("{}: {}", t.overviews.audience_eyebrow, audience.label.as_str()),
            None => t.not_found.to_owned(),
        },
        Route::Cite(excerpt) => cited(site, excerpt),
        Route::Embed(Embed::Page(page)) => name(site, page),
        Route::Embed(Embed::Excerpt(excerpt)) => excerpt_name(site, excerpt),
        fixed => fixed.fixed().map_or(t.not_found, |page| (page.title)(t)).to_owned(),
    }
}

/// The headline of an excerpt.
fn excerpt_name(site: Site, excerpt: &Excerpt) -> String {
    Citable::of(excerpt, site.plan, site.t).map_or_else(|| site.t.not_found.to_owned(), |of| of.version.title)
}

/// The name of a citing page. Headlines of records and figures are not unique, so it contains their ids.
fn cited(site: Site, excerpt: &Excerpt) -> String {
    let (cite, title) = (site.t.reuse.cite, excerpt_name(site, excerpt));
    match excerpt {
        Excerpt::Record(id) | Excerpt::Figure(id) => format!("{cite}: {title} ({id})"),
        Excerpt::Chart(_) | Excerpt::Footnote(_) => format!("{cite}: {title}"),
    }
}

/// The document's title; `search` is the query string, whose words appear in the title of the search page.
pub fn title(site: Site, route: &Route, search: &str) -> String {
    let words = first(&pairs(search), parameter::WORDS).unwrap_or_default();
    match route {
        Route::Start => site.t.site.to_owned(),
        Route::Search | Route::Measures if !words.is_empty() => {
            let page = if *route == Route::Search { site.t.search } else { site.t.measures };
            format!("{} – {page} – {}", site.t.quoted(&words), site.t.site_short)
        }
        _ => format!("{} – {}", name(site, route), site.t.site_short),
    }
}

/// The description for search engines and link previews, one sentence.
pub fn description(site: Site, route: &Route) -> String {
    let (plan, t) = (site.plan, site.t);
    if let Route::Cite(excerpt) = route {
        let of = Citable::of(excerpt, plan, t);
        return of.map_or_else(|| t.site_lead.to_owned(), |of| format!("{}: {}", of.place, of.version.text));
    }
    match route {
        Route::Prose(id) => plan.prose(id).map(|p| p.summary.as_str()),
        Route::Chapter(id) => plan.meta.chapters.iter().find(|c| c.id == *id).map(|c| c.summary.as_str()),
        Route::Field(id) => plan.field(id).map(|f| f.summary.as_str()),
        Route::Measure(id) => plan.measure(id).map(|m| m.summary.as_str()),
        Route::NotFound => Some(t.not_found_lead),
        Route::Audience(_) => Some(t.overviews.audience_lead),
        Route::Cite(_) | Route::Embed(_) => None,
        fixed => fixed.fixed().map(|page| (page.lead)(t)),
    }
    .unwrap_or(t.site_lead)
    .to_owned()
}
