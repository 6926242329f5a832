//! What comes to life in the browser. A page is complete without it; an island is a part of a page, marked
//! `data-island`, whose controls are listened to and whose elements are changed in place. What has no place in the
//! static page - chips, results - is drawn by Leptos.
//!
//! All words come from the page or from the data: one program serves every language.

mod actions;
mod address;
mod map;
mod marked;
mod pictures;
mod search;
mod studio;

use super::browser::{dom, fetch, root};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Why an island did not start.
enum Failure {
    /// The host did not answer.
    Network,
    /// It answered with this status.
    Status(u16),
    /// The data cannot be read.
    Data(serde_json::Error),
}

impl From<fetch::Failed> for Failure {
    fn from(failed: fetch::Failed) -> Self {
        match failed {
            fetch::Failed::Network => Failure::Network,
            fetch::Failed::Status(status) => Failure::Status(status),
        }
    }
}

impl From<serde_json::Error> for Failure {
    fn from(error: serde_json::Error) -> Self {
        Failure::Data(error)
    }
}

/// Starts what is searched and filtered: pages with an island.
pub fn start() {
    actions::listen();
    if let Some(island) = dom::one::<HtmlElement>("[data-island]") {
        wasm_bindgen_futures::spawn_local(start_island(island));
    }
}

/// Starts the rest: the buttons of any page, and what makes something to take away. A program of its own, because it is
/// a third of the other's bytes.
pub fn start_workshop() {
    actions::listen();
    if let Some(island) = dom::one::<HtmlElement>("[data-island][data-workshop]") {
        studio::start(&island);
    }
    root::set_ready();
}

async fn start_island(island: HtmlElement) {
    let done = match dom::word(&island, "island").as_str() {
        "suche" => search::start(&island).await,
        _ => {
            map::start(&island);
            Ok(())
        }
    };
    match done {
        Ok(()) => root::set_ready(),
        Err(failure) => fail(&failure, island),
    }
}

/// Says what failed, and offers to try again. The page stays.
fn fail(failure: &Failure, island: HtmlElement) {
    let Some(notice) = dom::one::<HtmlElement>(".failure") else { return };
    let what = match failure {
        Failure::Network => dom::word(&notice, "network"),
        Failure::Status(status) => format!("{} {status}", dom::word(&notice, "status")),
        Failure::Data(error) => format!("{} {error}", dom::word(&notice, "data")),
    };
    if let Some(text) = dom::within::<Element>(&notice, ".failure-what") {
        text.set_text_content(Some(&what));
    }
    if let Some(retry) = dom::within::<HtmlElement>(&notice, "button") {
        let hide = notice.clone();
        let again = wasm_bindgen::closure::Closure::once_into_js(move || {
            hide.set_hidden(true);
            wasm_bindgen_futures::spawn_local(start_island(island));
        });
        // In place of the one before, if any.
        retry.set_onclick(Some(again.unchecked_ref()));
        // The same data would fail again.
        retry.set_hidden(matches!(failure, Failure::Data(_)));
    }
    notice.set_hidden(false);
}
