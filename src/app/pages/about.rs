//! What this is, whose text, what we added, under which licences.

use super::PageHead;
use crate::app::{Site, parts::*};
use crate::route::Route;
use leptos::prelude::*;

/// The page.
#[component]
pub fn About() -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let links = plan.meta.links.iter().map(|link| {
        view! { <li><a href=link.url.as_str() rel="external noopener">{link.label.as_str()}</a></li> }
    });
    let section = |id: &'static str, title: &'static str, paragraphs: &'static [&'static str]| {
        view! {
            <section aria-labelledby=id class="reading-section">
                <SectionHead id title />
                {paragraphs.iter().map(|p| view! { <p>{*p}</p> }).collect_view()}
            </section>
        }
    };
    view! {
        <div class="reading-text about">
            <PageHead title=t.about.to_owned() lead=t.site_lead />
            {section("was", t.about_what_title, t.about_what)}
            {section("stand", t.about_state_title, t.about_state)}
            {section("zusaetze", t.about_additions_title, t.about_additions)}
            <section aria-labelledby="offline" class="reading-section">
                <SectionHead id="offline" title=t.offline_title />
                <p>{t.offline_lead}</p>
                <OfflineSwitch />
            </section>
            {section("technik", t.about_privacy_title, t.about_privacy)}
            {section("lizenzen", t.about_licences_title, t.about_licences)}
            <section aria-labelledby="anhang" class="reading-section">
                <SectionHead id="anhang" title=t.about_appendix_title />
                <p>{text(&plan.meta.appendix)}</p>
                <ul class="link-list">{links.collect_view()}</ul>
            </section>
            <p><Link to=Route::Footnotes class="more">{t.all_footnotes}</Link></p>
        </div>
    }
}

/// What is stored for reading offline, and the buttons to change it: `offline.js` fills it in (docs/offline.md).
#[component]
fn OfflineSwitch() -> impl IntoView {
    let t = Site::here().t;
    view! {
        <div
            class="offline"
            data-offline=""
            data-stored=t.offline_stored
            data-loading=t.offline_loading
            data-absent=t.offline_absent
            data-saving=t.offline_saving
            data-removed=t.offline_removed
            data-failed=t.offline_failed
            data-denied=t.offline_denied
            data-insecure=t.offline_insecure
            data-unsupported=t.offline_unsupported
            data-framed=t.offline_framed
        >
            <p role="status" data-offline-state="">{t.offline_noscript}</p>
            <p class="actions">
                <button type="button" class="button" data-offline-on="" hidden>{t.offline_on}</button>
                <button type="button" class="button" data-offline-off="" hidden>{t.offline_off}</button>
            </p>
        </div>
    }
}
