//! The reader's settings: where they are stored, and how the page learns of a change. What they mean is in
//! `src/preferences.rs`; `public/preferences.js` applies them.

use super::storage;
use leptos::prelude::*;
use web_sys::{CustomEvent, CustomEventInit};

/// The key in the local storage, which `public/preferences.js` reads too.
const STORED: &str = "ki-aktionsplan preferences";

/// The stored text; empty if there is none.
pub fn stored() -> String {
    storage::stored(STORED)
}

/// Applies the settings of a text and stores it; returns whether the browser has stored it.
pub fn set(text: &str) -> bool {
    let kept = storage::store(STORED, text);
    let detail = CustomEventInit::new();
    detail.set_detail(&text.into());
    if let Ok(event) = CustomEvent::new_with_event_init_dict("ki-aktionsplan:preferences", &detail) {
        _ = window().dispatch_event(&event);
    }
    kept
}
