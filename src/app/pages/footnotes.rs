//! The page of all footnotes.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use leptos::prelude::*;

/// The page of all footnotes, each with the places that refer to it.
#[component]
pub fn Footnotes() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    view! {
        <PageHead title=t.footnotes.to_owned() lead=t.pages.footnotes_lead />
        <FootnoteList numbers=plan.footnotes.iter().map(|f| f.number).collect() />
    }
}
