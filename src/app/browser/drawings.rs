//! The charts' drawings: SVG that the build has made. On the first page they stand in the HTML already and are moved
//! over into the app's views; on later pages they come from one file, fetched when first needed.

use super::{fetch, root};
use std::{cell::RefCell, collections::BTreeMap};
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node};

thread_local! {
    static TAKEN: RefCell<BTreeMap<String, Vec<Node>>> = const { RefCell::new(BTreeMap::new()) };
    static FILE: RefCell<Option<JsValue>> = const { RefCell::new(None) };
}

/// The attribute of the elements that hold a drawing; its value is chart and width: `haushalt.wide`.
pub const ATTRIBUTE: &str = "data-drawing";

/// Takes the drawings out of the static page, before it is cleared.
pub fn take(root: &Element) {
    let Ok(list) = root.query_selector_all(&format!("[{ATTRIBUTE}]")) else { return };
    for i in 0..list.length() {
        let Some(holder) = list.item(i).and_then(|n| n.dyn_into::<Element>().ok()) else { continue };
        let Some(drawing) = holder.first_child() else { continue };
        let key = holder.get_attribute(ATTRIBUTE).unwrap_or_default();
        TAKEN.with_borrow_mut(|taken| taken.entry(key).or_default().push(drawing));
    }
}

/// Puts a drawing into its holder: the one of the static page, or one from the file.
pub fn fill(holder: Element) {
    let key = holder.get_attribute(ATTRIBUTE).unwrap_or_default();
    let taken = TAKEN.with_borrow_mut(|taken| taken.get_mut(&key).and_then(Vec::pop));
    if let Some(drawing) = taken {
        _ = holder.append_child(&drawing);
        return;
    }
    leptos::task::spawn_local(async move {
        // Without it the caption, the summary and the table are there.
        if let Some(svg) = part(&key, "svg").await.and_then(|svg| svg.as_string()) {
            holder.set_inner_html(&svg);
        }
    });
}

/// Forgets drawings of the static page that no view asked for.
pub fn forget() {
    TAKEN.with_borrow_mut(BTreeMap::clear);
}

/// A part of the charts' file: `svg` or `option` of `haushalt.wide`.
pub async fn part(key: &str, part: &str) -> Option<JsValue> {
    let known = FILE.with_borrow(Clone::clone);
    let file = match known {
        Some(file) => file,
        None => {
            let text = fetch::text(&root::file("data-charts")).await.ok()?;
            let file = js_sys::JSON::parse(&text).ok()?;
            FILE.set(Some(file.clone()));
            file
        }
    };
    let (chart, width) = key.split_once('.')?;
    let get = |value: &JsValue, key: &str| js_sys::Reflect::get(value, &key.into()).ok();
    get(&get(&get(&file, chart)?, width)?, part)
}
