//! A search field whose words stand in the address.

use leptos::prelude::*;

/// The field.
#[component]
pub fn WordsField(
    id: &'static str,
    label: &'static str,
    #[prop(optional)] hint: Option<&'static str>,
) -> impl IntoView {
    view! {
        <div class="words-field">
            <label for=id>{label}</label>
            <input type="search" id=id name="q" autocomplete="off" enterkeyhint="search" />
            {hint.map(|hint| view! { <p class="hint">{hint}</p> })}
        </div>
    }
}
