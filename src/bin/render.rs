//! `render SITE DIST`: writes every route as HTML into DIST, whose `index.html` is the shell that trunk has made.
//! SITE holds what `plan bundle` and `tools/charts` have made.

use aktionsplan::app::{App, DRAWINGS, PAGE, Site, Url, head};
use aktionsplan::chart::CHARTS;
use aktionsplan::plan::Plan;
use aktionsplan::route::{Embed, Piece, Route};
use aktionsplan::{export, text::Lang};
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{fs, sync::Arc};

type Done<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Done {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let [site_dir, dist] = &args[..] else { return Err("usage: render SITE DIST".into()) };
    let (site_dir, dist) = (Path::new(site_dir), Path::new(dist));
    // Leptos wants an executor, though nothing here waits.
    _ = any_spawner::Executor::init_futures_executor();
    let lang = Lang::De;
    let bundle = fs::read_to_string(site_dir.join("plan.de.json"))?;
    let site = Site::new(Plan::parse(&bundle)?, lang);
    let charts: Value = serde_json::from_str(&fs::read_to_string(site_dir.join("charts.de.json"))?)?;
    _ = DRAWINGS.set(drawings(&charts));
    for chart in CHARTS {
        let table = (chart.table)(site.plan, site.t);
        let head: Vec<String> = table.columns.into_iter().map(|c| c.label).collect();
        let file = dist.join(format!("charts/{}.{}.csv", chart.id, lang.tag()));
        fs::create_dir_all(dist.join("charts"))?;
        fs::write(file, export::csv(&head, &table.rows))?;
    }
    let data = dist.join("daten");
    fs::create_dir_all(&data)?;
    let sheets = export::sheets(site.plan, site.t);
    for sheet in &sheets {
        fs::write(data.join(format!("{}.{}.csv", sheet.name, lang.tag())), sheet.csv())?;
    }
    fs::write(data.join("datapackage.json"), export::datapackage(&sheets, site.plan, site.t, lang.tag()))?;
    fs::write(data.join("plan.de.json"), &bundle)?;
    for (name, text) in files(site) {
        let file = dist.join(name);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, text)?;
    }
    let shell = fs::read_to_string(dist.join("index.html"))?;
    let routes = Route::built(site.plan);
    let count = routes.len();
    for route in routes {
        let path = route.path();
        let base = "../".repeat(path.matches('/').count());
        let page = page(&shell, site, &route, if route == Route::NotFound { "/" } else { &base });
        let file = match route {
            Route::NotFound => PathBuf::from("404.html"),
            _ => Path::new(&path).join("index.html"),
        };
        let file = dist.join(file);
        if let Some(folder) = file.parent() {
            fs::create_dir_all(folder)?;
        }
        fs::write(file, page)?;
    }
    println!("{count} pages");
    Ok(())
}

/// Other files, by path: the feed of changes, and what cited texts said before.
fn files(site: Site) -> Vec<(String, String)> {
    let Site { plan, t, lang, .. } = site;
    let mut files = vec![(export::FEED.to_owned(), export::atom(plan, lang, None))];
    files.extend(
        export::former(plan, t).into_iter().map(|(name, text)| (format!("fassungen/{name}.{}.json", lang.tag()), text)),
    );
    files
}

/// SVG by `haushalt.wide`.
fn drawings(charts: &Value) -> BTreeMap<String, String> {
    let widths = charts.as_object().into_iter().flatten();
    let all = widths.flat_map(|(id, widths)| {
        let widths = widths.as_object().into_iter().flatten();
        widths.filter_map(move |(width, chart)| Some((format!("{id}.{width}"), chart.get("svg")?.as_str()?.to_owned())))
    });
    all.collect()
}

/// A whole page: the shell with title, description, body, and addresses made relative to the page.
fn page(shell: &str, site: Site, route: &Route, base: &str) -> String {
    let body = body(site, route, base);
    let title = escape(&head::title(site, route));
    let description = escape(&head::description(site, route));
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
    shell.replace("<!--app-->", &body)
}

/// A page in a frame looks as its host asks before it is painted, opens its links beside that host, and is no page of
/// its own to search engines. Other pages do not know of it.
fn framing(shell: &str, route: &Route) -> String {
    let Some((before, script, after)) = frame_script(shell) else { return shell.to_owned() };
    let shell = format!("{before}{after}");
    if !matches!(route, Route::Embed(_)) {
        return shell;
    }
    let head = format!(
        "<meta name=\"robots\" content=\"noindex\">\n<base target=\"_blank\">\n<script src=\"/{script}\"></script>\n"
    );
    shell.replacen("<link", &format!("{head}<link"), 1).replacen(
        "<html lang=\"de\"",
        &format!("<html lang=\"de\" data-frame data-light=\"{}\" data-dark=\"{}\"", PAGE[0], PAGE[1]),
        1,
    )
}

/// The shell around the name of the frames' script, which `tools/after.mjs` wrote into it.
fn frame_script(shell: &str) -> Option<(&str, &str, &str)> {
    let (before, rest) = shell.split_once(" data-frame=\"")?;
    let (script, after) = rest.split_once('"')?;
    Some((before, script, after))
}

fn body(site: Site, route: &Route, base: &str) -> String {
    let owner = Owner::new_root(Some(Arc::new(SsrSharedContext::new())));
    let html = owner.with(|| {
        provide_context(site);
        provide_context(Url::new(route.clone(), base.to_owned()));
        view! { <App /> }.to_html()
    });
    drop(owner);
    // Marks for hydration, which we do not do; and classes that are none.
    let html = html.replace("<!>", "").replace("<!---->", "").replace(" class=\"\"", "");
    match route {
        Route::Embed(embed) => alone(&html, route, matches!(embed, Embed::Piece(Piece::Chart(_))), base),
        _ => html,
    }
}

/// In a frame, links to places of the page lead to the page itself; and a chart's heading is the first there is.
fn alone(html: &str, route: &Route, chart: bool, base: &str) -> String {
    let home = Url::new(route.unframed().0, base.to_owned());
    let html = html.replace("href=\"#", &format!("href=\"{}#", home.href(home.route, "")));
    if chart { html.replacen("<h2 ", "<h2 aria-level=\"1\" ", 1) } else { html }
}

/// Repeats the style sheet and the start script with addresses for every depth that a lost path may have.
fn everywhere(shell: &str) -> String {
    let line = |line: &str| {
        let wanted = line.contains("rel=\"stylesheet\"") || line.contains("data-app=");
        let others = if wanted { ["./", "../", "../../"].as_slice() } else { &[] };
        let more = others.iter().map(|up| line.replace("=\"/", &format!("=\"{up}")) + "\n");
        format!("{line}\n{}", more.collect::<String>())
    };
    shell.lines().map(line).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('"', "&quot;")
}
