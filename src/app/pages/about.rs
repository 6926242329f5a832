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
