//! The printed documents: what stands around a page's view in its file. Made by the build alone; the app takes over the body
//! and sets the title.

mod assets;
mod family;
mod meta;

pub use assets::{Assets, Styles};
pub use family::StyleFamily;
pub use meta::Meta;

use super::offline_shell::OfflineShell;
use super::pages::any_page;
use super::shell::OfflineBar;
use super::single_file::SingleFile;
use super::{App, Site, Url, head, use_site};
use crate::export::path;
use crate::route::Route;
use crate::theme::PAGE;
use leptos::prelude::*;

/// Where the page for unknown addresses looks for the site's root: it is served at any depth, and cannot know.
const LIKELY_ROOTS: [&str; 4] = ["/", "./", "../", "../../"];

/// A page of the site. Expects [`Site`] and [`Url`] as contexts.
#[component]
pub fn PageDocument(
    /// The page.
    url: Url,
    /// What leads from it to the site's root: `../`.
    base: String,
    /// The files that it asks for.
    assets: &'static Assets,
) -> impl IntoView {
    let site = use_site();
    let route = url.route;
    let framed = url.framed();
    let styles = &assets.styles;
    let excerpt = styles.excerpts.get(StyleFamily::of(route).name());
    let lost = *route == Route::NotFound;
    let bases = if lost { LIKELY_ROOTS.map(str::to_owned).to_vec() } else { vec![base.clone()] };
    // The sheet as a whole comes last, where it holds up nothing above it: the app goes on to pages of any family. Asked for in
    // several places it must come first, or the browser would take up its fonts anew with the next one.
    let first: Vec<&str> = match (lost, framed) {
        (true, _) => [excerpt, Some(&styles.whole)].into_iter().flatten().map(String::as_str).collect(),
        (_, true) => [excerpt, Some(&styles.frame)].into_iter().flatten().map(String::as_str).collect(),
        _ => excerpt.into_iter().map(String::as_str).collect(),
    };
    let last = (!lost).then(|| stylesheet(format!("{base}{}", styles.whole)));
    let frame = framed.then(|| {
        view! {
            <base target="_blank" />
            <script src=format!("{base}{}", assets.frame_script)></script>
        }
    });
    let colours = framed.then_some(PAGE);
    view! {
        <!DOCTYPE html>
        <html
            lang=site.lang.tag()
            data-frame=framed.then_some("")
            data-light=colours.map(|[light, _]| light)
            data-dark=colours.map(|[_, dark]| dark)
        >
            <head>
                <Basics title=head::title(site, route, "") policy=&assets.policy />
                <meta name="description" content=head::description(site, route) />
                {frame}
                {bases.iter().map(|base| view! { <Files base=base.clone() first=first.clone() assets /> }).collect_view()}
                <Links base=bases[0].clone() assets />
                <Meta url />
            </head>
            <body>
                <div
                    id="app"
                    data-program=route.is_tool().then_some("reuse")
                    data-interactive=route.is_interactive().then_some("")
                >
                    <App pages=any_page />
                </div>
                {(!framed).then(|| view! { <OfflineBar /> })}
                {last}
            </body>
        </html>
    }
}

/// The page that the offline store gives in the place of one that it does not have. Its addresses count from the host's root:
/// the service worker knows where the site lies, and stores it with addresses from there.
#[component]
pub fn OfflineDocument(
    /// The files that it asks for.
    assets: &'static Assets,
) -> impl IntoView {
    let site = use_site();
    let styles = &assets.styles;
    let [app, wasm, bundle] = assets.app.each_ref().map(|file| format!("/{file}"));
    view! {
        <!DOCTYPE html>
        <html lang=site.lang.tag()>
            <head>
                <Basics title=site.t.site.to_owned() policy=&assets.policy />
                <meta name="robots" content="noindex" />
                // Nothing can be read here before the app is there: its files are asked for before the start script runs.
                <link rel="modulepreload" href=app />
                <link rel="preload" r#as="fetch" crossorigin="" href=wasm />
                <link rel="preload" r#as="fetch" crossorigin="" href=bundle />
                // Offline nothing comes late, and an excerpt would be one more file to store.
                <Files base="/".to_owned() first=vec![&styles.fonts, &styles.whole] assets />
                <Links base="/".to_owned() assets />
            </head>
            <body>
                <div id="app" data-shell="" data-interactive="">
                    <OfflineShell />
                </div>
                <OfflineBar />
            </body>
        </html>
    }
}

/// The whole plan as one file, which asks for no other.
#[component]
pub fn SingleFileDocument(
    /// Its style sheet.
    css: String,
    /// For its policy.
    assets: &'static Assets,
) -> impl IntoView {
    let Site { t, lang, .. } = use_site();
    view! {
        <!DOCTYPE html>
        <html lang=lang.tag()>
            <head>
                <Basics title=t.site.to_owned() policy=&assets.single_file_policy />
                <meta name="description" content=t.reuse.whole_description />
                <style inner_html=css></style>
            </head>
            <body class="single-file">
                <SingleFile />
            </body>
        </html>
    }
}

/// What every document begins with.
#[component]
fn Basics(title: String, policy: &'static str) -> impl IntoView {
    view! {
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <meta name="color-scheme" content="light dark" />
        {[("light", PAGE[0]), ("dark", PAGE[1])].map(|(scheme, colour)| {
            let media = format!("(prefers-color-scheme: {scheme})");
            leptos::html::meta().name("theme-color").content(format!("#{colour}")).attr("media", media)
        })}
        <meta http-equiv="Content-Security-Policy" content=policy />
    }
}

/// The style sheets that the first words wait for, that for paper, and the start script.
#[component]
fn Files(base: String, first: Vec<&'static str>, assets: &'static Assets) -> impl IntoView {
    view! {
        {first.into_iter().map(|sheet| stylesheet(format!("{base}{sheet}"))).collect_view()}
        <link rel="stylesheet" href=format!("{base}{}", assets.styles.print) media="print" />
        <script
            r#type="module"
            src=format!("{base}{}", assets.start_script)
            integrity=assets.start_integrity.as_str()
        ></script>
    }
}

/// The site's manifest, icons and feed.
#[component]
fn Links(base: String, assets: &'static Assets) -> impl IntoView {
    let t = use_site().t;
    let at = |path: &str| format!("{base}{path}");
    view! {
        <link rel="manifest" href=at(path::MANIFEST) />
        <link rel="apple-touch-icon" href=at("install/icon-192.png") />
        <link rel="icon" href=at(&assets.icon) r#type="image/png" />
        <link rel="alternate" href=at(path::FEED) r#type="application/atom+xml" title=t.reuse.changes />
    }
}

fn stylesheet(href: String) -> impl IntoView {
    view! { <link rel="stylesheet" href=href /> }
}
