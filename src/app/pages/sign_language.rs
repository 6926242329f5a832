//! The film in German Sign Language that § 4 BITV 2.0 asks of federal bodies, with its text.

use super::PageHead;
use crate::app::{Site, components::*, use_site, use_url};
use crate::export::{path, size};
use crate::format;
use crate::plan::SignLanguage;
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// The page with the film.
#[component]
pub fn SignLanguagePage() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let film = plan.operator.sign_language.as_ref();
    view! {
        <div class="reading-text about">
            <PageHead title=t.legal.sign_language.to_owned() lead=t.legal.sign_language_lead />
            {film.map(|film| view! { <Film film /> })}
            {Route::SignLanguage.lacks(plan).map(|key| view! { <NotGiven key /> })}
        </div>
    }
}

#[component]
fn Film(film: &'static SignLanguage) -> impl IntoView {
    let Site { t, lang, .. } = use_site();
    let file = use_url().file(&path::shared(lang, &film.video));
    let length = format::duration(film.seconds, t);
    let download = fill(t.legal.sign_download, &[&size(film.bytes.unwrap_or_default().into(), t), &length]);
    let more = film.url.as_deref().map(|url| {
        view! { <p><a href=url class="more" rel="external noopener">{t.legal.sign_more}</a></p> }
    });
    // Nothing of the film is fetched before it is wanted.
    view! {
        <video class="film" controls=true preload="none" src=file.clone() aria-label=t.legal.sign_language></video>
        <p><a href=file download="">{download}</a></p>
        <section aria-labelledby="text" class="reading-section">
            <SectionHead id="text" title=t.legal.sign_transcript />
            <StatementText text=&film.transcript url=None />
            {more}
        </section>
    }
}
