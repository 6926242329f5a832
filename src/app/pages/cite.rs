//! The citing page of an excerpt: its text, its place in the original, its link, and the citation in four formats. It
//! is complete without JavaScript except for the site's address and the date, which only the browser knows.

use super::PageHead;
use crate::app::browser::{root, today};
use crate::app::{Site, components::*, head, use_address, use_site};
use crate::chart::Chart;
use crate::export::{Citable, Citation};
use crate::format;
use crate::route::{Excerpt, Route, parameter};
use leptos::prelude::*;

/// The citing page; empty if the excerpt does not exist.
#[component]
pub fn CitePage(excerpt: Excerpt) -> impl IntoView {
    let site = use_site();
    let Site { plan, t, .. } = site;
    let of = Citable::of(&excerpt, plan, t)?;
    let (home, fragment) = excerpt.home();
    let address = of.address();
    let suffix = format!("?{}={}#{fragment}", parameter::VERSION, of.fingerprint());
    let url = cited_address(&of);
    let citation = Citation::new(plan, &of, &url, TODAY, t);
    let blocks = [
        ("bibtex", "BibTeX", citation.bibtex(), t.copy_bibtex),
        ("ris", "RIS", citation.ris().replace("\r\n", "\n"), t.copy_ris),
        ("csl", "CSL-JSON", citation.csl(), t.copy_csl),
    ];
    let blocks = blocks.map(|(id, name, text, copy)| view! { <h3>{name}</h3> <Block id name text copy /> });
    let plain = citation.text();
    let chart = match &excerpt {
        Excerpt::Chart(id) => Chart::by_id(id).map(|chart| view! { <DataTable table=(chart.table)(plan, t) /> }),
        _ => None,
    };
    Some(view! {
        <Breadcrumb above=vec![Route::Start, home.clone()] />
        <article class="cite-page" aria-label=of.version.title.clone()>
            <PageHead title=of.version.title.clone() eyebrow=t.reuse.cite />
            <p class="record-text">{of.version.text.clone()}</p>
            {chart}
            <dl class="facts">
                <div><dt>{t.reuse.cite_place}</dt><dd>{of.place.clone()}</dd></div>
                <div><dt>{t.reuse.cite_wording}</dt><dd>{if of.is_paraphrase { t.reuse.cite_ours } else { t.reuse.cite_printed }}</dd></div>
                <div><dt>{t.reuse.cite_state}</dt><dd>{format::date(&plan.meta.state, t)}</dd></div>
                <div><dt>{t.reuse.cite_page}</dt><dd>{head::name(site, &home)}</dd></div>
                <div>
                    <dt>{t.reuse.cite_link}</dt>
                    <dd><Link to=home suffix><span class="cite-address">{filled(&format!("{ROOT}{address}"))}</span></Link></dd>
                </div>
            </dl>
            <ExcerptActions of=of.clone() citing=true />
            <section aria-labelledby="quellenangabe">
                <h2 id="quellenangabe">{t.reuse.cite_plain}</h2>
                <Block id="text" name=t.reuse.cite_plain text=plain copy=t.copy_citation />
            </section>
            <section aria-labelledby="verwaltung">
                <h2 id="verwaltung">{t.more_formats}</h2>
                {blocks.collect_view()}
            </section>
            <noscript><p class="hint">{t.reuse.cite_fill}</p></noscript>
            <p class="hint">{t.reuse.cite_note}</p>
        </article>
    })
}

/// A citation in one format, with a button to copy it.
#[component]
fn Block(id: &'static str, name: &'static str, text: String, copy: &'static str) -> impl IntoView {
    // The sentence wraps, but its address does not, so nothing moves when the browser fills in the address.
    let (words, address) = text.split_at(if id == "text" { text.find(ROOT).unwrap_or(text.len()) } else { text.len() });
    let address = (!address.is_empty()).then(|| view! { <span class="cite-address">{filled(address)}</span> });
    let id = format!("zitat-{id}");
    view! {
        <pre class="cite-block" id=id.clone() tabindex="0" role="group" aria-label=name>{filled(words)}{address}</pre>
        <p class="actions needs-script"><CopyButton text=move |()| text.clone() name=copy /></p>
    }
}

/// The parts of a text with its placeholders replaced by the site's address and the date, or by dummies while pages are
/// printed. An address is a single element, so that it never breaks in two.
fn filled(text: &str) -> Vec<AnyView> {
    let (known, t) = (use_address().is_live(), use_site().t.reuse);
    let mut out: Vec<AnyView> = vec![];
    let mut rest = text;
    while let Some((before, mark, after)) = next_mark(rest) {
        let (shown, after) = match mark {
            ROOT => {
                let end = after.find(|c: char| c.is_whitespace() || "\"}".contains(c)).unwrap_or(after.len());
                let root = if known { root::address() } else { "…/".to_owned() };
                (root + &after[..end], &after[end..])
            }
            _ => (if known { today() } else { t.cite_date.to_owned() }, after),
        };
        out.push(before.to_owned().into_any());
        out.push(view! { <span>{shown}</span> }.into_any());
        rest = after;
    }
    out.push(rest.to_owned().into_any());
    out
}

fn next_mark(text: &str) -> Option<(&str, &'static str, &str)> {
    let first = [ROOT, TODAY].into_iter().filter_map(|mark| Some((text.find(mark)?, mark))).min()?;
    let (at, mark) = first;
    Some((&text[..at], mark, &text[at + mark.len()..]))
}
