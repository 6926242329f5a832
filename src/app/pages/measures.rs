//! All measures: search, facets, order. `islands::finder` answers them; what is asked stands in the address.

use super::PageHead;
use crate::app::{Site, parts::*};
use crate::query::{Sort, Spot};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Measures() -> impl IntoView {
    let site = Site::here();
    let Site { plan, t, .. } = site;
    let finder = site.finder();
    let orders = Sort::ALL.iter().map(|(sort, key, label)| {
        let plan = *sort == Sort::Plan;
        view! {
            <option value=*key data-plan=plan.then_some(t.sort_plan) data-match=plan.then_some(t.sort_match)>{label(t)}</option>
        }
    });
    let spots = Spot::ALL.map(|s| s.label(t)).join("|");
    view! {
        <PageHead title=t.measures.to_owned() lead=t.measures_lead />
        <noscript><p class="note">{t.noscript_filter}</p></noscript>
        <div class="finder" data-island="massnahmen">
            <form class="finder-filters needs-script" role="search" aria-label=t.filters autocomplete="off">
                <WordsField id="massnahmen-suche" label=t.search_measures hint=t.search_hint words=String::new() typed=|_| () />
                <details class="finder-facets">
                    <summary>{t.filters}</summary>
                    // Filled by the island: without it they would be of no use.
                    <div></div>
                </details>
            </form>
            <div class="finder-results">
                <div class="finder-bar">
                    <p class="finder-count" id="ergebnis" tabindex="-1" data-one=t.one_measure data-many=t.many_measures data-of=t.of_total>
                        {finder.total()}" "{t.many_measures}
                    </p>
                    <div class="finder-sort needs-script">
                        <label for="reihenfolge">{t.sort}</label>
                        <select id="reihenfolge" autocomplete="off">{orders.collect_view()}</select>
                    </div>
                </div>
                // The choices in force, and what to do when nothing fits.
                <div
                    class="finder-chosen"
                    data-filters=t.filters
                    data-remove=t.remove
                    data-clear=t.clear_all
                    data-words=t.search
                    data-none=t.no_results
                    data-drop=t.drop_filter
                    data-spots=spots
                ></div>
                <TakeMeasures />
                <div class="measure-cards">
                    {plan.measures().map(|measure| view! { <MeasureCard measure level=2 /> }).collect_view()}
                </div>
            </div>
        </div>
    }
}

/// The list as files and on paper. The links lead to the whole list; `islands::takeaway` gives what is chosen of it.
#[component]
fn TakeMeasures() -> impl IntoView {
    let site = Site::here();
    let Site { t, lang, .. } = site;
    let total = site.finder().total().to_string();
    let said = |text: &str| text.replace("{all}", &total);
    let json = format!("daten/massnahmen.{}.json", lang.tag());
    view! {
        <details class="take-files take-measures">
            <summary class="button">{t.take.take_measures}</summary>
            <p class="take-what" data-all=said(t.take.take_measures_all) data-some=said(t.take.take_measures_some)>
                {said(t.take.take_measures_all)}
            </p>
            <ul class="take-list" data-failed=t.take.take_failed>
                <TableLinks base="daten/massnahmen".to_owned() />
                <FileLink path=json name=t.take.measures_json.to_owned() hint=t.take.measures_json_hint />
                <li class="needs-script"><PrintButton /></li>
            </ul>
            <Saved />
        </details>
    }
}
