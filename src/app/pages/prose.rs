//! The pages of the preface and of chapter 1: running text with a list of contents.

use super::{PageHead, neighbours, reading_order};
use crate::app::{Site, components::*, use_site};
use crate::plan::{Role, prose_records};
use crate::route::Route;
use leptos::prelude::*;

/// A page of prose; empty if the plan has none with this id.
#[component]
pub fn ProsePage(id: String) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let route = Route::Prose(id.clone());
    let (previous, next) = neighbours(&reading_order(plan), &route);
    plan.prose(&id).map(|prose| {
        // The preface has no number; its author's name takes that place.
        let eyebrow = match &prose.signed {
            Some(signed) => signed.name.clone(),
            None => format!("{} {}", t.chapter, prose.id),
        };
        let records = prose_records(prose);
        let contents = records.iter().map(|f| (f.record.id.clone(), f.record.title.as_str().to_owned())).collect();
        let mut numbers: Vec<u8> = records.iter().flat_map(|f| f.record.footnotes.iter().copied()).collect();
        numbers.sort_unstable();
        let section = |section: &'static crate::plan::Section| {
            let level = if section.title.is_some() { 3 } else { 2 };
            let paragraphs = section.paragraphs.iter();
            view! {
                <section id=section.id.as_str() class="reading-section">
                    {section.title.as_ref().map(|title| view! { <h2>{text(title)}</h2> })}
                    {paragraphs.map(|record| view! { <RecordView record role=Role::Paragraph level /> }).collect_view()}
                </section>
            }
        };
        let has_notes = !numbers.is_empty();
        view! {
            <Breadcrumb above=vec![Route::Start] />
            <div class="reading">
                <PageHead title=prose.title.as_str().to_owned() eyebrow lead=prose.summary.as_str() />
                <Contents sections=contents />
                <div class="reading-text">
                    {prose.sections.iter().take(1).map(section).collect_view()}
                    <Later>
                    {prose.sections.iter().skip(1).map(section).collect_view()}
                    {prose.signed.as_ref().map(|s| view! {
                        <p class="signature"><strong>{s.name.as_str()}</strong>", "{text(&s.role)}</p>
                    })}
                    <SeeAlso of=prose.id.clone() />
                    {has_notes.then(|| view! {
                        <section class="reading-section" aria-labelledby="fussnoten">
                            <SectionHead id="fussnoten" title=t.footnotes />
                            <FootnoteList numbers />
                        </section>
                    })}
                    <Pager previous next />
                    </Later>
                </div>
            </div>
        }
    })
}
