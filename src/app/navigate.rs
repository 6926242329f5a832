//! From page to page: clicks on links, forms that lead to the search, back and forward. Answered from memory; what is not
//! this program's is left to the browser.

use super::browser::{dom, focus, highlight, history, keys, root, takeover};
use super::start::{Running, has_ended};
use super::{Site, Url, head};
use crate::query::{first, pairs, print};
use crate::route::{Embed, Route};
use crate::search::highlight_ranges;
use history::Position;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlElement, HtmlFormElement, MouseEvent};

thread_local! {
    /// The address of the page that is being drawn: it is loaded if that fails.
    static DRAWING: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The id of the search field that every page has.
const SEARCH_FIELD: &str = "suche-kopf";

/// A place of the site.
struct Place {
    route: &'static Route,
    /// Empty, or with its question mark.
    search: String,
    /// Empty, or with its `#`.
    fragment: String,
}

/// Where a reader comes from and looks at first.
enum Arrival {
    /// By a link: the top of the page, or the fragment.
    New,
    /// By "back" or "forward".
    Again(Position),
}

/// Where the app cannot draw it: loads the page that was on its way.
pub(super) fn load_instead() {
    if let Some(address) = DRAWING.take() {
        _ = window().location().assign(&address);
    }
}

/// The page that the address bar names.
pub(super) fn route_here(site: Site) -> Route {
    let address = window().location().href().unwrap_or_default();
    let path = address.strip_prefix(&root::address()).unwrap_or("404").split(['?', '#']).next().unwrap_or_default();
    Route::parse(path, site.plan)
}

/// Tells scripts outside the app that another page stands there.
pub(super) fn tell_page() {
    dom::dispatch(&window(), "ki-aktionsplan:page");
}

/// The words that a search form holds.
fn words_in(form: &HtmlFormElement) -> String {
    let words = FormData::new_with_form(form).ok().and_then(|data| data.get("q").as_string());
    words.unwrap_or_default().trim().to_owned()
}

/// Listens for as long as the document lives.
pub(super) fn listen(of: &Rc<Running>) {
    let app = Rc::clone(of);
    dom::listen(&document(), "click", move |event| app.clicked(&event));
    let app = Rc::clone(of);
    dom::listen(&document(), "submit", move |event| app.submitted(&event));
    let app = Rc::clone(of);
    dom::listen(&window(), "popstate", move |_| app.went());
    dom::listen(&document(), "keydown", |event| keys::focus_search(&event, SEARCH_FIELD));
}

impl Running {
    fn clicked(self: &Rc<Self>, event: &Event) {
        let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
        let other = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key() || mouse.button() != 0;
        let Some(element) = dom::target(event) else { return };
        if has_ended() || other || event.default_prevented() {
            return;
        }
        if let Some(link) = dom::closest::<Element>(&element, "a[href]") {
            if let Some(place) = self.place(&link) {
                event.prevent_default();
                self.searched.replace(self.words_around(&link));
                self.go(place);
            }
        } else if self.mounted().is_none()
            && let Some(button) = dom::closest::<HtmlElement>(&element, dom::BUTTONS)
        {
            event.prevent_default();
            self.press(&button);
        }
    }

    /// The words that a link is a result for: those of the form that it stands in, or of the page; none where it is no result.
    fn words_around(&self, link: &Element) -> String {
        if let Some(form) = dom::closest::<HtmlFormElement>(link, "form") {
            return words_in(&form);
        }
        if dom::closest::<Element>(link, dom::RESULTS).is_none() {
            return String::new();
        }
        let here =
            self.mounted().map(|mounted| untrack(|| (mounted.address.route(), mounted.address.with(str::to_owned))));
        match here {
            Some((Route::Search | Route::Measures, search)) => first(&pairs(&search), "q").unwrap_or_default(),
            _ => String::new(),
        }
    }

    /// Marks the words that have led to the page, and takes the marks of the last page away.
    fn mark_searched(&self) {
        highlight::clear();
        let words = self.searched.take();
        if words.is_empty() {
            return;
        }
        let index = self.site.search().get();
        let query = index.query(&words);
        highlight::mark(|text| highlight_ranges(text, &query, index));
    }

    /// Where a link leads, if that is a page of this program.
    fn place(&self, link: &Element) -> Option<Place> {
        let elsewhere = link.get_attribute("target").is_some_and(|target| target != "_self");
        if elsewhere || link.has_attribute("download") {
            return None;
        }
        let address = web_sys::Url::new_with_base(&link.get_attribute("href")?, &document().base_uri().ok()??).ok()?;
        let place = self.parse(&address)?;
        let here = window().location();
        let (same, asked) = (here.pathname().ok()? == address.pathname(), here.search().ok()? == place.search);
        // Within the page, the browser knows the way.
        if same && asked && !place.fragment.is_empty() {
            if self.mounted().is_some() {
                history::leave();
            }
            return None;
        }
        // In a frame, links open beside the page around; only what is chosen changes.
        (!root::framed() || same).then_some(place)
    }

    fn parse(&self, address: &web_sys::Url) -> Option<Place> {
        let whole = format!("{}{}", address.origin(), address.pathname());
        let route = Route::parse(whole.strip_prefix(&root::address())?, self.site.plan);
        let framed = matches!(route, Route::Embed(Embed::Page(_)));
        let known = route != Route::NotFound && (framed || !matches!(route, Route::Embed(_)));
        (known && (self.program.draws)(&route)).then(|| Place {
            route: self.keep(route),
            search: address.search(),
            fragment: address.hash(),
        })
    }

    /// A route for good: one that was kept before, or a new one.
    fn keep(&self, route: Route) -> &'static Route {
        thread_local!(static KEPT: RefCell<Vec<&'static Route>> = const { RefCell::new(vec![]) });
        KEPT.with_borrow_mut(|kept| match kept.iter().find(|known| ***known == route) {
            Some(known) => known,
            None => {
                let new = Url::new(route, String::new()).route;
                kept.push(new);
                new
            }
        })
    }

    /// A form that leads to the search: the page of results, with what was typed.
    fn submitted(self: &Rc<Self>, event: &Event) {
        let Some(form) = dom::target(event).and_then(|e| e.dyn_into::<HtmlFormElement>().ok()) else { return };
        let Ok(action) = web_sys::Url::new(&form.action()) else { return };
        if has_ended() || event.default_prevented() || root::framed() {
            return;
        }
        let Some(place) = self.parse(&action).filter(|place| *place.route == Route::Search) else { return };
        event.prevent_default();
        dom::hide_keyboard();
        self.searched.take();
        self.go(Place { search: print([("q", words_in(&form))]), ..place });
    }

    /// Back or forward.
    fn went(self: &Rc<Self>) {
        let Some(mounted) = self.mounted().filter(|_| !has_ended()) else { return };
        mounted.address.forget_typed();
        let position = history::arrive();
        let here = web_sys::Url::new(&window().location().href().unwrap_or_default());
        let Some(place) = here.ok().and_then(|address| self.parse(&address)) else { return };
        // Only the fragment is another one: the browser has gone there.
        let same = untrack(|| mounted.address.route() == place.route && mounted.address.with(|s| s == place.search));
        match position {
            None if same => {}
            position => {
                self.searched.take();
                self.show(place, position.map_or(Arrival::New, Arrival::Again));
            }
        }
    }

    /// Goes to a place, as a link does.
    fn go(self: &Rc<Self>, place: Place) {
        let path = place.route.path();
        let address = format!("{}{path}{}", root::address(), place.search);
        DRAWING.set(Some(format!("{address}{}", place.fragment)));
        if let Some(mounted) = self.mounted().filter(|_| !root::framed()) {
            // What was typed on this page belongs to its entry, not to the one that comes.
            mounted.address.leave();
            history::push(&address);
        } else if root::framed() {
            history::write(&place.search, history::HistoryEntry::Replace);
        } else {
            // The position on the printed page belongs to its entry.
            history::begin();
            history::push(&address);
        }
        self.show(place, Arrival::New);
    }

    /// Draws a place, and leads there.
    fn show(self: &Rc<Self>, place: Place, arrival: Arrival) {
        let app = Rc::clone(self);
        let way = self.way.get() + 1;
        self.way.set(way);
        let top = matches!(arrival, Arrival::New) && place.fragment.is_empty();
        match self.mounted() {
            Some(mounted) => {
                let other_page = untrack(|| mounted.address.route() != place.route);
                let draw = move || {
                    root::panic_for_test("navigate");
                    mounted.address.follow(place.route, &place.search, other_page && top);
                };
                dom::transition(other_page, draw, move || {
                    app.arrived(place.route, &place.fragment, arrival, other_page)
                });
            }
            None if place.route == self.printed => {
                self.take_over();
                self.arrived(place.route, &place.fragment, arrival, false);
            }
            None => {
                match takeover::replace(|root, _| self.mount(root, place.route, top)) {
                    Ok(_) => self.arrived(place.route, &place.fragment, arrival, true),
                    // The address is that of the place already, so the host shows it.
                    Err(missing) => {
                        missing.report();
                        load_instead();
                    }
                }
            }
        }
    }

    /// The page is drawn: what a page load would do.
    fn arrived(self: &Rc<Self>, route: &'static Route, fragment: &str, arrival: Arrival, other_page: bool) {
        let Some(mounted) = self.mounted() else { return };
        if other_page {
            let title = mounted.address.with_untracked(|search| head::title(self.site, route, search));
            document().set_title(&title);
            dom::move_canonical(&self.shown.replace(route).path(), &route.path());
            mounted.status.announce(&title);
            tell_page();
            // Once all of the page is drawn, also what is below the first screen.
            let app = Rc::clone(self);
            dom::after_frame(move || dom::after_frame(move || app.mark_searched()));
        }
        match arrival {
            Arrival::New if !fragment.is_empty() => {
                history::go_to_fragment(fragment);
                dom::focus_fragment(fragment);
            }
            Arrival::New => {
                if other_page {
                    dom::scroll_to(0);
                    focus("main h1");
                }
            }
            Arrival::Again(Position { top, focus: path }) => {
                match dom::at(&path).filter(|_| !path.is_empty()) {
                    Some(element) => dom::focus(&element),
                    None if other_page => focus("main h1"),
                    None => {}
                }
                dom::scroll_to(top);
            }
        }
        DRAWING.set(None);
    }
}
