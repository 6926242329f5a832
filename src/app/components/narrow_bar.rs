//! The bar that narrows a chapter or an action field: goals or measures alone, and the main facets, each with counts.

use super::{Chips, LiveText, Segments, use_finder};
use crate::app::address::HistoryEntry;
use crate::app::use_site;
use crate::format;
use crate::query::{FacetOptions, Part};
use crate::route::parameter;
use leptos::prelude::*;

/// The facets of the bar, by their keys.
const FACETS: [&str; 4] = ["thema", "zielgruppe", "art", "nennt"];

/// The bar. The surrounding view provides the query.
#[component]
pub fn NarrowBar() -> impl IntoView {
    let t = use_site().t;
    let state = use_finder();
    let part =
        Memo::new(move |_| state.query.with(|query| Part::ALL.iter().position(|p| p.0 == query.part).unwrap_or(0)));
    let choose = move |n: usize| state.ask(HistoryEntry::Push, |query| query.part = Part::ALL[n].0);
    let facets = state.finder.facets.iter().enumerate().filter(|(_, facet)| FACETS.contains(&facet.key));
    let facets = facets.map(|(at, facet)| view! { <FacetSelect at facet /> }).collect_view();
    let counted = move || if state.query.with(|query| query.is_open()) { String::new() } else { state.counted() };
    view! {
        <div class="narrow-bar needs-script" role="group" aria-label=t.finder.filters>
            <Segments
                name=parameter::PART
                legend=t.finder.part_shown
                options=Part::ALL.map(|part| (part.2)(t).to_owned()).to_vec()
                chosen=part
                choose=Callback::new(choose)
            />
            <div class="narrow-facets">{facets}</div>
            <div class="narrow-chosen">
                <p class="narrow-count" role="status"><LiveText text=Signal::derive(counted) /></p>
                <Chips />
            </div>
        </div>
    }
}

/// A facet as a select field, from which one option is chosen at a time.
#[component]
fn FacetSelect(
    /// The facet's position among all.
    at: usize,
    facet: &'static FacetOptions,
) -> impl IntoView {
    let t = use_site().t;
    let state = use_finder();
    let chosen = move || state.query.with(|query| query.chosen[at].first().copied().unwrap_or_default());
    let choose = move |event| {
        let value = event_target_value(&event);
        let option = facet.options.iter().find(|option| option.id == value);
        state.ask(HistoryEntry::Push, |query| query.chosen[at] = option.map(|option| option.id).into_iter().collect());
    };
    let options = facet.options.iter().enumerate().map(|(n, option)| {
        let count = Memo::new(move |_| state.results.with(|results| results.counts[at].get(n).copied().unwrap_or(0)));
        let label = move || format::remark(option.label, &count.get().to_string(), t);
        let empty = move || count.get() == 0 && chosen() != option.id;
        view! { <option value=option.id disabled=empty prop:selected=move || chosen() == option.id>{label}</option> }
    });
    view! {
        <label class="narrow-facet">
            <span class="visually-hidden">{facet.label}</span>
            <select id=format!("eng-{}", facet.key) autocomplete="off" class:narrow-on=move || !chosen().is_empty() on:change=choose>
                <option value="" prop:selected=move || chosen().is_empty()>{facet.label}": "{t.finder.all}</option>
                {options.collect_view()}
            </select>
        </label>
    }
}
