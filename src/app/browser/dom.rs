//! Helpers for elements of the page: finding, focusing, scrolling, events.

use super::{Missing, found, motion, root};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, EventInit, EventTarget, FocusOptions, HtmlElement, HtmlLinkElement, MouseEvent, MouseEventInit,
    ScrollBehavior, ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};

/// Selects buttons that the app answers; others are answered by the browser or by `offline.js`.
pub const BUTTONS: &str = "button[type=button]:not([popovertarget], [data-offline-button])";
/// Selects the controls that need the app: such buttons, fields, menus, marks and Länder on the map, sliders of
/// charts, and links that show something
/// on the same page.
pub const CONTROLS: &str = "main button[type=button]:not([popovertarget], [data-offline-button]), main input, main select, main textarea, main a.mark, main .land-open, main a.tile, main a.relation-item, main a.cite, main a.term-link, main .chart-walk, .menu, .search-form input";
/// Selects the links whose press shows something on the same page. Without the app, they lead to it.
pub const PICKS: &str = "a.relation-item, a.cite, a.term-link";
/// Selects the sliders over charts, which answer with the value at the place of the press.
pub const WALKS: &str = ".chart-walk";
/// Selects the links that show something on the same page when they get the focus.
pub const TILES: &str = "a.tile";

/// Selects the links to other languages.
pub const LANGUAGES: &str = "a[hreflang]";

/// Selects the places on the map.
pub const MARKS: &str = "a.mark";

/// Selects the containers of links that a search has found.
pub const RESULTS: &str = ".hit, .measure-card, .answers";

/// The first element in the document that matches a selector.
pub fn one<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// The first element that matches the selector, which every page has.
///
/// # Errors
/// If this page has none.
pub fn required<T: JsCast>(selector: &'static str) -> Result<T, Missing> {
    one(selector).ok_or(Missing::Element(selector))
}

/// The first descendant that matches a selector.
pub fn within<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    root.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// All descendants that match a selector, in the page's order.
pub fn all<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let Ok(list) = root.query_selector_all(selector) else { return vec![] };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// Calls `heard` on every event of a kind, as long as the document lives; even re-entrantly, for an event that `heard`
/// itself causes.
pub fn listen(target: &EventTarget, kind: &str, heard: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(heard);
    _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Runs `act` after the next frame is painted.
pub fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

/// The element that the app is mounted in. Code that cannot go on without it calls [`drawn_into`].
pub fn app_root() -> Option<Element> {
    document().get_element_by_id("app")
}

/// The element that the app is mounted in.
///
/// # Errors
/// If another script has removed it from the page.
pub fn drawn_into() -> Result<HtmlElement, Missing> {
    required("#app")
}

/// The focused element, if it is inside the app.
pub fn focused() -> Option<Element> {
    let element = document().active_element()?;
    app_root().filter(|root| root.contains(Some(&element)) && **root != *element)?;
    Some(element)
}

/// An element's position below the app's root: `main:0/a:3`, counted among siblings with the same tag. The path finds
/// the same element after the page was drawn again, even if a browser's translation or an extension has inserted
/// others.
pub fn path(element: &Element) -> String {
    let mut steps = vec![];
    let mut at = element.clone();
    let root = app_root();
    while Some(&at) != root.as_ref() {
        let kind = at.local_name();
        let mut n = 0;
        let mut before = at.previous_element_sibling();
        while let Some(sibling) = before {
            n += u32::from(sibling.local_name() == kind);
            before = sibling.previous_element_sibling();
        }
        steps.push(format!("{kind}:{n}"));
        let Some(above) = at.parent_element() else { break };
        at = above;
    }
    steps.reverse();
    steps.join("/")
}

/// The element at a path as [`path`] returns it.
pub fn at(path: &str) -> Option<Element> {
    path.split('/').try_fold(app_root()?, |above, step| {
        let (kind, n) = step.split_once(':')?;
        let mut left: u32 = n.parse().ok()?;
        let mut child = above.first_element_child();
        while let Some(element) = child {
            if element.local_name() == kind {
                if left == 0 {
                    return Some(element);
                }
                left -= 1;
            }
            child = element.next_element_sibling();
        }
        None
    })
}

/// The element that an event was dispatched to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The nearest ancestor that matches a selector, or the element itself.
pub fn closest<T: JsCast>(element: &Element, selector: &str) -> Option<T> {
    element.closest(selector).ok().flatten()?.dyn_into().ok()
}

/// Clicks the element with an id, as a reader would.
pub fn click(id: &str) {
    let element = document().get_element_by_id(id).and_then(|element| element.dyn_into::<HtmlElement>().ok());
    if let Some(element) = found(element.ok_or_else(|| Missing::Path(format!("#{id}")))) {
        element.click();
    }
}

/// Whether the `details` element that a `toggle` event belongs to is open.
pub fn is_open(event: &Event) -> bool {
    target(event).is_some_and(|details| details.has_attribute("open"))
}

/// Whether the device's main pointer can hover; a finger cannot.
pub fn can_hover() -> bool {
    window().match_media("(hover: hover)").ok().flatten().is_some_and(|query| query.matches())
}

/// Whether an element takes up space in the page.
pub fn is_shown(element: &HtmlElement) -> bool {
    element.offset_width() > 0
}

/// Focuses an element without scrolling.
pub fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // SVG elements have this method too; on an element without it, the call fails and nothing happens.
    _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

/// Focuses the first element that a selector finds and that can have the focus, and scrolls to it where it is out of
/// sight; returns whether there is one.
pub fn focus_any(selector: &str) -> bool {
    let elements = app_root().map(|root| all::<Element>(&root, selector)).unwrap_or_default();
    elements.iter().any(|element| {
        focus(element);
        let focused = document().active_element().as_ref() == Some(element);
        if focused {
            reveal(element);
        }
        focused
    })
}

/// Whether the start script has just copied a text, for a button that was pressed before the app was there.
pub fn has_copied() -> bool {
    document().document_element().is_some_and(|html| html.has_attribute("data-copied"))
}

/// Whether the browser shows where the focus is, as after a key and not after a tap.
pub fn shows_focus() -> bool {
    one::<Element>(":focus-visible").is_some()
}

/// The width of an element on the screen, in pixels.
pub fn width(element: &Element) -> i32 {
    element.get_bounding_client_rect().width() as i32
}

/// Scrolls so that the elements that a selector finds are above another one that lies over the foot of the window.
pub fn lift(elements: &str, over: &str) {
    let Some(over) = one::<Element>(over).map(|over| over.get_bounding_client_rect()) else { return };
    let found = app_root().map(|root| all::<Element>(&root, elements)).unwrap_or_default();
    // Elements that are not shown have no area.
    let areas = found.iter().map(Element::get_bounding_client_rect);
    let covered = areas
        .filter(|area| area.right() > over.left())
        .fold(0.0, |most: f64, area| most.max(area.bottom() - over.top()));
    if covered > 0.0 {
        scroll_to(scroll_top() + covered as i32 + 24);
    }
}

/// Whether the middle of an element is in the lower half of the window.
pub fn is_low(element: &Element) -> bool {
    let area = element.get_bounding_client_rect();
    area.top() + area.height() / 2.0 > window_height() / 2.0
}

/// Sends all further events of a pointer to an element, wherever the pointer goes.
pub fn capture(element: &Element, pointer: i32) {
    _ = element.set_pointer_capture(pointer);
}

/// Scrolls as little as possible to make an element visible.
pub fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Hides the on-screen keyboard of touch devices, which covers the results.
pub fn hide_keyboard() {
    let touch = window().match_media("(pointer: coarse)").ok().flatten().is_some_and(|query| query.matches());
    if let Some(field) = document().active_element().filter(|_| touch) {
        _ = field.unchecked_ref::<HtmlElement>().blur();
    }
}

/// Sets the document's title.
pub fn set_title(title: &str) {
    document().set_title(title);
}

/// Scrolls as little as possible to make the element with an id visible.
pub fn reveal_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        reveal(&element);
    }
}

/// Dispatches a bubbling event.
pub fn dispatch(target: &EventTarget, kind: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(kind, &options) {
        _ = target.dispatch_event(&event);
    }
}

/// Dispatches a click at a place of the window.
pub fn click_at(target: &EventTarget, x: i32, y: i32) {
    let options = MouseEventInit::new();
    options.set_bubbles(true);
    options.set_cancelable(true);
    options.set_client_x(x);
    options.set_client_y(y);
    if let Ok(event) = MouseEvent::new_with_mouse_event_init_dict("click", &options) {
        _ = target.dispatch_event(&event);
    }
}

/// Inserts an element into a parent: before one of its children, or last.
pub fn insert(parent: &Element, element: &Element, before: Option<&Element>) {
    _ = parent.insert_before(element, before.map(|before| &**before));
}

/// Sets an attribute, or removes it if the value is `None`.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// A text in which letters are composed with their accents, as keyboards type them: text from some files and programs has
/// them apart.
pub fn composed(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}

/// Runs `act` when the browser is idle.
pub fn when_idle(act: impl Fn() + 'static) {
    // Safari has no `requestIdleCallback`.
    match js_sys::Reflect::get(&window(), &"requestIdleCallback".into()) {
        Ok(known) if known.is_function() => request_idle_callback(act),
        _ => set_timeout(act, Duration::from_millis(200)),
    }
}

/// The element in the middle of the window: its path, and the distance of its top from the window's in pixels.
pub fn anchor() -> Option<(String, i32)> {
    let size = |of: Result<JsValue, JsValue>| of.ok().and_then(|n| n.as_f64()).unwrap_or_default() as f32;
    let (x, y) = (size(window().inner_width()) / 2.0, size(window().inner_height()) / 2.0);
    let element = document().element_from_point(x, y)?;
    app_root().filter(|root| root.contains(Some(&element)))?;
    Some((path(&element), element.get_bounding_client_rect().top() as i32))
}

/// Scrolls the page so that the element of an [`anchor`] is where it was.
pub fn scroll_to_anchor((path, top): &(String, i32)) {
    if let Some(element) = at(path) {
        let moved = element.get_bounding_client_rect().top() as i32 - top;
        if moved != 0 {
            scroll_to(scroll_top() + moved);
        }
    }
}

/// Whether the window shows a placeholder of `components/later.rs` outside of `details`.
pub fn is_later_in_sight() -> bool {
    let later = app_root().map(|root| all::<Element>(&root, ".later:not(details *)")).unwrap_or_default();
    later.iter().any(|later| later.get_bounding_client_rect().top() < window_height())
}

/// The vertical scroll position of the page, in pixels.
pub fn scroll_top() -> i32 {
    window().scroll_y().unwrap_or_default() as i32
}

/// Scrolls the page without an animation; `top` is in pixels.
pub fn scroll_to(top: i32) {
    let options = ScrollToOptions::new();
    options.set_top(f64::from(top));
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Whether the element with an id starts in the upper third of the window, or above it.
pub fn starts_above_third(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    element.is_some_and(|element| element.get_bounding_client_rect().top() <= window_height() / 3.0)
}

fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Makes the addresses of icons and manifest absolute: otherwise, browsers fetch them again when the page's address
/// changes.
pub fn settle_links() {
    let links = document()
        .head()
        .map(|head| all::<HtmlLinkElement>(&head, "[rel~=icon], [rel=manifest], [rel=apple-touch-icon]"));
    for link in links.into_iter().flatten() {
        link.set_href(&link.href());
    }
}

/// Replaces the path at the end of the canonical address, if the page has one.
pub fn move_canonical(from: &str, to: &str) {
    let canonical = document().head().and_then(|head| within::<HtmlLinkElement>(&head, "[rel=canonical]"));
    if let Some(link) = canonical
        && let Some(base) = link.href().strip_suffix(from)
    {
        link.set_href(&format!("{base}{to}"));
    }
}

/// Focuses the element that a fragment names, so that the Tab key continues from there.
pub fn focus_fragment(fragment: &str) {
    let name = js_sys::decode_uri_component(fragment.trim_start_matches('#')).map(String::from).unwrap_or_default();
    if let Some(element) = document().get_element_by_id(&name) {
        let mut inside = element.parent_element();
        while let Some(details) = inside.as_ref().and_then(|e| closest::<Element>(e, "details:not([open])")) {
            set(&details, "open", Some(""));
            inside = details.parent_element();
        }
        if !element.has_attribute("tabindex") {
            set(&element, "tabindex", Some("-1"));
        }
        focus(&element);
    }
}

/// Runs `act` at once, or when the finger or mouse button that is down is released: the pressed element must exist
/// until then.
pub fn when_released(act: impl FnOnce() + 'static) {
    if root::is_pressed() {
        set_timeout(move || when_released(act), Duration::from_millis(50));
    } else {
        act();
    }
}

/// Changes the page, then calls `drawn`. Uses a view transition if one is wanted, the browser has them, and the reader
/// has not asked for reduced motion.
pub fn transition(wanted: bool, change: impl FnOnce() + 'static, drawn: impl FnOnce() + 'static) {
    let act = move || async move {
        change();
        leptos::task::tick().await;
        drawn();
        Ok(JsValue::UNDEFINED)
    };
    let start = js_sys::Reflect::get(&document(), &"startViewTransition".into()).ok();
    match start.and_then(|start| start.dyn_into::<js_sys::Function>().ok()).filter(|_| wanted && motion::is_wanted()) {
        Some(start) => {
            let act = Closure::once_into_js(move || wasm_bindgen_futures::future_to_promise(act()));
            if let Ok(transition) = start.call1(&document(), &act) {
                // A later transition may interrupt this one, which rejects its promises; that is not an error.
                for promise in ["ready", "finished", "updateCallbackDone"] {
                    let promise = js_sys::Reflect::get(&transition, &promise.into()).ok();
                    if let Some(Ok(promise)) = promise.map(|p| p.dyn_into::<js_sys::Promise>()) {
                        wasm_bindgen_futures::spawn_local(async { _ = JsFuture::from(promise).await });
                    }
                }
            }
        }
        None => wasm_bindgen_futures::spawn_local(async move { _ = act().await }),
    }
}
