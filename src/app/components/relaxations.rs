//! The notice on how a query was changed in order to find something.

use super::LiveText;
use crate::app::use_site;
use crate::search::{Relaxation, relaxations_text};
use leptos::prelude::*;

/// The notice as a line of text; hidden if nothing was changed.
#[component]
pub fn Relaxations(of: Signal<Vec<Relaxation>>) -> impl IntoView {
    let t = use_site().t;
    let text = Memo::new(move |_| of.with(|of| relaxations_text(of, t)));
    view! { <p class="relaxations" hidden=move || text.with(String::is_empty)><LiveText text /></p> }
}
