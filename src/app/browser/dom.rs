//! Elements of the page: found, asked for their words, listened to.

use super::{Missing, found, root};
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Element, Event, EventInit, EventTarget, FocusOptions, HtmlElement, HtmlLinkElement, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};

/// Buttons that the app answers: not those that the browser answers itself, nor those of `offline.js`.
pub const BUTTONS: &str = "button[type=button]:not([popovertarget], [data-offline-on], [data-offline-off])";
/// What a reader can use: such buttons, and fields.
pub const CONTROLS: &str = "main button[type=button]:not([popovertarget], [data-offline-on], [data-offline-off]), main input, main select, main textarea, main a.mark, .search-form input";

/// What leads to something that words have found.
pub const RESULTS: &str = ".hit, .measure-card, .answers";

/// The first element that a selector finds.
pub fn one<T: JsCast>(selector: &str) -> Option<T> {
    document().query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// The same of what every page has.
///
/// # Errors
/// When this page has it not.
pub fn required<T: JsCast>(selector: &'static str) -> Result<T, Missing> {
    one(selector).ok_or(Missing::Element(selector))
}

/// The first below another.
pub fn within<T: JsCast>(root: &Element, selector: &str) -> Option<T> {
    root.query_selector(selector).ok().flatten()?.dyn_into().ok()
}

/// All below another.
pub fn all<T: JsCast>(root: &Element, selector: &str) -> Vec<T> {
    let Ok(list) = root.query_selector_all(selector) else { return vec![] };
    (0..list.length()).filter_map(|i| list.item(i)?.dyn_into().ok()).collect()
}

/// Calls `heard` at every event of a kind, for as long as the page lives; also at one that `heard` itself causes.
pub fn listen(target: &EventTarget, kind: &str, heard: impl Fn(Event) + 'static) {
    let closure = Closure::<dyn Fn(Event)>::new(heard);
    _ = target.add_event_listener_with_callback(kind, closure.as_ref().unchecked_ref());
    closure.forget();
}

/// Does something once the next frame is painted.
pub fn after_frame(act: impl FnOnce() + 'static) {
    request_animation_frame(move || set_timeout(act, Duration::ZERO));
}

/// The element that the app draws into; for questions that have an answer without it. What cannot go on asks [`drawn_into`].
pub fn app_root() -> Option<Element> {
    document().get_element_by_id("app")
}

/// The element that the app draws into.
///
/// # Errors
/// When something else has taken it out of the page.
pub fn drawn_into() -> Result<HtmlElement, Missing> {
    required("#app")
}

/// The focused element, if it is one of the app's.
pub fn focused() -> Option<Element> {
    let element = document().active_element()?;
    app_root().filter(|root| root.contains(Some(&element)) && **root != *element)?;
    Some(element)
}

/// Where an element is below the app's root: `main:0/a:3`, counted among siblings of its kind. So it is found again when
/// the page is drawn anew, whatever a browser's translation or an extension has put between.
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

/// The element at such a path.
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

/// The element that an event happened to.
pub fn target(event: &Event) -> Option<Element> {
    event.target()?.dyn_into().ok()
}

/// The nearest element around another, or itself, that a selector finds.
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

/// Focuses an element, without scrolling.
pub fn focus(element: &Element) {
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // SVG's elements have the same method; where there is none, the call fails.
    _ = element.unchecked_ref::<HtmlElement>().focus_with_options(&options);
}

/// Scrolls as far as it takes to see an element.
pub fn reveal(element: &Element) {
    let options = ScrollIntoViewOptions::new();
    options.set_block(ScrollLogicalPosition::Nearest);
    element.scroll_into_view_with_scroll_into_view_options(&options);
}

/// Takes the keyboard of a touch screen away, which covers what was found.
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

/// The same of the element with an id.
pub fn reveal_id(id: &str) {
    if let Some(element) = document().get_element_by_id(id) {
        reveal(&element);
    }
}

/// Sends an event that goes up through the elements around.
pub fn dispatch(target: &EventTarget, kind: &str) {
    let options = EventInit::new();
    options.set_bubbles(true);
    if let Ok(event) = Event::new_with_event_init_dict(kind, &options) {
        _ = target.dispatch_event(&event);
    }
}

/// Puts an element into another before one of its children, or last.
pub fn insert(parent: &Element, element: &Element, before: Option<&Element>) {
    _ = parent.insert_before(element, before.map(|before| &**before));
}

/// Sets or removes an attribute.
pub fn set(element: &Element, name: &str, value: Option<&str>) {
    _ = match value {
        Some(value) => element.set_attribute(name, value),
        None => element.remove_attribute(name),
    };
}

/// Does something when the browser has nothing better to do.
pub fn when_idle(act: impl Fn() + 'static) {
    // Safari does not know idle times.
    match js_sys::Reflect::get(&window(), &"requestIdleCallback".into()) {
        Ok(known) if known.is_function() => request_idle_callback(act),
        _ => set_timeout(act, Duration::from_millis(200)),
    }
}

/// What stands in the middle of the window: its path, and how far below the window's top it begins, in pixels.
pub fn anchor() -> Option<(String, i32)> {
    let size = |of: Result<JsValue, JsValue>| of.ok().and_then(|n| n.as_f64()).unwrap_or_default() as f32;
    let (x, y) = (size(window().inner_width()) / 2.0, size(window().inner_height()) / 2.0);
    let element = document().element_from_point(x, y)?;
    app_root().filter(|root| root.contains(Some(&element)))?;
    Some((path(&element), element.get_bounding_client_rect().top() as i32))
}

/// Scrolls the page so that such an element stands where it stood.
pub fn scroll_to_anchor((path, top): &(String, i32)) {
    if let Some(element) = at(path) {
        let moved = element.get_bounding_client_rect().top() as i32 - top;
        if moved != 0 {
            scroll_to(scroll_top() + moved);
        }
    }
}

/// Whether the window shows where something is to be drawn later (`components/later.rs`), outside of what is folded.
pub fn is_later_in_sight() -> bool {
    let later = app_root().map(|root| all::<Element>(&root, ".later:not(details *)")).unwrap_or_default();
    later.iter().any(|later| later.get_bounding_client_rect().top() < window_height())
}

/// How far the page is scrolled, in pixels.
pub fn scroll_top() -> i32 {
    window().scroll_y().unwrap_or_default() as i32
}

/// Scrolls the page, at once.
pub fn scroll_to(top: i32) {
    let options = ScrollToOptions::new();
    options.set_top(f64::from(top));
    options.set_behavior(ScrollBehavior::Instant);
    window().scroll_to_with_scroll_to_options(&options);
}

/// Whether the element with an id starts above a third of the window.
pub fn starts_above_third(id: &str) -> bool {
    let element = document().get_element_by_id(id);
    element.is_some_and(|element| element.get_bounding_client_rect().top() <= window_height() / 3.0)
}

fn window_height() -> f64 {
    window().inner_height().ok().and_then(|height| height.as_f64()).unwrap_or_default()
}

/// Makes the addresses of the document's icon and manifest whole: browsers ask for them again when the address changes.
pub fn settle_links() {
    let links = document()
        .head()
        .map(|head| all::<HtmlLinkElement>(&head, "[rel~=icon], [rel=manifest], [rel=apple-touch-icon]"));
    for link in links.into_iter().flatten() {
        link.set_href(&link.href());
    }
}

/// Changes the end of the address by which search engines and share sheets know the page, where it has one.
pub fn move_canonical(from: &str, to: &str) {
    let canonical = document().head().and_then(|head| within::<HtmlLinkElement>(&head, "[rel=canonical]"));
    if let Some(link) = canonical
        && let Some(base) = link.href().strip_suffix(from)
    {
        link.set_href(&format!("{base}{to}"));
    }
}

/// Focuses what a fragment names, so that the keyboard goes on from there.
pub fn focus_fragment(fragment: &str) {
    let name = js_sys::decode_uri_component(fragment.trim_start_matches('#')).map(String::from).unwrap_or_default();
    if let Some(element) = document().get_element_by_id(&name) {
        if !element.has_attribute("tabindex") {
            set(&element, "tabindex", Some("-1"));
        }
        focus(&element);
    }
}

/// Does something at once, or when the finger or mouse button that is down has been let go: what is pressed must still be there then.
pub fn when_released(act: impl FnOnce() + 'static) {
    if root::is_pressed() {
        set_timeout(move || when_released(act), Duration::from_millis(50));
    } else {
        act();
    }
}

/// Changes the page, then calls `drawn`; with a transition from view to view where the browser has them and motion is
/// wanted.
pub fn transition(wanted: bool, change: impl FnOnce() + 'static, drawn: impl FnOnce() + 'static) {
    let act = move || async move {
        change();
        leptos::task::tick().await;
        drawn();
        Ok(JsValue::UNDEFINED)
    };
    let calm = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten().is_none_or(|m| m.matches());
    let start = js_sys::Reflect::get(&document(), &"startViewTransition".into()).ok();
    match start.and_then(|start| start.dyn_into::<js_sys::Function>().ok()).filter(|_| wanted && !calm) {
        Some(start) => {
            let act = Closure::once_into_js(move || wasm_bindgen_futures::future_to_promise(act()));
            if let Ok(transition) = start.call1(&document(), &act) {
                // Another transition may cut this one off, and its promises are rejected then: that is no fault.
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
