//! The goals and measures of an action field in full, narrowed by the query of the page.

use super::{
    Cited, EmphasisBadge, Figures, FootnoteMarks, KindBadge, Link, Marks, Note, RecordView, glossed, text, use_finder,
};
use crate::app::use_site;
use crate::plan::{Field, Measure, Role};
use crate::query::Part;
use crate::route::{Excerpt, Route};
use leptos::prelude::*;

/// The goals of a field. Filters leave the goals that matching measures serve.
#[component]
pub fn FieldGoals(
    field: &'static Field,
    /// The level of the goals' headings.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let state = use_finder();
    let numbers = state.finder.scope(&field.id).iter().collect::<Vec<_>>();
    let hidden = move |id: &'static str| {
        let open = state.query.with(|query| query.is_open());
        !open && {
            let found = state
                .results
                .with(|results| numbers.iter().copied().filter(|n| results.measures.contains(n)).collect::<Vec<_>>());
            let serves =
                |n: usize| state.finder.measure(n).is_some_and(|measure| measure.goals.iter().any(|goal| goal == id));
            !found.into_iter().any(serves)
        }
    };
    let goal = |record: &'static crate::plan::Record| {
        let hidden = hidden.clone();
        view! { <div hidden=move || hidden(&record.id)><RecordView record role=Role::Goal level /></div> }
    };
    view! {
        <RecordView record=&field.goals_lead role=Role::GoalsLead level />
        <div class="goals">{field.goals.iter().map(goal).collect_view()}</div>
    }
}

/// The measures of a field. Filters leave those that match.
#[component]
pub fn FieldMeasures(field: &'static Field) -> impl IntoView {
    let state = use_finder();
    let numbers = state.finder.scope(&field.id).iter().collect::<Vec<_>>();
    let measure = |(n, measure): (usize, &'static Measure)| {
        let hidden = move || state.results.with(|results| !results.measures.contains(&n));
        view! {
            <div id=measure.record.id.as_str() hidden=hidden>
                <Cited excerpt=Excerpt::Record(measure.record.id.clone()) />
                <MeasureFull measure />
            </div>
        }
    };
    view! { <div class="measure-list">{numbers.into_iter().zip(&field.measures).map(measure).collect_view()}</div> }
}

/// Whether the page shows a part: the goals or the measures.
pub fn shows(part: Part) -> impl Fn() -> bool + Copy {
    let state = use_finder();
    move || state.query.with(|query| query.part == Part::All || query.part == part)
}

/// A measure within the field's text: complete with its parts, and with a link to its own page.
#[component]
fn MeasureFull(measure: &'static Measure) -> impl IntoView {
    let t = use_site().t;
    let record = &measure.record;
    let to = Route::Measure(record.id.clone());
    let parts = (!measure.parts.is_empty()).then(|| {
        view! {
            <div class="parts" aria-label=t.parts role="group">
                {measure.parts.iter().map(|record| view! { <RecordView record role=Role::Part level=4 /> }).collect_view()}
            </div>
        }
    });
    view! {
        <div class="measure-full">
            <div class="record-head"><h3><Link to>{text(&record.title)}</Link></h3> " " <Marks record /></div>
            <p class="badges"><KindBadge kind=measure.kind /><EmphasisBadge emphasis=measure.emphasis /></p>
            <p class="record-text">
                {glossed(record, Role::Measure)} <FootnoteMarks of=record.id.clone() numbers=record.footnotes.clone() />
            </p>
            <Figures record />
            {parts}
            <Note note=record.note.as_ref() />
        </div>
    }
}
