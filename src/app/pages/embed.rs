//! Something to stand in a frame of another page.

use super::PageHead;
use crate::app::Site;
use leptos::prelude::*;

/// The page.
#[component]
pub fn EmbedPage(embed: crate::route::Embed) -> impl IntoView {
    let t = Site::here().t;
    _ = embed;
    view! { <PageHead title=t.take.embed.to_owned() /> }
}
