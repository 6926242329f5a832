//! `render SITE DIST [ADDRESS]`: writes every route as HTML into DIST, whose `index.html` is the shell that trunk has
//! made, and the files to take away. SITE holds what `plan bundle` and `tools/charts` have made; ADDRESS is where the
//! site will stand.

use aktionsplan::app::{App, Archive, DRAWINGS, Site, Url, head, meta};
use aktionsplan::chart::CHARTS;
use aktionsplan::export::{self, Catalogue};
use aktionsplan::plan::{Plan, bundle_schema};
use aktionsplan::route::{Embed, Route};
use aktionsplan::text::Lang;
use hydration_context::SsrSharedContext;
use leptos::prelude::*;
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::path::{Path, PathBuf};
use std::{fs, sync::Arc};

/// What the single file may do: have its own style, and nothing else. The same in `tools/hosting/headers.mjs`.
const ARCHIVE_POLICY: &str =
    "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

type Done<T = ()> = Result<T, Box<dyn Error>>;

fn main() -> Done {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let (site_dir, dist, address) = match &args[..] {
        [site, dist] => (Path::new(site), Path::new(dist), None),
        [site, dist, address] => (Path::new(site), Path::new(dist), Some(export::address(address)?)),
        _ => return Err("usage: render SITE DIST [ADDRESS]".into()),
    };
    // Leptos wants an executor, though nothing here waits.
    _ = any_spawner::Executor::init_futures_executor();
    let lang = Lang::De;
    let bundle = fs::read_to_string(site_dir.join("plan.de.json"))?;
    let site = Site::new(Plan::parse(&bundle)?, lang);
    let site = address.map_or(site, |address| site.at(address));
    let charts: Value = serde_json::from_str(&fs::read_to_string(site_dir.join("charts.de.json"))?)?;
    _ = DRAWINGS.set(drawings(&charts));
    let css = fs::read_to_string(site_dir.join("archive.css"))?;
    for (path, text) in files(site, bundle, &css)? {
        write(&dist.join(path), &text)?;
    }
    let shell = fs::read_to_string(dist.join("index.html"))?;
    let routes = Route::built(site.plan);
    let count = routes.len();
    for route in routes {
        let path = route.path();
        let base = if route == Route::NotFound { "/".to_owned() } else { "../".repeat(path.matches('/').count()) };
        let file = match route {
            Route::NotFound => PathBuf::from("404.html"),
            _ => Path::new(&path).join("index.html"),
        };
        write(&dist.join(file), &page(&shell, site, Url::new(route, base.clone()), &base))?;
    }
    println!("{count} pages");
    Ok(())
}

/// Every file of text that is no page of the site: path and content.
fn files(site: Site, bundle: String, css: &str) -> Done<Vec<(String, String)>> {
    let Site { plan, t, lang, address, .. } = site;
    let tag = lang.tag();
    let mut all = vec![];
    for chart in CHARTS {
        let table = (chart.table)(plan, t);
        let head: Vec<String> = table.columns.into_iter().map(|c| c.label).collect();
        all.push((format!("charts/{}.{tag}.csv", chart.id), export::csv(&head, &table.rows)));
    }
    let sheets = export::sheets(plan, t);
    all.extend(sheets.iter().map(|sheet| (format!("daten/{}.{tag}.csv", sheet.name), sheet.csv())));
    all.push(("daten/datapackage.json".into(), export::datapackage(&sheets, plan, t, tag)));
    all.push((format!("daten/plan.{tag}.json"), bundle));
    all.push(("daten/plan.schema.json".into(), serde_json::to_string_pretty(&bundle_schema(lang))? + "\n"));
    let catalogue = Catalogue::new(&export::data_sets(plan, t, lang), plan, t, lang, address);
    all.push(("daten/dcat.ttl".into(), catalogue.turtle()));
    all.push(("daten/dcat.jsonld".into(), catalogue.json_ld()));
    all.push((export::single_file(lang), archive(site, css)));
    all.push(("robots.txt".into(), export::robots(address)));
    if let Some(address) = address {
        all.push(("sitemap.xml".into(), export::sitemap(plan, address)));
        all.extend(Embed::all(plan).iter().map(|embed| {
            (export::oembed_path(embed), export::oembed(embed, &meta::embed_name(site, embed), address, t))
        }));
    }
    Ok(all)
}

fn write(file: &Path, text: &str) -> Done {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder)?;
    }
    Ok(fs::write(file, text)?)
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
fn page(shell: &str, site: Site, url: Url, base: &str) -> String {
    let route = url.route;
    let body = html(site, url, || view! { <App /> });
    let title = head::escape(&head::title(site, route));
    let description = head::escape(&head::description(site, route));
    let shell = shell
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
    shell.replace("</head>", &format!("{}</head>", meta::lines(site, &url))).replace("<!--app-->", &body)
}

/// The whole plan as one file, which asks for no other.
fn archive(site: Site, css: &str) -> String {
    let (tag, t) = (site.lang.tag(), site.t);
    let body = html(site, Url::whole(), || view! { <Archive /> });
    let (title, description) = (head::escape(t.site), head::escape(t.take.whole_description));
    format!(
        "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>{title}</title>\n\
         <meta name=\"description\" content=\"{description}\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{ARCHIVE_POLICY}\">\n<style>{css}</style>\n</head>\n\
         <body class=\"archive\">\n{body}\n</body>\n</html>\n"
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
        let wanted = line.contains("rel=\"stylesheet\"") || line.contains("data-app=");
        let others = if wanted { ["./", "../", "../../"].as_slice() } else { &[] };
        let more = others.iter().map(|up| line.replace("=\"/", &format!("=\"{up}")) + "\n");
        format!("{line}\n{}", more.collect::<String>())
    };
    shell.lines().map(line).collect()
}
