//! Buttons on any page: copy, share, live charts, print. One listener for all of them.

use crate::app::browser::{self, Sharing, dom, live, root};
use crate::app::parts::{ROOT, TODAY};
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
        } else if let Some(button) = button("button[data-share]") {
            share(&button);
        } else if let Some(button) = button("button[data-live]") {
            wasm_bindgen_futures::spawn_local(go_live(button));
        } else if let Some(button) = button("button[data-copy-image]") {
            super::pictures::copy(button);
        } else if button("button[data-print]").is_some() {
            _ = window().print();
        }
    });
}

/// Copies what a button names: a text with marks in it, or `#` and the id of the element whose text it is.
fn copy(button: &HtmlElement) {
    let named = dom::word(button, "copy");
    let shown = named.starts_with('#').then(|| dom::one::<Element>(&named)).flatten();
    copy_text(shown.map_or_else(|| filled(&named), |element| element.text_content().unwrap_or_default()));
}

fn copy_text(text: String) {
    browser::copy(text.clone(), move |copied| {
        if copied {
            confirm("copied");
        } else if browser::offer(".copy-dialog", &text) {
            // The dialog shows it; who does not see the dialog open hears it.
            dom::whisper(&status_word("copy-failed"));
        } else {
            confirm("copy-failed");
        }
    });
}

/// Shares a button's link where the browser can; where it cannot, copies it.
fn share(button: &HtmlElement) {
    let (title, link) = (dom::word(button, "title"), filled(&dom::word(button, "share")));
    wasm_bindgen_futures::spawn_local(async move {
        match browser::share(&title, &link).await {
            Sharing::Done => confirm("shared"),
            Sharing::Dismissed => {}
            Sharing::Impossible => copy_text(link),
        }
    });
}

/// A text with the marks in it replaced by what they stand for.
fn filled(text: &str) -> String {
    text.replace(ROOT, &root::address()).replace(TODAY, &browser::today())
}

fn status_word(name: &str) -> String {
    dom::one::<Element>(".status").map(|status| dom::word(&status, name)).unwrap_or_default()
}

/// Shows and says for a while what came of it.
fn confirm(word: &str) {
    dom::say(&status_word(word));
    set_timeout(|| dom::say(""), Duration::from_secs(6));
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
