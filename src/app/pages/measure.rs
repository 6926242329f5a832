//! The page of a measure, with everything the plan says of it.

use super::{PageHead, neighbours};
use crate::app::{Site, components::*, head, use_site};
use crate::export::{self, Citable};
use crate::plan::{RecordId, Role};
use crate::route::{Excerpt, Route};
use leptos::prelude::*;

/// The page of a measure; empty if the plan has no measure with this id.
#[component]
pub fn MeasurePage(id: String) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let all: Vec<Route> = plan.measures().map(|m| Route::Measure(m.record.id.clone())).collect();
    let (previous, next) = neighbours(&all, &Route::Measure(id.clone()));
    let measure = plan.measure(&id)?;
    let found = plan.find(&id)?;
    let record = &measure.record;
    let field = plan.field(RecordId(&id).home())?;
    let related: Vec<_> = measure.related.iter().filter_map(|id| plan.measure(id)).collect();
    let goals: Vec<_> = field.goals.iter().filter(|g| measure.goals.contains(&g.id)).collect();
    let mut numbers: Vec<u8> = record.footnotes.clone();
    numbers.extend(measure.parts.iter().flat_map(|p| p.footnotes.iter().copied()));
    Some(view! {
        <Breadcrumb above=vec![Route::Start, Route::Measures, Route::Field(field.id.clone())] />
        <article class="measure-page" id=record.id.as_str() aria-label=record.title.as_str()>
            <Cited excerpt=Excerpt::Record(id.clone()) />
            <PageHead
                title=record.title.as_str().to_owned()
                eyebrow=format!("{} {}", t.measure, RecordId(&record.id).dotted())
                lead=measure.summary.as_str()
            />
            <p class="badges"><KindBadge kind=measure.kind /><EmphasisBadge emphasis=measure.emphasis /></p>
            <p class="record-text measure-page-text">
                {glossed(record, Role::Measure)} <FootnoteMarks of=record.id.clone() numbers=record.footnotes.clone() />
            </p>
            <Figures record />
            <Note note=record.note.as_ref() />
            {(!measure.parts.is_empty()).then(|| view! {
                <section aria-labelledby="teile">
                    <h2 id="teile">{t.parts}</h2>
                    <div class="parts">
                        {measure.parts.iter().map(|record| view! { <RecordView record role=Role::Part /> }).collect_view()}
                    </div>
                </section>
            })}
            <section aria-labelledby="angaben">
                <h2 id="angaben">{t.pages.facts}</h2>
                <Facts measure />
                <p class="hint">{t.emphasis_hint}</p>
            </section>
            <section aria-labelledby="einordnung">
                <h2 id="einordnung">{t.pages.classification}</h2>
                <p class="editorial">{t.editorial}</p>
                <Classification measure />
            </section>
            <section aria-labelledby="stelle">
                <h2 id="stelle">{t.place_in_plan}</h2>
                <p>
                    <Link to=Route::Field(field.id.clone()) suffix=format!("#{}", record.id)>{export::place(&found, t)}</Link>
                    ": "{head::name(use_site(), &Route::Field(field.id.clone()))}
                </p>
                {Citable::of(&Excerpt::Record(id.clone()), plan, t).map(|of| view! { <ExcerptActions of /> })}
            </section>
            <Later>
            {(!goals.is_empty()).then(|| view! {
                <section aria-labelledby="ziele">
                    <h2 id="ziele">{t.serves}</h2>
                    <p class="editorial">{t.editorial}</p>
                    <ul class="link-list">
                        {goals.into_iter().map(|g| view! {
                            <li><RecordLink id=g.id.clone()>{text(&g.title)}</RecordLink></li>
                        }).collect_view()}
                    </ul>
                </section>
            })}
            <SeeAlso of=id />
            {(!related.is_empty()).then(|| view! {
                <section aria-labelledby="verwandt">
                    <h2 id="verwandt">{t.related}</h2>
                    <div class="measure-cards">
                        {related.into_iter().map(|measure| view! { <MeasureCard measure /> }).collect_view()}
                    </div>
                </section>
            })}
            {(!numbers.is_empty()).then(|| view! {
                <section aria-labelledby="fussnoten">
                    <h2 id="fussnoten">{t.footnotes}</h2>
                    <FootnoteList numbers />
                </section>
            })}
            </Later>
        </article>
        <Pager previous next />
    })
}
