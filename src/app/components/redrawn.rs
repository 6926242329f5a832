//! What changes on the screen. A browser's translation puts its own elements in the place of texts: an old text that is changed
//! then changes nothing to be seen. So what changes is drawn anew, in an element, and the old element is taken away.

use leptos::either::Either;
use leptos::prelude::*;

/// What `draw` draws; again whenever a signal changes that it reads. Always an element or several, never a bare text.
#[component]
pub fn Redrawn(draw: impl Fn() -> AnyView + Send + 'static) -> impl IntoView {
    redrawn(Box::new(draw))
}

/// Once in the module, not once for each kind of view.
fn redrawn(draw: Box<dyn Fn() -> AnyView + Send>) -> AnyView {
    // Leptos changes a view into the next one of its kind, and makes the next one anew where it is of another kind.
    let mut left = false;
    let turn = move || {
        left = !left;
        if left { Either::Left(draw()) } else { Either::Right(draw()) }
    };
    turn.into_any()
}

/// A text that changes. Without words there is no element: style sheets ask whether what is around it is empty.
#[component]
pub fn LiveText(#[prop(into)] text: Signal<String>) -> impl IntoView {
    let text = Memo::new(move |_| text.get());
    let draw = move || text.with(|text| (!text.is_empty()).then(|| view! { <span>{text.clone()}</span> }).into_any());
    view! { <Redrawn draw /> }
}
