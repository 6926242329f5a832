//! The map: outlines, and one mark per city. Marks are links, so they work by keyboard and without a script.

use super::{MapState, entries};
use crate::app::{Site, use_site};
use crate::map::{HEIGHT, Label, Mark, NUMBER_BASELINE, WIDTH};
use crate::plan::Land;
use crate::text::Texts;
use leptos::prelude::*;
use leptos::svg;

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
    // All marks are one reactive view: signals for each changing property of each mark would cost more than drawing all
    // anew.
    let marks = move || {
        let marks = state.filters.with(|filters| state.index.marks(|site| filters.shows(site)));
        marks.into_iter().map(|mark| linked(mark, state, t)).collect_view()
    };
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
    let dot = |mark: Mark| {
        let class = if mark.centre { "mark-dot mark-dot-centre" } else { "mark-dot" };
        view! { <circle cx=mark.x cy=mark.y r=mark.radius class=class /> }
    };
    view! {
        <svg class="germany" viewBox=view_box() role="img" aria-label=site.t.map_label>
            <g>{site.plan.lands.iter().map(outline).collect_view()}</g>
            <g>{site.map_index().marks(|_| true).into_iter().map(dot).collect_view()}</g>
        </svg>
    }
}

fn view_box() -> String {
    format!("0 0 {WIDTH} {HEIGHT}")
}

/// A city's mark as a link to what is left of its places.
fn linked(mark: Mark, state: MapState, t: &'static Texts) -> impl IntoView + use<> {
    let Mark { city, x, y, radius, count, centre } = mark;
    let open = state.is_open(city);
    let mut class = "mark".to_owned();
    for (is, name) in [(centre, " mark-centre"), (open, " mark-open"), (count == 0, " mark-away")] {
        if is {
            class.push_str(name);
        }
    }
    // The accessible name contains the visible text in the same order: name, then number (WCAG 2.5.3).
    let label = format!("{} {}", city.name, entries(count, t));
    // The letters grow where the map is small, and the name's distance with them.
    let name = mark.label().map(|Label { name, y, dx, dy }| {
        view! { <text y=y dx=em(dx) dy=em(dy) class="mark-name" aria-hidden="true">{name}" "</text> }
    });
    let number = mark.number().map(|number| {
        view! { <text y=NUMBER_BASELINE class="mark-count" aria-hidden="true">{number}</text> }
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
                <circle r=radius class="mark-dot" />
                {name}
                {number}
            </a>
        </g>
    }
}

/// A length in hundredths of the letters' size as the value of an attribute, in `em`; zero needs no attribute.
fn em(hundredths: i32) -> Option<String> {
    let sign = if hundredths < 0 { "-" } else { "" };
    let size = hundredths.abs();
    (size > 0).then(|| format!("{sign}{}.{:02}em", size / 100, size % 100))
}
