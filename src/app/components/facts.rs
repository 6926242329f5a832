//! The facts of a measure: what the plan states, and how we sort it. What the plan does not state is marked as missing.

use super::{Link, phrases};
use crate::app::{Site, use_site};
use crate::format;
use crate::plan::{Kind, Measure, VocabularyTerm};
use crate::query::{emphasis_label, kind_label};
use crate::route::Route;
use leptos::prelude::*;

/// What the plan states about a measure.
#[component]
pub fn Facts(measure: &'static Measure) -> impl IntoView {
    let t = use_site().t;
    view! {
        <dl class="facts">
            {fact(t.amount, measure.amount.as_ref().map(|a| format::amount(a, t).into_any()))}
            {fact(t.period, measure.period.as_ref().map(|p| p.text.as_str().into_any()))}
            {fact(t.responsible, names(&measure.responsible))}
            {fact(t.programmes, names(&measure.record.programmes))}
            {fact(t.organisations, names(&measure.record.organisations))}
            {fact(t.emphasis, Some(emphasis_label(measure.emphasis, t).into_any()))}
        </dl>
    }
}

/// How we sort a measure: our reading of its wording.
#[component]
pub fn Classification(measure: &'static Measure) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let words = &plan.meta.vocabulary;
    let kind = (measure.kind != Kind::NotStated).then(|| kind_label(measure.kind, t).into_any());
    view! {
        <dl class="facts">
            {fact(t.kind, kind)}
            {fact(t.instrument, filters("instrument", &measure.instruments, &words.instruments))}
            {fact(t.audience, filters("zielgruppe", &measure.audiences, &words.audiences))}
            {fact(t.topic, filters("thema", &measure.topics, &words.topics))}
        </dl>
    }
}

fn fact(term: &'static str, value: Option<AnyView>) -> AnyView {
    let t = use_site().t;
    let value = value.unwrap_or_else(|| view! { <span class="missing">{t.not_stated_in_plan}</span> }.into_any());
    view! { <div><dt>{term}</dt><dd>{value}</dd></div> }.into_any()
}

fn names(names: &'static [String]) -> Option<AnyView> {
    let plan = use_site().plan;
    (!names.is_empty()).then(|| {
        let items = plan.names_of(names).map(|name| view! { <li>{phrases(name)}</li> }).collect_view();
        view! { <ul>{items}</ul> }.into_any()
    })
}

/// Values as links to the measures that share them.
fn filters(key: &'static str, values: &'static [String], words: &'static [VocabularyTerm]) -> Option<AnyView> {
    (!values.is_empty()).then(|| {
        let item = |value: &'static String| {
            let label = words.iter().find(|w| w.id == *value).map_or(value.as_str(), |w| w.label.as_str());
            view! { <li><Link to=Route::Measures suffix=format!("?{key}={value}")>{label}</Link></li> }
        };
        view! { <ul>{values.iter().map(item).collect_view()}</ul> }.into_any()
    })
}
