//! The studio: choose content of the site, preview it in a frame, and copy the code that embeds it in another page.

mod choice;
mod form;
mod preview;

use super::PageHead;
use crate::app::{components::CopyButton, use_address, use_site};
use choice::Choice;
use form::{Looks, What};
use leptos::prelude::*;
use preview::Preview;

/// The id of the heading above the texts to copy.
const CODE: &str = "code";

/// The studio page.
#[component]
pub fn Studio() -> impl IntoView {
    let t = use_site().t.reuse;
    let choice = Choice::new();
    provide_context(choice);
    let host = || window().location().host().unwrap_or_default();
    view! {
        <PageHead title=t.embed_title.to_owned() lead=t.embed_lead />
        <noscript><p class="note">{t.studio_noscript}</p></noscript>
        <div class="studio">
            <form class="studio-form needs-script" autocomplete="off" on:submit=|event| event.prevent_default()>
                <What />
                <Looks />
            </form>
            <Preview />
            <section class="studio-code needs-script" aria-labelledby=CODE>
                <h2 id=CODE tabindex="-1">{t.studio_code}</h2>
                <Code
                    id="code-script"
                    title=t.studio_script
                    text=t.studio_script_text
                    code=move |()| choice.snippet().script()
                />
                <Code
                    id="code-element"
                    title=t.studio_filtered
                    text=t.studio_filtered_text
                    code=move |()| choice.snippet().filtered()
                />
                <Code
                    id="code-zeile"
                    title=t.studio_loader
                    text=t.studio_loader_text
                    code=move |()| choice.snippet().loader()
                />
                <Code
                    id="code-iframe"
                    title=t.studio_iframe
                    text=t.studio_iframe_text
                    code=move |()| choice.snippet().iframe()
                />
                <Code
                    id="code-datenschutz"
                    title=t.studio_privacy
                    text=t.studio_privacy_text
                    code=move |()| t.studio_privacy_sentence.replace("{host}", &host())
                />
            </section>
            <section class="studio-notes" aria-labelledby="hinweise">
                <h2 id="hinweise">{t.studio_notes}</h2>
                {[
                    (t.studio_note_csp_title, t.studio_note_csp),
                    (t.studio_note_gsb_title, t.studio_note_gsb),
                    (t.studio_note_typo3_title, t.studio_note_typo3),
                    (t.studio_note_wordpress_title, t.studio_note_wordpress),
                    (t.studio_note_plain_title, t.studio_note_plain),
                ]
                    .map(|(title, text)| view! { <h3>{title}</h3><p>{text}</p> })
                    .collect_view()}
            </section>
        </div>
    }
}

/// A code snippet to copy. Only the browser knows the addresses in it, so it is empty on the printed page.
#[component]
fn Code(
    id: &'static str,
    title: &'static str,
    text: &'static str,
    #[prop(into)] code: Callback<(), String>,
) -> impl IntoView {
    let t = use_site().t;
    let name = format!("{id}-titel");
    let live = use_address().is_live();
    let said = Callback::new(move |()| if live { code.run(()).trim_end().to_owned() } else { String::new() });
    view! {
        <div class="studio-text">
            <h3 id=name.clone()>{title}</h3>
            <p class="hint">{text}</p>
            <pre tabindex="0" role="region" aria-labelledby=name><code id=id>{move || said.run(())}</code></pre>
            <p class="actions"><CopyButton text=said name=t.reuse.studio_copy label=format!("{}: {title}", t.reuse.studio_copy) /></p>
        </div>
    }
}
