//! What the start script (`public/boot.js`) tells the app: where the site is, the names of its files, and early input.

use super::{Missing, dom, found};
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// The object `kiAktionsplan` that the start script has created.
fn site() -> JsValue {
    Reflect::get(&window(), &"kiAktionsplan".into()).unwrap_or_default()
}

fn text(of: &JsValue, name: &str) -> String {
    Reflect::get(of, &name.into()).ok().and_then(|text| text.as_string()).unwrap_or_default()
}

/// The address of the root folder of the edition in the page's language, with a trailing slash.
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
    file.map(|file| format!("{}{file}", text(&site(), "home"))).ok_or(Missing::Entry(name))
}

/// The address of the bundle of another language.
///
/// # Errors
/// When the site is not built in that language.
pub fn edition(tag: &str) -> Result<String, Missing> {
    let site = site();
    let edition =
        Reflect::get(&site, &"editions".into()).and_then(|all| Reflect::get(&all, &tag.into())).unwrap_or_default();
    let bundle = Some(text(&edition, "bundle")).filter(|file| !file.is_empty());
    bundle.map(|file| format!("{}{file}", text(&site, "home"))).ok_or(Missing::Entry("editions"))
}

/// Makes a language that of the document: from now on, [`address`] and [`file`] are those of its edition.
pub fn speak(tag: &str) {
    call("speak", &[tag]);
}

/// Looks whether the page has what no program can go without. Asked once, before anything else: from then on it is there.
///
/// # Errors
/// What is missing.
pub fn check() -> Result<(), Missing> {
    dom::drawn_into()?;
    if address().is_empty() { Err(Missing::Entry("root")) } else { Ok(()) }
}

/// Whether this page is made for a frame.
pub fn framed() -> bool {
    document().document_element().is_some_and(|e| e.has_attribute("data-frame"))
}

/// Whether this page is the shell that the service worker serves in the place of a page it has not stored
/// (docs/offline.md).
pub fn is_shell() -> bool {
    dom::app_root().is_some_and(|root| root.has_attribute("data-shell"))
}

/// Tells the start script that the app is ready.
pub fn ready() {
    call("ready", &[]);
}

/// Reports why the app cannot start or has stopped; `kind` is one of those that `boot.js` knows.
pub fn fail(kind: &str, detail: &str) {
    call("fail", &[kind, detail]);
}

/// The button, or the place on the map, that was pressed before the app was ready, if there is one. It is returned only once.
pub fn pressed() -> Option<Element> {
    let site = site();
    let pressed = Reflect::get(&site, &"pressed".into()).ok()?.dyn_into().ok();
    _ = Reflect::set(&site, &"pressed".into(), &JsValue::UNDEFINED);
    pressed
}

/// Whether a finger or mouse button is down. The start script tracks it, as it may have been pressed before the app
/// came.
pub fn is_pressed() -> bool {
    Reflect::get(&site(), &"down".into()).is_ok_and(|down| down.is_truthy())
}

/// Whether the reader has clicked or typed on this page.
pub fn is_used() -> bool {
    Reflect::get(&site(), &"used".into()).is_ok_and(|used| used.is_truthy())
}

/// Panics if a browser test has asked for it at this step.
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
