//! Where the reading list is stored: on the reader's device only.

use super::storage;

/// The key in the local storage.
const STORED: &str = "ki-aktionsplan reading list";

/// The stored list; empty if there is none.
pub fn stored() -> String {
    storage::stored(STORED)
}

/// Stores the list; an empty one leaves nothing behind. Returns whether the browser has accepted it.
pub fn store(list: &str) -> bool {
    storage::store(STORED, list)
}
