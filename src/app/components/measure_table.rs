//! The measures that match, as a table with columns that sort it.

use super::{Link, phrases, text, use_finder};
use crate::app::address::HistoryEntry;
use crate::app::use_site;
use crate::format;
use crate::plan::{Measure, RecordId};
use crate::query::{Sort, kind_label};
use crate::route::Route;
use crate::text::Texts;
use leptos::prelude::*;

/// The columns: what each sorts by, and its heading.
#[allow(clippy::type_complexity, reason = "a table, not an interface")]
const COLUMNS: [(Sort, fn(&Texts) -> &'static str); 6] = [
    (Sort::Plan, |t| t.number),
    (Sort::Title, |t| t.measure),
    (Sort::Kind, |t| t.kind),
    (Sort::Amount, |t| t.amount),
    (Sort::Period, |t| t.period),
    (Sort::Responsible, |t| t.responsible),
];

/// The table. A press on a heading sorts by it, and a second one reverses the order.
#[component]
pub fn MeasureTable() -> impl IntoView {
    let t = use_site().t;
    let state = use_finder();
    let order = Memo::new(move |_| state.query.with(|query| (query.sort, query.reversed)));
    let head = COLUMNS.map(|(sort, label)| {
        let direction = move || match order.get() {
            (by, reversed) if by == sort => Some(if reversed { "descending" } else { "ascending" }),
            _ => None,
        };
        let press = move |_| {
            state.ask(HistoryEntry::Push, |query| {
                query.reversed = query.sort == sort && !query.reversed;
                query.sort = sort;
            });
        };
        view! {
            <th scope="col" aria-sort=direction>
                <button type="button" class="sort-button" on:click=press>{label(t)}</button>
            </th>
        }
    });
    let found = move || state.results.with(|results| results.measures.clone());
    let row = move |n: usize| state.finder.measure(n).map(|measure| view! { <Row measure /> });
    view! {
        <div class="table-scroll measure-table" role="region" aria-label=t.measures tabindex="0">
            <table>
                <thead><tr>{head.collect_view()}</tr></thead>
                <tbody><For each=found key=|n| *n children=row /></tbody>
            </table>
        </div>
    }
}

#[component]
fn Row(measure: &'static Measure) -> impl IntoView {
    let site = use_site();
    let t = site.t;
    let record = &measure.record;
    let field = site.plan.field(measure.field_id());
    let silent = || {
        view! { <span class="not-named">"–"<span class="visually-hidden">{t.not_stated_in_plan}</span></span> }
            .into_any()
    };
    let or_silent = |value: Option<String>| value.map_or_else(silent, phrases);
    let names: Vec<&str> = site.plan.names_of(&measure.responsible).collect();
    view! {
        <tr data-chapter=field.map(|field| field.chapter.as_str())>
            <td class="measure-table-number">{RecordId(&record.id).dotted()}</td>
            <th scope="row">
                <Link to=Route::Measure(record.id.clone())>{text(&record.title)}</Link>
                <span class="measure-table-field">{field.map(|field| field.short.as_str())}</span>
            </th>
            <td>{kind_label(measure.kind, t)}</td>
            <td>{or_silent(measure.amount.as_ref().map(|amount| format::amount(amount, t)))}</td>
            <td>{or_silent(measure.period.as_ref().map(|period| period.text.as_str().to_owned()))}</td>
            <td>{or_silent((!measure.responsible.is_empty()).then(|| names.join(", ")))}</td>
        </tr>
    }
}
