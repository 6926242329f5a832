//! What is said at a text that a cited link leads to: whether it still says what was cited, and if not, what became of its
//! words.

use super::Difference;
use crate::app::browser::{self, dom, fetch};
use crate::app::{Site, use_address, use_site, use_url};
use crate::export::{Citable, path};
use crate::history::{self, PreviousVersion};
use crate::plan::packed;
use crate::query::{first, pairs};
use crate::route::{Excerpt, Route};
use leptos::html::Div;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

/// The cited link by which a reader came, if by one.
#[derive(Clone, Copy)]
pub struct CitedLink(Memo<Option<Asked>>);

/// What such a link asks for.
#[derive(Clone, PartialEq, Eq)]
struct Asked {
    fingerprint: String,
    /// None where the page has no such excerpt.
    excerpt: Option<Excerpt>,
}

impl CitedLink {
    /// What the address says.
    pub fn new() -> CitedLink {
        let (plan, address) = (use_site().plan, use_address());
        // Behind the `#` of a frame stands what the page around asks.
        let wanted = address.is_live() && !use_url().framed();
        CitedLink(Memo::new(move |_| {
            let fingerprint = address.with(|search| first(&pairs(search), "fassung")).filter(|_| wanted)?;
            let fragment = browser::history::fragment();
            let excerpt = Excerpt::at_fragment(&fragment, plan).filter(|excerpt| stands_on(excerpt, address.route()));
            (!fragment.is_empty()).then_some(Asked { fingerprint, excerpt })
        }))
    }

    fn here() -> CitedLink {
        use_context().unwrap_or_else(CitedLink::new)
    }
}

/// Whether a page shows an excerpt: its own, or for measures also that of their field.
fn stands_on(excerpt: &Excerpt, page: &Route) -> bool {
    let of_field = matches!(excerpt, Excerpt::Record(id) | Excerpt::Figure(id) if Route::of_record(id).0 == *page);
    of_field || excerpt.home().0 == *page
}

/// Stands where the text of an excerpt does. Says nothing to readers who came by no cited link, or by one to another text.
#[component]
pub fn Cited(excerpt: Excerpt) -> impl IntoView {
    let link = CitedLink::here().0;
    // No link within the site is one: where the page does not begin with one, there is nothing to follow.
    link.with_untracked(Option::is_some).then_some(move || {
        let asked = link.get().filter(|asked| asked.excerpt.as_ref() == Some(&excerpt))?;
        Some(view! { <CitedNote excerpt=excerpt.clone() fingerprint=asked.fingerprint /> })
    })
}

/// Says that the cited text has gone.
#[component]
pub fn CitedGone() -> impl IntoView {
    let t = use_site().t;
    let link = CitedLink::here().0;
    move || {
        let gone = link.with(|asked| asked.as_ref().is_some_and(|asked| asked.excerpt.is_none()));
        gone.then(|| view! { <div class="cited" role="note"><p>{t.reuse.cited_gone}</p></div> })
    }
}

/// What became of a cited text.
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
            // Without the file there is nothing to say.
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
