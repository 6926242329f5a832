//! The active filters as chips, each with a button to remove it; and suggestions when nothing matches all of them.

use super::{phrases, use_finder};
use crate::app::use_site;
use crate::query::MeasureQuery;
use crate::text::fill;
use leptos::prelude::*;

/// The active filters, with a button that clears all.
#[component]
pub fn Chips() -> impl IntoView {
    let t = use_site().t;
    let state = use_finder();
    let chosen = move || {
        let of = |(facet, ids): (usize, &Vec<&'static str>)| {
            ids.iter().map(move |id| (facet, *id)).collect::<Vec<(usize, &'static str)>>()
        };
        state.query.with(|query| query.chosen.iter().enumerate().flat_map(of).collect::<Vec<_>>())
    };
    let chip = move |(facet, id): (usize, &'static str)| {
        let of = &state.finder.facets[facet];
        let label = of.options.iter().find(|option| option.id == id).map_or("", |option| option.label);
        let remove = move |_| state.widen(|query| *query = query.toggle(facet, id));
        view! {
            <li>
                <button type="button" class="chip" on:click=remove>
                    <span class="chip-facet">{of.label}": "</span>
                    {phrases(label)}
                    <span class="visually-hidden">" "{t.finder.remove}</span>
                    <span aria-hidden="true" class="chip-sign">"×"</span>
                </button>
            </li>
        }
    };
    let clear = move |_| {
        state.widen(|query| {
            query.words.clear();
            query.chosen.iter_mut().for_each(Vec::clear);
        })
    };
    view! {
        <Show when=move || !state.query.with(MeasureQuery::is_open)>
            <ul class="chips" aria-label=t.finder.filters>
                <For each=chosen key=|chip| *chip children=chip />
                <li><button type="button" class="chip chip-clear" on:click=clear>{t.finder.clear_all}</button></li>
            </ul>
        </Show>
    }
}

/// Shown when nothing matches: which filter to drop, and how many results that gives.
#[component]
pub fn NoResults() -> impl IntoView {
    let t = use_site().t;
    let state = use_finder();
    let way = move |(facet, left): (usize, u32)| {
        let name = state.finder.facets.get(facet).map_or(t.search, |facet| facet.label);
        let drop = move |_| {
            state.widen(|query| match query.chosen.get_mut(facet) {
                Some(chosen) => chosen.clear(),
                None => query.words.clear(),
            });
        };
        view! {
            <li>
                <button type="button" class="button" on:click=drop>
                    {fill(t.finder.drop_way, &[name, &format!("{left} {}", state.noun(left as usize))])}
                </button>
            </li>
        }
    };
    let nothing = move |ways: &[(usize, u32)]| {
        let ways = (!ways.is_empty()).then(|| {
            view! {
                <p>{t.finder.drop_filter}</p>
                <ul class="no-results-ways">{ways.iter().copied().map(way).collect_view()}</ul>
            }
        });
        view! { <div class="no-results"><p><strong>{t.finder.no_results}</strong></p>{ways}</div> }
    };
    move || state.results.with(|results| results.measures.is_empty().then(|| nothing(&results.removals)))
}
