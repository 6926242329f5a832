//! The page for an audience: what the plan has for it, short and in the plan's order.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::language::sort_key;
use crate::plan::{Figure, Land, Measure, Record};
use crate::query::{Mention, mentions, print};
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// The page; empty if the vocabulary has no audience with this id.
#[component]
pub fn AudiencePage(id: String) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    plan.audience(&id).map(|audience| {
        let measures: Vec<&'static Measure> = plan.measures().filter(|measure| measure.audiences.contains(&id)).collect();
        let serves = |goal: &Record| measures.iter().any(|measure| measure.goals.contains(&goal.id));
        let goals: Vec<&'static Record> = plan.fields.iter().flat_map(|field| &field.goals).filter(|goal| serves(goal)).collect();
        let records = || measures.iter().flat_map(|measure| std::iter::once(&measure.record).chain(&measure.parts));
        let figures: Vec<&'static Figure> = goals.iter().copied().chain(records()).flat_map(|record| &record.figures).collect();
        let mut organisations: Vec<&'static str> = records().flat_map(|record| &record.organisations).map(String::as_str).collect();
        organisations.sort_by_cached_key(|german| (sort_key(plan.name_of(german)), *german));
        organisations.dedup();
        let counted = fill(t.overviews.audience_counted, &[&measures.len().to_string(), &goals.len().to_string()]);
        let goal = |goal: &'static Record| view! { <li><RecordLink id=goal.id.clone()>{text(&goal.title)}</RecordLink></li> };
        let organisation = |name: &'static str| {
            let suffix = print([("akteur", name.to_owned())]);
            view! { <li><Link to=Route::Measures suffix>{phrases(plan.name_of(name))}</Link></li> }
        };
        let section = |id: &'static str, title: &'static str, content: AnyView| {
            view! {
                <section class="audience-section" aria-labelledby=id>
                    <h2 id=id>{title}</h2>
                    {content}
                </section>
            }
        };
        let goals = (!goals.is_empty()).then(|| {
            section("ziele", t.overviews.audience_goals, view! { <ul class="link-list">{goals.into_iter().map(goal).collect_view()}</ul> }.into_any())
        });
        let figures = (!figures.is_empty()).then(|| {
            let figures = figures.into_iter().map(|figure| view! { <FigureTile figure /> }).collect_view();
            section("zahlen", t.figures_here, view! { <ul class="figures">{figures}</ul> }.into_any())
        });
        let organisations = (!organisations.is_empty()).then(|| {
            let all = organisations.into_iter().map(organisation).collect_view();
            section("einrichtungen", t.organisations, view! { <ul class="link-list">{all}</ul> }.into_any())
        });
        let ids: Vec<&'static str> = measures.iter().map(|measure| measure.record.id.as_str()).collect();
        let places = move || view! { <Places measures=ids.clone() /> };
        let cards = measures.iter().map(|measure| view! { <MeasureCard measure=*measure /> }).collect_view();
        view! {
            <Breadcrumb above=vec![Route::Start] />
            <PageHead title=audience.label.as_str().to_owned() eyebrow=t.overviews.audience_eyebrow lead=counted />
            <p class="editorial">{t.overviews.audience_editorial}</p>
            {section("massnahmen", t.measures, view! { <div class="measure-cards">{cards}</div> }.into_any())}
            <Later>{goals}{figures}{organisations}{places()}</Later>
            <p class="audience-more"><Link to=Route::Measures suffix=print([("zielgruppe", id.clone())]) class="more">{t.finder.filter_these}</Link></p>
        }
    })
}

/// The Länder that some measures name, or a place in them, as links to the map.
#[component]
fn Places(measures: Vec<&'static str>) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let land = |land: &'static Land| {
        let of_these =
            |mention: &Mention| mention.found.measure.is_some_and(|m| measures.contains(&m.record.id.as_str()));
        let mut names: Vec<&str> = mentions(plan, land).into_iter().filter(of_these).flat_map(|m| m.names).collect();
        names.sort_by_cached_key(|name| sort_key(name));
        names.dedup();
        let named = !names.is_empty();
        names.retain(|name| *name != land.name.as_str());
        named.then(|| {
            let names = (!names.is_empty()).then(|| format!(": {}", names.join(", ")));
            view! { <li><Link to=Route::Map suffix=print([("land", land.id.clone())])>{land.name.as_str()}</Link>{names}</li> }
        })
    };
    let lands: Vec<_> = plan.lands.iter().filter_map(land).collect();
    (!lands.is_empty()).then(|| {
        view! {
            <section class="audience-section" aria-labelledby="orte">
                <h2 id="orte">{t.overviews.audience_places}</h2>
                <ul class="link-list">{lands}</ul>
            </section>
        }
    })
}

/// The audiences as links, with the number of measures for each.
#[component]
pub fn Audiences() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let item = |audience: &'static crate::plan::VocabularyTerm| {
        let count = plan.measures().filter(|measure| measure.audiences.contains(&audience.id)).count();
        view! {
            <li>
                <Link to=Route::Audience(audience.id.clone())>{text(&audience.label)}</Link>
                <span>{count}" "{t.plural(count, t.one_measure, t.many_measures)}</span>
            </li>
        }
    };
    view! { <ul class="audiences">{plan.meta.vocabulary.audiences.iter().map(item).collect_view()}</ul> }
}
