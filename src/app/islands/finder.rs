//! The measures page: what the controls ask goes into the address, what the address asks is shown.

use super::Failure;
use super::address::{Address, Entry, speak};
use super::cards::Cards;
use crate::app::browser::{dom, fetch, focus, root};
use crate::query::{Answer, Finder, MeasureQuery, Sort, needles};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
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

/// An option's elements.
struct Control {
    facet: usize,
    /// Its number among the facet's options.
    n: usize,
    id: &'static str,
    input: HtmlInputElement,
    choice: Element,
    count: Element,
}

/// The form and the order.
struct Controls {
    words: HtmlInputElement,
    options: Vec<Control>,
    /// How many options of a facet are chosen, beside its name.
    chosen: Vec<Element>,
    sort: HtmlSelectElement,
}

/// Starts it.
pub async fn start(island: &HtmlElement) -> Result<(), Failure> {
    let json = fetch::text(&root::file("data-finder")).await?;
    let finder: &'static Finder = Box::leak(Box::new(Finder::parse(&json)?));
    if let (Some(controls), Some(chosen)) = (Controls::read(island, finder), dom::within(island, ".finder-chosen")) {
        let island = island.clone();
        leptos::mount::mount_to(HtmlElement::clone(&chosen), move || view(finder, &island, controls, chosen)).forget();
    }
    Ok(())
}

fn view(finder: &'static Finder, island: &HtmlElement, controls: Controls, words: HtmlElement) -> impl IntoView + use<> {
    let address = Address::follow();
    let query = Memo::new(move |_| address.with(|search| MeasureQuery::parse(search, finder)));
    let answer = Memo::new(move |_| query.with(|q| finder.answer(q)));
    let spots = dom::word(&words, "spots").split('|').map(str::to_owned).collect();
    let here = Here { finder, address, query, answer, words: StoredValue::new_local(words.into()) };
    // What a reader typed or ticked before this started counts; what the address has of unknown values does not.
    address.set(&controls.asked(query.get_untracked()).print(finder), Entry::Same);
    controls.listen(island, here);
    Effect::new(move |_| query.with(|q| answer.with(|a| controls.show(q, a))));
    if let Some(cards) = Cards::read(island, spots) {
        Effect::new(move |_| {
            let needles = query.with(|q| needles(&q.words));
            answer.with(|a| cards.show(&a.measures, &needles, &finder.index));
        });
    }
    count(here);
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
    fn read(island: &Element, finder: &'static Finder) -> Option<Self> {
        let mut options = vec![];
        for (facet, of) in finder.facets.iter().enumerate() {
            for (n, option) in of.options.iter().enumerate() {
                let input: HtmlInputElement = dom::one(&format!("[id='{}-{}']", of.key, option.id))?;
                let choice = input.parent_element()?;
                let count = dom::within(&choice, ".choice-count")?;
                options.push(Control { facet, n, id: &option.id, input, choice, count });
            }
        }
        Some(Controls {
            words: dom::within(island, "input[type=search]")?,
            options,
            chosen: dom::all(island, ".facet-chosen"),
            sort: dom::within(island, "select")?,
        })
    }

    /// A query, with what the controls say beyond it.
    fn asked(&self, mut query: MeasureQuery) -> MeasureQuery {
        if !self.words.value().trim().is_empty() {
            query.words = self.words.value();
        }
        for option in self.options.iter().filter(|o| o.input.checked()) {
            if !query.has(option.facet, option.id) {
                query.chosen[option.facet].push(option.id);
            }
        }
        query
    }

    /// Every change goes into the address.
    fn listen(&self, island: &HtmlElement, here: Here) {
        let set = move |query: MeasureQuery, entry| here.address.set(&query.print(here.finder), entry);
        let options: Vec<_> = self.options.iter().map(|o| (o.facet, o.id, o.input.clone())).collect();
        let (words, sort) = (self.words.clone(), self.sort.clone());
        dom::listen(&self.words, "input", move |_| {
            set(MeasureQuery { words: words.value(), ..here.query.get_untracked() }, Entry::Same);
        });
        dom::listen(island, "change", move |event| {
            let Some(target) = event.target() else { return };
            let query = here.query.get_untracked();
            if target.has_type::<HtmlSelectElement>() {
                let chosen = sort.value();
                let sort = Sort::ALL.iter().find(|s| s.1 == chosen).map_or(Sort::Plan, |s| s.0);
                set(MeasureQuery { sort, ..query }, Entry::New);
            } else if let Some((facet, id, _)) = options.iter().find(|o| target.dyn_ref() == Some(&o.2)) {
                set(query.toggle(*facet, id), Entry::New);
            }
        });
        dom::listen(island, "submit", |event| event.prevent_default());
    }

    /// Shows a query and its counts.
    fn show(&self, query: &MeasureQuery, answer: &Answer) {
        // While a word is half typed, the field knows more than the address: a space at its end, say.
        if self.words.value().split_whitespace().collect::<Vec<_>>().join(" ") != query.words {
            self.words.set_value(&query.words);
        }
        for option in &self.options {
            let on = query.has(option.facet, option.id);
            let count = answer.counts[option.facet].get(option.n).copied().unwrap_or(0);
            option.input.set_checked(on);
            option.count.set_text_content(Some(&count.to_string()));
            dom::set_class(&option.choice, "choice-empty", count == 0 && !on);
        }
        for (label, ids) in self.chosen.iter().zip(&query.chosen) {
            let text = if ids.is_empty() { String::new() } else { ids.len().to_string() };
            label.set_text_content(Some(&text));
        }
        for (option, (sort, ..)) in dom::all::<Element>(&self.sort, "option").into_iter().zip(Sort::ALL) {
            if sort == Sort::Plan {
                // With words, the plan's order gives way to the best match.
                let other = dom::word(&option, "with-words");
                if !other.is_empty() && (option.text_content().as_deref() == Some(&other)) == query.words.is_empty() {
                    dom::set(&option, "data-with-words", option.text_content().as_deref());
                    option.set_text_content(Some(&other));
                }
            }
        }
        let key = Sort::ALL.iter().find(|s| s.0 == query.sort).map_or("", |s| s.1);
        self.sort.set_value(key);
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
        let name = here.finder.facets.get(facet).map_or_else(|| here.word("search"), |f| f.label.clone());
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

