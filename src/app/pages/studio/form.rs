//! The form of the studio: what to embed, and how it should look.

use super::choice::{Content, use_choice};
use crate::app::use_site;
use crate::export::{Colours, PARTS, Snippet};
use crate::route::parameter;
use crate::text::Texts;
use crate::theme::PAGE;
use leptos::prelude::*;

/// The fields for the content, its filters and its title.
#[component]
pub fn What() -> impl IntoView {
    let t = use_site().t.reuse;
    let choice = use_choice();
    let option = |content: &Content| view! { <option value=content.path.clone()>{content.name.clone()}</option> };
    let group = |(label, all): &(&'static str, Vec<Content>)| {
        view! { <optgroup label=*label>{all.iter().map(option).collect_view()}</optgroup> }
    };
    let groups = choice.contents.with_value(|groups| groups.iter().map(group).collect_view());
    let missing = move || {
        let untitled = choice.with(|asked| asked.title.trim().is_empty());
        if untitled { t.studio_title_missing } else { "" }
    };
    view! {
        <fieldset class="studio-group">
            <legend>{t.studio_what}</legend>
            <div class="studio-field">
                <label for="ansicht">{t.studio_view}</label>
                <select
                    id="ansicht"
                    name=parameter::VIEW
                    prop:value=move || choice.with(|asked| asked.split().0.to_owned())
                    on:change=move |event| choice.show(event_target_value(&event))
                >
                    {groups}
                </select>
            </div>
            <div class="studio-field">
                <label for="auswahl">{t.studio_query}</label>
                <input
                    type="text"
                    id="auswahl"
                    name="auswahl"
                    spellcheck="false"
                    aria-describedby="auswahl-hinweis"
                    prop:value=move || choice.with(|asked| asked.split().1.to_owned())
                    on:input=move |event| choice.narrow(&event_target_value(&event))
                />
                <p class="hint" id="auswahl-hinweis">{t.studio_query_hint}</p>
            </div>
            <div class="studio-field">
                <label for="titel">{t.studio_title}</label>
                <input
                    type="text"
                    id="titel"
                    name="titel"
                    maxlength="200"
                    aria-describedby="titel-hinweis titel-warnung"
                    prop:value=move || choice.with(|asked| asked.title.clone())
                    on:input=move |event| choice.call(event_target_value(&event))
                />
                <p class="hint" id="titel-hinweis">{t.studio_title_hint}</p>
                <p class="studio-warning" id="titel-warnung" role="status">{missing}</p>
            </div>
        </fieldset>
    }
}

/// The fields for colours, heading level and visible parts.
#[component]
pub fn Looks() -> impl IntoView {
    let t = use_site().t.reuse;
    let choice = use_choice();
    let names = [t.studio_auto, t.studio_light, t.studio_dark];
    let colours = Colours::ALL.into_iter().zip(names).map(|((colours, word), name)| {
        let id = format!("farben-{word}");
        view! {
            <div class="choice">
                <input
                    type="radio"
                    id=id.clone()
                    name="farben"
                    value=word
                    checked={colours == Colours::Auto}
                    prop:checked=move || choice.with(|asked| asked.colours == colours)
                    on:change=move |_| choice.change(|next| next.colours = colours)
                />
                <label for=id>{name}</label>
            </div>
        }
    });
    let level = move || choice.with(|asked| asked.level.map_or_else(String::new, |level| level.to_string()));
    view! {
        <fieldset class="studio-group">
            <legend>{t.studio_looks}</legend>
            <fieldset class="studio-field"><legend>{t.studio_colours}</legend>{colours.collect_view()}</fieldset>
            <Accent />
            <div class="studio-field select">
                <label for="ebene">{t.studio_level}</label>
                <select
                    id="ebene"
                    name="ebene"
                    prop:value=level
                    on:change=move |event| choice.change(|next| next.level = event_target_value(&event).parse().ok())
                >
                    <option value="">{t.studio_level_own}</option>
                    {(1..=6).map(|level| view! { <option value=level>"h"{level}</option> }).collect_view()}
                </select>
            </div>
            <Parts />
        </fieldset>
    }
}

/// The field for an accent colour in the place of the site's blue.
#[component]
fn Accent() -> impl IntoView {
    let words = use_site().t;
    let t = words.reuse;
    let choice = use_choice();
    let own = move || choice.with(|asked| asked.accent.is_some());
    let warning = move || choice.with(|asked| poor(asked, words));
    view! {
        <div class="studio-field">
            <div class="choice">
                <input
                    type="checkbox"
                    id="eigener-akzent"
                    name="eigener-akzent"
                    prop:checked=own
                    on:change=move |event| choice.paint(untrack(|| choice.colour()), event_target_checked(&event))
                />
                <label for="eigener-akzent">{t.studio_accent}</label>
            </div>
            <label class="visually-hidden" for="akzent">{t.studio_accent_colour}</label>
            <input
                type="color"
                id="akzent"
                name="akzent"
                value="#1e3a8a"
                aria-describedby="akzent-warnung"
                prop:value=move || choice.colour()
                on:input=move |event| choice.paint(event_target_value(&event), untrack(own))
            />
            <p class="studio-warning" id="akzent-warnung" role="status">{warning}</p>
        </div>
    }
}

/// The warning for an accent colour with too little contrast; empty if the contrast suffices.
fn poor(asked: &Snippet, t: &Texts) -> String {
    let (t, decimal) = (t.reuse, t.decimal);
    let places = asked.poor(PAGE).into_iter().map(|(ground, contrast)| {
        let on = if ground == Colours::ALL[1].1 { t.studio_on_light } else { t.studio_on_dark };
        // Rounded down, as 4.49 does not pass. Whole tenths, because formatting a float adds kilobytes to the module.
        let tenths = (contrast * 10.0) as u32;
        on.replace("{contrast}", &format!("{}{decimal}{}", tenths / 10, tenths % 10))
    });
    let places: Vec<String> = places.collect();
    if places.is_empty() { String::new() } else { t.studio_accent_poor.replace("{where}", &places.join(", ")) }
}

/// Checkboxes for the parts of the frame that are shown.
#[component]
fn Parts() -> impl IntoView {
    let t = use_site().t.reuse;
    let choice = use_choice();
    let names = [t.studio_part_title, t.studio_part_source, t.studio_part_controls, t.studio_part_border];
    let parts = PARTS.into_iter().zip(names).map(|(part, name)| {
        let id = format!("ohne-{part}");
        let show = move |shown: bool| {
            choice.change(|next| {
                next.without.retain(|other| *other != part);
                next.without.extend((!shown).then_some(part));
            });
        };
        view! {
            <div class="choice">
                <input
                    type="checkbox"
                    id=id.clone()
                    name="mit"
                    value=part
                    checked
                    prop:checked=move || choice.with(|asked| !asked.without.contains(&part))
                    on:change=move |event| show(event_target_checked(&event))
                />
                <label for=id>{name}</label>
            </div>
        }
    });
    view! { <fieldset class="studio-field"><legend>{t.studio_parts}</legend>{parts.collect_view()}</fieldset> }
}
