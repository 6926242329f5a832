//! A frame of our own pages: what it says of its height, and what it has fetched.

use super::dom;
use wasm_bindgen::prelude::*;
use web_sys::HtmlIFrameElement;

#[wasm_bindgen(inline_js = "
export const weighed = (frame) => {
  const { performance, location, document } = frame.contentWindow;
  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const foreign = all.filter((e) => new URL(e.name).origin !== location.origin).length;
  const cookies = document.cookie.split(';').filter((c) => c.trim()).length;
  return [all.reduce((sum, e) => sum + e.encodedBodySize, 0), all.length, foreign, cookies];
};
export const room = (element) => element.clientWidth;
export const height = (event, frame) => (event.source === frame.contentWindow ? event.data?.kiAktionsplan?.height : undefined);
")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn weighed(frame: &HtmlIFrameElement) -> Result<js_sys::Array, JsValue>;
    /// The width within an element, in pixels.
    pub fn room(element: &web_sys::HtmlElement) -> u32;
    // "catch" only for the glue: two bindings without it would name this module twice, which esbuild warns of.
    #[wasm_bindgen(catch)]
    fn height(event: &web_sys::Event, frame: &HtmlIFrameElement) -> Result<JsValue, JsValue>;
}

/// What a frame has fetched since it was opened.
pub struct Weight {
    /// Of bodies as sent, compressed where the host does that; what the browser had already counts too.
    pub bytes: u32,
    /// Page, sheets, scripts, data.
    pub files: u32,
    /// How many of them came from another host.
    pub foreign: u32,
    /// Cookies that its scripts can see.
    pub cookies: u32,
}

/// Weighs a frame of our own host.
pub fn weigh(frame: &HtmlIFrameElement) -> Option<Weight> {
    let numbers = weighed(frame).ok()?;
    let at = |n| numbers.get(n).as_f64().unwrap_or_default() as u32;
    Some(Weight { bytes: at(0), files: at(1), foreign: at(2), cookies: at(3) })
}

/// Calls `heard` with the height in pixels whenever the frame says another.
pub fn listen(frame: &HtmlIFrameElement, heard: impl Fn(u32) + 'static) {
    let frame = frame.clone();
    dom::listen(&leptos::prelude::window(), "message", move |event| {
        let said = height(&event, &frame).ok().and_then(|said| said.as_f64());
        if let Some(height) = said.filter(|h| *h > 0.0 && *h < 60_000.0) {
            heard(height as u32);
        }
    });
}
