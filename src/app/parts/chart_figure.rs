//! A chart: heading, drawing, spoken summary, table, source, what can be taken away. The drawing only decorates.
//! `islands::live` puts a live chart in its place for readers who ask for one.

use super::{DataTable, FootnoteMarks, RecordLink, Take, text};
use crate::app::Site;
use crate::chart::Chart;
use crate::export;
use crate::route::Piece;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The drawings, at build time: SVG by `haushalt.wide`.
pub static DRAWINGS: OnceLock<BTreeMap<String, String>> = OnceLock::new();

/// A chart with everything that belongs to it.
#[component]
pub fn ChartFigure(chart: &'static Chart) -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let source = (chart.source)(plan);
    let place = plan.find(source.place).map(|found| export::place(&found, t));
    let title_id = format!("{}-titel", chart.id);
    view! {
        <figure class="chart-figure" id=chart.id aria-labelledby=title_id.clone()>
            <figcaption>
                <h2 id=title_id.clone()>{(chart.title)(plan, t)}</h2>
                <p class="chart-lead">{(chart.lead)(plan, t)}</p>
            </figcaption>
            <Drawing chart=chart.id width="wide" />
            <Drawing chart=chart.id width="narrow" />
            <p class="chart-summary">{(chart.summary)(plan, t)}</p>
            {source.note.map(|note| view! { <p class="note"><strong class="note-label">{t.note}</strong>" "{text(note)}</p> })}
            <details class="chart-table">
                <summary>{t.show_data}</summary>
                <DataTable table=(chart.table)(plan, t) />
            </details>
            <p class="source">
                {t.source}": " <RecordLink id=source.place.to_owned()>{place}</RecordLink>
                <FootnoteMarks of=chart.id.to_owned() numbers=source.footnotes.clone() />
            </p>
            <Take
                title=(chart.title)(plan, t)
                picture=chart.id
                table=format!("charts/{}", chart.id)
                piece=Piece::Chart(chart.id.to_owned())
                embed=format!("diagramm/{}", chart.id)
            >
                <button type="button" class="action needs-script" data-live="">{t.make_live}</button>
                <span class="chart-state" role="status" data-on=t.live_on data-failed=t.chart_failed></span>
            </Take>
        </figure>
    }
}

/// A chart's picture in one of its two widths; a style sheet shows the one that fits.
#[component]
pub fn Drawing(chart: &'static str, width: &'static str) -> impl IntoView {
    let key = format!("{chart}.{width}");
    let svg = DRAWINGS.get().and_then(|drawings| drawings.get(&key)).cloned();
    let class = format!("drawing drawing-{width}");
    view! { <div class=class data-drawing=key inner_html=svg></div> }
}
