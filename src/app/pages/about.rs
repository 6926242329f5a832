//! What this is, whose text, what we added, under which licences.

use super::PageHead;
use crate::app::{Site, Url, parts::*};
use crate::export;
use crate::route::Route;
use leptos::prelude::*;

/// Licence texts in the built folder, as `tools/after.mjs` puts them there.
const LICENCES: [&str; 3] = ["lizenzen.txt", "charts/echarts-LICENSE.txt", "fonts/LICENSE.txt"];

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
            <section aria-labelledby="daten" class="reading-section">
                <SectionHead id="daten" title=t.data_title />
                <p>{t.data_lead}</p>
                <Downloads />
                <p class="hint">{t.data_codes}</p>
            </section>
            {section("technik", t.about_privacy_title, t.about_privacy)}
            <section aria-labelledby="lizenzen" class="reading-section">
                <SectionHead id="lizenzen" title=t.about_licences_title />
                {t.about_licences.iter().map(|p| view! { <p>{*p}</p> }).collect_view()}
                <ul class="link-list">
                    {LICENCES
                        .iter()
                        .zip(t.about_licence_files)
                        .map(|(file, name)| view! { <li><a href=Url::here().file(file)>{name}</a></li> })
                        .collect_view()}
                </ul>
            </section>
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

/// The tables of the whole plan, and the plan as one file: `render` writes them into `daten/`.
#[component]
fn Downloads() -> impl IntoView {
    let Site { plan, t, lang, .. } = Site::here();
    let file = |name: String| Url::here().file(&format!("daten/{name}"));
    let tables = export::sheets(plan, t).into_iter().map(|sheet| {
        let name = format!("{}.{}.csv", sheet.name, lang.tag());
        let rows = sheet.rows.len();
        view! { <li><a href=file(name) download="">{sheet.title}</a>" (CSV, "{rows}" "{t.rows}")"</li> }
    });
    view! {
        <ul class="link-list">
            {tables.collect_view()}
            <li><a href=file(format!("plan.{}.json", lang.tag())) download="">{t.data_whole}</a></li>
            <li><a href=file("datapackage.json".to_owned()) download="">{t.data_package}</a></li>
        </ul>
    }
}
