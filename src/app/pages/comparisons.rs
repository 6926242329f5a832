//! The comparisons page: international comparisons as charts, and one as a table only.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::chart::{Chart, ChartPage};
use crate::export::{self, path};
use leptos::prelude::*;

/// The comparisons page.
#[component]
pub fn Comparisons() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let charts: Vec<_> = Chart::on(ChartPage::Comparisons).collect();
    let mut contents: Vec<_> = charts.iter().map(|c| (c.id.to_owned(), (c.title)(plan, t))).collect();
    let patents = plan.comparisons.iter().find(|c| c.id == "patents");
    contents.extend(patents.map(|p| ("patente".to_owned(), p.title.as_str().to_owned())));
    view! {
        <div class="reading reading-wide">
            <PageHead title=t.pages.comparisons_title.to_owned() lead=t.pages.comparisons_lead />
            <Contents sections=contents />
            <div class="reading-text">
                {charts.into_iter().map(|chart| view! { <ChartFigure chart /> }).collect_view()}
                <Patents />
            </div>
        </div>
    }
}

/// The comparison of patents. It is a table only, because most of its rows have no number.
#[component]
pub fn Patents(
    /// The level of its heading.
    #[prop(default = 2)]
    level: u8,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    plan.comparisons.iter().find(|c| c.id == "patents").map(|p| {
        let place = plan.find(&p.source_id).map(|found| export::place(&found, t));
        view! {
            <div class="chart-figure" id="patente">
                {heading(level, p.title.as_str().into_any())}
                <p class="chart-lead">{text(&p.lead)}</p>
                {export::patents(plan, t).map(|table| view! { <DataTable table /> })}
                <Note note=p.note.as_ref() />
                <p class="source">
                    {t.source}": "<RecordLink id=p.source_id.clone()>{place}</RecordLink>
                    <FootnoteMarks of="patente".to_owned() numbers=p.footnotes.clone() />
                </p>
                <DownloadMenu title=p.title.as_str().to_owned() table=path::chart_table(export::PATENTS) />
            </div>
        }
    })
}
