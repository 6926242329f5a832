//! The search form of every page: it works as a native form, and suggests the best results while one types.

use super::{MOST_LETTERS, Marked, Redrawn, asked, search_for};
use crate::app::browser::{dom, is_focused};
use crate::app::{Site, Url, use_address, use_site, use_status, use_url};
use crate::query::snippet;
use crate::route::{Route, parameter};
use crate::search::{MatchField, highlight_ranges};
use leptos::ev::KeyboardEvent;
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// How many direct answers and results are suggested.
const ANSWERS: usize = 2;
const HITS: usize = 5;

/// A line of the list of suggestions.
#[derive(Clone, PartialEq)]
struct Suggestion {
    /// What it is: a group of results, a topic …
    kind: &'static str,
    title: String,
    /// The byte ranges of the title that match.
    ranges: Vec<(usize, usize)>,
    /// The best matching passage, if it is not the title.
    passage: Option<(String, Vec<(usize, usize)>)>,
    href: String,
}

/// The form with its list of suggestions.
#[component]
pub fn SearchForm(
    id: &'static str,
    /// The accessible name, which tells this search from others on the page.
    label: &'static str,
) -> impl IntoView {
    let (site, url, address, status) = (use_site(), use_url(), use_address(), use_status());
    let t = site.t;
    let live = address.is_live();
    let field = NodeRef::<html::Input>::new();
    // On the search page, the field shows the words of the results. On other pages it is left as it is.
    let words = asked();
    Effect::new(move |before: Option<String>| {
        let words = words.get();
        if let Some(field) = field.get().filter(|_| before.is_some() || !words.is_empty()) {
            field.set_value(&words);
        }
        words
    });
    // The typed words while the list is open; empty while it is closed.
    let typed = RwSignal::new(String::new());
    let suggestions = Memo::new(move |_| typed.with(|typed| suggest(site, url, typed)));
    let open = Memo::new(move |_| suggestions.with(|all| !all.is_empty()));
    let active = RwSignal::new(None::<usize>);
    let close = move || {
        typed.set(String::new());
        active.set(None);
    };
    // Navigating to another page closes the list.
    Effect::new(move |_| {
        address.route();
        close();
    });
    let show = move || {
        // Takeover also fills in what was typed before; the list only opens for a reader who is in the field.
        let Some(field) = field.get_untracked().filter(|field| is_focused(field)) else { return };
        let now = field.value();
        active.set(None);
        typed.set(dom::composed(now.trim()));
        let count = suggestions.with_untracked(Vec::len);
        if count > 0 {
            status.announce(&format!("{count} {}", t.plural(count, t.finder.one_suggestion, t.finder.suggestions)));
        }
    };
    let option_id = move |n: usize| format!("{id}-{n}");
    let step = move |event: &KeyboardEvent, forward: bool| {
        event.prevent_default();
        if !open.get_untracked() {
            show();
        }
        let count = suggestions.with_untracked(Vec::len);
        // Between the last and the first line, no line is active and the field itself is.
        let next = match (active.get_untracked(), forward) {
            (None, true) => Some(0),
            (None, false) => count.checked_sub(1),
            (Some(at), true) => Some(at + 1),
            (Some(at), false) => at.checked_sub(1),
        };
        let next = next.filter(|next| *next < count);
        active.set(next);
        if let Some(next) = next {
            // If the list has just opened, its lines are not in the page until the next turn.
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
            <label class="visually-hidden" for=id>{t.finder.search_label}</label>
            <input
                type="text"
                inputmode="search"
                id=id
                name=parameter::WORDS
                autocomplete="off"
                maxlength=MOST_LETTERS
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
                <span class="visually-hidden">{t.finder.search_button}</span>
                <svg viewBox="0 0 24 24" aria-hidden="true"><circle cx="10" cy="10" r="6" /><path d="M14.5 14.5 20 20" /></svg>
            </button>
            // Pressing a line must not move the focus, as that closes the list before the click. It closes once the
            // link was followed.
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

/// The suggestions for typed words: direct answers, the best results, and a link to all results.
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
            title: format!(
                "{}: {} {}",
                t.finder.all_hits,
                hits.len(),
                t.plural(hits.len(), t.finder.one_hit, t.finder.many_hits)
            ),
            ranges: vec![],
            passage: None,
            href: url.href(&Route::Search, &search_for(typed, None)),
        });
    }
    all
}
