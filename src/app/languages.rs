//! The switch between languages: links to the same page, with the same query, in the other editions; and the link to the
//! other settings.

use super::components::Link;
use super::{Site, use_address, use_site, use_url};
use crate::query::print;
use crate::route::Route;
use crate::text::Lang;
use leptos::prelude::*;

/// The line above the bar of every page.
#[component]
pub(super) fn Languages() -> impl IntoView {
    let Site { t, languages, .. } = use_site();
    view! {
        <div class="languages">
            {(languages.len() > 1).then(|| view! { <nav aria-label=t.languages><LanguageLinks /></nav> })}
            <Link to=Route::Preferences mark=true>{t.personal.preferences}</Link>
        </div>
    }
}

/// The links, each in its own language. The app follows them without loading a page (`navigate`).
#[component]
pub(super) fn LanguageLinks() -> impl IntoView {
    let Site { lang, languages, .. } = use_site();
    let (address, url) = (use_address(), use_url());
    let link = move |other: Lang| {
        let href = move || {
            let page = address.route();
            // The page for unknown addresses has no other edition.
            let page = if *page == Route::NotFound { &Route::Start } else { page };
            url.edition(page, (lang, other), &print([("", address.with(str::to_owned))]).replacen("?=", "?", 1))
        };
        let tag = other.tag();
        let here = (other == lang).then_some("true");
        view! { <li><a href=href hreflang=tag lang=tag aria-current=here>{other.name()}</a></li> }
    };
    view! { <ul>{languages.iter().copied().map(link).collect_view()}</ul> }
}
