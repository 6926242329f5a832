//! The one popover of a page, which explains a term or tells how to cite an excerpt. Without the app, the links that
//! open it lead to the glossary or to the citing page.

use super::{Citations, Link, Redrawn};
use crate::app::browser::{dom, popover};
use crate::app::{use_address, use_site};
use crate::plan::Term;
use crate::route::{Excerpt, Route};
use leptos::ev::{FocusEvent, KeyboardEvent, MouseEvent};
use leptos::html::Div;
use leptos::prelude::*;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// How long the pointer may be off a term before its explanation closes, so that it can be reached.
const LEAVING: Duration = Duration::from_millis(250);

/// What the popover shows.
#[derive(Clone)]
pub enum Shown {
    /// The explanation of a term.
    Term(&'static Term),
    /// How to cite an excerpt.
    Citation(Excerpt),
}

/// The popover of the surrounding app.
#[derive(Clone, Copy)]
pub struct Popover {
    shown: RwSignal<Option<Shown>>,
    element: NodeRef<Div>,
    /// Whether the pointer or the focus is on what opened the popover, or on the popover itself.
    held: StoredValue<bool>,
    /// What has opened the popover.
    opener: StoredValue<Option<Element>, LocalStorage>,
}

/// The popover of the current view; none if the view is outside of the app.
pub fn use_popover() -> Option<Popover> {
    use_context()
}

impl Popover {
    /// Creates the popover of an app, which must contain one [`PopoverHost`].
    pub fn new() -> Popover {
        Popover {
            shown: RwSignal::new(None),
            element: NodeRef::new(),
            held: StoredValue::new(false),
            opener: StoredValue::new_local(None),
        }
    }

    /// Shows something at an element, and moves the focus into it if the element was pressed: the popover is far from it
    /// in the page, and the Tab key would lead past. Returns false if the browser has no popovers.
    pub fn show(self, what: Shown, at: &Element, pressed: bool) -> bool {
        let Some(element) = self.element.get_untracked() else { return false };
        if !popover::is_known(&element) {
            return false;
        }
        self.held.set_value(true);
        self.shown.set(Some(what));
        self.opener.set_value(Some(at.clone()));
        let at = at.clone();
        // The content is in the page after the next turn, and its height decides the place.
        let open = move || {
            if popover::show(&element, &at) && pressed {
                dom::focus(&element);
            }
        };
        set_timeout(open, Duration::ZERO);
        true
    }

    /// Lets Escape, and the Tab key from both ends of the popover, lead back to what has opened it; Tab goes on from there.
    fn key(self, event: &KeyboardEvent) {
        let Some(element) = self.element.get_untracked() else { return };
        let own: &Element = &element;
        let focused = document().active_element();
        let stops = dom::all::<Element>(own, "a[href], button");
        let is_end = |stop: Option<&Element>| stop.is_some() && focused.as_ref() == stop;
        let leaves = match (event.key().as_str(), event.shift_key()) {
            ("Escape", _) => true,
            ("Tab", true) => is_end(stops.first()) || is_end(Some(own)),
            ("Tab", false) => is_end(stops.last()),
            _ => false,
        };
        if !leaves {
            return;
        }
        if event.shift_key() {
            event.prevent_default();
        }
        self.hide();
        if let Some(opener) = self.opener.get_value() {
            dom::focus(&opener);
        }
    }

    /// Whether the focus comes out of the popover, back to what has opened it.
    fn gives_back(self, event: &FocusEvent) -> bool {
        let from = event.related_target().and_then(|from| from.dyn_into::<Element>().ok());
        self.element.get_untracked().is_some_and(|element| from.is_some_and(|from| element.contains(Some(&from))))
    }

    /// Hides the popover if it shows a term, soon, unless the pointer comes back.
    fn leave(self) {
        self.held.set_value(false);
        set_timeout(
            move || {
                let is_term = self.shown.try_with_untracked(|shown| matches!(shown, Some(Shown::Term(_))));
                if is_term == Some(true) && self.held.try_get_value() == Some(false) {
                    self.hide();
                }
            },
            LEAVING,
        );
    }

    /// Hides the popover.
    pub fn hide(self) {
        if let Some(element) = self.element.get_untracked() {
            popover::hide(&element);
        }
    }
}

impl Default for Popover {
    fn default() -> Self {
        Popover::new()
    }
}

/// The element of the popover.
#[component]
pub fn PopoverHost(popover: Popover) -> impl IntoView {
    let t = use_site().t;
    let address = use_address();
    Effect::new(move |before: Option<()>| {
        address.route();
        if before.is_some() {
            popover.hide();
        }
    });
    let draw = move || match popover.shown.get() {
        None => ().into_any(),
        Some(Shown::Term(term)) => view! { <Explanation term /> }.into_any(),
        Some(Shown::Citation(excerpt)) => view! { <Citations excerpt /> }.into_any(),
    };
    view! {
        <div
            popover="auto"
            class="popover"
            role="dialog"
            tabindex="-1"
            aria-label=move || popover.shown.with(|shown| match shown {
                Some(Shown::Citation(_)) => t.reuse.cite,
                _ => t.glossary,
            })
            node_ref=popover.element
            on:pointerenter=move |_| popover.held.set_value(true)
            on:pointerleave=move |_| popover.leave()
            on:focusin=move |_| popover.held.set_value(true)
            on:focusout=move |_| popover.leave()
            on:keydown=move |event| popover.key(&event)
        >
            <Redrawn draw />
        </div>
    }
}

/// The explanation of a term.
#[component]
fn Explanation(term: &'static Term) -> impl IntoView {
    let t = use_site().t;
    let expansion =
        term.expansion.as_ref().map(|expansion| view! { <p class="term-expansion">{super::text(expansion)}</p> });
    view! {
        <p class="popover-title">{super::text(&term.term)}</p>
        {expansion}
        <p>{super::text(&term.text)}</p>
        <p class="hint">{t.term_editorial}" "<Link to=Route::Glossary suffix=format!("#{}", term.id)>{t.glossary}</Link></p>
    }
}

/// A term in the text: a link to the glossary that shows the explanation when it is pointed at, focused or pressed; a press
/// leads into it.
#[component]
pub fn TermLink(term: &'static Term, text: &'static str) -> impl IntoView {
    let popover = use_popover();
    let link = NodeRef::<leptos::html::A>::new();
    let show = move |pressed| {
        let at = link.get_untracked();
        popover.zip(at).is_some_and(|(popover, at)| popover.show(Shown::Term(term), &at, pressed))
    };
    let press = move |event: MouseEvent| {
        if !event.ctrl_key() && !event.meta_key() && !event.shift_key() && show(true) {
            event.prevent_default();
        }
    };
    // Whoever has closed the explanation does not get it again.
    let focus = move |event: FocusEvent| {
        if !popover.is_some_and(|popover| popover.gives_back(&event)) {
            show(false);
        }
    };
    let leave = move || popover.into_iter().for_each(Popover::leave);
    view! {
        <a
            class="term-link"
            href=crate::app::use_url().link(&Route::Glossary, &format!("#{}", term.id))
            node_ref=link
            on:click=press
            on:focus=focus
            on:blur=move |_| leave()
            on:pointerenter=move |_| _ = show(false)
            on:pointerleave=move |_| leave()
        >
            {super::phrases(text)}
        </a>
    }
}

/// Shows how to cite an excerpt at the pressed link; leaves the press to the link if that is not possible.
pub fn press_cite(popover: Option<Popover>, excerpt: &Excerpt, event: &MouseEvent, at: Option<HtmlElement>) {
    let plain = !event.ctrl_key() && !event.meta_key() && !event.shift_key();
    if let Some((popover, at)) = popover.zip(at).filter(|_| plain)
        && popover.show(Shown::Citation(excerpt.clone()), &at, true)
    {
        event.prevent_default();
    }
}
