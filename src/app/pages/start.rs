//! The start page: an introduction, a search, key figures, the action fields, a chart and a map.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::chart::{Chart, Width};
use crate::format;
use crate::plan::{Chapter, Plan, RecordId};
use crate::route::Route;
use leptos::prelude::*;

/// The start page.
#[component]
pub fn Start() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let prose = plan.prose.iter().map(|p| {
        let to = Route::Prose(p.id.clone());
        view! {
            <li class="prose-card">
                <h3><Link to>{p.title.as_str()}</Link></h3>
                <p>{p.summary.as_str()}</p>
            </li>
        }
    });
    view! {
        <div class="hero">
            <PageHead title=t.start_title.to_owned() eyebrow=format!("{}, {}", plan.meta.publisher_short, format::date(&plan.meta.date, t)) lead=t.start_lead />
            <SearchForm id="suche-start" label=t.search_here />
            <p class="hero-note">{t.original_note}</p>
        </div>
        <section class="start-section" aria-labelledby="zahlen">
            <h2 id="zahlen">{t.start_figures}</h2>
            <KeyFigures plan />
        </section>
        <Later>
        <section class="start-section" aria-labelledby="kapitel">
            <h2 id="kapitel">{t.start_fields}</h2>
            <ul class="prose-cards">{prose.collect_view()}</ul>
            {plan.meta.chapters.iter().map(|chapter| view! { <ChapterCard chapter plan /> }).collect_view()}
        </section>
        <div class="start-pair">
            <section aria-labelledby="start-haushalt">
                <h2 id="start-haushalt">{t.start_budget}</h2>
                {Chart::by_id("haushalt").map(|chart| view! {
                    <Drawing chart=chart.id width=Width::Narrow />
                    <p class="chart-summary">{(chart.summary)(plan, t)}</p>
                })}
                <p><Link to=Route::Budget class="more">{t.start_budget_more}</Link></p>
            </section>
            <section aria-labelledby="start-karte">
                <h2 id="start-karte">{t.start_map}</h2>
                <GermanyPicture />
                <p>{t.start_map_text}</p>
                <p><Link to=Route::Map class="more">{t.start_map_more}</Link></p>
            </section>
        </div>
        </Later>
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
                    <strong class="key-figure-number">{format::key(figure, t)}</strong>
                    <span class="key-figure-label">{key.label.as_str()}</span>
                </RecordLink>
                <span class="key-figure-text">{key.text.as_str()}</span>
            </li>
        })
    };
    view! { <ul class="key-figures">{plan.key_figures.iter().filter_map(figure).collect_view()}</ul> }
}

#[component]
fn ChapterCard(chapter: &'static Chapter, plan: &'static Plan) -> impl IntoView {
    let to = Route::Chapter(chapter.id.clone());
    view! {
        <section class="chapter-card" data-chapter=chapter.id.as_str()>
            <div class="chapter-card-head">
                <p class="chapter-card-number" aria-hidden="true">{chapter.id.as_str()}</p>
                <h3><Link to>{chapter.title.as_str()}</Link></h3>
                <p>{chapter.summary.as_str()}</p>
            </div>
            <FieldCards chapter plan level=4 />
        </section>
    }
}

/// The action fields of a chapter as cards; `level` is the level of their headings, 2 or 4.
#[component]
pub fn FieldCards(chapter: &'static Chapter, plan: &'static Plan, level: u8) -> impl IntoView {
    let t = use_site().t;
    let card = |field: &'static crate::plan::Field| {
        let link = view! { <Link to=Route::Field(field.id.clone())>{field.title.as_str()}</Link> };
        let heading = match level {
            2 => view! { <h2>{link}</h2> }.into_any(),
            _ => view! { <h4>{link}</h4> }.into_any(),
        };
        let count = field.measures.len();
        view! {
            <li class="field-card">
                <p class="field-card-number">{field.id.as_str()}</p>
                {heading}
                <p class="field-card-text">{field.summary.as_str()}</p>
                <p class="field-card-count">{count}" "{t.plural(count, t.one_measure, t.many_measures)}</p>
            </li>
        }
    };
    let fields = plan.fields.iter().filter(|f| f.chapter == chapter.id);
    view! { <ul class="field-cards">{fields.map(card).collect_view()}</ul> }
}
