//! The choices of a reader in the studio. The address holds them, except for what an address does not express.

use crate::app::address::HistoryEntry;
use crate::app::browser::root;
use crate::app::{Address, Site, head, use_address, use_site};
use crate::export::Snippet;
use crate::plan::RecordId;
use crate::route::{Embed, Excerpt, Route};
use leptos::prelude::*;

/// The height of the frame, in pixels, before it has reported its own.
const FIRST_HEIGHT: u32 = 400;

/// Something that can be embedded.
pub struct Content {
    /// Its path, as snippets name it.
    pub path: String,
    /// Its name in the list, with the number that the plan gives it.
    pub name: String,
}

/// The state of the studio.
#[derive(Clone, Copy)]
pub struct Choice {
    address: Address,
    /// Everything that can be embedded, grouped by kind.
    pub contents: StoredValue<Vec<(&'static str, Vec<Content>)>>,
    asked: Memo<Snippet>,
    /// Whether the reader has removed the title. A title that was never entered is the content's name.
    untitled: RwSignal<bool>,
    /// The colour in the colour field, whether it is used or not.
    colour: RwSignal<String>,
    /// The height of the frame in the preview, in pixels.
    pub height: RwSignal<u32>,
    /// The last heights in the column of a phone, and in wider ones.
    measured: RwSignal<(Option<u32>, Option<u32>)>,
}

/// The state that the studio page provides.
pub fn use_choice() -> Choice {
    expect_context()
}

impl Choice {
    /// Creates the state from the address.
    pub fn new() -> Choice {
        let (site, address) = (use_site(), use_address());
        let contents = StoredValue::new(contents(site));
        let untitled = RwSignal::new(false);
        let asked = Memo::new(move |_| {
            let asked = address.with(Snippet::parse);
            contents.with_value(|all| corrected(asked, all, (!untitled.get()).then_some(site.t.site_short)))
        });
        let (colour, height) = (RwSignal::new("#1e3a8a".to_owned()), RwSignal::new(FIRST_HEIGHT));
        let measured = RwSignal::new((None, None));
        Choice { address, contents, asked, untitled, colour, height, measured }
    }

    /// The settings of the snippet (reactive).
    pub fn get(self) -> Snippet {
        self.asked.get()
    }

    /// Reads the settings of the snippet (reactive).
    pub fn with<T>(self, read: impl FnOnce(&Snippet) -> T) -> T {
        self.asked.with(read)
    }

    /// The complete snippet: the settings with the site's address and the frame's heights, which only the browser knows.
    pub fn snippet(self) -> Snippet {
        let (narrow, wide) = self.measured.get();
        let height = wide.or(narrow).unwrap_or(FIRST_HEIGHT);
        Snippet { root: root::address(), height, narrow, ..self.get() }
    }

    /// Notes the height that a frame has reported.
    pub fn measure(self, height: u32, is_narrow: bool) {
        self.measured.update(|(narrow, wide)| *(if is_narrow { narrow } else { wide }) = Some(height));
    }

    /// Changes the settings, in place of the current history entry.
    pub fn change(self, change: impl FnOnce(&mut Snippet)) {
        let mut next = self.asked.get_untracked();
        change(&mut next);
        self.address.set(&next.print(), HistoryEntry::Replace);
    }

    /// Selects other content, whose title and filters start afresh.
    pub fn show(self, path: String) {
        self.untitled.set(false);
        self.measured.set((None, None));
        // The list below the map is many times as long as the map.
        let view = if path == "karte" { "karte?liste=nein".to_owned() } else { path };
        self.change(|next| (next.view, next.title) = (view, String::new()));
    }

    /// Filters the content by a query string of its page.
    pub fn narrow(self, query: &str) {
        let query = query.trim().trim_start_matches('?');
        self.change(|next| {
            let path = next.split().0.to_owned();
            next.view = if query.is_empty() { path } else { format!("{path}?{query}") };
        });
    }

    /// Sets the title of the frame.
    pub fn call(self, title: String) {
        self.untitled.set(title.is_empty());
        self.change(|next| next.title = title);
    }

    /// The colour that the colour field shows.
    pub fn colour(self) -> String {
        self.with(|asked| asked.accent.as_ref().map(|accent| format!("#{accent}"))).unwrap_or_else(|| self.colour.get())
    }

    /// Sets the colour field, and whether its colour is used as the accent.
    pub fn paint(self, colour: String, used: bool) {
        self.change(|next| next.accent = used.then(|| colour.trim_start_matches('#').to_owned()));
        self.colour.set(colour);
    }
}

/// Corrects settings from an address: unknown content becomes the first in the list, and a missing title is made of the
/// site's and the content's name, if the site's is given.
fn corrected(mut asked: Snippet, all: &[(&str, Vec<Content>)], site: Option<&str>) -> Snippet {
    let (path, query) = asked.split();
    let mut known = all.iter().flat_map(|(_, contents)| contents);
    let found = known.clone().find(|content| content.path == path).or_else(|| known.next());
    let Some(content) = found else { return asked };
    let view = if query.is_empty() { content.path.clone() } else { format!("{}?{query}", content.path) };
    if let Some(site) = site.filter(|_| asked.title.is_empty()) {
        asked.title = format!("{site}: {}", content.name);
    }
    Snippet { view, ..asked }
}

/// Everything that can be embedded, grouped for the list: pages first, then excerpts.
fn contents(site: Site) -> Vec<(&'static str, Vec<Content>)> {
    let t = site.t;
    let order = [
        t.reuse.studio_pages,
        t.reuse.studio_charts,
        t.reuse.studio_texts,
        t.measures,
        t.reuse.studio_records,
        t.figures_here,
        t.footnotes,
    ];
    let mut groups: Vec<(&str, Vec<Content>)> = order.map(|label| (label, vec![])).into();
    for embed in Embed::all(site.plan) {
        let label = match &embed {
            Embed::Page(page) => match &**page {
                Route::Prose(_) | Route::Chapter(_) | Route::Field(_) => t.reuse.studio_texts,
                Route::Measure(_) => t.measures,
                _ => t.reuse.studio_pages,
            },
            Embed::Excerpt(Excerpt::Chart(_)) => t.reuse.studio_charts,
            Embed::Excerpt(Excerpt::Record(_)) => t.reuse.studio_records,
            Embed::Excerpt(Excerpt::Figure(_)) => t.figures_here,
            Embed::Excerpt(Excerpt::Footnote(_)) => t.footnotes,
        };
        if let Some((_, group)) = groups.iter_mut().find(|(own, _)| *own == label) {
            group.push(Content { path: embed.path().trim_end_matches('/').to_owned(), name: name(site, &embed) });
        }
    }
    groups
}

/// The name of a content with the number that the plan gives it.
fn name(site: Site, embed: &Embed) -> String {
    let name = head::name(site, &Route::Embed(embed.clone()));
    match embed {
        Embed::Page(page) => match &**page {
            Route::Measure(id) => format!("{} {name}", RecordId(id).dotted()),
            _ => name,
        },
        Embed::Excerpt(Excerpt::Record(id)) => format!("{id} {name}"),
        Embed::Excerpt(_) => name,
    }
}
