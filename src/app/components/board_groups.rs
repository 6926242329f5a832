//! A group of tiles on the board, and the tiles in it.

use super::board::{BoardState, names_something};
use super::{Link, text, use_finder};
use crate::app::browser::dom;
use crate::app::{use_site, use_url};
use crate::plan::{Chapter, Measure};
use crate::query::{Group, print};
use crate::route::Route;
use leptos::ev::{MouseEvent, PointerEvent};
use leptos::html;
use leptos::prelude::*;
use web_sys::Element;

/// A tile in the page.
#[derive(Clone, Copy)]
pub(super) struct TileAt {
    /// The measure, by its position in the plan.
    pub(super) measure: usize,
    link: NodeRef<html::A>,
}

impl TileAt {
    pub(super) fn new(measure: usize) -> TileAt {
        TileAt { measure, link: NodeRef::new() }
    }

    /// The tile's element, if it is in the page.
    pub(super) fn element(self) -> Option<Element> {
        self.link.try_get_untracked().flatten().map(Into::into)
    }
}

/// A group with its name, its count, and its tiles.
#[component]
pub(super) fn BoardGroup(
    at: usize,
    group: Group,
    /// The chapter that begins with this group.
    chapter: Option<&'static Chapter>,
    /// The facet that the board is grouped by.
    facet: &'static str,
    board: BoardState,
) -> impl IntoView {
    let t = use_site().t;
    let Group { id, label, measures } = group;
    let count = measures.len();
    let name = match id {
        Some(id) if facet == "feld" => {
            let number = view! { <span class="board-number">{id}</span> };
            view! { <Link to=Route::Field(id.to_owned())>{number}" "{label}</Link> }.into_any()
        }
        Some(id) => view! { <Link to=Route::Measures suffix=print([(facet, id.to_owned())])>{label}</Link> }.into_any(),
        None => t.not_stated_in_plan.into_any(),
    };
    let name_id = format!("gruppe-{at}");
    let tiles = measures.into_iter().enumerate().map(|(place, _)| view! { <Tile position=(at, place) board /> });
    let chapter = chapter.map(|chapter| {
        view! {
            <p class="board-chapter" data-chapter=chapter.id.as_str()>
                <Link to=Route::Chapter(chapter.id.clone())>{chapter.id.as_str()}" "{text(&chapter.title)}</Link>
            </p>
        }
    });
    view! {
        {chapter}
        <div class="board-group">
            <p class="board-name" id=name_id.clone()>{name}" "<span class="board-count">{count}</span></p>
            <ul class="tiles" aria-labelledby=name_id>{tiles.collect_view()}</ul>
        </div>
    }
}

/// A measure's tile: a link with the measure's title.
#[component]
fn Tile(position: (usize, usize), board: BoardState) -> impl IntoView {
    let (site, url, finder) = (use_site(), use_url(), use_finder().finder);
    let BoardState { shown, current, live, excluded, tiles } = board;
    let tile = tiles.with_value(|tiles| tiles.get(position.0)?.get(position.1).copied())?;
    let n = tile.measure;
    let measure: &'static Measure = finder.measure(n)?;
    let href = url.link(&Route::Measure(measure.record.id.clone()), "");
    let chapter = site.plan.field(measure.field_id()).map_or("", |field| &field.chapter);
    let off = excluded.with_value(|all| all[n]);
    let show = move || {
        shown.set(Some(n));
        current.set(position);
    };
    // A finger cannot point: its first tap shows the measure, and the second opens it. The tap also moves the focus, so
    // whether the measure was shown before is asked when the finger comes down.
    let was_shown = StoredValue::new(true);
    let down = move |_| was_shown.set_value(shown.get_untracked() == Some(n));
    let open = move |event: MouseEvent| {
        let by_pointer = event.detail() > 0;
        if by_pointer && !was_shown.get_value() && !dom::can_hover() {
            event.prevent_default();
        }
        show();
    };
    let point = move |event: PointerEvent| {
        if event.pointer_type() != "touch" {
            show();
        }
    };
    Some(view! {
        <li>
            <a
                href=href
                class="tile"
                class:tile-names=names_something(measure)
                class:tile-off=off
                class:tile-shown=move || shown.get() == Some(n)
                data-chapter=chapter
                tabindex=move || (live.get() && current.get() != position).then_some("-1")
                node_ref=tile.link
                on:focus=move |_| show()
                on:pointerdown=down
                on:pointerenter=point
                on:click=open
            >
                {text(&measure.record.title)}
            </a>
        </li>
    })
}
