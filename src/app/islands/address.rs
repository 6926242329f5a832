//! The query string as a signal: the only state of an island.

use crate::app::browser::{dom, history};
use leptos::prelude::*;
use std::time::Duration;

pub use history::Entry;

/// What is asked in the address bar.
#[derive(Clone, Copy)]
pub struct Address(RwSignal<String>);

impl Address {
    /// Follows back and forward.
    pub fn follow() -> Self {
        let signal = RwSignal::new(history::search());
        dom::listen(&window(), "popstate", move |_| {
            let now = history::search();
            if signal.with_untracked(|old| *old != now) {
                signal.set(now);
            }
        });
        Address(signal)
    }

    /// Reads it.
    pub fn with<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.0.with(|search| read(search))
    }

    /// Changes it: a choice is a new entry of the history, typing replaces the last one.
    pub fn set(self, search: &str, entry: Entry) {
        if history::search() != search {
            history::write(search, entry);
        }
        if self.0.with_untracked(|old| old != search) {
            self.0.set(search.to_owned());
        }
    }
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
            waiting.set_value(set_timeout_with_handle(move || dom::say(&text), Duration::from_millis(700)).ok());
        }
        now
    });
}
