//! A record's text with the terms of the glossary marked where a section uses them first.

use super::{TermLink, phrases, text};
use crate::app::use_site;
use crate::plan::{Record, RecordId, Role, Term, term_matches};
use leptos::prelude::*;

/// The terms that a page has marked already, by section: the text and the role of the records.
#[derive(Clone, Copy, Default)]
pub struct MarkedTerms(StoredValue<Vec<(String, Role, &'static str)>>);

impl MarkedTerms {
    /// Whether a term is used for the first time in the section of a record; from then on it is not.
    fn is_first(self, record: &Record, role: Role, term: &'static Term) -> bool {
        let key = (RecordId(&record.id).home().to_owned(), role, term.id.as_str());
        self.0.try_update_value(|marked| {
            let first = !marked.contains(&key);
            if first {
                marked.push(key);
            }
            first
        }) == Some(true)
    }
}

/// The text; without marks if it is in another language than the page, or outside of a page.
pub fn glossed(record: &'static Record, role: Role) -> AnyView {
    let site = use_site();
    let Some(marked) = use_context::<MarkedTerms>().filter(|_| site.lang_of(&record.text).is_none()) else {
        return text(&record.text);
    };
    let whole = record.text.as_str();
    let mut out: Vec<AnyView> = vec![];
    let mut at = 0;
    for found in term_matches(record, site.plan, site.lang) {
        if marked.is_first(record, role, found.term) {
            out.push(phrases(&whole[at..found.start]));
            out.push(view! { <TermLink term=found.term text=&whole[found.start..found.end] /> }.into_any());
            at = found.end;
        }
    }
    out.push(phrases(&whole[at..]));
    out.into_any()
}
