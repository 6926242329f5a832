//! The only home of JavaScript: what the views ask of the browser. Knows no word of the plan.

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
pub mod picture;
pub mod root;
pub mod takeover;

pub use missing::{Missing, found};

use js_sys::{Function, Object, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{HtmlDialogElement, HtmlElement, HtmlTextAreaElement};

/// Copies a text; says whether the browser let it.
pub async fn copy(text: &str) -> bool {
    // `navigator.clipboard` is missing outside secure contexts.
    let navigator: JsValue = window().navigator().into();
    let has = Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| !c.is_undefined());
    has && JsFuture::from(window().navigator().clipboard().write_text(text)).await.is_ok()
}

/// How sharing ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sharing {
    /// The reader chose where to.
    Done,
    /// The reader closed it.
    Dismissed,
    /// The browser cannot, or may not.
    Impossible,
}

/// Shares a link by the system's own means.
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

/// Opens a dialog with a text in its field, selected; says whether it is open.
pub fn offer(dialog: &HtmlDialogElement, field: &HtmlTextAreaElement, text: &str) -> bool {
    field.set_value(text);
    let shown = dialog.show_modal().is_ok();
    field.select();
    // Selecting leads to the end; reading begins at the start.
    field.set_scroll_top(0);
    shown
}

/// The day that it is where the reader is, `2026-11-23`.
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

/// Whether a reader stands on an element.
pub fn is_focused(element: &HtmlElement) -> bool {
    document().active_element().is_some_and(|focused| focused == **element)
}
