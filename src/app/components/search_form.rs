//! The search field of every page: it leads to the results by the browser's own means, and shows the best while one types.

use super::{Marked, Redrawn, asked, search_for};
use crate::app::browser::{dom, is_focused};
use crate::app::{Site, Url, use_address, use_site, use_status, use_url};
use crate::query::snippet;
use crate::route::Route;
use crate::search::{MatchField, highlight_ranges};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// So many direct answers and results are suggested.
const ANSWERS: usize = 2;
const HITS: usize = 5;

/// A line of the list.
#[derive(Clone, PartialEq)]
struct Suggestion {
    /// What it is: a group of results, a topic …
    kind: &'static str,
    title: String,
    /// The words in the title.
    ranges: Vec<(usize, usize)>,
    /// Where the title does not have the words: the place that does.
    passage: Option<(String, Vec<(usize, usize)>)>,
    href: String,
}

/// The form.
#[component]
pub fn SearchForm(
    id: &'static str,
    /// What tells this search from another on the page.
    label: &'static str,
) -> impl IntoView {
    let (site, url, address, status) = (use_site(), use_url(), use_address(), use_status());
    let t = site.t;
    let live = address.is_live();
    let field = NodeRef::<html::Input>::new();
    // On the page of the results it shows what they are results for. On others it is left as it is.
    let words = asked();
    Effect::new(move |before: Option<String>| {
        let words = words.get();
        if let Some(field) = field.get().filter(|_| before.is_some() || !words.is_empty()) {
            field.set_value(&words);
        }
        words
    });
    // What was typed, while the list is open; nothing where it is closed.
    let typed = RwSignal::new(String::new());
    let suggestions = Memo::new(move |_| typed.with(|typed| suggest(site, url, typed)));
    let open = Memo::new(move |_| suggestions.with(|all| !all.is_empty()));
    let active = RwSignal::new(None::<usize>);
    let close = move || {
        typed.set(String::new());
        active.set(None);
    };
    // A page that comes has no use for it.
    Effect::new(move |_| {
        address.route();
        close();
    });
    let show = move || {
        // Not where the app puts in what was typed before it came.
        let Some(field) = field.get_untracked().filter(|field| is_focused(field)) else { return };
        let now = field.value();
        active.set(None);
        typed.set(now.trim().to_owned());
        let count = suggestions.with_untracked(Vec::len);
        if count > 0 {
            status.announce(&format!("{count} {}", t.suggestions));
        }
    };
    let option_id = move |n: usize| format!("{id}-{n}");
    let step = move |event: &KeyboardEvent, forward: bool| {
        event.prevent_default();
        if !open.get_untracked() {
            show();
        }
        let count = suggestions.with_untracked(Vec::len);
        // The field itself stands between the last and the first.
        let next = match (active.get_untracked(), forward) {
            (None, true) => Some(0),
            (None, false) => count.checked_sub(1),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        let next = next.filter(|next| *next < count);
        active.set(next);
        if let Some(next) = next {
            // Where the list has just opened, its lines are drawn first.
            set_timeout(move || dom::reveal_id(&option_id(next)), Duration::ZERO);
        }
    };
    let key = move |event: KeyboardEvent| match event.key().as_str() {
        "ArrowDown" => step(&event, true),
        "ArrowUp" => step(&event, false),
        "Escape" if open.get_untracked() => {
            event.prevent_default();
            close();
        }
        "Enter" => {
            if let Some(at) = active.get_untracked() {
                event.prevent_default();
                dom::click(&option_id(at));
            }
            close();
        }
        _ => {}
    };
    let list_id = format!("{id}-liste");
    let draw = move || {
        let options = suggestions.get().into_iter().enumerate().map(|(n, suggestion)| {
            let Suggestion { kind, title, ranges, passage, href } = suggestion;
            let passage =
                passage.map(|(text, ranges)| view! { <span class="suggestion-text"><Marked text ranges /></span> });
            let chosen = move || if active.get() == Some(n) { "true" } else { "false" };
            view! {
                <a role="option" class="suggestion" id=option_id(n) href=href tabindex="-1" aria-selected=chosen>
                    <span class="suggestion-kind">{kind}</span>
                    <span class="suggestion-title"><Marked text=title ranges /></span>
                    {passage}
                </a>
            }
        });
        view! { <div>{options.collect_view()}</div> }.into_any()
    };
    view! {
        <form
            class="search-form"
            role="search"
            aria-label=label
            action=url.href(&Route::Search, "")
            on:focusout=move |_| close()
        >
            <label class="visually-hidden" for=id>{t.search_label}</label>
            <input
                type="text"
                inputmode="search"
                id=id
                name="q"
                autocomplete="off"
                autocapitalize="off"
                spellcheck="false"
                enterkeyhint="search"
                placeholder=t.search
                node_ref=field
                role=live.then_some("combobox")
                aria-autocomplete=live.then_some("list")
                aria-controls=live.then(|| list_id.clone())
                aria-expanded=move || live.then(|| open.get().to_string())
                aria-activedescendant=move || active.get().map(option_id)
                on:focus=move |_| site.prepare_search()
                on:input=move |_| show()
                on:keydown=key
            />
            <button type="submit" class="search-form-button">
                <span class="visually-hidden">{t.search_button}</span>
                <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10" cy="10" r="6" /><path d="M14.5 14.5 20 20" /></svg>
            </button>
            // Pressing on a line must not take the focus from the field: that closes the list. It closes once the link was followed.
            {live.then(|| view! {
                <div
                    class="suggestions"
                    role="listbox"
                    id=list_id.clone()
                    aria-label=t.results
                    hidden=move || !open.get()
                    on:mousedown=|event| event.prevent_default()
                    on:click=move |_| set_timeout(close, Duration::ZERO)
                >
                    <Redrawn draw />
                </div>
            })}
        </form>
    }
}

/// The best of what words find: direct answers, results, and the way to all of them.
fn suggest(site: Site, url: Url, typed: &str) -> Vec<Suggestion> {
    if typed.is_empty() {
        return vec![];
    }
    let t = site.t;
    let index = site.search().get();
    let query = index.query(typed);
    let hits = index.results(&query, index.entries.len()).hits;
    let answers = site.answers().of(typed).into_iter().take(ANSWERS);
    let mut all: Vec<Suggestion> = answers
        .map(|answer| Suggestion {
            kind: answer.kind,
            title: answer.title.to_owned(),
            ranges: vec![],
            passage: None,
            href: url.file(&answer.href),
        })
        .collect();
    all.extend(hits.iter().take(HITS).map(|hit| {
        let entry = &index.entries[hit.entry as usize];
        let title = entry.title();
        let passage =
            index.explain(entry, &query).filter(|(field, _)| !matches!(field, MatchField::Title | MatchField::Context));
        Suggestion {
            kind: entry.group.label(t),
            title: title.to_owned(),
            ranges: highlight_ranges(title, &query, index),
            passage: passage.map(|(_, text)| snippet(text, &highlight_ranges(text, &query, index), 90)),
            href: url.file(&entry.href),
        }
    }));
    if !hits.is_empty() {
        all.push(Suggestion {
            kind: t.search,
            title: format!("{}: {} {}", t.all_hits, hits.len(), if hits.len() == 1 { t.one_hit } else { t.many_hits }),
            ranges: vec![],
            passage: None,
            href: url.href(&Route::Search, &search_for(typed, None)),
        });
    }
    all
}
