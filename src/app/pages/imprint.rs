//! The imprint: who publishes the site.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::route::Route;
use leptos::prelude::*;

/// The imprint.
#[component]
pub fn Imprint() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let operator = &plan.operator;
    let said = operator.imprint.as_ref().map(|statement| {
        view! {
            {(!operator.name.is_empty()).then(|| view! { <p><strong>{operator.name.as_str()}</strong></p> })}
            <StatementText text=&statement.text url=statement.url.as_deref() />
            {operator.contact.as_deref().map(|to| view! { <p>{t.contact}": "<ContactLink to /></p> })}
        }
    });
    view! {
        <div class="reading-text about">
            <PageHead title=t.legal.imprint.to_owned() lead=t.legal.imprint_lead />
            {said}
            {Route::Imprint.lacks(plan).map(|key| view! { <NotGiven key /> })}
        </div>
    }
}
