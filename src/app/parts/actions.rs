//! Copy a link, copy a citation. `islands::actions` does it, and says what came of it.

use crate::app::Site;
use crate::export::Citation;
use crate::plan::Found;
use leptos::prelude::*;

/// What stands in a citation for the page's address, which only the browser knows.
pub const ADDRESS: &str = "{address}";
/// What stands in it for the day on which it is copied.
pub const TODAY: &str = "{today}";

/// Buttons that copy the address and the citation of a record.
#[component]
pub fn CopyActions(found: Found<'static>) -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let citation = Citation::new(plan, &found, ADDRESS, TODAY, t);
    let copy = |name: &'static str, text: String| {
        view! { <button type="button" class="button" data-copy=text>{name}</button> }
    };
    view! {
        <p class="actions needs-script">
            {copy(t.copy_link, ADDRESS.to_owned())}
            {copy(t.copy_citation, citation.text(t))}
        </p>
        <details class="more-formats needs-script">
            <summary>{t.more_formats}</summary>
            <p class="actions">
                {copy(t.copy_bibtex, citation.bibtex())}
                {copy(t.copy_ris, citation.ris())}
                {copy(t.copy_csl, citation.csl())}
            </p>
        </details>
    }
}
