//! The query string and the browser's history.

use super::root;
use leptos::prelude::*;
use wasm_bindgen::JsValue;

/// What a change of the address is to "back".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A new entry: back undoes it.
    New,
    /// The same entry, changed.
    Same,
}

/// The query string of the address bar, empty or with its question mark.
pub fn search() -> String {
    window().location().search().unwrap_or_default()
}

/// Writes a query string, or one with a fragment, into the address bar; the fragment of the last one goes.
///
/// In a frame, "back" is the other page's: nothing is added to it. And the fragment says what that page asks, so it stays.
pub fn write(search: &str, entry: Entry) {
    let location = window().location();
    let mut address = format!("{}{search}", location.pathname().unwrap_or_default());
    let mut entry = entry;
    if root::framed() {
        address = address.split('#').next().unwrap_or_default().to_owned() + &location.hash().unwrap_or_default();
        entry = Entry::Same;
    }
    // A sandboxed frame may refuse; the page answers all the same.
    if let Ok(history) = window().history() {
        _ = match entry {
            Entry::Same => history.replace_state_with_url(&JsValue::NULL, "", Some(&address)),
            Entry::New => history.push_state_with_url(&JsValue::NULL, "", Some(&address)),
        };
    }
}
