//! What changes on the screen. A browser's translation puts its own elements in the place of texts: an old text that is changed
//! then changes nothing to be seen. So what changes is drawn anew, in an element, and the old element is taken away.

use leptos::prelude::*;
use std::hash::Hash;
use std::sync::Arc;

/// A view of a value: always an element or several, never a bare text.
#[component]
pub fn Redrawn<K: Clone + Eq + Hash + Send + Sync + 'static>(
    #[prop(into)] of: Signal<K>,
    /// Draws a value.
    draw: Arc<dyn Fn(K) -> AnyView + Send + Sync>,
) -> impl IntoView {
    view! { <For each=move || [of.get()] key=K::clone children=move |value| draw(value) /> }
}

/// A text that changes.
#[component]
pub fn LiveText(#[prop(into)] text: Signal<String>) -> impl IntoView {
    view! { <Redrawn of=text draw=Arc::new(|text: String| view! { <span>{text}</span> }.into_any()) /> }
}
