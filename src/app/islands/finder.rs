//! The measures page: what the controls ask goes into the address, what the address asks is shown.

use super::Failure;
use super::address::{Address, Entry, speak};
use super::cards::Cards;
use super::facets::Facets;
use crate::app::browser::{dom, fetch, focus, root};
use crate::query::{Answer, Finder, MeasureQuery, Sort, needles};
use leptos::prelude::*;
use std::rc::Rc;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlSelectElement};

/// What the views share.
#[derive(Clone, Copy)]
struct Here {
    finder: &'static Finder,
    address: Address,
    query: Memo<MeasureQuery>,
    answer: Memo<Answer>,
    /// The element that holds the words for chips and empty results.
    words: StoredValue<Element, LocalStorage>,
}

/// The static controls.
struct Controls {
    words: HtmlInputElement,
    sort: HtmlSelectElement,
}

/// Starts it.
pub async fn start(island: &HtmlElement) -> Result<(), Failure> {
    let json = fetch::text(&root::file("data-finder")).await?;
    let finder: &'static Finder = Box::leak(Box::new(Finder::parse(&json)?));
    let (controls, chosen) =
        (Controls::read(island).map(Rc::new), dom::within::<HtmlElement>(island, ".finder-chosen"));
    if let (Some(controls), Some(chosen)) = (controls, chosen) {
        let island = island.clone();
        leptos::mount::mount_to(chosen.clone(), move || view(finder, &island, controls, chosen)).forget();
    }
    Ok(())
}

fn view(
    finder: &'static Finder,
    island: &HtmlElement,
    controls: Rc<Controls>,
    words: HtmlElement,
) -> impl IntoView + use<> {
    let address = Address::follow();
    let query = Memo::new(move |_| address.with(|search| MeasureQuery::parse(search, finder)));
    let answer = Memo::new(move |_| query.with(|q| finder.answer(q)));
    let spots = dom::word(&words, "spots").split('|').map(str::to_owned).collect();
    let here = Here { finder, address, query, answer, words: StoredValue::new_local(words.into()) };
    // What a reader typed or chose before this started counts; what the address has of unknown values does not.
    address.set(&controls.asked(query.get_untracked()).print(finder), Entry::Same);
    controls.listen(island, here);
    Effect::new(move |_| query.with(|q| controls.show(q)));
    if let Some(list) = dom::within::<HtmlElement>(island, ".finder-facets > div") {
        let switch = move |facet, option| {
            let next = query.with_untracked(|q| q.toggle(facet, option));
            address.set(&next.print(finder), Entry::New);
        };
        let facets = Facets::draw(&list, finder, switch);
        Effect::new(move |_| query.with(|q| answer.with(|a| facets.show(q, a))));
    }
    if let Some(cards) = Cards::read(island, spots).map(Rc::new) {
        Effect::new(move |_| {
            let needles = query.with(|q| needles(&q.words));
            answer.with(|a| cards.show(&a.measures, needles, &finder.index));
        });
    }
    count(here);
    super::takeaway::listen(island, answer, move || query.with(|q| q.print(finder)));
    provide_context(here);
    view! { <Chips /> <NoResults /> }
}

/// The number of results: shown, and spoken.
fn count(here: Here) {
    let Some(line) = dom::one::<Element>("#ergebnis") else { return };
    let [one, many, of] = ["one", "many", "of"].map(|name| StoredValue::new(dom::word(&line, name)));
    let total = here.finder.total();
    let result = move || {
        let n = here.answer.with(|a| a.measures.len());
        let noun = if n == 1 { one } else { many }.get_value();
        if n == total { format!("{n} {noun}") } else { format!("{n} {} {total} {}", of.get_value(), many.get_value()) }
    };
    Effect::new(move |_| line.set_text_content(Some(&result())));
    speak(result);
}

impl Controls {
    fn read(island: &Element) -> Option<Self> {
        Some(Controls { words: dom::within(island, "input[type=search]")?, sort: dom::within(island, "select")? })
    }

    /// A query, with what was typed beyond it.
    fn asked(&self, query: MeasureQuery) -> MeasureQuery {
        let (words, sort) = (self.words.value(), self.order());
        MeasureQuery {
            words: if words.trim().is_empty() { query.words } else { words },
            sort: if sort == Sort::Plan { query.sort } else { sort },
            ..query
        }
    }

    fn order(&self) -> Sort {
        let chosen = self.sort.value();
        Sort::ALL.iter().find(|s| s.1 == chosen).map_or(Sort::Plan, |s| s.0)
    }

    /// Every change goes into the address.
    fn listen(self: &Rc<Self>, island: &HtmlElement, here: Here) {
        let set = move |query: MeasureQuery, entry| here.address.set(&query.print(here.finder), entry);
        let of = Rc::clone(self);
        dom::listen(&self.words, "input", move |_| {
            set(MeasureQuery { words: of.words.value(), ..here.query.get_untracked() }, Entry::Same);
        });
        let of = Rc::clone(self);
        dom::listen(&self.sort, "change", move |_| {
            set(MeasureQuery { sort: of.order(), ..here.query.get_untracked() }, Entry::New);
        });
        dom::listen(island, "submit", |event| event.prevent_default());
    }

    /// Shows a query.
    fn show(&self, query: &MeasureQuery) {
        // While a word is half typed, the field knows more than the address: a space at its end, say.
        if self.words.value().split_whitespace().collect::<Vec<_>>().join(" ") != query.words {
            self.words.set_value(&query.words);
        }
        // With words, the plan's order gives way to the best match: the first option has a name for each.
        if let Some(first) = dom::within::<Element>(&self.sort, "option") {
            let name = if query.words.is_empty() { "plan" } else { "match" };
            first.set_text_content(Some(&dom::word(&first, name)));
        }
        self.sort.set_value(Sort::ALL.iter().find(|s| s.0 == query.sort).map_or("", |s| s.1));
    }
}

impl Here {
    fn word(self, name: &str) -> String {
        self.words.with_value(|words| dom::word(words, name))
    }

    /// Asks something else. What was pressed is gone then: the reader goes on from the number of results.
    fn ask(self, query: MeasureQuery) {
        self.address.set(&query.print(self.finder), Entry::New);
        focus("#ergebnis");
    }
}

/// The choices in force, each with a button that takes it back.
#[component]
fn Chips() -> impl IntoView {
    let here: Here = expect_context();
    let chosen = move || {
        let chosen = here.query.with(|q| q.chosen.clone());
        let of = |(facet, ids): (usize, Vec<&'static str>)| ids.into_iter().map(move |id| (facet, id));
        chosen.into_iter().enumerate().flat_map(of).collect::<Vec<_>>()
    };
    let chip = move |(facet, id): (usize, &'static str)| {
        let of = &here.finder.facets[facet];
        let label = of.options.iter().find(|o| o.id == id).map_or("", |o| o.label.as_str());
        let remove = move |_| here.ask(here.query.with_untracked(|q| q.toggle(facet, id)));
        view! {
            <li>
                <button type="button" class="chip" on:click=remove>
                    <span class="chip-facet">{of.label.as_str()}": "</span>
                    {label}
                    <span class="visually-hidden">" "{here.word("remove")}</span>
                    <span aria-hidden="true" class="chip-sign">"×"</span>
                </button>
            </li>
        }
    };
    let clear =
        move |_| here.ask(MeasureQuery { sort: here.query.with_untracked(|q| q.sort), ..MeasureQuery::default() });
    view! {
        <Show when=move || !here.query.with(MeasureQuery::is_open)>
            <ul class="chips" aria-label=here.word("filters")>
                <For each=chosen key=|chip| *chip children=chip />
                <li><button type="button" class="chip chip-clear" on:click=clear>{here.word("clear")}</button></li>
            </ul>
        </Show>
    }
}

/// Nothing fits: which filter to drop, and what that gives.
#[component]
fn NoResults() -> impl IntoView {
    let here: Here = expect_context();
    let way = move |(facet, left): (usize, u32)| {
        let name = here.finder.facets.get(facet).map_or_else(|| here.word("words"), |f| f.label.clone());
        let noun = dom::one::<Element>("#ergebnis").map(|e| dom::word(&e, if left == 1 { "one" } else { "many" }));
        let drop = move |_| {
            let mut next = here.query.get_untracked();
            match next.chosen.get_mut(facet) {
                Some(chosen) => chosen.clear(),
                None => next.words.clear(),
            }
            here.ask(next);
        };
        view! {
            <li>
                <button type="button" class="button" on:click=drop>
                    {name}" "{here.word("remove")}": "{left}" "{noun}
                </button>
            </li>
        }
    };
    let nothing = move || {
        let ways = here.answer.with(|a| a.drop.clone());
        let drop = (!ways.is_empty()).then(|| {
            view! {
                <p>{here.word("drop")}</p>
                <ul class="no-results-ways">{ways.into_iter().map(way).collect_view()}</ul>
            }
        });
        view! { <div class="no-results"><p><strong>{here.word("none")}</strong></p>{drop}</div> }
    };
    move || here.answer.with(|a| a.measures.is_empty()).then(nothing)
}
