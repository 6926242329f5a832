//! The preview of the frame, in the width of a phone, a tablet or a desktop.

use super::choice::use_choice;
use crate::app::browser::{
    frame::{self, Weight},
    root,
};
use crate::app::{use_address, use_site, use_url};
use crate::export::Snippet;
use crate::text::ReuseTexts;
use leptos::ev;
use leptos::html::{Div, Iframe};
use leptos::prelude::*;
use std::time::Duration;

/// The widths of the preview in pixels: phone, tablet, desktop.
const WIDTHS: [u32; 3] = [320, 768, 1200];

/// The preview, and how much its frame has downloaded. A second frame, which nobody sees, has the width of a phone, for the height
/// there.
#[component]
pub fn Preview() -> impl IntoView {
    let t = use_site().t.reuse;
    let choice = use_choice();
    let width = RwSignal::new(WIDTHS[1]);
    let weight = RwSignal::new(String::new());
    let (sheet, frame, phone) = (NodeRef::<Div>::new(), NodeRef::<Iframe>::new(), NodeRef::<Iframe>::new());
    let wanted = Memo::new(move |_| Snippet { root: root::address(), ..choice.get() }.frame());
    Effect::new(move |_| {
        if let Some(frame) = frame.get() {
            frame::show(&frame, &wanted.get());
            weight.set(String::new());
        }
    });
    // It waits for the preview, which needs the same files.
    let previewed = RwSignal::new(String::new());
    Effect::new(move |_| {
        let address = previewed.get();
        if let Some(phone) = phone.get().filter(|_| !address.is_empty()) {
            frame::show(&phone, &address);
        }
    });
    let fit = move || {
        if let (Some(sheet), Some(frame)) = (sheet.get(), frame.get()) {
            frame::fit(&sheet, &frame, width.get(), choice.height.get());
        }
    };
    Effect::new(move |_| fit());
    if use_address().is_live() {
        let resized = window_event_listener(ev::resize, move |_| untrack(fit));
        let listener = window_event_listener(ev::message, move |event| {
            let reported = |of: NodeRef<Iframe>| of.get_untracked().and_then(|of| frame::reported_height(&of, &event));
            if let Some(height) = reported(frame) {
                choice.height.set(height);
                if width.get_untracked() != WIDTHS[0] {
                    choice.measure(height, false);
                }
                let shown = wanted.get_untracked();
                if previewed.with_untracked(|previewed| *previewed != shown) {
                    previewed.set(shown);
                }
            } else if let Some(height) = reported(phone) {
                choice.measure(height, true);
            }
        });
        on_cleanup(move || {
            resized.remove();
            listener.remove();
        });
    }
    let weigh = move || {
        if let Some(weighed) = frame.try_get_untracked().flatten().and_then(|frame| frame::weigh(&frame)) {
            weight.set(words(&weighed, t));
        }
    };
    // Weighs twice, as the app in the frame fetches its files some time after the load event.
    let loaded = move |_| [1, 4].map(|seconds| set_timeout(weigh, Duration::from_secs(seconds)));
    view! {
        <section class="studio-preview needs-script" aria-labelledby="vorschau">
            <div class="studio-bar">
                <h2 id="vorschau">{t.studio_preview}</h2>
                <fieldset class="studio-widths">
                    <legend class="visually-hidden">{t.studio_width}</legend>
                    {WIDTHS.map(|pixels| view! {
                        <label>
                            <input
                                type="radio"
                                name="breite"
                                value=pixels
                                checked={pixels == WIDTHS[1]}
                                on:change=move |_| width.set(pixels)
                            />
                            <span>{pixels}" px"</span>
                        </label>
                    }).collect_view()}
                </fieldset>
            </div>
            // The page in the frame has many links to tab through.
            <a class="skip" href=use_url().fragment(super::CODE)>{t.studio_skip}</a>
            <div class="studio-stage" tabindex="0" role="group" aria-labelledby="vorschau">
                <div class="studio-sheet" node_ref=sheet>
                    <iframe title=t.studio_preview node_ref=frame on:load=move |event| _ = loaded(event)></iframe>
                    <iframe class="studio-phone" title=t.studio_preview tabindex="-1" aria-hidden="true" node_ref=phone></iframe>
                </div>
            </div>
            <p class="studio-weight hint" role="status">{move || weight.get()}</p>
        </section>
    }
}

/// What a frame has downloaded, as a sentence.
fn words(weight: &Weight, t: &ReuseTexts) -> String {
    let cookies = if weight.cookies == 0 { t.studio_no_cookies.to_owned() } else { weight.cookies.to_string() };
    let sentence = if weight.foreign == 0 { t.studio_weight } else { t.studio_foreign };
    sentence
        .replace("{size}", &format!("{}\u{a0}kB", weight.bytes.div_ceil(1000)))
        .replace("{files}", &weight.files.to_string())
        .replace("{cookies}", &cookies)
        .replace("{foreign}", &weight.foreign.to_string())
}
