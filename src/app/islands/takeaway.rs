//! The list of measures to take away: what the links lead to is the whole list; here it becomes the one that is shown.

use crate::app::browser::{dom, fetch, files};
use crate::export::{pick_csv, pick_json};
use crate::query::{Answer, file_name};
use leptos::prelude::*;
use web_sys::{Element, HtmlElement};

/// Listens to the links below the list, and says how many measures they give. `search` is what is asked, as a query string.
pub fn listen(island: &Element, answer: Memo<Answer>, search: impl Fn() -> String + Copy + 'static) {
    let Some(section) = dom::within::<HtmlElement>(island, ".take-measures") else { return };
    if let Some(what) = dom::within::<Element>(&section, ".take-what") {
        Effect::new(move |_| {
            let n = answer.with(|a| a.measures.len()).to_string();
            let word = dom::word(&what, if search().is_empty() { "all" } else { "some" });
            what.set_text_content(Some(&word.replace("{n}", &n)));
        });
    }
    for link in dom::all::<Element>(&section, ".take-list a") {
        let (of, section) = (link.clone(), section.clone());
        dom::listen(&link, "click", move |event| {
            let asked = untrack(search);
            // The whole list in the plan's order is the file itself.
            if asked.is_empty() {
                return;
            }
            event.prevent_default();
            event.stop_propagation();
            let ids = answer.with_untracked(|a| a.measures.clone());
            wasm_bindgen_futures::spawn_local(give(of.clone(), section.clone(), ids, asked));
        });
    }
}

/// Gives the rows of these measures, from the file that a link leads to.
async fn give(link: Element, section: HtmlElement, ids: Vec<&'static str>, asked: String) {
    let address = link.get_attribute("href").unwrap_or_default();
    let Ok(file) = fetch::text(&address).await else {
        let list = dom::within::<Element>(&section, ".take-list");
        return dom::say(&list.map(|list| dom::word(&list, "failed")).unwrap_or_default());
    };
    let Some((name, ending)) = address.rsplit_once('/').and_then(|(_, file)| file.split_once('.')) else { return };
    let text = match ending {
        "de.json" => pick_json(&file, &ids),
        // The browser has taken the mark for the encoding's and dropped it.
        "de.csv" => format!("\u{feff}{}", pick_csv(&file, &ids)),
        _ => pick_csv(&file, &ids),
    };
    files::save(&format!("{name}-{}.{ending}", file_name(&asked)), &text, &section);
}
