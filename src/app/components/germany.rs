//! The map: outlines, and one mark per city. Marks are links, so they work by keyboard and without a script.

use super::{MapState, entries};
use crate::app::{Site, use_site};
use crate::map::{HEIGHT, WIDTH, radius};
use crate::plan::{City, Land};
use crate::query::{Layer, Site as Place};
use crate::text::Texts;
use leptos::prelude::*;
use leptos::svg;
use std::cmp::Reverse;

/// Radius of a mark's touch target in map units: 24 pixels across or more if the map is at least 310 pixels wide.
const REACH: u8 = 28;

/// The interactive map of Germany.
#[component]
pub fn Germany(state: MapState) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let outline = |land: &'static Land| {
        let chosen = move || state.filters.with(|filters| filters.land == Some(&land.id));
        view! { <path d=land.outline.as_str() class=move || if chosen() { "land land-chosen" } else { "land" } /> }
    };
    // Large marks are drawn first, so that small ones lie above them and stay clickable.
    let mut cities: Vec<_> = state.index.cities.iter().collect();
    cities.sort_by_key(|(_, places)| Reverse(places.len()));
    // All marks are one reactive view: signals for each changing property of each mark would cost more than drawing all
    // anew.
    let marks = move || cities.iter().map(|(city, places)| mark(city, places, state, t)).collect_view();
    view! {
        <svg class="germany" viewBox=view_box() role="group" aria-label=t.map_label>
            <g aria-hidden="true">{plan.lands.iter().map(outline).collect_view()}</g>
            <g>{marks}</g>
        </svg>
    }
}

/// The map without links and names, as an illustration beside a page's text.
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

/// The mark of a city, with the number of its places that pass the filters.
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
    // The accessible name contains the visible text in the same order: name, then number (WCAG 2.5.3).
    let label = format!("{} {}", city.name, entries(count, t));
    let name = city.on_map.then(|| {
        view! { <text y=-radius(count) - 7 class="mark-name" aria-hidden="true">{city.name.as_str()}" "</text> }
    });
    let place = format!("translate({x} {y})");
    view! {
        // The outer `g` tells the macro that this `a` is SVG's; an HTML `a` would not be drawn.
        <g>
            <a
                href=state.href(city)
                class=class
                data-city=city.id.as_str()
                transform=place
                aria-current=open.then_some("true")
            >
                // As a tag, `title` would become an HTML element, which names nothing.
                {svg::title().child(label)}
                // The radius must not be a literal: the macro would treat the circle as static HTML, and the browser
                // wrap it in another `g`.
                <circle r=REACH class="mark-reach" />
                <circle r=radius(count) class="mark-dot" />
                {name}
                <text y="6" class="mark-count" aria-hidden="true">{count}</text>
            </a>
        </g>
    }
}
