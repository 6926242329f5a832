//! The paths of files for download, and of those that other programs ask for. They are relative to the root of the edition
//! in a language, without a slash at the start. The code that writes a file and the code that links to it both take its path from
//! here.

use super::CsvForm;
use crate::route::{Embed, Route};
use crate::text::Lang;

/// The folder of data. Hosts set another content security policy for it, because the plan in one file has its style
/// sheet inside (`tools/hosting/headers.mjs`).
pub const DATA: &str = "daten/";
/// The licences of the libraries that the app contains.
pub const LICENCES: &str = "lizenzen.txt";
/// The licence of ECharts.
pub const CHARTS_LICENCE: &str = "charts/echarts-LICENSE.txt";
/// The licence of the font, Fira Sans.
pub const FONT_LICENCE: &str = "fonts/LICENSE.txt";
/// The Atom feed of changes.
pub const FEED: &str = "aenderungen.atom";
/// The description of all tables as a Data Package.
pub const DATA_PACKAGE: &str = "daten/datapackage.json";
/// The JSON schema of [`plan_json`].
pub const PLAN_SCHEMA: &str = "daten/plan.schema.json";
/// The DCAT catalogue for data portals, in Turtle.
pub const DCAT_TURTLE: &str = "daten/dcat.ttl";
/// The DCAT catalogue for data portals, in JSON-LD.
pub const DCAT_JSON_LD: &str = "daten/dcat.jsonld";
/// The sizes of the press kit's files: a list of `[path, bytes]`.
pub const PRESS_KIT_SIZES: &str = "daten/pressemappe.json";
/// The web app manifest.
pub const MANIFEST: &str = "manifest.webmanifest";
/// The rules for crawlers.
pub const ROBOTS: &str = "robots.txt";
/// The list of all pages for search engines.
pub const SITEMAP: &str = "sitemap.xml";

/// The icon of the installed site.
pub const ICON: &str = "install/icon-192.png";

/// The path from the root of an edition to a file that all languages share, whose path counts from the site's root.
pub fn shared(lang: Lang, file: &str) -> String {
    "../".repeat(lang.folder().matches('/').count()) + file
}

/// The path of a table of the plan, without form and extension: `daten/massnahmen`.
pub fn sheet(name: &str) -> String {
    format!("{DATA}{name}")
}

/// The path of the table of an action field's measures, without form and extension: `daten/massnahmen-2.1`.
pub fn field_measures(field: &str) -> String {
    format!("{DATA}massnahmen-{field}")
}

/// The path of the table of a chart or comparison, without form and extension: `charts/haushalt`.
pub fn chart_table(id: &str) -> String {
    format!("charts/{id}")
}

/// The path of a table as CSV in one of its forms: `charts/haushalt.de.csv`.
pub fn csv(table: &str, form: CsvForm) -> String {
    format!("{table}.{}.csv", form.tag())
}

/// The path of the whole plan as JSON: `daten/plan.de.json`.
pub fn plan_json(lang: Lang) -> String {
    format!("{DATA}plan.{}.json", lang.tag())
}

/// The path of the whole plan as a single page that needs no other file: `daten/ki-aktionsplan.de.html`.
pub fn single_file(lang: Lang) -> String {
    format!("{DATA}ki-aktionsplan.{}.html", lang.tag())
}

/// The path of the fact sheet as a single page that needs no other file: `daten/faktenblatt.de.html`.
pub fn fact_sheet(lang: Lang) -> String {
    format!("{DATA}faktenblatt.{}.html", lang.tag())
}

/// The path of all measures as JSON: `daten/massnahmen.de.json`.
pub fn measures_json(lang: Lang) -> String {
    format!("{DATA}massnahmen.{}.json", lang.tag())
}

/// The path of the previous versions of excerpts, which citations may refer to: `daten/fassungen.de.json`.
pub fn previous_versions(lang: Lang) -> String {
    format!("{DATA}fassungen.{}.json", lang.tag())
}

/// The path of the picture of a chart or the map: `bilder/haushalt.de.svg`. `extension` is `svg` or `png`.
pub fn picture(id: &str, lang: Lang, extension: &str) -> String {
    format!("bilder/{id}.{}.{extension}", lang.tag())
}

/// The path of a page's picture for link previews: `vorschau/karte.de.png`.
pub fn social_card(page: &Route, lang: Lang) -> String {
    format!("vorschau/{}.{}.png", page.slug(), lang.tag())
}

/// The path of the oEmbed response that describes an embed: `oembed/massnahmen-2.1-m2.json`.
pub fn oembed(embed: &Embed) -> String {
    format!("oembed/{}.json", embed.path().trim_end_matches('/').replace('/', "-"))
}
