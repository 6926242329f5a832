//! Elements of the page: found, asked for their words, listened to.

use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, closure::Closure};
use web_sys::{Element, Event, EventTarget};

/// The first element that a selector finds.
pub fn one<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// The first below another.
pub fn within<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    root.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// All below another.
pub fn all<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let Ok(list) = root.query_selector_all(selector) else { return vec![] };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// The words that the page's author put into `data-…` for scripts; empty where there are none.
pub fn word(element: &Element, name: &str) -> String {
    element.get_attribute(&format!("data-{name}")).unwrap_or_default()
}

/// Calls `heard` at every event of a kind, for as long as the page lives.
pub fn listen(target: &EventTarget, kind: &str, heard: impl FnMut(Event) + 'static) {
    let closure = Closure::<dyn FnMut(Event)>::new(heard);
    _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Does something once the next frame is painted.
pub fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

/// Puts an element into another before one of its children, or last.
pub fn insert(parent: &Element, element: &Element, before: Option<&Element>) {
    _ = parent.insert_before(element, before.map(|before| &**before));
}

/// Sets or removes an attribute.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Sets or removes a class.
pub fn set_class(element: &Element, class: &str, on: bool) {
    _ = element.class_list().toggle_with_force(class, on);
}

/// Says something to those who listen, and shows it.
pub fn say(text: &str) {
    status(text, false);
}

/// Says something only to those who listen: on the screen it stands already.
pub fn whisper(text: &str) {
    status(text, true);
}

fn status(text: &str, spoken: bool) {
    if let Some(status) = one::<Element>(".status") {
        set_class(&status, "status-spoken", spoken);
        status.set_text_content(Some(text));
    }
}
