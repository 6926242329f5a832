//! Where the site lies: what `boot.js` found out and wrote on `<html>`.

use leptos::prelude::*;

fn attribute(name: &str) -> String {
    document().document_element().and_then(|e| e.get_attribute(name)).unwrap_or_default()
}

/// The address of the site's root folder, with a slash at its end.
pub fn address() -> String {
    attribute("data-root")
}

/// The address of a file whose name has a hash, by the attribute that the build wrote it into.
pub fn file(name: &str) -> String {
    format!("{}{}", address(), attribute(name))
}

/// Says on `<html>` that the app runs.
pub fn set_ready() {
    if let Some(html) = document().document_element() {
        _ = html.set_attribute("data-ready", "");
    }
}

/// Whether this page is made to stand in a frame.
pub fn framed() -> bool {
    document().document_element().is_some_and(|e| e.has_attribute("data-frame"))
}
