//! A Land: its places, and what the plan says of it.

use super::{CityEntry, Later, Link, MapState, RecordLink, Redrawn};
use crate::app::{Site, use_site};
use crate::export;
use crate::plan::{City, Land};
use crate::query::{Mention, Site as Place, mentions};
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// How many Länder fill the first screen.
const FIRST: usize = 2;

/// All places as a list by Land and city.
#[component]
pub fn LandPlaces(state: MapState) -> impl IntoView {
    let group = move |land: &&'static Land| {
        let land: &'static Land = land;
        let cities: Vec<&'static (&'static City, Vec<Place>)> = state.index.of_land(land).collect();
        let entries =
            cities.iter().map(|(city, places)| view! { <CityEntry city=*city places state /> }).collect_view();
        let gone = move || cities.iter().all(|(_, places)| state.count(places) == 0);
        view! {
            <section class="land-places" id=format!("land-{}", land.id) tabindex="-1" hidden=gone>
                <h2 class="land-name">{land.name.as_str()}</h2>
                {entries}
            </section>
        }
    };
    let all = || state.index.lands.iter().filter(|land| state.index.of_land(land).next().is_some());
    view! {
        {all().take(FIRST).map(group).collect_view()}
        <Later>{all().skip(FIRST).map(group).collect_view()}</Later>
    }
}

/// The chosen Land in a panel: what the plan says of it.
#[component]
pub fn LandPanel(state: MapState) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let chosen = Memo::new(move |_| state.filters.with(|filters| filters.land));
    let entry = |Mention { found, names }: Mention| {
        let place = format!("{} · {} {}", export::place(&found, t), t.maps.names, names.join(", "));
        let title = found.record.title.as_str();
        // A measure has a page of its own, which shows its parts too.
        let link = match found.measure {
            Some(measure) => view! { <Link to=Route::Measure(measure.record.id.clone())>{title}</Link> }.into_any(),
            None => view! { <RecordLink id=found.record.id.clone()>{title}</RecordLink> }.into_any(),
        };
        view! {
            <li>
                {link}
                <p class="hint">{place}</p>
            </li>
        }
    };
    let draw = move || {
        let land: Option<&'static Land> = chosen.get().and_then(|id| plan.lands.iter().find(|land| land.id == id));
        let panel = land.map(|land| {
            let found = mentions(plan, land);
            let none = found.is_empty().then(|| view! { <p>{t.maps.land_none}</p> });
            let list = (!found.is_empty()).then(|| {
                view! { <p class="editorial">{t.maps.land_ours}</p><ul class="land-named">{found.into_iter().map(entry).collect_view()}</ul> }
            });
            view! {
                <section class="city land-panel" aria-labelledby="land-nennt">
                    <h2 class="city-name" id="land-nennt">{fill(t.maps.land_named, &[land.name.as_str()])}</h2>
                    {none}
                    {list}
                </section>
            }
        });
        panel.into_any()
    };
    view! { <Redrawn draw /> }
}
