//! Which cards of the measures' list are there, shown, in which order and marked.

use super::{CardState, set_changed};
use crate::app::browser::dom;
use crate::plan::Measure;
use crate::query::{Answer, Highlights, NumberSet, moves};
use crate::search::{LazyIndex, SearchQuery};
use leptos::html;
use leptos::prelude::*;

/// The cards of the measures' list.
pub(super) struct CardList {
    pub(super) measures: Vec<&'static Measure>,
    index: &'static LazyIndex,
    /// What the cards' signals live as long as.
    owner: Owner,
    /// The card of each measure that has one.
    pub(super) cards: Vec<Option<CardState>>,
    /// The numbers of those, as they stand in the page, hidden ones too.
    pub(super) order: Vec<usize>,
    /// Those that were made since they were last put in order.
    fresh: Vec<usize>,
    /// The place of the card that was made last.
    pub(super) last: Option<NodeRef<html::Article>>,
    /// The numbers of the measures that are found.
    pub(super) found: Vec<usize>,
    /// How many of them are shown when a question changes,
    pub(super) first: usize,
    /// and how many now.
    pub(super) shown: usize,
    words: SearchQuery,
    /// The cards whose marks are those of the words.
    marked: NumberSet,
    /// Grows with each question: work that was put off for an earlier one compares it and stops.
    pub(super) question: u32,
}

impl CardList {
    /// The cards that are found first: so a page that is mounted with a question has nothing to move.
    pub(super) fn new(
        measures: Vec<&'static Measure>,
        found: &[usize],
        first: usize,
        index: &'static LazyIndex,
    ) -> CardList {
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
        CardList {
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
    pub(super) fn ask(&mut self, answer: &Answer) -> bool {
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
    pub(super) fn make(&mut self) -> Vec<usize> {
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
    pub(super) fn show(&mut self) {
        let mut wanted = NumberSet::empty(self.measures.len());
        self.wanted().iter().for_each(|n| wanted.insert(*n));
        for n in &self.order {
            if let Some(card) = self.cards[*n] {
                set_changed(card.shown, wanted.has(*n));
            }
        }
    }

    /// Leaves the cards that are wanted, of those that can be taken out of the page.
    pub(super) fn keep_shown(&mut self, made: &mut Vec<usize>) {
        let mut wanted = NumberSet::empty(self.measures.len());
        self.wanted().iter().for_each(|n| wanted.insert(*n));
        for n in made.iter().filter(|n| !wanted.has(**n)) {
            self.cards[*n] = None;
        }
        made.retain(|n| wanted.has(*n));
        self.order.retain(|n| self.cards[*n].is_some());
    }

    /// Brings the cards that are wanted into their order.
    pub(super) fn sort(&mut self, parent: &web_sys::Element) {
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
    pub(super) fn mark(&mut self, most: usize) -> bool {
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
