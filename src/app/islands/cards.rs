//! The measures' cards, as they stand in the page: hidden, shown, put in order, marked.

use super::marked::marked;
use crate::app::browser::dom;
use crate::query::{Needle, SearchIndex, Spot, marks, snippet};
use std::cell::RefCell;
use web_sys::{Element, HtmlElement};

/// The list of cards.
pub struct Cards {
    list: Element,
    /// Names of [`Spot::ALL`].
    spots: Vec<String>,
    cards: Vec<Card>,
    /// The cards' ids in the order they stand in, and whether anything is marked in them.
    state: RefCell<(Vec<String>, bool)>,
}

struct Card {
    id: String,
    element: HtmlElement,
    title: Element,
    text: Element,
    /// Title and text without marks.
    plain: [String; 2],
}

impl Cards {
    /// Reads them off the page.
    pub fn read(root: &Element, spots: Vec<String>) -> Option<Self> {
        let read = |element: HtmlElement| {
            let title: Element = dom::within(&element, ".measure-card-title a")?;
            let text: Element = dom::within(&element, ".measure-card-text")?;
            let plain = [&title, &text].map(|e| e.text_content().unwrap_or_default());
            Some(Card { id: dom::word(&element, "measure"), element, title, text, plain })
        };
        let list = dom::within::<Element>(root, ".measure-cards")?;
        let cards: Vec<Card> = dom::all(&list, ".measure-card").into_iter().filter_map(read).collect();
        let order = cards.iter().map(|c| c.id.clone()).collect();
        Some(Cards { list, spots, cards, state: RefCell::new((order, false)) })
    }

    /// Shows these measures, in this order, with the words marked.
    pub fn show(&self, ids: &[&'static str], needles: &[Needle], index: &SearchIndex) {
        let (order, was_marked) = &mut *self.state.borrow_mut();
        for card in &self.cards {
            let shown = ids.contains(&card.id.as_str());
            card.element.set_hidden(!shown);
            if shown && !needles.is_empty() {
                card.mark(needles, index, &self.spots);
            } else if *was_marked {
                card.title.set_text_content(Some(&card.plain[0]));
                card.text.set_text_content(Some(&card.plain[1]));
            }
        }
        *was_marked = !needles.is_empty();
        // Moving costs more than hiding: only where the order of those shown has changed.
        if !order.iter().filter(|id| ids.contains(&id.as_str())).eq(ids.iter()) {
            for card in ids.iter().filter_map(|id| self.cards.iter().find(|c| c.id == *id)) {
                _ = self.list.append_child(&card.element);
            }
            order.retain(|id| !ids.contains(&id.as_str()));
            order.extend(ids.iter().map(|id| (*id).to_owned()));
        }
    }
}

impl Card {
    fn mark(&self, needles: &[Needle], index: &SearchIndex, spots: &[String]) {
        self.title.set_inner_html(&marked(&self.plain[0], &marks(&self.plain[0], needles)));
        match index.explain(&self.id, needles).filter(|hit| hit.spot != Spot::Title) {
            Some(hit) => {
                let (text, ranges) = snippet(hit.text, &marks(hit.text, needles), 160);
                let spot = spots.get(hit.spot as usize).map_or("", String::as_str);
                let lead = format!("<span class=\"measure-card-spot\">{spot}: </span>");
                self.text.set_inner_html(&(lead + &marked(&text, &ranges)));
            }
            None => self.text.set_text_content(Some(&self.plain[1])),
        }
    }
}
