//! The page of a chapter, which lists its action fields.

use super::{PageHead, neighbours, reading_order, start::FieldCards};
use crate::app::{Site, components::*, use_site};
use crate::route::Route;
use leptos::prelude::*;

/// The page of a chapter; empty if the plan has no chapter with this id.
#[component]
pub fn ChapterPage(id: String) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let route = Route::Chapter(id.clone());
    let (previous, next) = neighbours(&reading_order(plan), &route);
    plan.meta.chapters.iter().find(|c| c.id == id).map(|chapter| {
        view! {
            <Breadcrumb above=vec![Route::Start] />
            <PageHead
                title=chapter.title.as_str().to_owned()
                eyebrow=format!("{} {}", t.chapter, chapter.id)
                lead=chapter.summary.as_str()
            />
            <FieldCards chapter plan level=2 />
            <Pager previous next />
        }
    })
}
