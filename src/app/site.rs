//! What every view needs at build time: the plan, the words, the language.

use crate::plan::{Plan, Text};
use crate::query::{Finder, MapIndex, SearchIndex};
use crate::text::{Lang, Texts};
use leptos::prelude::*;
use std::sync::OnceLock;

#[derive(Default)]
struct Indexes {
    finder: OnceLock<Finder>,
    search: OnceLock<SearchIndex>,
    map: OnceLock<MapIndex>,
}

/// The site in one language.
#[derive(Clone, Copy)]
pub struct Site {
    /// The plan.
    pub plan: &'static Plan,
    /// The interface words.
    pub t: &'static Texts,
    /// The page's language.
    pub lang: Lang,
    /// Made from the plan when first asked for.
    indexes: &'static Indexes,
    /// Where it will stand, with a slash at the end, if the build was told. Links never need it.
    pub address: Option<&'static str>,
}

impl Site {
    /// Takes a plan for good.
    pub fn new(plan: Plan, lang: Lang) -> Self {
        let (plan, t) = (&*Box::leak(Box::new(plan)), lang.texts());
        Site { plan, t, lang, indexes: Box::leak(Box::default()), address: None }
    }

    /// The measures' filters.
    pub fn finder(&self) -> &'static Finder {
        self.indexes.finder.get_or_init(|| Finder::new(self.plan, self.t))
    }

    /// What the search knows.
    pub fn search_index(&self) -> &'static SearchIndex {
        self.indexes.search.get_or_init(|| SearchIndex::new(self.plan))
    }

    /// What is on the map.
    pub fn map_index(&self) -> &'static MapIndex {
        self.indexes.map.get_or_init(|| MapIndex::new(self.plan))
    }

    /// The same at an address, for good.
    pub fn at(self, address: &str) -> Self {
        Site { address: Some(Box::leak(address.to_owned().into_boxed_str())), ..self }
    }

    /// The whole address of a page or file, where it is known.
    pub fn absolute(&self, path: &str) -> Option<String> {
        self.address.map(|address| format!("{address}{path}"))
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
