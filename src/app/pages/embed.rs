//! The content of a frame on another site's page: a page of this site without header and footer, or an excerpt with a
//! small heading. A note on the source stands below it.

use super::reading_page;
use crate::app::{Site, Url, components::*, head, use_address, use_site, use_url};
use crate::chart::Chart;
use crate::export;
use crate::format;
use crate::plan::Record;
use crate::route::{Embed, Excerpt, Route};
use leptos::prelude::*;

/// The content of a frame.
#[component]
pub fn EmbedPage(embed: Embed) -> impl IntoView {
    match embed.clone() {
        Embed::Page(route) => reading_page(Url::new(*route, String::new()).route),
        Embed::Excerpt(Excerpt::Chart(id)) => Chart::by_id(&id).map(|chart| view! { <ChartFigure chart /> }).into_any(),
        Embed::Excerpt(Excerpt::Record(id)) => view! { <RecordExcerpt id /> }.into_any(),
        Embed::Excerpt(Excerpt::Figure(id)) => view! { <FigureExcerpt id /> }.into_any(),
        Embed::Excerpt(Excerpt::Footnote(number)) => view! { <FootnoteExcerpt number /> }.into_any(),
    }
}

/// A paragraph, situation or goal.
#[component]
fn RecordExcerpt(id: String) -> impl IntoView {
    let plan = use_site().plan;
    plan.find(&id).map(|found| {
        let record: &'static Record = found.record;
        let numbers = record.footnotes.clone();
        view! {
            <article class="frame-excerpt">
                <h1>{text(&record.title)}</h1>
                <p class="record-text">
                    {text(&record.text)}" "<FootnoteMarks of=record.id.clone() numbers=numbers.clone() />
                </p>
                <Figures record />
                <Note note=record.note.as_ref() />
            </article>
        }
    })
}

/// A figure in large type.
#[component]
fn FigureExcerpt(id: String) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let record: &'static Record = Excerpt::Figure(id.clone()).record(plan)?.record;
    let figure = record.figures.iter().find(|f| f.id == id)?;
    Some(view! {
        <article class="frame-excerpt frame-figure">
            <h1>
                <strong class="frame-number">{format::figure(figure, t)}</strong>
                " "
                <span>{export::meaning(figure, t)}</span>
            </h1>
        </article>
    })
}

/// A footnote with the places that refer to it.
#[component]
fn FootnoteExcerpt(number: u8) -> impl IntoView {
    let t = use_site().t;
    view! {
        <article class="frame-excerpt">
            <h1>{t.footnote}" "{number}</h1>
            <FootnoteList numbers=vec![number] />
        </article>
    }
}

/// The source of a frame's content: the plan, and the page of this site.
#[component]
pub fn FrameSource(embed: Embed) -> impl IntoView {
    let site = use_site();
    let (t, plan) = (site.t, site.plan);
    let (home, fragment) = Route::Embed(embed.clone()).unframed();
    let record = match &embed {
        Embed::Excerpt(excerpt) => excerpt.record(plan),
        Embed::Page(route) => match &**route {
            Route::Measure(id) => plan.find(id),
            _ => None,
        },
    };
    let place = record.map(|found| format!(", {}", export::place(&found, t)));
    // The link out of the frame keeps the filters that are set in it.
    let (address, url) = (use_address(), use_url());
    let href = move || {
        let fragment = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
        address.with(|search| url.href(&home, &format!("{search}{fragment}")))
    };
    view! {
        <footer class="frame-source">
            <p>
                {t.source}": "{plan.meta.publisher_short.as_str()}", "{text(&plan.meta.title)}", "
                {format::date(&plan.meta.date, t)}{place}". "
                <span class="frame-note">{t.reuse.frame_note}</span>
            </p>
            <p>
                <a href=href>{t.reuse.frame_link}": "{head::name(site, url.route)}</a>
                <span class="hint">" "{t.reuse.frame_tabs}</span>
            </p>
        </footer>
        // Where the page around forbids to open windows, `frame.js` shows the addresses of links here.
        <p class="frame-address" role="status" hidden><span>{t.reuse.frame_address}</span>" "<b></b></p>
    }
}
