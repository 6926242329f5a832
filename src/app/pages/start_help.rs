//! What § 4 BITV 2.0 asks of a start page: the ways to Leichte Sprache and to German Sign Language, and, in Leichte Sprache,
//! how to use the site.

use super::accessibility::AccessibilitySummary;
use crate::app::{Site, components::*, use_site, use_url};
use crate::route::Route;
use crate::text::Lang;
use leptos::prelude::*;

/// Links to the edition in Leichte Sprache, or from there to the German one, and to the film in sign language; each only if
/// there is such a thing.
#[component]
pub fn FormLinks() -> impl IntoView {
    let Site { plan, t, lang, languages, .. } = use_site();
    let (other, name) = match lang {
        Lang::Leicht => (Lang::De, t.legal.everyday_language),
        _ => (Lang::Leicht, Lang::Leicht.name()),
    };
    let edition = languages.contains(&other).then(|| {
        let href = use_url().edition(&Route::Start, (lang, other), "");
        // The name is German in every edition.
        view! { <li><a href=href hreflang=other.tag() lang=Lang::De.tag() class="more">{name}</a></li> }
    });
    let film = Route::SignLanguage.lacks(plan).is_none().then(|| {
        view! { <li><Link to=Route::SignLanguage class="more">{t.legal.sign_language}</Link></li> }
    });
    let any = edition.is_some() || film.is_some();
    any.then(|| view! { <nav class="form-links" aria-label=t.legal.forms><ul>{edition}{film}</ul></nav> })
}

/// How to use the site, in Leichte Sprache; other languages have no such text.
#[component]
pub fn Help() -> impl IntoView {
    let t = use_site().t.legal;
    (!t.help.is_empty()).then(|| {
        let part = |part: &'static [&'static str]| {
            let (title, text) = (part.first().copied(), part.get(1).copied());
            view! { <h3>{title}</h3><p>{text}</p> }
        };
        view! {
            <section class="start-help" aria-labelledby="hilfe">
                <h2 id="hilfe">{t.help_title}</h2>
                {t.help.chunks(2).map(part).collect_view()}
                <AccessibilitySummary />
            </section>
        }
    })
}
