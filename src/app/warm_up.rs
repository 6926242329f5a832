//! Warm-up before the app is needed: builds the indexes and draws sample pages outside the document, one step per idle
//! moment. Browsers compile a function of the module when it is first called; doing that here makes the first
//! interactions faster.
//!
//! It starts with the reader's first movement: until then, a page load in progress or a background tab is left alone.

use super::browser::{dom, root};
use super::start::has_ended;
use super::{Pages, Site, Url};
use crate::route::Route;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::HtmlElement;

/// A step of the warm-up, run in one idle moment; returns whether it wants to be run again.
pub type Step = Box<dyn FnMut() -> bool>;

/// A step that is run once.
pub fn once(mut act: impl FnMut() + 'static) -> Step {
    Box::new(move || {
        act();
        false
    })
}

/// After this time, the warm-up starts even if the reader has not moved.
const SETTLED_IN: Duration = Duration::from_secs(6);

/// Runs the steps in order, from the reader's first movement on, unless the app has ended.
pub(super) fn begin(mut steps: Vec<Step>) {
    steps.reverse();
    let steps = Rc::new(RefCell::new(steps));
    let begun = Rc::new(Cell::new(false));
    let begin = Rc::new(move || {
        if !begun.replace(true) {
            next(Rc::clone(&steps));
        }
    });
    for kind in ["pointermove", "touchstart", "keydown", "scroll"] {
        let begin = Rc::clone(&begin);
        dom::listen(&document(), kind, move |_| begin());
    }
    set_timeout(move || begin(), SETTLED_IN);
}

fn next(steps: Rc<RefCell<Vec<Step>>>) {
    dom::when_idle(move || {
        let step = steps.borrow_mut().pop().filter(|_| !has_ended());
        if let Some(mut step) = step {
            if step() {
                steps.borrow_mut().push(step);
            }
            next(Rc::clone(&steps));
        }
    });
}

/// Draws a page outside the document, and disposes of it. It is never visible, and its effects never run.
pub fn draw(site: Site, route: Route, pages: Pages) {
    let Ok(Ok(beside)) = document().create_element("div").map(JsCast::dyn_into::<HtmlElement>) else { return };
    let owner = Rc::new(RefCell::new(None));
    let of = Rc::clone(&owner);
    let handle = leptos::mount::mount_to(beside, move || {
        of.replace(Owner::current());
        provide_context(site);
        let url = Url::new(route, root::address());
        provide_context(url);
        pages(url.route)
    });
    // Pause the owner first: otherwise, effects that are scheduled would still run once.
    if let Some(owner) = owner.take() {
        owner.pause();
    }
    drop(handle);
}
