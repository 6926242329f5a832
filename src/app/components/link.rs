//! Links within the site. All of them are made here.

use crate::app::{use_address, use_site, use_url};
use crate::export::path;
use crate::route::Route;
use leptos::prelude::*;

/// A link to a page; `suffix` is a query string or a fragment. Where the target is not available, only the children are
/// shown.
#[component]
pub fn Link(
    to: Route,
    #[prop(optional, into)] suffix: String,
    #[prop(optional, into)] class: &'static str,
    #[prop(optional)] id: Option<&'static str>,
    /// Its name where its words alone do not tell it from others; begins with these words.
    #[prop(optional_no_strip, into)]
    label: Option<String>,
    /// Whether to mark the link while its target is the current page.
    #[prop(optional)]
    mark: bool,
    children: Children,
) -> impl IntoView {
    let url = use_url();
    let href = url.link(&to, &suffix);
    let class = (!class.is_empty()).then_some(class);
    let address = use_address();
    let current = mark.then_some(move || (*address.route() == to).then_some("page"));
    match href {
        Some(href) => {
            view! { <a href=href id=id class=class aria-label=label aria-current=current>{children()}</a> }.into_any()
        }
        None => children().into_any(),
    }
}

/// A link to the plan in one file, which prints as a small book.
#[component]
pub fn PrintPlan() -> impl IntoView {
    let t = use_site().t;
    view! { <a href=use_url().file(&path::single_file(t.lang)) class="more">{t.reuse.whole_print}</a> }
}

/// A link to the place of a record in the running text.
#[component]
pub fn RecordLink(
    id: String,
    /// See [`Link`].
    #[prop(optional_no_strip, into)]
    label: Option<String>,
    children: Children,
) -> impl IntoView {
    let (route, fragment) = Route::of_record(&id);
    view! { <Link to=route suffix=format!("#{fragment}") label>{children()}</Link> }
}
