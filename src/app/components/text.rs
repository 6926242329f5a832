//! Texts of the plan, with the languages that screen readers must know of.

use crate::app::use_site;
use crate::plan::{Phrase, Text};
use leptos::prelude::*;
use std::borrow::Cow;

/// The name of the licence, whose hyphen is no place for a new line.
const LICENCE: &str = "EUPL-1.2";

/// A text of the plan, with its language marked if it differs from the page's.
pub fn text(text: &'static Text) -> AnyView {
    match use_site().lang_of(text) {
        Some(lang) => view! { <span lang=lang>{text.as_str()}</span> }.into_any(),
        None => phrases(text.as_str()),
    }
}

/// A text in the page's language, in which phrases of another language and the name of the licence are marked.
pub fn phrases(text: impl Into<Cow<'static, str>>) -> AnyView {
    let (plan, text) = (use_site().plan, text.into());
    let (mut out, mut rest) = (vec![], &*text);
    while let Some((at, mark)) = first_mark(rest, &plan.phrases) {
        // An empty text would be printed as a space.
        out.extend((at > 0).then(|| rest[..at].to_owned().into_any()));
        out.push(match mark {
            Mark::Phrase(phrase) => view! { <span lang=phrase.lang.as_str()>{phrase.text.as_str()}</span> }.into_any(),
            Mark::Licence => view! { <span class="licence">{LICENCE}</span> }.into_any(),
        });
        rest = &rest[at + mark.text().len()..];
    }
    if out.is_empty() {
        return text.into_any();
    }
    out.extend((!rest.is_empty()).then(|| rest.to_owned().into_any()));
    out.into_any()
}

/// A part of a text that has an element of its own.
#[derive(Clone, Copy)]
enum Mark {
    Phrase(&'static Phrase),
    Licence,
}

impl Mark {
    fn text(self) -> &'static str {
        match self {
            Mark::Phrase(phrase) => &phrase.text,
            Mark::Licence => LICENCE,
        }
    }
}

/// The first mark in a text, the longest where several begin, and where it begins. A plan in one language has those
/// phrases alone that are foreign to its texts.
fn first_mark(text: &str, phrases: &'static [Phrase]) -> Option<(usize, Mark)> {
    let marks = phrases.iter().map(Mark::Phrase).chain([Mark::Licence]);
    let found = marks.filter_map(|mark| Some((text.find(mark.text())?, mark)));
    found.min_by_key(|(at, mark)| (*at, usize::MAX - mark.text().len()))
}
