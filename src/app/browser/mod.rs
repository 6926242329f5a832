//! The interface to the browser: elements, history, clipboard, files, and all JavaScript. It knows nothing of the plan.

pub mod dom;
pub mod fetch;
pub mod fields;
pub mod files;
pub mod frame;
pub mod highlight;
pub mod history;
pub mod keys;
pub mod live;
mod missing;
pub mod motion;
pub mod picture;
pub mod popover;
pub mod preferences;
pub mod root;
pub mod saved_list;
pub mod sheet;
mod storage;
pub mod takeover;

pub use missing::{Missing, found};

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlTextAreaElement};

/// Copies a text to the clipboard; returns whether that was permitted.
pub async fn copy(text: &str) -> bool {
    // `navigator.clipboard` is missing outside secure contexts.
    let navigator: JsValue = window().navigator().into();
    let has = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| !c.is_undefined());
    has && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}

/// The outcome of sharing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// The reader has shared the link.
    Done,
    /// The reader has closed the dialog.
    Dismissed,
    /// The browser cannot share, or does not permit it.
    Impossible,
}

/// Shares a link by the system's share dialog.
pub async fn share(title: &str, url: &str) -> Sharing {
    let navigator: JsValue = window().navigator().into();
    let Some(share) = Reflect::get(&navigator, &"share".into()).ok().and_then(|f| f.dyn_into::<Function>().ok()) else {
        return Sharing::Impossible;
    };
    let data = Object::new();
    for (key, value) in [("title", title), ("url", url)] {
        _ = Reflect::set(&data, &key.into(), &value.into());
    }
    let promise = share.call1(&navigator, &data).and_then(JsCast::dyn_into::<Promise>);
    let done = match promise {
        Ok(promise) => JsFuture::from(promise).await,
        Err(refused) => Err(refused),
    };
    match done {
        Ok(_) => Sharing::Done,
        Err(e) if Reflect::get(&e, &"name".into()).is_ok_and(|name| name == "AbortError") => Sharing::Dismissed,
        Err(_) => Sharing::Impossible,
    }
}

/// Opens a dialog with a text in its field, selected; returns whether it has opened.
pub fn offer(dialog: &HtmlDialogElement, field: &HtmlTextAreaElement, text: &str) -> bool {
    field.set_value(text);
    let shown = dialog.show_modal().is_ok();
    field.select();
    // Selecting scrolls to the end of the text.
    field.set_scroll_top(0);
    shown
}

/// Opens the browser's dialog for printing.
pub fn print() {
    _ = window().print();
}

/// The current date in the reader's time zone, as `2026-11-23`.
pub fn today() -> String {
    let now = js_sys::Date::new_0();
    format!("{}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date())
}

/// Focuses the first element that a selector finds, without scrolling. The page must have one.
pub fn focus(selector: &'static str) {
    if let Some(element) = found(dom::required::<HtmlElement>(selector)) {
        dom::focus(&element);
    }
}

/// Whether an element has the focus.
pub fn is_focused(element: &HtmlElement) -> bool {
    document().active_element().is_some_and(|focused| focused == **element)
}
