//! The start page: which plan this is, all its measures as tiles, key figures, the chapters, the map.

use super::PageHead;
use super::audience::Audiences;
use super::start_help::{FormLinks, Help};
use crate::app::{Site, components::*, use_site};
use crate::chart::{Chart, Sketch, Width};
use crate::format;
use crate::plan::{Plan, RecordId};
use crate::query::Named;
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// The start page.
#[component]
pub fn Start() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    FinderState::provide();
    let goals: usize = plan.fields.iter().map(|field| field.goals.len()).sum();
    let counts = [plan.fields.len(), goals, plan.measures().count()].map(|count| count.to_string());
    let naming = |named| plan.measures().filter(|measure| Named::of(measure).contains(&named)).count();
    let named = [Named::Amount, Named::Period, Named::Responsible].map(|named| naming(named).to_string());
    let [amount, period, responsible] = &named;
    let lead = fill(t.pages.start_lead, &[amount, &counts[2], period, responsible]);
    let prose = plan.prose.iter().map(|p| view! { <FieldRow to=Route::Prose(p.id.clone()) number=prose_number(&p.id) title=p.title.as_str() text=p.summary.as_str() /> });
    view! {
        <PageHead
            title=format!("{}: {}", t.pages.start_title, fill(t.pages.start_counts, &[&counts[0], &counts[1], &counts[2]]))
            eyebrow=format!("{}, {} · {}", plan.meta.title.as_str(), format::date(&plan.meta.state, t), t.pages.start_today)
            lead
        />
        <Board />
        <Help />
        <Later>
        <FormLinks />
        <p class="board-more"><Link to=Route::Coverage class="more">{t.overviews.coverage}</Link></p>
        <section class="start-section" aria-labelledby="fuer">
            <h2 id="fuer">{t.pages.start_audiences}</h2>
            <Audiences />
        </section>
        <section class="start-section" aria-labelledby="zahlen">
            <h2 id="zahlen">{t.pages.start_figures}</h2>
            <KeyFigures plan />
        </section>
        <section class="start-section" aria-labelledby="kapitel">
            <h2 id="kapitel">{t.pages.start_fields}</h2>
            <ul class="field-rows">{prose.collect_view()}</ul>
            {plan.meta.chapters.iter().map(|chapter| view! { <ChapterRows chapter /> }).collect_view()}
            <p class="board-more"><PrintPlan /></p>
        </section>
        <div class="start-pair">
            <section aria-labelledby="start-haushalt">
                <h2 id="start-haushalt">{t.pages.start_budget}</h2>
                {Chart::by_id("haushalt").map(|chart| view! {
                    <Drawing chart=chart.id width=Width::Narrow />
                    <p class="chart-summary">{(chart.summary)(plan, t)}</p>
                })}
                <p><Link to=Route::Budget class="more">{t.pages.start_budget_more}</Link></p>
            </section>
            <section aria-labelledby="start-karte">
                <h2 id="start-karte">{t.pages.start_map}</h2>
                <GermanyPicture />
                <p>{t.pages.start_map_text}</p>
                <p><Link to=Route::Map class="more">{t.pages.start_map_more}</Link></p>
            </section>
        </div>
        <p class="start-note">{t.original_note}</p>
        </Later>
    }
}

/// The number of a prose; the preface has none.
fn prose_number(id: &'static str) -> &'static str {
    if id.starts_with(|c: char| c.is_ascii_digit()) { id } else { "" }
}

/// A small drawing. The words beside it say all that it shows.
#[component]
fn SketchPicture(sketch: Sketch) -> impl IntoView {
    let Sketch { rest, own, width, height } = sketch;
    view! {
        <svg class="sketch" viewBox=format!("0 0 {width} {height}") width=width height=height aria-hidden="true">
            <path class="sketch-rest" d=rest />
            <path class="sketch-own" d=own />
        </svg>
    }
}

/// The key figures, each with a link to its place in the plan.
#[component]
pub fn KeyFigures(plan: &'static Plan) -> impl IntoView {
    let t = use_site().t;
    let figure = |key: &'static crate::plan::KeyFigure| {
        let record = RecordId(&key.figure).record();
        let figure = plan.find(record)?.record.figures.iter().find(|f| f.id == key.figure)?;
        Some(view! {
            <li class="key-figure">
                <RecordLink id=record.to_owned()>
                    {Sketch::of(plan, figure).map(|sketch| view! { <SketchPicture sketch /> })}
                    <strong class="key-figure-number">{format::key(figure, t)}</strong>
                    <span class="key-figure-label">{text(&key.label)}</span>
                </RecordLink>
                <span class="key-figure-text">{text(&key.text)}</span>
            </li>
        })
    };
    view! { <ul class="key-figures">{plan.key_figures.iter().filter_map(figure).collect_view()}</ul> }
}
