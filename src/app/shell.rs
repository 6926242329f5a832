//! What surrounds every page: skip link, header, footer.

use super::header::{Header, MAIN, MORE, chapters, list};
use super::languages::LanguageLinks;
use super::status::{StatusLine, use_status};
use super::{Url, pages, use_address, use_site, use_url};
use crate::app::components::{
    CitedGone, CitedLink, Clipboard, CopyDialog, Link, MarkedTerms, OperatorLinks, Popover, PopoverHost, ReadingList,
    text,
};
use crate::format;
use crate::query::print;
use crate::route::{Embed, Route, parameter};
use leptos::prelude::*;

/// Draws the page of a route. The build has one for all pages; each program has one for the pages it contains.
pub type Pages = fn(&'static Route) -> AnyView;

/// The whole app: header and footer, and the page that the address names.
#[component]
pub fn App(pages: Pages) -> impl IntoView {
    let t = use_site().t;
    let address = use_address();
    provide_context(address);
    provide_context(use_status());
    provide_context(Clipboard::new());
    provide_context(ReadingList::new());
    let popover = Popover::new();
    let first = use_url();
    if !first.framed() {
        provide_context(popover);
    }
    provide_context(CitedLink::new());
    // Each page has its own context, so that links know which page they are on.
    let draw = move |route: &'static Route| {
        provide_context(MarkedTerms::default());
        provide_context(if address.is_live() { Url::new(route.clone(), address.base()) } else { first });
        view! { {pages(route)}{embed_link(route)} }.into_any()
    };
    // Keyed by path, so that a new page gets new elements: a browser's translation may have replaced the old text
    // nodes.
    let page = move || view! { <For each=move || [address.route()] key=|route| route.path() children=draw /> };
    if let Route::Embed(embed) = first.route.clone() {
        return view! {
            <main class="frame">
                <Failure />
                {page()}
            </main>
            <pages::FrameSource embed />
            <StatusLine />
            <CopyDialog />
        }
        .into_any();
    }
    view! {
        <a class="skip" href="#main">{t.skip}</a>
        <Header />
        <main id="main" tabindex="-1">
            <Failure />
            <CitedGone />
            <PageWords />
            {page()}
        </main>
        <Footer />
        <StatusLine />
        <PopoverHost popover />
        <CopyDialog />
    }
    .into_any()
}

/// Offers a new version of the site, and says at the first visit that the site is stored. `offline.js` shows it, so it is printed outside of the app, which never touches
/// it.
#[component]
pub fn OfflineBar() -> impl IntoView {
    let t = use_site().t;
    view! {
        <div class="offline-bar" data-offline-bar="" hidden data-fresh=t.personal.offline_fresh data-stale=t.personal.offline_stale data-first=t.personal.offline_first data-answers=t.personal.offline_answers>
            <p role="status"></p>
            <div class="offline-bar-buttons">
                <button type="button" class="button" data-offline-button="load">{t.personal.offline_load}</button>
                <button type="button" class="button" data-offline-button="later">{t.personal.offline_later}</button>
            </div>
        </div>
    }
}

/// The words that are explained on every page, in a language that has such.
#[component]
fn PageWords() -> impl IntoView {
    let t = use_site().t;
    (!t.page_words.is_empty()).then(|| {
        let lines = t.page_words.iter().map(|line| view! { <p>{*line}</p> }).collect_view();
        view! { <details class="page-words"><summary>{t.page_words_title}</summary>{lines}</details> }
    })
}

/// A link to the studio for embedding this page with its current filters.
fn embed_link(route: &Route) -> Option<AnyView> {
    let t = use_site().t;
    let address = use_address();
    let (view, url) = (Embed::of(route)?.path(), use_url());
    let asked = move || {
        let search = print([("", address.with(str::to_owned))]);
        let suffix = format!("?{}={}{}", parameter::VIEW, view.trim_end_matches('/'), search.trim_start_matches("?="));
        url.href(&Route::Studio, &suffix)
    };
    Some(view! { <p class="page-downloads"><a href=asked>{t.reuse.embed_page}</a></p> }.into_any())
}

/// The notice that the app does not start, or has stopped. The start script fills it in, as it runs even if the app
/// does not.
#[component]
pub(super) fn Failure(
    /// What the reader can do instead; by default, continue reading the printed page.
    #[prop(optional)]
    otherwise: Option<&'static str>,
) -> impl IntoView {
    let t = use_site().t;
    view! {
        <div
            class="failure"
            role="alert"
            hidden
            data-blocked=t.load_blocked
            data-network=t.load_network
            data-status=t.load_status
            data-data=t.load_data
            data-panic=t.load_panic
        >
            <p><strong>{t.load_failed}</strong></p>
            <p><span class="failure-what"></span>" "{otherwise.unwrap_or(t.static_stays)}</p>
            <button type="button" class="button">{t.retry}</button>
        </div>
    }
}

#[component]
fn Footer() -> impl IntoView {
    let site = use_site();
    let (t, plan) = (site.t, site.plan);
    view! {
        <footer class="footer">
            <div class="footer-inner">
                <nav class="footer-nav" aria-label=t.footer_nav>
                    <div><p class="footer-title">{t.footer_plan}</p>{list(site, chapters(site))}</div>
                    <div><p class="footer-title">{t.footer_look}</p>{list(site, MAIN.to_vec())}</div>
                    <div>
                        <p class="footer-title">{t.footer_more}</p>
                        {list(site, MORE.to_vec())}
                    </div>
                    <div><p class="footer-title">{t.footer_site}</p><OperatorLinks /></div>
                    // Here too, so that nobody has to go back to the top to go on in another language.
                    <div>
                        <p class="footer-title">{t.languages}</p>
                        <LanguageLinks />
                        <p><Link to=Route::Preferences mark=true>{t.personal.preferences}</Link></p>
                    </div>
                </nav>
                <p class="footer-note">{t.original_note}"\n"{t.state_note}</p>
                <p class="footer-note">
                    {text(&plan.meta.publisher)}": "{text(&plan.meta.title)}", "{format::date(&plan.meta.date, t)}
                </p>
            </div>
        </footer>
    }
}
