//! State of the measures' list: which cards exist, which are shown, in which order, and with which matches.

use super::{CardState, set_changed};
use crate::app::browser::dom;
use crate::plan::Measure;
use crate::query::{Highlights, MeasureResults, NumberSet, moves};
use crate::search::{LazyIndex, SearchQuery};
use leptos::html;
use leptos::prelude::*;

/// The cards of the measures' list. A measure is named by its position in the plan.
pub(super) struct CardList {
    pub(super) measures: Vec<&'static Measure>,
    index: &'static LazyIndex,
    /// Owns the signals of cards that are made later, so that they live as long as the list.
    owner: Owner,
    /// The card of each measure that has one.
    pub(super) cards: Vec<Option<CardState>>,
    /// The measures that have a card, in the order of the page, hidden ones included.
    pub(super) order: Vec<usize>,
    /// The cards made since the last call of [`CardList::sort`].
    fresh: Vec<usize>,
    /// The element of the card that was made last.
    pub(super) last: Option<NodeRef<html::Div>>,
    /// The measures that match the query, in the order to show.
    pub(super) found: Vec<usize>,
    /// How many of them are shown right after the query has changed.
    pub(super) first: usize,
    /// How many of them are shown now.
    pub(super) shown: usize,
    words: SearchQuery,
    /// The measures whose cards have the matches of `words` marked.
    marked: NumberSet,
    /// Counts the queries. Deferred work compares it, and stops if it was meant for an earlier query.
    pub(super) question: u32,
}

impl CardList {
    /// Makes the cards of the first results, already in their order, so that a page opened with a query has nothing to
    /// move. A small plan gets the other cards too, hidden.
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

    /// Takes the results of a query; returns whether it differs from the last one.
    pub(super) fn ask(&mut self, results: &MeasureResults) -> bool {
        if self.question > 0 && self.words == results.words && self.found == results.measures {
            return false;
        }
        if self.words != results.words {
            self.words = results.words.clone();
            self.marked = NumberSet::empty(self.measures.len());
        }
        self.found.clone_from(&results.measures);
        self.question += 1;
        true
    }

    /// The measures whose cards should be visible.
    fn wanted(&self) -> &[usize] {
        &self.found[..self.found.len().min(self.shown)]
    }

    /// Makes the missing cards among those that should be visible; returns their measures.
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

    /// Shows the cards that should be visible, and hides all others.
    pub(super) fn show(&mut self) {
        let mut wanted = NumberSet::empty(self.measures.len());
        self.wanted().iter().for_each(|n| wanted.insert(*n));
        for n in &self.order {
            if let Some(card) = self.cards[*n] {
                set_changed(card.shown, wanted.has(*n));
            }
        }
    }

    /// Removes those of the `made` cards that should not be visible.
    pub(super) fn keep_shown(&mut self, made: &mut Vec<usize>) {
        let mut wanted = NumberSet::empty(self.measures.len());
        self.wanted().iter().for_each(|n| wanted.insert(*n));
        for n in made.iter().filter(|n| !wanted.has(**n)) {
            self.cards[*n] = None;
        }
        made.retain(|n| wanted.has(*n));
        self.order.retain(|n| self.cards[*n].is_some());
    }

    /// Brings the elements of the visible cards into order.
    pub(super) fn sort(&mut self, parent: &web_sys::Element) {
        let wanted = self.found[..self.found.len().min(self.shown)].to_vec();
        let element = |n: usize| self.cards[n].and_then(|card| card.element.get_untracked());
        // `order` has new cards last, but Leptos may have drawn them before others that were moved to the end.
        for card in std::mem::take(&mut self.fresh).into_iter().filter_map(element) {
            dom::insert(parent, &card, None);
        }
        for (card, before) in moves(&mut self.order, &wanted) {
            if let Some(card) = element(card) {
                dom::insert(parent, &card, before.and_then(element).map(Into::into).as_ref());
            }
        }
    }

    /// Marks the matches in up to `most` further cards; returns whether some are left.
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
