//! All data files for download, as pages offer them and as catalogues and search engines describe them.

use super::{CsvForm, PATENTS, path, sheets};
use crate::chart::{CHARTS, ChartPage};
use crate::plan::Plan;
use crate::text::Texts;

/// The format of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Media {
    /// A table.
    Csv,
    /// Data for programs.
    Json,
    /// A self-contained page.
    Html,
}

impl Media {
    /// The media type.
    pub fn mime(self) -> &'static str {
        match self {
            Media::Csv => "text/csv",
            Media::Json => "application/json",
            Media::Html => "text/html",
        }
    }

    /// The name in the EU's authority table of file types; readers know the format by it, too.
    pub fn name(self) -> &'static str {
        match self {
            Media::Csv => "CSV",
            Media::Json => "JSON",
            Media::Html => "HTML",
        }
    }
}

/// A file for download.
#[derive(Clone, Debug)]
pub struct Download {
    /// The path below the site's root.
    pub path: String,
    /// The label that tells it from the other files of its data set.
    pub form: &'static str,
    /// The format.
    pub media: Media,
}

/// A data set: the same content in one or several files.
pub struct DataSet {
    /// Its unique name: `haushalt`, `diagramm-haushalt`.
    pub name: String,
    /// Its title for readers.
    pub title: String,
    /// What it contains.
    pub description: String,
    /// Its files, one per format.
    pub files: Vec<Download>,
    /// The first and last year that it covers, if it is about years.
    pub years: Option<(u16, u16)>,
    /// The number of rows, for tables of the whole plan.
    pub rows: Option<usize>,
}

impl DataSet {
    /// Whether a name selects this data set: its own name, or a prefix of it followed by an asterisk.
    pub fn belongs(&self, name: &str) -> bool {
        name.strip_suffix('*').map_or(self.name == name, |start| self.name.starts_with(start))
    }
}

/// The files of a table in all forms of CSV; `table` is its path without form and extension.
fn tables(table: &str, t: &Texts) -> Vec<Download> {
    let form = |form: CsvForm| Download { path: path::csv(table, form), form: form.label(t), media: Media::Csv };
    CsvForm::ALL.map(form).into()
}

/// All data sets: the whole plan, its tables, the measures of each action field, and the tables of charts.
pub fn data_sets(plan: &'static Plan, t: &'static Texts) -> Vec<DataSet> {
    let budget = years(plan.budget.rows.iter().map(|row| row.year));
    let events = years(plan.timeline.iter().filter_map(|m| m.date.get(..4)?.parse().ok()));
    let whole = DataSet {
        name: "plan".into(),
        title: t.reuse.whole_title.into(),
        description: t.reuse.whole_description.into(),
        files: vec![
            Download { path: path::plan_json(t.lang), form: t.reuse.whole_json, media: Media::Json },
            Download { path: path::single_file(t.lang), form: t.reuse.whole_html, media: Media::Html },
        ],
        years: None,
        rows: None,
    };
    let sheets = sheets(plan, t, None).into_iter().map(|sheet| DataSet {
        name: sheet.name.into(),
        title: sheet.title.into(),
        description: format!("{} {}.", t.reuse.columns_are, sheet.head.join(", ")),
        files: {
            let mut files = tables(&path::sheet(sheet.name), t);
            if sheet.name == "massnahmen" {
                files.push(Download {
                    path: path::measures_json(t.lang),
                    form: t.reuse.measures_json,
                    media: Media::Json,
                });
            }
            files
        },
        years: match sheet.name {
            "haushalt" => budget,
            "zeitleiste" => events,
            _ => None,
        },
        rows: Some(sheet.rows.len()),
    });
    let charts = CHARTS.iter().map(|chart| DataSet {
        name: format!("diagramm-{}", chart.id),
        title: (chart.title)(plan, t),
        description: (chart.summary)(plan, t),
        files: tables(&path::chart_table(chart.id), t),
        years: if chart.page == ChartPage::Budget { budget } else { None },
        rows: None,
    });
    let fields = plan.fields.iter().map(|field| DataSet {
        name: format!("massnahmen-{}", field.id),
        title: format!("{}: {} {}", t.measures, field.id, field.title.as_str()),
        description: field.summary.as_str().into(),
        files: tables(&path::field_measures(&field.id), t),
        years: None,
        rows: None,
    });
    let patents = plan.comparisons.iter().filter(|c| c.id == "patents").map(|patents| DataSet {
        name: PATENTS.into(),
        title: patents.title.as_str().into(),
        description: patents.lead.as_str().into(),
        files: tables(&path::chart_table(PATENTS), t),
        years: None,
        rows: None,
    });
    std::iter::once(whole).chain(sheets).chain(fields).chain(charts).chain(patents).collect()
}

fn years(all: impl Iterator<Item = u16> + Clone) -> Option<(u16, u16)> {
    Some((all.clone().min()?, all.max()?))
}
