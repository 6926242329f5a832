//! Footnotes: a button in the text that opens the note in place, and the list of notes with links back.
//!
//! The notes are native popovers: Escape closes them, focus returns, and they work without JavaScript.

use super::{CiteLink, Cited, Link, RecordLink, phrases, text};
use crate::app::browser::popover;
use crate::app::{Site, Url, use_site, use_url};
use crate::export;
use crate::plan::Footnote;
use crate::route::{Excerpt, Route, parameter};
use leptos::prelude::*;

/// The part of the single-file document that a view stands in: its footnotes are at its end, so that they are near the
/// text on paper too.
#[derive(Clone)]
pub struct NotesOf(pub Route);

/// The id of a footnote in a list. In the single-file document, each part that cites it lists it.
fn note_id(number: u8) -> String {
    let fragment = parameter::footnote(number);
    match use_context::<NotesOf>() {
        Some(NotesOf(part)) => format!("{}-{fragment}", Url::single_file_id(&part)),
        None => fragment,
    }
}

/// The numbers of a record's footnotes, as buttons behind its text.
#[component]
pub fn FootnoteMarks(
    /// The record's id, or another id that is unique on the page.
    of: String,
    numbers: Vec<u8>,
) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let notes = numbers.into_iter().filter_map(|n| plan.footnotes.iter().find(|f| f.number == n));
    notes
        .map(|note| {
            let id = format!("{of}-n{}", note.number);
            if use_url().is_single_file() {
                let href = format!("#{}", note_id(note.number));
                return view! { <sup class="footnote"><a href=href>{note.number}</a>" "</sup> }.into_any();
            }
            let suffix = format!("#{}", parameter::footnote(note.number));
            let (opens, closes) = (id.clone(), id.clone());
            view! {
                <span class="footnote" on:focusout=|event| popover::close_left(&event)>
                    <button type="button" class="footnote-mark" popovertarget=opens aria-label=format!("{} {}", t.footnote, note.number)>
                        {note.number}
                    </button>
                    // Reader views drop the button and know nothing of popovers: `hidden` keeps the note out of the sentence.
                    <span popover="auto" hidden id=id class="footnote-text" role="note">
                        <span class="footnote-number">{t.footnote}" "{note.number}</span>
                        <FootnoteText note />
                        <span class="actions">
                            <Link to=Route::Footnotes suffix class="action" label=Some(format!("{}: {} {}", t.all_footnotes, t.footnote, note.number))>{t.all_footnotes}</Link>
                            <button type="button" class="action" popovertarget=closes popovertargetaction="hide">{t.close}</button>
                        </span>
                    </span>
                </span>
            }
            .into_any()
        })
        .collect_view()
}

/// The text of a footnote, in which addresses are links; then what is known of its source.
#[component]
pub fn FootnoteText(note: &'static Footnote) -> impl IntoView {
    let t = use_site().t;
    let mut out: Vec<AnyView> = vec![];
    let mut rest = note.text.as_str();
    for link in &note.links {
        if let Some((before, after)) = rest.split_once(link.as_str()) {
            out.push(phrases(before));
            out.push(
                view! { <a href=format!("https://{link}") rel="external noopener">{link.as_str()}</a> }.into_any(),
            );
            rest = after;
        }
    }
    out.push(phrases(rest));
    for (term, ours) in [(t.footnote_ours, &note.paraphrase), (t.editorial, &note.addition)] {
        out.extend(
            ours.as_ref().map(|ours| view! { <span class="footnote-more">{term}": "{text(ours)}</span> }.into_any()),
        );
    }
    if note.addition.is_none() && note.links.is_empty() {
        out.push(view! { <span class="footnote-more">{t.footnote_unlisted}</span> }.into_any());
    }
    out
}

/// A list of footnotes, each with the places that refer to it. On the page of all footnotes, each also has a link to
/// cite it.
#[component]
pub fn FootnoteList(numbers: Vec<u8>) -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let notes = plan.footnotes.iter().filter(move |f| numbers.contains(&f.number));
    let home = *use_url().route == Route::Footnotes;
    let items = notes
        .map(|note| {
            let places = plan.citing(note.number).into_iter().map(|found| {
                let place = export::place(&found, t);
                view! { <li><RecordLink id=found.record.id.clone()>{place}</RecordLink></li> }
            });
            view! {
                <li id=note_id(note.number) value=note.number>
                    {home.then(|| view! { <Cited excerpt=Excerpt::Footnote(note.number) /> })}
                    <FootnoteText note />
                    <div class="footnote-more">
                        {t.cited_in}": "<ul>{places.collect_view()}</ul>
                        {home.then(|| view! { " " <Marks number=note.number /> })}
                    </div>
                </li>
            }
        })
        .collect_view();
    view! { <ol class="footnote-list">{items}</ol> }
}

/// The links behind a footnote: its permalink, and how to cite it.
#[component]
fn Marks(number: u8) -> impl IntoView {
    let t = use_site().t;
    let label = format!("{}: {} {number}", t.permalink, t.footnote);
    view! {
        <span class="marks">
            <CiteLink excerpt=Excerpt::Footnote(number) />
            <a class="permalink" href=use_url().fragment(&parameter::footnote(number)) aria-label=label></a>
        </span>
    }
}
