//! Highlights words without changing the page, by the CSS Custom Highlight API (`::highlight(search)`) where browsers
//! have it.

use super::{dom, found};
use js_sys::{Array, Function, Map, Reflect};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Node, Range};

/// The name of the highlight in style sheets.
const NAME: &str = "search";

/// The browser's highlight registry (`CSS.highlights`), if there is one.
fn registry() -> Option<Map> {
    let css = Reflect::get(&window(), &"CSS".into()).ok()?;
    Reflect::get(&css, &"highlights".into()).ok().filter(|all| !all.is_undefined()).map(JsCast::unchecked_into)
}

/// Removes all highlights.
pub fn clear() {
    if let Some(registry) = registry() {
        registry.delete(&NAME.into());
    }
}

/// Highlights the byte ranges that `find` returns for each text node in `main`.
pub fn mark(find: impl Fn(&str) -> Vec<(usize, usize)>) {
    let Some(registry) = registry() else { return };
    let Some(root) = found(dom::required::<Element>("main")) else { return };
    let Ok(highlight) = Reflect::get(&window(), &"Highlight".into()).and_then(JsCast::dyn_into::<Function>) else {
        return;
    };
    let ranges = Array::new();
    each_text(&root, &mut |node| {
        let text = node.text_content().unwrap_or_default();
        for (from, to) in find(&text) {
            if let Some(range) = range(node, units(&text[..from]), units(&text[..to])) {
                ranges.push(&range);
            }
        }
    });
    if ranges.length() > 0
        && let Ok(highlight) = Reflect::construct(&highlight, &ranges)
    {
        registry.set(&JsValue::from_str(NAME), &highlight);
    }
}

/// The length of a text in UTF-16 code units, which DOM ranges count in.
fn units(text: &str) -> u32 {
    text.encode_utf16().count() as u32
}

fn range(node: &Node, from: u32, to: u32) -> Option<Range> {
    let range = document().create_range().ok()?;
    range.set_start(node, from).ok()?;
    range.set_end(node, to).ok()?;
    Some(range)
}

fn each_text(node: &Node, act: &mut impl FnMut(&Node)) {
    let mut child = node.first_child();
    while let Some(node) = child {
        match node.node_type() {
            Node::TEXT_NODE => act(&node),
            _ => each_text(&node, act),
        }
        child = node.next_sibling();
    }
}
