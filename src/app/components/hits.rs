//! The results of a search: one list, best first, which can be narrowed to a group.

use super::{LiveText, Marked, Redrawn, SearchState, search_for};
use crate::app::browser::history;
use crate::app::{Site, Url, use_site, use_url};
use crate::plan::RecordId;
use crate::query::snippet;
use crate::search::{Group, MatchField, SearchHit, SearchIndex, SearchQuery, highlight_ranges};
use leptos::prelude::*;
use web_sys::Element;

/// How many results are shown before the reader asks for the rest.
const FIRST: usize = 10;

/// Links to the groups if there are several, in the order of their best results.
#[component]
pub fn HitGroups(results: SearchState) -> impl IntoView {
    let (t, url) = (use_site().t, use_url());
    let found = Memo::new(move |_| results.groups());
    let draw = move || {
        let groups = found.get();
        let words = results.words.get();
        let total = groups.iter().map(|(_, count)| count).sum::<usize>();
        let link = |group: Option<Group>, count: usize| {
            // Links to the current route instead of the search page, so that a frame stays a frame.
            let href = url.href(url.route, &search_for(&words, group));
            let name = group.map_or(t.finder.all, |group| group.label(t));
            let current = move || (results.group.get() == group).then_some("true");
            view! { <li><a href=href aria-current=current>{name}" "<span class="count">{count}</span></a></li> }
        };
        let links = (groups.len() > 1).then(|| {
            let links = groups.iter().map(|(group, count)| link(Some(*group), *count)).collect_view();
            view! { <nav class="search-groups" aria-label=t.results><ul>{link(None, total)}{links}</ul></nav> }
        });
        links.into_any()
    };
    view! { <Redrawn draw /> }
}

/// The results: the best ones, and the rest in a `details` element.
#[component]
pub fn Hits(results: SearchState) -> impl IntoView {
    let (site, url) = (use_site(), use_url());
    let (t, search) = (site.t, site.search());
    let list = move |from: usize, to: usize| {
        let draw = move || {
            results.words.track();
            let group = results.group.get();
            let draw = |hits: &[SearchHit], query: &SearchQuery| {
                if hits.is_empty() {
                    return ().into_any();
                }
                let index = search.get();
                let of_group = |hit: &&SearchHit| group.is_none_or(|group| index.group(hit) == group);
                let hits = hits.iter().filter(of_group).skip(from).take(to - from);
                hits.map(|found| hit(found, query, index, url, site)).collect_view().into_any()
            };
            untrack(|| results.read(draw))
        };
        view! { <ol class="hits" start=(from > 0).then(|| (from + 1).to_string())><Redrawn draw /></ol> }
    };
    // The rest is drawn only once it is opened, or where the reader comes back to it.
    let open = RwSignal::new(history::position().is_some_and(|position| position.rest));
    let toggle = move |event| open.set(event_target::<Element>(&event).has_attribute("open"));
    let more = Memo::new(move |_| results.count().saturating_sub(FIRST));
    let has_more = Memo::new(move |_| more.get() > 0);
    let label = move || format!("{} {}", more.get(), t.plural(more.get(), t.finder.one_more_hit, t.finder.more_hits));
    let rest = move || {
        has_more.get().then(|| {
            let all = move || open.get().then(|| list(FIRST, usize::MAX));
            view! { <details class="hits-rest" open=open.get_untracked() on:toggle=toggle><summary><LiveText text=Signal::derive(label) /></summary>{all}</details> }
        })
    };
    view! { {list(0, FIRST)}{rest} }
}

fn hit(hit: &SearchHit, query: &SearchQuery, index: &SearchIndex, url: Url, site: Site) -> impl IntoView + use<> {
    let entry = &index.entries[hit.entry as usize];
    let title = entry.title();
    let (field, found) = index.explain(entry, query).unwrap_or((MatchField::Title, title));
    // The headline is shown anyway, and the context is no text of the entry: in both cases show a measure's summary, or
    // the running text.
    let about = site.plan.measure(entry.id).map_or(entry.text(), |measure| measure.summary.as_str());
    let (shown, context) = match field {
        MatchField::Title => (about, None),
        MatchField::Context => (about, Some(format!(": {found}"))),
        _ => (found, None),
    };
    let (text, ranges) = snippet(shown, &highlight_ranges(shown, query, index), 200);
    view! {
        <li class="hit">
            <p class="hit-group">{entry.group.label(site.t)}{origin(entry.id)}</p>
            <h2 class="hit-title"><a href=url.file(&entry.href)><Marked text=title ranges=highlight_ranges(title, query, index) /></a></h2>
            <p class="hit-text"><Marked text ranges /></p>
            <p class="hit-place">{field.label(site.t)}{context}</p>
        </li>
    }
}

/// The section of the plan, taken from a record's id; `None` for other ids.
fn origin(id: &str) -> Option<String> {
    let home = RecordId(id).home();
    (home != id && home.contains('.')).then(|| format!(" · {home}"))
}
