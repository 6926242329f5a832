//! Actions on an excerpt: links and buttons to cite, copy, share and embed it.

use super::{CopyButton, KeepButton, Link, ROOT, ShareButton, press_cite, use_popover};
use crate::app::{Site, use_site, use_url};
use crate::export::Citable;
use crate::plan::Plan;
use crate::route::{Excerpt, Route, parameter};
use leptos::html;
use leptos::prelude::*;

/// The address of an excerpt for a text to copy, with [`ROOT`] in the place of the site's address.
pub fn cited_address(of: &Citable) -> String {
    format!("{ROOT}{}", of.address())
}

/// An unobtrusive link to the page that tells how to cite an excerpt.
#[component]
pub fn CiteLink(
    excerpt: Excerpt,
    /// The class of the link.
    #[prop(default = "cite")]
    class: &'static str,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let url = use_url();
    // The single-file document contains no pages for citing.
    if url.is_single_file() {
        return None;
    }
    let of = Citable::of(&excerpt, plan, t)?;
    let label = format!("{}: {}", t.reuse.cite, of.version.title);
    let href = url.href(&Route::Cite(excerpt.clone()), "");
    let link = NodeRef::<html::A>::new();
    let popover = use_popover();
    let press = move |event| press_cite(popover, &excerpt, &event, link.get_untracked().map(Into::into));
    // Behind a paragraph, a sign is enough; it is drawn by the style sheet, so that it is not copied with the text.
    let words = (class != "cite").then_some(t.reuse.cite);
    Some(view! { <a class=class href=href aria-label=label node_ref=link on:click=press>{words}</a> })
}

/// The buttons of an excerpt: copy its link, share it, cite it, embed it.
#[component]
pub fn ExcerptActions(
    of: Citable,
    /// Whether the buttons stand on the citing page itself, which then needs no link to it.
    #[prop(optional)]
    citing: bool,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let link = cited_address(&of);
    let copied = {
        let link = link.clone();
        move |()| link.clone()
    };
    let suffix = format!("?{}={}", parameter::VIEW, framed(&of.excerpt, plan));
    let embed = format!("{}: {}", t.reuse.embed, of.version.title);
    view! {
        <p class="actions">
            <CopyButton text=copied name=t.copy_link class="button needs-script" />
            <ShareButton title=of.version.title link />
            {(!citing).then(|| view! { <CiteLink excerpt=of.excerpt.clone() class="cite button" /> })}
            <KeepButton excerpt=of.excerpt class="button needs-script" />
            <Link to=Route::Studio suffix class="button" label=embed>{t.reuse.embed}</Link>
        </p>
    }
}

/// The excerpt's name in the studio. A measure is embedded as its whole page.
fn framed(excerpt: &Excerpt, plan: &Plan) -> String {
    let path = match excerpt {
        Excerpt::Record(id) if plan.measure(id).is_some() => Route::Measure(id.clone()).path(),
        excerpt => excerpt.path(),
    };
    path.trim_end_matches('/').to_owned()
}
