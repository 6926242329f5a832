//! The address bar as signals: which page is shown, and what is asked of it. It is the only state that views share.

use super::browser::{dom, history, root};
use super::{Url, use_url};
use crate::route::Route;
use leptos::prelude::*;
use std::time::Duration;

pub use history::HistoryEntry;

/// What stands in the address bar.
#[derive(Clone, Copy)]
pub struct Address {
    route: RwSignal<&'static Route>,
    search: RwSignal<String>,
    /// A query string that was typed, but is not in the address bar yet.
    typed: StoredValue<Option<String>>,
    /// Whether the address bar names the next page already: what the last one still says is not for it.
    leaving: StoredValue<bool>,
    /// Whether the reader is at the top of the page when it is drawn: what is below is not seen yet.
    top: StoredValue<bool>,
    /// What stands below the first screen and waits to be drawn.
    waiting: StoredValue<Vec<RwSignal<bool>>>,
    /// Whether there is an address bar: not while pages are printed.
    live: bool,
}

/// The address of the view that is being made.
pub fn use_address() -> Address {
    use_context().unwrap_or_else(|| Address::still(use_url()))
}

impl Address {
    /// An address that nothing changes: pages are printed with it.
    pub fn still(url: Url) -> Address {
        Address::new(url.route, String::new(), false, false)
    }

    /// What the browser's address bar says; `top` says whether the reader is at the page's top.
    pub fn live(route: &'static Route, top: bool) -> Address {
        Address::new(route, history::search(), top, true)
    }

    fn new(route: &'static Route, search: String, top: bool, live: bool) -> Address {
        let (typed, leaving, top) = (StoredValue::new(None), StoredValue::new(false), StoredValue::new(top));
        let (route, search, waiting) = (RwSignal::new(route), RwSignal::new(search), StoredValue::new(vec![]));
        Address { route, search, typed, leaving, top, waiting, live }
    }

    /// Whether the view is drawn in a browser. It is printed otherwise.
    pub fn is_live(self) -> bool {
        self.live
    }

    /// Whether the reader is at the top of the page when it is drawn.
    pub fn begins_at_top(self) -> bool {
        self.top.get_value()
    }

    /// A signal that turns true once what stands below the first screen is to be drawn: after the next frame; or with it, where
    /// the window is so tall that it shows there.
    pub fn after_first_screen(self) -> RwSignal<bool> {
        let due = RwSignal::new(false);
        if self.waiting.with_value(Vec::is_empty) {
            // Asked in the frame, which lays the page out anyway.
            request_animation_frame(move || match dom::is_later_in_sight() {
                true => self.draw_rest(),
                false => set_timeout(move || self.draw_rest(), Duration::ZERO),
            });
        }
        self.waiting.update_value(|waiting| waiting.push(due));
        due
    }

    /// Draws what stands below the first screen, where that has not been done. Views of a page that is left do not care.
    fn draw_rest(self) {
        for due in self.waiting.try_update_value(std::mem::take).unwrap_or_default() {
            _ = due.try_set(true);
        }
    }

    /// The page that is shown, as a signal.
    pub fn route(self) -> &'static Route {
        self.route.get()
    }

    /// Reads the query string, empty or with its question mark, as a signal.
    pub fn with<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.search.with(|search| read(search))
    }

    /// Reads the query string once.
    pub fn with_untracked<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.search.with_untracked(|search| read(search))
    }

    /// Changes the query string. A choice is a new entry of the history; typing replaces the last one.
    pub fn set(self, search: &str, entry: HistoryEntry) {
        if !self.live || self.leaving.get_value() {
            return;
        }
        match entry {
            HistoryEntry::Push => {
                self.write();
                if history::search() != search {
                    history::write(search, entry);
                }
            }
            // Writing takes browsers longer than searching: after the frame that shows the answer.
            HistoryEntry::Replace => {
                let waits = self.typed.with_value(Option::is_some);
                self.typed.set_value(Some(search.to_owned()));
                if !waits {
                    dom::after_frame(move || self.write());
                }
            }
        }
        self.ask(search);
    }

    /// Shows what another entry of the history says; `top` says whether a link has led to the top of another page.
    pub(super) fn follow(self, route: &'static Route, search: &str, top: bool) {
        self.forget_typed();
        self.leaving.set_value(false);
        self.top.set_value(top);
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
            history::write(&search, HistoryEntry::Replace);
        }
    }

    /// What leads from the shown page to the site's root: in the browser the root's whole address.
    pub fn base(self) -> String {
        if self.live { root::address() } else { String::new() }
    }
}
