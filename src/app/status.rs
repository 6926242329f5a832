//! Status messages about the reader's actions: shown for a while, or only announced to screen readers.

use crate::app::browser::dom;
use crate::app::components::LiveText;
use crate::app::{use_address, use_site};
use leptos::prelude::*;
use std::time::Duration;

/// How long a result must stay unchanged before it is announced: typing has paused then.
pub const SETTLED: Duration = Duration::from_millis(700);

/// The status line of the app.
#[derive(Clone, Copy)]
pub struct Status {
    text: RwSignal<String>,
    /// Whether the text is only for screen readers, because the screen shows it elsewhere.
    spoken: RwSignal<bool>,
    hide: StoredValue<Option<TimeoutHandle>, LocalStorage>,
}

/// The status line of the current view.
pub fn use_status() -> Status {
    use_context().unwrap_or_else(Status::new)
}

impl Status {
    /// Creates an empty status line.
    pub fn new() -> Status {
        Status { text: RwSignal::default(), spoken: RwSignal::new(false), hide: StoredValue::new_local(None) }
    }

    /// Shows and announces a text for six seconds.
    pub fn show(self, text: &str) {
        self.set(text, false);
        let hide = set_timeout_with_handle(move || self.text.set(String::new()), Duration::from_secs(6));
        self.hide.set_value(hide.ok());
    }

    /// Announces a text that is already visible elsewhere, even if it is the one that was announced last.
    pub fn announce(self, text: &str) {
        if self.text.with_untracked(|last| last == text) {
            // Screen readers speak only what changes.
            self.set("", true);
            let text = text.to_owned();
            return set_timeout(move || self.set(&text, true), Duration::from_millis(100));
        }
        self.set(text, true);
    }

    fn set(self, text: &str, spoken: bool) {
        if let Some(handle) = self.hide.try_update_value(Option::take).flatten() {
            handle.clear();
        }
        self.spoken.set(spoken);
        self.text.set(text.to_owned());
    }
}

impl Default for Status {
    fn default() -> Self {
        Status::new()
    }
}

/// Announces the result of a query once both have not changed for [`SETTLED`]: once per query instead of once per key, and
/// again where another query has a result of the same words.
pub fn announce_settled(result: impl Fn() -> String + Send + Sync + 'static) {
    announce_settled_text(Signal::derive(result));
}

/// Not generic over the closure, so that the module contains this code only once.
fn announce_settled_text(result: Signal<String>) {
    let (status, address) = (use_status(), use_address());
    let waiting = StoredValue::new_local(None::<TimeoutHandle>);
    Effect::new(move |before: Option<(String, String)>| {
        let now = (result.get(), address.with(str::to_owned));
        if before.as_ref().is_some_and(|before| *before != now) {
            if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
                handle.clear();
            }
            let text = now.0.clone();
            waiting.set_value(set_timeout_with_handle(move || status.announce(&text), SETTLED).ok());
        }
        now
    });
}

/// The element of the status line.
#[component]
pub fn StatusLine() -> impl IntoView {
    let (status, t, address) = (use_status(), use_site().t, use_address());
    // What the start script has said stays.
    Effect::new(move || {
        if dom::has_copied() {
            status.show(t.copied);
        }
    });
    let copied = (!address.is_live()).then_some(t.copied);
    view! { <p role="status" class="status" data-copied=copied class:status-spoken=move || status.spoken.get()><LiveText text=status.text /></p> }
}
