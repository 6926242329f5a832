//! Frames with pages of this site: what they show, the height they report, and what they have downloaded.

use wasm_bindgen::prelude::*;
use web_sys::{Event, HtmlElement, HtmlIFrameElement};

// `catch` is only for the generated code: two bindings without it would import this module twice, which esbuild warns
// about.
#[wasm_bindgen(inline_js = "
export const weighed = (frame) => {
  const { performance, location, document } = frame.contentWindow;
  const [page] = performance.getEntriesByType('navigation');
  // Asked for the page before this one, while this one has not fetched its files.
  if (!page?.loadEventEnd || performance.now() - page.loadEventEnd < 900) return undefined;
  const all = [page, ...performance.getEntriesByType('resource')];
  const foreign = all.filter((e) => new URL(e.name).origin !== location.origin).length;
  const cookies = document.cookie.split(';').filter((c) => c.trim()).length;
  return [all.reduce((sum, e) => sum + e.encodedBodySize, 0), all.length, foreign, cookies];
};
export const open = (frame, address) => {
  const { location } = frame.contentWindow;
  // A change of the fragment alone does not load the page again.
  const alike = location.href.split('#')[0] === address.split('#')[0];
  location.replace(address);
  if (alike) location.reload();
};
export const height = (event, frame) => (event.source === frame.contentWindow ? event.data?.kiAktionsplan?.height : undefined);
")]
extern "C" {
    #[wasm_bindgen(catch)]
    fn weighed(frame: &HtmlIFrameElement) -> Result<Option<js_sys::Array>, JsValue>;
    #[wasm_bindgen(catch)]
    fn open(frame: &HtmlIFrameElement, address: &str) -> Result<(), JsValue>;
    #[wasm_bindgen(catch)]
    fn height(event: &Event, frame: &HtmlIFrameElement) -> Result<JsValue, JsValue>;
}

/// Shows a page of this site in a frame, without adding to the history.
pub fn show(frame: &HtmlIFrameElement, address: &str) {
    _ = open(frame, address);
}

/// Sets a frame's size in pixels; if the surrounding sheet is too narrow, scales the frame down and shortens the sheet
/// to match.
pub fn fit(sheet: &HtmlElement, frame: &HtmlElement, width: u32, height: u32) {
    let room = u32::try_from(sheet.client_width()).unwrap_or_default();
    // In thousandths, because formatting a float adds kilobytes to the module.
    let scale = (room * 1000 / width).clamp(100, 1000);
    let set = |element: &HtmlElement, name, value: String| _ = element.style().set_property(name, &value);
    set(frame, "width", format!("{width}px"));
    set(frame, "height", format!("{height}px"));
    set(frame, "transform", format!("scale({}.{:03})", scale / 1000, scale % 1000));
    set(sheet, "height", format!("{}px", (height * scale).div_ceil(1000)));
}

/// The height in pixels that a message reports, if it comes from this frame and is plausible.
pub fn reported_height(frame: &HtmlIFrameElement, message: &Event) -> Option<u32> {
    let said = height(message, frame).ok()?.as_f64()?;
    (said > 0.0 && said < 60_000.0).then_some(said as u32)
}

/// What a frame has downloaded since it was opened.
pub struct Weight {
    /// Bytes of bodies as transferred, so compressed if the host does that; bodies from the cache count too.
    pub bytes: u32,
    /// The number of files: page, style sheets, scripts, data.
    pub files: u32,
    /// The number of files from other hosts.
    pub foreign: u32,
    /// The number of cookies that scripts in the frame can read.
    pub cookies: u32,
}

/// Measures the downloads of a frame with a page of this site; `None` if it cannot be inspected, or until its page has been
/// loaded for a second.
pub fn weigh(frame: &HtmlIFrameElement) -> Option<Weight> {
    let numbers = weighed(frame).ok()??;
    let at = |n| numbers.get(n).as_f64().unwrap_or_default() as u32;
    Some(Weight { bytes: at(0), files: at(1), foreign: at(2), cookies: at(3) })
}
