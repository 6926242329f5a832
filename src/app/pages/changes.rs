//! What has changed since the first edition, entry by entry, word by word.

use super::PageHead;
use crate::app::{Site, components::*, use_site, use_url};
use crate::export::FEED;
use crate::format;
use crate::history::{ToldChange, ToldPiece, Turn};
use crate::route::Route;
use leptos::prelude::*;

/// The page.
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
fn Entry(change: &'static ToldChange) -> impl IntoView {
    let t = use_site().t;
    let pieces = change.pieces.len();
    let noun = if pieces == 1 { t.reuse.piece_one } else { t.reuse.piece_many };
    view! {
        <li class="change" id=change.id.as_str()>
            <p class="change-date"><time datetime=change.date.as_str()>{format::date(&change.date, t)}</time></p>
            <h2>{change.title.as_str()}</h2>
            {change.text.as_ref().map(|text| view! { <p>{text.as_str()}</p> })}
            {(pieces > 0).then(|| view! {
                <p class="hint">{pieces}" "{noun}</p>
                {change.pieces.iter().map(|piece| view! { <Piece piece /> }).collect_view()}
            })}
        </li>
    }
}

/// What an entry made of one text.
#[component]
fn Piece(piece: &'static ToldPiece) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let turn = match piece.turn {
        Turn::New => Some(t.reuse.piece_new),
        Turn::Gone => Some(t.reuse.piece_gone),
        Turn::Changed => None,
    };
    let title = match &piece.home {
        Some((path, fragment)) => {
            let suffix = if fragment.is_empty() { String::new() } else { format!("#{fragment}") };
            view! { <Link to=Route::parse(path, plan) suffix>{piece.title.as_str()}</Link> }.into_any()
        }
        None => piece.title.as_str().into_any(),
    };
    view! {
        <h3>{title}{turn.map(|turn| view! { " " <span class="badge">{turn}</span> })}</h3>
        <Difference parts=piece.difference.clone() />
    }
}
