//! The map: filters, marks, and the same as a list and a table.

use super::PageHead;
use crate::app::{Site, Url, browser::history::Entry, parts::*};
use crate::chart::{Column, Table};
use crate::plan::City;
use crate::query::{Layer, MapQuery, Site as Place, by_city};
use crate::text::Texts;
use leptos::prelude::*;

/// The page.
#[component]
pub fn MapPage() -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let url = Url::here();
    let query = Memo::new(move |_| url.search.with(|s| MapQuery::parse(s, plan)));
    let sites = Memo::new(move |_| query.with(|q| MapQuery { city: None, ..q.clone() }.print()));
    // Opening a city leaves the marks standing: they depend on the filters alone.
    let cities = Signal::derive(move || sites.with(|_| by_city(&query.get_untracked().sites(plan))));
    let result = move || {
        let (places, towns) = cities.with(|c| (c.iter().map(|(_, p)| p.len()).sum::<usize>(), c.len()));
        let noun = if places == 1 { t.places_one } else { t.places_many };
        let towns_noun = if towns == 1 { t.city_one } else { t.cities_many };
        format!("{places} {noun} {} {towns} {towns_noun}", t.places_in)
    };
    super::measures::speak(result);
    Effect::new(move |before: Option<()>| {
        if before.is_none() {
            url.set_search(&query.with_untracked(MapQuery::print), Entry::Same);
        }
    });
    view! {
        <PageHead title=t.map.to_owned() lead=t.map_lead />
        <noscript><p class="note">{t.noscript_filter}</p></noscript>
        <MapFilters query />
        <p class="finder-count" id="ergebnis" tabindex="-1">{result}</p>
        <div class="map-page">
            <div class="map-page-map">
                <Germany cities query />
                <p class="map-credit">{t.outlines_credit}</p>
            </div>
            <div class="map-page-list">
                <Show when=move || cities.with(Vec::is_empty)><p>{t.nothing_here}</p></Show>
                {move || cities.get().into_iter().map(|(city, places)| view! { <CityEntry city places query /> }).collect_view()}
            </div>
        </div>
        <details class="chart-table">
            <summary>{t.show_data}</summary>
            {move || view! { <DataTable table=table(&cities.get(), t) /> }}
        </details>
    }
}

#[component]
fn MapFilters(query: Memo<MapQuery>) -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let url = Url::here();
    let set = move |change: &dyn Fn(&mut MapQuery)| {
        let mut next = query.get_untracked();
        change(&mut next);
        // What no filter shows any more cannot stay open.
        next.city = next.city.filter(|city| next.sites(plan).iter().any(|s| s.city.id == *city));
        url.set_search(&next.print(), Entry::New);
    };
    let layers = Layer::ALL.into_iter().map(move |(layer, key)| {
        let id = format!("ebene-{key}");
        let on = move || query.with(|q| q.layers.is_empty() || q.layers.contains(&key));
        let switch = move |_| {
            set(&|q| {
                let all: Vec<&str> = Layer::ALL.iter().map(|l| l.1).collect();
                let now = if q.layers.is_empty() { all.clone() } else { q.layers.clone() };
                let mut next: Vec<&str> = all
                    .iter()
                    .copied()
                    .filter(|k| if *k == key { !now.contains(k) } else { now.contains(k) })
                    .collect();
                if next.len() == all.len() || next.is_empty() {
                    next.clear();
                }
                q.layers = next;
            });
        };
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() prop:checked=on on:change=switch />
                <label for=id>{layer_name(layer, t)}</label>
            </div>
        }
    });
    let lands = plan.lands.iter().map(|land| {
        let id = land.id.as_str();
        view! { <option value=id prop:selected=move || query.with(|q| q.land == Some(id))>{land.name.as_str()}</option> }
    });
    let centres = plan.places.centres.iter().map(|centre| {
        let id = centre.id.as_str();
        view! { <option value=id prop:selected=move || query.with(|q| q.centre == Some(id))>{centre.short.as_str()}</option> }
    });
    let known = |value: String, ids: Vec<&'static str>| ids.into_iter().find(|id| *id == value);
    let by_land = move |event| {
        let land = known(event_target_value(&event), plan.lands.iter().map(|l| l.id.as_str()).collect());
        set(&|q| q.land = land);
    };
    let by_centre = move |event| {
        let centre = known(event_target_value(&event), plan.places.centres.iter().map(|c| c.id.as_str()).collect());
        set(&|q| q.centre = centre);
    };
    view! {
        <form class="map-filters needs-script" aria-label=t.filters on:submit=|e| e.prevent_default()>
            <fieldset class="map-layers"><legend>{t.layer}</legend>{layers.collect_view()}</fieldset>
            <div class="select">
                <label for="karte-land">{t.land}</label>
                <select id="karte-land" on:change=by_land><option value="">{t.all}</option>{lands.collect_view()}</select>
            </div>
            <div class="select">
                <label for="karte-zentrum">{t.centre}</label>
                <select id="karte-zentrum" on:change=by_centre>
                    <option value="">{t.all}</option>
                    {centres.collect_view()}
                </select>
            </div>
        </form>
    }
}

fn layer_name(layer: Layer, t: &Texts) -> &'static str {
    match layer {
        Layer::Centres => t.layer_centres,
        Layer::Universities => t.layer_universities,
        Layer::Computing => t.layer_computing,
    }
}

/// A city and its places. The open one is drawn out; without the app all are.
#[component]
fn CityEntry(city: &'static City, places: Vec<Place>, query: Memo<MapQuery>) -> impl IntoView {
    let t = Site::here().t;
    let open = move || query.with(|q| q.city == Some(city.id.as_str()));
    let count = places.len();
    let noun = if count == 1 { t.places_one } else { t.places_many };
    view! {
        <section class="city" class:city-open=open id=format!("ort-{}", city.id) tabindex="-1" aria-labelledby=format!("ort-{}-name", city.id)>
            <h2 class="city-name" id=format!("ort-{}-name", city.id)>
                {city.name.as_str()}" "<span class="count">{count}" "{noun}</span>
            </h2>
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
        <li class=class>
            <p class="place-layer">{layer_name(place.layer, t)}</p>
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

fn table(cities: &[(&'static City, Vec<Place>)], t: &Texts) -> Table {
    let column = |label: &str| Column { label: label.to_owned(), numeric: false };
    let rows = cities.iter().flat_map(|(city, places)| {
        places.iter().map(move |p| {
            let origin = if p.in_plan { t.publisher_says } else { t.editorial };
            [&city.name, city.land.as_str(), layer_name(p.layer, t), &full_name(p), origin].map(str::to_owned).to_vec()
        })
    });
    Table {
        caption: t.map_table.to_owned(),
        columns: [t.city, t.land, t.layer, t.name, t.origin].map(column).into(),
        rows: rows.collect(),
    }
}
