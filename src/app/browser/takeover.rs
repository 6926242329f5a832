//! Puts the app in the place of the printed page in one step, and keeps what a reader has done with it: focus, selected and
//! typed words, what is open, what is scrolled.

use super::fields::{Typed, filled_in};
use super::{Missing, dom, found};
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement, HtmlInputElement, Node, Range};

/// What style sheets lay out when it comes into sight (`content-visibility`).
const LATE: &str = ".measure-card";

/// What scrolls within the page. Not what is folded: to ask where that is scrolled lays it out.
const SCROLLABLE: &str = ":is([tabindex=\"0\"], nav):not(details:not([open]) *)";

thread_local! {
    /// The printed page while the app is being mounted: it comes back if that fails.
    static PRINTED: RefCell<Option<Vec<Node>>> = const { RefCell::new(None) };
}

/// What a reader has done with the printed page, by the paths of the elements.
pub struct Kept {
    focus: Option<Focus>,
    selection: Option<[Point; 2]>,
    /// Whether each `<details>` is open, in the page's order.
    details: Vec<bool>,
    /// The ids of open popovers.
    popovers: Vec<String>,
    fields: Vec<(String, Typed)>,
    /// The heights within the padding of what browsers lay out when it comes into sight, in pixels and the page's order: the
    /// new ones shall not be guessed anew.
    heights: Vec<i32>,
    /// What is scrolled within the page: path, left, top.
    scrolled: Vec<(String, i32, i32)>,
}

struct Focus {
    path: String,
    /// The selection within a text field.
    within: Option<(u32, u32)>,
}

/// A place in a text: the element around it, and how many letters stand before it there.
struct Point {
    path: String,
    letters: u32,
}

/// Whether the app is being mounted: what may have been opened on the printed page is drawn at once; and browsers tell of
/// changes in fields while these are removed.
pub fn is_running() -> bool {
    PRINTED.with_borrow(Option::is_some)
}

/// Removes the printed page, mounts what `mount` mounts, and tells what is to be kept.
///
/// # Errors
/// When the page has no element for the app; then all is as before.
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

/// Whether a reader has filled something in on the printed page.
pub fn is_filled_in() -> bool {
    dom::app_root().is_some_and(|root| !filled_in(&root).is_empty())
}

/// Puts the printed page back after a panic in [`replace`].
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
            details: all("details").iter().map(|e| e.has_attribute("open")).collect(),
            // Browsers without popovers do not know the selector, and find nothing.
            popovers: all(":popover-open").iter().map(Element::id).collect(),
            fields: filled_in(root),
            heights: heights(&all(LATE)),
            scrolled: all(SCROLLABLE).iter().filter_map(scrolled).collect(),
        }
    }

    /// Whether there is nothing but heights to keep, as far as can be seen: a printed page does not say what was open at first.
    pub fn is_nothing(&self) -> bool {
        self.focus.is_none()
            && self.selection.is_none()
            && self.popovers.is_empty()
            && self.fields.is_empty()
            && self.scrolled.is_empty()
    }

    /// Gives what browsers lay out late the height that it had.
    pub fn restore_heights(&self) {
        let Some(root) = found(dom::drawn_into()) else { return };
        for (element, height) in dom::all::<HtmlElement>(&root, LATE).iter().zip(&self.heights) {
            _ = element.style().set_property("contain-intrinsic-block-size", &format!("auto {height}px"));
        }
    }

    /// Does it again on the page that was mounted. The page must be the same.
    pub fn restore(&self) {
        let Some(root) = found(dom::drawn_into()) else { return };
        // Nothing is asked of the new elements here: each answer would lay out the page once more.
        self.restore_heights();
        for (details, open) in dom::all::<Element>(&root, "details").iter().zip(&self.details) {
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

/// The heights of elements within their padding, which is the same in all.
fn heights(elements: &[Element]) -> Vec<i32> {
    let Some(style) = elements.first().and_then(|first| window().get_computed_style(first).ok()?) else {
        return vec![];
    };
    // Whole pixels, as `client_height` has them. To read a fraction would cost 12 kB of module.
    let side = |name| style.get_property_value(name).ok()?.split(['.', 'p']).next()?.parse::<i32>().ok();
    let padding = side("padding-block-start").unwrap_or_default() + side("padding-block-end").unwrap_or_default();
    elements.iter().map(|element| element.client_height() - padding).collect()
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

/// What is selected on the page.
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
        // What a translation has put around the words is not there afterwards.
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

    /// The text node and the place in it.
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
