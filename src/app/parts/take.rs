//! What of a chart, the map or a table can be taken away: its files behind one button, and the ways to cite and embed it.

use super::{CiteLink, CopyImageButton, Link};
use crate::app::{Site, Url};
use crate::export::CsvForm;
use crate::route::{Piece, Route};
use leptos::prelude::*;

/// The row below a figure.
#[component]
pub fn Take(
    /// What it is, for those who hear the links one by one.
    title: String,
    /// The name of its pictures in `bilder/`.
    #[prop(optional)]
    picture: Option<&'static str>,
    /// The path of its tables without their endings.
    table: String,
    /// What can be cited.
    #[prop(optional)]
    piece: Option<Piece>,
    /// What can be embedded, as the address of the page for that names it.
    #[prop(optional)]
    embed: Option<String>,
    /// The words around a picture of what is chosen of it, as `tools/kit/map.mjs` wants them.
    #[prop(optional)]
    chosen: Option<String>,
    /// More that can be done with it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // The document that has everything in it takes nothing away from elsewhere.
    if Url::here().is_whole() {
        return None;
    }
    let t = Site::here().t;
    let cite = piece.map(|piece| view! { <CiteLink piece class="action" /> });
    let embed = embed.map(|view| {
        let tail = format!("?ansicht={view}");
        view! { <Link to=Route::Studio tail class="action">{t.take.embed}</Link> }
    });
    Some(view! {
        <div class="actions take">
            <details class="take-files">
                <summary class="button">{t.take.take_away}<span class="visually-hidden">": "{title}</span></summary>
                <ul class="take-list" data-words=chosen.clone() data-failed=chosen.is_some().then_some(t.take.picture_failed)>
                    {chosen.is_some().then(|| view! { <ChosenPicture /> })}
                    {picture.map(|name| view! { <PictureLinks name /> })}
                    <TableLinks base=table />
                </ul>
                {chosen.is_some().then(|| view! { <Saved /> })}
            </details>
            {cite}
            {embed}
            {children.map(|children| children())}
        </div>
    })
}

/// A file, and what it is good for.
#[component]
pub fn FileLink(path: String, name: String, hint: &'static str) -> impl IntoView {
    view! { <li><a href=Url::here().file(&path) download="">{name}</a>" "<span class="hint">{hint}</span></li> }
}

#[component]
fn PictureLinks(name: &'static str) -> impl IntoView {
    let Site { t, lang, .. } = Site::here();
    let path = |ending| format!("bilder/{name}.{}.{ending}", lang.tag());
    view! {
        <FileLink path=path("png") name=t.take.picture_png.to_owned() hint=t.take.png_hint />
        <FileLink path=path("svg") name=t.take.picture_svg.to_owned() hint=t.take.svg_hint />
        <li class="needs-script"><CopyImageButton path=path("png") /></li>
    }
}

/// A picture of what is shown now: `tools/kit/map.mjs` makes it.
#[component]
fn ChosenPicture() -> impl IntoView {
    let t = Site::here().t;
    let button = |kind: &'static str, name: &'static str, hint: &'static str| {
        view! {
            <li class="needs-script">
                <button type="button" class="action" data-picture=kind>{t.take.picture_chosen}" "{name}</button>
                " "<span class="hint">{hint}</span>
            </li>
        }
    };
    view! {
        {button("png", "(PNG)", t.take.png_hint)}
        {button("svg", "(SVG)", t.take.svg_hint)}
        <li class="hint needs-script">{t.take.whole_follows}</li>
    }
}

/// The two forms of a table.
#[component]
pub fn TableLinks(
    /// Its path without the endings.
    base: String,
) -> impl IntoView {
    let t = Site::here().t;
    let link = |form: CsvForm| {
        let name = format!("{}, {}", t.take.table_csv, form.label(t));
        view! { <FileLink path=format!("{base}.{}.csv", form.tag()) name hint=form.hint(t) /> }
    };
    CsvForm::ALL.map(link).collect_view()
}

/// Offers a file once more that a script has made: a browser may have saved nothing, and says nothing of it.
#[component]
pub fn Saved() -> impl IntoView {
    let t = Site::here().t;
    view! { <p class="take-saved hint" hidden>{t.take.saved_not}" "<a>{t.take.save_again}</a></p> }
}

/// A button that prints the page.
#[component]
pub fn PrintButton() -> impl IntoView {
    let t = Site::here().t;
    let print = |_| _ = window().print();
    view! { <button type="button" class="action" on:click=print>{t.take.print}</button> }
}
