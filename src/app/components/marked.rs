//! A text with the matches of a search highlighted.

use super::phrases;
use leptos::prelude::*;

/// The text with these byte ranges in `<mark>`. They must be ascending, disjoint, and at character boundaries.
#[component]
pub fn Marked(#[prop(into)] text: String, ranges: Vec<(usize, usize)>) -> impl IntoView {
    let mut done = 0;
    let hits: Vec<_> = ranges
        .into_iter()
        .map(|(from, to)| {
            let (before, hit) = (text[done..from].to_owned(), text[from..to].to_owned());
            done = to;
            view! { {phrases(before)}<mark>{hit}</mark> }
        })
        .collect();
    let rest = text[done..].to_owned();
    view! { {hits}{phrases(rest)} }
}
