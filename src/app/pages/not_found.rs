//! The page for unknown addresses: it says so, and offers a search and the chapters.

use super::PageHead;
use crate::app::{components::*, head, use_site};
use crate::route::Route;
use leptos::prelude::*;

/// The page for unknown addresses.
#[component]
pub fn NotFound() -> impl IntoView {
    let site = use_site();
    let t = site.t;
    let chapters = site.plan.meta.chapters.iter().map(|c| Route::Chapter(c.id.clone()));
    let ways = [Route::Start, Route::Measures, Route::Map, Route::Budget].into_iter().chain(chapters);
    let ways = ways.map(|route| {
        let name = head::name(site, &route);
        view! { <li><Link to=route>{name}</Link></li> }
    });
    view! {
        <PageHead title=t.not_found.to_owned() lead=t.not_found_lead />
        <SearchForm id="suche-hier" label=t.finder.search_here />
        <ul class="link-list">{ways.collect_view()}</ul>
    }
}
