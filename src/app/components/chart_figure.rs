//! A chart with heading, drawing, summary for screen readers, table, source and downloads. The drawing answers pointer,
//! finger and keys, and has other forms where the numbers allow it.

use super::chart_stage::{ChartForms, ChartStage};
use super::chart_state::ChartState;
use super::{Cited, DataTable, DownloadMenu, FootnoteMarks, Link, LiveText, RecordLink, text};
use crate::app::{Site, use_site, use_url};
use crate::bundle;
use crate::chart::{Chart, ChartPlace, Width};
use crate::export::{self, path};
use crate::route::{Embed, Excerpt, Route};
use leptos::html::{Div, h1, h2, h3};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::RwLock;

/// The drawings of the current language by chart and width.
static DRAWINGS: RwLock<Option<&'static BTreeMap<String, bundle::Drawing>>> = RwLock::new(None);

/// Sets the drawings; the build does it for a language, and the app from a bundle. They are leaked.
pub fn set_drawings(drawings: Vec<bundle::Drawing>) {
    let drawings = drawings.into_iter().map(|drawing| (drawing.id.clone(), drawing)).collect();
    if let Ok(mut slot) = DRAWINGS.write() {
        *slot = Some(Box::leak(Box::new(drawings)));
    }
}

/// The drawing of a chart in a width (`haushalt.wide`).
pub fn drawing(id: &str) -> Option<&'static bundle::Drawing> {
    DRAWINGS.read().ok()?.and_then(|drawings| drawings.get(id))
}

/// A chart with its heading, summary, table, source and downloads.
#[component]
pub fn ChartFigure(
    chart: &'static Chart,
    /// Whether it stands in a text: without its forms and downloads, which its own page has.
    #[prop(optional)]
    in_text: bool,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let source = (chart.source)(plan);
    let title_id = format!("{}-titel", chart.id);
    let state = ChartState::new(chart);
    let title = (chart.title)(plan, t);
    // Alone in a frame, its heading is the first of the document.
    let alone = matches!(use_url().route, Route::Embed(Embed::Excerpt(_)));
    let head = match (in_text, alone) {
        (true, _) => h3().id(title_id.clone()).child(title).into_any(),
        (false, true) => h1().id(title_id.clone()).child(title).into_any(),
        (false, false) => h2().id(title_id.clone()).child(title).into_any(),
    };
    // The unit is another one in another form.
    let lead = move || match state.drawn.with(|form| form.label(plan, t)) {
        label if label.is_empty() => (chart.lead)(plan, t),
        label => label,
    };
    let actions = match in_text {
        true => {
            let (to, suffix) = (Excerpt::Chart(chart.id.to_owned()).home().0, format!("#{}", chart.id));
            view! { <p class="source"><Link to suffix>{t.charts.more}</Link></p> }.into_any()
        }
        false => view! {
            <DownloadMenu
                title=(chart.title)(plan, t)
                picture=chart.id
                table=path::chart_table(chart.id)
                excerpt=Excerpt::Chart(chart.id.to_owned())
                embed=format!("diagramm/{}", chart.id)
            />
        }
        .into_any(),
    };
    view! {
        // HTML demands that a `figcaption` is the first or last child of its `figure`, so this note stands before it.
        {(!in_text).then(|| view! { <Cited excerpt=Excerpt::Chart(chart.id.to_owned()) /> })}
        <figure class="chart-figure" class:chart-in-text=in_text id=chart.id aria-labelledby=title_id.clone()>
            <figcaption>
                {head}
                <p class="chart-lead"><LiveText text=Signal::derive(lead) /></p>
            </figcaption>
            {(!in_text).then(|| view! { <ChartForms state /> })}
            <ChartStage state />
            // The text around it says the same to those who see the drawing.
            <p class=if in_text { "visually-hidden" } else { "chart-summary" }>{(chart.summary)(plan, t)}</p>
            {source.note.map(|note| view! { <p class="note"><strong class="note-label">{t.note}</strong>" "{text(note)}</p> })}
            <details class="chart-table">
                <summary aria-label=format!("{}: {}", t.show_data, (chart.title)(plan, t))>{t.show_data}</summary>
                <DataTable table=(chart.table)(plan, t) lit=state.lit />
            </details>
            <p class="source">
                {t.source}": " <ChartPlaceLink from=source.place />
                <FootnoteMarks of=chart.id.to_owned() numbers=source.footnotes.clone() />
            </p>
            {actions}
        </figure>
    }
}

/// Where a chart's numbers stand, as a link to that record; or that we counted them.
#[component]
pub fn ChartPlaceLink(from: ChartPlace<'static>) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let place = export::chart_place(from, plan, t);
    match from {
        ChartPlace::Record(id) => view! { <RecordLink id=id.to_owned()>{place}</RecordLink> }.into_any(),
        ChartPlace::Counted => place.into_any(),
    }
}

/// A chart's drawing in one of its two widths; the style sheet shows the one that fits.
#[component]
pub fn Drawing(
    chart: &'static str,
    width: Width,
    /// The element around the drawing, for a caller that replaces its content.
    #[prop(optional)]
    place: NodeRef<Div>,
) -> impl IntoView {
    let width = width.name();
    let svg = drawing(&format!("{chart}.{width}")).map(|drawing| drawing.svg.as_str());
    let class = format!("drawing drawing-{width}");
    view! { <div class=class inner_html=svg node_ref=place></div> }
}
