//! The map: outlines and one mark per city. A mark is a link, so that it works by keyboard and without a script.
//! `islands::map` changes the marks when filters change.

use crate::app::{Site, Url};
use crate::map::{HEIGHT, WIDTH, radius};
use crate::plan::City;
use crate::query::{Layer, Site as Place};
use crate::route::Route;
use leptos::prelude::*;

/// Germany with marks.
#[component]
pub fn Germany(
    /// Cities and what is in them.
    mut cities: Vec<(&'static City, Vec<Place>)>,
    /// Without links and names: a picture beside the page's text.
    #[prop(default = false)]
    picture: bool,
) -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let lands = plan.lands.iter();
    let lands = lands.map(|land| view! { <path d=land.outline.as_str() class="land" data-land=land.id.as_str() /> });
    let lands = lands.collect_view();
    let view_box = format!("0 0 {WIDTH} {HEIGHT}");
    if picture {
        let dots = cities.into_iter().map(|(city, places)| dot(city, &places)).collect_view();
        return view! {
            <svg class="germany" viewBox=view_box role="img" aria-label=t.map_label>
                <g>{lands}</g>
                <g>{dots}</g>
            </svg>
        }
        .into_any();
    }
    // Large marks below, so that small ones stay in reach.
    cities.sort_by_key(|(_, places)| std::cmp::Reverse(places.len()));
    let marks = cities.into_iter().map(|(city, places)| view! { <Mark city places /> }).collect_view();
    view! {
        <svg class="germany" viewBox=view_box role="group" aria-label=t.map_label>
            <g aria-hidden="true">{lands}</g>
            <g>{marks}</g>
        </svg>
    }
    .into_any()
}

fn dot(city: &'static City, places: &[Place]) -> impl IntoView + use<> {
    let (x, y) = city.point.unwrap_or_default();
    let class = if has_centre(places) { "mark-dot mark-dot-centre" } else { "mark-dot" };
    view! { <circle cx=x cy=y r=radius(places.len()) class=class /> }
}

fn has_centre(places: &[Place]) -> bool {
    places.iter().any(|p| p.layer == Layer::Centres)
}

#[component]
fn Mark(city: &'static City, places: Vec<Place>) -> impl IntoView {
    let t = Site::here().t;
    let (x, y) = city.point.unwrap_or_default();
    let count = places.len();
    let href = Url::here().link(&Route::Map, &format!("?ort={0}#ort-{0}", city.id));
    let noun = if count == 1 { t.places_one } else { t.places_many };
    // What is to be seen comes first in what is to be heard: name, then number.
    let label = format!("{} {count} {noun}", city.name);
    let name = city.on_map.then(|| {
        view! { <text y=-radius(count) - 7 class="mark-name" aria-hidden="true">{city.name.as_str()}" "</text> }
    });
    let class = if has_centre(&places) { "mark mark-centre" } else { "mark" };
    let place = format!("translate({x} {y})");
    view! {
        // The `g` tells the macro that its `a` is SVG's, not HTML's: that one would not be drawn.
        <g>
            <a href=href class=class data-city=city.id.as_str() transform=place>
                <title>{label}</title>
                // A finger needs 24 pixels where the map is 300 wide.
                <circle r="28" class="mark-reach" />
                <circle r=radius(count) class="mark-dot" />
                {name}
                <text y="6" class="mark-count" aria-hidden="true">{count}</text>
            </a>
        </g>
    }
}
