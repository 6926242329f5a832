//! The table of a chart's data.

use crate::chart::Table;
use leptos::prelude::*;

/// A table that scrolls horizontally if it is wider than the page.
#[component]
pub fn DataTable(
    table: Table,
    /// The row that the reader looks at in the chart. Pointing at a row sets it.
    #[prop(optional)]
    lit: Option<RwSignal<Option<u16>>>,
) -> impl IntoView {
    let class = |numeric: bool| numeric.then_some("number");
    let numeric: Vec<bool> = table.columns.iter().map(|c| c.numeric).collect();
    let head = table.columns.into_iter();
    let head = head.map(|c| view! { <th scope="col" class=class(c.numeric)>{c.label}</th> }).collect_view();
    let row = move |(at, row): (usize, Vec<String>)| {
        let at = u16::try_from(at).ok();
        let mut cells = row.into_iter().zip(numeric.clone());
        let first = cells.next().map(|(cell, _)| view! { <th scope="row">{cell}</th> });
        let rest = cells.map(|(cell, n)| view! { <td class=class(n)>{cell}</td> }).collect_view();
        let class = lit.map(|lit| move || (lit.get() == at).then_some("lit"));
        let point = move |_| lit.into_iter().for_each(|lit| lit.set(at));
        view! { <tr class=class on:pointerenter=point>{first}{rest}</tr> }
    };
    let label = table.caption.clone();
    view! {
        <div class="table-scroll" role="region" aria-label=label tabindex="0">
            <table>
                <caption>{table.caption}</caption>
                <thead><tr>{head}</tr></thead>
                <tbody>{table.rows.into_iter().enumerate().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
