//! The bar at the top of every page: home, menus, main pages, search.

use super::browser::dom;
use super::components::{Link, SearchForm};
use super::languages::Languages;
use super::{Site, head, use_address, use_site};
use crate::route::Route;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// The pages that wide windows show in the bar.
pub(super) const MAIN: &[Route] = &[Route::Measures, Route::Map, Route::Budget, Route::Comparisons];
/// The pages in the second menu.
pub(super) const MORE: &[Route] = &[
    Route::Coverage,
    Route::Pair,
    Route::Glossary,
    Route::Timeline,
    Route::Footnotes,
    Route::Changes,
    Route::ReadingList,
    Route::Studio,
    Route::Data,
    Route::PressKit,
    Route::About,
];

/// The id of the link to the search page, which narrow windows show in place of the search field.
pub(super) const SEARCH_LINK: &str = "suche-link";
/// The id of the search field in the bar.
pub(super) const SEARCH_FIELD: &str = "suche-kopf";

/// The texts of the plan in reading order: preface, chapter 1, then the chapters.
pub(super) fn chapters(site: Site) -> Vec<Route> {
    let prose = site.plan.prose.iter().map(|p| Route::Prose(p.id.clone()));
    prose.chain(site.plan.meta.chapters.iter().map(|c| Route::Chapter(c.id.clone()))).collect()
}

/// The bar. Narrow windows have one menu with all pages instead of the links.
#[component]
pub(super) fn Header() -> impl IntoView {
    let site = use_site();
    let t = site.t;
    let address = use_address();
    // These pages have a search field of their own, and one field is enough.
    let own_field = move || matches!(address.route(), Route::Search | Route::Measures);
    let main = MAIN.iter().cloned().map(|route| view! { <li class="header-wide">{page(site, route)}</li> });
    let read = view! {
        <div class="menu-part">{list(site, chapters(site).into_iter().take(site.plan.prose.len()).collect())}</div>
        {site.plan.meta.chapters.iter().map(|chapter| {
            let fields = site.plan.fields.iter().filter(|field| field.chapter == chapter.id);
            let fields = fields.map(|field| Route::Field(field.id.clone())).collect();
            view! {
                <div class="menu-part" data-chapter=chapter.id.as_str()>
                    <p class="menu-title">{page(site, Route::Chapter(chapter.id.clone()))}</p>
                    {list(site, fields)}
                </div>
            }
        }).collect_view()}
    };
    view! {
        <header class="header">
            <Languages />
            <div class="header-inner" class:header-searches=own_field>
                <Link to=Route::Start class="header-home">
                    <svg class="header-mark" viewBox="0 0 26 26" aria-hidden="true">{mark()}</svg>
                    <strong>{t.site_short}</strong>
                </Link>
                <nav class="header-nav" aria-label=t.menu>
                    <ul class="header-links">
                        <li class="header-wide"><Menu label=t.read_plan>{read}</Menu></li>
                        {main.collect_view()}
                        <li>
                            <Menu label=t.more narrow=t.menu>
                                <div class="menu-part menu-narrow"><p class="menu-title">{t.read_plan}</p>{list(site, chapters(site))}</div>
                                <div class="menu-part menu-narrow"><p class="menu-title">{t.footer_look}</p>{list(site, MAIN.to_vec())}</div>
                                <div class="menu-part"><p class="menu-title menu-narrow">{t.footer_more}</p>{list(site, MORE.to_vec())}</div>
                            </Menu>
                        </li>
                    </ul>
                </nav>
                <Link to=Route::Search class="header-search" id=SEARCH_LINK>{t.search}</Link>
                <SearchForm id=SEARCH_FIELD label=t.finder.search_label />
            </div>
        </header>
    }
}

/// The site's mark: nine small tiles, in the colours of the chapters.
fn mark() -> impl IntoView {
    let tile = |n: u32| {
        // The third tile of the first row and the second of the last are left pale.
        let class = match (n / 3, n) {
            (_, 2 | 7) => "mark-pale",
            (0, _) => "mark-2",
            (1, _) => "mark-3",
            _ => "mark-4",
        };
        view! { <rect x=n % 3 * 9 y=n / 3 * 9 width="8" height="8" rx="2" class=class /> }
    };
    (0..9).map(tile).collect_view()
}

/// A link to a page, marked while that page is shown.
fn page(site: Site, route: Route) -> impl IntoView {
    let name = head::name(site, &route);
    view! { <Link to=route mark=true>{name}</Link> }
}

/// A list of links to pages.
pub(super) fn list(site: Site, routes: Vec<Route>) -> impl IntoView {
    let items = routes.into_iter().map(|route| view! { <li>{page(site, route)}</li> });
    view! { <ul>{items.collect_view()}</ul> }
}

/// A menu that opens below its name. It closes on Escape, on a press outside of it, and when a page is opened.
#[component]
fn Menu(
    label: &'static str,
    /// Its name in narrow windows.
    #[prop(optional)]
    narrow: Option<&'static str>,
    children: Children,
) -> impl IntoView {
    let address = use_address();
    let (details, summary) = (NodeRef::<html::Details>::new(), NodeRef::<html::Summary>::new());
    let close = move || {
        if let Some(details) = details.get_untracked() {
            dom::set(&details, "open", None);
        }
    };
    Effect::new(move |before: Option<()>| {
        address.route();
        address.with(|_| ());
        // A menu that was opened before the app took the page over stays open.
        if before.is_some() {
            close();
        }
    });
    Effect::new(move |_| {
        let outside = window_event_listener(leptos::ev::pointerdown, move |event| {
            let inside = details
                .get_untracked()
                .zip(dom::target(&event))
                .is_some_and(|(menu, target)| menu.contains(Some(&target)));
            if !inside {
                close();
            }
        });
        on_cleanup(move || outside.remove());
    });
    let key = move |event: KeyboardEvent| {
        if event.key() == "Escape" {
            close();
            if let Some(summary) = summary.get_untracked() {
                dom::focus(&summary);
            }
        }
    };
    let label = match narrow {
        Some(narrow) => {
            view! { <span class="header-wide">{label}</span><span class="menu-narrow">{narrow}</span> }.into_any()
        }
        None => label.into_any(),
    };
    view! {
        <details class="menu" node_ref=details on:keydown=key>
            <summary node_ref=summary>{label}</summary>
            <div class="menu-panel">{children()}</div>
        </details>
    }
}
