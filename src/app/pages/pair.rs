//! Two action fields side by side: what both have, and what only one.

use super::PageHead;
use crate::app::address::HistoryEntry;
use crate::app::{Site, components::*, use_address, use_site};
use crate::plan::Field;
use crate::query::{Pair, Shared, print, shared};
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// The page.
#[component]
pub fn PairPage() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let address = use_address();
    let pair = Memo::new(move |_| address.with(|search| Pair::parse(search, plan)));
    if address.is_live() {
        // Removes unknown fields from the address.
        address.set(&pair.get_untracked().print(plan), HistoryEntry::Replace);
    }
    let select = move |side: usize| {
        let option = move |field: &'static Field| {
            let chosen = move || pair.get().0[side] == field.id;
            view! { <option value=field.id.as_str() selected=chosen() prop:selected=chosen>{field.id.as_str()}" "{field.short.as_str()}</option> }
        };
        let choose = move |event| {
            let id = event_target_value(&event);
            if let Some(field) = plan.field(&id) {
                address.set(&pair.get_untracked().with(side, &field.id).print(plan), HistoryEntry::Push);
            }
        };
        view! {
            <label>
                <span>{[t.overviews.pair_left, t.overviews.pair_right][side]}</span>
                <select autocomplete="off" on:change=choose>{plan.fields.iter().map(option).collect_view()}</select>
            </label>
        }
    };
    view! {
        <PageHead title=t.overviews.pair.to_owned() lead=t.overviews.pair_lead />
        <div class="pair-choice needs-script">{select(0)}{select(1)}</div>
        <Redrawn draw=move || view! { <Sides pair=pair.get() /> }.into_any() />
    }
}

/// The heads of both fields, and a table for each facet.
#[component]
fn Sides(pair: Pair) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let fields: Vec<&'static Field> = pair.0.iter().filter_map(|id| plan.field(id)).collect();
    let head = |field: &'static Field| {
        let [goals, measures] = [field.goals.len(), field.measures.len()].map(|n| n.to_string());
        view! {
            <section class="pair-head" data-chapter=field.chapter.as_str()>
                <p class="page-number" aria-hidden="true">{field.id.as_str()}</p>
                <h2><Link to=Route::Field(field.id.clone())>{text(&field.title)}</Link></h2>
                <p>{text(&field.summary)}</p>
                <p class="hint">{fill(t.overviews.pair_counts, &[&goals, &measures])}</p>
            </section>
        }
    };
    let tables =
        shared(use_site().finder(), pair).into_iter().map(|of| view! { <SharedTable pair of /> }).collect_view();
    view! {
        <div class="pair-heads">{fields.iter().map(|field| head(field)).collect_view()}</div>
        <p class="editorial">{t.overviews.pair_editorial}</p>
        {tables}
    }
}

/// The options of a facet, with the number of measures in both fields.
#[component]
fn SharedTable(pair: Pair, of: Shared) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let Shared { key, label, options } = of;
    let most = options.iter().flat_map(|(_, counts)| *counts).max().unwrap_or_default().max(1);
    let cell = move |side: usize, count: u32, option: &'static str| {
        let chapter = plan.field(pair.0[side]).map(|field| field.chapter.as_str());
        let bar = (count > 0).then(|| {
            let suffix = print([("feld", pair.0[side].to_owned()), (key, option.to_owned())]);
            let drawn = format!("0 0 {most} 1");
            view! {
                <Link to=Route::Measures suffix>
                    <svg class="pair-bar" viewBox=drawn preserveAspectRatio="none" aria-hidden="true"><rect width=count height="1" /></svg>
                    <span>{count}<span class="visually-hidden">" "{t.plural(count as usize, t.one_measure, t.many_measures)}</span></span>
                </Link>
            }
        });
        view! { <td data-chapter=chapter class=(count == 0).then_some("pair-none")>{bar}{(count == 0).then_some("0")}</td> }
    };
    let row = move |(option, counts): (&'static crate::query::FacetOption, [u32; 2])| {
        let class = if counts.contains(&0) { "pair-one" } else { "pair-both" };
        view! {
            <tr class=class>
                <th scope="row">{option.label}</th>
                {cell(0, counts[0], option.id)}
                {cell(1, counts[1], option.id)}
            </tr>
        }
    };
    let both = options.iter().filter(|(_, counts)| !counts.contains(&0)).count();
    let caption = fill(t.overviews.pair_caption, &[label, &both.to_string(), &options.len().to_string()]);
    view! {
        <div class="table-scroll pair-table" role="region" aria-label=label tabindex="0">
            <table>
                <caption>{caption}</caption>
                <thead><tr><th scope="col">{label}</th>{pair.0.map(|id| view! { <th scope="col">{id}</th> }).collect_view()}</tr></thead>
                <tbody>{options.into_iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
}
