//! The list of measures that match the query.
//!
//! A card stays in the page once it is made, hidden if it does not match: making one takes far longer than showing it.
//! A small plan has a card for each measure from the start. In a large one the first matches get theirs at once,
//! further ones in idle moments, so that the browser's own search, screen readers and printers find them; the rest only
//! when a button is pressed.

use super::card_list::CardList;
use super::{CardState, FinderState, Later, LiveText, MeasureCard, set_changed, use_finder};
use crate::app::browser::dom;
use crate::app::status::SETTLED;
use crate::app::{use_address, use_site};
use crate::plan::Measure;
use leptos::html;
use leptos::prelude::*;

/// How many cards are in sight at most when the query changes; these are marked first.
const IN_SIGHT: usize = 12;
/// How many further cards are marked at a time once typing has paused, beside the announcement in the same frame.
const MORE: usize = 32;
/// A plan with at most this many measures has a card for each from the start, and shows all matches at once.
const SMALL: usize = 128;
/// How many cards of a larger plan are shown when the query changes: more than a large screen has in sight.
const FIRST: usize = 24;
/// How many cards are added in one idle moment.
const IDLE: usize = 16;
/// How many cards there are in all before the reader asks for more.
const WHOLE: usize = 960;

/// The list, with a button for more if there are too many cards.
#[component]
pub fn MeasureList() -> impl IntoView {
    let FinderState { results, finder, .. } = use_finder();
    let t = use_site().t;
    let measures: Vec<_> = use_site().plan.measures().collect();
    // A printed page has all cards.
    let first = if use_address().is_live() && measures.len() > SMALL { FIRST } else { measures.len() };
    let list = CardList::new(measures, &results.get_untracked().measures, first, finder.index());
    let cards: Vec<_> = list.order.iter().filter_map(|n| Some((list.measures[*n], list.cards[*n]?))).collect();
    let list = StoredValue::new(list);
    let card = |&(measure, live): &(&'static Measure, CardState)| view! { <MeasureCard measure level=2 live /> };
    let in_sight = cards[..IN_SIGHT.min(cards.len())].iter().map(card).collect_view();
    // The measures whose cards were made after the list.
    let made = RwSignal::new(Vec::<usize>::new());
    let made_card = move |n: usize| {
        let of = list.with_value(|list| list.cards[n].map(|live| (list.measures[n], live)));
        of.map(|(measure, live)| view! { <MeasureCard measure level=2 live /> })
    };
    // `grown`: a query's number and how many matches it shows by now. `hidden`: how many matches have no visible card.
    let (grown, hidden) = (RwSignal::new((0, first)), RwSignal::new(0));
    let element = NodeRef::<html::Div>::new();
    Effect::new(move || {
        let (question, shown) = grown.get();
        let asked = results.with(|results| {
            list.try_update_value(|list| {
                let is_new = list.ask(results);
                list.shown = if question == list.question { shown } else { list.first };
                (is_new, list.make(), list.last)
            })
        });
        let Some((is_new, missing, last)) = asked else { return };
        if !missing.is_empty() {
            made.update(|made| made.extend(missing));
        }
        // The cards can only be put in order once the last of them is in the page.
        let element = element.get_untracked().filter(|_| last.is_some_and(|last| last.get().is_some()));
        let waiting = list.try_update_value(|list| {
            list.show();
            if let Some(element) = element {
                list.sort(&element);
            }
            // Mark the cards in sight in this frame; the others can wait.
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
    let label = move || format!("{}: {}", t.finder.more_measures, hidden.get());
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

/// Marks the other cards, some per frame: they are out of sight, and a long frame would delay the next key press.
fn mark_rest(list: StoredValue<CardList>, question: u32) {
    let more = list.try_update_value(|list| list.question == question && list.mark(MORE));
    if more == Some(true) {
        dom::after_frame(move || mark_rest(list, question));
    }
}

/// Shows further matches, some in each idle moment.
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

/// Removes hidden cards from the page once there are too many.
fn drop_hidden(list: StoredValue<CardList>, made: RwSignal<Vec<usize>>) {
    // The reader may have left the page meanwhile.
    if made.try_with_untracked(Vec::len).is_some_and(|made| made > 2 * WHOLE) {
        list.update_value(|list| made.update(|made| list.keep_shown(made)));
    }
}
