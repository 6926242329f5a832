//! Downloads of the measures' list, and printing it. The links lead to files of the whole list; if it is filtered, a
//! click saves just the filtered part.

use super::{FileLink, LiveText, Press, Saved, SavedFile, TableLinks, use_finder};
use crate::app::browser::{fetch, files};
use crate::app::status::use_status;
use crate::app::{Site, use_site, use_url};
use crate::export::{path, pick_csv, pick_json};
use crate::query::{Sort, file_name};
use leptos::prelude::*;

/// The files as a list, and the button to print.
#[component]
pub fn DownloadMeasures() -> impl IntoView {
    let Site { t, lang, .. } = use_site();
    let (state, status, url) = (use_finder(), use_status(), use_url());
    // The file on the server has the whole list in the plan's order.
    let whole = move || state.query.with(|query| query.is_open() && query.sort == Sort::Plan && !query.reversed);
    let what = move || {
        let said = if whole() { t.reuse.download_measures_all } else { t.reuse.download_measures_some };
        said.replace("{n}", &state.count().to_string()).replace("{all}", &state.finder.total().to_string())
    };
    let saved = RwSignal::new(None);
    let press = Press::new(move |(event, path)| {
        if untrack(whole) {
            return;
        }
        event.prevent_default();
        let asked = state.query.with_untracked(|query| query.print(state.finder));
        let ids = state.results.with_untracked(|results| state.ids(results));
        wasm_bindgen_futures::spawn_local(async move {
            let Ok(file) = fetch::text(&url.file(&path)).await else { return status.show(t.reuse.download_failed) };
            let (name, text) = part(&path, &file, &ids, &asked);
            saved.set(Some(SavedFile { address: files::give(&name, &text), name }));
        });
    });
    let print = |_| _ = window().print();
    let json = path::measures_json(lang);
    view! {
        <details class="download-files download-measures" hidden=move || state.count() == 0>
            <summary class="button">{t.reuse.download_measures}</summary>
            <p class="download-what"><LiveText text=Signal::derive(what) /></p>
            <ul class="download-list">
                <TableLinks base=path::sheet("massnahmen") press />
                <FileLink path=json name=t.reuse.measures_json.to_owned() hint=t.reuse.measures_json_hint press />
                // A frame with `sandbox` may not print.
                {(!url.framed()).then(|| view! {
                    <li class="needs-script">
                        <button type="button" class="action" on:click=print>{t.reuse.print}</button>
                    </li>
                })}
            </ul>
            <Saved file=saved />
        </details>
    }
}

/// The rows of some measures, cut out of the complete file, and a name for the file: (name, content).
fn part(path: &str, file: &str, ids: &[&str], asked: &str) -> (String, String) {
    let (name, ending) = path.rsplit('/').next().and_then(|file| file.split_once('.')).unwrap_or_default();
    let rows = if ending.ends_with("json") { pick_json(file, ids) } else { pick_csv(file, ids) };
    // Decoding the response has dropped the byte order mark, which this form needs for spreadsheets.
    let mark = if ending == "de.csv" { "\u{feff}" } else { "" };
    (format!("{name}-{}.{ending}", file_name(asked)), format!("{mark}{rows}"))
}
