//! Texts of the plan, with the languages that screen readers must know of.

use crate::app::use_site;
use crate::plan::{Phrase, Text};
use leptos::prelude::*;
use std::borrow::Cow;

/// A text of the plan, with its language marked if it differs from the page's.
pub fn text(text: &'static Text) -> AnyView {
    match use_site().lang_of(text) {
        Some(lang) => view! { <span lang=lang>{text.as_str()}</span> }.into_any(),
        None => phrases(text.as_str()),
    }
}

/// The name of the licence, whose hyphen is no place for a new line.
const LICENCE: &str = "EUPL-1.2";

/// A text in the page's language that may name the licence.
pub fn licensed(text: impl Into<Cow<'static, str>>) -> AnyView {
    let text = text.into();
    let Some((before, after)) = text.split_once(LICENCE) else { return phrases(text) };
    // An empty text would be printed as a space.
    let part = |part: &str| (!part.is_empty()).then(|| licensed(part.to_owned()));
    view! { {part(before)}<span class="licence">{LICENCE}</span>{part(after)} }.into_any()
}

/// A text in the page's language, in which phrases of another language are marked.
pub fn phrases(text: impl Into<Cow<'static, str>>) -> AnyView {
    let (plan, text) = (use_site().plan, text.into());
    let (mut out, mut rest) = (vec![], &*text);
    while let Some((at, phrase)) = first_phrase(rest, &plan.phrases) {
        // An empty text would be printed as a space.
        out.extend((at > 0).then(|| rest[..at].to_owned().into_any()));
        out.push(view! { <span lang=phrase.lang.as_str()>{phrase.text.as_str()}</span> }.into_any());
        rest = &rest[at + phrase.text.len()..];
    }
    if out.is_empty() {
        return text.into_any();
    }
    out.extend((!rest.is_empty()).then(|| rest.to_owned().into_any()));
    out.into_any()
}

/// The first of the phrases in a text, the longest where several begin, and where it begins. A plan in one language has
/// those alone that are foreign to its texts.
fn first_phrase(text: &str, phrases: &'static [Phrase]) -> Option<(usize, &'static Phrase)> {
    let found = phrases.iter().filter_map(|phrase| Some((text.find(&phrase.text)?, phrase)));
    found.min_by_key(|(at, phrase)| (*at, usize::MAX - phrase.text.len()))
}
