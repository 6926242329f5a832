//! A chart: heading, drawing, spoken summary, table, source, download. The drawing only decorates.

use super::{DataTable, FootnoteMarks, RecordLink, Status, text};
use crate::app::{Site, Url, browser::drawings, browser::echarts::Live};
use crate::chart::Chart;
use crate::export;
use leptos::{html::Div, prelude::*};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The drawings, at build time: SVG by `haushalt.wide`.
pub static DRAWINGS: OnceLock<BTreeMap<String, String>> = OnceLock::new();

/// A chart with everything that belongs to it.
#[component]
pub fn ChartFigure(chart: &'static Chart) -> impl IntoView {
    let Site { plan, t, lang, .. } = Site::here();
    let url = Url::here();
    let Status(says) = expect_context();
    let source = (chart.source)(plan);
    let place = plan.find(source.place).map(|found| export::place(&found, t));
    let csv = url.file(&format!("charts/{}.{}.csv", chart.id, lang.tag()));
    let live = RwSignal::new(false);
    let failed = RwSignal::new(false);
    let go_live = move |_| live.set(true);
    Effect::new(move || {
        if failed.get() {
            says.set(t.chart_failed.to_owned());
        }
    });
    let title_id = format!("{}-titel", chart.id);
    view! {
        <figure class="chart-figure" id=chart.id aria-labelledby=title_id.clone()>
            <figcaption>
                <h2 id=title_id.clone()>{(chart.title)(plan, t)}</h2>
                <p class="chart-lead">{(chart.lead)(plan, t)}</p>
            </figcaption>
            <Drawing chart=chart.id width="wide" live failed />
            <Drawing chart=chart.id width="narrow" live failed />
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
            <p class="actions">
                <a class="button" href=csv download="">{t.download_csv}</a>
                <button type="button" class="button needs-script" hidden=move || live.get() on:click=go_live>
                    {t.make_live}
                </button>
                <span class="chart-state">
                    {move || match (failed.get(), live.get()) {
                        (true, _) => t.chart_failed,
                        (false, true) => t.live_on,
                        _ => "",
                    }}
                </span>
            </p>
        </figure>
    }
}

/// A chart's picture in one of its two widths; a style sheet shows the one that fits.
#[component]
pub fn Drawing(
    chart: &'static str,
    width: &'static str,
    /// Whether the reader asked for the live chart.
    #[prop(optional, into)]
    live: Signal<bool>,
    /// Set when it cannot be had.
    #[prop(optional)]
    failed: RwSignal<bool>,
) -> impl IntoView {
    let key = format!("{chart}.{width}");
    let holder = NodeRef::<Div>::new();
    let svg = DRAWINGS.get().and_then(|drawings| drawings.get(&key)).cloned();
    holder.on_load(|element| drawings::fill(element.into()));
    let shown = StoredValue::new_local(None::<Live>);
    Effect::new({
        let key = key.clone();
        move || {
            let Some(element) = holder.get().filter(|_| live.get()) else { return };
            let key = key.clone();
            leptos::task::spawn_local(async move {
                match Live::init(&element, &key).await {
                    // The page may be gone by now.
                    Ok(chart) => {
                        if let Some(chart) = shown.try_set_value(Some(chart)).flatten() {
                            chart.dispose();
                        }
                    }
                    Err(_) => {
                        _ = failed.try_set(true);
                        drawings::fill(element.into());
                    }
                }
            });
        }
    });
    on_cleanup(move || {
        shown.try_update_value(|chart| chart.take().inspect(Live::dispose));
    });
    let class = format!("drawing drawing-{width}");
    view! { <div class=class data-drawing=key node_ref=holder inner_html=svg></div> }
}
