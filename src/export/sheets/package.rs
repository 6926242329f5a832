//! The machine-readable description of the tables.

use super::Sheet;
use crate::export::CsvForm;
use crate::plan::Plan;
use crate::text::Texts;
use serde_json::{Value, json};

/// Describes the tables as a Frictionless data package (specs.frictionlessdata.io), with the names and types of their
/// columns. All tables in the German form come first, then all in the international one.
pub fn datapackage(sheets: &[Sheet], plan: &Plan, t: &Texts, lang: &str) -> String {
    let resource = |sheet: &Sheet, form: CsvForm| {
        let fields: Vec<Value> = sheet.head.iter().enumerate().map(|(n, name)| sheet.field(n, name, form, t)).collect();
        json!({
            "name": form.name(sheet.name),
            "title": format!("{} ({})", sheet.title, form.label(t)),
            "path": format!("{}.{}.csv", sheet.name, form.tag()),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": { "delimiter": form.separator(), "lineTerminator": "\r\n" },
            "schema": { "fields": fields, "missingValues": [""] },
        })
    };
    let package = json!({
        "name": "ki-aktionsplan",
        "title": plan.meta.title.as_str(),
        "description": t.data.lead,
        "languages": [lang],
        "licenses": [{ "name": "EUPL-1.2", "path": "https://spdx.org/licenses/EUPL-1.2.html" }],
        "sources": [{ "title": format!("{}: {}", plan.meta.publisher.as_str(), plan.meta.title.as_str()) }],
        "resources": CsvForm::ALL.map(|form| sheets.iter().map(move |sheet| (sheet, form))).into_iter().flatten().map(|(sheet, form)| resource(sheet, form)).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&package).unwrap_or_default() + "\n"
}

impl Sheet {
    /// Describes a column by its name and its type, which is inferred from its cells.
    fn field(&self, n: usize, name: &str, form: CsvForm, t: &Texts) -> Value {
        let filled = || self.rows.iter().map(|row| row[n].as_str()).filter(|cell| !cell.is_empty());
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let number = |cell: &str| match cell.split_once(t.decimal) {
            Some((whole, rest)) => digits(whole) && digits(rest),
            None => digits(cell),
        };
        if filled().next().is_some() && filled().all(digits) {
            json!({ "name": name, "type": "integer" })
        } else if filled().next().is_some() && filled().all(number) {
            json!({ "name": name, "type": "number", "decimalChar": form.decimal() })
        } else {
            json!({ "name": name, "type": "string" })
        }
    }
}
