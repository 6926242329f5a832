//! Pictures of the map with the current filters.

use super::{MapState, SavedFile};
use crate::app::browser::{files, picture};
use crate::app::status::use_status;
use crate::app::{Site, use_site};
use crate::format;
use crate::picture::{ChosenMap, Drawn};
use crate::query::{Layer, MapQuery, file_name};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The buttons to save the filtered map as PNG and SVG, as items of the map's downloads.
#[component]
pub fn ChosenPicture(
    state: MapState,
    /// Receives the file that was made last.
    saved: RwSignal<Option<SavedFile>>,
    /// Returns the number of visible places as text.
    #[prop(into)]
    result: Callback<(), String>,
) -> impl IntoView {
    let t = use_site().t.reuse;
    let (site, status) = (use_site(), use_status());
    let button = |ending: &'static str, name: &'static str, hint: &'static str| {
        let press = move |_| {
            let filters = state.filters.get_untracked();
            let words = format!("{}{}", choice(site, &filters), untrack(|| result.run(())));
            let drawn = draw(site, state, &filters, &words);
            let name = format!("karte-{}", file_name(&filters.print()));
            let name = format!("{}.{ending}", name.trim_end_matches('-'));
            spawn_local(async move {
                let address = if ending == "svg" {
                    files::give(&name, &drawn.svg)
                } else {
                    let Some(png) = picture::png(&drawn.svg, drawn.width, drawn.height).await else {
                        return status.show(t.picture_failed);
                    };
                    files::give_blob(&name, &png)
                };
                saved.try_set(Some(SavedFile { address, name }));
            });
        };
        view! {
            <li class="needs-script">
                <button type="button" class="action" on:click=press>{t.picture_chosen}" "{name}</button>
                " "<span class="hint">{hint}</span>
            </li>
        }
    };
    view! {
        {button("png", "(PNG)", t.png_hint)}
        {button("svg", "(SVG)", t.svg_hint)}
        <li class="hint needs-script">{t.whole_follows}</li>
    }
}

fn draw(site: Site, state: MapState, filters: &MapQuery, choice: &str) -> Drawn {
    let Site { plan, t, .. } = site;
    let meta = &plan.meta;
    let source = format!(
        "{}: {}: {}, {}. {} {}: EUPL-1.2.",
        t.source,
        meta.publisher.as_str(),
        meta.title.as_str(),
        format::date(&meta.date, t),
        t.maps.outlines_credit,
        t.reuse.licence
    );
    let legend = [t.maps.layer_centres, t.maps.layer_universities, t.maps.layer_computing, t.maps.number];
    let map = ChosenMap { plan, index: state.index, filters, title: t.maps.table, choice, legend, source: &source };
    map.draw(picture::colour)
}

/// The active filters in words, each followed by a dot.
fn choice(site: Site, filters: &MapQuery) -> String {
    let Site { plan, t, .. } = site;
    let all = filters.hidden.is_empty();
    let layers = Layer::ALL.iter().filter(|(_, key)| !all && filters.has(key)).map(|(layer, _)| layer.label(t));
    let land = plan.lands.iter().find(|land| filters.land == Some(&land.id)).map(|land| land.name.as_str());
    let centre = plan.places.centres.iter().find(|centre| filters.centre == Some(&centre.id));
    let words = layers.chain(land).chain(centre.map(|centre| centre.short.as_str()));
    words.map(|word| format!("{word} · ")).collect()
}
