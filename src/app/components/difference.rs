//! Two texts as one.

use crate::app::use_site;
use crate::history::Fate;
use leptos::prelude::*;

/// The lines that differ, with what became of the words: told by a line through or below them, and by words for those who
/// listen.
#[component]
pub fn Difference(parts: Vec<(Fate, String)>) -> impl IntoView {
    let t = use_site().t;
    let parts = parts.into_iter().map(|(fate, words)| match fate {
        Fate::Kept => words.into_any(),
        Fate::Removed => {
            view! { <del><span class="visually-hidden">{t.reuse.cited_removed}" "</span>{words}</del> }.into_any()
        }
        Fate::Added => {
            view! { <ins><span class="visually-hidden">{t.reuse.cited_added}" "</span>{words}</ins> }.into_any()
        }
    });
    view! { <p class="difference">{parts.collect_view()}</p> }
}
