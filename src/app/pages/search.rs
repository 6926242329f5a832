//! Search over everything, results in groups.

use super::PageHead;
use crate::app::{Site, Url, browser::history::Entry, parts::*};
use crate::query::{self, Group, SearchHit, marks, needles, snippet};
use leptos::prelude::*;

/// How many results of a group are shown before the reader asks for all.
const FIRST: usize = 8;

/// The page.
#[component]
pub fn Search() -> impl IntoView {
    let site = Site::here();
    let t = site.t;
    let url = Url::here();
    let words = Memo::new(move |_| {
        let words = url.search.with(|s| query::first(&query::pairs(s), "q")).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    let typed = move |words: String| url.set_search(&query::print([("q", words.trim().to_owned())]), Entry::Same);
    let groups = Memo::new(move |_| words.with(|w| Found::all(site, w)));
    let total = move || groups.with(|g| g.iter().map(|g| g.hits.len()).sum::<usize>());
    let result = move || match total() {
        _ if words.with(String::is_empty) => String::new(),
        0 => t.hits_none.to_owned(),
        1 => format!("1 {}", t.one_hit),
        n => format!("{n} {}", t.many_hits),
    };
    super::measures::speak(result);
    let jump = move || {
        groups.with(|groups| {
            let link = |g: &Found| {
                let (id, label, count) = (g.id(), g.group.label(t), g.hits.len());
                view! { <li><a href=format!("#{id}")>{label}" "<span class="count">{count}</span></a></li> }
            };
            groups.iter().map(link).collect_view()
        })
    };
    view! {
        <PageHead title=t.search_title.to_owned() />
        <noscript><p class="note">{t.noscript_search}</p></noscript>
        <form class="search-page-form needs-script" role="search" aria-label=t.search_here on:submit=|e| e.prevent_default()>
            <WordsField id="suche-seite" label=t.search_all words=words.into() typed hint=t.search_hint />
        </form>
        <p class="search-result" id="ergebnis" tabindex="-1">{result}</p>
        <Show when=move || words.with(String::is_empty)><p class="hint">{t.search_empty}</p></Show>
        <Show when=move || groups.with(|g| g.len() > 1)>
            <nav class="search-groups" aria-label=t.results><ul>{jump}</ul></nav>
        </Show>
        <div>{move || groups.with(|groups| groups.iter().map(|found| group(site, found)).collect_view())}</div>
    }
}

/// A group of results, ready to be drawn.
#[derive(Clone, PartialEq)]
struct Found {
    group: Group,
    words: String,
    hits: Vec<&'static str>,
}

impl Found {
    fn all(site: Site, words: &str) -> Vec<Found> {
        let found = site.search().search(words);
        let of = |(group, hits): (Group, Vec<SearchHit<'static>>)| Found {
            group,
            words: words.to_owned(),
            hits: hits.iter().map(|h| h.entry.id).collect(),
        };
        found.into_iter().map(of).collect()
    }

    fn id(&self) -> &'static str {
        match self.group {
            Group::Measures => "treffer-massnahmen",
            Group::Goals => "treffer-ziele",
            Group::Situation => "treffer-ausgangslage",
            Group::Prose => "treffer-text",
            Group::Places => "treffer-orte",
            Group::Glossary => "treffer-glossar",
        }
    }
}

fn group(site: Site, found: &Found) -> AnyView {
    let t = site.t;
    let needles = needles(&found.words);
    let item = |id: &&'static str| {
        let hit = site.search().explain(id, &needles)?;
        let entry = hit.entry;
        let tail = if entry.fragment.is_empty() { String::new() } else { format!("#{}", entry.fragment) };
        let shown = if hit.spot == query::Spot::Title { entry.text() } else { hit.text };
        let (text, ranges) = snippet(shown, &marks(shown, &needles), 200);
        let title = marked(entry.title, &needles);
        Some(view! {
            <li class="hit">
                <h3 class="hit-title"><Link to=entry.route.clone() tail>{title}</Link></h3>
                <p class="hit-text">{spans(&text, &ranges)}</p>
                <p class="hit-place">{hit.spot.label(t)}{origin(entry.id)}</p>
            </li>
        })
    };
    let mut items = found.hits.iter().filter_map(item);
    let first = items.by_ref().take(FIRST).collect_view();
    let rest = items.collect::<Vec<_>>();
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details class="hits-rest">
                <summary>{rest.len()}" "{t.more_hits}</summary>
                <ol class="hits">{rest}</ol>
            </details>
        }
    });
    view! {
        <section aria-labelledby=found.id() class="hit-group">
            <h2 id=found.id()>{found.group.label(t)}" "<span class="count">{found.hits.len()}</span></h2>
            <ol class="hits">{first}</ol>
            {rest}
        </section>
    }
    .into_any()
}

/// The section of the plan that a record's id names.
fn origin(id: &str) -> Option<String> {
    let home = id.split_once('-')?.0;
    home.contains('.').then(|| format!(" · {home}"))
}
