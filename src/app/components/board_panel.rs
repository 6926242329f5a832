//! What the board says of the tile that is pointed at, focused or tapped. On a narrow window it is a sheet at the bottom.

use super::board::BoardState;
use super::{KindBadge, Link, Redrawn, text, use_finder};
use crate::app::use_site;
use crate::plan::{Measure, RecordId, VocabularyTerm};
use crate::route::Route;
use leptos::prelude::*;

/// The panel; empty until a tile is chosen.
#[component]
pub(super) fn BoardPanel(board: BoardState) -> impl IntoView {
    let finder = use_finder().finder;
    let t = use_site().t;
    let draw = move || match board.shown.get().and_then(|n| finder.measure(n)) {
        Some(measure) => view! { <Shown measure board /> }.into_any(),
        None => view! { <p class="board-hint">{t.overviews.board_hint}</p> }.into_any(),
    };
    view! {
        <aside class="board-panel needs-script" class:board-open=move || board.shown.get().is_some() aria-label=t.overviews.board_panel>
            <Redrawn draw />
        </aside>
    }
}

#[component]
fn Shown(measure: &'static Measure, board: BoardState) -> impl IntoView {
    let site = use_site();
    let (t, record) = (site.t, &measure.record);
    let field = site.plan.field(measure.field_id());
    let topics = VocabularyTerm::labels(&site.plan.meta.vocabulary.topics, &measure.topics);
    view! {
        <div class="board-shown" data-chapter=field.map(|f| f.chapter.as_str())>
            <p class="board-place">{t.measure}" "{RecordId(&record.id).dotted()}" · "{field.map(|f| f.short.as_str())}</p>
            <p class="board-title"><Link to=Route::Measure(record.id.clone())>{text(&record.title)}</Link></p>
            <p>{text(&measure.summary)}</p>
            <p class="badges">
                <KindBadge kind=measure.kind />
                {topics.map(|topic| view! { <span class="badge">{topic}</span> }).collect_view()}
            </p>
            <button type="button" class="board-close" on:click=move |_| board.shown.set(None)>
                <span class="visually-hidden">{t.close}</span>
                <span aria-hidden="true">"×"</span>
            </button>
        </div>
    }
}
