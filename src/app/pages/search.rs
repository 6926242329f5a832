//! The search page. The address holds the query.

use super::PageHead;
use crate::app::address::HistoryEntry;
use crate::app::browser::{dom, keys};
use crate::app::{components::*, head, status::announce_settled, use_address, use_site, use_url};
use crate::query::{first, pairs};
use crate::route::{Route, parameter};
use leptos::prelude::*;

/// The search page.
#[component]
pub fn Search() -> impl IntoView {
    let (site, address) = (use_site(), use_address());
    let t = site.t;
    if address.is_live() {
        site.prepare_search();
    }
    let asked = asked();
    let results = SearchState::of(asked);
    let relaxations = Signal::derive(move || results.relaxations());
    let typed = move |(words, entry): (String, _)| address.set(&search_for(words.trim(), None), entry);
    let count = move || match results.count() {
        _ if asked.with(String::is_empty) => String::new(),
        0 => t.finder.hits_none.to_owned(),
        n => format!("{n} {}", t.plural(n, t.finder.one_hit, t.finder.many_hits)),
    };
    announce_settled(count);
    // Letters that are apart from their accents are composed in the address too.
    Effect::new(move || {
        let apart = address
            .with(|search| first(&pairs(search), parameter::WORDS))
            .filter(|asked| dom::composed(asked) != *asked);
        if apart.is_some() {
            address.set(&search_for(&asked.get(), results.group.get_untracked()), HistoryEntry::Replace);
        }
    });
    Effect::new(move || dom::set_title(&address.with(|search| head::title(site, &Route::Search, search))));
    view! {
        <PageHead title=t.finder.search_title.to_owned() />
        <noscript><p class="note">{t.finder.noscript_search}</p></noscript>
        <form
            class="search-page-form needs-script"
            role="search"
            aria-label=t.finder.search_here
            on:submit=|event| {
                event.prevent_default();
                dom::hide_keyboard();
            }
        >
            <SearchField id="suche-seite" label=t.finder.search_all hint=t.finder.search_hint words=asked typed />
        </form>
        <p class="search-result" id=parameter::RESULT tabindex="-1"><LiveText text=Signal::derive(count) /></p>
        <Relaxations of=relaxations />
        // The start script shows this line while the app is on its way to answer the words in the address.
        {(!address.is_live()).then(|| view! { <p class="hint" data-searching=t.finder.searching hidden></p> })}
        <p class="hint search-empty" hidden=move || !asked.with(String::is_empty)>{t.finder.search_empty}</p>
        <DirectAnswers results />
        <NoHits results />
        <div class="search-hits">
            <HitGroups results />
            <Hits results />
        </div>
        {(!use_url().framed()).then(|| view! { <SearchKeys /> })}
    }
}

/// Which keys lead to the search, and a checkbox to turn off the single-key one.
#[component]
fn SearchKeys() -> impl IntoView {
    let t = use_site().t;
    let on = RwSignal::new(true);
    Effect::new(move || on.set(keys::has_slash()));
    let choose = move |event| {
        on.set(event_target_checked(&event));
        keys::set_slash(on.get_untracked());
    };
    view! {
        <p class="choice search-keys needs-script">
            <input type="checkbox" id="taste" checked=true prop:checked=on on:change=choose />
            <label for="taste">{t.finder.search_keys}</label>
        </p>
    }
}
