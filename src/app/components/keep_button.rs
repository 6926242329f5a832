//! The reading list, which lies on the reader's device only, and the button that puts an excerpt on it.

use crate::app::browser::saved_list;
use crate::app::status::use_status;
use crate::app::{Site, use_address, use_site};
use crate::export::Citable;
use crate::plan::Plan;
use crate::route::Excerpt;
use leptos::prelude::*;

/// The reading list of this device, in the order in which it grew.
#[derive(Clone, Copy)]
pub struct ReadingList {
    items: RwSignal<Vec<Excerpt>>,
    /// How many names of the stored list the plan does not know (any more).
    pub gone: RwSignal<usize>,
    /// Whether the browser has refused to store the list.
    pub refused: RwSignal<bool>,
}

/// The reading list of the surrounding app.
pub fn use_reading_list() -> ReadingList {
    use_context().unwrap_or_else(ReadingList::new)
}

impl ReadingList {
    /// Reads the stored list, and again whenever another tab changes it. The build prints an empty one.
    pub fn new() -> ReadingList {
        let plan = use_site().plan;
        let list = ReadingList { items: RwSignal::default(), gone: RwSignal::new(0), refused: RwSignal::new(false) };
        if use_address().is_live() {
            list.read(plan);
            let others = window_event_listener(leptos::ev::storage, move |_| list.read(plan));
            on_cleanup(move || others.remove());
        }
        list
    }

    fn read(self, plan: &Plan) {
        let (items, gone) = Excerpt::list(&saved_list::stored(), plan);
        self.items.set(items);
        self.gone.set(gone);
    }

    /// The excerpts.
    pub fn get(self) -> Vec<Excerpt> {
        self.items.get()
    }

    /// Whether an excerpt is on the list.
    pub fn has(self, excerpt: &Excerpt) -> bool {
        self.items.with(|items| items.contains(excerpt))
    }

    /// Replaces the list, and stores it.
    pub fn set(self, items: Vec<Excerpt>) {
        self.refused.set(!saved_list::store(&Excerpt::print_list(&items)));
        self.gone.set(0);
        self.items.set(items);
    }

    /// Puts an excerpt on the list, or takes it off; returns whether it is on it now.
    pub fn toggle(self, excerpt: &Excerpt) -> bool {
        let mut items = self.items.get_untracked();
        let before = items.len();
        items.retain(|item| item != excerpt);
        let added = items.len() == before;
        if added {
            items.push(excerpt.clone());
        }
        self.set(items);
        added
    }
}

/// The button that puts an excerpt on the reading list and takes it off again.
#[component]
pub fn KeepButton(
    excerpt: Excerpt,
    /// The class of the button.
    class: &'static str,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let (list, status) = (use_reading_list(), use_status());
    let title = Citable::of(&excerpt, plan, t)?.version.title;
    let label = format!("{}: {title}", t.personal.keep);
    let pressed = {
        let excerpt = excerpt.clone();
        move || if list.has(&excerpt) { "true" } else { "false" }
    };
    let press = move |_| {
        let added = list.toggle(&excerpt);
        let said = if list.refused.get_untracked() { t.personal.reading_list_refused } else { t.personal.kept };
        status.show(if added { said } else { t.personal.kept_off });
    };
    Some(
        view! { <button type="button" class=format!("{class} keep") aria-pressed=pressed aria-label=label on:click=press>{t.personal.keep}</button> },
    )
}
