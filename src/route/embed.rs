//! Embeds: what other sites can show in a frame.

use super::{Excerpt, Route};
use crate::plan::Plan;

/// A part of the site that other sites can show in a frame.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Embed {
    /// A page of the site for which [`Embed::of`] gives an embed.
    Page(Box<Route>),
    /// An excerpt of a page. A measure is never embedded as an excerpt, because it has a page of its own.
    Excerpt(Excerpt),
}

/// The folder of all embeds. Hosts allow other sites to frame the pages in it, and no others.
pub const EMBED: &str = "e";

impl Embed {
    /// The path below [`EMBED`], with a slash at the end: `massnahmen/2.1-m2/`. The code that web editors copy names
    /// the embed by this path too.
    pub fn path(&self) -> String {
        match self {
            Embed::Page(page) if **page == Route::Start => "start/".into(),
            Embed::Page(page) => page.path(),
            Embed::Excerpt(excerpt) => excerpt.path(),
        }
    }

    /// The embed of a page; `None` if the page cannot be embedded.
    pub fn of(page: &Route) -> Option<Embed> {
        let embeddable = match page {
            Route::Prose(_) | Route::Chapter(_) | Route::Field(_) | Route::Measure(_) | Route::Audience(_) => true,
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

    /// The embed of an excerpt; `None` for a measure, which is embedded as a page.
    fn excerpt(excerpt: Excerpt, plan: &Plan) -> Option<Embed> {
        let measure = matches!(&excerpt, Excerpt::Record(id) if plan.measure(id).is_some());
        (!measure).then_some(Embed::Excerpt(excerpt))
    }

    /// Everything that can be embedded: pages first, then excerpts.
    pub fn all(plan: &Plan) -> Vec<Embed> {
        let pages = Route::all(plan).into_iter().filter_map(|page| Embed::of(&page));
        pages.chain(Excerpt::all(plan).into_iter().filter_map(|excerpt| Embed::excerpt(excerpt, plan))).collect()
    }
}
