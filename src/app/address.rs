//! The address bar as signals: the current page and its query string. It is the only state that views share.

use super::browser::{dom, history, root};
use super::{Url, use_url};
use crate::route::Route;
use leptos::prelude::*;
use std::time::Duration;

pub use history::HistoryEntry;

/// The content of the address bar.
#[derive(Clone, Copy)]
pub struct Address {
    route: RwSignal<&'static Route>,
    search: RwSignal<String>,
    /// A typed query string that is yet to be written to the address bar.
    typed: StoredValue<Option<String>>,
    /// Whether the address bar names the next page already, so that the old page must not change it any more.
    leaving: StoredValue<bool>,
    /// Whether the reader is at the top of the page when it is drawn, so that what is below is out of sight.
    top: StoredValue<bool>,
    /// The signals of the deferred content below the first screen.
    waiting: StoredValue<Vec<RwSignal<bool>>>,
    /// Whether there is an address bar; there is none while pages are printed.
    live: bool,
}

/// The address of the current view.
pub fn use_address() -> Address {
    use_context().unwrap_or_else(|| Address::still(use_url()))
}

impl Address {
    /// A fixed address, for printing pages.
    pub fn still(url: Url) -> Address {
        Address::new(url.route, String::new(), false, false)
    }

    /// The browser's current address; `top` says whether the reader is at the top of the page.
    pub fn live(route: &'static Route, top: bool) -> Address {
        Address::new(route, history::search(), top, true)
    }

    fn new(route: &'static Route, search: String, top: bool, live: bool) -> Address {
        let (typed, leaving, top) = (StoredValue::new(None), StoredValue::new(false), StoredValue::new(top));
        let (route, search, waiting) = (RwSignal::new(route), RwSignal::new(search), StoredValue::new(vec![]));
        Address { route, search, typed, leaving, top, waiting, live }
    }

    /// Whether the view is drawn in a browser; otherwise it is being printed.
    pub fn is_live(self) -> bool {
        self.live
    }

    /// Whether the reader is at the top of the page when it is drawn.
    pub fn begins_at_top(self) -> bool {
        self.top.get_value()
    }

    /// A signal that becomes true when the content below the first screen should be drawn: after the next frame, or
    /// within that frame if the window is tall enough to show the content.
    pub fn after_first_screen(self) -> RwSignal<bool> {
        let due = RwSignal::new(false);
        if self.waiting.with_value(Vec::is_empty) {
            // Measured within the frame, which lays out the page anyway.
            request_animation_frame(move || match dom::is_later_in_sight() {
                true => self.draw_rest(),
                false => set_timeout(move || self.draw_rest(), Duration::ZERO),
            });
        }
        self.waiting.update_value(|waiting| waiting.push(due));
        due
    }

    /// Draws the deferred content, if there still is some. The signals of a page that was left are disposed of and
    /// ignored.
    fn draw_rest(self) {
        for due in self.waiting.try_update_value(std::mem::take).unwrap_or_default() {
            _ = due.try_set(true);
        }
    }

    /// The current page (reactive).
    pub fn route(self) -> &'static Route {
        self.route.get()
    }

    /// Reads the query string (reactive): empty, or with its question mark.
    pub fn with<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.search.with(|search| read(search))
    }

    /// Reads the query string without subscribing to it.
    pub fn with_untracked<T>(self, read: impl FnOnce(&str) -> T) -> T {
        self.search.with_untracked(|search| read(search))
    }

    /// Changes the query string: with a new history entry, as for a choice, or in the current one, as for typing.
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
            // Writing the address takes browsers longer than a search does, so the result is painted first.
            HistoryEntry::Replace => {
                let waits = self.typed.with_value(Option::is_some);
                self.typed.set_value(Some(search.to_owned()));
                if !waits {
                    match history::rest() {
                        Duration::ZERO => dom::after_frame(move || self.write()),
                        rest => set_timeout(move || self.write(), rest),
                    }
                }
            }
        }
        self.ask(search);
    }

    /// Shows the page and query string of a link or history entry; `top` says whether a link has led to the top of
    /// another page.
    pub(super) fn follow(self, route: &'static Route, search: &str, top: bool) {
        self.forget_typed();
        self.leaving.set_value(false);
        self.top.set_value(top);
        // Change the page first, so that the old page does not react to the new page's query string.
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

    /// Discards what was typed but not written yet, as the address bar shows another page already.
    pub(super) fn forget_typed(self) {
        self.typed.set_value(None);
    }

    /// Writes what was typed, and from then on ignores the current page, which is left for another one.
    pub(super) fn leave(self) {
        self.write();
        self.leaving.set_value(true);
    }

    /// Writes the typed query string to the address bar. Where the browser refuses, it is tried again later, with what
    /// has been typed by then.
    fn write(self) {
        let typed = self.typed.try_update_value(Option::take).flatten();
        if let Some(search) = typed.filter(|search| history::search() != *search)
            && !history::write(&search, HistoryEntry::Replace)
            && !root::framed()
        {
            _ = self.typed.try_update_value(|typed| typed.get_or_insert(search).len());
            set_timeout(move || self.write(), Duration::from_secs(1));
        }
    }

    /// The prefix of links to pages: in a browser the absolute address of the site's root, else empty.
    pub fn base(self) -> String {
        if self.live { root::address() } else { String::new() }
    }
}
