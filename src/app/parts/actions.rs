//! Copy a link, copy a citation; what came of it is shown and spoken.

use crate::app::{Site, browser};
use leptos::prelude::*;

/// What the page says to those who listen, once.
#[derive(Clone, Copy)]
pub struct Status(pub RwSignal<String>);

/// The page's polite voice. One per page, in the shell.
#[component]
pub fn StatusLine() -> impl IntoView {
    let Status(says) = expect_context();
    view! { <p role="status" class="status">{move || says.get()}</p> }
}

/// Buttons that copy the address and the citation of a record.
#[component]
pub fn CopyActions(
    /// Makes the citation from the address.
    citation: fn(Site, &str, &str) -> Option<String>,
    /// The record's id.
    id: &'static str,
) -> impl IntoView {
    let site = Site::here();
    let t = site.t;
    let Status(says) = expect_context();
    let tell = move |copied: bool| {
        says.set(if copied { t.copied } else { t.copy_failed }.to_owned());
        set_timeout(move || says.set(String::new()), std::time::Duration::from_secs(6));
    };
    let link = move |_| browser::copy(browser::address(), tell);
    let cite = move |_| {
        if let Some(text) = citation(site, id, &browser::address()) {
            browser::copy(text, tell);
        }
    };
    view! {
        <p class="actions needs-script">
            <button type="button" class="button" on:click=link>{t.copy_link}</button>
            <button type="button" class="button" on:click=cite>{t.copy_citation}</button>
        </p>
    }
}
