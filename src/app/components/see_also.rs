//! Links from an action field or a measure to the map, the comparisons and the timeline, where these are about the same.

use super::{Link, phrases};
use crate::app::use_site;
use crate::chart::{CHARTS, ChartPage, ChartPlace};
use crate::route::{Excerpt, Route};
use crate::text::fill;
use leptos::prelude::*;

/// More events than this are one link together.
const MANY: usize = 6;

/// A link: the name of its page, what it leads to, and the address.
type Seen = (&'static str, String, Route, String);

/// The section with the links; empty if there are none.
#[component]
pub fn SeeAlso(
    /// The id of an action field, a running text or a measure: what is said in its records belongs to it.
    of: String,
) -> impl IntoView {
    let t = use_site().t;
    let links = seen(&of);
    (!links.is_empty()).then(|| {
        let link = |(page, name, to, suffix): Seen| {
            view! { <li><span class="hint">{page}</span>" "<Link to suffix>{phrases(name)}</Link></li> }
        };
        view! {
            <section class="see-also" aria-labelledby="dazu">
                <h2 id="dazu">{t.see_also}</h2>
                <ul>{links.into_iter().map(link).collect_view()}</ul>
            </section>
        }
    })
}

fn seen(of: &str) -> Vec<Seen> {
    let crate::app::Site { plan, t, .. } = use_site();
    // The records of 2.1 are 2.1-s1 and so on, the parts of 2.1-m2 are 2.1-m2-1.
    let belongs = |id: &str| id.strip_prefix(of).is_some_and(|rest| rest.is_empty() || rest.starts_with('-'));
    let mut links: Vec<Seen> = vec![];
    let centres = plan.places.centres.iter().filter(|centre| belongs(&centre.source_id));
    links.extend(
        centres
            .map(|centre| (t.see_map, centre.name.as_str().to_owned(), Route::Map, format!("?zentrum={}", centre.id))),
    );
    let computing = plan.places.computing.iter().filter(|site| belongs(&site.source_id));
    links.extend(
        computing.map(|site| (t.see_map, site.name.as_str().to_owned(), Route::Map, format!("?ort={}", site.city))),
    );
    for chart in CHARTS {
        if let ChartPlace::Record(id) = (chart.source)(plan).place
            && belongs(id)
        {
            let (to, fragment) = Excerpt::Chart(chart.id.to_owned()).home();
            let page = match chart.page {
                ChartPage::Budget => t.budget,
                ChartPage::Comparisons => t.see_comparison,
            };
            links.push((page, (chart.title)(plan, t), to, format!("#{fragment}")));
        }
    }
    let events: Vec<_> = plan.timeline.iter().filter(|event| belongs(&event.source_id)).collect();
    if events.len() > MANY {
        let name = fill(t.see_events, &[&events.len().to_string()]);
        links.push((t.see_timeline, name, Route::Timeline, String::new()));
        return links;
    }
    links.extend(
        events
            .into_iter()
            .map(|event| (t.see_timeline, event.title.as_str().to_owned(), Route::Timeline, format!("#{}", event.id))),
    );
    links
}
