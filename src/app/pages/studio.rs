//! The studio: choose a part of the site, see it in a frame, copy what puts it into another page. `islands::studio`
//! answers the form; what is chosen stands in the address.

use super::PageHead;
use crate::app::{PAGE, Site, head};
use crate::export::{Colours, PARTS};
use crate::route::{Embed, Piece, Route};
use leptos::prelude::*;

/// Widths of the preview, in pixels: a phone, a tablet, a desk.
const WIDTHS: [u16; 3] = [320, 768, 1200];

/// The page.
#[component]
pub fn Studio() -> impl IntoView {
    let t = Site::here().t.take;
    view! {
        <PageHead title=t.embed_title.to_owned() lead=t.embed_lead />
        <noscript><p class="note">{t.studio_noscript}</p></noscript>
        <div class="studio" data-island="einbetten" data-workshop="" data-light=PAGE[0] data-dark=PAGE[1] data-privacy=t.studio_privacy_sentence>
            <form class="studio-form needs-script" autocomplete="off">
                <What />
                <Looks />
            </form>
            <section class="studio-preview needs-script" aria-labelledby="vorschau">
                <div class="studio-bar">
                    <h2 id="vorschau">{t.studio_preview}</h2>
                    <fieldset class="studio-widths">
                        <legend class="visually-hidden">{t.studio_width}</legend>
                        {WIDTHS.map(|width| view! {
                            <label>
                                <input type="radio" name="breite" value=width checked={width == 768} />
                                <span>{width}" px"</span>
                            </label>
                        }).collect_view()}
                    </fieldset>
                </div>
                <div class="studio-stage" tabindex="0" role="group" aria-labelledby="vorschau">
                    <div class="studio-sheet"><iframe title=t.studio_preview></iframe></div>
                </div>
                <p class="studio-weight hint" role="status" data-weight=t.studio_weight data-foreign=t.studio_foreign data-no-cookies=t.studio_no_cookies></p>
            </section>
            <section class="studio-code needs-script" aria-labelledby="code">
                <h2 id="code">{t.studio_code}</h2>
                <Code id="code-script" title=t.studio_script text=t.studio_script_text />
                <Code id="code-iframe" title=t.studio_iframe text=t.studio_iframe_text />
                <Code id="code-datenschutz" title=t.studio_privacy text=t.studio_privacy_text />
            </section>
            <section class="studio-notes" aria-labelledby="hinweise">
                <h2 id="hinweise">{t.studio_notes}</h2>
                {[
                    (t.studio_note_csp_title, t.studio_note_csp),
                    (t.studio_note_gsb_title, t.studio_note_gsb),
                    (t.studio_note_typo3_title, t.studio_note_typo3),
                    (t.studio_note_plain_title, t.studio_note_plain),
                ]
                    .map(|(title, text)| view! { <h3>{title}</h3><p>{text}</p> })
                    .collect_view()}
            </section>
        </div>
    }
}

/// What is to be framed, and what it is called.
#[component]
fn What() -> impl IntoView {
    let site = Site::here();
    let t = site.t.take;
    let all = Embed::all(site.plan);
    let groups = groups(&all, site);
    let groups = groups.into_iter().map(|(label, items)| {
        let options = items.into_iter().map(|embed| {
            let path = embed.path();
            let name = option_name(site, embed);
            view! { <option value=path.trim_end_matches('/').to_owned()>{name}</option> }
        });
        view! { <optgroup label=label>{options.collect_view()}</optgroup> }
    });
    view! {
        <fieldset class="studio-group">
            <legend>{t.studio_what}</legend>
            <div class="studio-field">
                <label for="ansicht">{t.studio_view}</label>
                <select id="ansicht" name="ansicht">{groups.collect_view()}</select>
            </div>
            <div class="studio-field">
                <label for="auswahl">{t.studio_query}</label>
                <input type="text" id="auswahl" name="auswahl" spellcheck="false" aria-describedby="auswahl-hinweis" />
                <p class="hint" id="auswahl-hinweis">{t.studio_query_hint}</p>
            </div>
            <div class="studio-field">
                <label for="titel">{t.studio_title}</label>
                <input type="text" id="titel" name="titel" maxlength="200" data-site=site.t.site_short aria-describedby="titel-hinweis titel-warnung" />
                <p class="hint" id="titel-hinweis">{t.studio_title_hint}</p>
                <p class="studio-warning" id="titel-warnung" role="status" data-warning=t.studio_title_missing></p>
            </div>
        </fieldset>
    }
}

/// Pages by kind, then pieces by kind, as a long list is found through.
fn groups(all: &[Embed], site: Site) -> Vec<(&'static str, Vec<&Embed>)> {
    let t = site.t;
    let kind = |embed: &Embed| match embed {
        Embed::Page(page) => match &**page {
            Route::Prose(_) | Route::Chapter(_) | Route::Field(_) => t.take.studio_texts,
            Route::Measure(_) => t.measures,
            _ => t.take.studio_pages,
        },
        Embed::Piece(Piece::Chart(_)) => t.take.studio_charts,
        Embed::Piece(Piece::Record(_)) => t.take.studio_records,
        Embed::Piece(Piece::Figure(_)) => t.figures_here,
        Embed::Piece(Piece::Footnote(_)) => t.footnotes,
    };
    let order = [
        t.take.studio_pages,
        t.take.studio_charts,
        t.take.studio_texts,
        t.measures,
        t.take.studio_records,
        t.figures_here,
        t.footnotes,
    ];
    order.map(|label| (label, all.iter().filter(|embed| kind(embed) == label).collect())).into()
}

/// A name with the number that the plan gives it.
fn option_name(site: Site, embed: &Embed) -> String {
    let name = head::name(site, &Route::Embed(embed.clone()));
    match embed {
        Embed::Page(page) => match &**page {
            Route::Measure(id) => format!("{} {name}", id.replace("-m", ".")),
            _ => name,
        },
        Embed::Piece(Piece::Record(id)) => format!("{id} {name}"),
        Embed::Piece(_) => name,
    }
}

/// How it shall look.
#[component]
fn Looks() -> impl IntoView {
    let t = Site::here().t.take;
    let names = [t.studio_auto, t.studio_light, t.studio_dark];
    let colours = Colours::ALL.into_iter().zip(names).map(|((colours, word), name)| {
        let id = format!("farben-{word}");
        view! {
            <div class="choice">
                <input type="radio" id=id.clone() name="farben" value=word checked={colours == Colours::Auto} />
                <label for=id>{name}</label>
            </div>
        }
    });
    let names = [t.studio_part_title, t.studio_part_source, t.studio_part_controls, t.studio_part_border];
    let parts = PARTS.into_iter().zip(names).map(|(part, name)| {
        let id = format!("ohne-{part}");
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() name="mit" value=part checked />
                <label for=id>{name}</label>
            </div>
        }
    });
    view! {
        <fieldset class="studio-group">
            <legend>{t.studio_looks}</legend>
            <fieldset class="studio-field"><legend>{t.studio_colours}</legend>{colours.collect_view()}</fieldset>
            <div class="studio-field">
                <div class="choice">
                    <input type="checkbox" id="eigener-akzent" name="eigener-akzent" />
                    <label for="eigener-akzent">{t.studio_accent}</label>
                </div>
                <label class="visually-hidden" for="akzent">{t.studio_accent_colour}</label>
                <input type="color" id="akzent" name="akzent" value="#1e3a8a" aria-describedby="akzent-warnung" />
                <p
                    class="studio-warning"
                    id="akzent-warnung"
                    role="status"
                    data-warning=t.studio_accent_poor
                    data-hell=t.studio_on_light
                    data-dunkel=t.studio_on_dark
                ></p>
            </div>
            <div class="studio-field select">
                <label for="ebene">{t.studio_level}</label>
                <select id="ebene" name="ebene">
                    <option value="">{t.studio_level_own}</option>
                    {(1..=6).map(|level| view! { <option value=level>"h"{level}</option> }).collect_view()}
                </select>
            </div>
            <fieldset class="studio-field"><legend>{t.studio_parts}</legend>{parts.collect_view()}</fieldset>
        </fieldset>
    }
}

/// A text to copy.
#[component]
fn Code(id: &'static str, title: &'static str, text: &'static str) -> impl IntoView {
    let t = Site::here().t;
    let name = format!("{id}-titel");
    view! {
        <div class="studio-text">
            <h3 id=name.clone()>{title}</h3>
            <p class="hint">{text}</p>
            <pre tabindex="0" role="region" aria-labelledby=name><code id=id></code></pre>
            <p class="actions"><button type="button" class="button" data-copy=format!("#{id}")>{t.take.studio_copy}</button></p>
        </div>
    }
}
