//! The map with what moves it: buttons for a closer look, dragging, and the card of the mark that is pointed at.

use super::{Germany, MapState, PointedMark, Redrawn, SHORT, SignIcon, full_name};
use crate::app::browser::dom;
use crate::app::use_site;
use crate::map::{Frame, HEIGHT, WIDTH};
use crate::plan::City;
use crate::query::{MapIndex, MapQuery, Site as Place};
use leptos::ev::{KeyboardEvent, PointerEvent};
use leptos::prelude::*;
use web_sys::Element;

/// How far the arrow buttons move the map, in units of the map.
const STEP: i32 = WIDTH / 5;
/// How far a pointer moves before it drags, in pixels; less is a click with an unsteady hand.
const UNSTEADY: i32 = 5;

/// The map, and what changes the part of it that is shown.
#[component]
pub fn MapStage(state: MapState) -> impl IntoView {
    // Where a pointer went down: its position, the middle of the map then, and units of the map per 1000 pixels.
    let held = StoredValue::new(None::<((i32, i32), (i32, i32), i32)>);
    let dragged = RwSignal::new(false);
    let down = move |event: PointerEvent| {
        let near = state.filters.with_untracked(|filters| filters.near);
        let Some(element) = dom::target(&event).and_then(|e| dom::closest::<Element>(&e, ".germany")) else { return };
        if event.button() == 0 {
            let scale = 1000 * Frame::near(0, 0).width / dom::width(&element).max(1);
            held.set_value(near.map(|near| ((event.client_x(), event.client_y()), near, scale)));
        }
    };
    let moved = move |event: PointerEvent| {
        let Some((from, middle, scale)) = held.get_value() else { return };
        let (dx, dy) = (event.client_x() - from.0, event.client_y() - from.1);
        if !dragged.get_untracked() && dx.abs().max(dy.abs()) < UNSTEADY {
            return;
        }
        if let Some(element) = event.current_target().filter(|_| !dragged.get_untracked()) {
            use wasm_bindgen::JsCast;
            dom::capture(element.unchecked_ref(), event.pointer_id());
            dragged.set(true);
        }
        let to = (middle.0 - dx * scale / 1000, middle.1 - dy * scale / 1000);
        state.pan(to);
    };
    let end = move |_: PointerEvent| {
        held.set_value(None);
        dragged.set(false);
    };
    // Nothing is pointed at between the marks.
    let left = move |_: PointerEvent| state.pointed.set(None);
    let class = move || match (state.filters.with(|filters| filters.near.is_some()), dragged.get()) {
        (true, true) => "map-stage map-movable map-dragged",
        (true, false) => "map-stage map-movable",
        _ => "map-stage",
    };
    if state.is_live() {
        let escape = window_event_listener(leptos::ev::keydown, move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                state.pointed.set(None);
            }
        });
        on_cleanup(move || escape.remove());
    }
    view! {
        <div
            class=class
            on:pointerdown=down
            on:pointermove=moved
            on:pointerup=end
            on:pointercancel=end
            on:pointerover=left
            on:pointerleave=left
            // Browsers would drag the link of a mark away.
            on:dragstart=|event| event.prevent_default()
        >
            <Germany state />
            <MapCard state />
        </div>
        <MapMoves state />
    }
}

/// The card of the mark that is pointed at. It stands above or below the mark, where the window has more room, and
/// never on it.
#[component]
fn MapCard(state: MapState) -> impl IntoView {
    let card = move || {
        let PointedMark { size, city, low } = state.pointed.get()?;
        let mark = untrack(|| state.marks(size)).into_iter().find(|mark| mark.city().id == city)?;
        let (wide, high) = mark.half();
        // The card begins where the mark can no longer be hit, so that the pointer can go onto it.
        let high = (high + 3).max(size.apart() / 2);
        let share = |units: i32, of: i32| {
            let share = 1000 * units / of;
            format!("{}.{}%", share / 10, share % 10)
        };
        let (side, offset) =
            if low { ("bottom", share(HEIGHT - mark.y + high, HEIGHT)) } else { ("top", share(mark.y + high, HEIGHT)) };
        let (edge, inset) = match 3 * mark.x / WIDTH {
            0 => ("left", share((mark.x - wide).max(0), WIDTH)),
            1 => ("left", share(mark.x, WIDTH)),
            _ => ("right", share((WIDTH - mark.x - wide).max(0), WIDTH)),
        };
        let class = if 3 * mark.x / WIDTH == 1 { "map-card map-card-middle" } else { "map-card" };
        let land = (!mark.is_group()).then(|| state.land_of(mark.city())).flatten();
        let rows = if mark.is_group() {
            mark.cities.iter().map(|city| view! { <li>{city.name.as_str()}</li> }).collect_view().into_any()
        } else {
            rows(state, mark.city())
        };
        let stays = |event: PointerEvent| event.stop_propagation();
        Some(view! {
            <div
                class=class
                id=SHORT
                style:top=(side == "top").then(|| offset.clone())
                style:bottom=(side == "bottom").then_some(offset)
                style:left=(edge == "left").then(|| inset.clone())
                style:right=(edge == "right").then_some(inset)
                on:pointerover=stays
            >
                <p class="map-card-name">{mark.name()}{land.map(|land| view! { " "<span class="hint">{land}</span> })}</p>
                <ul class="map-card-places">{rows}</ul>
            </div>
        })
    };
    view! { <Redrawn draw=move || card().into_any() /> }
}

/// What is left of a city's places, each with its sign.
fn rows(state: MapState, city: &'static City) -> AnyView {
    let index: &'static MapIndex = state.index;
    let places = index.cities.iter().filter(|(other, _)| other.id == city.id).flat_map(|(_, places)| places);
    let row = |place: &'static Place| {
        view! { <li><SignIcon kind=place.layer as usize /><span>{full_name(place)}</span></li> }
    };
    places.filter(|place| untrack(|| state.shows(place))).map(row).collect_view().into_any()
}

/// The buttons for a closer look and back, and those that move it.
#[component]
fn MapMoves(state: MapState) -> impl IntoView {
    let t = use_site().t;
    let near = move || state.filters.with(|filters| filters.near);
    let whole = move || state.filters.with(|filters| state.index.frame(filters) == Frame::WHOLE);
    let closer = move |_| {
        if whole() {
            let middle = untrack(|| state.open()).and_then(|(city, _)| city.point).unwrap_or((WIDTH / 2, HEIGHT / 2));
            state.change(|query| query.closer(middle));
        }
    };
    let back = move |_| {
        if !whole() {
            state.change(MapQuery::whole);
        }
    };
    let moves = [
        ("←", t.maps.west, (-1, 0)),
        ("↑", t.maps.north, (0, -1)),
        ("↓", t.maps.south, (0, 1)),
        ("→", t.maps.east, (1, 0)),
    ];
    let moves = moves.map(|(sign, name, (dx, dy))| {
        let to = move || near().map(|(x, y)| Frame::near(x + dx * STEP, y + dy * STEP).middle());
        let press = move |_| _ = untrack(to).map(|to| state.pan(to));
        let at_edge = move || (to() == near()).then_some("true");
        view! { <button type="button" class="map-move" aria-label=name aria-disabled=at_edge on:click=press>{sign}</button> }
    });
    let disabled = |yes: bool| yes.then_some("true");
    view! {
        <div class="map-moves needs-script">
            <button type="button" class="button" aria-disabled=move || disabled(!whole()) on:click=closer>{t.maps.closer}</button>
            <button type="button" class="button" aria-disabled=move || disabled(whole()) on:click=back>{t.maps.whole}</button>
            <div class="map-arrows" role="group" aria-label=t.maps.pan hidden=move || near().is_none()>{moves.into_iter().collect_view()}</div>
        </div>
        <p class="hint needs-script">{t.maps.keys}</p>
    }
}
