//! A thin binding to our bundle of ECharts (`tools/charts/live.js`), loaded when a reader asks for a live chart.

use super::{drawings, root};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::Element;

#[wasm_bindgen(inline_js = "export const load = (address) => import(address);")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn load(address: &str) -> Result<js_sys::Promise, JsValue>;

    /// A live chart, as `live.js` makes it.
    #[wasm_bindgen(js_name = Object)]
    pub type Live;
    #[wasm_bindgen(method, js_name = replace)]
    fn replace_js(this: &Live, option: &JsValue);
    #[wasm_bindgen(method, js_name = dispose)]
    fn dispose_js(this: &Live);
}

impl Live {
    /// Draws a chart into an element, in place of what is there.
    ///
    /// # Errors
    /// When the library or the charts' file cannot be loaded.
    pub async fn init(element: &Element, key: &str) -> Result<Live, JsValue> {
        let option = drawings::part(key, "option").await.ok_or("no options")?;
        let module = JsFuture::from(load(&root::file("data-live"))?).await?;
        let init: js_sys::Function = js_sys::Reflect::get(&module, &"init".into())?.dyn_into()?;
        element.set_inner_html("");
        Ok(init.call2(&JsValue::UNDEFINED, element, &option)?.unchecked_into())
    }

    /// Shows another chart, or another width of the same.
    pub async fn replace(&self, key: &str) {
        if let Some(option) = drawings::part(key, "option").await {
            self.replace_js(&option);
        }
    }

    /// Ends it: frees its listeners and its picture.
    pub fn dispose(&self) {
        self.dispose_js();
    }
}
