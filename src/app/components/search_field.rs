//! A search field whose words stand in the address.

use crate::app::address::HistoryEntry;
use crate::app::{use_address, use_site};
use leptos::prelude::*;

/// The field.
#[component]
pub fn SearchField(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    /// The words that are searched for, without loose spaces.
    #[prop(into)]
    words: Signal<String>,
    /// Is called with the field's text at every key, and with what that is to the history: words that are typed once the last
    /// ones stood are another search.
    typed: impl Fn(String, HistoryEntry) + 'static,
) -> impl IntoView {
    if use_address().is_live() {
        use_site().prepare_search();
    }
    // While a word is half typed, the field knows more than the address: a space at its end, say.
    let text = RwSignal::new(String::new());
    let shown = Memo::new(move |_| {
        let words = words.get();
        text.with(|text| if text.split_whitespace().eq(words.split_whitespace()) { text.clone() } else { words })
    });
    // Words stand once Enter was pressed, or the field left.
    let settled = StoredValue::new(words.with_untracked(|words| !words.is_empty()));
    let same = move |text: &str| words.with_untracked(|words| words.split_whitespace().eq(text.split_whitespace()));
    let input = move |event| {
        let now = event_target_value(&event);
        text.set(now.clone());
        let is_new = settled.get_value() && !same(&now);
        if is_new {
            settled.set_value(false);
        }
        typed(now, if is_new { HistoryEntry::Push } else { HistoryEntry::Replace });
    };
    // So they do where they come from elsewhere: another entry of the history.
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
                name="q"
                autocomplete="off"
                enterkeyhint="search"
                prop:value=shown
                on:input=input
                on:change=settle
            />
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        </div>
    }
}
