//! A chart with heading, drawing, summary for screen readers, table, source and downloads. The drawing is decorative.
//! On request, a live chart replaces it.

use super::{Cited, DataTable, DownloadMenu, FootnoteMarks, RecordLink, text};
use crate::app::browser::{self, dom, live};
use crate::app::{Site, use_site, use_url};
use crate::chart::{Chart, ChartPlace, Width};
use crate::export::{self, path};
use crate::route::{Embed, Excerpt, Route};
use leptos::ev::MouseEvent;
use leptos::html::{Div, Span, h2};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// The drawings as SVG, by chart and width (`haushalt.wide`). The build sets them, and the app does from its bundle.
pub static DRAWINGS: OnceLock<BTreeMap<String, String>> = OnceLock::new();

/// A chart with its heading, summary, table, source and downloads.
#[component]
pub fn ChartFigure(chart: &'static Chart) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let source = (chart.source)(plan);
    let title_id = format!("{}-titel", chart.id);
    let drawings = [NodeRef::new(), NodeRef::new()];
    // Alone in a frame, its heading is the first of the document.
    let level = matches!(use_url().route, Route::Embed(Embed::Excerpt(_))).then_some("1");
    view! {
        // HTML demands that a `figcaption` is the first or last child of its `figure`, so this note stands before it.
        <Cited excerpt=Excerpt::Chart(chart.id.to_owned()) />
        <figure class="chart-figure" id=chart.id aria-labelledby=title_id.clone()>
            <figcaption>
                {h2().id(title_id.clone()).attr("aria-level", level).child((chart.title)(plan, t))}
                <p class="chart-lead">{(chart.lead)(plan, t)}</p>
            </figcaption>
            {Width::ALL.into_iter().zip(drawings).map(|(width, place)| view! { <Drawing chart=chart.id width place /> }).collect_view()}
            <p class="chart-summary">{(chart.summary)(plan, t)}</p>
            {source.note.map(|note| view! { <p class="note"><strong class="note-label">{t.note}</strong>" "{text(note)}</p> })}
            <details class="chart-table">
                <summary>{t.show_data}</summary>
                <DataTable table=(chart.table)(plan, t) />
            </details>
            <p class="source">
                {t.source}": " <ChartPlaceLink from=source.place />
                <FootnoteMarks of=chart.id.to_owned() numbers=source.footnotes.clone() />
            </p>
            <DownloadMenu
                title=(chart.title)(plan, t)
                picture=chart.id
                table=path::chart_table(chart.id)
                excerpt=Excerpt::Chart(chart.id.to_owned())
                embed=format!("diagramm/{}", chart.id)
            >
                <MakeLive chart=chart.id drawings />
            </DownloadMenu>
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
    let svg = DRAWINGS.get().and_then(|drawings| drawings.get(&format!("{chart}.{width}"))).cloned();
    let class = format!("drawing drawing-{width}");
    view! { <div class=class inner_html=svg node_ref=place></div> }
}

/// The progress of replacing a drawing by a live chart.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Drawn,
    Loading,
    Live,
    Failed,
}

/// A button that replaces the drawings by live charts, and a status text about the outcome.
#[component]
fn MakeLive(chart: &'static str, drawings: [NodeRef<Div>; 2]) -> impl IntoView {
    let t = use_site().t;
    let state = RwSignal::new(State::Drawn);
    let said = NodeRef::<Span>::new();
    let charts = StoredValue::new_local(None);
    let press = move |event: MouseEvent| {
        if matches!(state.get_untracked(), State::Loading | State::Live) {
            return;
        }
        state.set(State::Loading);
        let button = event_target::<HtmlElement>(&event);
        let place = |(width, drawing): (Width, NodeRef<Div>)| Some((width.name(), drawing.get_untracked()?.into()));
        let places = Width::ALL.into_iter().zip(drawings).filter_map(place).collect();
        spawn_local(async move {
            let made = live::draw(chart, places).await;
            // The reader may have left the page meanwhile.
            if state.is_disposed() {
                return;
            }
            let Ok(made) = made else { return state.set(State::Failed) };
            charts.set_value(Some(made));
            // The button is about to be hidden: if it has the focus, move that to the status text.
            if let Some(said) = said.get_untracked().filter(|_| browser::is_focused(&button)) {
                dom::focus(&said);
            }
            state.set(State::Live);
        });
    };
    let text = move || match state.get() {
        State::Drawn | State::Loading => "",
        State::Live => t.live_on,
        State::Failed => t.chart_failed,
    };
    view! {
        <button
            type="button"
            class="action needs-script"
            hidden=move || state.get() == State::Live
            aria-disabled=move || (state.get() == State::Loading).then_some("true")
            on:click=press
        >
            {t.make_live}
        </button>
        <span class="chart-state" role="status" tabindex="-1" node_ref=said>{text}</span>
    }
}
