//! The page of a chapter: its measures as tiles, and its action fields with goals and measures, to unfold in place.

use super::{NumberedHead, neighbours, reading_order};
use crate::app::browser::dom;
use crate::app::{Site, components::*, use_site};
use crate::plan::{Field, Role};
use crate::query::Part;
use crate::route::Route;
use leptos::prelude::*;

/// The page of a chapter; empty if the plan has no chapter with this id.
#[component]
pub fn ChapterPage(id: String) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let route = Route::Chapter(id.clone());
    let (previous, next) = neighbours(&reading_order(plan), &route);
    plan.chapter(&id).map(|chapter| {
        FinderState::provide_in(use_site().finder().scope(&id));
        let fields: Vec<&Field> = plan.fields.iter().filter(|field| field.chapter == chapter.id).collect();
        let opened: Vec<RwSignal<bool>> = fields.iter().map(|_| RwSignal::new(false)).collect();
        let press = {
            let opened = opened.clone();
            move |_| {
                let open = !opened.iter().all(|open| open.get_untracked());
                opened.iter().for_each(|signal| signal.set(open));
            }
        };
        let folds = fields.into_iter().zip(opened).map(|(field, open)| view! { <FieldFold field open /> });
        let folds = folds.collect_view();
        view! {
            <Breadcrumb above=vec![Route::Start] />
            <div data-chapter=chapter.id.as_str()>
                <NumberedHead number=chapter.id.as_str() kind=t.chapter title=&chapter.title lead=&chapter.summary />
                <Board />
                <div class="fold-bar">
                    <NarrowBar />
                    <button type="button" class="action needs-script" on:click=press>{t.pages.open_all}</button>
                </div>
                {folds}
                <Pager previous next />
            </div>
        }
    })
}

/// An action field that unfolds: introduction, goals and measures.
#[component]
fn FieldFold(field: &'static Field, open: RwSignal<bool>) -> impl IntoView {
    let t = use_site().t;
    let state = use_finder();
    let (goals_shown, measures_shown) = (shows(Part::Goals), shows(Part::Measures));
    let numbers: Vec<usize> = state.finder.scope(&field.id).iter().collect();
    let matching = Memo::new(move |_| {
        state.results.with(|results| numbers.iter().filter(|n| results.measures.contains(n)).count())
    });
    let counted = move || {
        let (n, all, goals) = (matching.get(), field.measures.len(), field.goals.len());
        let noun = t.plural(all, t.one_measure, t.many_measures);
        match n == all {
            true => format!("{goals} {}, {all} {noun}", t.plural(goals, t.one_goal, t.goals_many)),
            false => format!("{n} {} {all} {noun}", t.of_total),
        }
    };
    // A choice of filters unfolds the fields that have something to show.
    Effect::new(move || {
        let narrowed = state.query.with(|query| !query.is_open());
        if narrowed {
            open.set(matching.get() > 0);
        }
    });
    view! {
        <details
            class="fold"
            id=format!("feld-{}", field.id)
            prop:open=open
            on:toggle=move |event| open.set(dom::is_open(&event))
        >
            <summary>
                <span class="fold-number">{field.id.as_str()}</span>
                <h2>{text(&field.title)}</h2>
                <span class="fold-text">{text(&field.summary)}</span>
                <span class="fold-counted"><LiveText text=Signal::derive(counted) /></span>
            </summary>
            <div class="fold-body">
                <Later>
                    {field.intro.iter().map(|record| view! { <RecordView record role=Role::Intro /> }).collect_view()}
                    <p><Link to=Route::Field(field.id.clone()) class="more">{t.pages.read_field}</Link></p>
                    <div hidden=move || !goals_shown()>
                        <h3 class="fold-title">{t.goals}</h3>
                        <FieldGoals field level=4 />
                    </div>
                    <div hidden=move || !measures_shown()>
                        <h3 class="fold-title">{t.measures_of}</h3>
                        <FieldMeasures field />
                    </div>
                </Later>
            </div>
        </details>
    }
}
