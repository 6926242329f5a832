//! Lets elements glide to a new place instead of jumping there.

use js_sys::{Array, Function, Object, Reflect};
use leptos::prelude::{document, window};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::Element;

/// How long an element is on its way, in milliseconds.
const DURATION: i32 = 360;

/// The place of an element in the window, in pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    x: i32,
    y: i32,
}

/// Where an element is.
pub fn place(element: &Element) -> Place {
    let shape = element.get_bounding_client_rect();
    Place { x: shape.x() as i32, y: shape.y() as i32 }
}

/// Whether the reader wants things to move: false if the device or the reader's own setting asks for reduced motion.
pub fn is_wanted() -> bool {
    let query = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    let still = document().document_element().is_some_and(|root| root.has_attribute("data-motion"));
    query.is_some_and(|query| !query.matches()) && !still
}

/// Lets an element glide from an earlier place to where it is. It fades in if it was nowhere.
pub fn glide(element: &Element, from: Option<Place>) {
    let now = place(element);
    match from {
        Some(from) if from == now => {}
        Some(Place { x, y }) => {
            let start = format!("translate({}px, {}px)", x - now.x, y - now.y);
            animate(element, "transform", &start.into(), &"none".into());
        }
        None => animate(element, "opacity", &0.into(), &1.into()),
    }
}

fn animate(element: &Element, property: &str, from: &JsValue, to: &JsValue) {
    let (frames, options) = (Object::new(), Object::new());
    let set = |of: &Object, name: &str, value: &JsValue| _ = Reflect::set(of, &name.into(), value);
    set(&frames, property, &Array::of2(from, to));
    set(&options, "duration", &DURATION.into());
    set(&options, "easing", &"cubic-bezier(0.2, 0, 0, 1)".into());
    let animate = Reflect::get(element, &"animate".into()).ok().and_then(|animate| animate.dyn_into::<Function>().ok());
    if let Some(animate) = animate {
        _ = animate.call2(element, &frames, &options);
    }
}
