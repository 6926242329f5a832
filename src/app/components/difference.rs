//! The differences between two versions of a text.

use super::phrases;
use crate::app::use_site;
use crate::history::DiffTag;
use crate::text::Lang;
use leptos::prelude::*;

/// The changed lines as one text: additions and deletions are underlined or struck through, and named in words for
/// screen readers. What is recorded is German in every edition.
#[component]
pub fn Difference(parts: Vec<(DiffTag, String)>) -> impl IntoView {
    let t = use_site().t;
    let lang = (t.lang != Lang::default()).then_some(Lang::default().tag());
    let own = lang.map(|_| t.lang.tag());
    let parts = parts.into_iter().map(|(tag, words)| match tag {
        DiffTag::Kept => phrases(words),
        DiffTag::Removed => {
            view! { <del><span class="visually-hidden" lang=own>{t.reuse.cited_removed}" "</span>{phrases(words)}</del> }
                .into_any()
        }
        DiffTag::Added => {
            view! { <ins><span class="visually-hidden" lang=own>{t.reuse.cited_added}" "</span>{phrases(words)}</ins> }
                .into_any()
        }
    });
    view! { <p class="difference" lang=lang>{parts.collect_view()}</p> }
}
