//! The query string as a signal: the only state of an island.

use crate::app::browser::{dom, history, root};
use crate::query::print;
use leptos::prelude::*;
use std::time::Duration;
use web_sys::Element;

pub use history::Entry;

/// What is asked in the address bar.
#[derive(Clone, Copy)]
pub struct Address {
    search: RwSignal<String>,
    /// Typed, but not yet in the address bar.
    typed: StoredValue<Option<String>>,
}

impl Address {
    /// Follows back and forward.
    pub fn follow() -> Self {
        offer(&history::search());
        let address = Address { search: RwSignal::new(history::search()), typed: StoredValue::new(None) };
        dom::listen(&window(), "popstate", move |_| {
            address.typed.set_value(None);
            address.ask(&history::search());
        });
        address
    }

    /// Reads it.
    pub fn with<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.search.with(|search| read(search))
    }

    /// Changes it: a choice is a new entry of the history, typing replaces the last one.
    pub fn set(self, search: &str, entry: Entry) {
        match entry {
            Entry::New => {
                self.write();
                if history::search() != search {
                    history::write(search, entry);
                }
            }
            // Writing takes browsers longer than searching: after the frame that shows the answer.
            Entry::Same => {
                let waits = self.typed.with_value(Option::is_some);
                self.typed.set_value(Some(search.to_owned()));
                if !waits {
                    dom::after_frame(move || self.write());
                }
            }
        }
        self.ask(search);
    }

    fn ask(self, search: &str) {
        offer(search);
        if self.search.with_untracked(|old| old != search) {
            self.search.set(search.to_owned());
        }
    }

    /// Writes what was typed.
    fn write(self) {
        if let Some(search) = self.typed.try_update_value(Option::take).flatten()
            && history::search() != search
        {
            history::write(&search, Entry::Same);
        }
    }
}

/// The link that leads to the page's own frame leads to what is chosen on it; in the frame, that to the page does.
fn offer(search: &str) {
    let Some(link) = dom::one::<Element>("[data-embed] a, .frame-source a") else { return };
    let href = link.get_attribute("href").unwrap_or_default();
    if root::framed() {
        let plain = href.split('?').next().unwrap_or_default();
        return dom::set(&link, "href", Some(&format!("{plain}{search}")));
    }
    let plain = href.split("%3F").next().unwrap_or_default();
    let asked = print([("", search.to_owned())]);
    dom::set(&link, "href", Some(&format!("{plain}{}", asked.trim_start_matches("?="))));
}

/// Says a result once it has stood for a moment: once per question, not per key.
pub fn speak(result: impl Fn() -> String + Copy + 'static) {
    let waiting = StoredValue::new_local(None::<TimeoutHandle>);
    Effect::new(move |before: Option<String>| {
        let now = result();
        if before.as_ref().is_some_and(|before| *before != now) {
            if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
                handle.clear();
            }
            let text = now.clone();
            waiting.set_value(set_timeout_with_handle(move || dom::whisper(&text), Duration::from_millis(700)).ok());
        }
        now
    });
}
