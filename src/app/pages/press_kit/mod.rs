//! The press kit: pictures, tables and citations of several charts as one ZIP file, packed in the browser. Without the
//! app, the same files are single links.

mod packing;

use super::PageHead;
use crate::app::components::{LiveText, Saved};
use crate::app::{Site, use_site, use_url};
use crate::export::{CsvForm, Part, press_kit_parts};
use crate::text::Texts;
use leptos::prelude::*;
use packing::Packing;
use wasm_bindgen_futures::spawn_local;

/// The id of the bar with the buttons.
const BAR: &str = "packen";

/// The press kit page.
#[component]
pub fn PressKit() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let packing = Packing::new();
    let mut place = 0..;
    let groups = press_kit_parts(plan, t).map(|(name, parts)| {
        let parts = parts.into_iter().zip(&mut place).map(|(part, place)| view! { <Choice part place packing /> });
        view! {
            <fieldset class="kit-group">
                <legend>{name}</legend>
                <div class="kit-parts">{parts.collect_view()}</div>
            </fieldset>
        }
    });
    view! {
        <PageHead title=t.reuse.press_kit.to_owned() lead=t.reuse.press_kit_lead />
        <noscript><p class="note">{t.reuse.press_kit_noscript}</p></noscript>
        <div class="kit">
            <a class="skip" href=use_url().fragment(BAR)>{t.reuse.kit_skip}</a>
            {groups.collect_view()}
            <Bar packing />
        </div>
    }
}

/// A part of the press kit: a checkbox for the whole part, and a link to each of its files.
#[component]
fn Choice(
    part: Part,
    /// The part's position among all parts.
    place: usize,
    packing: Packing,
) -> impl IntoView {
    let t = use_site().t;
    let id = format!("teil-{}", part.id.replace('/', "-"));
    let first = part.is_chosen_at_first();
    // The title beside it says what it shows.
    let picture = part.picture().map(|path| {
        let src = use_url().file(path);
        view! { <img class="kit-picture" src=src alt="" width="320" height="240" loading="lazy" decoding="async" /> }
    });
    let title = part.title;
    let link = |path: String| {
        let name = form(&path, t);
        view! { <a href=use_url().file(&path) download="">{name}<span class="visually-hidden">": "{title.clone()}</span></a>" " }
    };
    let links = part.files.into_iter().map(link).collect_view();
    view! {
        <div class="kit-part">
            {picture}
            <div class="choice">
                <input
                    type="checkbox"
                    class="needs-script"
                    id=id.clone()
                    value=part.id
                    checked=first
                    prop:checked=move || packing.has(place)
                    on:change=move |event| spawn_local(packing.choose(place, event_target_checked(&event)))
                />
                <label for=id>{title.clone()}</label>
            </div>
            <p class="kit-links">{t.reuse.kit_single}" "{links}</p>
        </div>
    }
}

/// The format of a file, by its extension.
fn form(path: &str, t: &Texts) -> String {
    match path.rsplit_once('.') {
        Some((base, "csv")) => {
            let own = CsvForm::ALL.into_iter().find(|form| base.ends_with(form.tag()));
            own.map_or_else(String::new, |form| format!("CSV\u{a0}({})", form.label(t)))
        }
        Some((_, ending)) => ending.to_ascii_uppercase(),
        None => String::new(),
    }
}

/// The bar with what is chosen, the buttons, and the progress of packing.
#[component]
fn Bar(packing: Packing) -> impl IntoView {
    let t = use_site().t.reuse;
    let progress = packing.progress;
    let busy = move || progress.get().is_some();
    let choose = [(true, t.kit_all), (false, t.kit_none)].map(|(on, name)| {
        view! {
            <button
                type="button"
                class="action"
                hidden=busy
                on:click=move |_| spawn_local(packing.choose_all(on))
            >
                {name}<span class="visually-hidden">" "{t.kit_choose}</span>
            </button>
        }
    });
    view! {
        <div class="kit-bar needs-script" id=BAR tabindex="-1">
            <p class="kit-state"><LiveText text=Signal::derive(move || packing.said.get()) /></p>
            <progress
                class="kit-progress"
                value=move || progress.get().map_or(0, |(done, _)| done)
                max=move || progress.get().map(|(_, all)| all)
                aria-label=t.kit_make
                hidden=move || !busy()
            ></progress>
            <div class="actions">
                <button
                    type="button"
                    class="button"
                    hidden=busy
                    node_ref=packing.pack_button
                    on:click=move |_| spawn_local(packing.pack())
                >
                    {t.kit_make}
                </button>
                <button
                    type="button"
                    class="button"
                    hidden=move || !busy()
                    node_ref=packing.stop_button
                    on:click=move |_| packing.stop()
                >
                    {t.kit_stop}
                </button>
                {choose.collect_view()}
            </div>
            <Saved file=packing.saved />
        </div>
    }
}
