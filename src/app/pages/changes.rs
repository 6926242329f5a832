//! The changelog page: what has changed since the first edition, by entry and word by word.

use super::PageHead;
use crate::app::{Site, components::*, use_site, use_url};
use crate::export::path::FEED;
use crate::format;
use crate::history::{ChangeKind, ChangedExcerpt, ChangelogEntry};
use crate::route::Route;
use crate::text::Lang;
use leptos::prelude::*;

/// The changelog page.
#[component]
pub fn Changes() -> impl IntoView {
    let Site { changes, t, .. } = use_site();
    let entries = changes.iter().map(|change| view! { <Entry change /> });
    view! {
        <PageHead title=t.reuse.changes.to_owned() lead=t.reuse.changes_lead />
        <p><a href=use_url().file(FEED) type="application/atom+xml">{t.reuse.changes_feed}</a></p>
        <ol class="changes">{entries.collect_view()}</ol>
    }
}

#[component]
fn Entry(change: &'static ChangelogEntry) -> impl IntoView {
    let t = use_site().t;
    let excerpts = change.excerpts.len();
    let noun = t.plural(excerpts, t.reuse.excerpt_one, t.reuse.excerpt_many);
    view! {
        <li class="change" id=change.id.as_str()>
            <p class="change-date"><time datetime=change.date.as_str()>{format::date(&change.date, t)}</time></p>
            <h2>{text(&change.title)}</h2>
            {change.text.as_ref().map(|why| view! { <p>{text(why)}</p> })}
            {(excerpts > 0).then(|| view! {
                <p class="hint">{excerpts}" "{noun}</p>
                {change.excerpts.iter().map(|excerpt| view! { <ChangedText changed=excerpt /> }).collect_view()}
            })}
        </li>
    }
}

/// A text that an entry has changed, with its differences.
#[component]
fn ChangedText(changed: &'static ChangedExcerpt) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let kind = match changed.kind {
        ChangeKind::Added => Some(t.reuse.excerpt_new),
        ChangeKind::Removed => Some(t.reuse.excerpt_gone),
        ChangeKind::Changed => None,
    };
    let title = match &changed.home {
        Some((path, fragment)) => {
            let suffix = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
            view! { <Link to=Route::parse(path, plan) suffix>{phrases(changed.title.as_str())}</Link> }.into_any()
        }
        None => phrases(changed.title.as_str()),
    };
    let lang = (t.lang != Lang::default()).then_some(Lang::default().tag());
    view! {
        <h3><span lang=lang>{title}</span>{kind.map(|kind| view! { " " <span class="badge">{kind}</span> })}</h3>
        <Difference parts=changed.difference.clone() />
    }
}
