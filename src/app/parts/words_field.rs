//! A search field whose words stand in the address.

use leptos::prelude::*;

/// The field.
#[component]
pub fn WordsField(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
    /// The words that are searched for, without loose spaces.
    #[prop(into)]
    words: Signal<String>,
    /// Is called with the field's text at every key.
    typed: impl Fn(String) + 'static,
) -> impl IntoView {
    // While a word is half typed, the field knows more than the address: a space at its end, say.
    let text = RwSignal::new(String::new());
    let shown = Memo::new(move |_| {
        let words = words.get();
        text.with(|text| if text.split_whitespace().eq(words.split_whitespace()) { text.clone() } else { words })
    });
    let input = move |event| {
        let now = event_target_value(&event);
        text.set(now.clone());
        typed(now);
    };
    view! {
        <div class="words-field">
            <label for=id>{label}</label>
            <input
                type="search"
                id=id
                name="q"
                autocomplete="off"
                enterkeyhint="search"
                prop:value=shown
                on:input=input
            />
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        </div>
    }
}
