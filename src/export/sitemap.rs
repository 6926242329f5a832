//! What search engines are told of the whole site: `robots.txt` always, `sitemap.xml` where the address is known.

use crate::plan::Plan;
use crate::route::Route;
use crate::text::Lang;

/// Everything may be read. Pages to be framed say of themselves that they want no entry: who may not read them, never
/// learns that.
pub fn robots(address: Option<&str>) -> String {
    let sitemap = address.map_or(String::new(), |address| format!("\nSitemap: {address}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// All pages that are read, each with the languages it is there in.
pub fn sitemap(plan: &Plan, address: &str) -> String {
    let pages = Route::all(plan).into_iter().filter(|route| *route != Route::NotFound).map(|route| {
        let url = format!("{address}{}", route.path());
        let others = Lang::ALL.map(|lang| alternate(lang.tag(), &url)).concat();
        format!("<url>\n<loc>{url}</loc>\n{others}{}</url>\n", alternate("x-default", &url))
    });
    let pages: String = pages.collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\" \
         xmlns:xhtml=\"http://www.w3.org/1999/xhtml\">\n{pages}</urlset>\n"
    )
}

fn alternate(lang: &str, url: &str) -> String {
    format!("<xhtml:link rel=\"alternate\" hreflang=\"{lang}\" href=\"{url}\"/>\n")
}
