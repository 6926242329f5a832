//! Bindings to the site's bundle of ECharts (`tools/charts/live.js`), which is loaded when a reader chooses another form of
//! a chart.

use super::{fetch, root};
use js_sys::{Function, Promise, Reflect, Uint16Array};
use std::cell::Cell;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlElement, Node};

#[wasm_bindgen(inline_js = "export const load = (address) => import(address);")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn load(address: &str) -> Result<Promise, JsValue>;
}

thread_local! {
    /// How often the library could not be loaded.
    static TRIES: Cell<u32> = const { Cell::new(0) };
}

/// Live charts that replace drawings. They follow the size of their elements; dropping them restores the drawings.
pub struct Live {
    places: Vec<Place>,
    /// The options of all forms of the chart.
    forms: JsValue,
}

struct Place {
    width: &'static str,
    element: HtmlElement,
    drawing: Option<Node>,
    /// The object that `init` of the bundle returns.
    chart: JsValue,
}

/// Replaces drawings by live charts, one per width (`wide` …) in the element given for it.
///
/// # Errors
/// If the library or the chart's options cannot be loaded, or the elements have left the page. The drawings are
/// restored then.
pub async fn draw(
    chart: &str,
    places: Vec<(&'static str, HtmlElement)>,
    form: impl FnOnce() -> String,
) -> Result<Live, JsValue> {
    let text = fetch::text(&file("charts")?).await.map_err(|_| "no options")?;
    let forms = get(&js_sys::JSON::parse(&text)?, chart)?;
    // A browser may remember that it could not load a module, so every further attempt has another address.
    let tries = TRIES.get();
    let again = if tries > 0 { format!("?{tries}") } else { String::new() };
    TRIES.set(tries + 1);
    let module = JsFuture::from(load(&(file("live")? + &again))?).await?;
    TRIES.set(tries);
    let init: Function = get(&module, "init")?.dyn_into()?;
    // Asked for only now, as the reader may have chosen another form meanwhile.
    let options = get(&forms, &form())?;
    let mut live = Live { places: vec![], forms };
    for (width, element) in places {
        if !element.is_connected() {
            return Err("no place".into());
        }
        let option = get(&options, width)?;
        let drawing = element.first_child();
        element.replace_children_with_node_0();
        let chart = init.call2(&JsValue::UNDEFINED, &element, &option);
        live.places.push(Place { width, element, drawing, chart: chart.clone().unwrap_or_default() });
        chart?;
    }
    Ok(live)
}

impl Live {
    /// Draws another form of the chart.
    ///
    /// # Errors
    /// If there is no such form.
    pub fn replace(&self, form: &str) -> Result<(), JsValue> {
        let options = get(&self.forms, form)?;
        for place in &self.places {
            let replace: Function = get(&place.chart, "replace")?.dyn_into()?;
            replace.call1(&place.chart, &get(&options, place.width)?)?;
        }
        Ok(())
    }

    /// Width and height of a live chart in pixels, then row, x, y, width and height of each of its marks; empty if there
    /// is no such chart.
    pub fn areas(&self, width: &str) -> Vec<u16> {
        let areas = self.places.iter().find(|place| place.width == width).and_then(|place| {
            let areas: Function = get(&place.chart, "areas").ok()?.dyn_into().ok()?;
            areas.call0(&place.chart).ok()
        });
        areas.map_or_else(Vec::new, |numbers| Uint16Array::new(&numbers).to_vec())
    }
}

impl Drop for Live {
    fn drop(&mut self) {
        for Place { element, drawing, chart, .. } in self.places.drain(..) {
            // If `init` has failed, there is no chart to dispose of.
            _ = get(&chart, "dispose").and_then(|dispose| dispose.dyn_into::<Function>()?.call0(&chart));
            element.replace_children_with_node_0();
            _ = drawing.map(|drawing| element.append_child(&drawing));
        }
    }
}

fn file(name: &'static str) -> Result<String, JsValue> {
    root::file(name).map_err(|missing| missing.to_string().into())
}

fn get(value: &JsValue, key: &str) -> Result<JsValue, JsValue> {
    Reflect::get(value, &key.into())
}
