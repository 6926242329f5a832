//! The page of all measures: search, facets and order. The address holds the query.

use super::PageHead;
use crate::app::address::HistoryEntry;
use crate::app::browser::dom;
use crate::app::status::announce_settled;
use crate::app::{components::*, head, use_address, use_site, use_url};
use crate::query::{Form, Sort};
use crate::route::{Route, parameter};
use crate::text::fill;
use leptos::html::Details;
use leptos::prelude::*;

/// The measures page.
#[component]
pub fn Measures() -> impl IntoView {
    let site = use_site();
    let t = site.t;
    if use_address().is_live() {
        site.prepare_search();
    }
    let state = FinderState::provide();
    let words = Signal::derive(move || state.query.with(|query| query.words.clone()));
    let typed = move |(words, entry)| state.ask(entry, |query| query.words = words);
    let counted = move || state.counted();
    let relaxations = Signal::derive(move || state.relaxations());
    // The plan's order goes without saying.
    announce_settled(move || match state.query.with(|query| Sort::ALL.iter().find(|sort| sort.0 == query.sort)) {
        Some((sort, _, label)) if *sort != Sort::Plan => format!("{}, {}", counted(), label(t)),
        _ => counted(),
    });
    let address = use_address();
    Effect::new(move || dom::set_title(&address.with(|search| head::title(site, &Route::Measures, search))));
    let form = Memo::new(move |_| {
        state.query.with(|query| Form::ALL.iter().position(|form| form.0 == query.form).unwrap_or_default())
    });
    let choose = move |n: usize| state.ask(HistoryEntry::Push, |query| query.form = Form::ALL[n].0);
    let forms = move || match Form::ALL[form.get()].0 {
        Form::Cards => view! { <MeasureList /> }.into_any(),
        Form::Tiles => view! { <Board /> }.into_any(),
        Form::Table => view! { <MeasureTable /> }.into_any(),
    };
    let facets = NodeRef::<Details>::new();
    // On a phone the filters lie over the results.
    let show = move || {
        if let (Some(facets), Some(result)) = (facets.get_untracked(), state.result.get_untracked()) {
            dom::set(&facets, "open", None);
            dom::focus(&result);
            result.scroll_into_view();
        }
    };
    view! {
        <PageHead title=t.measures.to_owned() lead=t.pages.measures_lead />
        <noscript><p class="note">{t.finder.noscript_filter}</p></noscript>
        <div class="finder">
            <form
                class="finder-filters needs-script"
                role="search"
                aria-label=t.finder.filters
                autocomplete="off"
                on:submit=|event| {
                    event.prevent_default();
                    dom::hide_keyboard();
                }
            >
                <a class="skip" href=use_url().fragment(parameter::RESULT)>{t.finder.skip_filters}</a>
                <SearchField id="massnahmen-suche" label=t.finder.search_measures hint=t.finder.search_hint words typed />
                <details class="finder-facets" node_ref=facets>
                    <summary>{t.finder.filters}</summary>
                    <div>
                        <Facets />
                        <p class="finder-show">
                            <button type="button" class="button" on:click=move |_| show()>
                                <LiveText text=Signal::derive(move || fill(t.finder.show_found, &[&state.found()])) />
                            </button>
                        </p>
                    </div>
                </details>
            </form>
            <div class="finder-results">
                <div class="finder-bar">
                    <p class="finder-count" id=parameter::RESULT tabindex="-1" node_ref=state.result><LiveText text=Signal::derive(counted) /></p>
                    <Segments
                        name=parameter::FORM
                        legend=t.finder.form
                        options=Form::ALL.map(|form| (form.2)(t).to_owned()).to_vec()
                        chosen=form
                        choose=Callback::new(choose)
                    />
                    <div class="finder-sort needs-script" hidden=move || form.get() != 0>
                        <label for="reihenfolge">{t.finder.sort}</label>
                        <SortSelect id="reihenfolge" />
                    </div>
                </div>
                <Relaxations of=relaxations />
                <div class="finder-chosen"><Chips /><NoResults /></div>
                {forms}
                <DownloadMeasures />
            </div>
        </div>
    }
}

/// The select field for the order of the list.
#[component]
fn SortSelect(id: &'static str) -> impl IntoView {
    let t = use_site().t;
    let state = use_finder();
    let sort = Memo::new(move |_| state.query.with(|query| query.sort));
    // If there are words, the plan's order is replaced by the best match.
    let worded = Memo::new(move |_| state.query.with(|query| !query.words.is_empty()));
    let options = Sort::ALL.map(|(of, key, label)| {
        let label = move || if of == Sort::Plan && worded.get() { t.finder.sort_match } else { label(t) };
        view! { <option value=key prop:selected=move || sort.get() == of>{label}</option> }
    });
    let choose = move |event| {
        let key = event_target_value(&event);
        let chosen = Sort::ALL.iter().find(|sort| sort.1 == key).map_or(Sort::Plan, |sort| sort.0);
        state.ask(HistoryEntry::Push, |query| query.sort = chosen);
    };
    view! { <select id=id autocomplete="off" on:change=choose>{options}</select> }
}
