//! A thin binding to our bundle of ECharts (`tools/charts/live.js`), loaded when a reader asks for a live chart.

use super::{fetch, root};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

#[wasm_bindgen(inline_js = "export const load = (address) => import(address);")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn load(address: &str) -> Result<js_sys::Promise, JsValue>;
}

/// Draws a chart, say `haushalt.wide`, into an element, in place of what is there. It follows the element's size and
/// lives as long as the page.
///
/// # Errors
/// When the library or the charts' options cannot be loaded; then the element is left as it is.
pub async fn draw(element: &Element, key: &str) -> Result<(), JsValue> {
    let text = fetch::text(&root::file("charts")).await.map_err(|_| "no options")?;
    let get = |value: &JsValue, key: &str| js_sys::Reflect::get(value, &key.into());
    let (chart, width) = key.split_once('.').ok_or("no chart")?;
    let option = get(&get(&js_sys::JSON::parse(&text)?, chart)?, width)?;
    let module = JsFuture::from(load(&root::file("live"))?).await?;
    let init: js_sys::Function = get(&module, "init")?.dyn_into()?;
    element.set_inner_html("");
    init.call2(&JsValue::UNDEFINED, element, &option)?;
    Ok(())
}
