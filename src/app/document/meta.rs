//! The metadata in a page's head, for search engines, link previews and web editors.
//!
//! If the build does not know the site's address (docs/hosting.md), everything that must be an absolute URL is left
//! out. JSON-LD is a data block and not executed, so a content security policy without inline scripts allows it.

use crate::app::head::{description, name, title};
use crate::app::{Site, Url, use_site, use_url};
use crate::export::{self, path};
use crate::plan::RecordId;
use crate::route::{Embed, Route, parameter};
use crate::text::Lang;
use leptos::html::meta;
use leptos::prelude::*;
use serde_json::{Value, json};

/// Width and height of the pictures for link previews, in pixels.
const PREVIEW: (u16, u16) = (1200, 630);
const LICENCE: &str = "https://spdx.org/licenses/EUPL-1.2.html";

/// The metadata of a page besides title and description: canonical and alternate links, oEmbed, Open Graph, JSON-LD.
/// The page for unknown addresses has none.
#[component]
pub fn Meta(url: Url) -> impl IntoView {
    let site = use_site();
    let route = url.route;
    if *route == Route::NotFound {
        return ().into_any();
    }
    let home = route.read_page();
    let framed = url.framed();
    let own = home == *route;
    let canonical = site.absolute(&home.path()).map(|address| {
        let tags = site.languages.iter().map(|&lang| (lang.tag(), lang)).chain([("x-default", Lang::default())]);
        let path = home.path();
        let languages = tags.filter_map(|(tag, lang)| {
            let href = site.lang.sibling(lang, site.address?) + &path;
            Some(view! { <link rel="alternate" hreflang=tag href=href /> })
        });
        view! {
            <link rel="canonical" href=address.clone() />
            {own.then(|| languages.collect_view())}
        }
    });
    let oembed = oembed(site, route).map(|(address, title)| {
        view! { <link rel="alternate" r#type="application/json+oembed" href=address title=title /> }
    });
    // Search engines require absolute URLs, so without the site's address nobody could use this.
    let data = (own && site.address.is_some()).then(|| {
        let data = json!({ "@context": "https://schema.org", "@graph": graph(site, &url) }).to_string();
        // Escaping `<` makes sure that no text can end the script element.
        view! { <script r#type="application/ld+json" inner_html=data.replace('<', "\\u003c")></script> }
    });
    view! {
        {(framed || route.lacks(site.plan).is_some()).then(|| view! { <meta name="robots" content="noindex" /> })}
        {canonical}
        {oembed}
        {(!framed).then(|| view! { <Card home /> })}
        {data}
    }
    .into_any()
}

/// The URL of the oEmbed response for what the page shows, and its name; `None` if it cannot be embedded, or without
/// the site's address.
fn oembed(site: Site, route: &Route) -> Option<(String, String)> {
    let embed = match route {
        Route::Embed(embed) => embed.clone(),
        Route::Cite(excerpt) => Embed::Excerpt(excerpt.clone()),
        page => Embed::Page(Box::new(page.clone())),
    };
    // A measure is cited as an excerpt, but embedded as its page.
    let embed = match embed {
        Embed::Excerpt(crate::route::Excerpt::Record(id)) if site.plan.measure(&id).is_some() => {
            Embed::Page(Box::new(Route::Measure(id)))
        }
        other => other,
    };
    let known = Route::parse(&Route::Embed(embed.clone()).path(), site.plan);
    if known != Route::Embed(embed.clone()) {
        return None;
    }
    Some((site.absolute(&path::oembed(&embed))?, name(site, &Route::Embed(embed))))
}

/// Open Graph metadata, and the one property of Twitter cards that it does not provide.
#[component]
fn Card(home: Route) -> impl IntoView {
    let site = use_site();
    let (t, route) = (site.t, use_url().route);
    let kind = if *route == Route::Start { "website" } else { "article" };
    let image = site.absolute(&path::social_card(&home, site.lang));
    let card = if image.is_some() { "summary_large_image" } else { "summary" };
    let mut all = vec![
        ("og:title", title(site, route, "")),
        ("og:description", description(site, route)),
        ("og:type", kind.to_owned()),
        ("og:locale", site.lang.locale().to_owned()),
        ("og:site_name", t.site.to_owned()),
    ];
    all.extend(site.absolute(&home.path()).map(|address| ("og:url", address)));
    if let Some(image) = image {
        all.push(("og:image", image));
        all.push(("og:image:type", "image/png".to_owned()));
        all.push(("og:image:width", PREVIEW.0.to_string()));
        all.push(("og:image:height", PREVIEW.1.to_string()));
        all.push(("og:image:alt", format!("{}: {}", t.reuse.preview_alt, name(site, &home))));
    }
    view! {
        {all.into_iter().map(|(key, value)| meta().attr("property", key).content(value)).collect_view()}
        <meta name="twitter:card" content=card />
    }
}

/// The page as schema.org items: what it is, and its breadcrumb.
fn graph(site: Site, url: &Url) -> Vec<Value> {
    let route = url.route;
    let address = |to: &Route| site.absolute(&to.path()).unwrap_or_else(|| url.href(to, ""));
    if *route == Route::Start {
        return vec![website(site, &address)];
    }
    let path = above(site, route).into_iter().chain([route.clone()]).enumerate().map(|(n, page)| {
        let name = if page == Route::Start { site.t.start.to_owned() } else { name(site, &page) };
        json!({ "@type": "ListItem", "position": n + 1, "name": name, "item": address(&page) })
    });
    let path = json!({ "@type": "BreadcrumbList", "itemListElement": path.collect::<Vec<_>>() });
    [work(site, url, &address(route)), Some(path)].into_iter().flatten().collect()
}

fn website(site: Site, address: &dyn Fn(&Route) -> String) -> Value {
    let mut out = json!({
        "@type": "WebSite",
        "name": site.t.site,
        "description": site.t.site_lead,
        "inLanguage": site.lang.tag(),
        "url": address(&Route::Start),
        "isBasedOn": report(site),
    });
    // A URL template is not resolved against the page's URL, so it must be absolute.
    if let Some(search) = site.absolute(&Route::Search.path()) {
        out["potentialAction"] = json!({
            "@type": "SearchAction",
            "target": { "@type": "EntryPoint", "urlTemplate": format!("{search}?{}={{search_term_string}}", parameter::WORDS) },
            "query-input": "required name=search_term_string",
        });
    }
    out
}

/// The schema.org item for a page with a text of the plan (`CreativeWork`) or with data (`Dataset`); `None` for all
/// others.
fn work(site: Site, url: &Url, address: &str) -> Option<Value> {
    let route = url.route;
    let sets = sets(route);
    let kind = match route {
        Route::Prose(_) | Route::Chapter(_) | Route::Field(_) | Route::Measure(_) => "CreativeWork",
        _ if !sets.is_empty() => "Dataset",
        _ => return None,
    };
    let mut out = json!({
        "@type": kind,
        "name": name(site, route),
        "description": description(site, route),
        "inLanguage": site.lang.tag(),
        "url": address,
        "license": LICENCE,
        "isAccessibleForFree": true,
        "isBasedOn": report(site),
    });
    if kind == "Dataset" {
        let all = export::data_sets(site.plan, site.t);
        let here: Vec<_> = all.iter().filter(|set| sets.iter().any(|name| set.belongs(name))).collect();
        let files = here.iter().flat_map(|set| set.files.iter().map(move |file| (set, file)));
        let files = files.map(|(set, file)| {
            json!({
                "@type": "DataDownload",
                "name": format!("{}: {}", set.title, file.form),
                "encodingFormat": file.media.mime(),
                "contentUrl": site.absolute(&file.path).unwrap_or_else(|| url.file(&file.path)),
            })
        });
        out["distribution"] = files.collect();
        out["creator"] = json!({ "@type": "Organization", "name": site.t.reuse.editors });
        if let Some((from, to)) = here.iter().find_map(|set| set.years) {
            out["temporalCoverage"] = json!(format!("{from}/{to}"));
        }
    }
    Some(out)
}

/// The names of the data sets that a page shows. An asterisk at the end stands for every name that begins so.
fn sets(route: &Route) -> &'static [&'static str] {
    match route {
        Route::Measures => &["massnahmen"],
        Route::Budget => &["haushalt", "diagramm-haushalt*"],
        Route::Comparisons => &["vergleiche"],
        Route::Map => &["orte"],
        Route::Timeline => &["zeitleiste"],
        Route::Footnotes => &["fussnoten"],
        Route::Glossary => &["glossar"],
        Route::Data => &["*"],
        _ => &[],
    }
}

/// The ministry's plan as a schema.org item, which the site is based on.
fn report(site: Site) -> Value {
    let meta = &site.plan.meta;
    json!({
        "@type": "Report",
        "name": meta.title.as_str(),
        "datePublished": meta.date,
        "inLanguage": site.lang.tag(),
        "publisher": {
            "@type": "GovernmentOrganization",
            "name": meta.publisher.as_str(),
            "alternateName": meta.publisher_short,
        },
    })
}

/// The pages above this one, from the start page on, as its visible breadcrumb shows them.
fn above(site: Site, route: &Route) -> Vec<Route> {
    match route {
        Route::Field(id) => {
            let chapter = site.plan.field(id).map(|field| Route::Chapter(field.chapter.clone()));
            [Some(Route::Start), chapter].into_iter().flatten().collect()
        }
        Route::Measure(id) => {
            let field = RecordId(id).home();
            vec![Route::Start, Route::Measures, Route::Field(field.to_owned())]
        }
        _ => vec![Route::Start],
    }
}
