//! What stands in a frame of another page.

use super::{Excerpt, Route};
use crate::plan::Plan;

/// What can stand in a frame of another page.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Embed {
    /// A page of the site: any of [`Route::all`] but the last.
    Page(Box<Route>),
    /// An excerpt of one. Measures are none: they have pages of their own.
    Excerpt(Excerpt),
}

/// The folder of what is made to be framed: hosts let other sites frame what lies in it, and nothing else.
pub const EMBED: &str = "e";

impl Embed {
    /// Its path below [`EMBED`], which is also its name in what web editors copy: `massnahmen/2.1-m2/`.
    pub fn path(&self) -> String {
        match self {
            Embed::Page(page) if **page == Route::Start => "start/".into(),
            Embed::Page(page) => page.path(),
            Embed::Excerpt(excerpt) => excerpt.path(),
        }
    }

    /// A page in a frame, where that makes sense.
    pub fn of(page: &Route) -> Option<Embed> {
        let embeddable = match page {
            Route::Prose(_) | Route::Chapter(_) | Route::Field(_) | Route::Measure(_) => true,
            Route::Cite(_) | Route::Embed(_) | Route::NotFound => false,
            fixed => fixed.fixed().is_some_and(|page| page.embeddable),
        };
        embeddable.then(|| Embed::Page(Box::new(page.clone())))
    }

    pub(super) fn parse(parts: &[&str], plan: &Plan) -> Option<Embed> {
        match *parts {
            [] => None,
            ["start"] => Embed::of(&Route::Start),
            [kind, id] if Excerpt::parse(kind, id, plan).is_some() => {
                Embed::excerpt(Excerpt::parse(kind, id, plan)?, plan)
            }
            _ => Embed::of(&Route::of(parts, plan)?),
        }
    }

    /// Measures have pages of their own.
    fn excerpt(excerpt: Excerpt, plan: &Plan) -> Option<Embed> {
        let measure = matches!(&excerpt, Excerpt::Record(id) if plan.measure(id).is_some());
        (!measure).then_some(Embed::Excerpt(excerpt))
    }

    /// Everything that can be framed: pages, then excerpts.
    pub fn all(plan: &Plan) -> Vec<Embed> {
        let pages = Route::all(plan).into_iter().filter_map(|page| Embed::of(&page));
        pages.chain(Excerpt::all(plan).into_iter().filter_map(|excerpt| Embed::excerpt(excerpt, plan))).collect()
    }
}
