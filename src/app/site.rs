//! What every view needs at build time: the plan, the words, the language.

use super::DRAWINGS;
use super::browser::dom;
use crate::bundle::Bundle;
use crate::history::ChangelogEntry;
use crate::plan::{Plan, Text};
use crate::query::{Finder, MapIndex};
use crate::search::{Answers, LazyIndex};
use crate::text::{Lang, Texts};
use leptos::prelude::*;
use std::sync::OnceLock;

struct Indexes {
    finder: OnceLock<Finder>,
    search: LazyIndex,
    answers: OnceLock<Answers>,
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
    /// What has changed since the first edition.
    pub changes: &'static [ChangelogEntry],
    /// Made from the plan when first asked for.
    indexes: &'static Indexes,
    /// Where it will stand, with a slash at the end, if the build was told. Links never need it.
    pub address: Option<&'static str>,
}

/// The site of the view that is being made.
pub fn use_site() -> Site {
    expect_context()
}

impl Site {
    /// Takes a plan for good.
    #[cfg(feature = "build")]
    pub fn new(plan: Plan, lang: Lang) -> Self {
        let changes = crate::history::changelog(&plan).leak();
        Site::of(plan, lang.texts(), changes, lang)
    }

    /// Takes what the app has fetched for good.
    pub fn from_bundle(bundle: Bundle, lang: Lang) -> Self {
        _ = DRAWINGS.set(bundle.drawings.into_iter().collect());
        Site::of(bundle.plan, Box::leak(Box::new(bundle.texts)), bundle.changes.leak(), lang)
    }

    fn of(plan: Plan, t: &'static Texts, changes: &'static [ChangelogEntry], lang: Lang) -> Self {
        let plan: &'static Plan = Box::leak(Box::new(plan));
        let (finder, search, map) = (OnceLock::new(), LazyIndex::new(plan), OnceLock::new());
        let indexes = Box::leak(Box::new(Indexes { finder, search, answers: OnceLock::new(), map }));
        Site { plan, t, lang, changes, indexes, address: None }
    }

    /// The measures' filters.
    pub fn finder(&self) -> &'static Finder {
        self.indexes.finder.get_or_init(|| Finder::new(self.plan, self.t, &self.indexes.search))
    }

    /// What the search knows.
    pub fn search(&self) -> &'static LazyIndex {
        &self.indexes.search
    }

    /// Makes what the search knows before it is asked for, a part in each idle moment: then the first key is answered as
    /// fast as the others.
    pub fn prepare_search(self) {
        dom::when_idle(move || {
            if self.search().prepare() {
                self.prepare_search();
            }
        });
    }

    /// What is answered in one line.
    pub fn answers(&self) -> &'static Answers {
        self.indexes.answers.get_or_init(|| Answers::new(self.plan, self.t))
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

    /// A text that is German on a page of another language says so.
    pub fn lang_of(&self, text: &Text) -> Option<&'static str> {
        let own = match self.lang {
            Lang::De => &text.de,
        };
        own.is_empty().then_some("de")
    }
}
