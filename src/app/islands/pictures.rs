//! Copies a chart's picture, and says what came of it.

use crate::app::browser::{dom, files};
use leptos::prelude::*;
use std::time::Duration;
use web_sys::HtmlElement;

/// Copies the picture that a button names. The browser is asked at once: later it would not count as the reader's wish.
pub fn copy(button: HtmlElement) {
    wasm_bindgen_futures::spawn_local(async move {
        let copied = files::copy_image(&dom::word(&button, "copy-image")).await;
        dom::say(&dom::word(&button, if copied { "copied" } else { "failed" }));
        set_timeout(|| dom::say(""), Duration::from_secs(8));
    });
}
