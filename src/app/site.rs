//! What every view needs: the plan, the words, the indexes. Loaded before the first view, and never dropped.

use crate::plan::{Plan, Text};
use crate::query::{MeasureIndex, SearchIndex};
use crate::text::{Lang, Texts};
use leptos::prelude::*;
use std::sync::OnceLock;

/// The loaded site.
#[derive(Clone, Copy)]
pub struct Site {
    /// The plan.
    pub plan: &'static Plan,
    /// The interface words.
    pub t: &'static Texts,
    /// The page's language.
    pub lang: Lang,
    indexes: &'static OnceLock<(MeasureIndex, SearchIndex)>,
}

impl Site {
    /// Takes a plan for good.
    pub fn new(plan: Plan, lang: Lang) -> Self {
        let indexes = Box::leak(Box::new(OnceLock::new()));
        Site { plan: Box::leak(Box::new(plan)), t: lang.texts(), lang, indexes }
    }

    /// The site of the view that is being made.
    pub fn here() -> Site {
        expect_context()
    }

    fn indexes(&self) -> &'static (MeasureIndex, SearchIndex) {
        self.indexes.get_or_init(|| (MeasureIndex::new(self.plan, self.t), SearchIndex::new(self.plan)))
    }

    /// The filters' index, made when first asked for.
    pub fn filters(&self) -> &'static MeasureIndex {
        &self.indexes().0
    }

    /// The search index, made when first asked for.
    pub fn search(&self) -> &'static SearchIndex {
        &self.indexes().1
    }

    /// A text that is German on a page of another language says so.
    pub fn lang_of(&self, text: &Text) -> Option<&'static str> {
        let own = match self.lang {
            Lang::De => &text.de,
        };
        own.is_empty().then_some("de")
    }
}
