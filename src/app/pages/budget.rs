//! The page on the ministry's budget for artificial intelligence.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::chart::Chart;
use crate::format;
use leptos::prelude::*;

/// The budget page.
#[component]
pub fn Budget() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let total = &plan.budget.total_figure;
    let chart = |id| Chart::by_id(id).map(|chart| view! { <ChartFigure chart /> });
    view! {
        <PageHead title=t.pages.budget_title.to_owned() lead=t.pages.budget_lead />
        {chart("haushalt")}
        <Later>
        {chart("haushalt-wachstum")}
        <section class="total" aria-labelledby="summe">
            <h2 id="summe">{t.pages.budget_total}</h2>
            <p class="total-number">{format::amount(&total.amount, t)}</p>
            <p>{text(&total.meaning)}</p>
            <p class="source">{t.source}": "<RecordLink id=total.source_id.clone()>{t.place_in_plan}</RecordLink></p>
        </section>
        // The charts show the first two notes.
        {plan.budget.notes.iter().skip(2).map(|note| view! { <Note note=Some(note) /> }).collect_view()}
        </Later>
    }
}
