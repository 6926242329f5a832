//! A city and its places: in the list, and in the panel of the open city.

use super::{LiveText, MapState, RecordLink, Redrawn, entries, phrases, text};
use crate::app::browser::dom;
use crate::app::{Site, use_site};
use crate::map::KIND_NAMES;
use crate::plan::City;
use crate::query::{Layer, Site as Place};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;

/// A city and its places, in the list. While the city is open, its panel has the fragment that its mark leads to.
#[component]
pub fn CityEntry(city: &'static City, places: &'static [Place], state: MapState) -> impl IntoView {
    let t = use_site().t;
    let left = move || state.count(places);
    let id = move || (!state.is_open(city)).then(|| format!("ort-{}", city.id));
    view! {
        <section class="city" id=id tabindex="-1" hidden=move || left() == 0>
            <h3 class="city-name">
                {city.name.as_str()}" "
                <span class="count"><LiveText text=Signal::derive(move || entries(left(), t)) /></span>
            </h3>
            <CityPlaces places state />
        </section>
    }
}

/// The open city in a panel: beside the map, or on a small window as a sheet at its bottom edge.
#[component]
pub fn CityPanel(state: MapState) -> impl IntoView {
    let t = use_site().t;
    let panel = move |(city, places): &'static (&'static City, Vec<Place>)| {
        let city: &'static City = city;
        let close = move |_| state.close(city);
        let key = move |event: KeyboardEvent| {
            if event.key() == "Escape" {
                state.close(city);
            }
        };
        view! {
            <section class="city city-open" id=format!("ort-{}", city.id) tabindex="-1" aria-label=city.name.as_str() on:keydown=key>
                <div class="map-panel-head">
                    <h2 class="city-name">{city.name.as_str()}" "<span class="count">{state.land_of(city)}</span></h2>
                    <button type="button" class="button" on:click=close>{t.reuse.close}</button>
                </div>
                <CityPlaces places state />
            </section>
        }
    };
    let open = Memo::new(move |_| state.query.with(|query| query.city));
    // The sheet must not cover the mark. Beside the map it never does.
    Effect::new(move |_| {
        if let Some(city) = open.get() {
            dom::after_frame(move || {
                dom::lift(".mark-open .mark-reach", ".city-open");
                dom::reveal_id(&format!("ort-{city}"));
            });
        }
    });
    let draw = move || open.get().and_then(|_| untrack(|| state.open())).map(panel).into_any();
    view! { <Redrawn draw /> }
}

/// The places of a city that pass the filters.
#[component]
fn CityPlaces(places: &'static [Place], state: MapState) -> impl IntoView {
    view! {
        <ul class="city-places">
            {places.iter().map(|place| view! { <PlaceEntry place state /> }).collect_view()}
        </ul>
    }
}

#[component]
fn PlaceEntry(place: &'static Place, state: MapState) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let place_of = |name: &str| Some(format!("{}: {name}", t.place_in_plan));
    let more = match place.layer {
        Layer::Centres => plan.places.centres.iter().find(|c| c.id == place.id).map(|c| {
            view! {
                <p>{text(&c.text)}</p>
                <p>
                    <a href=c.url.as_str() rel="external noopener">{c.url.trim_start_matches("https://").trim_end_matches('/')}</a>
                    " "<span class="editorial">{t.editorial}</span>" · "
                    <RecordLink id=c.source_id.clone() label=place_of(c.name.as_str())>{t.place_in_plan}</RecordLink>
                </p>
            }
            .into_any()
        }),
        Layer::Computing => plan.places.computing.iter().find(|c| c.id == place.id).map(|c| {
            view! {
                <p>{text(&c.text)}</p>
                <p><RecordLink id=c.source_id.clone() label=place_of(c.name.as_str())>{t.place_in_plan}</RecordLink></p>
            }
            .into_any()
        }),
        Layer::Universities => plan.places.universities.iter().find(|u| u.id == place.id).and_then(|u| {
            u.note.as_ref().map(|note| view! { <p class="hint">{t.note}": "{text(note)}</p> }.into_any())
        }),
    };
    let class = format!("place place-{}", KIND_NAMES[place.layer as usize]);
    view! {
        <li class=class hidden=move || !state.shows(place)>
            <p class="place-layer">{place.layer.label(t)}</p>
            <p class="place-name">{phrases(full_name(place))}</p>
            {(!place.in_plan).then(|| view! { <p class="editorial">{t.maps.city_editorial}</p> })}
            {more}
        </li>
    }
}

/// The name preceded by its abbreviation, as the plan prints it: `BIFOLD – Berlin Institute …`.
pub fn full_name(place: &Place) -> String {
    let places = &use_site().plan.places;
    let centre = places.centres.iter().find(|c| place.layer == Layer::Centres && c.id == place.id);
    match centre.filter(|c| !c.name.as_str().contains(c.short.as_str())) {
        Some(centre) => format!("{} – {}", centre.short.as_str(), centre.name.as_str()),
        None => place.name.to_owned(),
    }
}
