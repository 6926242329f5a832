//! The page of an action field: introduction, situation, goals, measures, footnotes.

use super::{PageHead, neighbours, reading_order};
use crate::app::{Site, components::*, use_site};
use crate::plan::{Field, Record, Role, field_records};
use crate::route::{Excerpt, Route};
use leptos::prelude::*;

/// How many records fill the first screen.
const FIRST: usize = 3;

/// The page of an action field; empty if the plan has no field with this id.
#[component]
pub fn FieldPage(id: String) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let route = Route::Field(id.clone());
    let (previous, next) = neighbours(&reading_order(plan), &route);
    plan.field(&id).map(|field| {
        let mut numbers: Vec<u8> = field_records(field).iter().flat_map(|f| f.record.footnotes.clone()).collect();
        numbers.sort_unstable();
        let records = |records: &'static [Record], role| {
            records.iter().map(|record| view! { <RecordView record role /> }).collect_view()
        };
        let (first, rest) = field.situation.split_at(FIRST.min(field.situation.len()));
        let has_notes = !numbers.is_empty();
        view! {
            <Breadcrumb above=vec![Route::Start, Route::Chapter(field.chapter.clone())] />
            <div class="reading">
                <PageHead
                    title=field.title.as_str().to_owned()
                    eyebrow=format!("{} {}", t.action_field, field.id)
                    lead=field.summary.as_str()
                />
                <Contents sections=contents(field, has_notes) />
                <div class="reading-text">
                    <div class="field-intro">
                        {field.intro.iter().map(|record| view! { <RecordView record role=Role::Intro level=2 /> }).collect_view()}
                    </div>
                    <section class="reading-section section-situation" aria-labelledby="ausgangslage">
                        <SectionHead id="ausgangslage" title=t.situation />
                        {records(first, Role::Situation)}
                        <Later>{records(rest, Role::Situation)}</Later>
                    </section>
                    <Later>
                    <section class="reading-section section-goals" aria-labelledby="ziele">
                        <SectionHead id="ziele" title=t.goals />
                        <RecordView record=&field.goals_lead role=Role::GoalsLead />
                        <div class="goals">{records(&field.goals, Role::Goal)}</div>
                    </section>
                    <section class="reading-section section-measures" aria-labelledby="massnahmen">
                        <SectionHead id="massnahmen" title=t.measures_of />
                        <div class="measure-list">
                            {field.measures.iter().map(|measure| view! {
                                <div id=measure.record.id.as_str()>
                                    <Cited excerpt=Excerpt::Record(measure.record.id.clone()) />
                                    <MeasureFull measure />
                                </div>
                            }).collect_view()}
                        </div>
                        <p><Link to=Route::Measures suffix=format!("?feld={}", field.id) class="more">{t.filter_these}</Link></p>
                    </section>
                    {has_notes.then(|| view! {
                        <section class="reading-section" aria-labelledby="fussnoten">
                            <SectionHead id="fussnoten" title=t.footnotes />
                            <FootnoteList numbers />
                        </section>
                    })}
                    <Pager previous next />
                    </Later>
                </div>
            </div>
        }
    })
}

/// The sections for the list of contents: fragment and title.
fn contents(field: &'static Field, has_notes: bool) -> Vec<(String, String)> {
    let t = use_site().t;
    let mut all = vec![
        (field.intro.first().map_or(String::new(), |r| r.id.clone()), t.intro.to_owned()),
        ("ausgangslage".into(), format!("{} ({})", t.situation_short, field.situation.len())),
        ("ziele".into(), format!("{} ({})", t.goals_short, field.goals.len())),
        ("massnahmen".into(), format!("{} ({})", t.measures, field.measures.len())),
    ];
    all.extend(has_notes.then(|| ("fussnoten".into(), t.footnotes.to_owned())));
    all
}

/// A measure within the field's text: complete with its parts, and with a link to its own page.
#[component]
fn MeasureFull(measure: &'static crate::plan::Measure) -> impl IntoView {
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
        <article class="measure-full">
            <div class="record-head"><h3><Link to>{record.title.as_str()}</Link></h3> " " <Marks record /></div>
            <p class="badges"><KindBadge kind=measure.kind /><EmphasisBadge emphasis=measure.emphasis /></p>
            <p class="record-text">
                {text(&record.text)} <FootnoteMarks of=record.id.clone() numbers=record.footnotes.clone() />
            </p>
            <Figures figures=&record.figures />
            {parts}
            <Note note=record.note.as_ref() />
        </article>
    }
}
