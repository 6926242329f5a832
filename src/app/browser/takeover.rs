//! Takeover: replaces the printed page by the app in one step, and keeps the reader's state: focus, selection, typed
//! text, open details and popovers, scroll positions.

use super::fields::{Typed, filled_in};
use super::{Missing, dom, found};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node, Range};

/// Selects elements that browsers lay out only when they come into view (`content-visibility`).
const LATE: &str = ".measure-card";

/// Selects elements that scroll within the page. Those in closed `details` are left out, as asking for their position
/// would lay them out.
const SCROLLABLE: &str = ":is([tabindex=\"0\"], nav, .finder-filters):not(details:not([open]) *)";

thread_local! {
    /// The nodes of the printed page while the app is being mounted; they are restored if that panics.
    static PRINTED: RefCell<Option<Vec<Node>>> = const { RefCell::new(None) };
}

/// The reader's state on the printed page; elements are named by their paths.
pub struct Kept {
    focus: Option<Focus>,
    selection: Option<[Point; 2]>,
    /// Whether each `details` element is open, in the page's order.
    details: Vec<bool>,
    /// The ids of open popovers.
    popovers: Vec<String>,
    fields: Vec<(String, Typed)>,
    /// The content heights, as CSS and in the page's order, of elements with `content-visibility`, so that the browser
    /// need not estimate those of the new ones.
    heights: Vec<String>,
    /// Elements that are scrolled: path, left, top.
    scrolled: Vec<(String, i32, i32)>,
}

struct Focus {
    path: String,
    /// The selected range within a text field.
    within: Option<(u32, u32)>,
}

/// A position in a text: the surrounding element, and the number of UTF-16 code units before it in there.
struct Point {
    path: String,
    letters: u32,
}

/// Whether the app is being mounted. Components draw at once then what may be open on the printed page; and fields fire
/// change events while they are being removed, which are to be ignored.
pub fn is_running() -> bool {
    PRINTED.with_borrow(Option::is_some)
}

/// Removes the printed page, calls `mount` with the root element, and returns the reader's state.
///
/// # Errors
/// If the page has no root element; then it is left unchanged.
pub fn replace(mount: impl FnOnce(HtmlElement, &Kept)) -> Result<Kept, Missing> {
    let root = dom::drawn_into()?;
    let kept = Kept::read(&root);
    PRINTED.set(Some(vec![]));
    while let Some(child) = root.first_child() {
        _ = root.remove_child(&child);
        PRINTED.with_borrow_mut(|printed| printed.iter_mut().for_each(|nodes| nodes.push(child.clone())));
    }
    mount(root, &kept);
    PRINTED.set(None);
    Ok(kept)
}

/// Whether the reader has filled in a field on the printed page.
pub fn is_filled_in() -> bool {
    dom::app_root().is_some_and(|root| !filled_in(&root).is_empty())
}

/// Restores the printed page after a panic in [`replace`].
pub fn put_back() {
    let Some(printed) = PRINTED.take() else { return };
    if let Some(root) = found(dom::drawn_into()) {
        root.set_text_content(None);
        for node in printed {
            _ = root.append_child(&node);
        }
    }
}

impl Kept {
    fn read(root: &Element) -> Kept {
        let all = |selector: &str| dom::all::<Element>(root, selector);
        let scrolled = |e: &Element| {
            let (left, top) = (e.scroll_left(), e.scroll_top());
            (left != 0 || top != 0).then(|| (dom::path(e), left, top))
        };
        Kept {
            focus: dom::focused().map(|element| Focus { path: dom::path(&element), within: caret(&element) }),
            selection: selection(root),
            details: details(root).iter().map(|e| e.has_attribute("open")).collect(),
            // Browsers without popovers reject the selector, so nothing is found.
            popovers: all(":popover-open").iter().map(Element::id).collect(),
            fields: filled_in(root),
            heights: heights(&all(LATE)),
            scrolled: all(SCROLLABLE).iter().filter_map(scrolled).collect(),
        }
    }

    /// Whether there is nothing to restore but heights. Details do not count: the printed page does not tell which were
    /// open at first.
    pub fn is_nothing(&self) -> bool {
        self.focus.is_none()
            && self.selection.is_none()
            && self.popovers.is_empty()
            && self.fields.is_empty()
            && self.scrolled.is_empty()
    }

    /// Sets the height that elements with `content-visibility` had on the printed page.
    pub fn restore_heights(&self) {
        let Some(root) = found(dom::drawn_into()) else { return };
        for (element, height) in dom::all::<HtmlElement>(&root, LATE).iter().zip(&self.heights) {
            _ = element.style().set_property("contain-intrinsic-block-size", &format!("auto {height}"));
        }
    }

    /// Restores the state on the mounted page, which must show the same content.
    pub fn restore(&self) {
        let Some(root) = found(dom::drawn_into()) else { return };
        // Avoid reading from the new elements here: each read would force another layout.
        self.restore_heights();
        for (details, open) in details(&root).iter().zip(&self.details) {
            if details.has_attribute("open") != *open {
                dom::set(details, "open", open.then_some(""));
            }
        }
        for (path, typed) in &self.fields {
            if let Some(element) = dom::at(path).filter(|e| Typed::of(e).is_some_and(|now| now != *typed)) {
                typed.put_into(&element);
            }
        }
        for (path, left, top) in &self.scrolled {
            if let Some(element) = dom::at(path) {
                element.set_scroll_left(*left);
                element.set_scroll_top(*top);
            }
        }
        if let Some([from, to]) = &self.selection {
            select(from, to);
        }
        if let Some(Focus { path, within }) = &self.focus
            && let Some(element) = dom::at(path)
        {
            dom::focus(&element);
            put_caret(&element, *within);
        }
        for popover in self.popovers.iter().filter_map(|id| document().get_element_by_id(id)) {
            let show = js_sys::Reflect::get(&popover, &"showPopover".into());
            _ = show.and_then(JsCast::dyn_into::<js_sys::Function>).and_then(|show| show.call0(&popover));
        }
    }
}

/// The `details` elements of a page. The one that only some languages have comes last, so that the others keep their
/// numbers when the language is switched.
fn details(root: &Element) -> Vec<Element> {
    let mut all = dom::all(root, "details:not(.page-words)");
    all.extend(dom::all(root, ".page-words"));
    all
}

/// The content heights of elements; all of them have the same padding and border. They are exact, as rounded ones would
/// add up to a page that moves by a pixel. CSS does the sum: reading a float would add 12 kB to the module.
fn heights(elements: &[Element]) -> Vec<String> {
    let of = |element, name| window().get_computed_style(element).ok()??.get_property_value(name).ok();
    let mut around = String::new();
    for name in ["padding-top", "padding-bottom", "border-top-width", "border-bottom-width"] {
        if let Some(side) = elements.first().and_then(|first| of(first, name)) {
            around += " - ";
            around += &side;
        }
    }
    let height = |element| format!("calc({}{around})", of(element, "height").unwrap_or_default());
    elements.iter().map(height).collect()
}

fn caret(element: &Element) -> Option<(u32, u32)> {
    let input = element.dyn_ref::<HtmlInputElement>()?;
    Some((input.selection_start().ok()??, input.selection_end().ok()??))
}

fn put_caret(element: &Element, within: Option<(u32, u32)>) {
    if let (Some(input), Some((from, to))) = (element.dyn_ref::<HtmlInputElement>(), within) {
        _ = input.set_selection_range(from, to);
    }
}

/// The start and end of the selection on the page, if there is one inside the app.
fn selection(root: &Element) -> Option<[Point; 2]> {
    let selection = document().get_selection().ok()??;
    if selection.is_collapsed() {
        return None;
    }
    let point = |node: Option<Node>, offset| Point::of(root, &node?, offset);
    Some([
        point(selection.anchor_node(), selection.anchor_offset())?,
        point(selection.focus_node(), selection.focus_offset())?,
    ])
}

fn select(from: &Point, to: &Point) -> Option<()> {
    let (from, to) = (from.find()?, to.find()?);
    let selection = document().get_selection().ok()??;
    selection.set_base_and_extent(&from.0, from.1, &to.0, to.1).ok()
}

impl Point {
    fn of(root: &Element, node: &Node, offset: u32) -> Option<Point> {
        let mut around: Element = match node.dyn_ref::<Element>() {
            Some(element) => element.clone(),
            None => node.parent_element()?,
        };
        // A browser's translation wraps text in `font` elements, which the app's page does not have.
        while around.local_name() == "font" {
            around = around.parent_element()?;
        }
        root.contains(Some(&around)).then_some(())?;
        let range = Range::new().ok()?;
        range.set_start(&around, 0).ok()?;
        range.set_end(node, offset).ok()?;
        let letters = String::from(range.to_string()).encode_utf16().count() as u32;
        Some(Point { path: dom::path(&around), letters })
    }

    /// The text node at this position, and the offset in it.
    fn find(&self) -> Option<(Node, u32)> {
        let around = if self.path.is_empty() { dom::app_root()? } else { dom::at(&self.path)? };
        let mut left = self.letters;
        let mut last = None;
        let mut open: Vec<Node> = vec![around.into()];
        while let Some(node) = open.pop() {
            if node.node_type() == Node::TEXT_NODE {
                let length = node.text_content().map_or(0, |text| text.encode_utf16().count() as u32);
                if left <= length {
                    return Some((node, left));
                }
                left -= length;
                last = Some((node, length));
            } else {
                let mut child = node.last_child();
                while let Some(inner) = child {
                    child = inner.previous_sibling();
                    open.push(inner);
                }
            }
        }
        last
    }
}
