//! Pictures, tables and citations of several charts as one file.

use super::PageHead;
use crate::app::Site;
use leptos::prelude::*;

/// The page.
#[component]
pub fn PressKit() -> impl IntoView {
    let t = Site::here().t;
    view! { <PageHead title=t.take.press_kit.to_owned() /> }
}
