//! Native popovers that stand at an element of the page.

use super::dom;
use js_sys::{Function, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusEvent, HtmlElement};

/// The distance between the element and its popover, and between the popover and the window's edge, in pixels.
const GAP: f64 = 8.0;
/// Narrower windows show popovers at their bottom, as the style sheet says.
const NARROW: f64 = 640.0;

fn call(element: &Element, method: &str) -> bool {
    let method = Reflect::get(element, &JsValue::from_str(method)).ok().and_then(|f| f.dyn_into::<Function>().ok());
    method.is_some_and(|method| method.call0(element).is_ok())
}

/// Whether the browser knows popovers.
pub fn is_known(element: &Element) -> bool {
    Reflect::has(element, &"showPopover".into()).unwrap_or_default()
}

/// Shows a popover below an element, or above it where the window has more room there. Returns false if the browser
/// cannot.
pub fn show(popover: &HtmlElement, at: &Element) -> bool {
    if !popover.matches(":popover-open").unwrap_or_default() && !call(popover, "showPopover") {
        return false;
    }
    let size = |of: Result<JsValue, JsValue>| of.ok().and_then(|n| n.as_f64()).unwrap_or_default();
    let (width, height) = (size(window().inner_width()), size(window().inner_height()));
    let style = popover.style();
    let set = |name: &str, value: Option<f64>| {
        _ = match value {
            Some(value) => style.set_property(name, &format!("{}px", value as i32)),
            None => style.remove_property(name).map(|_| ()),
        };
    };
    if width < NARROW {
        set("left", None);
        set("top", None);
        return true;
    }
    let (anchor, own) = (at.get_bounding_client_rect(), popover.get_bounding_client_rect());
    let left = anchor.left().min(width - own.width() - GAP).max(GAP);
    let below = anchor.bottom() + GAP;
    let above = anchor.top() - own.height() - GAP;
    let top = if below + own.height() > height && above > 0.0 { above } else { below };
    // Popovers stand in the page's coordinates, so that they move along when the page is scrolled.
    set("left", Some(left + window().scroll_x().unwrap_or_default()));
    set("top", Some(top + f64::from(dom::scroll_top())));
    true
}

/// Hides a popover.
pub fn hide(popover: &Element) {
    _ = call(popover, "hidePopover");
}

/// Closes the popovers of the element that a `focusout` event belongs to, if the focus moves on to another element of the
/// page.
pub fn close_left(event: &FocusEvent) {
    let Some(left) = event.current_target().and_then(|around| around.dyn_into::<Element>().ok()) else { return };
    let next = event.related_target().and_then(|next| next.dyn_into::<Element>().ok());
    if next.is_some_and(|next| !left.contains(Some(&next))) {
        for popover in dom::all::<Element>(&left, ":popover-open") {
            call(&popover, "hidePopover");
        }
    }
}
