//! What of a chart, the map or a table can be taken away: its files behind one button, and the ways to cite and embed it.

use super::{CiteLink, CopyImageButton, Link};
use crate::app::{Site, use_site, use_url};
use crate::export::{CsvForm, path};
use crate::route::{Excerpt, Route};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The row below a figure.
#[component]
pub fn DownloadMenu(
    /// What it is, for those who hear the links one by one.
    title: String,
    /// The name of its pictures in `bilder/`.
    #[prop(optional)]
    picture: Option<&'static str>,
    /// The path of its tables without their endings.
    table: String,
    /// What can be cited.
    #[prop(optional)]
    excerpt: Option<Excerpt>,
    /// What can be embedded, as the address of the page for that names it.
    #[prop(optional)]
    embed: Option<String>,
    /// Files that are made in the browser, as items of the list.
    #[prop(optional)]
    made: Option<AnyView>,
    /// The last of them.
    #[prop(optional)]
    saved: Option<RwSignal<Option<SavedFile>>>,
    /// More that can be done with it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // The document that has everything in it takes nothing away from elsewhere.
    if use_url().is_single_file() {
        return None;
    }
    let t = use_site().t;
    let cite = excerpt.map(|excerpt| view! { <CiteLink excerpt class="action" /> });
    let embed = embed.map(|view| {
        let suffix = format!("?ansicht={view}");
        view! { <Link to=Route::Studio suffix class="action">{t.reuse.embed}</Link> }
    });
    Some(view! {
        <div class="actions download-menu">
            <details class="download-files">
                <summary class="button">{t.reuse.download}<span class="visually-hidden">": "{title}</span></summary>
                <ul class="download-list">
                    {made}
                    {picture.map(|name| view! { <PictureLinks name /> })}
                    <TableLinks base=table />
                </ul>
                {saved.map(|file| view! { <Saved file /> })}
            </details>
            {cite}
            {embed}
            {children.map(|children| children())}
        </div>
    })
}

/// A file, and what it is good for.
#[component]
pub fn FileLink(
    path: String,
    name: String,
    hint: &'static str,
    /// Is called with the path when a reader presses the link.
    #[prop(optional_no_strip, into)]
    press: Option<Press>,
) -> impl IntoView {
    let href = use_url().file(&path);
    let press = move |event| {
        if let Some(press) = press {
            press.run((event, path.clone()));
        }
    };
    view! { <li><a href=href download="" on:click=press>{name}</a>" "<span class="hint">{hint}</span></li> }
}

/// What a link to a file does besides.
pub type Press = Callback<(MouseEvent, String)>;

#[component]
fn PictureLinks(name: &'static str) -> impl IntoView {
    let Site { t, lang, .. } = use_site();
    let path = |extension| path::picture(name, lang, extension);
    view! {
        <FileLink path=path("png") name=t.reuse.picture_png.to_owned() hint=t.reuse.png_hint />
        <FileLink path=path("svg") name=t.reuse.picture_svg.to_owned() hint=t.reuse.svg_hint />
        <li class="needs-script"><CopyImageButton path=path("png") /></li>
    }
}

/// The two forms of a table.
#[component]
pub fn TableLinks(
    /// Its path without the endings.
    base: String,
    /// Is called with the path when a reader presses a link.
    #[prop(optional)]
    press: Option<Press>,
) -> impl IntoView {
    let t = use_site().t;
    let link = |form: CsvForm| {
        let name = format!("{}, {}", t.reuse.table_csv, form.label(t));
        view! { <FileLink path=path::csv(&base, form) name hint=form.hint(t) press /> }
    };
    CsvForm::ALL.map(link).collect_view()
}

/// A file that was made in the browser.
#[derive(Clone)]
pub struct SavedFile {
    /// Where it lies.
    pub address: String,
    /// Its name.
    pub name: String,
}

/// Offers a file once more that a script has made: a browser may have saved nothing, and says nothing of it.
#[component]
pub fn Saved(
    /// The last one.
    file: RwSignal<Option<SavedFile>>,
) -> impl IntoView {
    let t = use_site().t;
    let address = move || file.get().map(|file| file.address);
    let name = move || file.get().map(|file| file.name);
    view! {
        <p class="download-saved hint" hidden=move || file.with(Option::is_none)>
            {t.reuse.saved_not}" "<a href=address download=name>{t.reuse.save_again}</a>
        </p>
    }
}
