//! The cards of the measures that are asked for: shown, put in order, marked.
//!
//! A card that is made stays in the page, hidden where it is not found: to make one takes far longer than to show it. A plan
//! with few measures has a card for each from the start. Of many, the first that are found get theirs at once, others in idle
//! moments, so that the browser's own search, screen readers and printers find them in the page; the last ones at a press.

use super::card_list::CardList;
use super::{CardState, FinderState, Later, LiveText, MeasureCard, set_changed, use_finder};
use crate::app::browser::dom;
use crate::app::status::SETTLED;
use crate::app::{use_address, use_site};
use crate::plan::Measure;
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

/// The list.
#[component]
pub fn MeasureList() -> impl IntoView {
    let FinderState { answer, finder, .. } = use_finder();
    let t = use_site().t;
    let measures: Vec<_> = use_site().plan.measures().collect();
    // What is printed is whole.
    let first = if use_address().is_live() && measures.len() > SMALL { FIRST } else { measures.len() };
    let list = CardList::new(measures, &answer.get_untracked().measures, first, finder.index());
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
fn mark_rest(list: StoredValue<CardList>, question: u32) {
    let more = list.try_update_value(|list| list.question == question && list.mark(MORE));
    if more == Some(true) {
        dom::after_frame(move || mark_rest(list, question));
    }
}

/// Shows more of what is found, some in each idle moment.
fn grow_in_idle_moments(list: StoredValue<CardList>, grown: RwSignal<(u32, usize)>, question: u32) {
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
fn drop_hidden(list: StoredValue<CardList>, made: RwSignal<Vec<usize>>) {
    // The page may have been left.
    if made.try_with_untracked(Vec::len).is_some_and(|made| made > 2 * WHOLE) {
        list.update_value(|list| made.update(|made| list.keep_shown(made)));
    }
}
