//! The sizes of the files for download that the build can know before it writes them.

use super::{datapackage, measures_json, path, sheets, table_files};
use crate::plan::{Plan, bundle_schema};
use crate::text::Texts;

/// Path and bytes of each table, of the measures and the plan as JSON, and of what describes them. Files that depend on
/// the pages or on the site's address are left out; the links in the table of measures count without that address.
pub fn file_sizes(plan: &'static Plan, t: &'static Texts) -> serde_json::Result<Vec<(String, u64)>> {
    let lang = t.lang;
    let mut files = table_files(plan, t, None);
    files.push((path::measures_json(lang), measures_json(plan, t)?));
    files.push((path::plan_json(lang), plan.json(lang)?));
    files.push((path::PLAN_SCHEMA.into(), serde_json::to_string_pretty(&bundle_schema(lang))? + "\n"));
    files.push((path::DATA_PACKAGE.into(), datapackage(&sheets(plan, t, None), plan, t, lang.tag())));
    Ok(files.into_iter().map(|(path, text)| (path, text.len() as u64)).collect())
}
