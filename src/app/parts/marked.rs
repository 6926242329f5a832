//! A text with the words that were searched for marked in it.

use crate::query::{Needle, marks};
use leptos::prelude::*;

/// A text with its hits in `<mark>`.
pub fn marked(text: &str, needles: &[Needle]) -> AnyView {
    if needles.is_empty() {
        return text.to_owned().into_any();
    }
    spans(text, &marks(text, needles))
}

/// A text with these byte ranges in `<mark>`.
pub fn spans(text: &str, ranges: &[(usize, usize)]) -> AnyView {
    let mut out = vec![];
    let mut done = 0;
    for &(from, to) in ranges {
        out.push(text[done..from].to_owned().into_any());
        let hit = text[from..to].to_owned();
        out.push(view! { <mark>{hit}</mark> }.into_any());
        done = to;
    }
    out.push(text[done..].to_owned().into_any());
    out.into_any()
}
