//! The files to take away, and what search engines and portals ask for.

use super::Done;
use super::page::single_file;
use aktionsplan::app::{Site, head};
use aktionsplan::export::{self, Catalogue};
use aktionsplan::history;
use aktionsplan::plan::{bundle_schema, packed};
use aktionsplan::route::{Embed, Route};

/// Every file of text that is no page of the site: path and content.
pub fn files(site: Site, bundle: String, css: &str) -> Done<Vec<(String, String)>> {
    let Site { plan, t, lang, address, .. } = site;
    let tag = lang.tag();
    let mut all = vec![];
    all.extend(export::table_files(plan, t));
    all.push((format!("daten/massnahmen.{tag}.json"), export::measures_json(plan, t)?));
    let sheets = export::sheets(plan, t);
    all.push(("daten/datapackage.json".into(), export::datapackage(&sheets, plan, t, tag)));
    all.push((format!("daten/plan.{tag}.json"), bundle));
    all.push(("daten/plan.schema.json".into(), serde_json::to_string_pretty(&bundle_schema(lang))? + "\n"));
    let catalogue = Catalogue::new(&export::data_sets(plan, t, lang), plan, t, lang, address);
    all.push(("daten/dcat.ttl".into(), catalogue.turtle()));
    all.push(("daten/dcat.jsonld".into(), catalogue.json_ld()));
    all.push((export::single_file(lang), single_file(site, css)));
    all.push((export::FEED.into(), export::atom(plan, lang, address)));
    let previous = packed::write(&export::previous_versions(plan, t))?;
    all.push((format!("{}.{tag}.json", history::PREVIOUS_VERSIONS), previous));
    all.push(("robots.txt".into(), export::robots(address)));
    if let Some(address) = address {
        all.push(("sitemap.xml".into(), export::sitemap(plan, address)));
        all.extend(Embed::all(plan).iter().map(|embed| {
            (
                export::oembed_path(embed),
                export::oembed(embed, &head::name(site, &Route::Embed(embed.clone())), address, t),
            )
        }));
    }
    Ok(all)
}
