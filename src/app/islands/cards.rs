//! The measures' cards, as they stand in the page: hidden, shown, put in order, marked.

use super::marked::marked;
use crate::app::browser::dom;
use crate::query::{Needle, SearchIndex, Spot, marks, snippet};
use std::{
    cell::{Cell, RefCell},
    rc::Rc,
};
use web_sys::{Element, HtmlElement};

/// The list of cards.
pub struct Cards {
    list: Element,
    /// Names of [`Spot::ALL`].
    spots: Vec<String>,
    cards: Vec<Card>,
    /// The order that they stand in, as numbers in `cards`.
    order: RefCell<Vec<usize>>,
    /// Counts what was asked, so that what is put off for an old question is left.
    question: Cell<u32>,
}

/// More cards than fit on a screen.
const AT_ONCE: usize = 24;

struct Card {
    id: String,
    element: HtmlElement,
    title: Line,
    text: Line,
}

/// A text that words are marked in.
struct Line {
    element: Element,
    /// Without marks.
    plain: String,
    /// What it shows now; `None` is `plain`.
    shown: RefCell<Option<String>>,
}

impl Cards {
    /// Reads them off the page.
    pub fn read(root: &Element, spots: Vec<String>) -> Option<Self> {
        let read = |element: HtmlElement| {
            let title = Line::read(&element, ".measure-card-title a")?;
            let text = Line::read(&element, ".measure-card-text")?;
            Some(Card { id: dom::word(&element, "measure"), element, title, text })
        };
        let list = dom::within::<Element>(root, ".measure-cards")?;
        let cards: Vec<Card> = dom::all(&list, ".measure-card").into_iter().filter_map(read).collect();
        let order = RefCell::new((0..cards.len()).collect());
        Some(Cards { list, spots, cards, order, question: Cell::new(0) })
    }

    /// Shows these measures, in this order, with the words marked: at once in the first cards, in the others after the
    /// frame that shows it. Who changes the question sees the top of the list.
    pub fn show(self: &Rc<Self>, ids: &[&'static str], needles: Vec<Needle>, index: &'static SearchIndex) {
        let wanted: Vec<usize> = ids.iter().filter_map(|id| self.cards.iter().position(|c| c.id == *id)).collect();
        for (n, card) in self.cards.iter().enumerate() {
            card.element.set_hidden(!wanted.contains(&n));
        }
        let order = &mut *self.order.borrow_mut();
        for (card, before) in moves(order, &wanted) {
            let before = before.map(|n| &*self.cards[n].element as &web_sys::Node);
            _ = self.list.insert_before(&self.cards[card].element, before);
        }
        let (first, rest) = wanted.split_at(wanted.len().min(AT_ONCE));
        first.iter().for_each(|n| self.cards[*n].mark(&needles, index, &self.spots));
        let question = self.question.get() + 1;
        self.question.set(question);
        let (of, rest) = (Rc::clone(self), rest.to_vec());
        dom::after_frame(move || {
            if of.question.get() == question {
                rest.iter().for_each(|n| of.cards[*n].mark(&needles, index, &of.spots));
            }
        });
    }
}

/// The steps that bring `wanted` into its order, each "this one before that one, or last". What stands right stays:
/// browsers lay out anew what is moved.
fn moves(order: &mut Vec<usize>, wanted: &[usize]) -> Vec<(usize, Option<usize>)> {
    let now: Vec<usize> = order.iter().copied().filter(|n| wanted.contains(n)).collect();
    let (mut moved, mut at) = (vec![], 0);
    for &card in wanted {
        while at < now.len() && moved.iter().any(|(m, _)| *m == now[at]) {
            at += 1;
        }
        if now.get(at) == Some(&card) {
            at += 1;
        } else {
            moved.push((card, now.get(at).copied()));
        }
    }
    for (card, before) in &moved {
        order.retain(|n| n != card);
        let place = before.and_then(|b| order.iter().position(|n| *n == b)).unwrap_or(order.len());
        order.insert(place, *card);
    }
    moved
}

impl Card {
    fn mark(&self, needles: &[Needle], index: &SearchIndex, spots: &[String]) {
        let hit = if needles.is_empty() { None } else { index.explain(&self.id, needles) };
        let Some(hit) = hit else {
            self.title.show(None);
            return self.text.show(None);
        };
        let found = marks(&self.title.plain, needles);
        self.title.show((!found.is_empty()).then(|| marked(&self.title.plain, &found)));
        self.text.show((hit.spot != Spot::Title).then(|| {
            let (text, ranges) = snippet(hit.text, &marks(hit.text, needles), 160);
            let spot = spots.get(hit.spot as usize).map_or("", String::as_str);
            format!("<span class=\"measure-card-spot\">{spot}: </span>{}", marked(&text, &ranges))
        }));
    }
}

impl Line {
    fn read(card: &Element, selector: &str) -> Option<Self> {
        let element: Element = dom::within(card, selector)?;
        let plain = element.text_content().unwrap_or_default();
        Some(Line { element, plain, shown: RefCell::new(None) })
    }

    /// Shows this HTML, or the plain text; nothing is done where it stands already.
    fn show(&self, html: Option<String>) {
        if *self.shown.borrow() != html {
            match &html {
                Some(html) => self.element.set_inner_html(html),
                None => self.element.set_text_content(Some(&self.plain)),
            }
            self.shown.replace(html);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::moves;

    #[test]
    fn moving_brings_the_wanted_into_order_and_leaves_the_rest() {
        let mut order = vec![0, 1, 2, 3, 4];
        assert_eq!(moves(&mut order, &[0, 2, 4]), []);
        assert_eq!(moves(&mut order, &[4, 0, 2]), [(4, Some(0))]);
        assert_eq!(order, [4, 0, 1, 2, 3]);
        assert_eq!(moves(&mut order, &[0, 1, 2, 3, 4]).len(), 4);
        assert_eq!(order, [0, 1, 2, 3, 4]);
    }
}
