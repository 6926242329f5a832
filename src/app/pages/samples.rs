//! Sample pages for the warm-up: small enough to be drawn in an idle moment, and together they run the code that a
//! reader's first steps need.

use super::reading_page;
use crate::app::components::*;
use crate::app::warm_up::{self, Step};
use crate::app::{App, Pages, Site, use_site};
use crate::query::MeasureQuery;
use crate::route::Route;
use leptos::prelude::*;

/// The steps of the warm-up: the indexes, a first query, then the samples, starting with the components that most pages
/// have.
pub fn warm_up_steps(site: Site) -> Vec<Step> {
    let plan = site.plan;
    let page: Pages = reading_page;
    let measure = plan.measures().next().map(|measure| Route::Measure(measure.record.id.as_str().to_owned()));
    let prose = plan.prose.first().map(|prose| Route::Prose(prose.id.clone()));
    let chapter = plan.meta.chapters.last().map(|chapter| Route::Chapter(chapter.id.clone()));
    let pages = [
        (Some(Route::NotFound), page),
        (measure, page),
        (Some(Route::Start), shell),
        (prose, page),
        (chapter, page),
        (Some(Route::Search), page),
        (Some(Route::Start), page),
        (Some(Route::Measures), facets),
        (Some(Route::Measures), list),
        (Some(Route::Map), map),
        (Some(Route::Budget), page),
    ];
    let query = MeasureQuery { words: "ki".to_owned(), ..MeasureQuery::default() };
    let mut steps: Vec<Step> = vec![
        Box::new(move || site.search().prepare()),
        warm_up::once(move || _ = site.answers()),
        warm_up::once(move || _ = site.finder()),
        warm_up::once(move || _ = site.finder().results(&query)),
        warm_up::once(move || _ = site.map_index()),
    ];
    for (route, pages) in pages {
        if let Some(route) = route {
            steps.push(warm_up::once(move || warm_up::draw(site, route.clone(), pages)));
        }
    }
    steps
}

/// The header and footer around every page.
fn shell(_: &'static Route) -> AnyView {
    view! { <App pages=|_| ().into_any() /> }.into_any()
}

/// The filters of the measures page.
fn facets(_: &'static Route) -> AnyView {
    FinderState::provide();
    view! { <Facets /><Chips /><NoResults /> }.into_any()
}

/// The list of measures, with one card.
fn list(_: &'static Route) -> AnyView {
    FinderState::provide();
    let measure = use_site().plan.measures().next();
    let card = measure.map(|measure| view! { <MeasureCard measure level=2 live=CardState::new(true) /> });
    view! { <DownloadMeasures />{card} }.into_any()
}

/// The map, with one city in its list.
fn map(_: &'static Route) -> AnyView {
    let state = use_map();
    let city = state.index.cities.first().map(|(city, places)| view! { <CityEntry city=*city places state /> });
    view! { <Germany state />{city} }.into_any()
}
