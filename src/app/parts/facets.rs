//! Filters of the measures: a group of options per facet, and a chip for each choice.

use crate::app::{Site, Url, browser::history::Entry};
use crate::query::{Answer, FACETS, FacetOption, MeasureQuery};
use leptos::prelude::*;

/// The options of one facet, each with the number of measures it would leave.
#[component]
pub fn FacetGroup(facet: usize, query: Memo<MeasureQuery>, answer: Memo<Answer>) -> impl IntoView {
    let site = Site::here();
    let label = (FACETS[facet].label)(site.t);
    let count = move || query.with(|q| q.chosen[facet].len());
    let options = site.filters().facets[facet].iter().enumerate();
    let options =
        options.map(|(n, (option, _))| view! { <Choice facet n option=*option query answer /> }).collect_view();
    view! {
        <details class="facet" open=facet < 3>
            <summary>{label}<span class="facet-chosen">{move || (count() > 0).then(count)}</span></summary>
            <fieldset>
                <legend class="visually-hidden">{label}</legend>
                {options}
            </fieldset>
        </details>
    }
}

#[component]
fn Choice(
    facet: usize,
    n: usize,
    option: FacetOption,
    query: Memo<MeasureQuery>,
    answer: Memo<Answer>,
) -> impl IntoView {
    let url = Url::here();
    let chosen = Memo::new(move |_| query.with(|q| q.has(facet, option.id)));
    let count = Memo::new(move |_| answer.with(|a| a.counts[facet].get(n).copied().unwrap_or(0)));
    let id = format!("{}-{}", FACETS[facet].key, option.id);
    let switch = move |_| {
        let next = query.with_untracked(|q| q.toggle(facet, option));
        url.set_search(&next.print(), Entry::New);
    };
    view! {
        <div class="choice" class:choice-empty=move || count.get() == 0 && !chosen.get()>
            <input type="checkbox" id=id.clone() prop:checked=chosen on:change=switch />
            <label for=id>{option.label}<span class="choice-count">{count}</span></label>
        </div>
    }
}

/// The choices in force, each with a button that takes it back.
#[component]
pub fn Chips(query: Memo<MeasureQuery>) -> impl IntoView {
    let site = Site::here();
    let t = site.t;
    let url = Url::here();
    let chosen = move || {
        query.with(|q| {
            let of = |(facet, ids): (usize, &Vec<&'static str>)| {
                let options = site.filters().facets[facet].iter().map(|(o, _)| *o);
                options.filter(|o| ids.contains(&o.id)).map(|o| (facet, o)).collect::<Vec<_>>()
            };
            q.chosen.iter().enumerate().flat_map(of).collect::<Vec<_>>()
        })
    };
    let chip = move |(facet, option): (usize, FacetOption)| {
        let remove = move |_| {
            let next = query.with_untracked(|q| q.toggle(facet, option));
            url.set_search(&next.print(), Entry::New);
            // The button is gone: the reader goes on from the number of results.
            crate::app::browser::focus("#ergebnis");
        };
        view! {
            <li>
                <button type="button" class="chip" on:click=remove>
                    <span class="chip-facet">{(FACETS[facet].label)(t)}": "</span>
                    {option.label}
                    <span class="visually-hidden">" "{t.remove}</span>
                    <span aria-hidden="true" class="chip-sign">"×"</span>
                </button>
            </li>
        }
    };
    let clear = move |_| {
        let next = MeasureQuery { sort: query.with_untracked(|q| q.sort), ..MeasureQuery::default() };
        url.set_search(&next.print(), Entry::New);
        crate::app::browser::focus("#ergebnis");
    };
    view! {
        <Show when=move || !query.with(MeasureQuery::is_open)>
            <ul class="chips" aria-label=t.filters>
                <For each=chosen key=|(facet, option)| (*facet, option.id) children=chip />
                <li><button type="button" class="chip chip-clear" on:click=clear>{t.clear_all}</button></li>
            </ul>
        </Show>
    }
}
