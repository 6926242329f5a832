//! The prerendered ("printed") documents: the HTML around a page's view. Only the build makes them; the app takes over
//! the body and sets the title.

mod assets;
mod family;
mod meta;

pub use assets::{Assets, Styles};
pub use family::StyleFamily;
pub use meta::Meta;

use super::offline_shell::OfflineShell;
use super::pages::any_page;
use super::pages::fact_sheet::FactSheet;
use super::shell::OfflineBar;
use super::single_file::{SingleFile, running_heads};
use super::{App, Site, Url, head, use_site};
use crate::export::path;
use crate::route::Route;
use crate::text::Lang;
use crate::theme::PAGE;
use leptos::prelude::*;

/// The prefixes under which the page for unknown addresses looks for its files. It is served at any depth, so it cannot
/// know where the site's root is.
const LIKELY_ROOTS: [&str; 4] = ["/", "./", "../", "../../"];

/// The document of a page. Expects [`Site`] and [`Url`] as contexts.
#[component]
pub fn PageDocument(
    /// The URL of the page.
    url: Url,
    /// The relative path from the page to the site's root, with a slash at the end: `../`.
    base: String,
    /// The files that it loads.
    assets: &'static Assets,
) -> impl IntoView {
    let site = use_site();
    let route = url.route;
    let framed = url.framed();
    let styles = &assets.styles;
    let excerpt = styles.excerpts.get(StyleFamily::of(route).name());
    let lost = *route == Route::NotFound;
    let bases = if lost { LIKELY_ROOTS.map(str::to_owned).to_vec() } else { vec![base.clone()] };
    // The whole style sheet is needed because the app goes on to pages of any family. It comes last in the body, where
    // it does not block the rendering of what is above it. The page for unknown addresses asks for it below several
    // roots, and has it in the head, without an excerpt: a copy that arrived later would make the browser set up the fonts
    // again.
    let first: Vec<&str> = match (lost, framed) {
        (true, _) => vec![styles.whole.as_str()],
        (_, true) => [excerpt, Some(&styles.frame)].into_iter().flatten().map(String::as_str).collect(),
        _ => excerpt.into_iter().map(String::as_str).collect(),
    };
    let last = [(!lost).then_some(&styles.whole), route.is_tool().then_some(&styles.reuse)];
    let last = last.into_iter().flatten().map(|sheet| stylesheet(format!("{base}{sheet}"))).collect_view();
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
            // What sheets of paper say at their edges. Before it prints, the start script writes what is shown by then.
            data-title=head::title(site, route, "")
            data-address=(!framed && !lost).then(|| site.absolute(&route.path())).flatten().as_deref().map(without_scheme)
            data-editions=editions(url)
            data-frame=framed.then_some("")
            data-light=colours.map(|[light, _]| light)
            data-dark=colours.map(|[_, dark]| dark)
        >
            <head>
                <Basics title=head::title(site, route, "") policy=&assets.policy />
                <meta name="description" content=head::description(site, route) />
                {bases.iter().map(|base| view! { <Files base=base.clone() first=first.clone() assets /> }).collect_view()}
                // After the preferences, which what the other site has asked for overrides.
                {frame}
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

/// An address as paper shows it: `plan.example.org/karte/`.
fn without_scheme(address: &str) -> String {
    address.split_once("://").map_or(address, |(_, rest)| rest).to_owned()
}

/// The folders of the other languages by tag, as JSON, for the site's start page: `{"en":"en/"}`. Whoever reads in another
/// language is led on from there (`public/preferences.js`).
fn editions(url: Url) -> Option<String> {
    let Site { lang, languages, .. } = use_site();
    let others = languages.iter().filter(|other| **other != lang);
    let folders: Vec<String> = others.map(|other| format!("\"{}\":\"{}\"", other.tag(), other.folder())).collect();
    let first = lang == Lang::default() && *url.route == Route::Start && !folders.is_empty();
    first.then(|| format!("{{{}}}", folders.join(",")))
}

/// The offline shell: the document that the service worker serves in the place of a page that it has not stored. Its
/// URLs begin with a slash; the service worker knows below which path the site lies, and prefixes them when it stores
/// the shell.
#[component]
pub fn OfflineDocument(
    /// The files that it loads.
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
                // There is nothing to read here until the app runs, so its files are loaded before the start script
                // runs.
                <link rel="modulepreload" href=app />
                <link rel="preload" r#as="fetch" crossorigin="" href=wasm />
                <link rel="preload" r#as="fetch" crossorigin="" href=bundle />
                // Stored files arrive at once, so an excerpt of the style sheet would only be one more file to store.
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

/// The document with the whole plan in one file.
#[component]
pub fn SingleFileDocument(
    /// The style sheet, which is inlined.
    css: String,
    /// The source of its content security policy.
    assets: &'static Assets,
) -> impl IntoView {
    let site = use_site();
    let (t, css) = (site.t, css + &running_heads(site));
    view! {
        <CompleteDocument title=t.site.to_owned() description=t.reuse.whole_description css assets><SingleFile /></CompleteDocument>
    }
}

/// The fact sheet in one file.
#[component]
pub fn FactSheetDocument(
    /// The style sheet, which is inlined.
    css: String,
    /// The source of its content security policy.
    assets: &'static Assets,
) -> impl IntoView {
    let Site { plan, t, address, .. } = use_site();
    let title = format!("{}: {}", t.pages.fact_sheet, plan.meta.title.as_str());
    view! {
        <CompleteDocument title description=t.pages.fact_sheet_lead css assets><main><FactSheet address /></main></CompleteDocument>
    }
}

/// A document that loads no other file.
#[component]
fn CompleteDocument(
    title: String,
    description: &'static str,
    /// The style sheet, which is inlined.
    css: String,
    /// The source of its content security policy.
    assets: &'static Assets,
    children: Children,
) -> impl IntoView {
    let lang = use_site().lang;
    view! {
        <!DOCTYPE html>
        <html lang=lang.tag()>
            <head>
                <Basics title policy=&assets.single_file_policy />
                <meta name="description" content=description />
                <style inner_html=css></style>
            </head>
            <body class="single-file">{children()}</body>
        </html>
    }
}

/// The elements that the head of every document begins with: encoding, viewport, title, colours, content security
/// policy.
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

/// The files that a document loads from its head: the script for preferences and the style sheets `first`, which block the
/// first paint, the sheet for print, and the start script.
#[component]
fn Files(base: String, first: Vec<&'static str>, assets: &'static Assets) -> impl IntoView {
    view! {
        // Before the sheets, as browsers run no script while a sheet above it is on its way.
        <script src=format!("{base}{}", assets.preferences_script)></script>
        {first.into_iter().map(|sheet| stylesheet(format!("{base}{sheet}"))).collect_view()}
        <link rel="stylesheet" href=format!("{base}{}", assets.styles.print) media="print" />
        <script
            r#type="module"
            src=format!("{base}{}", assets.start_script)
            integrity=assets.start_integrity.as_str()
        ></script>
    }
}

/// The links to the web app manifest, the icons and the feed of changes.
#[component]
fn Links(base: String, assets: &'static Assets) -> impl IntoView {
    let Site { t, lang, .. } = use_site();
    let at = |path: &str| format!("{base}{path}");
    view! {
        <link rel="manifest" href=at(path::MANIFEST) />
        <link rel="apple-touch-icon" href=at(&path::shared(lang, path::ICON)) />
        <link rel="icon" href=at(&assets.icon) r#type="image/png" />
        <link rel="alternate" href=at(path::FEED) r#type="application/atom+xml" title=t.reuse.changes />
    }
}

fn stylesheet(href: String) -> impl IntoView {
    view! { <link rel="stylesheet" href=href /> }
}
