//! The address of the page that is being rendered, and links from it.
//!
//! Links of printed pages are relative, so that the site works below any path; those of the mounted app are absolute.
//! There is no router crate (docs/decisions/003).

use crate::route::Route;
use crate::text::Lang;
use leptos::prelude::*;

/// A page, and how its links are formed.
#[derive(Clone, Copy)]
pub struct Url {
    /// The page.
    pub route: &'static Route,
    /// The prefix of links to the site's root: `../../`, or empty on the start page; absolute in the app.
    base: &'static str,
    /// Where links may lead.
    scope: Scope,
}

/// Where the links of a document may lead.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Scope {
    /// To all pages of the site.
    Site,
    /// To places of the same document, which has the whole plan.
    Document,
    /// Nowhere within the site, as the document does not know where that is.
    Nowhere,
}

/// The address of the current page.
pub fn use_url() -> Url {
    expect_context()
}

impl Url {
    /// The address of a page from which `base` leads to the site's root. Both are leaked, so use it once per page.
    pub fn new(route: Route, base: String) -> Self {
        Url { route: Box::leak(Box::new(route)), base: Box::leak(base.into_boxed_str()), scope: Scope::Site }
    }

    /// The address of the single-file document.
    pub fn single_file() -> Url {
        Url { scope: Scope::Document, ..Url::new(Route::Start, String::new()) }
    }

    /// The address of a document that is taken away from the site: its links lead to `site`, if that is known.
    pub fn taken_away(route: Route, site: Option<&str>) -> Url {
        let url = Url::new(route, site.unwrap_or_default().to_owned());
        if site.is_some() { url } else { Url { scope: Scope::Nowhere, ..url } }
    }

    /// Whether this is the single-file document, which has no scripts and no other pages.
    pub fn is_single_file(&self) -> bool {
        self.scope == Scope::Document
    }

    /// The `href` of a link to a page. `suffix` is a query string, a fragment, or both.
    pub fn href(&self, to: &Route, suffix: &str) -> String {
        let path = to.path();
        let lead = if self.base.is_empty() && path.is_empty() { "./" } else { self.base };
        format!("{lead}{path}{suffix}")
    }

    /// The `href` of a page in another language. `suffix` is a query string, a fragment, or both.
    pub fn edition(&self, page: &Route, (own, other): (Lang, Lang), suffix: &str) -> String {
        let (base, path) = (own.sibling(other, self.base), page.path());
        let lead = if base.is_empty() && path.is_empty() { "./" } else { &base };
        format!("{lead}{path}{suffix}")
    }

    /// What a link to a place of the page itself says. In a frame it leads to the page that is framed.
    pub fn fragment(&self, id: &str) -> String {
        if self.framed() { self.href(&self.route.unframed().0, &format!("#{id}")) } else { format!("#{id}") }
    }

    /// Whether the page is made for a frame.
    pub fn framed(&self) -> bool {
        matches!(self.route, Route::Embed(_))
    }

    /// Like [`Url::href`], but `None` if the document does not contain the target and knows no other.
    pub fn link(&self, to: &Route, suffix: &str) -> Option<String> {
        match self.scope {
            Scope::Site => return Some(self.href(to, suffix)),
            Scope::Nowhere => return None,
            Scope::Document => {}
        }
        match (suffix.split_once('#'), to) {
            (Some((_, fragment)), _) => Some(format!("#{fragment}")),
            (None, Route::Measure(id)) => Some(format!("#{id}")),
            (None, _) => {
                (suffix.is_empty() && Url::in_single_file(to)).then(|| format!("#{}", Url::single_file_id(to)))
            }
        }
    }

    /// The id of a page's section in the single-file document.
    pub fn single_file_id(page: &Route) -> String {
        format!("seite-{}", page.slug())
    }

    fn in_single_file(page: &Route) -> bool {
        use Route::*;
        matches!(
            page,
            Prose(_) | Chapter(_) | Field(_) | Start | Map | Budget | Comparisons | Glossary | Timeline | About
        )
    }

    /// The `href` of a link to a file of the build.
    pub fn file(&self, path: &str) -> String {
        format!("{}{path}", self.base)
    }
}
