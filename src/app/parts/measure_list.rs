//! The cards of the measures that are asked for: shown, put in order, marked.
//!
//! All of them stand in the page from the start and stay there: to make a card takes far longer than to show it.

use super::{CardState, FinderState, MeasureCard, set_changed};
use crate::app::Site;
use crate::app::browser::dom;
use crate::plan::Measure;
use crate::query::{Highlights, Match, Needle, moves, needles};
use leptos::html;
use leptos::prelude::*;
use std::time::Duration;

/// No more cards than these are in sight when a question changes.
const IN_SIGHT: usize = 12;
/// So many others are marked at a time, once typing has paused.
const MORE: usize = 32;
const PAUSE: Duration = Duration::from_millis(250);

struct List {
    measures: Vec<&'static Measure>,
    cards: Vec<CardState>,
    /// As the cards stand in the page, hidden ones too.
    order: Vec<usize>,
    found: Vec<Match>,
    words: Vec<Needle>,
    /// The cards whose marks are those of the words.
    marked: Vec<bool>,
    /// Counts the questions, so that what was put off for an old one is left.
    question: u32,
}

/// The list.
#[component]
pub fn MeasureList() -> impl IntoView {
    let FinderState { query, answer, .. } = FinderState::here();
    let list = List::new(Site::here().plan.measures().collect(), &answer.get_untracked().measures);
    let card = |n: &usize| view! { <MeasureCard measure=list.measures[*n] level=2 live=list.cards[*n] /> };
    let cards = list.order.iter().map(card).collect_view();
    let element = NodeRef::<html::Div>::new();
    let list = StoredValue::new(list);
    Effect::new(move || {
        let words = query.with(|query| needles(&query.words));
        let question = answer.with(|answer| {
            list.try_update_value(|list| {
                list.ask(&answer.measures, words);
                if let Some(element) = element.get_untracked() {
                    list.sort(&element);
                }
                // Where these are in sight, the frame that comes shows all there is to see.
                list.mark(IN_SIGHT).then_some(list.question)
            })
        });
        if let Some(question) = question.flatten() {
            set_timeout(move || mark_rest(list, question), PAUSE);
        }
    });
    view! { <div class="measure-cards" node_ref=element>{cards}</div> }
}

/// Marks the other cards, some in each frame: nobody sees them yet, and every frame takes time from the next key.
fn mark_rest(list: StoredValue<List>, question: u32) {
    let more = list.try_update_value(|list| list.question == question && list.mark(MORE));
    if more == Some(true) {
        dom::after_frame(move || mark_rest(list, question));
    }
}

impl List {
    /// The cards that are found first: so a page that is mounted with a question has nothing to move.
    fn new(measures: Vec<&'static Measure>, found: &[Match]) -> List {
        let mut order: Vec<usize> = found.iter().map(|found| found.number).collect();
        let hidden: Vec<usize> = (0..measures.len()).filter(|n| !order.contains(n)).collect();
        let cards = (0..measures.len()).map(|n| CardState::new(order.contains(&n))).collect();
        order.extend(hidden);
        let marked = vec![true; measures.len()];
        List { measures, cards, order, found: vec![], words: vec![], marked, question: 0 }
    }

    /// Shows the cards that are found, and hides the others.
    fn ask(&mut self, found: &[Match], words: Vec<Needle>) {
        if self.words != words {
            self.words = words;
            self.marked.fill(false);
        }
        let mut shown = vec![false; self.cards.len()];
        found.iter().for_each(|found| shown[found.number] = true);
        self.cards.iter().zip(shown).for_each(|(card, shown)| set_changed(card.shown, shown));
        self.found = found.to_vec();
        self.question += 1;
    }

    /// Brings the cards that are found into their order.
    fn sort(&mut self, parent: &web_sys::Element) {
        let wanted: Vec<usize> = self.found.iter().map(|found| found.number).collect();
        let element = |n: usize| self.cards[n].element.get_untracked();
        for (card, before) in moves(&mut self.order, &wanted) {
            if let Some(card) = element(card) {
                dom::insert(parent, &card, before.and_then(element).as_deref());
            }
        }
    }

    /// Marks the next cards; says whether others wait.
    fn mark(&mut self, most: usize) -> bool {
        let waiting: Vec<Match> = self.found.iter().filter(|found| !self.marked[found.number]).copied().collect();
        for Match { number, hit } in waiting.iter().copied().take(most) {
            let title = self.measures[number].record.title.as_str();
            set_changed(self.cards[number].highlights, Highlights::new(title, hit, &self.words));
            self.marked[number] = true;
        }
        waiting.len() > most
    }
}
