//! The page of an action field: introduction, situation, which measure serves which goal, goals, measures, footnotes.

use super::{NumberedHead, neighbours, reading_order};
use crate::app::{Site, components::*, use_site};
use crate::format;
use crate::plan::{Field, Record, Role, field_records};
use crate::query::Part;
use crate::route::Route;
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
        let finder = use_site().finder();
        FinderState::provide_in(finder.scope(&field.id));
        let (goals_shown, measures_shown) = (shows(Part::Goals), shows(Part::Measures));
        let (first, rest) = field.situation.split_at(FIRST.min(field.situation.len()));
        let has_notes = !numbers.is_empty();
        view! {
            <Breadcrumb above=vec![Route::Start, Route::Chapter(field.chapter.clone())] />
            <div data-chapter=field.chapter.as_str()>
            <NumberedHead number=field.id.as_str() kind=t.action_field title=&field.title lead=&field.summary />
            <section class="relation-section" aria-labelledby="zuordnung">
                <SectionHead id="zuordnung" title=t.overviews.relation />
                <GoalsAndMeasures field />
            </section>
            <div class="reading">
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
                    <NarrowBar />
                    <section class="reading-section section-goals" aria-labelledby="ziele" hidden=move || !goals_shown()>
                        <SectionHead id="ziele" title=t.goals />
                        <FieldGoals field />
                    </section>
                    <section class="reading-section section-measures" aria-labelledby="massnahmen" hidden=move || !measures_shown()>
                        <SectionHead id="massnahmen" title=t.measures_of />
                        <p class="hint">{t.emphasis_hint}</p>
                        <FieldMeasures field />
                        <p><Link to=Route::Measures suffix=format!("?feld={}", field.id) class="more">{t.finder.filter_these}</Link></p>
                        <p><Link to=Route::Pair suffix=format!("?felder={}", field.id) class="more">{t.overviews.pair_this}</Link></p>
                    </section>
                    <SeeAlso of=field.id.clone() />
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
            </div>
        }
    })
}

/// The sections for the list of contents: fragment and title.
fn contents(field: &'static Field, has_notes: bool) -> Vec<(String, String)> {
    let t = use_site().t;
    let mut all = vec![
        ("zuordnung".into(), t.overviews.relation_short.to_owned()),
        (field.intro.first().map_or(String::new(), |r| r.id.clone()), t.intro.to_owned()),
        ("ausgangslage".into(), format::remark(t.pages.situation_short, &field.situation.len().to_string(), t)),
        ("ziele".into(), format::remark(t.goals_short, &field.goals.len().to_string(), t)),
        ("massnahmen".into(), format::remark(t.measures, &field.measures.len().to_string(), t)),
    ];
    all.extend(has_notes.then(|| ("fussnoten".into(), t.footnotes.to_owned())));
    all
}
