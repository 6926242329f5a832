//! The page on privacy: what the server learns, and what a browser stores. It is true of the site itself; what the operator
//! and their host do is theirs to add in `operator.json`.

use super::PageHead;
use crate::app::{Site, components::*, use_site};
use crate::route::Route;
use leptos::prelude::*;

/// The names of what a browser stores for this site, in the order of the words in `stored_rows`; `…` stands for the address
/// of the site. A test compares them with the code.
pub const STORED: [&str; 8] = [
    "ki-aktionsplan preferences",
    "ki-aktionsplan reading list",
    "ki-aktionsplan slash",
    "ki-aktionsplan offline …",
    "ki-aktionsplan offline … told",
    "ki-aktionsplan offline … later",
    "ki-aktionsplan positions",
    "ki-aktionsplan files …, ki-aktionsplan pages …",
];

/// The page on privacy.
#[component]
pub fn Privacy() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let t = t.legal;
    let paragraphs = |texts: &'static [&'static str]| texts.iter().map(|text| view! { <p>{*text}</p> }).collect_view();
    let section = |id: &'static str, title: &'static str, texts: &'static [&'static str]| {
        view! {
            <section aria-labelledby=id class="reading-section">
                <SectionHead id title />
                {paragraphs(texts)}
            </section>
        }
    };
    let operator = plan.operator.privacy.as_ref().map(|statement| {
        view! {
            <section aria-labelledby="betreiber" class="reading-section">
                <SectionHead id="betreiber" title=t.operator_says />
                <StatementText text=&statement.text url=statement.url.as_deref() />
            </section>
        }
    });
    view! {
        <div class="reading-text about">
            <PageHead title=t.privacy.to_owned() lead=t.privacy_lead />
            {section("kurz", t.privacy_short_title, t.privacy_short)}
            {section("server", t.privacy_server_title, t.privacy_server)}
            {operator}
            <section aria-labelledby="geraet" class="reading-section">
                <SectionHead id="geraet" title=t.privacy_device_title />
                {paragraphs(t.privacy_device)}
                <Stored />
                {paragraphs(t.privacy_device_end)}
                <p><Link to=Route::About suffix="#offline" class="more">{t.stored_pages}</Link></p>
            </section>
            {section("wunsch", t.privacy_asked_title, t.privacy_asked)}
            {section("rahmen", t.privacy_frames_title, t.privacy_frames)}
        </div>
    }
}

/// What a browser stores: what, why, how long, and how to remove it.
#[component]
fn Stored() -> impl IntoView {
    let words = use_site().t.legal;
    let terms = [words.stored_what, words.stored_why, words.stored_until, words.stored_removed];
    let entry = |(name, about): (&&'static str, &'static [&'static str])| {
        let fact = |(at, (term, text)): (usize, (&'static str, &&'static str))| {
            let name = (at == 0).then(|| view! { <span class="stored-name">{*name}</span> });
            view! { <div><dt>{term}</dt><dd>{*text}{name}</dd></div> }
        };
        view! { <li><dl class="facts">{terms.into_iter().zip(about).enumerate().map(fact).collect_view()}</dl></li> }
    };
    view! {
        <h3>{words.stored}</h3>
        <ul class="stored">{STORED.iter().zip(words.stored_rows.chunks(4)).map(entry).collect_view()}</ul>
    }
}
