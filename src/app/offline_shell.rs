//! The page that the offline store gives in the place of one that it does not have: the app draws that one into it.

use super::components::Link;
use super::head;
use super::shell::{Failure, Header};
use super::use_site;
use crate::route::Route;
use leptos::prelude::*;

/// What stands there until the app comes: the header, and what helps if it does not come.
#[component]
pub fn OfflineShell() -> impl IntoView {
    let site = use_site();
    let t = site.t;
    view! {
        <Header />
        <main id="main" tabindex="-1">
            <Failure otherwise=t.offline_shell_failed />
            <p class="offline-shell">{t.offline_shell}" "<Link to=Route::Start>{head::name(site, &Route::Start)}</Link></p>
        </main>
    }
}
