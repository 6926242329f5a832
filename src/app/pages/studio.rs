//! How to put a part of the site into another page.

use super::PageHead;
use crate::app::Site;
use leptos::prelude::*;

/// The page.
#[component]
pub fn Studio() -> impl IntoView {
    let t = Site::here().t;
    view! { <PageHead title=t.take.embed.to_owned() /> }
}
