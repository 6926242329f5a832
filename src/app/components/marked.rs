//! A text with the words that were searched for marked in it.

use leptos::prelude::*;

/// The text, with these byte ranges of it in `<mark>`: ascending, each beginning and ending at a letter.
#[component]
pub fn Marked(#[prop(into)] text: String, ranges: Vec<(usize, usize)>) -> impl IntoView {
    let mut done = 0;
    let hits: Vec<_> = ranges
        .into_iter()
        .map(|(from, to)| {
            let (before, hit) = (text[done..from].to_owned(), text[from..to].to_owned());
            done = to;
            view! { {before}<mark>{hit}</mark> }
        })
        .collect();
    let rest = text[done..].to_owned();
    view! { {hits}{rest} }
}
