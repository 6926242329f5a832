//! Pictures, tables and citations of several charts as one file. `tools/kit/` packs it; without it the same files are links.

use super::PageHead;
use crate::app::{Site, Url, parts::Saved};
use crate::export::{CsvForm, Part, kit_parts};
use crate::text::Texts;
use leptos::prelude::*;

/// The page.
#[component]
pub fn PressKit() -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let groups = kit_parts(plan, t).map(|(name, parts)| {
        view! {
            <fieldset class="kit-group">
                <legend>{name}</legend>
                <div class="kit-parts">{parts.into_iter().map(|part| view! { <Choice part /> }).collect_view()}</div>
            </fieldset>
        }
    });
    view! {
        <PageHead title=t.take.press_kit.to_owned() lead=t.take.press_kit_lead />
        <noscript><p class="note">{t.take.press_kit_noscript}</p></noscript>
        <div class="kit">
            {groups.collect_view()}
            <Bar />
        </div>
    }
}

/// A part of the kit: a box for all of it, and a link for each of its files.
#[component]
fn Choice(part: Part) -> impl IntoView {
    let t = Site::here().t;
    let id = format!("teil-{}", part.id.replace('/', "-"));
    let title = part.title;
    let link = |(path, _): (String, u64)| {
        let name = form(&path, t);
        view! { <a href=Url::here().file(&path) download="">{name}<span class="visually-hidden">": "{title.clone()}</span></a>" " }
    };
    let links = part.files.into_iter().map(link).collect_view();
    view! {
        <div class="kit-part">
            <div class="choice">
                <input type="checkbox" class="needs-script" id=id.clone() value=part.id />
                <label for=id>{title.clone()}</label>
            </div>
            <p class="kit-links">{t.take.kit_single}" "{links}</p>
        </div>
    }
}

/// What a file is, by its ending.
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

/// What is chosen, the buttons, and what comes of them.
#[component]
fn Bar() -> impl IntoView {
    let t = Site::here().t;
    view! {
        <div
            class="kit-bar needs-script"
            data-nothing=t.take.kit_nothing
            data-chosen=t.take.kit_chosen
            data-loading=t.take.kit_loading
            data-done=t.take.kit_done
            data-stopped=t.take.kit_stopped
            data-failed=t.take.kit_failed
        >
            <p class="kit-state">{t.take.kit_nothing}</p>
            <progress class="kit-progress" value="0" aria-label=t.take.kit_make hidden></progress>
            <div class="actions">
                <button type="button" class="button" data-kit="pack">{t.take.kit_make}</button>
                <button type="button" class="button" data-kit="stop" hidden>{t.take.kit_stop}</button>
                {[("all", t.take.kit_all), ("none", t.take.kit_none)]
                    .map(|(which, name)| {
                        view! {
                            <button type="button" class="action" data-kit=which>
                                {name}<span class="visually-hidden">" "{t.take.kit_choose}</span>
                            </button>
                        }
                    })
                    .collect_view()}
            </div>
            <Saved />
        </div>
    }
}
