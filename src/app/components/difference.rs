//! The differences between two versions of a text.

use super::phrases;
use crate::app::use_site;
use crate::history::DiffTag;
use leptos::prelude::*;

/// The changed lines as one text: additions and deletions are underlined or struck through, and named in words for
/// screen readers.
#[component]
pub fn Difference(parts: Vec<(DiffTag, String)>) -> impl IntoView {
    let t = use_site().t;
    let parts = parts.into_iter().map(|(tag, words)| match tag {
        DiffTag::Kept => phrases(words),
        DiffTag::Removed => {
            view! { <del><span class="visually-hidden">{t.reuse.cited_removed}" "</span>{phrases(words)}</del> }
                .into_any()
        }
        DiffTag::Added => {
            view! { <ins><span class="visually-hidden">{t.reuse.cited_added}" "</span>{phrases(words)}</ins> }
                .into_any()
        }
    });
    view! { <p class="difference">{parts.collect_view()}</p> }
}
