//! The map page: filters, the map, and its places as a list and as a table.

use super::PageHead;
use crate::app::{components::*, status::announce_settled, use_site, use_url};
use crate::chart::{Column, Table};
use crate::export::path;
use crate::query::MapQuery;
use crate::route::parameter;
use crate::text::Texts;
use leptos::prelude::*;
use web_sys::Element;

/// The id of the list of places.
const LIST: &str = "orte";

/// The map page.
#[component]
pub fn MapPage() -> impl IntoView {
    let t = use_site().t;
    let state = use_map();
    let result = move || result_line(state, t);
    announce_settled(result);
    let saved = RwSignal::new(None);
    let made = view! { <ChosenPicture state saved result=move |()| result_line(state, t) /> }.into_any();
    let alone = move || state.filters.with(|filters| filters.alone);
    let none = move || state.filters.with(MapQuery::shows_none);
    let nothing = move || !none() && state.index.sites().all(|place| !state.shows(place));
    view! {
        <PageHead title=t.map.to_owned() lead=t.pages.map_lead />
        <noscript><p class="note">{t.finder.noscript_filter}</p></noscript>
        <MapFilters state />
        <div class="map-count">
            <p class="finder-count" id=parameter::RESULT tabindex="-1"><LiveText text=Signal::derive(result) /></p>
            // A link to a place of the page would leave a frame.
            {(!use_url().framed()).then(|| view! { <a class="map-to-list" href=format!("#{LIST}") hidden=alone>{t.maps.to_list}</a> })}
        </div>
        <div class="map-page">
            <div class="map-page-map">
                <p class="map-nothing" hidden=move || !nothing()>{t.maps.nothing_here}</p>
                <p class="map-nothing" hidden=move || !none()>
                    {t.maps.no_layer}" "
                    <button type="button" class="button" on:click=move |_| state.change(MapQuery::all_layers)>{t.maps.all_layers}</button>
                </p>
                <MapStage state />
                <MapKey />
                <p class="map-credit">{t.maps.outlines_credit}"\n"{t.maps.moved}</p>
            </div>
            <div class="map-page-side">
                <div class="map-panels"><CityPanel state /><LandPanel state /></div>
                <div class="map-page-list" id=LIST tabindex="-1" hidden=alone><LandPlaces state /></div>
            </div>
        </div>
        <div class="map-page-table" hidden=alone><PlacesTable state /></div>
        <DownloadMenu title=t.map.to_owned() picture="karte" table=path::sheet("orte") embed="karte".to_owned() made saved />
    }
}

/// How many places pass the filters, and in how many cities they are.
fn result_line(state: MapState, t: &Texts) -> String {
    let counts = state.index.cities.iter().map(|(_, places)| state.count(places)).filter(|count| *count > 0);
    let (places, cities) = counts.fold((0, 0), |(places, cities), count| (places + count, cities + 1));
    let noun = t.plural(cities, t.maps.city_one, t.maps.cities_many);
    let part = state.filters.with(|filters| match (state.index.land(filters), filters.near) {
        (Some(land), _) => format!(" · {}", land.name.as_str()),
        (None, Some(_)) => format!(" · {}", t.maps.part_closer),
        (None, None) => String::new(),
    });
    format!("{} {} {cities} {noun}{part}", entries(places, t), t.maps.places_in)
}

/// The visible places as a table. It says what the list says, in a form to compare, so it is drawn only once it is
/// opened.
#[component]
fn PlacesTable(state: MapState) -> impl IntoView {
    let t = use_site().t;
    let open = RwSignal::new(false);
    let table = move || open.get().then(|| table(state, t)).map(|table| view! { <DataTable table /> });
    let toggle = move |event| open.set(event_target::<Element>(&event).has_attribute("open"));
    view! { <details class="chart-table needs-script" on:toggle=toggle><summary>{t.show_data}</summary>{table}</details> }
}

fn table(state: MapState, t: &Texts) -> Table {
    let column = |label: &str| Column { label: label.to_owned(), numeric: false };
    let rows = state.index.sites().filter(|place| state.shows(place)).map(|place| {
        let origin = if place.in_plan { t.maps.publisher_says } else { t.editorial };
        let city = place.city;
        [city.name.as_str(), city.land.as_str(), place.layer.label(t), &full_name(place), origin]
            .map(str::to_owned)
            .to_vec()
    });
    Table {
        caption: t.maps.table.to_owned(),
        columns: [t.maps.city, t.maps.land, t.maps.layer, t.name, t.maps.origin].map(column).into(),
        rows: rows.collect(),
    }
}
