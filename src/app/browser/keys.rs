//! Keys that the whole page answers: Escape, and the shortcuts that lead to the search.

use super::{dom, storage};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Event, HtmlElement, KeyboardEvent};

/// The key in the local storage that is set if the reader has turned off the single-key shortcut.
const STORED: &str = "ki-aktionsplan slash";

/// Whether `/` leads to the search. Readers can turn it off, since speech input may trigger single keys by mistake
/// (WCAG 2.1.4).
pub fn has_slash() -> bool {
    storage::stored(STORED).is_empty()
}

/// Turns the `/` shortcut on or off.
pub fn set_slash(on: bool) {
    storage::store(STORED, if on { "" } else { "off" });
}

/// Whether an event is the press of the Escape key.
pub fn is_escape(event: &Event) -> bool {
    event.dyn_ref::<KeyboardEvent>().is_some_and(|event| event.key() == "Escape")
}

/// Leads to the search on Ctrl+K (Cmd+K), or on `/` unless the reader is typing in a field: focuses the first of the
/// elements with these ids that the page shows, and follows it if it is a link.
pub fn open_search(event: &Event, ids: &[&str]) {
    let Some(key) = event.dyn_ref::<KeyboardEvent>() else { return };
    let command = (key.ctrl_key() || key.meta_key()) && !key.alt_key() && !key.shift_key();
    let typing = dom::target(event).is_some_and(|target| {
        dom::closest::<HtmlElement>(&target, "input, textarea, select, [contenteditable]").is_some()
    });
    let meant = match key.key().as_str() {
        "k" | "K" => command,
        "/" => !command && !key.alt_key() && !typing && has_slash(),
        _ => false,
    };
    if !meant || event.default_prevented() {
        return;
    }
    let mut elements = ids.iter().filter_map(|id| document().get_element_by_id(id)?.dyn_into::<HtmlElement>().ok());
    if let Some(element) = elements.find(dom::is_shown) {
        event.prevent_default();
        _ = element.focus();
        if element.local_name() == "a" {
            element.click();
        }
    }
}
