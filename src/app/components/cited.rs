//! What is said at a text that a cited link leads to: whether it still says what was cited, and if not, what became of its
//! words.

use super::Difference;
use crate::app::browser::{self, dom, fetch};
use crate::app::{Site, use_address, use_site, use_url};
use crate::export::Citable;
use crate::history::{self, FORMER_TEXTS, FormerText};
use crate::plan::packed;
use crate::query::{first, pairs};
use crate::route::{Piece, Route};
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
    /// None where the page has no such piece.
    piece: Option<Piece>,
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
            let piece = Piece::at_fragment(&fragment, plan).filter(|piece| stands_on(piece, address.route()));
            (!fragment.is_empty()).then_some(Asked { fingerprint, piece })
        }))
    }

    fn here() -> CitedLink {
        use_context().unwrap_or_else(CitedLink::new)
    }
}

/// Whether a page shows a piece: its own, or for measures also that of their field.
fn stands_on(piece: &Piece, page: &Route) -> bool {
    let of_field = matches!(piece, Piece::Record(id) | Piece::Figure(id) if Route::of_record(id).0 == *page);
    of_field || piece.home().0 == *page
}

/// Stands where the text of a piece does. Says nothing to readers who came by no cited link, or by one to another text.
#[component]
pub fn Cited(piece: Piece) -> impl IntoView {
    let link = CitedLink::here().0;
    // No link within the site is one: where the page does not begin with one, there is nothing to follow.
    link.with_untracked(Option::is_some).then_some(move || {
        let asked = link.get().filter(|asked| asked.piece.as_ref() == Some(&piece))?;
        Some(view! { <CitedNote piece=piece.clone() fingerprint=asked.fingerprint /> })
    })
}

/// Says that the cited text has gone.
#[component]
pub fn CitedGone() -> impl IntoView {
    let t = use_site().t;
    let link = CitedLink::here().0;
    move || {
        let gone = link.with(|asked| asked.as_ref().is_some_and(|asked| asked.piece.is_none()));
        gone.then(|| view! { <div class="cited" role="note"><p>{t.reuse.cited_gone}</p></div> })
    }
}

/// What became of a cited text.
enum Fortune {
    Same,
    Changed(FormerText),
    Unknown,
}

#[component]
fn CitedNote(piece: Piece, fingerprint: String) -> impl IntoView {
    let Site { plan, t, lang, .. } = use_site();
    let url = use_url();
    let fortune = RwSignal::new(None);
    if Citable::of(&piece, plan, t).is_some_and(|now| now.fingerprint() == fingerprint) {
        fortune.set(Some(Fortune::Same));
    } else {
        let file = url.file(&format!("{FORMER_TEXTS}.{}.json", lang.tag()));
        spawn_local(async move {
            let known = fetch::text(&file).await.ok().and_then(|text| packed::read::<Vec<FormerText>>(&text).ok());
            let name = history::name(&piece);
            let is_cited = |former: &FormerText| former.piece == name && former.fingerprint == fingerprint;
            // Without the file there is nothing to say.
            let found = known.map(|known| known.into_iter().find(is_cited).map_or(Fortune::Unknown, Fortune::Changed));
            fortune.try_set(found);
        });
    }
    let place = NodeRef::<Div>::new();
    Effect::new(move |_| place.get().iter().for_each(|note| dom::reveal(note)));
    let note = move |fortune: &Fortune| {
        let said = match fortune {
            Fortune::Same => t.reuse.cited_same.to_owned(),
            Fortune::Changed(former) => t.reuse.cited_changed.replace("{date}", &former.until),
            Fortune::Unknown => t.reuse.cited_unknown.to_owned(),
        };
        let difference = match fortune {
            Fortune::Changed(former) => Some(view! { <Difference parts=former.difference.clone() /> }),
            _ => None,
        };
        let class = if matches!(fortune, Fortune::Same) { "cited" } else { "cited note" };
        view! { <div class=class role="note" node_ref=place><p>{said}</p>{difference}</div> }
    };
    move || fortune.with(|fortune| fortune.as_ref().map(note))
}
