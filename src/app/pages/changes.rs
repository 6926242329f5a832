//! What has changed since the first edition.

use super::PageHead;
use crate::app::Site;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Changes() -> impl IntoView {
    let t = Site::here().t;
    view! { <PageHead title=t.take.changes.to_owned() /> }
}
