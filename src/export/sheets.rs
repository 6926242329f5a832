//! The whole plan as tables, one per kind of record: what spreadsheets and other people's programs read.

use super::{csv, place};
use crate::format;
use crate::plan::{BudgetStatus, Emphasis, Found, MomentKind, Plan, Unit, Word};
use crate::query::{Layer, kind_label, sites};
use crate::text::Texts;
use serde_json::{Value, json};

/// A table of the whole plan.
pub struct Sheet {
    /// Its file's name, without the ending.
    pub name: &'static str,
    /// What is in it.
    pub title: &'static str,
    /// Names of the columns.
    pub head: Vec<&'static str>,
    /// Its rows. Several values in a cell have a bar between them; numbers have no separators of thousands.
    pub rows: Vec<Vec<String>>,
}

impl Sheet {
    /// As CSV.
    pub fn csv(&self) -> String {
        csv(&self.head.iter().map(|h| (*h).to_owned()).collect::<Vec<_>>(), &self.rows)
    }
}

/// What the tables are, as a Frictionless data package (specs.frictionlessdata.io): programs learn columns and types from it.
pub fn datapackage(sheets: &[Sheet], plan: &Plan, t: &Texts, lang: &str) -> String {
    let resource = |sheet: &Sheet| {
        let fields: Vec<Value> = sheet.head.iter().enumerate().map(|(n, name)| sheet.field(n, name, t)).collect();
        json!({
            "name": sheet.name,
            "title": sheet.title,
            "path": format!("{}.{lang}.csv", sheet.name),
            "format": "csv",
            "mediatype": "text/csv",
            "encoding": "utf-8",
            "dialect": { "delimiter": ";", "lineTerminator": "\r\n" },
            "schema": { "fields": fields, "missingValues": [""] },
        })
    };
    let package = json!({
        "name": "ki-aktionsplan",
        "title": plan.meta.title.as_str(),
        "description": t.data_lead,
        "languages": [lang],
        "licenses": [{ "name": "EUPL-1.2", "path": "https://spdx.org/licenses/EUPL-1.2.html" }],
        "sources": [{ "title": format!("{}: {}", plan.meta.publisher, plan.meta.title.as_str()) }],
        "resources": sheets.iter().map(resource).collect::<Vec<_>>(),
    });
    serde_json::to_string_pretty(&package).unwrap_or_default() + "\n"
}

impl Sheet {
    /// A column by its name and type, which its cells say.
    fn field(&self, n: usize, name: &str, t: &Texts) -> Value {
        let filled = || self.rows.iter().map(|row| row[n].as_str()).filter(|cell| !cell.is_empty());
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
        let number = |cell: &str| match cell.split_once(t.decimal) {
            Some((whole, rest)) => digits(whole) && digits(rest),
            None => digits(cell),
        };
        if filled().next().is_some() && filled().all(digits) {
            json!({ "name": name, "type": "integer" })
        } else if filled().next().is_some() && filled().all(number) {
            json!({ "name": name, "type": "number", "decimalChar": t.decimal })
        } else {
            json!({ "name": name, "type": "string" })
        }
    }
}

/// All tables.
pub fn sheets(plan: &'static Plan, t: &'static Texts) -> Vec<Sheet> {
    vec![
        measures(plan, t),
        records(plan, t),
        figures(plan, t),
        budget(plan, t),
        comparisons(plan, t),
        places(plan, t),
        timeline(plan, t),
        footnotes(plan, t),
        glossary(plan, t),
    ]
}

fn measures(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let words = &plan.meta.vocabulary;
    let labels = |ids: &[String], words: &[Word]| {
        joined(ids.iter().filter_map(|id| words.iter().find(|w| w.id == *id)).map(|w| w.label.as_str()))
    };
    let rows = plan.records().into_iter().filter_map(|found| {
        let m = found.measure.filter(|m| m.record.id == found.record.id)?;
        let emphasis = match m.emphasis {
            Emphasis::Whole => t.emphasis_whole,
            Emphasis::Part => t.emphasis_part,
            Emphasis::None => t.emphasis_none,
            Emphasis::Unknown => t.emphasis_unknown,
        };
        let mut row = text_of(&found, t);
        row.extend([
            kind_label(m.kind, t).to_owned(),
            emphasis.to_owned(),
            labels(&m.instruments, &words.instruments),
            labels(&m.audiences, &words.audiences),
            labels(&m.topics, &words.topics),
            m.amount.as_ref().map(|a| format::amount(a, t)).unwrap_or_default(),
            m.period.as_ref().map(|p| p.text.as_str().to_owned()).unwrap_or_default(),
            joined(&m.responsible),
            joined(&m.related),
            joined(&m.goals),
        ]);
        Some(row)
    });
    let mut head = text_head(t);
    head.extend([t.kind, t.emphasis, t.instrument, t.audience, t.topic, t.amount, t.period, t.responsible, t.related]);
    head.push(t.serves);
    Sheet { name: "massnahmen", title: t.measures, head, rows: rows.collect() }
}

fn records(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let rows = plan.records().iter().map(|found| text_of(found, t)).collect();
    Sheet { name: "texte", title: t.sheet_texts, head: text_head(t), rows }
}

fn text_head(t: &'static Texts) -> Vec<&'static str> {
    vec![t.column_id, t.place_in_plan, t.column_title, t.column_text, t.programmes, t.bodies, t.footnotes, t.note]
}

fn text_of(found: &Found<'_>, t: &Texts) -> Vec<String> {
    let record = found.record;
    vec![
        record.id.clone(),
        plain(&place(found, t)),
        record.title.as_str().to_owned(),
        record.text.as_str().to_owned(),
        joined(&record.programmes),
        joined(&record.bodies),
        joined(record.footnotes.iter().map(u8::to_string)),
        record.note.as_ref().map(|n| n.as_str().to_owned()).unwrap_or_default(),
    ]
}

fn figures(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let of = |found: Found<'static>| {
        found.record.figures.iter().map(move |f| {
            let year = |y: Option<u16>| y.map(|y| y.to_string()).unwrap_or_default();
            vec![
                f.id.clone(),
                number(f.value, t),
                unit(f.unit).to_owned(),
                plain(&format::figure(f, t)),
                f.meaning.as_str().to_owned(),
                year(f.year),
                year(f.from),
                year(f.to),
                plain(&place(&found, t)),
            ]
        })
    };
    Sheet {
        name: "zahlen",
        title: t.sheet_figures,
        head: vec![
            t.column_id,
            t.value,
            t.column_unit,
            t.column_text,
            t.column_meaning,
            t.year,
            t.column_from,
            t.column_to,
            t.place_in_plan,
        ],
        rows: plan.records().into_iter().flat_map(of).collect(),
    }
}

fn budget(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |r: &crate::plan::BudgetRow| {
        let status = if r.status == BudgetStatus::Actual { t.actual } else { t.planned };
        vec![r.year.to_string(), number(r.value, t), unit(plan.budget.unit).to_owned(), status.to_owned()]
    };
    Sheet {
        name: "haushalt",
        title: t.budget_title,
        head: vec![t.year, t.value, t.column_unit, t.chart_status],
        rows: plan.budget.rows.iter().map(row).collect(),
    }
}

fn comparisons(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let of = |c: &'static crate::plan::Comparison| {
        let years: Vec<String> = [c.year, c.from, c.to].iter().flatten().map(u16::to_string).collect();
        c.rows.iter().map(move |row| {
            vec![
                c.title.as_str().to_owned(),
                row.label.as_str().to_owned(),
                row.value.map(|v| number(v, t)).unwrap_or_default(),
                unit(c.unit).to_owned(),
                row.rank.map(|r| r.to_string()).unwrap_or_default(),
                years.join(" – "),
                plan.find(&c.place).map(|found| plain(&place(&found, t))).unwrap_or_default(),
                joined(c.footnotes.iter().map(u8::to_string)),
            ]
        })
    };
    Sheet {
        name: "vergleiche",
        title: t.comparisons_title,
        head: vec![t.column_title, t.name, t.value, t.column_unit, t.rank, t.year, t.place_in_plan, t.footnotes],
        rows: plan.comparisons.iter().flat_map(of).collect(),
    }
}

fn places(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |site: crate::query::Site| {
        let layer = match site.layer {
            Layer::Centres => t.layer_centres,
            Layer::Universities => t.layer_universities,
            Layer::Computing => t.layer_computing,
        };
        let origin = if site.in_plan { t.publisher_says } else { t.editorial };
        let degrees = |d: f64| format!("{d:.4}").replace('.', t.decimal);
        let cells = [site.id, site.name, layer, &site.city.name, &site.city.land, origin];
        cells.into_iter().map(str::to_owned).chain([degrees(site.city.lat), degrees(site.city.lon)]).collect()
    };
    Sheet {
        name: "orte",
        title: t.map_table,
        head: vec![t.column_id, t.name, t.layer, t.city, t.land, t.origin, t.column_lat, t.column_lon],
        rows: sites(plan).into_iter().map(row).collect(),
    }
}

fn timeline(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |m: &crate::plan::Moment| {
        let kind = if m.kind == MomentKind::Event { t.event } else { t.plan };
        let place = plan.find(&m.place).map(|found| plain(&place(&found, t))).unwrap_or_default();
        let cells = [m.date.as_str(), m.to.as_deref().unwrap_or_default(), kind, m.title.as_str(), m.text.as_str()];
        cells.into_iter().map(str::to_owned).chain([place]).collect()
    };
    Sheet {
        name: "zeitleiste",
        title: t.timeline,
        head: vec![t.date, t.column_to, t.kind, t.column_title, t.column_text, t.place_in_plan],
        rows: plan.timeline.iter().map(row).collect(),
    }
}

fn footnotes(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |f: &crate::plan::Footnote| {
        let cited = joined(plan.citing(f.number).iter().map(|found| found.record.id.clone()));
        vec![f.number.to_string(), f.text.as_str().to_owned(), joined(&f.links), cited]
    };
    Sheet {
        name: "fussnoten",
        title: t.footnotes,
        head: vec![t.column_id, t.column_text, t.column_links, t.cited_in],
        rows: plan.footnotes.iter().map(row).collect(),
    }
}

fn glossary(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |term: &crate::plan::Term| {
        let expansion = term.expansion.as_ref().map_or("", |e| e.as_str());
        let cells = [&term.id, term.term.as_str(), expansion, term.text.as_str()];
        cells.into_iter().map(str::to_owned).chain([joined(&term.places)]).collect()
    };
    Sheet {
        name: "glossar",
        title: t.glossary,
        head: vec![t.column_id, t.column_title, t.expansion, t.column_text, t.place_in_plan],
        rows: plan.glossary.iter().map(row).collect(),
    }
}

fn joined<S: AsRef<str>>(values: impl IntoIterator<Item = S>) -> String {
    values.into_iter().map(|v| v.as_ref().to_owned()).collect::<Vec<_>>().join(" | ")
}

fn plain(text: &str) -> String {
    text.replace(format::NBSP, " ")
}

/// As programs of the page's language read it: a decimal comma in German, nothing between thousands.
fn number(value: f64, t: &Texts) -> String {
    format::number(value, t).replace(t.thousands, "")
}

/// A unit as the data names it.
fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Count => "count",
        Unit::Percent => "percent",
        Unit::Rank => "rank",
        Unit::Eur => "eur",
        Unit::Usd => "usd",
        Unit::Fraction => "fraction",
        Unit::Factor => "factor",
        Unit::Years => "years",
        Unit::Days => "days",
    }
}
