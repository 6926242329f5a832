//! The timeline: every date that the plan names, past and planned.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::export;
use crate::format::{self, Date};
use crate::plan::TimelineEventKind;
use leptos::prelude::*;

/// How many entries fill the first screen.
const FIRST: usize = 12;
/// The id of the list.
const LIST: &str = "liste";

/// The timeline page.
#[component]
pub fn Timeline() -> impl IntoView {
    let t = use_site().t;
    view! {
        <PageHead title=t.timeline.to_owned() lead=t.pages.timeline_lead />
        <TimelineFigure list=LIST />
        <TimelineEvents level=2 />
    }
}

/// The events of the timeline; `level` is the level of their headings.
#[component]
pub fn TimelineEvents(level: u8) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let event = move |event: &'static crate::plan::TimelineEvent| {
        let date = format::period(&event.date, event.to.as_deref(), t);
        // Periods and quarters have no machine-readable form.
        let date = match event.to.is_none() && !matches!(format::parse_date(&event.date), Some(Date::Quarter(..))) {
            true => view! { <time datetime=event.date.as_str()>{date}</time> }.into_any(),
            false => view! { <span>{date}</span> }.into_any(),
        };
        let (class, kind) = match event.kind {
            TimelineEventKind::Event => ("timeline-event timeline-event-event", t.event),
            TimelineEventKind::Plan => ("timeline-event timeline-event-plan", t.plan),
        };
        let place = plan.find(&event.source_id).map(|found| export::place(&found, t));
        view! {
            <li class=class id=event.id.as_str()>
                <p class="timeline-event-date">{date}" "<span class="badge">{kind}</span></p>
                {heading(level, text(&event.title))}
                <p>{text(&event.text)}<FootnoteMarks of=event.id.clone() numbers=event.footnotes.clone() /></p>
                <p class="source">{t.source}": "<RecordLink id=event.source_id.clone()>{place}</RecordLink></p>
            </li>
        }
    };
    view! {
        <ol class="timeline" id=LIST>
            {plan.timeline.iter().take(FIRST).map(event).collect_view()}
            <Later>{plan.timeline.iter().skip(FIRST).map(event).collect_view()}</Later>
        </ol>
    }
}
