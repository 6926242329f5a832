//! What was done to a query in order to find something.

use super::LiveText;
use crate::app::Site;
use crate::search::{Relaxation, relaxations_text};
use leptos::prelude::*;

/// The line that says it; nothing where nothing was done.
#[component]
pub fn Relaxations(of: Signal<Vec<Relaxation>>) -> impl IntoView {
    let t = Site::here().t;
    let text = Memo::new(move |_| of.with(|of| relaxations_text(of, t)));
    view! { <p class="relaxations" hidden=move || text.with(String::is_empty)><LiveText text /></p> }
}
