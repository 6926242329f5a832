//! What has changed since the first edition, entry by entry, word by word.

use super::PageHead;
use crate::app::{Site, Url, parts::*};
use crate::export::{FEED, Fate, changed_lines};
use crate::format;
use crate::history;
use crate::plan::{Change, Changed, Version};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Changes() -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let entries = plan.changes.iter().enumerate().map(|(at, change)| view! { <Entry at change /> });
    view! {
        <PageHead title=t.take.changes.to_owned() lead=t.take.changes_lead />
        <p><a href=Url::here().file(FEED) type="application/atom+xml">{t.take.changes_feed}</a></p>
        <ol class="changes">{entries.collect_view()}</ol>
    }
}

#[component]
fn Entry(
    /// Its place in the changelog.
    at: usize,
    change: &'static Change,
) -> impl IntoView {
    let t = Site::here().t;
    let pieces = change.pieces.len();
    let noun = if pieces == 1 { t.take.piece_one } else { t.take.piece_many };
    view! {
        <li class="change" id=change.id.as_str()>
            <p class="change-date"><time datetime=change.date.as_str()>{format::date(&change.date, t)}</time></p>
            <h2>{change.title.as_str()}</h2>
            {change.text.as_ref().map(|text| view! { <p>{text.as_str()}</p> })}
            {(pieces > 0).then(|| view! {
                <p class="hint">{pieces}" "{noun}</p>
                {change.pieces.iter().map(|changed| view! { <ChangedView at changed /> }).collect_view()}
            })}
        </li>
    }
}

/// What an entry made of one text.
#[component]
fn ChangedView(at: usize, changed: &'static Changed) -> impl IntoView {
    let Site { plan, t, .. } = Site::here();
    let after = history::after(plan, at, &changed.piece);
    let title = after.as_ref().or(changed.before.as_ref()).map_or(String::new(), |version| version.title.clone());
    let state = match (&changed.before, &after) {
        (None, _) => Some(t.take.piece_new),
        (_, None) => Some(t.take.piece_gone),
        _ => None,
    };
    let title = match history::home(&changed.piece, plan) {
        Some((to, fragment)) => {
            let tail = if fragment.is_empty() { fragment } else { format!("#{fragment}") };
            view! { <Link to tail>{title}</Link> }.into_any()
        }
        None => title.into_any(),
    };
    let said = |version: Option<&Version>| version.map_or_else(String::new, Version::said);
    view! {
        <h3>{title}{state.map(|state| view! { " " <span class="badge">{state}</span> })}</h3>
        <Difference before=said(changed.before.as_ref()) after=said(after.as_ref()) />
    }
}

/// Two texts as one, with what became of the words: told by a line through or below them, and by words for those who listen.
#[component]
fn Difference(before: String, after: String) -> impl IntoView {
    let t = Site::here().t;
    let parts = changed_lines(&before, &after).into_iter().map(|(fate, words)| match fate {
        Fate::Kept => words.into_any(),
        Fate::Removed => {
            view! { <del><span class="visually-hidden">{t.take.cited_removed}" "</span>{words}</del> }.into_any()
        }
        Fate::Added => {
            view! { <ins><span class="visually-hidden">{t.take.cited_added}" "</span>{words}</ins> }.into_any()
        }
    });
    view! { <p class="difference">{parts.collect_view()}</p> }
}
