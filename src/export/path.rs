//! Paths of the files that are downloaded or asked for by other programs: below the site's root, without a slash at the start.
//! What is written and what links to it both ask here.

use super::CsvForm;
use crate::route::{Embed, Route};
use crate::text::Lang;

/// The folder of data: hosts give it a content security policy of its own (`tools/hosting/headers.mjs`).
pub const DATA: &str = "daten/";
/// Licences of the program's libraries.
pub const LICENCES: &str = "lizenzen.txt";
/// ECharts' licence.
pub const CHARTS_LICENCE: &str = "charts/echarts-LICENSE.txt";
/// The font's licence.
pub const FONT_LICENCE: &str = "fonts/LICENSE.txt";
/// The feed of changes.
pub const FEED: &str = "aenderungen.atom";
/// What the tables hold, as a Data Package.
pub const DATA_PACKAGE: &str = "daten/datapackage.json";
/// The schema of [`plan_json`].
pub const PLAN_SCHEMA: &str = "daten/plan.schema.json";
/// The catalogue for data portals, in Turtle.
pub const DCAT_TURTLE: &str = "daten/dcat.ttl";
/// The same in JSON-LD.
pub const DCAT_JSON_LD: &str = "daten/dcat.jsonld";
/// The sizes of the press kit's files: a list of `[path, bytes]`.
pub const PRESS_KIT_SIZES: &str = "daten/pressemappe.json";
/// The web app manifest.
pub const MANIFEST: &str = "manifest.webmanifest";
/// For crawlers.
pub const ROBOTS: &str = "robots.txt";
/// For search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// A table of the plan, without form and ending: `daten/massnahmen`.
pub fn sheet(name: &str) -> String {
    format!("{DATA}{name}")
}

/// The measures of an action field, without form and ending: `daten/massnahmen-2.1`.
pub fn field_measures(field: &str) -> String {
    format!("{DATA}massnahmen-{field}")
}

/// The table of a chart or comparison, without form and ending: `charts/haushalt`.
pub fn chart_table(id: &str) -> String {
    format!("charts/{id}")
}

/// A table in one of its forms: `charts/haushalt.de.csv`.
pub fn csv(table: &str, form: CsvForm) -> String {
    format!("{table}.{}.csv", form.tag())
}

/// The whole plan for programs.
pub fn plan_json(lang: Lang) -> String {
    format!("{DATA}plan.{}.json", lang.tag())
}

/// The whole plan as one page that needs nothing else.
pub fn single_file(lang: Lang) -> String {
    format!("{DATA}ki-aktionsplan.{}.html", lang.tag())
}

/// The measures for programs.
pub fn measures_json(lang: Lang) -> String {
    format!("{DATA}massnahmen.{}.json", lang.tag())
}

/// What cited texts said before they were changed.
pub fn previous_versions(lang: Lang) -> String {
    format!("{DATA}fassungen.{}.json", lang.tag())
}

/// A chart or the map as a picture; `extension` is `svg` or `png`.
pub fn picture(id: &str, lang: Lang, extension: &str) -> String {
    format!("bilder/{id}.{}.{extension}", lang.tag())
}

/// The picture of a page in link previews.
pub fn social_card(page: &Route, lang: Lang) -> String {
    format!("vorschau/{}.{}.png", page.slug(), lang.tag())
}

/// The answer of oEmbed for what is framed.
pub fn oembed(embed: &Embed) -> String {
    format!("oembed/{}.json", embed.path().trim_end_matches('/').replace('/', "-"))
}
