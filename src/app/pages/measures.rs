//! All measures: search, facets, order. What is asked stands in the address, and nowhere else.

use super::PageHead;
use crate::app::{Site, Url, browser::history::Entry, parts::*};
use crate::query::{FACETS, MeasureQuery, Sort};
use leptos::prelude::*;
use std::time::Duration;

/// The page.
#[component]
pub fn Measures() -> impl IntoView {
    let site = Site::here();
    let (plan, t) = (site.plan, site.t);
    let url = Url::here();
    let query = Memo::new(move |_| url.search.with(|s| MeasureQuery::parse(s, plan, t)));
    let answer = Memo::new(move |_| query.with(|q| site.filters().answer(q, site.search())));
    let words = Signal::derive(move || query.with(|q| q.words.clone()));
    let count = move || answer.with(|a| a.measures.len());
    let total = site.filters().total();
    let result = move || {
        let n = count();
        let noun = if n == 1 { t.one_measure } else { t.many_measures };
        if n == total { format!("{n} {noun}") } else { format!("{n} {} {total} {}", t.of_total, t.many_measures) }
    };
    speak(result);
    repair(query);
    let type_words = move |words| {
        let next = MeasureQuery { words, ..query.get_untracked() };
        url.set_search(&next.print(), Entry::Same);
    };
    let order = move |event| {
        let value = event_target_value(&event);
        let sort = Sort::ALL.iter().find(|s| s.1 == value).map_or(Sort::Plan, |s| s.0);
        url.set_search(&MeasureQuery { sort, ..query.get_untracked() }.print(), Entry::New);
    };
    let orders = Sort::ALL.iter().map(|(sort, key, label)| {
        let chosen = move || query.with(|q| q.sort == *sort);
        let label = move || {
            // With words, the plan's order gives way to the best match.
            if *sort == Sort::Plan && !words.with(String::is_empty) { t.sort_match } else { label(t) }
        };
        view! { <option value=*key prop:selected=chosen>{label}</option> }
    });
    let card = move |id: &'static str| plan.measure(id).map(|measure| view! { <MeasureCard measure words level=2 /> });
    view! {
        <PageHead title=t.measures.to_owned() lead=t.measures_lead />
        <noscript><p class="note">{t.noscript_filter}</p></noscript>
        <div class="finder">
            <form class="finder-filters needs-script" role="search" aria-label=t.filters on:submit=|e| e.prevent_default()>
                <WordsField id="massnahmen-suche" label=t.search_measures words typed=type_words hint=t.search_hint />
                <details class="finder-facets">
                    <summary>{t.filters}</summary>
                    {(0..FACETS.len()).map(|facet| view! { <FacetGroup facet query answer /> }).collect_view()}
                </details>
            </form>
            <div class="finder-results">
                <div class="finder-bar">
                    <p class="finder-count" id="ergebnis" tabindex="-1">{result}</p>
                    <div class="finder-sort needs-script">
                        <label for="reihenfolge">{t.sort}</label>
                        <select id="reihenfolge" on:change=order>{orders.collect_view()}</select>
                    </div>
                </div>
                <Chips query />
                <Show when=move || count() == 0><NoResults query answer /></Show>
                <div class="measure-cards">
                    <For each=move || answer.with(|a| a.measures.clone()) key=|id| *id children=card />
                </div>
            </div>
        </div>
    }
}

/// An address with unknown values is rewritten to what was understood of it.
fn repair(query: Memo<MeasureQuery>) {
    let url = Url::here();
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            url.set_search(&query.with_untracked(MeasureQuery::print), Entry::Same);
        }
    });
}

/// Speaks a result once it has stood for a moment: once per question, not per key.
pub fn speak(result: impl Fn() -> String + Copy + 'static) {
    let Status(says) = expect_context();
    let waiting = StoredValue::new_local(None::<TimeoutHandle>);
    Effect::new(move |before: Option<String>| {
        let now = result();
        if before.as_ref().is_some_and(|before| *before != now) {
            if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
                handle.clear();
            }
            let text = now.clone();
            let handle = set_timeout_with_handle(move || says.set(text), Duration::from_millis(700));
            waiting.set_value(handle.ok());
        }
        now
    });
}

/// Nothing fits: which filter to drop, and what that gives.
#[component]
fn NoResults(query: Memo<MeasureQuery>, answer: Memo<crate::query::Answer>) -> impl IntoView {
    let t = Site::here().t;
    let url = Url::here();
    let ways = move || {
        answer
            .with(|a| a.drop.clone())
            .into_iter()
            .map(|(facet, left)| {
                let name = FACETS.get(facet).map_or(t.search, |f| (f.label)(t));
                let noun = if left == 1 { t.one_measure } else { t.many_measures };
                let drop = move |_| {
                    let mut next = query.get_untracked();
                    match next.chosen.get_mut(facet) {
                        Some(chosen) => chosen.clear(),
                        None => next.words.clear(),
                    }
                    url.set_search(&next.print(), Entry::New);
                    crate::app::browser::focus("#ergebnis");
                };
                view! {
                    <li>
                        <button type="button" class="button" on:click=drop>
                            {name}" "{t.remove}": "{left}" "{noun}
                        </button>
                    </li>
                }
            })
            .collect_view()
    };
    view! {
        <div class="no-results">
            <p><strong>{t.no_results}</strong></p>
            <Show when=move || answer.with(|a| !a.drop.is_empty())>
                <p>{t.drop_filter}</p>
                <ul class="no-results-ways">{ways}</ul>
            </Show>
        </div>
    }
}
