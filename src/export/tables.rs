//! All tables as CSV files: those of the charts, of the whole plan, and the measures of each action field.

use super::{CsvForm, csv, path, sheets};
use crate::chart::{CHARTS, Column, Table};
use crate::format::NBSP;
use crate::plan::Plan;
use crate::text::Texts;

/// The name of the ranks by patents in paths.
pub const PATENTS: &str = "patente";

/// The comparison of patents, which is the only one without a chart, as it has no more than five ranks.
pub fn patents(plan: &Plan, t: &Texts) -> Option<Table> {
    let patents = plan.comparisons.iter().find(|c| c.id == "patents")?;
    let rows = patents.rows.iter().map(|row| {
        let rank =
            row.ranks().map_or(t.charts.patents_not_ranked.to_owned(), |ranks| format!("{}{NBSP}{ranks}", t.rank));
        vec![row.label.as_str().to_owned(), rank]
    });
    Some(Table {
        caption: patents.title.as_str().to_owned(),
        columns: vec![Column::words(t.charts.country), Column::words(t.charts.patents_rank)],
        rows: rows.collect(),
    })
}

/// All files: path below the site's root, and content. Links in them begin with the address where the site will be
/// hosted, if that is known.
pub fn table_files(plan: &'static Plan, t: &'static Texts, address: Option<&str>) -> Vec<(String, String)> {
    let mut files = vec![];
    let charts = CHARTS.iter().map(|chart| (chart.id, (chart.table)(plan, t)));
    for (id, table) in charts.chain(patents(plan, t).map(|table| (PATENTS, table))) {
        let numeric: Vec<bool> = table.columns.iter().map(|c| c.numeric).collect();
        let head: Vec<String> = table.columns.into_iter().map(|c| c.label).collect();
        for form in CsvForm::ALL {
            files.push((path::csv(&path::chart_table(id), form), csv(form, &head, &numeric, &table.rows, t)));
        }
    }
    for sheet in sheets(plan, t, address) {
        for form in CsvForm::ALL {
            files.push((path::csv(&path::sheet(sheet.name), form), sheet.csv(form, t)));
            if sheet.name == "massnahmen" {
                files.extend(plan.fields.iter().map(|field| {
                    let rows = sheet.csv_below(&format!("{}-", field.id), form, t);
                    (path::csv(&path::field_measures(&field.id), form), rows)
                }));
            }
        }
    }
    files
}
