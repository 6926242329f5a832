//! Marks the entry of a contents list whose section is being read.

use leptos::{ev, prelude::*};
use std::cell::Cell;
use wasm_bindgen::JsCast;
use web_sys::Element;

thread_local! {
    static WAITING: Cell<bool> = const { Cell::new(false) };
}

/// Follows the scrolling: `aria-current` on the link to the section whose start is nearest above a third of the window.
pub fn follow() {
    let handle = window_event_listener(ev::scroll, |_| {
        // Once a frame is enough.
        if !WAITING.replace(true) {
            request_animation_frame(|| {
                WAITING.set(false);
                mark();
            });
        }
    });
    on_cleanup(move || handle.remove());
    request_animation_frame(mark);
}

fn mark() {
    let Ok(links) = document().query_selector_all(".contents a[href^='#']") else { return };
    let links: Vec<Element> = (0..links.length()).filter_map(|i| links.item(i)?.dyn_into().ok()).collect();
    let line = window().inner_height().ok().and_then(|h| h.as_f64()).unwrap_or(600.0) / 3.0;
    let top = |link: &Element| {
        let id = link.get_attribute("href")?;
        Some(document().get_element_by_id(id.trim_start_matches('#'))?.get_bounding_client_rect().top())
    };
    let current = links.iter().rposition(|l| top(l).is_some_and(|top| top <= line));
    for (i, link) in links.iter().enumerate() {
        if Some(i) == current {
            _ = link.set_attribute("aria-current", "location");
        } else {
            _ = link.remove_attribute("aria-current");
        }
    }
}
