//! A record of the plan in full: headline, text, footnotes, figures, note, permalink.

use super::{ChartFigure, CiteLink, Cited, FootnoteMarks, glossed, phrases, text};
use crate::app::{Site, use_site, use_url};
use crate::chart::{self, Chart};
use crate::plan::{Figure, Record, Role, Text};
use crate::route::Excerpt;
use crate::text::fill;
use crate::{export, format};
use leptos::prelude::*;

/// A situation, goal, paragraph or part of a measure.
#[component]
pub fn RecordView(
    record: &'static Record,
    role: Role,
    /// The level of its heading.
    #[prop(default = 3)]
    level: u8,
) -> impl IntoView {
    let class = match role {
        Role::Paragraph | Role::Intro | Role::GoalsLead => "record record-prose",
        Role::Situation => "record record-situation",
        Role::Goal => "record record-goal",
        Role::Measure | Role::Part => "record record-part",
    };
    view! {
        <div class=class id=record.id.as_str()>
            <Cited excerpt=Excerpt::Record(record.id.clone()) />
            <div class="record-head">{heading(level, text(&record.title))} " " <Marks record /></div>
            <p class="record-text">
                {glossed(record, role)} <FootnoteMarks of=record.id.clone() numbers=record.footnotes.clone() />
            </p>
            <Figures record chart=chart_of(record, role) />
            <Note note=record.note.as_ref() />
        </div>
    }
}

/// The links behind a record's headline: its permalink, and how to cite it. The single-file document has none.
#[component]
pub fn Marks(record: &'static Record) -> impl IntoView {
    if use_url().is_single_file() {
        return ().into_any();
    }
    let label = format!("{}: {}", use_site().t.permalink, record.title.as_str());
    view! {
        <span class="marks">
            <CiteLink excerpt=Excerpt::Record(record.id.clone()) />
            <a class="permalink" href=use_url().fragment(&record.id) aria-label=label></a>
        </span>
    }
    .into_any()
}

/// The heading of a section with its permalink.
#[component]
pub fn SectionHead(id: &'static str, title: &'static str) -> impl IntoView {
    let t = use_site().t;
    let label = format!("{}: {title}", t.permalink);
    // The link stands beside the heading: within, it would be part of its name.
    view! {
        <div class="record-head">
            <h2 id=id>{title}</h2>
            " "
            <a class="permalink" href=use_url().fragment(id) aria-label=label></a>
        </div>
    }
}

/// A heading of a level from 2 to 6; others become 4.
pub fn heading(level: u8, title: AnyView) -> AnyView {
    match level {
        2 => view! { <h2>{title}</h2> }.into_any(),
        3 => view! { <h3>{title}</h3> }.into_any(),
        5 => view! { <h5>{title}</h5> }.into_any(),
        6 => view! { <h6>{title}</h6> }.into_any(),
        _ => view! { <h4>{title}</h4> }.into_any(),
    }
}

/// The chart of a record's numbers.
fn chart_of(record: &'static Record, role: Role) -> Option<&'static Chart> {
    let told = matches!(role, Role::Paragraph | Role::Intro | Role::Situation);
    told.then(|| Chart::of_record(use_site().plan, &record.id)).flatten()
}

/// The figures of a record: its chart, and a list of those in large type. Figures that the chart shows, and minor ones,
/// are in a list to unfold.
#[component]
pub fn Figures(
    record: &'static Record,
    /// The chart that is shown with them.
    #[prop(optional_no_strip)]
    chart: Option<&'static Chart>,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    // The single-file document has its charts elsewhere.
    let (chart, elsewhere) = if use_url().is_single_file() { (None, chart) } else { (chart, None) };
    let is_small = |figure: &&Figure| figure.minor || chart.is_some() && chart::draws(plan, &record.id, figure);
    let (small, large): (Vec<_>, Vec<_>) = record.figures.iter().partition(is_small);
    let list = |figures: Vec<&'static Figure>| {
        (!figures.is_empty()).then(|| {
            let tiles = figures.into_iter().map(|figure| view! { <FigureTile figure /> }).collect_view();
            view! { <ul class="figures" aria-label=t.figures_here>{tiles}</ul> }
        })
    };
    let count = small.len();
    let small = (count > 0).then(|| {
        let (one, many) = if large.is_empty() && chart.is_none() {
            (t.figures_folded_one, t.figures_folded)
        } else {
            (t.figures_more_one, t.figures_more)
        };
        let more = fill(t.plural(count, one, many), &[&count.to_string()]);
        let label = format!("{more}: {}", record.title.as_str());
        view! {
            <details class="figures-more">
                <summary aria-label=label>{more}</summary>
                {list(small)}
            </details>
        }
    });
    view! {
        {list(large)}
        {chart.map(|chart| view! { <ChartFigure chart in_text=true /> })}
        {elsewhere.map(|chart| {
            let href = format!("#{}", chart.id);
            view! { <p class="source">{t.see_also}": "<a href=href>{(chart.title)(plan, t)}</a></p> }
        })}
        {small}
    }
}

/// A figure as an item of a list: its number, what it means, and how to cite it.
#[component]
pub fn FigureTile(figure: &'static Figure) -> impl IntoView {
    let t = use_site().t;
    let number = format::figure(figure, t);
    let label = format!("{}: {number}", t.permalink);
    view! {
        <li class="figure" id=figure.id.as_str()>
            <Cited excerpt=Excerpt::Figure(figure.id.clone()) />
            <strong>{phrases(number)}</strong>
            <span>{phrases(export::meaning(figure, t))}</span>
            <span class="marks">
                <CiteLink excerpt=Excerpt::Figure(figure.id.clone()) />
                <a class="permalink" href=use_url().fragment(&figure.id) aria-label=label></a>
            </span>
        </li>
    }
}

/// An editorial note, labelled as such.
#[component]
pub fn Note(note: Option<&'static Text>) -> impl IntoView {
    let t = use_site().t;
    note.map(|note| {
        view! { <p class="note"><strong class="note-label">{t.note}</strong>" "{text(note)}</p> }
    })
}
