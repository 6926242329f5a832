//! Where the reading list is stored: on the reader's device only.

use super::keys::storage;

/// The key in the local storage.
const STORED: &str = "ki-aktionsplan reading list";

/// The stored list; empty if there is none.
pub fn stored() -> String {
    storage().and_then(|storage| storage.get_item(STORED).ok().flatten()).unwrap_or_default()
}

/// Stores the list; an empty one leaves nothing behind. Returns whether the browser has accepted it.
pub fn store(list: &str) -> bool {
    let done = |storage: web_sys::Storage| {
        if list.is_empty() { storage.remove_item(STORED) } else { storage.set_item(STORED, list) }
    };
    storage().is_some_and(|storage| done(storage).is_ok())
}
