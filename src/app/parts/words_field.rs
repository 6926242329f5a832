//! A search field whose words stand in the address.

use leptos::prelude::*;

/// The field. While a word is half typed, the field knows more than the address: a space at its end, say.
#[component]
pub fn WordsField(
    id: &'static str,
    label: &'static str,
    /// The words in the address.
    words: Signal<String>,
    /// Called with what is typed.
    typed: impl Fn(String) + 'static,
    #[prop(optional)] hint: Option<&'static str>,
) -> impl IntoView {
    let value = RwSignal::new(words.get_untracked());
    Effect::new(move || {
        let asked = words.get();
        if value.with_untracked(|v| v.split_whitespace().collect::<Vec<_>>().join(" ")) != asked {
            value.set(asked);
        }
    });
    let input = move |event| {
        let text = event_target_value(&event);
        value.set(text.clone());
        typed(text);
    };
    view! {
        <div class="words-field">
            <label for=id>{label}</label>
            <input type="search" id=id autocomplete="off" enterkeyhint="search" prop:value=value on:input=input />
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        </div>
    }
}
