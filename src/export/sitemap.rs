//! Files for search engines: `robots.txt` always, `sitemap.xml` if the site's address is known.

use crate::plan::Plan;
use crate::route::Route;
use crate::text::Lang;

/// The content of `robots.txt`. It allows everything: frames ask by `noindex` to be left out, which a crawler that may
/// not read them would never see.
pub fn robots(address: Option<&str>) -> String {
    let sitemap = address.map_or(String::new(), |address| format!("\nSitemap: {address}sitemap.xml\n"));
    format!("User-agent: *\nAllow: /\n{sitemap}")
}

/// The sitemap of all pages that are read, in each of some languages.
pub fn sitemap(plan: &Plan, languages: &[Lang], address: &str) -> String {
    let read = |route: &Route| *route != Route::NotFound && route.lacks(plan).is_none();
    let pages = Route::all(plan).into_iter().filter(read).flat_map(|route| {
        let url = |lang: Lang| format!("{address}{}{}", lang.folder(), route.path());
        let others = languages.iter().map(|lang| alternate(lang.tag(), &url(*lang))).collect::<String>();
        let others = others + &alternate("x-default", &url(Lang::default()));
        languages.iter().map(|lang| format!("<url>\n<loc>{}</loc>\n{others}</url>\n", url(*lang))).collect::<Vec<_>>()
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
