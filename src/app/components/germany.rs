//! The map: outlines and one mark per city. A mark is a link, so that it works by keyboard and without a script.

use super::{MapState, entries};
use crate::app::{Site, use_site};
use crate::map::{HEIGHT, WIDTH, radius};
use crate::plan::{City, Land};
use crate::query::{Layer, Site as Place};
use crate::text::Texts;
use leptos::prelude::*;
use leptos::svg;
use std::cmp::Reverse;

/// A finger needs 24 pixels where the map is 300 wide.
const REACH: u8 = 28;

/// Germany with marks, as they are chosen.
#[component]
pub fn Germany(state: MapState) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let outline = |land: &'static Land| {
        let chosen = move || state.filters.with(|filters| filters.land == Some(&land.id));
        view! { <path d=land.outline.as_str() class=move || if chosen() { "land land-chosen" } else { "land" } /> }
    };
    // Large marks below, so that small ones stay in reach.
    let mut cities: Vec<_> = state.index.cities.iter().collect();
    cities.sort_by_key(|(_, places)| Reverse(places.len()));
    // One view of all marks: a signal for everything that changes of each would cost more than looking all of them over.
    let marks = move || cities.iter().map(|(city, places)| mark(city, places, state, t)).collect_view();
    view! {
        <svg class="germany" viewBox=view_box() role="group" aria-label=t.map_label>
            <g aria-hidden="true">{plan.lands.iter().map(outline).collect_view()}</g>
            <g>{marks}</g>
        </svg>
    }
}

/// Germany without links and names: a picture beside a page's text.
#[component]
pub fn GermanyPicture() -> impl IntoView {
    let site = use_site();
    let outline = |land: &'static Land| view! { <path d=land.outline.as_str() class="land" /> };
    let dot = |(city, places): &'static (&'static City, Vec<Place>)| {
        let (x, y) = city.point.unwrap_or_default();
        let class = if places.iter().any(is_centre) { "mark-dot mark-dot-centre" } else { "mark-dot" };
        view! { <circle cx=x cy=y r=radius(places.len()) class=class /> }
    };
    view! {
        <svg class="germany" viewBox=view_box() role="img" aria-label=site.t.map_label>
            <g>{site.plan.lands.iter().map(outline).collect_view()}</g>
            <g>{site.map_index().cities.iter().map(dot).collect_view()}</g>
        </svg>
    }
}

fn view_box() -> String {
    format!("0 0 {WIDTH} {HEIGHT}")
}

fn is_centre(place: &Place) -> bool {
    place.layer == Layer::Centres
}

/// A city's mark: what is left of its places.
fn mark(city: &'static City, places: &'static [Place], state: MapState, t: &'static Texts) -> impl IntoView + use<> {
    let (x, y) = city.point.unwrap_or_default();
    let count = state.count(places);
    let open = state.is_open(city);
    let centre = places.iter().any(|place| is_centre(place) && state.shows(place));
    let mut class = "mark".to_owned();
    for (is, name) in [(centre, " mark-centre"), (open, " mark-open"), (count == 0, " mark-away")] {
        if is {
            class.push_str(name);
        }
    }
    // What is to be seen comes first in what is to be heard: name, then number.
    let label = format!("{} {}", city.name, entries(count, t));
    let name = city.on_map.then(|| {
        view! { <text y=-radius(count) - 7 class="mark-name" aria-hidden="true">{city.name.as_str()}" "</text> }
    });
    let place = format!("translate({x} {y})");
    view! {
        // The `g` tells the macro that its `a` is SVG's, not HTML's: that one would not be drawn.
        <g>
            <a
                href=state.href(city)
                class=class
                data-city=city.id.as_str()
                transform=place
                aria-current=open.then_some("true")
            >
                // Written as a tag, it would be HTML's, and name nothing.
                {svg::title().child(label)}
                // Not written out: the macro would take it for fixed HTML, and wrap it in a `g` of its own in the browser.
                <circle r=REACH class="mark-reach" />
                <circle r=radius(count) class="mark-dot" />
                {name}
                <text y="6" class="mark-count" aria-hidden="true">{count}</text>
            </a>
        </g>
    }
}
