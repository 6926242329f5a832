//! Samples of the pages that are read: together they need what a reader's first steps will need, and each is drawn in a moment.

use super::reading_page;
use crate::app::parts::*;
use crate::app::{App, Pages, Site};
use crate::plan::Plan;
use crate::route::Route;
use leptos::prelude::*;

/// The samples, those first whose parts most pages have.
pub fn samples(plan: &'static Plan) -> Vec<(Route, Pages)> {
    let page: Pages = reading_page;
    let measure = plan.measures().next().map(|measure| Route::Measure(measure.record.id.as_str().to_owned()));
    let prose = plan.prose.first().map(|prose| Route::Prose(prose.id.clone()));
    let chapter = plan.meta.chapters.last().map(|chapter| Route::Chapter(chapter.id.clone()));
    let some = |route: Option<Route>, pages: Pages| route.map(|route| (route, pages));
    [
        some(Some(Route::NotFound), page),
        some(measure, page),
        some(Some(Route::Start), shell),
        some(prose, page),
        some(chapter, page),
        some(Some(Route::Search), page),
        some(Some(Route::Start), page),
        some(Some(Route::Measures), facets),
        some(Some(Route::Measures), list),
        some(Some(Route::Map), map),
        some(Some(Route::Budget), page),
    ]
    .into_iter()
    .flatten()
    .collect()
}

/// What stands around every page.
fn shell(_: &'static Route) -> AnyView {
    view! { <App pages=|_| ().into_any() /> }.into_any()
}

/// What filters the measures.
fn facets(_: &'static Route) -> AnyView {
    FinderState::provide();
    view! { <Facets /><Chips /><NoResults /> }.into_any()
}

/// The measures' list, of one card.
fn list(_: &'static Route) -> AnyView {
    FinderState::provide();
    let measure = Site::here().plan.measures().next();
    let card = measure.map(|measure| view! { <MeasureCard measure level=2 live=CardState::new(true) /> });
    view! { <DownloadMeasures />{card} }.into_any()
}

/// The map with one city.
fn map(_: &'static Route) -> AnyView {
    let state = MapState::here();
    let city = state.index.cities.first().map(|(city, places)| view! { <CityEntry city=*city places state /> });
    view! { <Germany state />{city} }.into_any()
}
