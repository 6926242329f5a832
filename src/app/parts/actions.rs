//! Copy a link, copy a citation. `islands::actions` does it, and says what came of it.

use crate::app::Site;
use leptos::prelude::*;

/// What stands in a citation for the page's address, which only the browser knows.
pub const ADDRESS: &str = "{address}";

/// Buttons that copy the address and the citation of a record.
#[component]
pub fn CopyActions(
    /// With [`ADDRESS`] in it.
    citation: String,
) -> impl IntoView {
    let t = Site::here().t;
    view! {
        <p class="actions needs-script">
            <button type="button" class="button" data-copy=ADDRESS>{t.copy_link}</button>
            <button type="button" class="button" data-copy=citation>{t.copy_citation}</button>
        </p>
    }
}
