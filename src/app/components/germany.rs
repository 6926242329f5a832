//! The map: outlines, and marks of cities. Marks are links, so they work by keyboard and without a script.

use super::{MapState, PointedMark, entries};
use crate::app::browser::dom;
use crate::app::use_site;
use crate::map::{Anchor, HEIGHT, KIND_NAMES, Mark, Sign, Size, WIDTH, neighbour};
use crate::plan::Land;
use crate::query::MapQuery;
use crate::text::Texts;
use leptos::ev::{FocusEvent, KeyboardEvent};
use leptos::prelude::*;

/// The id of the short description of the mark that is pointed at.
pub const SHORT: &str = "ort-kurz";

/// The interactive map of Germany, in both sizes of its marks.
#[component]
pub fn Germany(state: MapState) -> impl IntoView {
    let t = use_site().t;
    let outline = |land: &'static Land| {
        let chosen = move || state.filters.with(|filters| filters.land == Some(&land.id));
        let has_places = state.index.of_land(land).next().is_some();
        let class = move || match (chosen(), has_places) {
            (true, _) => "land land-chosen",
            (_, true) => "land land-open",
            _ => "land",
        };
        let choose = move |_| {
            if has_places && !chosen() {
                state.change(|query| MapQuery { land: Some(&land.id), near: None, city: None, ..query });
            }
        };
        view! { <path d=land.outline.as_str() class=class on:click=choose /> }
    };
    let frame = move || state.filters.with(|filters| state.index.frame(filters).transform());
    // All marks are one reactive view: signals for each changing property of each mark would cost more than drawing all
    // anew.
    let drawn = |size: Size| {
        let marks = move || {
            let marks = state.marks(size);
            let stop = state.stops[size as usize];
            // The Tab key leads to the mark that was focused last, or to the first one.
            if marks.iter().all(|mark| mark.city().id != stop.get_untracked()) {
                stop.set(marks.first().map_or("", |mark| mark.city().id.as_str()));
            }
            marks.iter().enumerate().map(|(at, mark)| linked(mark, at, state, t)).collect_view()
        };
        view! { <g class=format!("marks-{}", size.name())>{marks}</g> }
    };
    view! {
        <svg class="germany" viewBox=view_box() role="group" aria-label=t.maps.label>
            <g class="lands" aria-hidden="true" transform=frame>{state.index.lands.iter().copied().map(outline).collect_view()}</g>
            {Size::ALL.map(drawn)}
        </svg>
    }
}

/// The map without links and names, as an illustration beside a page's text.
#[component]
pub fn GermanyPicture() -> impl IntoView {
    let site = use_site();
    let outline = |land: &'static Land| view! { <path d=land.outline.as_str() class="land" /> };
    let mark = |mark: Mark| {
        let place = format!("translate({} {})", mark.x, mark.y);
        view! { <g transform=place>{mark.signs().iter().map(shape).collect_view()}</g> }
    };
    let marks = site.map_index().marks(&MapQuery::default(), Size::Wide);
    view! {
        <svg class="germany" viewBox=view_box() role="img" aria-label=site.t.maps.label>
            <g>{site.plan.lands.iter().map(outline).collect_view()}</g>
            <g>{marks.into_iter().map(mark).collect_view()}</g>
        </svg>
    }
}

/// A sign by itself, as in a legend.
#[component]
pub fn SignIcon(
    /// The index of the kind of place.
    kind: usize,
    /// The number on it, if it is to have one.
    #[prop(optional)]
    number: Option<&'static str>,
) -> impl IntoView {
    // An empty text would be printed as a space, and the sign be as large as one with a number.
    view! { <span class=format!("sign-icon icon-{}", KIND_NAMES[kind]) aria-hidden="true">{number}</span> }
}

fn view_box() -> String {
    format!("0 0 {WIDTH} {HEIGHT}")
}

fn shape(sign: &Sign) -> impl IntoView + use<> {
    view! { <path d=sign.path() class=format!("sign sign-{}", KIND_NAMES[sign.kind]) /> }
}

fn number(sign: &Sign, size: Size) -> Option<impl IntoView + use<>> {
    let (x, y) = (sign.x, sign.baseline(size));
    sign.number.map(|number| view! { <text x=x y=y class="mark-count" aria-hidden="true">{number}" "</text> })
}

/// A mark as a link to what is left of its places.
fn linked(mark: &Mark, at: usize, state: MapState, t: &'static Texts) -> impl IntoView + use<> {
    let (city, size) = (mark.city(), mark.size);
    let (id, open) = (city.id.as_str(), !mark.is_group() && state.is_open(city));
    let class = match (open, mark.is_group()) {
        (true, _) => "mark mark-open",
        (_, true) => "mark mark-group",
        _ => "mark",
    };
    let (half_width, half_height) = mark.half();
    let least = size.apart() / 2;
    let area = |wide: i32, high: i32, class: &'static str| {
        let (x, y, radius) = (-wide, -high, wide.min(high));
        // The values must not be literals: the macro would treat the shape as static HTML, and the browser wrap it in
        // another `g`.
        view! { <rect x=x y=y width=2 * wide height=2 * high rx=radius class=class /> }
    };
    let reach = area(half_width.max(least), half_height.max(least), "mark-reach");
    let rim = mark.is_group().then(|| area(half_width, half_height, "mark-rim"));
    let signs = mark.signs().into_iter().map(|sign| (shape(&sign), number(&sign, size))).collect_view();
    let name = mark.label.as_ref().map(|label| {
        let (x, y, name) = (label.x, label.y, label.name.clone());
        let anchor = (label.anchor != Anchor::Start).then(|| label.anchor.name());
        view! { <text x=x y=y text-anchor=anchor class="mark-name">{name}" "</text> }
    });
    let words = words_of(mark, t);
    let live = state.is_live();
    let stop = state.stops[size as usize];
    let point = move |event: &web_sys::Event| {
        let low = dom::is_low(&event_target(event));
        state.pointed.set(Some(PointedMark { size, city: id, low }));
    };
    let focused = move |event: FocusEvent| {
        stop.set(id);
        // Only where the focus is seen, so not after a tap.
        if dom::shows_focus() {
            point(&event);
        }
    };
    // The card is only there for the mark that is pointed at.
    let described = move || {
        live && state.pointed.with(|pointed| pointed.as_ref().is_some_and(|to| to.size == size && to.city == id))
    };
    let key = move |event: KeyboardEvent| {
        let direction = match event.key().as_str() {
            "ArrowLeft" => (-1, 0),
            "ArrowRight" => (1, 0),
            "ArrowUp" => (0, -1),
            "ArrowDown" => (0, 1),
            _ => return,
        };
        event.prevent_default();
        let marks = untrack(|| state.marks(size));
        if let Some(next) = neighbour(&marks, at, direction) {
            dom::focus_any(&format!(".marks-{} [data-city=\"{}\"]", size.name(), marks[next].city().id));
        }
    };
    let pointed = move |event: leptos::ev::PointerEvent| {
        event.stop_propagation();
        if event.pointer_type() != "touch" {
            point(&event);
        }
    };
    let link = view! {
        // The outer `g` tells the macro that this `a` is SVG's; an HTML `a` would not be drawn.
        <g>
            <a
                href=state.href(mark)
                class=class
                data-city=id
                transform=format!("translate({} {})", mark.x, mark.y)
                aria-current=open.then_some("true")
                aria-describedby=move || described().then_some(SHORT)
                target=state.leaves_frame().then_some("_blank")
                tabindex=move || live.then(|| if stop.get() == id { "0" } else { "-1" })
                on:focus=focused
                on:blur=move |_| state.pointed.set(None)
                on:keydown=key
                on:pointerover=pointed
            >
                {reach}
                {rim}
                {signs}
                {name}
                // A title would be shown beside the card.
                <text class="mark-words">{words}</text>
            </a>
        </g>
    };
    link.into_any()
}

/// What a mark says besides its name on the map: how many places it stands for. Both are its accessible name.
fn words_of(mark: &Mark, t: &Texts) -> String {
    let mut words = entries(mark.count(), t);
    if mark.is_group() {
        words = format!("{words} {} {} {}", t.maps.places_in, mark.cities.len(), t.maps.cities_many);
    }
    if mark.label.is_none() { format!("{} {words}", mark.name()) } else { words }
}
