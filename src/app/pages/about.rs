//! The page about this site: what it is, whose text it shows, what is added, and licences.

use super::PageHead;
use crate::app::{Site, components::*, use_site, use_url};
use crate::export::path;
use crate::route::Route;
use leptos::prelude::*;

/// The files with licence texts; `tools/postbuild.mjs` puts them into the built folder.
const LICENCES: [&str; 3] = [path::LICENCES, path::CHARTS_LICENCE, path::FONT_LICENCE];

/// The page about this site.
#[component]
pub fn About() -> impl IntoView {
    let Site { plan, t, lang, .. } = use_site();
    let links = plan.meta.links.iter().map(|link| {
        view! { <li><a href=link.url.as_str() rel="external noopener">{text(&link.label)}</a></li> }
    });
    let section = |id: &'static str, title: &'static str, paragraphs: &'static [&'static str]| {
        view! {
            <section aria-labelledby=id class="reading-section">
                <SectionHead id title />
                {paragraphs.iter().map(|p| view! { <p>{phrases(*p)}</p> }).collect_view()}
            </section>
        }
    };
    view! {
        <div class="reading-text about">
            <PageHead title=t.about.to_owned() lead=t.site_lead />
            {section("was", t.pages.about_what_title, t.pages.about_what)}
            <section aria-labelledby="stand" class="reading-section">
                <SectionHead id="stand" title=t.pages.about_state_title />
                {t.pages.about_state.iter().map(|p| view! { <p>{phrases(*p)}</p> }).collect_view()}
                <OriginalPlace />
            </section>
            <LegalPages />
            {section("zusaetze", t.pages.about_additions_title, t.pages.about_additions)}
            <section aria-labelledby="offline" class="reading-section">
                <SectionHead id="offline" title=t.personal.offline_title />
                <p>{t.personal.offline_lead}</p>
                <OfflineSwitch />
            </section>
            <section aria-labelledby="daten" class="reading-section">
                <SectionHead id="daten" title=t.data.title />
                <p>{phrases(t.data.lead)}</p>
                <p><Link to=Route::Data class="more">{t.data.more}</Link></p>
                <p><PrintPlan /></p>
            </section>
            <section aria-labelledby="lizenzen" class="reading-section">
                <SectionHead id="lizenzen" title=t.pages.about_licences_title />
                {t.pages.about_licences.iter().map(|p| view! { <p>{phrases(*p)}</p> }).collect_view()}
                <ul class="link-list">
                    {LICENCES
                        .iter()
                        .zip([t.pages.about_licence_libraries, t.pages.about_licence_charts, t.pages.about_licence_font])
                        .map(|(file, name)| view! { <li><a href=use_url().file(&path::shared(lang, file))>{name}</a></li> })
                        .collect_view()}
                </ul>
            </section>
            <section aria-labelledby="anhang" class="reading-section">
                <SectionHead id="anhang" title=t.pages.about_appendix_title />
                <p>{text(&plan.meta.appendix)}</p>
                <ul class="link-list">{links.collect_view()}</ul>
            </section>
            <p><Link to=Route::Footnotes class="more">{t.all_footnotes}</Link></p>
        </div>
    }
}

/// Links to the pages that the law asks for. Their ids are those of the sections that this page once had in their place.
#[component]
fn LegalPages() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let pages = [Route::Imprint, Route::Privacy, Route::Accessibility].into_iter();
    let links = pages.filter(|page| page.lacks(plan).is_none()).filter_map(|page| {
        let fixed = page.fixed()?;
        Some(view! { <li id=fixed.path><Link to=page class="more">{(fixed.title)(t)}</Link></li> })
    });
    view! {
        <section aria-labelledby="rechtliches" class="reading-section">
            <SectionHead id="rechtliches" title=t.legal.about_title />
            <ul class="link-list">{links.collect_view()}</ul>
        </section>
    }
}

/// The state of the offline store, and buttons to change it; `offline.js` fills it in (docs/offline.md).
#[component]
fn OfflineSwitch() -> impl IntoView {
    let t = use_site().t;
    view! {
        <div
            class="offline"
            data-offline=""
            data-stored=t.personal.offline_stored
            data-loading=t.personal.offline_loading
            data-absent=t.personal.offline_absent
            data-saving=t.personal.offline_saving
            data-removed=t.personal.offline_removed
            data-failed=t.personal.offline_failed
            data-denied=t.personal.offline_denied
            data-insecure=t.personal.offline_insecure
            data-unsupported=t.personal.offline_unsupported
            data-framed=t.personal.offline_framed
        >
            <p role="status" data-offline-state="">{t.personal.offline_noscript}</p>
            <p class="actions">
                <button type="button" class="button" data-offline-button="on" hidden>{t.personal.offline_on}</button>
                <button type="button" class="button" data-offline-button="off" hidden>{t.personal.offline_off}</button>
            </p>
        </div>
    }
}
