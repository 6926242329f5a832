//! What the site says of what was done: shown for a while, or only spoken.

use crate::app::components::LiveText;
use leptos::prelude::*;
use std::time::Duration;

/// Typing has paused, and the answer stands.
pub const SETTLED: Duration = Duration::from_millis(700);

/// The line that says it.
#[derive(Clone, Copy)]
pub struct Status {
    text: RwSignal<String>,
    /// Whether the text already stands elsewhere on the screen.
    spoken: RwSignal<bool>,
    hide: StoredValue<Option<TimeoutHandle>, LocalStorage>,
}

/// The line of the view that is being made.
pub fn use_status() -> Status {
    use_context().unwrap_or_else(Status::new)
}

impl Status {
    /// A line that says nothing yet.
    pub fn new() -> Status {
        Status { text: RwSignal::default(), spoken: RwSignal::new(false), hide: StoredValue::new_local(None) }
    }

    /// Shows and speaks a text for six seconds.
    pub fn show(self, text: &str) {
        self.set(text, false);
        let hide = set_timeout_with_handle(move || self.text.set(String::new()), Duration::from_secs(6));
        self.hide.set_value(hide.ok());
    }

    /// Speaks a text that stands on the screen already.
    pub fn announce(self, text: &str) {
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

/// Announces a result once it has stood for a moment: once per question, not per key.
pub fn announce_settled(result: impl Fn() -> String + Copy + 'static) {
    let status = use_status();
    let waiting = StoredValue::new_local(None::<TimeoutHandle>);
    Effect::new(move |before: Option<String>| {
        let now = result();
        if before.as_ref().is_some_and(|before| *before != now) {
            if let Some(handle) = waiting.try_update_value(Option::take).flatten() {
                handle.clear();
            }
            let text = now.clone();
            waiting.set_value(set_timeout_with_handle(move || status.announce(&text), SETTLED).ok());
        }
        now
    });
}

/// The line itself.
#[component]
pub fn StatusLine() -> impl IntoView {
    let status = use_status();
    view! { <p role="status" class="status" class:status-spoken=move || status.spoken.get()><LiveText text=status.text /></p> }
}
