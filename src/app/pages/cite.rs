//! How to cite a piece.

use super::PageHead;
use crate::app::Site;
use leptos::prelude::*;

/// The page.
#[component]
pub fn CitePage(piece: crate::route::Piece) -> impl IntoView {
    let t = Site::here().t;
    _ = piece;
    view! { <PageHead title=t.take.cite.to_owned() /> }
}
