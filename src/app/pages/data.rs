//! The page with everything to take away: first the table that most people want, then the other files by kind. The
//! `render` program writes the files to the folder of this page.

use super::PageHead;
use crate::app::{Site, components::*, use_site, use_url};
use crate::export::{self, DataSet, Download, Media, path, size};
use crate::format;
use crate::format::NBSP;
use crate::plan::RecordId;
use crate::route::Route;
use crate::text::fill;
use leptos::prelude::*;

/// The wording of the licence of all files.
const LICENCE: &str = "https://spdx.org/licenses/EUPL-1.2.html";

/// The page. Its parts have erased types, as there are many of them and few forms.
#[component]
pub fn Data() -> impl IntoView {
    let Site { plan, t, .. } = use_site();
    let (mut first, mut whole, mut tables, mut fields, mut charts) = (vec![], vec![], vec![], vec![], vec![]);
    charts.push(row(t.maps.table.into_any(), "", pictures("karte", t.maps.table)));
    for set in export::data_sets(plan, t) {
        match (set.name.split_once('-'), set.name.as_str()) {
            (_, "massnahmen") => first.push(first_files(set)),
            (_, "plan") => {
                whole.push(files(&set));
                whole.push(view! { <p><PrintPlan /></p> }.into_any());
            }
            (Some(("massnahmen", id)), _) => {
                let field =
                    plan.field(RecordId(id).home()).map(|field| format!("{} {}", field.id, field.title.as_str()));
                fields.push(row(field.into_any(), "", files(&set)));
            }
            (Some(("diagramm", id)), _) => {
                let both = (pictures(id, &set.title), files(&set));
                charts.push(row(set.title.into_any(), "", both.into_any()));
            }
            _ => match set.rows {
                Some(rows) => {
                    let title = format::remark(&set.title, &format!("{rows}{NBSP}{}", t.data.rows), t);
                    tables.push(row(title.into_any(), &set.description, files(&set)));
                }
                // The ranks by patents, which no chart shows.
                None => charts.push(row(set.title.clone().into_any(), "", files(&set))),
            },
        }
    }
    first.push(view! { <p class="hint">{t.data.codes}</p> }.into_any());
    let count = plan.measures().count().to_string();
    let licence = [t.pages.about_licences.first().copied().unwrap_or_default(), t.data.licence_text, t.data.cite_text];
    let wording = view! {
        <p>
            <a href=LICENCE rel="external noopener">{phrases(t.data.licence_link)}</a>" · "
            <Link to=Route::About suffix="#lizenzen">{t.pages.about_licences_title}</Link>
        </p>
    };
    let sections = [
        ("massnahmen", "data-first", fill(t.data.first, &[&count]), t.data.first_text.to_owned(), first.into_any()),
        ("plan", "data-whole", t.reuse.whole_title.to_owned(), t.reuse.whole_description.to_owned(), whole.into_any()),
        ("tabellen", "", t.reuse.tables_title.to_owned(), t.data.tables_text.to_owned(), list(tables)),
        ("felder", "data-fields", t.reuse.kit_fields.to_owned(), t.data.fields_text.to_owned(), list(fields)),
        ("bilder", "", t.reuse.kit_pictures.to_owned(), t.data.pictures_text.to_owned(), list(charts)),
        ("weitergeben", "", t.data.ready.to_owned(), t.data.ready_text.to_owned(), list(ready_made())),
        ("programme", "", t.reuse.descriptions_title.to_owned(), t.data.programs_text.to_owned(), list(descriptions())),
        ("lizenz", "", t.reuse.licence.to_owned(), licence.join("\n"), wording.into_any()),
    ];
    let contents = sections.iter().map(|(id, _, title, ..)| ((*id).to_owned(), title.clone())).collect();
    let mut sections =
        sections.map(|(id, class, title, text, content)| section(id, class, title, text, content)).into_iter();
    let seen: Vec<AnyView> = sections.by_ref().take(2).collect();
    let below: Vec<AnyView> = sections.collect();
    view! {
        <div class="reading">
            <PageHead title=t.data.title.to_owned() lead=t.data.lead />
            <Contents sections=contents />
            <div class="data">{seen}<Later>{below}</Later></div>
        </div>
    }
}

fn section(id: &'static str, class: &'static str, title: String, text: String, content: AnyView) -> AnyView {
    view! { <section class=class><h2 id=id>{title}</h2><p>{phrases(text)}</p>{content}</section> }.into_any()
}

fn list(rows: Vec<AnyView>) -> AnyView {
    view! { <ul class="data-rows">{rows}</ul> }.into_any()
}

/// A row of a list: what it is, a sentence on it if there is one, and links.
fn row(title: AnyView, text: &str, links: AnyView) -> AnyView {
    let text = (!text.is_empty()).then(|| view! { <p>{text.to_owned()}</p> });
    view! { <li class="data-row"><h3>{title}</h3>{text}<div class="data-links">{links}</div></li> }.into_any()
}

/// A link to a file with its format and, where that is known, its size. `of` is what the file is about, which tells the
/// link from others for screen readers.
fn file(path: &str, name: String, of: &str, class: Option<&'static str>) -> AnyView {
    let of = (!of.is_empty()).then(|| view! { <span class="visually-hidden">{of.to_owned()}": "</span> });
    view! { <a href=use_url().file(path) download="" class=class>{of}{name}{bytes_of(path)}</a>" " }.into_any()
}

fn bytes_of(path: &str) -> AnyView {
    let site = use_site();
    site.bytes_of(path).map(|bytes| view! { <span class="data-size">", "{size(bytes, site.t)}</span> }).into_any()
}

/// What a link to a file of a data set says: the format, and what tells it from others.
fn name(file: &Download) -> String {
    match file.media {
        Media::Csv => format!("CSV{NBSP}({})", file.form),
        _ => file.form.to_owned(),
    }
}

fn files(set: &DataSet) -> AnyView {
    set.files.iter().map(|of| file(&of.path, name(of), &set.title, None)).collect::<Vec<_>>().into_any()
}

/// The files of the table that most people want. The first one, which spreadsheets in the page's language open, is a
/// button.
fn first_files(mut set: DataSet) -> AnyView {
    let Site { t, .. } = use_site();
    if let ([german, international, ..], ".") = (set.files.as_mut_slice(), t.decimal) {
        std::mem::swap(german, international);
    }
    let get = t.data.get;
    let links = set.files.iter().enumerate().map(|(n, of)| match n {
        0 => file(&of.path, format!("{get}: {}", name(of)), &set.title, Some("button")),
        _ => file(&of.path, name(of), &set.title, None),
    });
    view! { <p class="actions">{links.collect::<Vec<_>>()}</p> }.into_any()
}

/// The picture of a chart or of the map, in both formats.
fn pictures(id: &str, title: &str) -> AnyView {
    let Site { t, lang, .. } = use_site();
    let formats = [("png", t.reuse.picture_png), ("svg", t.reuse.picture_svg)];
    let link =
        |(extension, name): (&str, &str)| file(&path::picture(id, lang, extension), name.to_owned(), title, None);
    formats.map(link).into_any()
}

/// Pages that are given on as they are, or that make something for use elsewhere.
fn ready_made() -> Vec<AnyView> {
    let t = use_site().t;
    let pages = [Route::FactSheet, Route::PressKit, Route::Studio, Route::Changes];
    let row = |page: Route| {
        let fixed = page.fixed()?;
        let file = (page == Route::FactSheet)
            .then(|| file(&path::fact_sheet(t.lang), t.reuse.whole_html.to_owned(), t.pages.fact_sheet, None));
        let title = view! { <Link to=page>{(fixed.title)(t)}</Link> };
        Some(row(title.into_any(), (fixed.lead)(t), file.into_any()))
    };
    pages.into_iter().filter_map(row).collect()
}

/// The files that describe the data for programs, and the feed of changes.
fn descriptions() -> Vec<AnyView> {
    let t = use_site().t;
    let files = [
        (path::DATA_PACKAGE, t.reuse.package, t.data.package_text),
        (path::PLAN_SCHEMA, t.reuse.schema, t.data.schema_text),
        (path::DCAT_JSON_LD, t.reuse.dcat, t.data.dcat_text),
        (path::DCAT_TURTLE, t.reuse.dcat_turtle, ""),
        (path::FEED, t.reuse.changes_feed, t.data.feed_text),
    ];
    files
        .into_iter()
        .map(|(path, name, text)| row(file(path, name.to_owned(), "", None), text, ().into_any()))
        .collect()
}
