//! The glossary: terms by letter, a bar of letters to jump to, and a field that narrows the list. The address holds the
//! words in the field.

use super::PageHead;
use crate::app::address::HistoryEntry;
use crate::app::browser::dom;
use crate::app::status::announce_settled;
use crate::app::{Site, components::*, use_address, use_site, use_url};
use crate::export;
use crate::plan::Term;
use crate::query::{TermFilter, first, letters, pairs, print};
use crate::route::parameter;
use crate::text::fill;
use leptos::html;
use leptos::prelude::*;

/// How many letters with terms fill the first screen.
const FIRST: usize = 3;
/// A term with more places than this shows some of them and has the others unfold.
const PLACES: usize = 4;

/// Whether each term is shown.
type Shown = Memo<Vec<bool>>;

/// The glossary page.
#[component]
pub fn Glossary() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let address = use_address();
    let filter = StoredValue::new(TermFilter::new(&plan.glossary));
    let words = Memo::new(move |_| address.with(|search| first(&pairs(search), parameter::WORDS)).unwrap_or_default());
    let shown: Shown = Memo::new(move |_| words.with(|words| filter.with_value(|filter| filter.matches(words))));
    let typed = move |(words, _): (String, HistoryEntry)| {
        address.set(&print([(parameter::WORDS, words.trim().to_owned())]), HistoryEntry::Replace);
    };
    let total = plan.glossary.len();
    let counted = move || {
        let number = shown.with(|shown| shown.iter().filter(|shown| **shown).count());
        match number {
            0 => fill(t.pages.terms_none, &[&t.quoted(words.read().trim())]),
            all if all == total => fill(t.pages.terms_all, &[&total.to_string()]),
            some => fill(t.pages.terms_some, &[&some.to_string(), &total.to_string()]),
        }
    };
    announce_settled(counted);
    let result = NodeRef::<html::P>::new();
    let none = Memo::new(move |_| !shown.with(|shown| shown.contains(&true)));
    let reset = move |_| {
        address.set("", HistoryEntry::Push);
        // The button disappears, so the focus moves to what has changed.
        if let Some(result) = result.get_untracked() {
            dom::focus(&result);
        }
    };
    view! {
        <PageHead title=t.glossary.to_owned() lead=t.pages.glossary_lead />
        <p class="editorial">{t.pages.glossary_editorial}</p>
        <form
            class="glossary-filter needs-script"
            role="search"
            aria-label=t.pages.terms_filter
            autocomplete="off"
            on:submit=|event| {
                event.prevent_default();
                dom::hide_keyboard();
            }
        >
            <SearchField id="glossar-filter" label=t.pages.terms_filter hint=t.pages.terms_hint words typed />
        </form>
        <Letters shown />
        <p class="finder-count" id=parameter::RESULT tabindex="-1" node_ref=result><LiveText text=Signal::derive(counted) /></p>
        <button type="button" class="button" hidden=move || !none.get() on:click=reset>{t.pages.terms_reset}</button>
        <Terms level=2 shown />
    }
}

/// The fragment of a letter. The word keeps it apart from the ids of terms.
fn fragment(letter: char) -> String {
    format!("buchstabe-{}", letter.to_ascii_lowercase())
}

/// The bar of letters. Those without terms are no links, and say so.
#[component]
fn Letters(shown: Shown) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let letters = StoredValue::new(letters(&plan.glossary));
    // Drawn anew only when another letter is left without terms.
    let filled = Memo::new(move |_| {
        let filled = |(letter, terms): &(char, Vec<usize>)| (*letter, shown.with(|all| terms.iter().any(|n| all[*n])));
        letters.with_value(|letters| letters.iter().map(filled).collect::<Vec<_>>())
    });
    let url = use_url();
    let draw = move || {
        let letter = |(letter, filled): (char, bool)| {
            let name = letter.to_string();
            match filled {
                true => view! { <li><a href=url.fragment(&fragment(letter))>{name}</a></li> }.into_any(),
                false => view! { <li><span class="letter-none">{name}<span class="visually-hidden">": "{t.pages.terms_of_letter}</span></span></li> }.into_any(),
            }
        };
        view! { <ul>{filled.get().into_iter().map(letter).collect_view()}</ul> }.into_any()
    };
    view! { <nav class="letters" aria-label=t.pages.terms_letters><Redrawn draw /></nav> }
}

/// All terms by letter.
#[component]
pub fn Terms(
    /// The level of the letters' headings.
    level: u8,
    /// Whether each term is shown; all are by default.
    #[prop(optional)]
    shown: Option<Shown>,
) -> impl IntoView {
    let plan = use_site().plan;
    let is_shown = move |n: usize| shown.is_none_or(|shown| shown.with(|all| all[n]));
    let letter = move |(letter, terms): (char, Vec<usize>)| {
        let all = terms.clone();
        let entries = terms.into_iter().map(|n| {
            let hidden = move || !is_shown(n);
            entry(&plan.glossary[n], Signal::derive(hidden))
        });
        view! {
            <section class="term-letter" id=fragment(letter) hidden=move || !all.iter().any(|n| is_shown(*n))>
                {heading(level, letter.to_string().into_any())}
                <dl>{entries.collect::<Vec<_>>()}</dl>
            </section>
        }
        .into_any()
    };
    let mut letters: Vec<_> = letters(&plan.glossary).into_iter().filter(|(_, terms)| !terms.is_empty()).collect();
    let later = letters.split_off(FIRST.min(letters.len()));
    view! {
        <div class="glossary">
            {letters.into_iter().map(letter).collect::<Vec<_>>()}
            <Later>{later.into_iter().map(letter).collect::<Vec<_>>()}</Later>
        </div>
    }
}

/// A term with its explanation, and the places where it stands in the plan.
fn entry(term: &'static Term, hidden: Signal<bool>) -> AnyView {
    let Site { plan, t, .. } = use_site();
    let place = |id: &String| {
        let found = plan.find(id)?;
        Some(view! { <li><RecordLink id=id.clone()>{export::place(&found, t)}</RecordLink></li> })
    };
    let places = |ids: &'static [String]| view! { <ul>{ids.iter().filter_map(place).collect_view()}</ul> };
    let (seen, folded) = match term.places.len() {
        many if many > PLACES => term.places.split_at(PLACES - 1),
        few => term.places.split_at(few),
    };
    let folded = (!folded.is_empty()).then(|| {
        let more = fill(t.pages.more_places, &[&folded.len().to_string()]);
        view! {
            <details>
                <summary>{more}<span class="visually-hidden">": "{term.term.as_str()}</span></summary>
                {places(folded)}
            </details>
        }
    });
    view! {
        <div class="term" id=term.id.as_str() tabindex="-1" hidden=hidden>
            <dt>
                <dfn>{text(&term.term)}</dfn>
                {term.expansion.as_ref().map(|e| view! { <span class="term-expansion">{text(e)}</span> })}
            </dt>
            <dd>
                <p>{text(&term.text)}</p>
                <div class="term-places"><span>{t.cited_in}":"</span><div>{places(seen)}{folded}</div></div>
            </dd>
        </div>
    }
    .into_any()
}
