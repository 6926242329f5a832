//! A page of the site as HTML: the shell, made fit for where the page stands, around its view.

use aktionsplan::app::{App, OfflineBar, OfflineShell, PAGE, SingleFile, Site, Url, any_page, head, meta};
use aktionsplan::route::{Embed, Excerpt, Route};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use std::sync::Arc;

/// What the single file may do: have its own style, and nothing else. The same in `tools/hosting/headers.mjs`.
const SINGLE_FILE_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/// A whole page: the shell with title, description, body, and addresses made relative to the page.
pub fn page(shell: &str, site: Site, url: Url, base: &str) -> String {
    let route = url.route;
    let body = html(site, url, || view! { <App pages=any_page /> });
    let body = match route {
        Route::Embed(embed) => alone(&body, route, matches!(embed, Embed::Excerpt(Excerpt::Chart(_))), base),
        _ => body,
    };
    let title = head::escape(&head::title(site, route, ""));
    let description = head::escape(&head::description(site, route));
    let shell = framing(shell, route)
        .replace("<title></title>", &format!("<title>{title}</title>"))
        .replace("name=\"description\" content=\"\"", &format!("name=\"description\" content=\"{description}\""));
    // Trunk writes addresses from the root. The folder is to work under any path.
    let mut shell = ["href", "src"]
        .iter()
        .fold(shell, |page, attribute| page.replace(&format!("{attribute}=\"/"), &format!("{attribute}=\"{base}")));
    if *route == Route::NotFound {
        // This one page is served at any depth, and cannot know where the root is: it looks in the likely places.
        shell = everywhere(&shell);
    }
    let beside = if url.framed() { String::new() } else { html(site, url, || view! { <OfflineBar /> }) };
    shell
        .replace("</head>", &format!("{}</head>", meta::lines(site, &url)))
        .replace("<div id=\"app\">", &format!("<div id=\"app\"{}>", wanted(route)))
        .replace("<!--beside-->", &beside)
        .replace("<!--app-->", &body)
}

/// The page that the offline store gives in the place of one that it does not have. Its addresses count from the host's root:
/// the service worker knows where the site lies, and stores it with addresses from there.
pub fn offline(shell: &str, site: Site) -> String {
    let url = Url::new(Route::NotFound, "/".to_owned());
    framing(shell, url.route)
        .replace("<title></title>", &format!("<title>{}</title>", head::escape(site.t.site)))
        .replace("<meta name=\"description\" content=\"\">", "<meta name=\"robots\" content=\"noindex\">")
        .replace("<div id=\"app\">", "<div id=\"app\" data-shell data-interactive>")
        .replace("<!--beside-->", &html(site, url, || view! { <OfflineBar /> }))
        .replace("<!--app-->", &html(site, url, || view! { <OfflineShell /> }))
}

/// What the start script must know of a page: which program draws it, and whether it is one to work with.
fn wanted(route: &Route) -> String {
    let program = if route.is_tool() { " data-program=\"reuse\"" } else { "" };
    let interactive = if route.is_interactive() { " data-interactive" } else { "" };
    format!("{program}{interactive}")
}

/// A page in a frame looks as its host asks before it is painted, opens its links beside that host, and is no page of
/// its own to search engines. Other pages do not know of it.
fn framing(shell: &str, route: &Route) -> String {
    let Some((before, script, after)) = frame_script(shell) else { return shell.to_owned() };
    let shell = format!("{before}{after}");
    if !matches!(route, Route::Embed(_)) {
        return shell;
    }
    let head = format!("<base target=\"_blank\">\n<script src=\"/{script}\"></script>\n");
    shell.replacen("<link", &format!("{head}<link"), 1).replacen(
        "<html lang=\"de\"",
        &format!("<html lang=\"de\" data-frame data-light=\"{}\" data-dark=\"{}\"", PAGE[0], PAGE[1]),
        1,
    )
}

/// The shell around the name of the frames' script, which `tools/postbuild.mjs` wrote into it.
fn frame_script(shell: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = shell.split_once(" data-frame=\"")?;
    let (script, after) = rest.split_once('"')?;
    Some((before, script, after))
}

/// In a frame, links to places of the page lead to the page itself; and a chart's heading is the first there is.
fn alone(html: &str, route: &Route, chart: bool, base: &str) -> String {
    let home = Url::new(route.unframed().0, base.to_owned());
    let html = html.replace("href=\"#", &format!("href=\"{}#", home.href(home.route, "")));
    if chart { html.replacen("<h2 ", "<h2 aria-level=\"1\" ", 1) } else { html }
}

/// The whole plan as one file, which asks for no other.
pub fn single_file(site: Site, css: &str) -> String {
    let (tag, t) = (site.lang.tag(), site.t);
    let body = html(site, Url::single_file(), || view! { <SingleFile /> });
    let (title, description) = (head::escape(t.site), head::escape(t.reuse.whole_description));
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{SINGLE_FILE_POLICY}\">\n<style>{css}</style>\n</head>\n\
         <body class=\"single-file\">\n{body}\n</body>\n</html>\n"
    )
}

fn html<V: IntoView + 'static>(site: Site, url: Url, view: impl FnOnce() -> V) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        provide_context(site);
        provide_context(url);
        view().into_view().to_html()
    });
    drop(owner);
    // Marks for hydration, which we do not do; and classes that are none.
    html.replace("<!>", "").replace("<!---->", "").replace("<!--<() />-->", "").replace(" class=\"\"", "")
}

/// Repeats the style sheet and the start script with addresses for every depth that a lost path may have.
fn everywhere(shell: &str) -> String {
    let line = |line: &str| {
        let wanted = line.contains("rel=\"stylesheet\"") || line.contains("src=\"/boot-");
        let others = if wanted { ["./", "../", "../../"].as_slice() } else { &[] };
        let more = others.iter().map(|up| line.replace("=\"/", &format!("=\"{up}")) + "\n");
        format!("{line}\n{}", more.collect::<String>())
    };
    shell.lines().map(line).collect()
}
