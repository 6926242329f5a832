//! The only home of JavaScript: what the islands ask of the browser. Knows no word of the plan.

pub mod dom;
pub mod fetch;
pub mod frame;
pub mod history;
pub mod live;
pub mod root;

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{FocusOptions, HtmlElement};

/// Copies a text; says afterwards whether the browser let it.
pub fn copy(text: String, done: impl FnOnce(bool) + 'static) {
    wasm_bindgen_futures::spawn_local(async move {
        // `navigator.clipboard` is missing outside secure contexts.
        let navigator: wasm_bindgen::JsValue = window().navigator().into();
        let has = js_sys::Reflect::get(&navigator, &"clipboard".into()).is_ok_and(|c| !c.is_undefined());
        let copied = has
            && wasm_bindgen_futures::JsFuture::from(window().navigator().clipboard().write_text(&text)).await.is_ok();
        done(copied);
    });
}

/// The address in the address bar, without its fragment.
pub fn address() -> String {
    let href = window().location().href().unwrap_or_default();
    href.split('#').next().unwrap_or_default().to_owned()
}

/// Focuses the first element that a selector finds, without scrolling.
pub fn focus(selector: &str) {
    if let Some(element) = dom::one::<HtmlElement>(selector) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.focus_with_options(&options);
    }
}

/// Scrolls to an element and focuses it: what a link to it would do.
pub fn go_to(element: &web_sys::Element) {
    element.scroll_into_view();
    if let Some(element) = element.dyn_ref::<HtmlElement>() {
        _ = element.focus();
    }
}
