//! Defers what is below the first screen. If a page is opened at its top, that content is drawn one frame later, so
//! that the first frame appears sooner.

use crate::app::use_address;
use leptos::either::Either;
use leptos::prelude::*;

/// Renders its children at once or a frame later. What precedes them must fill a phone's screen. If the window may show
/// more of the page, all is drawn at once.
#[component]
pub fn Later(children: Children) -> impl IntoView {
    let address = use_address();
    if !address.begins_at_top() {
        return children().into_any();
    }
    let due = address.after_first_screen();
    let mut children = Some(children);
    let view = move || match children.take_if(|_| due.get()) {
        Some(children) => Either::Left(children()),
        // The placeholder is as high as the window, so nothing below it is visible and then moves.
        None => Either::Right(view! { <div class="later"></div> }),
    };
    view.into_any()
}
