//! The address of the page that is being rendered, and links from it.
//!
//! No router crate: the pages are an enum that `route.rs` parses, every link is a page load, and a folder that is
//! hosted under any path needs its links relative to the page (docs/decisions/).

use crate::route::Route;
use leptos::prelude::*;

/// The address of a page.
#[derive(Clone, Copy)]
pub struct Url {
    /// The page.
    pub route: &'static Route,
    /// What leads from it to the site's root: `../../`, nothing on the start page.
    base: &'static str,
    /// Everything stands in one document: links stay in it.
    single_file: bool,
}

/// The address of the view that is being made.
pub fn use_url() -> Url {
    expect_context()
}

impl Url {
    /// The address of a page from which `base` leads to the root. Kept for good: made once per page of a build.
    pub fn new(route: Route, base: String) -> Self {
        Url { route: Box::leak(Box::new(route)), base: Box::leak(base.into_boxed_str()), single_file: false }
    }

    /// The document that has everything in it.
    pub fn single_file() -> Url {
        Url { single_file: true, ..Url::new(Route::Start, String::new()) }
    }

    /// Whether this is the document that has everything in it: no scripts, no other pages.
    pub fn is_single_file(&self) -> bool {
        self.single_file
    }

    /// What a link to a page says in its `href`. `suffix` is a query string or a fragment, or both.
    pub fn href(&self, to: &Route, suffix: &str) -> String {
        let path = to.path();
        let lead = if self.base.is_empty() && path.is_empty() { "./" } else { self.base };
        format!("{lead}{path}{suffix}")
    }

    /// What a link to a place of the page itself says. In a frame it leads to the page that is framed.
    pub fn fragment(&self, id: &str) -> String {
        if self.framed() { self.href(&self.route.unframed().0, &format!("#{id}")) } else { format!("#{id}") }
    }

    /// Whether the page is made to stand in a frame of another page.
    pub fn framed(&self) -> bool {
        matches!(self.route, Route::Embed(_))
    }

    /// The same for a link that may have nowhere to go: to a page of tools from the document that has everything in it.
    pub fn link(&self, to: &Route, suffix: &str) -> Option<String> {
        if !self.single_file {
            return Some(self.href(to, suffix));
        }
        match (suffix.split_once('#'), to) {
            (Some((_, fragment)), _) => Some(format!("#{fragment}")),
            (None, Route::Measure(id)) => Some(format!("#{id}")),
            (None, _) => {
                (suffix.is_empty() && Url::in_single_file(to)).then(|| format!("#{}", Url::single_file_id(to)))
            }
        }
    }

    /// The id of a page's part in the document that has everything in it.
    pub fn single_file_id(page: &Route) -> String {
        format!("seite-{}", page.slug())
    }

    fn in_single_file(page: &Route) -> bool {
        use Route::*;
        matches!(
            page,
            Prose(_)
                | Chapter(_)
                | Field(_)
                | Start
                | Map
                | Budget
                | Comparisons
                | Glossary
                | Timeline
                | Footnotes
                | About
        )
    }

    /// What a link to a file of the build says in its `href`.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}
