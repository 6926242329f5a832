//! The fact sheet: the plan on one sheet of paper. Every number in it is taken or counted from the data.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::export;
use crate::format;
use crate::plan::{BudgetStatus, KeyFigure, RecordId};
use crate::query::Named;
use crate::text::fill;
use leptos::prelude::*;

/// The page of the fact sheet.
#[component]
pub fn FactSheet(
    /// The address of the site, for a document that is taken away from it. Pages of the site say the same wherever it is.
    #[prop(optional_no_strip)]
    address: Option<&'static str>,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    view! {
        <div class="fact-sheet">
            <PageHead title=t.pages.fact_sheet.to_owned() eyebrow=plan.meta.title.as_str() lead=t.pages.fact_sheet_lead />
            <FactSheetContent address />
        </div>
    }
}

/// Everything below the heading.
#[component]
fn FactSheetContent(address: Option<&'static str>) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let meta = &plan.meta;
    let signed = plan.prose.iter().find_map(|prose| prose.signed.as_ref());
    let fact = |term: &'static str, value: String| view! { <div><dt>{term}</dt><dd>{value}</dd></div> };
    let goals: usize = plan.fields.iter().map(|field| field.goals.len()).sum();
    let measures = plan.measures().count();
    let counts = [
        (plan.fields.len(), t.reuse.card_fields),
        (goals, t.goals_many),
        (measures, t.many_measures),
        (plan.footnotes.len(), t.pages.footnotes_many),
        (plan.places.centres.len(), t.maps.layer_centres),
    ];
    let counts = counts.map(|(number, name)| view! { <li><strong>{number}</strong>" "{name}</li> });
    let naming = |named| plan.measures().filter(|measure| Named::of(measure).contains(&named)).count().to_string();
    let [amount, period, responsible, nothing] = Named::ALL.map(naming);
    let named = fill(t.overviews.coverage_sum, &[&measures.to_string(), &amount, &period, &responsible, &nothing]);
    let source = format!("{}: {}, {}", meta.publisher.as_str(), meta.title.as_str(), format::date(&meta.date, t));
    let cite = format!("{}: {}, {}. {}: {source}.", t.site, t.pages.fact_sheet, format::date(&meta.state, t), t.source);
    view! {
        <dl class="fact-sheet-origin">
            {fact(t.pages.fact_published, format::date(&meta.date, t))}
            {fact(t.pages.fact_publisher, format::remark(meta.publisher.as_str(), &meta.publisher_short, t))}
            {signed.map(|signed| fact(t.pages.fact_signed, format!("{}, {}", signed.name, signed.role.as_str())))}
        </dl>
        <ul class="fact-sheet-counts">{counts}</ul>
        <section>
            <h2>{t.figures_here}</h2>
            <ul class="fact-sheet-figures">{plan.key_figures.iter().map(|key| view! { <Figure key /> }).collect_view()}</ul>
        </section>
        <section>
            <h2>{text(&plan.budget.title)}</h2>
            <Money />
        </section>
        <section>
            <h2>{t.pages.start_fields}</h2>
            <FieldTable />
            <p>{named}</p>
        </section>
        <div class="fact-sheet-end">
            <p>{t.original_note}"\n"{t.state_note}</p>
            <p><strong>{t.pages.cite_proposal}": "</strong>{cite}{address.map(|address| format!(" {address}"))}</p>
            <p><strong>{t.reuse.licence}": "</strong>{t.pages.about_licences.first().copied().map(phrases)}</p>
        </div>
    }
}

/// A key figure with its place in the original.
#[component]
fn Figure(key: &'static KeyFigure) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let record = RecordId(&key.figure).record();
    let found = plan.find(record)?;
    let figure = found.record.figures.iter().find(|figure| figure.id == key.figure)?;
    Some(view! {
        <li>
            <strong>{format::key(figure, t)}</strong>
            <span class="fact-sheet-label">{text(&key.label)}</span>
            <span>{text(&key.text)}</span>
            <span class="source"><RecordLink id=record.to_owned()>{export::place(&found, t)}</RecordLink></span>
        </li>
    })
}

/// The budget of all years in two rows: what was spent or is planned, and how much.
#[component]
fn Money() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let budget = &plan.budget;
    let years = budget.rows.iter().map(|row| {
        let status = if row.status == BudgetStatus::Planned { t.planned } else { t.actual };
        view! { <th scope="col">{row.year}" "<span>{status}</span></th> }
    });
    let amounts = budget.rows.iter().map(|row| view! { <td>{format::number(row.value / 1e6, t)}</td> });
    let place = plan.find(&budget.source_id).map(|found| export::place(&found, t));
    view! {
        <div class="table-scroll" role="region" aria-label=budget.title.as_str() tabindex="0">
            <table class="fact-sheet-money">
                <thead><tr><th scope="col">{t.year}</th>{years.collect_view()}</tr></thead>
                <tbody><tr><th scope="row">{fill(t.number_scaled, &["", t.million, t.euro]).trim_start().to_owned()}</th>{amounts.collect_view()}</tr></tbody>
            </table>
        </div>
        <p class="source"><RecordLink id=budget.source_id.clone()>{place}</RecordLink></p>
    }
}

/// The action fields with the number of their goals and measures.
#[component]
fn FieldTable() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let rows = plan.fields.iter().map(|field| {
        view! {
            <tr data-chapter=field.chapter.as_str()>
                <th scope="row">
                    <Link to=crate::route::Route::Field(field.id.clone())>{field.id.as_str()}" "{text(&field.title)}</Link>
                </th>
                <td class="number">{field.goals.len()}</td>
                <td class="number">{field.measures.len()}</td>
            </tr>
        }
    });
    view! {
        <div class="table-scroll" role="region" aria-label=t.pages.start_fields tabindex="0">
            <table class="fact-sheet-fields">
                <thead>
                    <tr>
                        <th scope="col">{t.field}</th>
                        <th scope="col" class="number">{t.goals_short}</th>
                        <th scope="col" class="number">{t.measures}</th>
                    </tr>
                </thead>
                <tbody>{rows.collect_view()}</tbody>
            </table>
        </div>
    }
}
