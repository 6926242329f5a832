//! Cite, copy, share, embed: the links and buttons of an excerpt.

use super::{CopyButton, Link, ROOT, ShareButton};
use crate::app::{Site, use_site, use_url};
use crate::export::Citable;
use crate::plan::Plan;
use crate::route::{Excerpt, Route};
use leptos::prelude::*;

/// The address of an excerpt in what is copied.
pub fn cited_address(of: &Citable) -> String {
    format!("{ROOT}{}", of.address())
}

/// A quiet link to the page that says how to cite an excerpt.
#[component]
pub fn CiteLink(
    excerpt: Excerpt,
    /// How it looks.
    #[prop(default = "cite")]
    class: &'static str,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let url = use_url();
    // The document that has everything in it has no such pages.
    if url.is_single_file() {
        return None;
    }
    let of = Citable::of(&excerpt, plan, t)?;
    let label = format!("{}: {}", t.reuse.cite, of.version.title);
    Some(view! {
        <a
            class=class
            href=url.href(&Route::Cite(excerpt), "")
            aria-label=label
        >
            {t.reuse.cite}
        </a>
    })
}

/// The buttons of an excerpt: copy its link, share it, cite it, embed it.
#[component]
pub fn ExcerptActions(
    of: Citable,
    /// Whether this stands on the page that a link to cite would lead to.
    #[prop(optional)]
    citing: bool,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let link = cited_address(&of);
    let copied = {
        let link = link.clone();
        move |()| link.clone()
    };
    let suffix = format!("?ansicht={}", framed(&of.excerpt, plan));
    view! {
        <p class="actions">
            <CopyButton text=copied name=t.copy_link class="button needs-script" />
            <ShareButton title=of.version.title link />
            {(!citing).then(|| view! { <CiteLink excerpt=of.excerpt class="cite button" /> })}
            <Link to=Route::Studio suffix class="button">{t.reuse.embed}</Link>
        </p>
    }
}

/// The name of an excerpt among what can be framed: a measure is framed as its page.
fn framed(excerpt: &Excerpt, plan: &Plan) -> String {
    let path = match excerpt {
        Excerpt::Record(id) if plan.measure(id).is_some() => Route::Measure(id.clone()).path(),
        excerpt => excerpt.path(),
    };
    path.trim_end_matches('/').to_owned()
}
