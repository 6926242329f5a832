//! The measures as tiles, one each, in groups that the reader chooses. Pointing at a tile, focusing or tapping it shows
//! what the measure is; opening it leads to the measure.

use super::board_groups::{BoardGroup, TileAt};
use super::board_panel::BoardPanel;
use super::{Segments, set_changed, use_finder};
use crate::app::address::HistoryEntry;
use crate::app::browser::{dom, motion};
use crate::app::use_site;
use crate::query::{FACETS, GROUPINGS, Group, Named, groups};
use crate::route::parameter;
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;

/// A tile's position: its group, and its place in the group.
pub(super) type Position = (usize, usize);

/// What the tiles of a board share.
#[derive(Clone, Copy)]
pub(super) struct BoardState {
    /// The measure that the panel shows, by its position in the plan.
    pub(super) shown: RwSignal<Option<usize>>,
    /// The tile that the Tab key leads to.
    pub(super) current: RwSignal<Position>,
    /// Whether arrow keys work, so that only the current tile needs to be a tab stop.
    pub(super) live: RwSignal<bool>,
    /// For each measure, whether the filters exclude it.
    pub(super) excluded: StoredValue<Vec<RwSignal<bool>>>,
    /// The tiles as they stand in the page, by group.
    pub(super) tiles: StoredValue<Vec<Vec<TileAt>>>,
}

/// All measures as tiles, with a choice of what they are grouped by. The surrounding view provides the query.
#[component]
pub fn Board() -> impl IntoView {
    let state = use_finder();
    let t = use_site().t;
    let board = BoardState {
        shown: RwSignal::new(None),
        current: RwSignal::new((0, 0)),
        live: RwSignal::new(false),
        excluded: StoredValue::new((0..state.finder.total()).map(|_| RwSignal::new(false)).collect()),
        tiles: StoredValue::new(vec![]),
    };
    let show = move || {
        state.results.with(|results| {
            let mut excluded = vec![true; state.finder.total()];
            results.measures.iter().for_each(|n| excluded[*n] = false);
            board.excluded.with_value(|signals| {
                signals.iter().zip(excluded).for_each(|(signal, value)| set_changed(*signal, value));
            });
        });
    };
    // Effects do not run while a page is printed.
    untrack(show);
    Effect::new(move || {
        show();
        board.live.set(true);
    });
    let grouping = Memo::new(move |_| state.query.with(|query| query.grouping));
    let shape = NodeRef::<html::Div>::new();
    view! {
        <section class="board" aria-label=t.overviews.board on:keydown=move |event| board.key(&event)>
            <Groupings chosen=grouping board />
            <div class="board-body">
                <div class="board-groups" node_ref=shape>
                    <For each=move || [grouping.get()] key=|grouping| *grouping children=move |grouping| draw(grouping, board) />
                </div>
                <BoardPanel board />
                <p class="board-legend"><span class="tile tile-names" aria-hidden="true"></span>{t.overviews.board_legend}</p>
            </div>
        </section>
    }
}

/// All tiles, grouped by a facet.
fn draw(grouping: usize, board: BoardState) -> impl IntoView {
    let (site, state) = (use_site(), use_finder());
    let key = GROUPINGS[grouping];
    let all = state.scope.with_value(|scope| groups(state.finder, key, scope));
    // The page of one chapter does not need its name once more.
    let several = state.total() == state.finder.total();
    let tiles = all.iter().map(|group| group.measures.iter().map(|n| TileAt::new(*n)).collect()).collect();
    board.tiles.set_value(tiles);
    board.current.set((0, 0));
    let of = |(at, group): (usize, Group)| {
        let chapter = group.id.filter(|_| grouping == 0).and_then(|id| site.plan.field(id));
        let chapter = chapter
            .and_then(|field| site.plan.chapter(&field.chapter))
            .filter(|c| several && c.fields.first().map(String::as_str) == group.id);
        view! { <BoardGroup at group chapter facet=key board /> }
    };
    all.into_iter().enumerate().map(of).collect_view()
}

/// The choice of the facet that tiles are grouped by.
#[component]
fn Groupings(chosen: Memo<usize>, board: BoardState) -> impl IntoView {
    let t = use_site().t;
    let state = use_finder();
    let choose = move |n: usize| {
        let before = board.tiles.with_value(|tiles| places(tiles));
        state.ask(HistoryEntry::Push, |query| query.grouping = n);
        if motion::is_wanted() {
            request_animation_frame(move || board.glide(&before));
        }
    };
    let label = |key: &&'static str| FACETS.iter().find(|facet| facet.key == *key).map_or("", |facet| (facet.label)(t));
    let options = GROUPINGS.iter().map(label).map(str::to_owned).collect();
    view! { <Segments name=parameter::GROUPED_BY legend=t.overviews.grouped_by options chosen choose=Callback::new(choose) /> }
}

/// The place of each measure's first tile in the window.
fn places(tiles: &[Vec<TileAt>]) -> Vec<(usize, motion::Place)> {
    let mut all: Vec<(usize, motion::Place)> = vec![];
    for tile in tiles.iter().flatten() {
        if let Some(element) = tile.element()
            && all.iter().all(|(n, _)| *n != tile.measure)
        {
            all.push((tile.measure, motion::place(&element)));
        }
    }
    all
}

impl BoardState {
    /// Lets each tile glide from where its measure was before. Of a measure with several tiles, the first glides.
    fn glide(self, before: &[(usize, motion::Place)]) {
        let tiles = self.tiles.try_with_value(|tiles| {
            tiles.iter().flatten().filter_map(|tile| Some((tile.measure, tile.element()?))).collect::<Vec<_>>()
        });
        let mut moved = vec![];
        for (n, element) in tiles.into_iter().flatten() {
            let from = before.iter().find(|(measure, _)| *measure == n && !moved.contains(&n)).map(|(_, place)| *place);
            moved.push(n);
            motion::glide(&element, from);
        }
    }

    /// Arrow keys lead from tile to tile, and up and down from group to group.
    fn key(self, event: &KeyboardEvent) {
        let (group, place) = self.current.get_untracked();
        let counts: Vec<usize> = self.tiles.with_value(|tiles| tiles.iter().map(Vec::len).collect());
        let last = counts.get(group).map_or(0, |count| count.saturating_sub(1));
        let to = match event.key().as_str() {
            "ArrowRight" if place < last => (group, place + 1),
            "ArrowRight" => (group + 1, 0),
            "ArrowLeft" if place > 0 => (group, place - 1),
            "ArrowLeft" if group > 0 => (group - 1, usize::MAX),
            "ArrowDown" => (group + 1, place),
            "ArrowUp" if group > 0 => (group - 1, place),
            "Home" => (0, 0),
            "End" => (counts.len().saturating_sub(1), usize::MAX),
            "Escape" => return self.shown.set(None),
            _ => return,
        };
        // Radio buttons and links outside of the tiles keep their own keys.
        let on_tile = self.tiles.with_value(|tiles| tiles.get(group).and_then(|tiles| tiles.get(place)?.element()));
        if on_tile.is_none() || on_tile != dom::target(event) {
            return;
        }
        event.prevent_default();
        if let Some(count) = counts.get(to.0) {
            let to = (to.0, to.1.min(count.saturating_sub(1)));
            self.current.set(to);
            if let Some(tile) = self.tiles.with_value(|tiles| tiles[to.0].get(to.1)?.element()) {
                dom::focus(&tile);
                dom::reveal(&tile);
            }
        }
    }
}

/// Whether a measure names money, time or who is responsible.
pub(super) fn names_something(measure: &crate::plan::Measure) -> bool {
    Named::of(measure) != [Named::Nothing]
}
