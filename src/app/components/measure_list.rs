//! The cards of the measures that are asked for: shown, put in order, marked.
//!
//! A card that is made stays in the page, hidden where it is not found: to make one takes far longer than to show it. A plan
//! with few measures has a card for each from the start. Of many, the first that are found get theirs at once, others in idle
//! moments, so that the browser's own search, screen readers and printers find them in the page; the last ones at a press.

use super::{CardState, FinderState, Later, LiveText, MeasureCard, set_changed, use_finder};
use crate::app::browser::dom;
use crate::app::status::SETTLED;
use crate::app::{use_address, use_site};
use crate::plan::Measure;
use crate::query::{Answer, Highlights, NumberSet, moves};
use crate::search::{LazyIndex, SearchQuery};
use leptos::html;
use leptos::prelude::*;

/// No more cards than these are in sight when a question changes.
const IN_SIGHT: usize = 12;
/// So many others are marked at a time, once typing has paused: in the frame that the announcement takes anyway.
const MORE: usize = 32;
/// A plan with so few measures has a card for each from the start, and shows all that are found at once.
const SMALL: usize = 128;
/// Of a larger plan, so many cards are shown when a question changes: more than a large screen has in sight.
const FIRST: usize = 24;
/// So many are added in one idle moment,
const IDLE: usize = 16;
/// and so many in all before the reader asks for others.
const WHOLE: usize = 960;

struct List {
    measures: Vec<&'static Measure>,
    index: &'static LazyIndex,
    /// What the cards' signals live as long as.
    owner: Owner,
    /// The card of each measure that has one.
    cards: Vec<Option<CardState>>,
    /// The numbers of those, as they stand in the page, hidden ones too.
    order: Vec<usize>,
    /// Those that were made since they were last put in order.
    fresh: Vec<usize>,
    /// The place of the card that was made last.
    last: Option<NodeRef<html::Article>>,
    /// The numbers of the measures that are found.
    found: Vec<usize>,
    /// How many of them are shown when a question changes,
    first: usize,
    /// and how many now.
    shown: usize,
    words: SearchQuery,
    /// The cards whose marks are those of the words.
    marked: NumberSet,
    /// Counts the questions, so that what was put off for an old one is left.
    question: u32,
}

/// The list.
#[component]
pub fn MeasureList() -> impl IntoView {
    let FinderState { answer, finder, .. } = use_finder();
    let t = use_site().t;
    let measures: Vec<_> = use_site().plan.measures().collect();
    // What is printed is whole.
    let first = if use_address().is_live() && measures.len() > SMALL { FIRST } else { measures.len() };
    let list = List::new(measures, &answer.get_untracked().measures, first, finder.index());
    let cards: Vec<_> = list.order.iter().filter_map(|n| Some((list.measures[*n], list.cards[*n]?))).collect();
    let list = StoredValue::new(list);
    let card = |&(measure, live): &(&'static Measure, CardState)| view! { <MeasureCard measure level=2 live /> };
    let in_sight = cards[..IN_SIGHT.min(cards.len())].iter().map(card).collect_view();
    // The numbers of the cards that were made since.
    let made = RwSignal::new(Vec::<usize>::new());
    let made_card = move |n: usize| {
        let of = list.with_value(|list| list.cards[n].map(|live| (list.measures[n], live)));
        of.map(|(measure, live)| view! { <MeasureCard measure level=2 live /> })
    };
    // How many are shown, once these are more than the first: for this question alone. And how many are not.
    let (grown, hidden) = (RwSignal::new((0, first)), RwSignal::new(0));
    let element = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let (question, shown) = grown.get();
        let asked = answer.with(|answer| {
            list.try_update_value(|list| {
                let is_new = list.ask(answer);
                list.shown = if question == list.question { shown } else { list.first };
                (is_new, list.make(), list.last)
            })
        });
        let Some((is_new, missing, last)) = asked else { return };
        if !missing.is_empty() {
            made.update(|made| made.extend(missing));
        }
        // Until the last card is drawn there is nothing to put in order.
        let element = element.get_untracked().filter(|_| last.is_some_and(|last| last.get().is_some()));
        let waiting = list.try_update_value(|list| {
            list.show();
            if let Some(element) = element {
                list.sort(&element);
            }
            // Where these are in sight, the frame that comes shows all there is to see.
            (list.mark(IN_SIGHT), list.found.len().saturating_sub(list.shown), list.question)
        });
        let Some((unmarked, unshown, question)) = waiting else { return };
        set_changed(hidden, unshown);
        if unmarked {
            set_timeout(move || mark_rest(list, question), SETTLED);
        }
        if is_new && unshown > 0 {
            let grow = move || {
                drop_hidden(list, made);
                grow_in_idle_moments(list, grown, question);
            };
            set_timeout(grow, SETTLED);
        }
    });
    let any_hidden = Memo::new(move |_| hidden.get() > 0);
    let label = move || format!("{}: {}", t.more_measures, hidden.get());
    let more = move |_| {
        if let Some(more) = list.try_with_value(|list| (list.question, list.shown + WHOLE)) {
            grown.set(more);
        }
    };
    view! {
        <div class="measure-cards" node_ref=element>
            {in_sight}
            <Later>{cards.iter().skip(IN_SIGHT).map(card).collect_view()}</Later>
            <For each=move || made.get() key=|n| *n children=made_card />
        </div>
        {move || any_hidden.get().then(|| view! {
            <p class="measure-more">
                <button type="button" class="button" on:click=more><LiveText text=Signal::derive(label) /></button>
            </p>
        })}
    }
}

/// Marks the other cards, some in each frame: nobody sees them yet, and every frame takes time from the next key.
fn mark_rest(list: StoredValue<List>, question: u32) {
    let more = list.try_update_value(|list| list.question == question && list.mark(MORE));
    if more == Some(true) {
        dom::after_frame(move || mark_rest(list, question));
    }
}

/// Shows more of what is found, some in each idle moment.
fn grow_in_idle_moments(list: StoredValue<List>, grown: RwSignal<(u32, usize)>, question: u32) {
    dom::when_idle(move || {
        let more = list.try_with_value(|list| {
            (list.question == question && list.shown < list.found.len().min(WHOLE))
                .then_some((list.shown + IDLE).min(WHOLE))
        });
        if let Some(shown) = more.flatten() {
            grown.set((question, shown));
            grow_in_idle_moments(list, grown, question);
        }
    });
}

/// Takes cards out of the page that no question needs, once there are many.
fn drop_hidden(list: StoredValue<List>, made: RwSignal<Vec<usize>>) {
    // The page may have been left.
    if made.try_with_untracked(Vec::len).is_some_and(|made| made > 2 * WHOLE) {
        list.update_value(|list| made.update(|made| list.keep_shown(made)));
    }
}

impl List {
    /// The cards that are found first: so a page that is mounted with a question has nothing to move.
    fn new(measures: Vec<&'static Measure>, found: &[usize], first: usize, index: &'static LazyIndex) -> List {
        let mut order: Vec<usize> = found[..found.len().min(first)].to_vec();
        let mut cards = vec![None; measures.len()];
        order.iter().for_each(|n| cards[*n] = Some(CardState::new(true)));
        if measures.len() <= first {
            for (n, card) in cards.iter_mut().enumerate().filter(|(_, card)| card.is_none()) {
                *card = Some(CardState::new(false));
                order.push(n);
            }
        }
        let last = order.last().and_then(|n| cards[*n]).map(|card: CardState| card.element);
        let (marked, words) = (NumberSet::full(measures.len()), SearchQuery::default());
        let owner = Owner::current().unwrap_or_default();
        List {
            measures,
            index,
            owner,
            cards,
            order,
            fresh: vec![],
            last,
            found: vec![],
            first,
            shown: first,
            words,
            marked,
            question: 0,
        }
    }

    /// Takes an answer; says whether it is another one.
    fn ask(&mut self, answer: &Answer) -> bool {
        if self.question > 0 && self.words == answer.words && self.found == answer.measures {
            return false;
        }
        if self.words != answer.words {
            self.words = answer.words.clone();
            self.marked = NumberSet::empty(self.measures.len());
        }
        self.found.clone_from(&answer.measures);
        self.question += 1;
        true
    }

    /// Those that are to be seen.
    fn wanted(&self) -> &[usize] {
        &self.found[..self.found.len().min(self.shown)]
    }

    /// Makes the cards that are wanted and missing; gives their numbers.
    fn make(&mut self) -> Vec<usize> {
        let missing: Vec<usize> = self.wanted().iter().copied().filter(|n| self.cards[*n].is_none()).collect();
        for n in &missing {
            let card = self.owner.with(|| CardState::new(true));
            self.last = Some(card.element);
            self.cards[*n] = Some(card);
            self.order.push(*n);
            self.fresh.push(*n);
            self.marked.remove(*n);
        }
        missing
    }

    /// Shows the cards that are wanted, and hides the others.
    fn show(&mut self) {
        let mut wanted = NumberSet::empty(self.measures.len());
        self.wanted().iter().for_each(|n| wanted.insert(*n));
        for n in &self.order {
            if let Some(card) = self.cards[*n] {
                set_changed(card.shown, wanted.has(*n));
            }
        }
    }

    /// Leaves the cards that are wanted, of those that can be taken out of the page.
    fn keep_shown(&mut self, made: &mut Vec<usize>) {
        let mut wanted = NumberSet::empty(self.measures.len());
        self.wanted().iter().for_each(|n| wanted.insert(*n));
        for n in made.iter().filter(|n| !wanted.has(**n)) {
            self.cards[*n] = None;
        }
        made.retain(|n| wanted.has(*n));
        self.order.retain(|n| self.cards[*n].is_some());
    }

    /// Brings the cards that are wanted into their order.
    fn sort(&mut self, parent: &web_sys::Element) {
        let wanted = self.found[..self.found.len().min(self.shown)].to_vec();
        let element = |n: usize| self.cards[n].and_then(|card| card.element.get_untracked());
        // New ones are drawn before those that were moved to the end.
        for card in std::mem::take(&mut self.fresh).into_iter().filter_map(element) {
            dom::insert(parent, &card, None);
        }
        for (card, before) in moves(&mut self.order, &wanted) {
            if let Some(card) = element(card) {
                dom::insert(parent, &card, before.and_then(element).as_deref());
            }
        }
    }

    /// Marks the next cards; says whether others wait.
    fn mark(&mut self, most: usize) -> bool {
        let waiting: Vec<usize> = self.wanted().iter().copied().filter(|n| !self.marked.has(*n)).collect();
        for n in waiting.iter().copied().take(most) {
            let Highlights { title, passage } = match self.words.is_empty() {
                true => Highlights::default(),
                false => {
                    let index = self.index.get();
                    Highlights::new(&index.entries[n], &self.words, index)
                }
            };
            if let Some(card) = self.cards[n] {
                set_changed(card.title, title);
                set_changed(card.passage, passage);
            }
            self.marked.insert(n);
        }
        waiting.len() > most
    }
}
