//! A frame of our own pages: what it shows, how high it says it is, what it has fetched.

use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, HtmlIFrameElement};

// "catch" only for the glue: two bindings without it would name this module twice, which esbuild warns of.
#[wasm_bindgen(inline_js = "
export const weighed = (frame) => {
  const { performance, location, document } = frame.contentWindow;
  const all = [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')];
  const foreign = all.filter((e) => new URL(e.name).origin !== location.origin).length;
  const cookies = document.cookie.split(';').filter((c) => c.trim()).length;
  return [all.reduce((sum, e) => sum + e.encodedBodySize, 0), all.length, foreign, cookies];
};
export const open = (frame, address) => {
  const { location } = frame.contentWindow;
  // A change behind # alone does not load the page again.
  const alike = location.href.split('#')[0] === address.split('#')[0];
  location.replace(address);
  if (alike) location.reload();
};
export const height = (event, frame) => (event.source === frame.contentWindow ? event.data?.kiAktionsplan?.height : undefined);
")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn weighed(frame: &HtmlIFrameElement) -> Result<js_sys::Array, JsValue>;
    #[wasm_bindgen(catch)]
    fn open(frame: &HtmlIFrameElement, address: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch)]
    fn height(event: &Event, frame: &HtmlIFrameElement) -> Result<JsValue, JsValue>;
}

/// Shows a page of our own host in a frame. "Back" does not lead through what it showed.
pub fn show(frame: &HtmlIFrameElement, address: &str) {
    _ = open(frame, address);
}

/// Gives a frame its size in pixels, and makes it smaller, with the sheet that it lies on, where there is less room.
pub fn fit(sheet: &HtmlElement, frame: &HtmlElement, width: u32, height: u32) {
    let room = u32::try_from(sheet.client_width()).unwrap_or_default();
    // In thousandths: printing a fraction takes kilobytes.
    let scale = (room * 1000 / width).clamp(100, 1000);
    let set = |element: &HtmlElement, name, value: String| _ = element.style().set_property(name, &value);
    set(frame, "width", format!("{width}px"));
    set(frame, "height", format!("{height}px"));
    set(frame, "transform", format!("scale({}.{:03})", scale / 1000, scale % 1000));
    set(sheet, "height", format!("{}px", (height * scale).div_ceil(1000)));
}

/// The height in pixels, where a message is the frame's, and says one.
pub fn reported_height(frame: &HtmlIFrameElement, message: &Event) -> Option<u32> {
    let said = height(message, frame).ok()?.as_f64()?;
    (said > 0.0 && said < 60_000.0).then_some(said as u32)
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
