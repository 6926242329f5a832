//! Search over everything. `islands::search` shows the results, in groups.

use super::PageHead;
use crate::app::{Site, parts::*};
use crate::query::{Group, Spot};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Search() -> impl IntoView {
    let t = Site::here().t;
    view! {
        <PageHead title=t.search_title.to_owned() />
        <noscript><p class="note">{t.noscript_search}</p></noscript>
        <div data-island="suche">
            <form class="search-page-form needs-script" role="search" aria-label=t.search_here>
                <WordsField id="suche-seite" label=t.search_all hint=t.search_hint words=String::new() typed=|_| () />
            </form>
            <p class="search-result" id="ergebnis" tabindex="-1" data-none=t.hits_none data-one=t.one_hit data-many=t.many_hits></p>
            <p class="hint search-empty">{t.search_empty}</p>
            <div
                class="search-hits"
                data-results=t.results
                data-more=t.more_hits
                data-groups=Group::ALL.map(|g| g.label(t)).join("|")
                data-spots=Spot::ALL.map(|s| s.label(t)).join("|")
            ></div>
        </div>
    }
}
