//! A choice of one of a few names, as a row of radio buttons that look like one control.

use leptos::prelude::*;

/// The row; `chosen` is the position of the chosen name.
#[component]
pub fn Segments(
    /// The name of the group in the form, which no other group on the page has.
    #[prop(into)]
    name: String,
    legend: &'static str,
    options: Vec<String>,
    #[prop(into)] chosen: Signal<usize>,
    choose: Callback<usize>,
    /// Whether a name can be chosen; all can without it.
    #[prop(optional)]
    allowed: Option<Callback<usize, bool>>,
) -> impl IntoView {
    let option = move |(n, label): (usize, String)| {
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name=name.clone()
                    disabled=move || allowed.is_some_and(|allowed| !allowed.run(n))
                    checked=n == 0
                    prop:checked=move || chosen.get() == n
                    on:change=move |_| choose.run(n)
                />
                <span>{label}</span>
            </label>
        }
    };
    view! {
        <fieldset class="segments needs-script">
            <legend>{legend}</legend>
            {options.into_iter().enumerate().map(option).collect_view()}
        </fieldset>
    }
}
