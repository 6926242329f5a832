//! How to cite an excerpt, in the popover: the citation, buttons that copy it in several formats, its link.

use super::copy::filled;
use super::{CopyButton, KeepButton, Link, ShareButton, TODAY, cited_address};
use crate::app::{Site, use_site};
use crate::export::{Citable, Citation};
use crate::route::{Excerpt, Route, parameter};
use leptos::prelude::*;

/// The content of the popover; empty if the excerpt does not exist.
#[component]
pub fn Citations(excerpt: Excerpt) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let of = Citable::of(&excerpt, plan, t)?;
    let link = cited_address(&of);
    let citation = Citation::new(plan, &of, &link, TODAY, t);
    let plain = citation.text();
    let formats = [("BibTeX", citation.bibtex()), ("RIS", citation.ris()), ("CSL-JSON", citation.csl())];
    let formats = formats.map(|(name, text)| view! { <CopyButton text=move |()| text.clone() name class="action" /> });
    let (copied, shared) = (link.clone(), link);
    let shown = filled(&plain);
    let suffix = format!("?{}={}", parameter::VIEW, excerpt.path().trim_end_matches('/'));
    Some(view! {
        <p class="popover-title">{t.reuse.cite}</p>
        <p class="citation">{shown}</p>
        <p class="actions">
            <CopyButton text=move |()| plain.clone() name=t.copy_citation class="button" />
            <CopyButton text=move |()| copied.clone() name=t.copy_link class="button" />
            <ShareButton title=of.version.title link=shared />
            <KeepButton excerpt=excerpt.clone() class="button" />
        </p>
        <p class="actions"><span class="hint">{t.more_formats}":"</span>{formats.collect_view()}</p>
        <p class="actions">
            <Link to=Route::Cite(excerpt) class="action">{t.reuse.cite_more}</Link>
            <Link to=Route::Studio suffix class="action">{t.reuse.embed}</Link>
        </p>
    })
}
