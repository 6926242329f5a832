//! Prerenders every route as HTML, and writes the files for download.
//!
//! - `render names SITE` writes the documents of each family of pages into one file, `SITE/families/<name>.html`. From
//!   these, `tools/style.mjs` makes the excerpt of the style sheet that a family needs.
//! - `render pages SITE LANG DIST [ADDRESS]` writes the edition in a language, say `en`, into its folder below DIST. ADDRESS
//!   is the address at which the site will be served; without it, everything that needs absolute URLs is left out.
//!
//! SITE is the folder with the output of `plan bundle`, `tools/charts` and `tools/postbuild.mjs` (`assets.<tag>.json`).

mod files;

use aktionsplan::app::document::{Assets, OfflineDocument, PageDocument, StyleFamily};
use aktionsplan::app::{Site, Url, set_drawings};
use aktionsplan::bundle;
use aktionsplan::export;
use aktionsplan::plan::Plan;
use aktionsplan::route::Route;
use aktionsplan::text::Lang;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::sync::Arc;

type Done<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> ExitCode {
    match run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Done {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    // Leptos requires an executor, although nothing here is asynchronous.
    _ = any_spawner::Executor::init_futures_executor();
    match args[..] {
        ["names", site] => names(Path::new(site)),
        ["pages", site, lang, dist] => pages(Path::new(site), language(lang)?, Path::new(dist), None),
        ["pages", site, lang, dist, address] => {
            pages(Path::new(site), language(lang)?, Path::new(dist), Some(export::address(address)?))
        }
        _ => Err("usage: render names SITE | render pages SITE LANG DIST [ADDRESS]".into()),
    }
}

fn language(tag: &str) -> Done<Lang> {
    Lang::parse(tag).ok_or_else(|| format!("\"{tag}\" is no language of the site").into())
}

/// The plan in one language, as earlier steps of the build have written it: parsed, and as the text of its JSON.
struct Source {
    site: Site,
    bundle: String,
}

fn read(folder: &Path, lang: Lang) -> Done<Source> {
    let bundle = fs::read_to_string(folder.join(format!("plan.{}.json", lang.tag())))?;
    let charts = fs::read_to_string(folder.join(format!("charts.{}.json", lang.tag())))?;
    set_drawings(bundle::drawings(&charts)?);
    // What has changed is told from the recorded texts, which are no part of the published plan.
    let recorded = serde_json::from_str(&fs::read_to_string(folder.join("recorded.json"))?)?;
    let plan = Plan { recorded, ..Plan::parse(&bundle)? };
    Ok(Source { site: Site::new(plan, lang), bundle })
}

fn names(folder: &Path) -> Done {
    let Source { site, .. } = read(folder, Lang::default())?;
    let assets: &Assets = Box::leak(Box::default());
    let mut families: BTreeMap<&str, String> = BTreeMap::new();
    for route in Route::built(site.plan) {
        let family = StyleFamily::of(&route).name();
        *families.entry(family).or_default() += &page(site, route, assets);
    }
    // Made anew, so that nothing is left of a family that there no longer is.
    let out = folder.join("families");
    if out.exists() {
        fs::remove_dir_all(&out)?;
    }
    for (name, html) in families {
        write(&out.join(format!("{name}.html")), &html)?;
    }
    Ok(())
}

fn pages(folder: &Path, lang: Lang, dist: &Path, address: Option<&str>) -> Done {
    let Source { site, bundle } = read(folder, lang)?;
    let site = address.map_or(site, |address| site.at(&Lang::default().sibling(lang, address)));
    let assets = format!("assets.{}.json", lang.tag());
    let assets: Assets = serde_json::from_str(&fs::read_to_string(folder.join(assets))?)?;
    let dist = &dist.join(lang.folder());
    let assets: &Assets = Box::leak(Box::new(assets));
    let css = fs::read_to_string(folder.join("single_file.css"))?;
    for (path, text) in files::files(site, bundle, css, assets)? {
        write(&dist.join(path), &text)?;
    }
    let routes = Route::built(site.plan);
    let count = routes.len();
    for route in routes {
        let file = match route {
            Route::NotFound => PathBuf::from("404.html"),
            _ => Path::new(&route.path()).join("index.html"),
        };
        write(&dist.join(file), &page(site, route, assets))?;
    }
    let lost = Url::new(Route::NotFound, "/".to_owned());
    write(&dist.join("offline/shell.html"), &html(site, lost, || view! { <OfflineDocument assets /> }))?;
    println!("{}: {count} pages", lang.tag());
    Ok(())
}

fn page(site: Site, route: Route, assets: &'static Assets) -> String {
    let base = match route {
        Route::NotFound => "/".to_owned(),
        _ => "../".repeat(route.path().matches('/').count()),
    };
    let url = Url::new(route, base.clone());
    let page = html(site, url, || view! { <PageDocument url base assets /> });
    if url.framed() { leaving_frame(&page) } else { page }
}

/// Gives each link a target out of the frame, in which no other page may be shown. The `<base>` of the page does not
/// suffice, as links in SVG ignore it in some browsers.
fn leaving_frame(html: &str) -> String {
    let mut parts = html.split("<a ");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let tag = part.split('>').next().unwrap_or_default();
        out.push_str(if tag.contains("target=") { "<a " } else { "<a target=\"_blank\" " });
        out.push_str(part);
    }
    out
}

/// Renders a document as HTML, in a reactive owner of its own that provides `site` and `url` as contexts.
fn html<V: IntoView + 'static>(site: Site, url: Url, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        provide_context(site);
        provide_context(url);
        view().into_view().to_html()
    });
    drop(owner);
    // The app replaces the page instead of hydrating it, so Leptos' marker comments would be dead weight; so would
    // empty `class` attributes.
    html.replace("<!>", "").replace("<!---->", "").replace("<!--<() />-->", "").replace(" class=\"\"", "") + "\n"
}

fn write(file: &Path, text: &str) -> Done {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(file, text)?)
}
