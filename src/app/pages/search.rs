//! Search over everything: the words stand in the address, the results in groups.

use super::PageHead;
use crate::app::address::Entry;
use crate::app::{Address, Site, browser::dom, parts::*, status::announce_settled};
use crate::query::{Group, print};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Search() -> impl IntoView {
    let (site, address) = (Site::here(), Address::here());
    let t = site.t;
    if address.is_live() {
        // Made while the reader looks for the keys, so that the first one is answered as fast as the others.
        dom::when_idle(move || {
            site.search_index();
        });
    }
    let asked = asked();
    let results = Results::of(asked);
    let typed = move |words: String| address.set(&print([("q", words.trim().to_owned())]), Entry::Same);
    let count = move || match results.total() {
        _ if asked.with(String::is_empty) => String::new(),
        0 => t.hits_none.to_owned(),
        1 => format!("1 {}", t.one_hit),
        n => format!("{n} {}", t.many_hits),
    };
    announce_settled(count);
    view! {
        <PageHead title=t.search_title.to_owned() />
        <noscript><p class="note">{t.noscript_search}</p></noscript>
        <form
            class="search-page-form needs-script"
            role="search"
            aria-label=t.search_here
            on:submit=|event| event.prevent_default()
        >
            <WordsField id="suche-seite" label=t.search_all hint=t.search_hint words=asked typed />
        </form>
        <p class="search-result" id="ergebnis" tabindex="-1"><LiveText text=Signal::derive(count) /></p>
        <p class="hint search-empty" hidden=move || !asked.with(String::is_empty)>{t.search_empty}</p>
        <div class="search-hits">
            <HitGroups results />
            {Group::ALL.map(|group| view! { <HitGroup group results /> }).collect_view()}
        </div>
    }
}
