//! The timeline as a picture: an axis of years, and a mark for each event, which leads to its entry in the list.

use crate::app::{Site, use_site, use_url};
use crate::format;
use crate::plan::TimelineEventKind;
use crate::text::{Texts, fill};
use crate::timeline::{Form, LINE, MEDIUM, Mark, NARROW, Shape, TimelinePicture, WIDE};
use leptos::prelude::*;

/// The picture in all its shapes, of which the style sheet shows the one that fits; a legend, and what it says in words.
#[component]
pub fn TimelineFigure(
    /// The id of the list with the entries.
    list: &'static str,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let count = |kind| plan.timeline.iter().filter(|event| event.kind == kind).count().to_string();
    let [events, plans] = [TimelineEventKind::Event, TimelineEventKind::Plan].map(count);
    view! {
        <figure class="timeline-figure">
            <figcaption>
                <p>{fill(t.pages.timeline_counted, &[&events, &plans])}</p>
                <Legend />
                <p class="hint"><a href=use_url().fragment(list)>{t.pages.timeline_to_list}</a></p>
            </figcaption>
            {[NARROW, MEDIUM, WIDE].map(|shape| view! { <Picture shape /> })}
        </figure>
    }
}

/// What the marks mean.
#[component]
fn Legend() -> impl IntoView {
    let t = use_site().t;
    let entries = [
        (Form::Span, TimelineEventKind::Event, t.pages.timeline_event),
        (Form::Span, TimelineEventKind::Plan, t.pages.timeline_plan),
        (Form::Span, TimelineEventKind::Event, t.pages.timeline_span),
        (Form::Within, TimelineEventKind::Event, t.pages.timeline_within),
        (Form::Day, TimelineEventKind::Event, t.pages.timeline_day),
    ];
    let entry = |(form, kind, words): (Form, TimelineEventKind, &'static str)| {
        view! {
            <li>
                <svg class="timeline-sign" viewBox="0 0 28 16" aria-hidden="true"><g class=class(kind)>{sign(form, 2, 24, 8)}</g></svg>
                {words}
            </li>
        }
    };
    let left_out = view! {
        <li>
            <svg class="timeline-sign" viewBox="0 0 28 16" aria-hidden="true">{path("timeline-gap", slashes(14, 8))}</svg>
            {t.pages.timeline_gap}
        </li>
    };
    view! { <ul class="timeline-legend">{entries.map(entry)}{left_out}</ul> }
}

/// The picture in one shape.
#[component]
fn Picture(shape: Shape) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let picture = TimelinePicture::new(&plan.timeline, &plan.meta.date, shape);
    let [top, bottom] = picture.lanes;
    let grid: String = picture.ticks.iter().map(|tick| format!("M{} {top}V{bottom}", tick.x)).collect();
    let axis = format!("M0 {top}H{}M0 {bottom}H{}", shape.width, shape.width);
    let gaps: String = picture.gaps.iter().map(|x| slashes(*x, top) + &slashes(*x, bottom)).collect();
    // The years stand above and below, as the picture can be higher than a window.
    let years = picture.ticks.iter().filter(|tick| tick.is_labelled).flat_map(|tick| {
        [top - 8, bottom + 18].map(|y| words("timeline-year", tick.x + 3, y, tick.year.to_string(), false))
    });
    let published = fill(t.pages.timeline_published, &[&format::date(plan.meta.date.get(..7).unwrap_or_default(), t)]);
    // The line begins below its words, which may need the room on both sides of it.
    let line = format!("M{} {}V{bottom}", picture.published, shape.font + 6);
    let end = (picture.published + 2).max(shape.width_of(&published) * 11 / 10).min(shape.width);
    view! {
        <svg
            class=format!("timeline-picture timeline-{}", shape.name)
            viewBox=format!("0 0 {} {}", shape.width, picture.height)
            font-size=shape.font
            role="group"
            aria-label=t.pages.timeline_picture
        >
            {path("timeline-grid", grid)}
            {path("timeline-axis", axis)}
            {path("timeline-gap", gaps)}
            // Before the years, whose rims keep them readable where the line crosses one.
            {path("timeline-published", line)}
            {years.collect::<Vec<_>>()}
            {words("timeline-published-text", end, shape.font, published, true)}
            {picture.marks.iter().map(|mark| linked(mark, t)).collect::<Vec<_>>()}
        </svg>
    }
}

/// A mark and its label as a link to the entry.
fn linked(mark: &Mark, t: &'static Texts) -> AnyView {
    let event = mark.event;
    let kind = if event.kind == TimelineEventKind::Event { t.event } else { t.plan };
    let [x, y, width, height] = mark.reach;
    // The visible words come first, so that they can be spoken to press the link.
    let name = format!("{}, {kind}, {}", event.title.as_str(), format::period(&event.date, event.to.as_deref(), t));
    let lines = mark.title.iter().zip([0, LINE]).map(|(line, down)| {
        let (text, y) = (format!("{line} "), mark.title_y + 5 + down);
        words("timeline-label", mark.title_x, y, text, mark.is_before)
    });
    view! {
        // The outer `g` tells the macro that this `a` is SVG's; an HTML `a` would not be drawn.
        <g>
            <a href=use_url().fragment(&event.id) class=class(event.kind) aria-label=name>
                {bar("timeline-hit", x, y, width, height, 0)}
                {sign(mark.form, mark.x, mark.width, mark.y)}
                {lines.collect::<Vec<_>>()}
            </a>
        </g>
    }
    .into_any()
}

// The elements of the drawing have erased types: they are many, and of few kinds.

fn path(class: &'static str, line: String) -> AnyView {
    view! { <path class=class d=line /> }.into_any()
}

fn words(class: &'static str, x: i32, y: i32, text: String, is_before: bool) -> AnyView {
    view! { <text class=class x=x y=y text-anchor=is_before.then_some("end")>{text}</text> }.into_any()
}

fn bar(class: &'static str, x: i32, y: i32, width: i32, height: i32, radius: i32) -> AnyView {
    view! { <rect class=class x=x y=y width=width height=height rx=radius /> }.into_any()
}

fn class(kind: TimelineEventKind) -> &'static str {
    match kind {
        TimelineEventKind::Event => "timeline-mark timeline-past",
        TimelineEventKind::Plan => "timeline-mark timeline-planned",
    }
}

/// The sign of a form, with its middle at a height: a dot, a thin bar, or a thick one.
fn sign(form: Form, x: i32, width: i32, middle: i32) -> AnyView {
    let (x, width, height, radius) = match form {
        Form::Day => (x + width / 2 - 5, 10, 10, 5),
        Form::Within => (x, width, 6, 3),
        Form::Span => (x, width, 14, 2),
    };
    bar("timeline-shape", x, middle - height / 2, width, height, radius)
}

/// Two strokes across the axis, where years are left out.
fn slashes(x: i32, y: i32) -> String {
    format!("M{} {}l6 -12M{} {}l6 -12", x - 6, y + 6, x, y + 6)
}
