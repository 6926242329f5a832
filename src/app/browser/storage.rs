//! What the site stores on the reader's device: texts by key, which stay there until the reader removes them.

use leptos::prelude::*;
use web_sys::Storage;

/// `None` if the browser refuses.
fn storage() -> Option<Storage> {
    window().local_storage().ok().flatten()
}

/// The stored text; empty if there is none.
pub(super) fn stored(key: &str) -> String {
    storage().and_then(|storage| storage.get_item(key).ok().flatten()).unwrap_or_default()
}

/// Stores a text; an empty one leaves nothing behind. Returns whether the browser has accepted it.
pub(super) fn store(key: &str, text: &str) -> bool {
    let done = |storage: Storage| if text.is_empty() { storage.remove_item(key) } else { storage.set_item(key, text) };
    storage().is_some_and(|storage| done(storage).is_ok())
}
