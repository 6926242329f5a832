//! A search field whose words are kept in the address.

use crate::app::address::HistoryEntry;
use crate::app::browser::dom;
use crate::route::parameter;
use leptos::prelude::*;

/// How many letters a search takes: more than any sentence one searches for, and less than what hosts refuse as an address.
pub const MOST_LETTERS: &str = "200";

/// A labelled search field.
#[component]
pub fn SearchField(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    /// The words that are searched for, without surplus spaces.
    #[prop(into)]
    words: Signal<String>,
    /// Called on each input with the field's text and the kind of history entry to make: the first change after a
    /// completed search makes a new one, further ones replace it.
    #[prop(into)]
    typed: Callback<(String, HistoryEntry)>,
) -> impl IntoView {
    // The address has no surplus spaces, so the field keeps its own text as long as that has the same words.
    let text = RwSignal::new(String::new());
    let shown = Memo::new(move |_| {
        let words = words.get();
        text.with(|text| if text.split_whitespace().eq(words.split_whitespace()) { text.clone() } else { words })
    });
    // A search is completed when Enter is pressed or the field is left.
    let settled = StoredValue::new(words.with_untracked(|words| !words.is_empty()));
    let same = move |text: &str| words.with_untracked(|words| words.split_whitespace().eq(text.split_whitespace()));
    let input = move |event| {
        let now = dom::composed(&event_target_value(&event));
        text.set(now.clone());
        let is_new = settled.get_value() && !same(&now);
        if is_new {
            settled.set_value(false);
        }
        typed.run((now, if is_new { HistoryEntry::Push } else { HistoryEntry::Replace }));
    };
    // Words that come from elsewhere, such as another history entry, are a completed search too.
    Effect::new(move || {
        words.track();
        if !text.with_untracked(|text| same(text)) {
            settled.set_value(words.with_untracked(|words| !words.is_empty()));
        }
    });
    let settle = move |_| settled.set_value(words.with_untracked(|words| !words.is_empty()));
    view! {
        <div class="search-field">
            <label for=id>{label}</label>
            <input
                type="search"
                id=id
                name=parameter::WORDS
                autocomplete="off"
                maxlength=MOST_LETTERS
                // On paper, only a field with words is shown.
                placeholder=" "
                enterkeyhint="search"
                prop:value=shown
                on:input=input
                on:change=settle
            />
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        </div>
    }
}
