//! A choice of one of a few names, as a row of radio buttons that look like one control.

use leptos::prelude::*;

/// The row; `chosen` is the position of the chosen name.
#[component]
pub fn Segments(
    /// The name of the group in the form, which no other group on the page has.
    name: &'static str,
    legend: &'static str,
    options: Vec<&'static str>,
    #[prop(into)] chosen: Signal<usize>,
    choose: Callback<usize>,
) -> impl IntoView {
    let option = move |(n, label): (usize, &'static str)| {
        view! {
            <label class="segment">
                <input
                    type="radio"
                    name=name
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
