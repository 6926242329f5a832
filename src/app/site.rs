//! What every view needs at build time: the plan, the words, the language.

use crate::plan::{Plan, Text};
use crate::query::Finder;
use crate::text::{Lang, Texts};
use leptos::prelude::*;

/// The site in one language.
#[derive(Clone, Copy)]
pub struct Site {
    /// The plan.
    pub plan: &'static Plan,
    /// The interface words.
    pub t: &'static Texts,
    /// The page's language.
    pub lang: Lang,
    /// The measures' filters.
    pub finder: &'static Finder,
}

impl Site {
    /// Takes a plan for good.
    pub fn new(plan: Plan, lang: Lang) -> Self {
        let (plan, t) = (&*Box::leak(Box::new(plan)), lang.texts());
        Site { plan, t, lang, finder: Box::leak(Box::new(Finder::new(plan, t))) }
    }

    /// The site of the view that is being made.
    pub fn here() -> Site {
        expect_context()
    }

    /// A text that is German on a page of another language says so.
    pub fn lang_of(&self, text: &Text) -> Option<&'static str> {
        let own = match self.lang {
            Lang::De => &text.de,
        };
        own.is_empty().then_some("de")
    }
}

/// The page's colour in light and in dark, as `style/tokens.css` has it: what another accent must stand out from.
pub const PAGE: [&str; 2] = ["ffffff", "131525"];
