//! Client-side navigation: links, search forms, back and forward. Pages of this program are drawn from memory;
//! everything else is left to the browser.

use super::browser::{dom, focus, highlight, history, keys, root, sheet, takeover};
use super::header::{SEARCH_FIELD, SEARCH_LINK};
use super::start::{Running, has_ended};
use super::{Site, Url, head};
use crate::query::{first, pairs, print};
use crate::route::{Embed, Route, parameter};
use crate::search::highlight_ranges;
use crate::text::Lang;
use history::Position;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::Rc;
use std::time::Duration;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, FormData, HtmlElement, HtmlFormElement, MouseEvent};

thread_local! {
    /// The address of the page that is being drawn. If that panics, the browser loads it instead.
    static DRAWING: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// The ids of the search fields, of which a page shows at most one, and of the link that narrow windows have instead.
const SEARCH: [&str; 4] = [SEARCH_FIELD, "suche-seite", "massnahmen-suche", SEARCH_LINK];

/// A target of navigation within the site.
struct Place {
    route: &'static Route,
    /// The query string: empty, or with its question mark.
    search: String,
    /// The fragment: empty, or with its `#`.
    fragment: String,
}

/// How the reader gets to a page, which determines focus and scroll position.
enum Arrival {
    /// By a link: to the top of the page, or to the fragment.
    New,
    /// By "back" or "forward": to the position that was left.
    Again(Position),
}

/// Where the app cannot draw it: loads the page that was on its way.
pub(super) fn load_instead() {
    if let Some(address) = DRAWING.take() {
        _ = window().location().assign(&address);
    }
}

/// The route of the address bar.
pub(super) fn route_here(site: Site) -> Route {
    let address = window().location().href().unwrap_or_default();
    let path = address.strip_prefix(&root::address()).unwrap_or("404").split(['?', '#']).next().unwrap_or_default();
    Route::parse(path, site.plan)
}

/// Tells scripts outside the app that another page is shown.
pub(super) fn tell_page() {
    dom::dispatch(&window(), "ki-aktionsplan:page");
}

/// The language that a link of the switch leads to.
fn language_of(link: &Element) -> Option<Lang> {
    link.get_attribute("hreflang").and_then(|tag| Lang::parse(&tag))
}

/// The words in the field of a search form.
fn words_in(form: &HtmlFormElement) -> String {
    let words = FormData::new_with_form(form).ok().and_then(|data| data.get(parameter::WORDS).as_string());
    dom::composed(words.unwrap_or_default().trim())
}

/// Path and query string of the address bar.
fn address_here() -> String {
    let place = window().location();
    place.pathname().unwrap_or_default() + &place.search().unwrap_or_default()
}

/// Registers the listeners, which stay for the lifetime of the document.
pub(super) fn listen(of: &Rc<Running>) {
    let app = Rc::clone(of);
    dom::listen(&document(), "click", move |event| app.clicked(&event));
    let app = Rc::clone(of);
    dom::listen(&document(), "submit", move |event| app.submitted(&event));
    let app = Rc::clone(of);
    let printed = address_here();
    dom::listen(&window(), "popstate", move |_| app.popped_state(&printed));
    let app = Rc::clone(of);
    dom::listen(&document(), "keydown", move |event| app.pressed_key(&event));
    sheet::listen();
}

impl Running {
    fn pressed_key(&self, event: &Event) {
        // Until the app draws the page, nobody else closes a menu that the browser has opened.
        if self.mounted().is_none()
            && keys::is_escape(event)
            && let Some(menu) = dom::target(event).and_then(|target| dom::closest::<Element>(&target, ".menu[open]"))
        {
            dom::set(&menu, "open", None);
        }
        keys::open_search(event, &SEARCH);
    }

    fn clicked(self: &Rc<Self>, event: &Event) {
        let Some(mouse) = event.dyn_ref::<MouseEvent>() else { return };
        let other = mouse.ctrl_key() || mouse.meta_key() || mouse.shift_key() || mouse.alt_key() || mouse.button() != 0;
        let Some(element) = dom::target(event) else { return };
        if has_ended() || other || event.default_prevented() {
            return;
        }
        if self.mounted().is_none()
            && let Some(pick) = dom::closest::<HtmlElement>(&element, dom::PICKS)
        {
            event.prevent_default();
            self.press(&pick);
        } else if self.mounted().is_none()
            && !dom::can_hover()
            && let Some(tile) = dom::closest::<HtmlElement>(&element, dom::TILES)
        {
            event.prevent_default();
            self.replaced(&tile).iter().for_each(|tile| dom::focus(tile));
        } else if self.mounted().is_none()
            && let Some(walk) = dom::closest::<HtmlElement>(&element, dom::WALKS)
        {
            self.replaced(&walk).iter().for_each(|walk| dom::click_at(walk, mouse.client_x(), mouse.client_y()));
        } else if self.mounted().is_none()
            && root::framed()
            && let Some(mark) = dom::closest::<Element>(&element, dom::MARKS)
        {
            // As it is printed, it leads out of the frame.
            event.prevent_default();
            self.press(&mark);
        } else if let Some(lang) = dom::closest::<Element>(&element, dom::LANGUAGES).and_then(|link| language_of(&link))
        {
            event.prevent_default();
            if lang != self.site().lang {
                self.switch(lang, false);
            }
        } else if let Some(link) = dom::closest::<Element>(&element, "a[href]") {
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
        } else if self.mounted().is_none() && dom::closest::<Element>(&element, ".menu").is_some() {
            // The browser opens the menu by itself once this event is over, but closes it only on another press.
            let of = Rc::clone(self);
            set_timeout(move || of.take_over(), Duration::ZERO);
        }
    }

    /// The words that have found a link: those of the surrounding form, or of the page if the link is a result; empty
    /// otherwise.
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
            Some((Route::Search | Route::Measures, search)) => {
                first(&pairs(&search), parameter::WORDS).unwrap_or_default()
            }
            _ => String::new(),
        }
    }

    /// Highlights the words by which the page was found; removes the highlights of the last page.
    fn mark_searched(&self) {
        highlight::clear();
        let words = self.searched.take();
        if words.is_empty() {
            return;
        }
        let index = self.site().search().get();
        let query = index.query(&words);
        highlight::mark(|text| highlight_ranges(text, &query, index));
    }

    /// The target of a link, if this program is to handle it.
    fn place(&self, link: &Element) -> Option<Place> {
        let elsewhere = link.get_attribute("target").is_some_and(|target| target != "_self");
        if elsewhere || link.has_attribute("download") {
            return None;
        }
        let address = web_sys::Url::new_with_base(&link.get_attribute("href")?, &document().base_uri().ok()??).ok()?;
        let place = self.parse(&address)?;
        let here = window().location();
        let (same, asked) = (here.pathname().ok()? == address.pathname(), here.search().ok()? == place.search);
        // The browser itself follows links within the page.
        if same && asked && !place.fragment.is_empty() {
            if self.mounted().is_some() {
                history::leave();
            }
            return None;
        }
        // In a frame, links to other pages open outside of it; only changes of the query string stay inside.
        (!root::framed() || same).then_some(place)
    }

    fn parse(&self, address: &web_sys::Url) -> Option<Place> {
        let whole = format!("{}{}", address.origin(), address.pathname());
        let route = Route::parse(whole.strip_prefix(&root::address())?, self.site().plan);
        let framed = matches!(route, Route::Embed(Embed::Page(_)));
        let known = route != Route::NotFound && (framed || !matches!(route, Route::Embed(_)));
        (known && (self.program.draws)(&route)).then(|| Place {
            route: self.keep(route),
            search: address.search(),
            fragment: address.hash(),
        })
    }

    /// The language of the edition that an address belongs to, if it is not the one that is read.
    fn language_at(&self, address: &str) -> Option<Lang> {
        let Site { lang, languages, .. } = self.site();
        // The edition of the default language has the others in its folder.
        let within = |other: &&Lang| address.starts_with(&lang.sibling(**other, &root::address()));
        let found = languages.iter().filter(within).max_by_key(|other| other.folder().len())?;
        (*found != lang).then_some(*found)
    }

    /// Leaks a route to make it `'static`, once per distinct route.
    pub(super) fn keep(&self, route: Route) -> &'static Route {
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

    /// Handles the submission of a search form: shows the search page with the typed words.
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
        self.go(Place { search: print([(parameter::WORDS, words_in(&form))]), ..place });
    }

    /// Handles "back" and "forward". `printed` is the address of the printed page, which is shown until the app draws one.
    fn popped_state(self: &Rc<Self>, printed: &str) {
        if has_ended() {
            return;
        }
        let mounted = self.mounted();
        let position = match mounted {
            Some(mounted) => {
                mounted.address.forget_typed();
                history::arrive()
            }
            None if address_here() == printed => return,
            None => {
                history::begin();
                history::position()
            }
        };
        let here = web_sys::Url::new(&window().location().href().unwrap_or_default());
        let other = here.as_ref().ok().and_then(|address| self.language_at(&address.href()));
        if let Some(lang) = other {
            return self.switch(lang, true);
        }
        let Some(place) = here.ok().and_then(|address| self.parse(&address)) else { return };
        // If only the fragment has changed, the browser has scrolled there already.
        let same = mounted.is_some_and(|mounted| {
            untrack(|| mounted.address.route() == place.route && mounted.address.with(|s| s == place.search))
        });
        match position {
            None if same => {}
            position => {
                self.searched.take();
                self.show(place, position.map_or(Arrival::New, Arrival::Again));
            }
        }
    }

    /// Navigates to a place with a new history entry, as a link does.
    fn go(self: &Rc<Self>, place: Place) {
        let path = place.route.path();
        let address = format!("{}{path}{}", root::address(), place.search);
        DRAWING.set(Some(format!("{address}{}", place.fragment)));
        if let Some(mounted) = self.mounted().filter(|_| !root::framed()) {
            // What was typed on the current page belongs to its own history entry, not to the next one.
            mounted.address.leave();
            history::push(&address);
        } else if root::framed() {
            history::write(&place.search, history::HistoryEntry::Replace);
        } else {
            // Number the printed page's history entry, so that the position there is kept.
            history::begin();
            history::push(&address);
        }
        self.show(place, Arrival::New);
    }

    /// Draws the page of a place, then arrives there.
    fn show(self: &Rc<Self>, place: Place, arrival: Arrival) {
        let app = Rc::clone(self);
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

    /// Does what the browser would do after loading a page: title, focus, scroll position.
    fn arrived(self: &Rc<Self>, route: &'static Route, fragment: &str, arrival: Arrival, other_page: bool) {
        let Some(mounted) = self.mounted() else { return };
        if other_page {
            let title = mounted.address.with_untracked(|search| head::title(self.site(), route, search));
            document().set_title(&title);
            dom::move_canonical(&self.shown.replace(route).path(), &route.path());
            mounted.status.announce(&title);
            tell_page();
            // Wait until the whole page is drawn, including what is below the first screen.
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
            Arrival::Again(Position { top, focus: path, .. }) => {
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
