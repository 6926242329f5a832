//! The search page: results in groups, drawn as the words change.

use super::Failure;
use super::address::{Address, Entry, speak};
use super::marked::marked;
use crate::app::browser::{dom, fetch, root};
use crate::query::{self, Group, SearchHit, SearchIndex, Spot, marks, needles, snippet};
use leptos::prelude::*;
use web_sys::{Element, HtmlElement, HtmlInputElement};

/// How many results of a group are shown before the reader asks for all.
const FIRST: usize = 8;

/// A group's results.
type Found = (Group, Vec<SearchHit<'static>>);

/// What the views share.
#[derive(Clone)]
struct Words {
    groups: Vec<String>,
    spots: Vec<String>,
    results: String,
    more: String,
}

/// Starts it.
pub async fn start(island: &HtmlElement) -> Result<(), Failure> {
    let json = fetch::text(&root::file("data-search")).await?;
    let index: &'static SearchIndex = Box::leak(Box::new(SearchIndex::parse(&json)?));
    let field = dom::within::<HtmlInputElement>(island, "input[type=search]");
    if let (Some(field), Some(hits)) = (field, dom::within::<HtmlElement>(island, ".search-hits")) {
        let island = island.clone();
        leptos::mount::mount_to(hits.clone(), move || view(index, &island, field, &hits)).forget();
    }
    Ok(())
}

fn view(
    index: &'static SearchIndex,
    island: &HtmlElement,
    field: HtmlInputElement,
    hits: &HtmlElement,
) -> impl IntoView + use<> {
    let list = |name| dom::word(hits, name).split('|').map(str::to_owned).collect();
    let words = Words {
        groups: list("groups"),
        spots: list("spots"),
        results: dom::word(hits, "results"),
        more: dom::word(hits, "more"),
    };
    let address = Address::follow();
    let asked = Memo::new(move |_| {
        let asked = address.with(|s| query::first(&query::pairs(s), "q")).unwrap_or_default();
        asked.split_whitespace().collect::<Vec<_>>().join(" ")
    });
    // What was typed before this started counts.
    if !field.value().trim().is_empty() {
        ask(address, &field.value());
    }
    let typed = field.clone();
    dom::listen(&field, "input", move |_| ask(address, &typed.value()));
    dom::listen(island, "submit", |event| event.prevent_default());
    let header = dom::one::<HtmlInputElement>(".header input[type=search]");
    let empty = dom::within::<HtmlElement>(island, ".search-empty");
    Effect::new(move |_| {
        let asked = asked.get();
        if field.value().split_whitespace().collect::<Vec<_>>().join(" ") != asked {
            field.set_value(&asked);
        }
        if let Some(header) = &header {
            header.set_value(&asked);
        }
        if let Some(empty) = &empty {
            empty.set_hidden(!asked.is_empty());
        }
    });
    let total = Memo::new(move |_| {
        let found = asked.with(|words| index.search(words));
        found.iter().map(|(_, hits)| hits.len()).sum::<usize>()
    });
    count(asked, total);
    move || {
        let found = asked.with(|words| index.search(words));
        let needles = asked.with(|asked| needles(asked));
        let jump = (found.len() > 1).then(|| contents(&found, &words));
        let groups = found.iter().map(|found| group(found, &needles, &words)).collect_view();
        view! { {jump}<div>{groups}</div> }
    }
}

fn ask(address: Address, words: &str) {
    address.set(&query::print([("q", words.trim().to_owned())]), Entry::Same);
}

/// The number of results: shown, and spoken.
fn count(asked: Memo<String>, total: Memo<usize>) {
    let Some(line) = dom::one::<Element>("#ergebnis") else { return };
    let [none, one, many] = ["none", "one", "many"].map(|name| StoredValue::new(dom::word(&line, name)));
    let result = move || match total.get() {
        _ if asked.with(String::is_empty) => String::new(),
        0 => none.get_value(),
        1 => format!("1 {}", one.get_value()),
        n => format!("{n} {}", many.get_value()),
    };
    Effect::new(move |_| line.set_text_content(Some(&result())));
    speak(result);
}

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

/// Links to the groups.
fn contents(found: &[Found], words: &Words) -> AnyView {
    let link = |(group, hits): &Found| {
        let label = words.groups.get(*group as usize).cloned();
        view! { <li><a href=format!("#{}", id(*group))>{label}" "<span class="count">{hits.len()}</span></a></li> }
    };
    let links = found.iter().map(link).collect_view();
    view! { <nav class="search-groups" aria-label=words.results.clone()><ul>{links}</ul></nav> }.into_any()
}

fn group((group, hits): &Found, needles: &[query::Needle], words: &Words) -> AnyView {
    let item = |hit: &SearchHit<'static>| {
        let entry = hit.entry;
        let shown = if hit.spot == Spot::Title { entry.text() } else { hit.text };
        let (text, ranges) = snippet(shown, &marks(shown, needles), 200);
        let title = marked(entry.title(), &marks(entry.title(), needles));
        let spot = words.spots.get(hit.spot as usize).cloned();
        view! {
            <li class="hit">
                <h3 class="hit-title"><a href=format!("{}{}", root::address(), entry.href) inner_html=title></a></h3>
                <p class="hit-text" inner_html=marked(&text, &ranges)></p>
                <p class="hit-place">{spot}{origin(&entry.id)}</p>
            </li>
        }
    };
    let mut items = hits.iter().map(item);
    let first = items.by_ref().take(FIRST).collect_view();
    let rest = items.collect::<Vec<_>>();
    let rest = (!rest.is_empty()).then(|| {
        view! {
            <details class="hits-rest">
                <summary>{rest.len()}" "{words.more.clone()}</summary>
                <ol class="hits">{rest}</ol>
            </details>
        }
    });
    let label = words.groups.get(*group as usize).cloned();
    view! {
        <section aria-labelledby=id(*group) class="hit-group">
            <h2 id=id(*group)>{label}" "<span class="count">{hits.len()}</span></h2>
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
