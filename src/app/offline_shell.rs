//! The shell that the service worker serves in the place of a page it has not stored. The app draws the requested page
//! into it.

use super::components::Link;
use super::head;
use super::header::Header;
use super::shell::Failure;
use super::use_site;
use crate::route::Route;
use leptos::prelude::*;

/// The content of the shell until the app is ready: the header, and help in case it does not start.
#[component]
pub fn OfflineShell() -> impl IntoView {
    let site = use_site();
    let t = site.t;
    view! {
        <Header />
        <main id="main" tabindex="-1">
            <Failure otherwise=t.personal.offline_shell_failed />
            <p class="offline-shell">{t.personal.offline_shell}" "<Link to=Route::Start>{head::name(site, &Route::Start)}</Link></p>
        </main>
    }
}
