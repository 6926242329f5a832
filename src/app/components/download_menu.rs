//! The downloads of a chart, the map or a table behind one button, with links to cite and embed it.

use super::{CiteLink, CopyImageButton, KeepButton, Link};
use crate::app::{Site, use_site, use_url};
use crate::export::{CsvForm, path};
use crate::route::{Excerpt, Route, parameter};
use leptos::ev::MouseEvent;
use leptos::prelude::*;

/// The row of buttons below a figure or table.
#[component]
pub fn DownloadMenu(
    /// The title of what is downloaded; tells the button from others for screen readers.
    title: String,
    /// The file name of its pictures in `bilder/`, without extensions.
    #[prop(optional)]
    picture: Option<&'static str>,
    /// The path of its tables, without extensions.
    table: String,
    /// The excerpt to cite, if there is one.
    #[prop(optional)]
    excerpt: Option<Excerpt>,
    /// Its name in the studio, if it can be embedded.
    #[prop(optional)]
    embed: Option<String>,
    /// Items for files that are made in the browser, shown first in the list.
    #[prop(optional)]
    made: Option<AnyView>,
    /// The last file that was made in the browser.
    #[prop(optional)]
    saved: Option<RwSignal<Option<SavedFile>>>,
    /// Further actions.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    // The single-file document must not depend on other files.
    if use_url().is_single_file() {
        return None;
    }
    let t = use_site().t;
    let cite = excerpt.map(|excerpt| {
        view! { <CiteLink excerpt=excerpt.clone() class="action" /> <KeepButton excerpt class="action needs-script" /> }
    });
    let embed = embed.map(|view| {
        let suffix = format!("?{}={view}", parameter::VIEW);
        let label = format!("{}: {title}", t.reuse.embed);
        view! { <Link to=Route::Studio suffix class="action" label>{t.reuse.embed}</Link> }
    });
    Some(view! {
        <div class="actions download-menu">
            <details class="download-files">
                <summary class="button" aria-label=format!("{}: {title}", t.reuse.download)>{t.reuse.download}</summary>
                <ul class="download-list">
                    {made}
                    {picture.map(|name| view! { <PictureLinks name title=title.clone() /> })}
                    <TableLinks base=table title=Some(title) />
                </ul>
                {saved.map(|file| view! { <Saved file /> })}
            </details>
            {cite}
            {embed}
            {children.map(|children| children())}
        </div>
    })
}

/// A link to a file, with a hint on what the file is good for.
#[component]
pub fn FileLink(
    path: String,
    name: String,
    hint: &'static str,
    /// The title of what the file holds, which tells the link from others for screen readers.
    #[prop(optional_no_strip)]
    of: Option<String>,
    /// Called with the path when the link is clicked.
    #[prop(optional_no_strip, into)]
    press: Option<Press>,
) -> impl IntoView {
    let href = use_url().file(&path);
    let press = move |event| {
        if let Some(press) = press {
            press.run((event, path.clone()));
        }
    };
    let label = of.map(|of| format!("{name}: {of}"));
    view! { <li><a href=href download="" aria-label=label on:click=press>{name}</a>" "<span class="hint">{hint}</span></li> }
}

/// An additional handler for clicks on a file link; it gets the file's path.
pub type Press = Callback<(MouseEvent, String)>;

#[component]
fn PictureLinks(name: &'static str, title: String) -> impl IntoView {
    let Site { t, lang, .. } = use_site();
    let path = |extension| path::picture(name, lang, extension);
    view! {
        <FileLink path=path("png") name=t.reuse.picture_png.to_owned() hint=t.reuse.png_hint of=Some(title.clone()) />
        <FileLink path=path("svg") name=t.reuse.picture_svg.to_owned() hint=t.reuse.svg_hint of=Some(title.clone()) />
        <li class="needs-script"><CopyImageButton path=path("png") title /></li>
    }
}

/// Links to both forms of a table.
#[component]
pub fn TableLinks(
    /// The path without extensions.
    base: String,
    /// The title of the table, if the page offers several.
    #[prop(optional_no_strip)]
    title: Option<String>,
    /// Called with the path when a link is clicked.
    #[prop(optional)]
    press: Option<Press>,
) -> impl IntoView {
    let t = use_site().t;
    let link = |form: CsvForm| {
        let name = format!("{}, {}", t.reuse.table_csv, form.label(t));
        view! { <FileLink path=path::csv(&base, form) name hint=form.hint(t) of=title.clone() press /> }
    };
    CsvForm::ALL.map(link).collect_view()
}

/// A file that was made in the browser.
#[derive(Clone)]
pub struct SavedFile {
    /// Its object URL.
    pub address: String,
    /// Its file name.
    pub name: String,
}

/// Offers to save a generated file again: a browser does not report whether it has saved anything.
#[component]
pub fn Saved(
    /// The file that was generated last.
    file: RwSignal<Option<SavedFile>>,
) -> impl IntoView {
    let t = use_site().t;
    let address = move || file.get().map(|file| file.address);
    let name = move || file.get().map(|file| file.name);
    view! {
        <p class="download-saved hint" hidden=move || file.with(|file| file.as_ref().is_none_or(|file| file.address.is_empty()))>
            {t.reuse.saved_not}" "<a href=address download=name>{t.reuse.save_again}</a>
        </p>
    }
}
