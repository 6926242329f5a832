//! The goals and measures of an action field side by side, with a ribbon from each goal to the measures that serve it. In
//! narrow windows, each goal is a list of its measures that opens.

use super::{Link, LiveText, RecordLink, phrases, text, use_finder};
use crate::app::address::HistoryEntry;
use crate::app::{use_site, use_url};
use crate::plan::{Field, Kind, Record, VocabularyTerm};
use crate::query::{Relation, UNRELATED, kind_label, snippet};
use crate::route::Route;
use crate::text::fill;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use std::sync::Arc;

/// How much of a goal's text is shown, in letters.
const TEXT: usize = 90;

/// The relation of a field. The surrounding view provides the query, which has what is picked.
#[component]
pub fn GoalsAndMeasures(field: &'static Field) -> impl IntoView {
    let t = use_site().t;
    let relation = Arc::new(Relation::new(field));
    let picked = use_finder().query;
    let picked = Memo::new(move |_| picked.with(|query| query.picked.clone()));
    let state = {
        let relation = Arc::clone(&relation);
        Memo::new(move |_| picked.with(|picked| relation.highlighted(picked)))
    };
    let goals = field.goals.iter().enumerate().map(|(n, goal)| {
        let stands_out = move || state.with(|state| state.as_ref().is_some_and(|state| state.goals.contains(&n)));
        let about = snippet(goal.text.as_str(), &[], TEXT).0;
        let alone = relation.measures(n).next().is_none().then_some(t.overviews.goal_alone);
        view! { <Side record=goal about alone picked stands_out=Signal::derive(stands_out) /> }
    });
    let goals = goals.collect_view();
    let measures = field.measures.iter().enumerate().map(|(n, measure)| {
        let stands_out = move || state.with(|state| state.as_ref().is_some_and(|state| state.measures.contains(&n)));
        let topics = VocabularyTerm::labels(&use_site().plan.meta.vocabulary.topics, &measure.topics);
        let kind = (measure.kind != Kind::NotStated).then(|| kind_label(measure.kind, t));
        let about = kind.into_iter().chain(topics).collect::<Vec<_>>().join("\u{a0}· ");
        let alone = relation.goals(n).next().is_none().then_some(t.overviews.measure_alone);
        view! { <Side record=&measure.record about alone picked stands_out=Signal::derive(stands_out) /> }
    });
    let measures = measures.collect_view();
    let (rows, columns) = (field.goals.len(), field.measures.len());
    let ribbon = |(goal, measure): &(usize, usize)| {
        let (goal, measure) = (*goal, *measure);
        // Both columns are equally high, and so are the rows in each: no row needs to be measured.
        let (from, to) = ((2 * goal + 1) * columns, (2 * measure + 1) * rows);
        let d = format!("M0 {from}C50 {from} 50 {to} 100 {to}");
        let on = move || {
            state.with(|state| {
                state.as_ref().is_some_and(|state| state.goals.contains(&goal) && state.measures.contains(&measure))
            })
        };
        view! { <path d=d class=move || if on() { "ribbon ribbon-on" } else { "ribbon" } /> }
    };
    let ribbons = relation.pairs.iter().map(ribbon).collect_view();
    let said = {
        let relation = Arc::clone(&relation);
        move || picked.with(|picked| sentence(&relation, picked, t))
    };
    view! {
        <div class="relation" class:relation-picked=move || state.with(Option::is_some)>
            <div class="relation-wide">
                <h3 class="relation-title">{t.goals_short}</h3>
                <h3 class="relation-title">{t.measures_of}</h3>
                <ol class="relation-side relation-goals">{goals}</ol>
                <svg class="ribbons" viewBox=format!("0 0 100 {}", 2 * rows * columns) preserveAspectRatio="none" aria-hidden="true">{ribbons}</svg>
                <ol class="relation-side relation-measures">{measures}</ol>
            </div>
            <NarrowRelation relation=Arc::clone(&relation) />
            <p class="relation-said" role="status"><LiveText text=Signal::derive(said) /></p>
            <Alone relation />
        </div>
    }
}

/// A goal or a measure, which is picked by a press. Without a script, it leads to its text.
#[component]
fn Side(
    record: &'static Record,
    about: String,
    /// The words for what has no counterpart.
    alone: Option<&'static str>,
    picked: Memo<String>,
    stands_out: Signal<bool>,
) -> impl IntoView {
    let state = use_finder();
    let id = record.id.as_str();
    let is_picked = move || picked.with(|picked| picked == id);
    let press = move |event: MouseEvent| {
        if event.ctrl_key() || event.meta_key() || event.shift_key() || event.button() != 0 {
            return;
        }
        event.prevent_default();
        let again = is_picked();
        state.ask(HistoryEntry::Replace, |query| query.picked = if again { String::new() } else { id.to_owned() });
    };
    view! {
        <li>
            <a
                href=use_url().fragment(id)
                class="relation-item"
                class:relation-on=stands_out
                class:relation-chosen=is_picked
                aria-current=move || is_picked().then_some("true")
                on:click=press
            >
                <strong>{text(&record.title)}</strong>
                <span>{phrases(about)}</span>
                {alone.map(|alone| view! { <span class="relation-alone">{alone}</span> })}
            </a>
        </li>
    }
}

/// What the pick means, in words; empty if nothing is picked.
fn sentence(relation: &Relation, picked: &str, t: &crate::text::Texts) -> String {
    let Some(state) = relation.highlighted(picked) else { return String::new() };
    let (goals, measures) = (state.goals.len(), state.measures.len());
    let goal = relation.field.goals.iter().find(|goal| goal.id == picked);
    let measure = relation.field.measures.iter().find(|measure| measure.record.id == picked);
    match (goal, measure) {
        (Some(goal), _) => fill(t.overviews.picked_goal, &[&t.quoted(goal.title.as_str()), &measures.to_string()]),
        (_, Some(measure)) => {
            fill(t.overviews.picked_measure, &[&t.quoted(measure.record.title.as_str()), &goals.to_string()])
        }
        _ => fill(t.overviews.picked_unrelated, &[&goals.to_string(), &measures.to_string()]),
    }
}

/// How many goals have no measure and how many measures no goal, with a button that picks them.
#[component]
fn Alone(relation: Arc<Relation>) -> impl IntoView {
    let t = use_site().t;
    let state = use_finder();
    let (goals, measures) = (relation.goals_alone().len(), relation.measures_alone().len());
    let counts = [goals, relation.field.goals.len(), measures, relation.field.measures.len()].map(|n| n.to_string());
    let [goals, all_goals, measures, all_measures] = &counts;
    let counted = fill(t.overviews.alone_counted, &[goals, all_goals, measures, all_measures]);
    let on = move || state.query.with(|query| query.picked == UNRELATED);
    let press = move |_| {
        let picked = if on() { "" } else { UNRELATED };
        state.ask(HistoryEntry::Replace, |query| query.picked = picked.to_owned());
    };
    view! {
        <p class="relation-counted">
            <span class="editorial">{t.overviews.our_reading}</span>"\n"{counted}"\n"
            <button type="button" class="action needs-script relation-button" aria-pressed=move || on().to_string() on:click=press>{t.overviews.show_alone}</button>
        </p>
    }
}

/// The relation for narrow windows.
#[component]
fn NarrowRelation(relation: Arc<Relation>) -> impl IntoView {
    let t = use_site().t;
    let link = |n: usize| {
        let record = &relation.field.measures[n].record;
        view! { <li><Link to=Route::Measure(record.id.clone())>{text(&record.title)}</Link></li> }
    };
    let goals = relation.field.goals.iter().enumerate().map(|(n, goal)| {
        let served: Vec<usize> = relation.measures(n).collect();
        let count = served.len();
        let title = view! { <span>{text(&goal.title)}</span> };
        match count {
            0 => view! {
                <li class="relation-item">
                    <strong><RecordLink id=goal.id.clone()>{title}</RecordLink></strong>
                    <span class="relation-alone">{t.overviews.goal_alone}</span>
                </li>
            }
            .into_any(),
            _ => view! {
                <li>
                    <details class="relation-item">
                        <summary><strong>{title}</strong>" "<span class="relation-count">{count}" "{t.plural(count, t.one_measure, t.many_measures)}</span></summary>
                        <ul class="link-list">{served.into_iter().map(link).collect_view()}</ul>
                    </details>
                </li>
            }
            .into_any(),
        }
    });
    let goals = goals.collect_view();
    let alone = relation.measures_alone();
    let alone = (!alone.is_empty()).then(|| {
        view! {
            <li>
                <details class="relation-item">
                    <summary><strong>{t.overviews.measures_alone}</strong>" "<span class="relation-count">{alone.len()}</span></summary>
                    <ul class="link-list">{alone.iter().map(|n| link(*n)).collect_view()}</ul>
                </details>
            </li>
        }
    });
    view! { <ul class="relation-narrow">{goals}{alone}</ul> }
}
