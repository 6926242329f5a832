//! The context of every view: the plan, the interface texts, the language, and indexes made from them.

use super::browser::dom;
use super::set_drawings;
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

/// The site in one language. Everything behind the references lives as long as the program.
#[derive(Clone, Copy)]
pub struct Site {
    /// The plan.
    pub plan: &'static Plan,
    /// The texts of the interface.
    pub t: &'static Texts,
    /// The language of the pages.
    pub lang: Lang,
    /// The languages that the site is built in, the default first.
    pub languages: &'static [Lang],
    /// The changelog since the first edition, newest first.
    pub changes: &'static [ChangelogEntry],
    /// The bytes of files for download, by their paths; some files are not in it.
    sizes: &'static [(String, u64)],
    /// Built from the plan when first asked for.
    indexes: &'static Indexes,
    /// The address where the site will be hosted, with a trailing slash, if the build knows it. Links never need it.
    pub address: Option<&'static str>,
}

/// The site of the current view.
pub fn use_site() -> Site {
    expect_context()
}

impl Site {
    /// Creates the site from a plan, which is leaked to live for the whole program.
    #[cfg(feature = "build")]
    pub fn new(plan: Plan, lang: Lang) -> Self {
        let changes = crate::history::changelog(&plan).leak();
        let plan: &'static Plan = Box::leak(Box::new(plan));
        let sizes = crate::export::file_sizes(plan, lang.texts()).unwrap_or_default();
        // The steps before have read the setting already.
        let languages = Lang::published().unwrap_or_default().leak();
        Site::of(plan, lang.texts(), languages, changes, sizes)
    }

    /// Creates the site from the bundle that the app has fetched, which is leaked to live for the whole program.
    pub fn from_bundle(bundle: Bundle) -> Self {
        set_drawings(bundle.drawings);
        let (plan, texts) = (Box::leak(Box::new(bundle.plan)), Box::leak(Box::new(bundle.texts)));
        Site::of(plan, texts, bundle.languages.leak(), bundle.changes.leak(), bundle.sizes)
    }

    fn of(
        plan: &'static Plan,
        t: &'static Texts,
        languages: &'static [Lang],
        changes: &'static [ChangelogEntry],
        sizes: Vec<(String, u64)>,
    ) -> Self {
        let (finder, search, map) = (OnceLock::new(), LazyIndex::new(plan, t.lang), OnceLock::new());
        let indexes = Box::leak(Box::new(Indexes { finder, search, answers: OnceLock::new(), map }));
        Site { plan, t, lang: t.lang, languages, changes, sizes: sizes.leak(), indexes, address: None }
    }

    /// The index for filtering measures.
    pub fn finder(&self) -> &'static Finder {
        self.indexes.finder.get_or_init(|| Finder::new(self.plan, self.t, &self.indexes.search))
    }

    /// The search index.
    pub fn search(&self) -> &'static LazyIndex {
        &self.indexes.search
    }

    /// Builds the search index in idle moments, so that the first key press is answered as fast as later ones.
    pub fn prepare_search(self) {
        dom::when_idle(move || {
            if self.search().prepare() {
                self.prepare_search();
            }
        });
    }

    /// The direct answers of the search.
    pub fn answers(&self) -> &'static Answers {
        self.indexes.answers.get_or_init(|| Answers::new(self.plan, self.t))
    }

    /// The places on the map.
    pub fn map_index(&self) -> &'static MapIndex {
        self.indexes.map.get_or_init(|| MapIndex::new(self.plan))
    }

    /// The same site with the address where it will be hosted; the address is leaked.
    pub fn at(self, address: &str) -> Self {
        Site { address: Some(Box::leak(address.to_owned().into_boxed_str())), ..self }
    }

    /// The absolute address of a page or file, if the site's address is known.
    pub fn absolute(&self, path: &str) -> Option<String> {
        self.address.map(|address| format!("{address}{path}"))
    }

    /// The bytes of a file for download, if the build knew them before it wrote the pages.
    pub fn bytes_of(&self, path: &str) -> Option<u64> {
        self.sizes.iter().find(|(of, _)| of == path).map(|(_, bytes)| *bytes)
    }

    /// The `lang` attribute of a text: German if it is not translated to the page's language, otherwise none.
    pub fn lang_of(&self, text: &Text) -> Option<&'static str> {
        text.get(self.lang).is_none().then_some(Lang::default().tag())
    }
}
