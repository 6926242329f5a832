//! The page on what the plan names and what it leaves open: for each action field, how many measures have which value of
//! some facets. Each count leads to its measures.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::plan::Field;
use crate::query::{FacetOption, Named, NumberSet, print};
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// The facets that get a table, by their keys.
const FACETS: [&str; 3] = ["nennt", "art", "hervorhebung"];

/// The page.
#[component]
pub fn Coverage() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let count = |named| plan.measures().filter(|measure| Named::of(measure).contains(&named)).count().to_string();
    let [amount, period, responsible, nothing] = Named::ALL.map(count);
    let total = plan.measures().count().to_string();
    let facets = use_site().finder().facets.iter();
    let tables = FACETS.iter().filter_map(|key| facets.clone().find(|facet| facet.key == *key));
    // The sections have no name of their own, because the tables in them have it.
    let tables = tables.map(|facet| {
        view! {
            <section class="reading-section">
                <h2 id=format!("nach-{}", facet.key)>{facet.label}</h2>
                <Matrix key=facet.key label=facet.label options=&facet.options />
            </section>
        }
    });
    view! {
        <PageHead title=t.overviews.coverage.to_owned() lead=t.overviews.coverage_lead />
        <p class="coverage-sum">{fill(t.overviews.coverage_sum, &[&total, &amount, &period, &responsible, &nothing])}</p>
        {tables.collect_view()}
    }
}

/// A table with a row for each action field and a column for each option of a facet.
#[component]
fn Matrix(key: &'static str, label: &'static str, options: &'static [FacetOption]) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let finder = use_site().finder();
    let head = options.iter().map(|option| view! { <th scope="col">{option.label}</th> }).collect_view();
    let cell = move |field: Option<&'static Field>, scope: &NumberSet, option: &'static FacetOption| {
        let count = option.measures().shared(scope);
        let link = (count > 0).then(|| {
            let field = field.map_or_else(String::new, |field| field.id.clone());
            let suffix = print([("feld", field), (key, option.id.to_owned())]);
            view! {
                <Link to=Route::Measures suffix>
                    {count}
                    <span class="visually-hidden">" "{t.plural(count as usize, t.one_measure, t.many_measures)}</span>
                </Link>
            }
        });
        // Four steps of colour, by the share of the field's measures.
        let step = (4 * count).div_ceil(scope.len().max(1));
        let class = ["heat heat-0", "heat heat-1", "heat heat-2", "heat heat-3", "heat heat-4"][step.min(4) as usize];
        match link {
            Some(link) => view! { <td class=class>{link}</td> }.into_any(),
            None => view! { <td class=class>"0"</td> }.into_any(),
        }
    };
    let row = move |field: &'static Field| {
        let scope = finder.scope(&field.id);
        let cells = options.iter().map(|option| cell(Some(field), &scope, option)).collect_view();
        view! {
            <tr data-chapter=field.chapter.as_str()>
                <th scope="row"><Link to=Route::Field(field.id.clone())>{field.id.as_str()}<span class="coverage-name">" "{text(&field.short)}</span></Link></th>
                {cells}
            </tr>
        }
    };
    let all = NumberSet::full(finder.total());
    let sums = options.iter().map(|option| cell(None, &all, option)).collect_view();
    view! {
        <div class="table-scroll coverage" role="region" aria-label=label tabindex="0">
            <table>
                <thead><tr><th scope="col">{t.field}</th>{head}</tr></thead>
                <tbody>{plan.fields.iter().map(row).collect_view()}</tbody>
                <tfoot><tr><th scope="row">{t.overviews.whole_plan}</th>{sums}</tr></tfoot>
            </table>
        </div>
    }
}
