//! The address bar as signals: which page is shown, and what is asked of it. It is the only state that views share.

use super::Url;
use super::browser::{dom, history, root};
use crate::route::Route;
use leptos::prelude::*;

pub use history::Entry;

/// What stands in the address bar.
#[derive(Clone, Copy)]
pub struct Address {
    route: RwSignal<&'static Route>,
    search: RwSignal<String>,
    /// A query string that was typed, but is not in the address bar yet.
    typed: StoredValue<Option<String>>,
    /// Whether the address bar names the next page already: what the last one still says is not for it.
    leaving: StoredValue<bool>,
    /// Whether there is an address bar: not while pages are printed.
    live: bool,
}

impl Address {
    /// An address that nothing changes: pages are printed with it.
    pub fn still(url: Url) -> Address {
        Address::new(url.route, String::new(), false)
    }

    /// What the browser's address bar says.
    pub fn live(route: &'static Route) -> Address {
        Address::new(route, history::search(), true)
    }

    fn new(route: &'static Route, search: String, live: bool) -> Address {
        let (typed, leaving) = (StoredValue::new(None), StoredValue::new(false));
        Address { route: RwSignal::new(route), search: RwSignal::new(search), typed, leaving, live }
    }

    /// The address of the view that is being made.
    pub fn here() -> Address {
        use_context().unwrap_or_else(|| Address::still(Url::here()))
    }

    /// Whether the view is drawn in a browser. It is printed otherwise.
    pub fn is_live(self) -> bool {
        self.live
    }

    /// The page that is shown, as a signal.
    pub fn route(self) -> &'static Route {
        self.route.get()
    }

    /// Reads the query string, empty or with its question mark, as a signal.
    pub fn with<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.search.with(|search| read(search))
    }

    /// Changes the query string. A choice is a new entry of the history; typing replaces the last one.
    pub fn set(self, search: &str, entry: Entry) {
        if !self.live || self.leaving.get_value() {
            return;
        }
        match entry {
            Entry::New => {
                self.write();
                if history::search() != search {
                    history::write(search, entry);
                }
            }
            // Writing takes browsers longer than searching: after the frame that shows the answer.
            Entry::Same => {
                let waits = self.typed.with_value(Option::is_some);
                self.typed.set_value(Some(search.to_owned()));
                if !waits {
                    dom::after_frame(move || self.write());
                }
            }
        }
        self.ask(search);
    }

    /// Shows what another entry of the history says.
    pub(super) fn follow(self, route: &'static Route, search: &str) {
        self.forget_typed();
        self.leaving.set_value(false);
        // The page first: the one that goes is not asked what the one that comes is.
        if self.route.get_untracked() != route {
            self.route.set(route);
        }
        self.ask(search);
    }

    fn ask(self, search: &str) {
        if self.search.with_untracked(|old| old != search) {
            self.search.set(search.to_owned());
        }
    }

    /// Leaves what was typed and is not in the address bar yet: another page stands there now.
    pub(super) fn forget_typed(self) {
        self.typed.set_value(None);
    }

    /// Writes what was typed on a page that is left for another one.
    pub(super) fn leave(self) {
        self.write();
        self.leaving.set_value(true);
    }

    /// Writes what was typed.
    fn write(self) {
        if let Some(search) = self.typed.try_update_value(Option::take).flatten()
            && history::search() != search
        {
            history::write(&search, Entry::Same);
        }
    }

    /// What leads from the shown page to the site's root: in the browser the root's whole address.
    pub fn base(self) -> String {
        if self.live { root::address() } else { String::new() }
    }
}
