//! Between the start and the first need: makes the indexes, and draws samples of the pages beside the document, one in each
//! idle moment. Browsers compile a function of the module when it is first called; done here, that takes no time from a click.
//!
//! It begins when the reader first moves: whoever has just come is left to the first words, and a tab that nobody looks at to itself.

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

/// Something that is done in one idle moment; says whether it wants another.
pub type Step = Box<dyn FnMut() -> bool>;

/// What is done at once.
pub fn once(mut act: impl FnMut() + 'static) -> Step {
    Box::new(move || {
        act();
        false
    })
}

/// A reader who has not moved for so long has settled in.
const SETTLED_IN: Duration = Duration::from_secs(6);

/// Takes one step after the other, from the reader's first move on, until the app has ended.
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

/// Draws a page, and takes it away again. Nothing of it is seen, and its effects never run.
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
    // Ended alone, an effect that waits for its first turn would still have it.
    if let Some(owner) = owner.take() {
        owner.pause();
    }
    drop(handle);
}
