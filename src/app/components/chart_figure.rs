//! A chart: heading, drawing, spoken summary, table, source, what can be taken away. The drawing only decorates.
//! Who asks for it gets a live chart in its place.

use super::{Cited, DataTable, DownloadMenu, FootnoteMarks, RecordLink, text};
use crate::app::browser::{self, dom, live};
use crate::app::{Site, use_site};
use crate::chart::{Chart, ChartPlace, Width};
use crate::export;
use crate::route::Excerpt;
use leptos::ev::MouseEvent;
use leptos::html::{Div, Span};
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::OnceLock;
use wasm_bindgen_futures::spawn_local;
use web_sys::HtmlElement;

/// The drawings, at build time: SVG by `haushalt.wide`.
pub static DRAWINGS: OnceLock<BTreeMap<String, String>> = OnceLock::new();

/// A chart with everything that belongs to it.
#[component]
pub fn ChartFigure(chart: &'static Chart) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let source = (chart.source)(plan);
    let title_id = format!("{}-titel", chart.id);
    let drawings = [NodeRef::new(), NodeRef::new()];
    view! {
        // The caption of a figure must be its first or last child.
        <Cited excerpt=Excerpt::Chart(chart.id.to_owned()) />
        <figure class="chart-figure" id=chart.id aria-labelledby=title_id.clone()>
            <figcaption>
                <h2 id=title_id.clone()>{(chart.title)(plan, t)}</h2>
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
                table=format!("charts/{}", chart.id)
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

/// A chart's picture in one of its two widths; a style sheet shows the one that fits.
#[component]
pub fn Drawing(
    chart: &'static str,
    width: Width,
    /// Where it stands, for who puts something in its place.
    #[prop(optional)]
    place: NodeRef<Div>,
) -> impl IntoView {
    let width = width.name();
    let svg = DRAWINGS.get().and_then(|drawings| drawings.get(&format!("{chart}.{width}"))).cloned();
    let class = format!("drawing drawing-{width}");
    view! { <div class=class inner_html=svg node_ref=place></div> }
}

/// Where a chart is on its way to be a live one.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Drawn,
    Loading,
    Live,
    Failed,
}

/// The button that puts live charts in the place of drawings, and what came of it.
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
            // The page may have been left.
            if state.is_disposed() {
                return;
            }
            let Ok(made) = made else { return state.set(State::Failed) };
            charts.set_value(Some(made));
            // The button goes; who stands on it is led to what came of it.
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
