//! Buttons on any page: copy, and live charts. One listener for all of them.

use crate::app::browser::{self, dom, live};
use crate::app::parts::{ADDRESS, TODAY};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Listens to clicks.
pub fn listen() {
    dom::listen(&document(), "click", |event| {
        let Some(target) = event.target().and_then(|t| t.dyn_into::<Element>().ok()) else { return };
        let button = |selector| target.closest(selector).ok().flatten().and_then(|b| b.dyn_into::<HtmlElement>().ok());
        if let Some(button) = button("button[data-copy]") {
            copy(&button);
        } else if let Some(button) = button("button[data-live]") {
            wasm_bindgen_futures::spawn_local(go_live(button));
        }
    });
}

fn copy(button: &HtmlElement) {
    let now = js_sys::Date::new_0();
    let today = format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    let text = dom::word(button, "copy").replace(ADDRESS, &browser::address()).replace(TODAY, &today);
    browser::copy(text, |copied| {
        let word = if copied { "copied" } else { "copy-failed" };
        if let Some(status) = dom::one::<Element>(".status") {
            dom::say(&dom::word(&status, word));
            set_timeout(|| dom::say(""), Duration::from_secs(6));
        }
    });
}

/// Puts live charts in the place of a figure's drawings.
async fn go_live(button: HtmlElement) {
    let Some(figure) = button.closest("figure").ok().flatten() else { return };
    button.set_hidden(true);
    let mut failed = false;
    for drawing in dom::all::<Element>(&figure, ".drawing") {
        failed |= live::draw(&drawing, &dom::word(&drawing, "drawing")).await.is_err();
    }
    button.set_hidden(!failed);
    if let Some(state) = dom::within::<Element>(&figure, ".chart-state") {
        state.set_text_content(Some(&dom::word(&state, if failed { "failed" } else { "on" })));
    }
}
