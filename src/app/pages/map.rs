//! The map: filters, marks, and the same as a list and a table. `islands::map` filters them.

use super::PageHead;
use crate::app::{Site, parts::*};
use crate::chart::{Column, Table};
use crate::format;
use crate::plan::City;
use crate::query::{Layer, Site as Place, by_city, sites};
use crate::text::Texts;
use leptos::prelude::*;
use serde_json::json;

/// The page.
#[component]
pub fn MapPage() -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let all = sites(plan);
    let cities = by_city(&all);
    let result = format!("{} {} {} {} {}", all.len(), t.places_many, t.places_in, cities.len(), t.cities_many);
    view! {
        <PageHead title=t.map.to_owned() lead=t.map_lead />
        <noscript><p class="note">{t.noscript_filter}</p></noscript>
        // The page says all that the map knows: it asks for the app when a control is touched.
        <div data-island="karte" data-lazy="">
            <MapFilters />
            <p
                class="finder-count"
                id="ergebnis"
                tabindex="-1"
                data-place-one=t.places_one
                data-place-many=t.places_many
                data-in=t.places_in
                data-city-one=t.city_one
                data-city-many=t.cities_many
            >
                {result}
            </p>
            <div class="map-page">
                <div class="map-page-map">
                    <Germany cities=cities.clone() />
                    <p class="map-credit">{t.outlines_credit}</p>
                </div>
                <div class="map-page-list">
                    <p class="map-nothing" hidden>{t.nothing_here}</p>
                    {cities.iter().map(|(city, places)| view! { <CityEntry city=*city places=places.clone() /> }).collect_view()}
                </div>
            </div>
            <details class="chart-table">
                <summary>{t.show_data}</summary>
                <DataTable table=table(&cities, t) />
            </details>
            <Take title=t.map.to_owned() picture="karte" table="daten/orte".to_owned() embed="karte".to_owned() chosen=picture_words() />
        </div>
    }
}

#[component]
fn MapFilters() -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let layers = Layer::ALL.into_iter().map(|(layer, key)| {
        let id = format!("ebene-{key}");
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() name="ebene" value=key checked />
                <label for=id>{layer.label(t)}</label>
            </div>
        }
    });
    let lands = plan.lands.iter();
    let lands = lands.map(|land| view! { <option value=land.id.as_str()>{land.name.as_str()}</option> });
    let centres = plan.places.centres.iter();
    let centres = centres.map(|centre| view! { <option value=centre.id.as_str()>{centre.short.as_str()}</option> });
    view! {
        <form class="map-filters needs-script" aria-label=t.filters autocomplete="off">
            <fieldset class="map-layers"><legend>{t.layer}</legend>{layers.collect_view()}</fieldset>
            <div class="select">
                <label for="karte-land">{t.land}</label>
                <select id="karte-land" name="land"><option value="">{t.all}</option>{lands.collect_view()}</select>
            </div>
            <div class="select">
                <label for="karte-zentrum">{t.centre}</label>
                <select id="karte-zentrum" name="zentrum">
                    <option value="">{t.all}</option>
                    {centres.collect_view()}
                </select>
            </div>
        </form>
    }
}

/// A city and its places. The open one is drawn out.
#[component]
pub fn CityEntry(
    city: &'static City,
    places: Vec<Place>,
    /// The headline's level.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let t = Site::here().t;
    let count = places.len();
    let noun = if count == 1 { t.places_one } else { t.places_many };
    let name = view! { {city.name.as_str()}" "<span class="count">{count}" "{noun}</span> };
    view! {
        <section
            class="city"
            id=format!("ort-{}", city.id)
            tabindex="-1"
            data-city=city.id.as_str()
            data-land=city.land.as_str()
        >
            {match level {
                2 => view! { <h2 class="city-name">{name}</h2> }.into_any(),
                _ => view! { <h3 class="city-name">{name}</h3> }.into_any(),
            }}
            <ul class="city-places">
                {places.into_iter().map(|place| view! { <PlaceEntry place /> }).collect_view()}
            </ul>
        </section>
    }
}

#[component]
fn PlaceEntry(place: Place) -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let more = match place.layer {
        Layer::Centres => plan.places.centres.iter().find(|c| c.id == place.id).map(|c| {
            view! {
                <p>{text(&c.text)}</p>
                <p>
                    <a href=c.url.as_str() rel="external noopener">{c.url.trim_start_matches("https://").trim_end_matches('/')}</a>
                    " "<span class="editorial">{t.editorial}</span>" · "
                    <RecordLink id=c.place.clone()>{t.place_in_plan}</RecordLink>
                </p>
            }
            .into_any()
        }),
        Layer::Computing => plan.places.computing.iter().find(|c| c.id == place.id).map(|c| {
            view! {
                <p>{text(&c.text)}</p>
                <p><RecordLink id=c.place.clone()>{t.place_in_plan}</RecordLink></p>
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
        // Centres are the places that a filter names.
        <li class=class data-layer=place.layer.key() data-place=(place.layer == Layer::Centres).then_some(place.id)>
            <p class="place-layer">{place.layer.label(t)}</p>
            <p class="place-name">{full_name(&place)}</p>
            {(!place.in_plan).then(|| view! { <p class="editorial">{t.city_editorial}</p> })}
            {more}
        </li>
    }
}

/// The name with the short one before it, as the plan prints them: `BIFOLD – Berlin Institute …`.
fn full_name(place: &Place) -> String {
    let places = &Site::here().plan.places;
    let centre = places.centres.iter().find(|c| place.layer == Layer::Centres && c.id == place.id);
    match centre.filter(|c| !c.name.contains(&c.short)) {
        Some(centre) => format!("{} – {}", centre.short, centre.name),
        None => place.name.to_owned(),
    }
}

/// What stands around a picture of the map; what is chosen, the browser knows.
fn picture_words() -> String {
    let Site { plan, t, .. } = Site::here();
    let meta = &plan.meta;
    let source = format!(
        "{}: {}: {}, {}. {} {}: EUPL-1.2.",
        t.source,
        meta.publisher,
        meta.title.as_str(),
        format::date(&meta.date, t),
        t.outlines_credit,
        t.take.licence
    );
    let key = json!([["--map-centre", t.take.key_centres], ["--map-other", t.take.key_others]]);
    json!({ "title": t.map_table, "key": key, "source": source }).to_string()
}

fn table(cities: &[(&'static City, Vec<Place>)], t: &Texts) -> Table {
    let column = |label: &str| Column { label: label.to_owned(), numeric: false };
    let rows = cities.iter().flat_map(|(city, places)| {
        places.iter().map(move |p| {
            let origin = if p.in_plan { t.publisher_says } else { t.editorial };
            [&city.name, city.land.as_str(), p.layer.label(t), &full_name(p), origin].map(str::to_owned).to_vec()
        })
    });
    Table {
        caption: t.map_table.to_owned(),
        columns: [t.city, t.land, t.layer, t.name, t.origin].map(column).into(),
        rows: rows.collect(),
    }
}
