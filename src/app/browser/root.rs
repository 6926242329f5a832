//! What the start script knows and the app asks: where the site lies, and the names of its files (`public/boot.js`).

use super::{Missing, dom, found};
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlElement;

/// The object that the start script made for the app.
fn site() -> JsValue {
    Reflect::get(&window(), &"kiAktionsplan".into()).unwrap_or_default()
}

fn text(of: &JsValue, name: &str) -> String {
    Reflect::get(of, &name.into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// The address of the site's root folder, with a slash at its end.
pub fn address() -> String {
    text(&site(), "root")
}

/// The address of a file that the build named by its content.
///
/// # Errors
/// When the start script knows no such file.
pub fn file(name: &'static str) -> Result<String, Missing> {
    let files = Reflect::get(&site(), &"files".into()).unwrap_or_default();
    let file = Some(text(&files, name)).filter(|file| !file.is_empty());
    file.map(|file| format!("{}{file}", address())).ok_or(Missing::Entry(name))
}

/// Looks whether the page has what no program can go without. Asked once, before anything else: from then on it is there.
///
/// # Errors
/// What is missing.
pub fn check() -> Result<(), Missing> {
    dom::drawn_into()?;
    if address().is_empty() { Err(Missing::Entry("root")) } else { Ok(()) }
}

/// Whether this page is made to stand in a frame.
pub fn framed() -> bool {
    document().document_element().is_some_and(|e| e.has_attribute("data-frame"))
}

/// Whether this is the shell, which stands in the place of a page that is not stored (docs/offline.md).
pub fn is_shell() -> bool {
    dom::app_root().is_some_and(|root| root.has_attribute("data-shell"))
}

/// Says that the app answers from now on.
pub fn ready() {
    call("ready", &[]);
}

/// Says why the app does not come, or no longer answers; `kind` is one of those that `boot.js` knows.
pub fn fail(kind: &str, detail: &str) {
    call("fail", &[kind, detail]);
}

/// A button that was pressed before the app could answer.
pub fn pressed() -> Option<HtmlElement> {
    let site = site();
    let button = Reflect::get(&site, &"pressed".into()).ok()?.dyn_into().ok();
    _ = Reflect::set(&site, &"pressed".into(), &JsValue::UNDEFINED);
    button
}

/// Whether a finger or a mouse button is down. The start script knows: it may have been put down before the app came.
pub fn is_pressed() -> bool {
    Reflect::get(&site(), &"down".into()).is_ok_and(|down| down.is_truthy())
}

/// Whether a reader has clicked or typed anything on this page since it came.
pub fn is_used() -> bool {
    Reflect::get(&site(), &"used".into()).is_ok_and(|used| used.is_truthy())
}

/// Panics if a test asks for it at this step.
pub fn panic_for_test(step: &str) {
    let asked = Reflect::get(&window(), &"kiAktionsplanPanic".into()).ok().and_then(|asked| asked.as_string());
    assert!(asked.as_deref() != Some(step), "a test asked for it: {step}");
}

fn call(name: &'static str, words: &[&str]) {
    let site = site();
    let function = Reflect::get(&site, &name.into()).and_then(JsCast::dyn_into::<Function>);
    if let Some(function) = found(function.map_err(|_| Missing::Entry(name))) {
        let words: js_sys::Array = words.iter().map(|word| JsValue::from_str(word)).collect();
        _ = function.apply(&site, &words);
    }
}
