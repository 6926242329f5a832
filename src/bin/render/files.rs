//! The text files beside the pages: downloads, and what search engines, data portals and browsers ask for.

use super::{Done, html};
use aktionsplan::app::document::{Assets, FactSheetDocument, SingleFileDocument};
use aktionsplan::app::{Site, Url, head};
use aktionsplan::export::{self, Catalogue, path};
use aktionsplan::plan::{bundle_schema, packed};
use aktionsplan::route::{Embed, Route};
use aktionsplan::text::Lang;
use leptos::prelude::*;

/// Every text file that is not a page of the site: its path below the site's root, and its content. `bundle` is the
/// plan as JSON, `css` the style sheet of documents in one file.
pub fn files(site: Site, bundle: String, css: String, assets: &'static Assets) -> Done<Vec<(String, String)>> {
    let Site { plan, t, lang, address, .. } = site;
    let mut all = vec![];
    all.extend(export::table_files(plan, t, address));
    all.push((path::measures_json(lang), export::measures_json(plan, t)?));
    let sheets = export::sheets(plan, t, address);
    all.push((path::DATA_PACKAGE.into(), export::datapackage(&sheets, plan, t, lang.tag())));
    all.push((path::plan_json(lang), bundle));
    all.push((path::PLAN_SCHEMA.into(), serde_json::to_string_pretty(&bundle_schema(lang))? + "\n"));
    let catalogue = Catalogue::new(&export::data_sets(plan, t), plan, t, address);
    all.push((path::DCAT_TURTLE.into(), catalogue.turtle()));
    all.push((path::DCAT_JSON_LD.into(), catalogue.json_ld()));
    let (style, away) = (css.clone(), Url::taken_away(Route::FactSheet, address));
    all.push((path::fact_sheet(lang), html(site, away, || view! { <FactSheetDocument css=style assets /> })));
    let single_file = html(site, Url::single_file(), || view! { <SingleFileDocument css assets /> });
    all.push((path::single_file(lang), single_file));
    all.push((path::FEED.into(), export::atom(plan, t, address)));
    all.push((path::previous_versions(lang), packed::write(&export::previous_versions(plan, t))?));
    all.push((path::MANIFEST.into(), export::manifest(t)));
    // Search engines look for these at the site's root alone.
    if lang == Lang::default() {
        all.push((path::ROBOTS.into(), export::robots(address)));
        all.extend(address.map(|address| (path::SITEMAP.into(), export::sitemap(plan, site.languages, address))));
    }
    if let Some(address) = address {
        all.extend(Embed::all(plan).iter().map(|embed| {
            let title = head::name(site, &Route::Embed(embed.clone()));
            (path::oembed(embed), export::oembed(embed, &title, address, t))
        }));
    }
    Ok(all)
}
