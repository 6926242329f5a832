//! The facets: groups of options, each with the number of measures that it would leave.

use super::{FinderState, Later, phrases, set_changed, use_finder};
use crate::app::address::HistoryEntry;
use crate::app::use_site;
use crate::query::{FacetOption, FacetOptions, MeasureQuery, MeasureResults};
use leptos::prelude::*;

/// An option with the signals of its view. One effect updates all options, and only those signals whose value changes:
/// sixty options that each derived their own state from every query took as long as everything else together.
#[derive(Clone, Copy)]
struct Choice {
    facet: usize,
    /// The option's position in its facet.
    n: usize,
    option: &'static FacetOption,
    count: RwSignal<u32>,
    chosen: RwSignal<bool>,
    /// Whether choosing it would leave no measure.
    empty: RwSignal<bool>,
}

/// How many groups are open at the start.
const OPEN: usize = 3;

/// All facets.
#[component]
pub fn Facets() -> impl IntoView {
    let FinderState { finder, query, results, .. } = use_finder();
    let choices: Vec<Choice> = finder.facets.iter().enumerate().flat_map(Choice::all).collect();
    let groups = finder.facets.iter().enumerate().map(|(facet, of)| {
        let choices = choices.iter().filter(|choice| choice.facet == facet).copied().collect();
        view! { <Group facet of choices /> }
    });
    let groups = groups.collect_view();
    let show = move || {
        query.with(|query| results.with(|results| choices.iter().for_each(|choice| choice.show(query, results))));
    };
    // Effects do not run while a page is printed, but it needs the numbers too.
    untrack(&show);
    Effect::new(show);
    groups
}

impl Choice {
    fn all((facet, of): (usize, &'static FacetOptions)) -> impl Iterator<Item = Choice> {
        of.options.iter().enumerate().map(move |(n, option)| Choice {
            facet,
            n,
            option,
            count: RwSignal::new(0),
            chosen: RwSignal::new(false),
            empty: RwSignal::new(false),
        })
    }

    fn show(self, query: &MeasureQuery, results: &MeasureResults) {
        let count = results.counts[self.facet].get(self.n).copied().unwrap_or(0);
        let chosen = query.has(self.facet, self.option.id);
        set_changed(self.count, count);
        set_changed(self.chosen, chosen);
        set_changed(self.empty, count == 0 && !chosen);
    }
}

/// A facet as a collapsible group of checkboxes; as a native group, screen readers announce its name only once.
#[component]
fn Group(facet: usize, of: &'static FacetOptions, choices: Vec<Choice>) -> impl IntoView {
    let t = use_site().t;
    let query = use_finder().query;
    let chosen = move || Some(query.with(|query| query.chosen[facet].len())).filter(|n| *n > 0);
    let boxes = move || choices.into_iter().map(|choice| view! { <ChoiceBox key=of.key choice /> }).collect_view();
    view! {
        <details class="facet" open=facet < OPEN>
            <summary>
                {of.label}
                <span class="facet-chosen" aria-hidden="true">{chosen}</span>
                <span class="visually-hidden">{move || chosen().map(|n| format!(", {n} {}", t.finder.facet_chosen))}</span>
            </summary>
            <fieldset>
                <legend class="visually-hidden">{of.label}</legend>
                {if facet < OPEN { boxes().into_any() } else { view! { <Later>{boxes()}</Later> }.into_any() }}
            </fieldset>
        </details>
    }
}

#[component]
fn ChoiceBox(key: &'static str, choice: Choice) -> impl IntoView {
    let (state, t) = (use_finder(), use_site().t);
    let Choice { facet, option, count, chosen, empty, .. } = choice;
    // An id must not contain spaces, but names of organisations do.
    let id = format!("{key}-{}", option.id.replace(' ', "_"));
    let noun = move || t.plural(count.get() as usize, t.one_measure, t.many_measures);
    let switch = move |event| {
        let wanted = event_target_checked(&event);
        state.ask(HistoryEntry::Push, |query| {
            if query.has(facet, option.id) != wanted {
                *query = query.toggle(facet, option.id);
            }
        });
    };
    view! {
        <div class="choice" class:choice-empty=empty>
            <input type="checkbox" id=id.clone() prop:checked=chosen on:change=switch />
            <label for=id>
                {phrases(option.label)}
                <span class="choice-count">{count}<span class="visually-hidden">" "{noun}</span></span>
            </label>
        </div>
    }
}
