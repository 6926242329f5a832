//! The note at a text that a cited link leads to: whether the text is still as cited, and if not, how it has changed.

use super::Difference;
use crate::app::browser::{self, dom, fetch};
use crate::app::{Site, use_address, use_site, use_url};
use crate::export::{Citable, path};
use crate::history::{self, PreviousVersion};
use crate::plan::packed;
use crate::query::{first, pairs};
use crate::route::{Excerpt, Route, parameter};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The citation in the page's address, if the reader has followed a cited link.
#[derive(Clone, Copy)]
pub struct CitedLink(Memo<Option<Asked>>);

/// What a cited link refers to.
#[derive(Clone, PartialEq, Eq)]
struct Asked {
    fingerprint: String,
    /// `None` if the page has no such excerpt.
    excerpt: Option<Excerpt>,
}

impl CitedLink {
    /// Reads the citation from the address.
    pub fn new() -> CitedLink {
        let (plan, address) = (use_site().plan, use_address());
        // In a frame, the fragment holds options of the embedding page instead of an id.
        let wanted = address.is_live() && !use_url().framed();
        CitedLink(Memo::new(move |_| {
            let fingerprint = address.with(|search| first(&pairs(search), parameter::VERSION)).filter(|_| wanted)?;
            let fragment = browser::history::fragment();
            let excerpt = Excerpt::at_fragment(&fragment, plan).filter(|excerpt| stands_on(excerpt, address.route()));
            (!fragment.is_empty()).then_some(Asked { fingerprint, excerpt })
        }))
    }

    fn here() -> CitedLink {
        use_context().unwrap_or_else(CitedLink::new)
    }
}

/// Whether a page shows an excerpt: its own page, and for measures also that of their action field.
fn stands_on(excerpt: &Excerpt, page: &Route) -> bool {
    let of_field = matches!(excerpt, Excerpt::Record(id) | Excerpt::Figure(id) if Route::of_record(id).0 == *page);
    of_field || excerpt.home().0 == *page
}

/// Placed at the text of an excerpt. Renders nothing unless the reader has followed a cited link to this very excerpt.
#[component]
pub fn Cited(excerpt: Excerpt) -> impl IntoView {
    let link = CitedLink::here().0;
    // Links within the site never cite a version: a page that was not opened by a cited link needs no subscription.
    link.with_untracked(Option::is_some).then_some(move || {
        let asked = link.get().filter(|asked| asked.excerpt.as_ref() == Some(&excerpt))?;
        Some(view! { <CitedNote excerpt=excerpt.clone() fingerprint=asked.fingerprint /> })
    })
}

/// Says that the cited text no longer exists.
#[component]
pub fn CitedGone() -> impl IntoView {
    let t = use_site().t;
    let link = CitedLink::here().0;
    move || {
        let gone = link.with(|asked| asked.as_ref().is_some_and(|asked| asked.excerpt.is_none()));
        gone.then(|| view! { <div class="cited" role="note"><p>{t.reuse.cited_gone}</p></div> })
    }
}

/// How the cited version compares to the present text.
enum CitedState {
    Same,
    Changed(PreviousVersion),
    Unknown,
}

#[component]
fn CitedNote(excerpt: Excerpt, fingerprint: String) -> impl IntoView {
    let Site { plan, t, lang, .. } = use_site();
    let url = use_url();
    let state = RwSignal::new(None);
    if Citable::of(&excerpt, plan, t).is_some_and(|now| now.fingerprint() == fingerprint) {
        state.set(Some(CitedState::Same));
    } else {
        let file = url.file(&path::previous_versions(lang));
        spawn_local(async move {
            let known = fetch::text(&file).await.ok().and_then(|text| packed::read::<Vec<PreviousVersion>>(&text).ok());
            let name = history::name(&excerpt);
            let is_cited = |previous: &PreviousVersion| previous.excerpt == name && previous.fingerprint == fingerprint;
            // Without the list of previous versions nothing is known, so no note is shown.
            let found =
                known.map(|known| known.into_iter().find(is_cited).map_or(CitedState::Unknown, CitedState::Changed));
            state.try_set(found);
        });
    }
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| place.get().iter().for_each(|note| dom::reveal(note)));
    let note = move |state: &CitedState| {
        let said = match state {
            CitedState::Same => t.reuse.cited_same.to_owned(),
            CitedState::Changed(previous) => t.reuse.cited_changed.replace("{date}", &previous.until),
            CitedState::Unknown => t.reuse.cited_unknown.to_owned(),
        };
        let difference = match state {
            CitedState::Changed(previous) => Some(view! { <Difference parts=previous.difference.clone() /> }),
            _ => None,
        };
        let class = if matches!(state, CitedState::Same) { "cited" } else { "cited note" };
        view! { <div class=class role="note" node_ref=place><p>{said}</p>{difference}</div> }
    };
    move || state.with(|state| state.as_ref().map(note))
}
