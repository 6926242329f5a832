//! Filters of the measures: a group of options per facet.

use crate::app::Site;
use crate::query::{FacetOption, FacetOptions};
use leptos::prelude::*;

/// The options of one facet, each with the number of measures it would leave.
#[component]
pub fn FacetGroup(facet: &'static FacetOptions, #[prop(optional)] open: bool) -> impl IntoView {
    let total = Site::here().finder;
    let counts = total.answer(&Default::default()).counts;
    let at = total.facets.iter().position(|f| f.key == facet.key).unwrap_or_default();
    let options = facet.options.iter().zip(counts[at].clone());
    let options = options.map(|(option, count)| view! { <Choice name=&facet.key option count /> });
    view! {
        <details class="facet" open=open>
            <summary>{facet.label.as_str()}<span class="facet-chosen"></span></summary>
            <fieldset>
                <legend class="visually-hidden">{facet.label.as_str()}</legend>
                {options.collect_view()}
            </fieldset>
        </details>
    }
}

#[component]
fn Choice(name: &'static str, option: &'static FacetOption, count: u32) -> impl IntoView {
    let id = format!("{name}-{}", option.id);
    view! {
        <div class="choice" class:choice-empty=count == 0>
            <input type="checkbox" id=id.clone() name=name value=option.id.as_str() />
            <label for=id>{option.label.as_str()}<span class="choice-count">{count}</span></label>
        </div>
    }
}
