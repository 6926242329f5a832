//! Replaces changing content by new elements. A browser's page translation puts its own elements in the place of text
//! nodes: updating the old text node would then change nothing on the screen.

use leptos::either::Either;
use leptos::prelude::*;

/// Renders `draw` again whenever a signal that it reads changes. It must return elements, never a bare text node.
#[component]
pub fn Redrawn(draw: impl Fn() -> AnyView + Send + 'static) -> impl IntoView {
    redrawn(Box::new(draw))
}

/// Not generic over the closure, so that the module contains this code only once.
fn redrawn(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    // Alternating variants force Leptos to build new elements; it would update a view of the same type in place.
    let mut left = false;
    let turn = move || {
        left = !left;
        if left { Either::Left(draw()) } else { Either::Right(draw()) }
    };
    turn.into_any()
}

/// A text that changes. An empty text has no element, as style sheets test whether the parent is `:empty`.
#[component]
pub fn LiveText(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let text = Memo::new(move |_| text.get());
    let draw = move || text.with(|text| (!text.is_empty()).then(|| view! { <span>{text.clone()}</span> }).into_any());
    view! { <Redrawn draw /> }
}
