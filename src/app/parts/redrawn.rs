//! What changes on the screen. A browser's translation puts its own elements in the place of texts: an old text that is changed
//! then changes nothing to be seen. So what changes is drawn anew, in an element, and the old element is taken away.

use leptos::prelude::*;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::sync::Arc;

/// A view of a value: always an element or several, never a bare text.
#[component]
pub fn Redrawn<K: Clone + Hash + Send + Sync + 'static>(
    #[prop(into)] of: Signal<K>,
    /// Draws a value.
    draw: impl Fn(K) -> AnyView + Send + Sync + 'static,
) -> impl IntoView {
    let key = Signal::derive(move || {
        let mut hasher = DefaultHasher::new();
        of.with(|value| value.hash(&mut hasher));
        hasher.finish()
    });
    by_key(key, Arc::new(move || draw(of.get_untracked())))
}

/// The same for all values: one list of one item in the module, not one for each kind of value.
fn by_key(key: Signal<u64>, draw: Arc<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    view! { <For each=move || [key.get()] key=|key| *key children=move |_| draw() /> }.into_any()
}

/// A text that changes. Without words there is no element: style sheets ask whether what is around it is empty.
#[component]
pub fn LiveText(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let draw = |text: String| (!text.is_empty()).then(|| view! { <span>{text}</span> }).into_any();
    view! { <Redrawn of=text draw /> }
}
