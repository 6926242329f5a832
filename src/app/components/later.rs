//! What stands below the first screen. Where a page is drawn for a reader who is at its top, it is drawn one frame after the
//! page's beginning: that frame comes sooner, by what the rest takes.

use crate::app::use_address;
use leptos::either::Either;
use leptos::prelude::*;

/// Its children, at once or a frame later. They must stand below what is drawn first, and that must fill a phone; where a
/// window shows more, all is drawn at once.
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
        // As high as a window, so that nothing is seen below that will move.
        None => Either::Right(view! { <div class="later"></div> }),
    };
    view.into_any()
}
