//! The legend of the map, whose rows are also its filters; and the choice of a Land or a centre.

use super::{MapState, SignIcon};
use crate::app::{Site, use_site, use_url};
use crate::format;
use crate::query::{Layer, MapQuery};
use leptos::prelude::*;
use web_sys::HtmlInputElement;

/// Legend and filters. Without a script, and on paper, it is the legend alone.
#[component]
pub fn MapFilters(state: MapState) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    if use_url().is_single_file() {
        let row = |(layer, _): (Layer, &str)| {
            view! { <p class="map-key"><SignIcon kind=layer as usize />{layer.label(t)}</p> }
        };
        return Layer::ALL.map(row).into_iter().collect_view().into_any();
    }
    let layers = Layer::ALL.into_iter().map(|(layer, key)| {
        let id = format!("ebene-{key}");
        let shown = move || state.filters.with(|filters| filters.has(key));
        let switch = move |event| {
            let on = event_target::<HtmlInputElement>(&event).checked();
            state.change(|query| query.switch(key, on));
        };
        view! {
            <div class="choice map-kind">
                <input
                    class="needs-script"
                    type="checkbox"
                    id=id.clone()
                    name="ebene"
                    value=key
                    checked
                    prop:checked=shown
                    on:change=switch
                />
                <SignIcon kind=layer as usize />
                <label for=id>{layer.label(t)}</label>
            </div>
        }
    });
    let land = |land: &&'static crate::plan::Land| {
        let name = land.name.as_str();
        let has_places = state.index.of_land(land).next().is_some();
        (
            land.id.as_str(),
            if has_places { name.to_owned() } else { format::remark(name, t.maps.no_place, t) },
            has_places,
        )
    };
    let lands = state.index.lands.iter().map(land).collect();
    let centres = &plan.places.centres;
    let centres = centres.iter().map(|centre| (centre.id.as_str(), centre.short.as_str().to_owned(), true)).collect();
    view! {
        <form class="map-filters" aria-label=t.finder.filters autocomplete="off">
            <fieldset class="map-layers">
                <legend>{t.maps.legend}</legend>
                {layers.collect_view()}
            </fieldset>
            <div class="map-choices needs-script">
                <Choice state id="karte-land" name="land" label=t.maps.land options=lands part=|query| &mut query.land />
                <Choice state id="karte-zentrum" name="zentrum" label=t.maps.centre options=centres part=|query| &mut query.centre />
            </div>
        </form>
    }
    .into_any()
}

/// What else the signs say, below the map.
#[component]
pub fn MapKey() -> impl IntoView {
    let t = use_site().t;
    view! {
        <p class="map-key"><SignIcon kind=1 number="2" />{t.maps.number}</p>
        <p class="map-key map-key-group"><SignIcon kind=1 number="2" />{t.maps.group}</p>
    }
}

/// A select field that filters by one value or none.
#[component]
fn Choice(
    state: MapState,
    id: &'static str,
    name: &'static str,
    label: &'static str,
    /// The values with their names, and whether each can be chosen.
    options: Vec<(&'static str, String, bool)>,
    /// The part of the query that this field sets.
    part: fn(&mut MapQuery) -> &mut Option<&'static str>,
) -> impl IntoView {
    let t = use_site().t;
    let item = |(value, name, open): &(&'static str, String, bool)| view! { <option value=*value disabled=!open>{name.clone()}</option> };
    let items = options.iter().map(item).collect_view();
    let chosen = move || part(&mut state.filters.get()).unwrap_or_default();
    let choose = move |event| {
        let asked = event_target_value(&event);
        state.change(|mut query| {
            *part(&mut query) = options.iter().map(|(value, ..)| *value).find(|value| *value == asked);
            // A Land is shown as large as there is room for.
            let near = query.near.filter(|_| query.land.is_none());
            MapQuery { near, ..query }
        });
    };
    view! {
        <div class="select">
            <label for=id>{label}</label>
            <select id=id name=name prop:value=chosen on:change=choose><option value="">{t.finder.all}</option>{items}</select>
        </div>
    }
}
