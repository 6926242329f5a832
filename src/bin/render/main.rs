//! `render SITE DIST [ADDRESS]`: writes every route as HTML into DIST, whose `index.html` is the shell that trunk has
//! made, and the files to take away. SITE holds what `plan bundle` and `tools/charts` have made; ADDRESS is where the
//! site will stand.

mod files;
mod page;

use aktionsplan::app::{DRAWINGS, Site, Url};
use aktionsplan::export;
use aktionsplan::plan::Plan;
use aktionsplan::route::Route;
use aktionsplan::text::Lang;
use serde_json::Value;
use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

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
    let css = fs::read_to_string(site_dir.join("single_file.css"))?;
    for (path, text) in files::files(site, bundle, &css)? {
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
        write(&dist.join(file), &page::page(&shell, site, Url::new(route, base.clone()), &base))?;
    }
    write(&dist.join("offline/shell.html"), &page::offline(&shell, site))?;
    println!("{count} pages");
    Ok(())
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
