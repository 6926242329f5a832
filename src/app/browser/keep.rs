//! What a reader has done on the static page must survive the app's start: focus, selected text, typed words, opened
//! details. The app draws the same elements in the same places, so places are kept as child numbers.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FocusOptions, HtmlElement, HtmlInputElement, Node};

/// What is kept over the start.
pub struct Kept {
    focus: Option<Vec<u32>>,
    /// Anchor and focus of the selection: place of the text node, offset in it.
    selection: Option<[(Vec<u32>, u32); 2]>,
    /// Names of inputs, what is typed, and where the caret is.
    typed: Vec<(String, String, Option<u32>)>,
    /// Places of open `<details>`.
    open: Vec<Vec<u32>>,
}

/// The child numbers that lead from `root` to a node.
fn path_to(root: &Node, node: &Node) -> Option<Vec<u32>> {
    let (mut path, mut node) = (vec![], node.clone());
    while &node != root {
        let parent = node.parent_node()?;
        let children = parent.child_nodes();
        // The app puts comments between texts; the static page has none.
        let mut number = 0;
        for i in 0..children.length() {
            let child = children.item(i)?;
            if child == node {
                break;
            }
            if child.node_type() != Node::COMMENT_NODE && !is_empty_text(&child) {
                number += 1;
            }
        }
        path.push(number);
        node = parent;
    }
    path.reverse();
    Some(path)
}

fn node_at(root: &Node, path: &[u32]) -> Option<Node> {
    path.iter().try_fold(root.clone(), |node, number| {
        let children = node.child_nodes();
        let mut visible = (0..children.length()).filter_map(|i| children.item(i));
        visible.by_ref().filter(|c| c.node_type() != Node::COMMENT_NODE && !is_empty_text(c)).nth(*number as usize)
    })
}

fn is_empty_text(node: &Node) -> bool {
    node.node_type() == Node::TEXT_NODE && node.node_value().is_none_or(|t| t.is_empty())
}

/// The place of the focused element below `root`.
pub fn focus_path(root: &HtmlElement) -> Option<Vec<u32>> {
    let focused = document().active_element()?;
    let body: &Node = root;
    (focused.node_name() != "BODY").then(|| path_to(body, &focused))?
}

/// Focuses the element at a place below `root`, without scrolling.
pub fn focus_at(root: &HtmlElement, path: &[u32]) {
    if let Some(element) = node_at(root, path).and_then(|n| n.dyn_into::<HtmlElement>().ok()) {
        let options = FocusOptions::new();
        options.set_prevent_scroll(true);
        _ = element.focus_with_options(&options);
    }
}

fn all<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let Ok(list) = root.query_selector_all(selector) else { return vec![] };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// Notes what the reader has done below `root`.
pub fn keep(root: &HtmlElement) -> Kept {
    let selection = window().get_selection().ok().flatten().filter(|s| !s.is_collapsed()).and_then(|s| {
        let anchor = (path_to(root, &s.anchor_node()?)?, s.anchor_offset());
        let focus = (path_to(root, &s.focus_node()?)?, s.focus_offset());
        Some([anchor, focus])
    });
    let inputs: Vec<HtmlInputElement> = all(root, "input[type=search]");
    let typed = inputs.iter().filter(|i| !i.value().is_empty());
    let typed = typed.map(|i| (i.id(), i.value(), i.selection_start().ok().flatten())).collect();
    let open = all::<Node>(root, "details[open]").iter().filter_map(|d| path_to(root, d)).collect();
    Kept { focus: focus_path(root), selection, typed, open }
}

/// Puts back what was noted, once the app has drawn the same page.
pub fn restore(root: &HtmlElement, kept: &Kept) {
    for path in &kept.open {
        if let Some(details) = node_at(root, path).and_then(|n| n.dyn_into::<Element>().ok()) {
            _ = details.set_attribute("open", "");
        }
    }
    for (id, value, caret) in &kept.typed {
        let input = document().get_element_by_id(id).and_then(|e| e.dyn_into::<HtmlInputElement>().ok());
        if let Some(input) = input.filter(|i| i.value() != *value) {
            input.set_value(value);
            // As if typed now: the view answers it.
            let options = web_sys::EventInit::new();
            options.set_bubbles(true);
            if let Ok(event) = Event::new_with_event_init_dict("input", &options) {
                _ = input.dispatch_event(&event);
            }
            _ = input.set_selection_start(*caret);
        }
    }
    if let Some(path) = &kept.focus {
        focus_at(root, path);
    }
    if let Some([(anchor, from), (focus, to)]) = &kept.selection {
        let nodes = node_at(root, anchor).zip(node_at(root, focus));
        if let (Some((anchor, focus)), Ok(Some(selection))) = (nodes, window().get_selection()) {
            _ = selection.set_base_and_extent(&anchor, *from, &focus, *to);
        }
    }
}
