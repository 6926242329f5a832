//! Addresses and the browser's history: clicks on links, back and forward, and where the reader was.

use leptos::{ev, prelude::*};
use std::cell::{Cell, RefCell};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, ScrollRestoration};

/// What a change of the address is to "back".
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Entry {
    /// A new entry: back undoes it.
    New,
    /// The same entry, changed.
    Same,
}

/// Where the reader was at an entry of the history.
#[derive(Clone)]
struct Seen {
    /// The entry's number.
    number: u32,
    /// The scrolled height.
    top: f64,
    /// The focused element's place.
    focus: Option<Vec<u32>>,
}

/// What to do when the address has changed.
type Changed = Box<dyn Fn(Arrival)>;

thread_local! {
    static SEEN: RefCell<Vec<Seen>> = const { RefCell::new(vec![]) };
    /// The number of the current entry.
    static NOW: Cell<u32> = const { Cell::new(0) };
    static CHANGED: RefCell<Option<Changed>> = const { RefCell::new(None) };
}

/// How the reader came to an address.
enum Arrival {
    /// By a link.
    Link,
    /// By back or forward, to an entry seen before at this height, with that focus.
    Return(f64, Option<Vec<u32>>),
}

/// Follows the address within `base`: calls `moved` with the path below it and the query string.
pub fn follow(base: &'static str, moved: impl Fn(String, String) + 'static) {
    let history = window().history();
    if let Ok(history) = &history {
        // We restore: the browser would do it before the page has its height.
        _ = history.set_scroll_restoration(ScrollRestoration::Manual);
        NOW.set(history.state().ok().and_then(|s| s.as_f64()).unwrap_or(0.0) as u32);
    }
    CHANGED.set(Some(Box::new(move |arrival| {
        let (path, search, fragment) = place();
        let here = path.strip_prefix(base).unwrap_or(&path).to_owned();
        moved(here, search);
        after_change(arrival, fragment);
    })));
    window_event_listener(ev::popstate, |_| {
        let number = window().history().ok().and_then(|h| h.state().ok()).and_then(|s| s.as_f64());
        remember();
        let Some(number) = number else {
            // A fragment was clicked on or typed: a new entry on the same page, and the browser scrolls by itself.
            NOW.set(NOW.get() + 1);
            return replace_state(None);
        };
        NOW.set(number as u32);
        let seen = SEEN.with_borrow(|seen| seen.iter().find(|s| s.number == NOW.get()).cloned());
        changed(seen.map_or(Arrival::Return(0.0, None), |s| Arrival::Return(s.top, s.focus)));
    });
    window_event_listener(ev::click, move |event| {
        if event.default_prevented() || event.button() != 0 {
            return;
        }
        if event.meta_key() || event.ctrl_key() || event.shift_key() || event.alt_key() {
            return;
        }
        let Some(link) = event.target().and_then(inner_link) else { return };
        if let Some(address) = address_within(&link, base) {
            event.prevent_default();
            go(&address);
        }
    });
    // A reload or a visit elsewhere and back is the browser's own matter.
    window_event_listener(ev::pagehide, |_| {
        if let Ok(history) = window().history() {
            _ = history.set_scroll_restoration(ScrollRestoration::Auto);
        }
    });
    if history.is_ok() {
        replace_state(None);
    }
}

/// The link that was clicked on or in: HTML's or, on the map, SVG's.
fn inner_link(target: web_sys::EventTarget) -> Option<Element> {
    let element: Element = target.dyn_into().ok()?;
    element.closest("a[href]").ok()?
}

/// The address of a link that leads to another page of the site, to be shown without loading it.
fn address_within(link: &Element, base: &str) -> Option<String> {
    let location = window().location();
    let url = web_sys::Url::new_with_base(&link.get_attribute("href")?, &location.href().ok()?).ok()?;
    let elsewhere = url.pathname() != location.pathname().ok()? || url.search() != location.search().ok()?;
    let ours = url.origin() == location.origin().ok()?
        && !link.has_attribute("target")
        && !link.has_attribute("download")
        && url.pathname().starts_with(base)
        // Pages end in a slash; files do not.
        && url.pathname().ends_with('/')
        && (elsewhere || url.hash().is_empty());
    ours.then(|| url.href())
}

/// Path, query string and fragment (without its sign) of the address bar.
pub fn place() -> (String, String, String) {
    let location = window().location();
    let fragment = location.hash().unwrap_or_default();
    let fragment = fragment.trim_start_matches('#').to_owned();
    (location.pathname().unwrap_or_default(), location.search().unwrap_or_default(), fragment)
}

/// Goes to an address of the site, as a new entry.
pub fn go(address: &str) {
    write(address, Entry::New);
    changed(Arrival::Link);
}

/// Writes an address into the address bar.
pub fn write(address: &str, entry: Entry) {
    match entry {
        Entry::Same => replace_state(Some(address)),
        Entry::New => {
            remember();
            // Entries ahead are gone once a new one is made.
            SEEN.with_borrow_mut(|seen| seen.retain(|s| s.number <= NOW.get()));
            NOW.set(NOW.get() + 1);
            if let Ok(history) = window().history() {
                _ = history.push_state_with_url(&JsValue::from_f64(f64::from(NOW.get())), "", Some(address));
            }
        }
    }
}

fn replace_state(address: Option<&str>) {
    if let Ok(history) = window().history() {
        _ = history.replace_state_with_url(&JsValue::from_f64(f64::from(NOW.get())), "", address);
    }
}

/// Keeps where the reader is at the current entry.
fn remember() {
    let focus = document().body().and_then(|body| super::keep::focus_path(&body));
    let top = window().scroll_y().unwrap_or_default();
    SEEN.with_borrow_mut(|seen| {
        seen.retain(|s| s.number != NOW.get());
        seen.push(Seen { number: NOW.get(), top, focus });
    });
}

fn changed(arrival: Arrival) {
    CHANGED.with_borrow(|f| {
        if let Some(f) = f {
            f(arrival);
        }
    });
}

/// After the views have changed: a new page is read from its heading, an old one from where it was left.
fn after_change(arrival: Arrival, fragment: String) {
    request_animation_frame(move || match arrival {
        Arrival::Link => {
            super::focus("main h1");
            if fragment.is_empty() || !super::scroll_to(&fragment) {
                window().scroll_to_with_x_and_y(0.0, 0.0);
            } else {
                super::focus(&format!("[id=\"{fragment}\"]"));
            }
        }
        Arrival::Return(top, focus) => {
            if let (Some(body), Some(path)) = (document().body(), focus) {
                super::keep::focus_at(&body, &path);
            }
            window().scroll_to_with_x_and_y(0.0, top);
        }
    });
}
