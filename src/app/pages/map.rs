//! The map page: filters, the map, and its places as a list and as a table.

use super::PageHead;
use crate::app::{Site, browser::takeover, components::*, status::announce_settled, use_address, use_site};
use crate::chart::{Column, Table};
use crate::export::path;
use crate::plan::City;
use crate::query::{Layer, MapQuery, Site as Place};
use crate::route::parameter;
use crate::text::Texts;
use leptos::prelude::*;
use web_sys::{Element, HtmlInputElement};

/// How many cities fill the first screen.
const FIRST: usize = 8;

/// The map page.
#[component]
pub fn MapPage() -> impl IntoView {
    let t = use_site().t;
    let state = use_map();
    let city =
        move |(city, places): &'static (&'static City, Vec<Place>)| view! { <CityEntry city=*city places state /> };
    let result = move || result_line(state, t);
    announce_settled(result);
    let saved = RwSignal::new(None);
    let made = view! { <ChosenPicture state saved result=move |()| result_line(state, t) /> }.into_any();
    view! {
        <PageHead title=t.map.to_owned() lead=t.map_lead />
        <noscript><p class="note">{t.noscript_filter}</p></noscript>
        <MapFilters state />
        <p class="finder-count" id=parameter::RESULT tabindex="-1"><LiveText text=Signal::derive(result) /></p>
        <div class="map-page">
            <div class="map-page-map">
                <Germany state />
                <p class="map-credit">{t.outlines_credit}</p>
            </div>
            <div class="map-page-list">
                <p class="map-nothing" hidden=move || state.index.sites().any(|place| state.shows(place))>
                    {t.nothing_here}
                </p>
                {state.index.cities.iter().take(FIRST).map(city).collect_view()}
                <Later>{state.index.cities.iter().skip(FIRST).map(city).collect_view()}</Later>
            </div>
        </div>
        <PlacesTable state />
        <DownloadMenu title=t.map.to_owned() picture="karte" table=path::sheet("orte") embed="karte".to_owned() made saved />
    }
}

/// How many places pass the filters, and in how many cities they are.
fn result_line(state: MapState, t: &Texts) -> String {
    let counts = state.index.cities.iter().map(|(_, places)| state.count(places)).filter(|count| *count > 0);
    let (places, cities) = counts.fold((0, 0), |(places, cities), count| (places + count, cities + 1));
    let noun = t.plural(cities, t.city_one, t.cities_many);
    format!("{} {} {cities} {noun}", entries(places, t), t.places_in)
}

#[component]
fn MapFilters(state: MapState) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let layers = Layer::ALL.into_iter().map(|(layer, key)| {
        let id = format!("ebene-{key}");
        let shown = move || state.filters.with(|filters| filters.has(key));
        let switch = move |event| {
            let input = event_target::<HtmlInputElement>(&event);
            let next = state.query.get_untracked().switch(key, input.checked());
            // Switching the last layer off shows all layers again, this one included. Its signal does not change then,
            // so the box must be reset here.
            input.set_checked(next.has(key));
            state.choose(next);
        };
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() name="ebene" value=key checked prop:checked=shown on:change=switch />
                <label for=id>{layer.label(t)}</label>
            </div>
        }
    });
    let lands = plan.lands.iter().map(|land| (land.id.as_str(), land.name.as_str())).collect();
    let centres = plan.places.centres.iter().map(|centre| (centre.id.as_str(), centre.short.as_str())).collect();
    view! {
        <form class="map-filters needs-script" aria-label=t.filters autocomplete="off">
            <fieldset class="map-layers"><legend>{t.layer}</legend>{layers.collect_view()}</fieldset>
            <Choice state id="karte-land" name="land" label=t.land options=lands part=|query| &mut query.land />
            <Choice state id="karte-zentrum" name="zentrum" label=t.centre options=centres part=|query| &mut query.centre />
        </form>
    }
}

/// A select field that filters by one value or none.
#[component]
fn Choice(
    state: MapState,
    id: &'static str,
    name: &'static str,
    label: &'static str,
    /// The values with their names.
    options: Vec<(&'static str, &'static str)>,
    /// The part of the query that this field sets.
    part: fn(&mut MapQuery) -> &mut Option<&'static str>,
) -> impl IntoView {
    let t = use_site().t;
    let items = options.iter().map(|(value, name)| view! { <option value=*value>{*name}</option> }).collect_view();
    let chosen = move || part(&mut state.filters.get()).unwrap_or_default();
    let choose = move |event| {
        let asked = event_target_value(&event);
        let mut next = state.query.get_untracked();
        *part(&mut next) = options.iter().map(|(value, _)| *value).find(|value| *value == asked);
        state.choose(next);
    };
    view! {
        <div class="select">
            <label for=id>{label}</label>
            <select id=id name=name prop:value=chosen on:change=choose><option value="">{t.all}</option>{items}</select>
        </div>
    }
}

/// The visible places as a table. It is long: if the page is reached by a link, the table is drawn only once it is
/// opened.
#[component]
fn PlacesTable(state: MapState) -> impl IntoView {
    let t = use_site().t;
    let whole = !use_address().is_live() || takeover::is_running();
    // `None` until the table is opened or closed: a printed page contains the table, and the reader may have opened it.
    let open = RwSignal::new(if whole { None } else { Some(false) });
    let table = move || match open.get() {
        None => Some(untrack(|| table(state, t))),
        Some(open) => open.then(|| table(state, t)),
    };
    let table = move || table().map(|table| view! { <DataTable table /> });
    let toggle = move |event| open.set(Some(event_target::<Element>(&event).has_attribute("open")));
    view! { <details class="chart-table" on:toggle=toggle><summary>{t.show_data}</summary>{table}</details> }
}

fn table(state: MapState, t: &Texts) -> Table {
    let column = |label: &str| Column { label: label.to_owned(), numeric: false };
    let rows = state.index.sites().filter(|place| state.shows(place)).map(|place| {
        let origin = if place.in_plan { t.publisher_says } else { t.editorial };
        let city = place.city;
        [&city.name, city.land.as_str(), place.layer.label(t), &full_name(place), origin].map(str::to_owned).to_vec()
    });
    Table {
        caption: t.map_table.to_owned(),
        columns: [t.city, t.land, t.layer, t.name, t.origin].map(column).into(),
        rows: rows.collect(),
    }
}
