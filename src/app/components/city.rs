//! The list beside the map: a city and its places.

use super::{LiveText, MapState, RecordLink, entries, text};
use crate::app::{Site, use_site};
use crate::plan::City;
use crate::query::{Layer, Site as Place};
use leptos::prelude::*;

/// A city and its places. The open city is highlighted.
#[component]
pub fn CityEntry(
    city: &'static City,
    places: &'static [Place],
    state: MapState,
    /// The level of its heading.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let t = use_site().t;
    let class = move || if state.is_open(city) { "city city-open" } else { "city" };
    let left = move || state.count(places);
    let name = view! { {city.name.as_str()}" "<span class="count"><LiveText text=Signal::derive(move || entries(left(), t)) /></span> };
    view! {
        <section class=class id=format!("ort-{}", city.id) tabindex="-1" hidden=move || left() == 0>
            {match level {
                2 => view! { <h2 class="city-name">{name}</h2> }.into_any(),
                _ => view! { <h3 class="city-name">{name}</h3> }.into_any(),
            }}
            <ul class="city-places">
                {places.iter().map(|place| view! { <PlaceEntry place state /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn PlaceEntry(place: &'static Place, state: MapState) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let more = match place.layer {
        Layer::Centres => plan.places.centres.iter().find(|c| c.id == place.id).map(|c| {
            view! {
                <p>{text(&c.text)}</p>
                <p>
                    <a href=c.url.as_str() rel="external noopener">{c.url.trim_start_matches("https://").trim_end_matches('/')}</a>
                    " "<span class="editorial">{t.editorial}</span>" · "
                    <RecordLink id=c.source_id.clone()>{t.place_in_plan}</RecordLink>
                </p>
            }
            .into_any()
        }),
        Layer::Computing => plan.places.computing.iter().find(|c| c.id == place.id).map(|c| {
            view! {
                <p>{text(&c.text)}</p>
                <p><RecordLink id=c.source_id.clone()>{t.place_in_plan}</RecordLink></p>
            }
            .into_any()
        }),
        Layer::Universities => plan.places.universities.iter().find(|u| u.id == place.id).and_then(|u| {
            u.note.as_ref().map(|note| view! { <p class="hint">{t.note}": "{text(note)}</p> }.into_any())
        }),
    };
    let class = match place.layer {
        Layer::Centres => "place place-centre",
        Layer::Universities => "place place-university",
        Layer::Computing => "place place-computing",
    };
    view! {
        <li class=class hidden=move || !state.shows(place)>
            <p class="place-layer">{place.layer.label(t)}</p>
            <p class="place-name">{full_name(place)}</p>
            {(!place.in_plan).then(|| view! { <p class="editorial">{t.city_editorial}</p> })}
            {more}
        </li>
    }
}

/// The name preceded by its abbreviation, as the plan prints it: `BIFOLD – Berlin Institute …`.
pub fn full_name(place: &Place) -> String {
    let places = &use_site().plan.places;
    let centre = places.centres.iter().find(|c| place.layer == Layer::Centres && c.id == place.id);
    match centre.filter(|c| !c.name.contains(&c.short)) {
        Some(centre) => format!("{} – {}", centre.short, centre.name),
        None => place.name.to_owned(),
    }
}
