//! The address: the only state that views share. Clicks on links, "back", and the filters change it, and nothing else.
//!
//! No router crate: the pages are an enum that `route.rs` parses, and a folder that is hosted under any path needs its
//! links made from that path (see docs/decisions/).

use super::{Site, browser};
use crate::route::Route;
use leptos::prelude::*;

/// The current address, below the site's root.
#[derive(Clone, Copy)]
pub struct Url {
    /// The page.
    pub route: Memo<Route>,
    /// The query string, empty or with its question mark.
    pub search: Memo<String>,
    path_and_search: RwSignal<(String, String)>,
    /// What stands before a path: `/foo/bar/` in the browser, `../../` at build time.
    base: &'static str,
}

impl Url {
    /// An address at a path below the root, with a query string.
    pub fn new(base: String, path: String, search: String, site: Site) -> Self {
        let path_and_search = RwSignal::new((path, search));
        Url {
            route: Memo::new(move |_| path_and_search.with(|(path, _)| Route::parse(path, site.plan))),
            search: Memo::new(move |_| path_and_search.with(|(_, search)| search.clone())),
            path_and_search,
            base: Box::leak(base.into_boxed_str()),
        }
    }

    /// The address of the view that is being made.
    pub fn here() -> Url {
        expect_context()
    }

    /// What a link to a page says in its `href`. `tail` is a query string or a fragment, or both.
    pub fn href(&self, to: &Route, tail: &str) -> String {
        let path = to.path();
        let lead = if self.base.is_empty() && path.is_empty() { "./" } else { self.base };
        format!("{lead}{path}{tail}")
    }

    /// What a link to a file of the build says in its `href`.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }

    /// Follows the browser: clicks on links within the site, and its back and forward buttons.
    pub fn follow(self) {
        browser::history::follow(self.base, move |path, search| self.path_and_search.set((path, search)));
    }

    /// Goes to a page, as a new entry of the history.
    pub fn go(&self, to: &Route, tail: &str) {
        browser::history::go(&self.href(to, tail));
    }

    /// Changes the query string of this page. A choice is a new entry of the history, typing replaces the last one.
    pub fn set_search(&self, search: &str, entry: browser::history::Entry) {
        if self.search.with_untracked(|old| old == search) {
            return;
        }
        let path = self.path_and_search.with_untracked(|(path, _)| path.clone());
        browser::history::write(&format!("{}{path}{search}", self.base), entry);
        self.path_and_search.set((path, search.to_owned()));
    }
}
