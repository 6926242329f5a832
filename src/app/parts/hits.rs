//! The results of a search, in groups.

use super::{LiveText, Marked, Redrawn, Results};
use crate::app::{Site, Url};
use crate::query::{Group, Needle, SearchHit, Spot, marks, snippet};
use crate::text::Texts;
use leptos::prelude::*;
use web_sys::Element;

/// How many results of a group are shown before the reader asks for all.
const FIRST: usize = 8;

fn id(group: Group) -> &'static str {
    match group {
        Group::Measures => "treffer-massnahmen",
        Group::Goals => "treffer-ziele",
        Group::Situation => "treffer-ausgangslage",
        Group::Prose => "treffer-text",
        Group::Places => "treffer-orte",
        Group::Glossary => "treffer-glossar",
    }
}

/// Links to the groups, where there are several.
#[component]
pub fn HitGroups(results: Results) -> impl IntoView {
    let t = Site::here().t;
    let links = move |_: String| {
        let groups = untrack(|| results.groups());
        let links = (groups.len() > 1).then(|| {
            let link = |(group, count): (Group, usize)| {
                let href = format!("#{}", id(group));
                view! { <li><a href=href>{group.label(t)}" "<span class="count">{count}</span></a></li> }
            };
            let links = groups.into_iter().map(link).collect_view();
            view! { <nav class="search-groups" aria-label=t.results><ul>{links}</ul></nav> }
        });
        links.into_any()
    };
    view! { <Redrawn of=results.words draw=links /> }
}

/// A group: its best results, and the others behind a button. It stays as long as it has any.
#[component]
pub fn HitGroup(group: Group, results: Results) -> impl IntoView {
    let (t, url) = (Site::here().t, Url::here());
    let count = Memo::new(move |_| results.count(group));
    let any = Memo::new(move |_| count.get() > 0);
    let list = move |from: usize, to: usize| {
        let draw = move |_: String| {
            let hits = |hits: &[SearchHit<'static>], needles: &[Needle]| {
                let hits = hits.iter().take(to).skip(from);
                hits.map(|found| hit(found, needles, url, t)).collect_view()
            };
            untrack(|| results.read(group, hits)).into_any()
        };
        view! { <ol class="hits"><Redrawn of=results.words draw /></ol> }
    };
    // Until it is opened, nobody sees the rest.
    let open = RwSignal::new(false);
    let toggle = move |event| open.set(event_target::<Element>(&event).has_attribute("open"));
    let more = Memo::new(move |_| count.get().saturating_sub(FIRST));
    let has_more = Memo::new(move |_| more.get() > 0);
    let rest = move || {
        has_more.get().then(|| {
            let all = move || open.get().then(|| list(FIRST, usize::MAX));
            view! { <details class="hits-rest" on:toggle=toggle><summary><LiveText text=Signal::derive(move || format!("{} {}", more.get(), t.more_hits)) /></summary>{all}</details> }
        })
    };
    move || {
        any.get().then(|| {
            view! {
                <section aria-labelledby=id(group) class="hit-group">
                    <h2 id=id(group)>{group.label(t)}" "<span class="count"><LiveText text=Signal::derive(move || count.get().to_string()) /></span></h2>
                    {list(0, FIRST)}
                    {rest}
                </section>
            }
        })
    }
}

fn hit(hit: &SearchHit<'static>, needles: &[Needle], url: Url, t: &Texts) -> impl IntoView + use<> {
    let entry = hit.entry;
    let title = entry.title();
    let shown = if hit.spot == Spot::Title { entry.text() } else { hit.text };
    let (text, ranges) = snippet(shown, &marks(shown, needles), 200);
    view! {
        <li class="hit">
            <h3 class="hit-title"><a href=url.file(&entry.href)><Marked text=title ranges=marks(title, needles) /></a></h3>
            <p class="hit-text"><Marked text ranges /></p>
            <p class="hit-place">{hit.spot.label(t)}{origin(&entry.id)}</p>
        </li>
    }
}

/// The section of the plan that a record's id names.
fn origin(id: &str) -> Option<String> {
    let home = id.split_once('-')?.0;
    home.contains('.').then(|| format!(" · {home}"))
}
