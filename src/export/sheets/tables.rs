//! The tables of budget, comparisons, places, timeline, footnotes and glossary.

use super::{Sheet, joined, number, plain, unit};
use crate::export::place;
use crate::format::{self, Date};
use crate::plan::{BudgetRow, BudgetStatus, Comparison, Footnote, Plan, Term, Text, TimelineEvent, TimelineEventKind};
use crate::query::{Site, sites};
use crate::text::Texts;

pub fn budget(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |r: &BudgetRow| {
        let status = if r.status == BudgetStatus::Actual { t.actual } else { t.planned };
        vec![r.year.to_string(), number(r.value, t), unit(plan.budget.unit), status.to_owned()]
    };
    Sheet {
        name: "haushalt",
        title: t.pages.budget_title,
        head: vec![t.year, t.data.column_value, t.data.column_unit, t.charts.status],
        numbers: &[1],
        dates: &[],
        rows: plan.budget.rows.iter().map(row).collect(),
    }
}

pub fn comparisons(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let of = |c: &'static Comparison| {
        let years: Vec<String> = [c.year, c.from, c.to].iter().flatten().map(u16::to_string).collect();
        c.rows.iter().map(move |row| {
            vec![
                c.title.as_str().to_owned(),
                row.label.as_str().to_owned(),
                row.value.map(|v| number(v, t)).unwrap_or_default(),
                unit(c.unit),
                row.ranks().unwrap_or_default(),
                years.join(" – "),
                plan.find(&c.source_id).map(|found| plain(&place(&found, t))).unwrap_or_default(),
                joined(c.footnotes.iter().map(u8::to_string)),
            ]
        })
    };
    Sheet {
        name: "vergleiche",
        title: t.pages.comparisons_title,
        head: vec![
            t.data.column_title,
            t.name,
            t.data.column_value,
            t.data.column_unit,
            t.rank,
            t.year,
            t.place_in_plan,
            t.footnotes,
        ],
        numbers: &[2],
        dates: &[],
        rows: plan.comparisons.iter().flat_map(of).collect(),
    }
}

pub fn places(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |site: Site| {
        let origin = if site.in_plan { t.maps.publisher_says } else { t.editorial };
        // Integers only, as formatting floats would add 5 kB to the module.
        let degrees = |d: f64| {
            let parts = (d * 1e4).round() as i64;
            format!("{}{}{:04}", parts / 10_000, t.decimal, parts.abs() % 10_000)
        };
        let cells = [site.id, site.name, site.layer.label(t), site.city.name.as_str(), &site.city.land, origin];
        cells.into_iter().map(str::to_owned).chain([degrees(site.city.lat), degrees(site.city.lon)]).collect()
    };
    Sheet {
        name: "orte",
        title: t.maps.table,
        head: vec![
            t.data.column_id,
            t.name,
            t.maps.layer,
            t.maps.city,
            t.maps.land,
            t.maps.origin,
            t.data.column_lat,
            t.data.column_lon,
        ],
        numbers: &[6, 7],
        dates: &[],
        rows: sites(plan).into_iter().map(row).collect(),
    }
}

pub fn timeline(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |m: &TimelineEvent| {
        let kind = if m.kind == TimelineEventKind::Event { t.event } else { t.plan };
        let place = plan.find(&m.source_id).map(|found| plain(&place(&found, t))).unwrap_or_default();
        let to = m.to.as_deref().unwrap_or_default();
        let cells = [m.date.as_str(), to, precision(&m.date, t), kind, m.title.as_str(), m.text.as_str()];
        cells.into_iter().map(str::to_owned).chain([place]).collect()
    };
    Sheet {
        name: "zeitleiste",
        title: t.timeline,
        head: vec![
            t.data.column_date,
            t.data.column_to,
            t.data.date_precision,
            t.kind,
            t.data.column_title,
            t.data.column_text,
            t.place_in_plan,
        ],
        numbers: &[],
        dates: &[0, 1],
        rows: plan.timeline.iter().map(row).collect(),
    }
}

/// How exact a date is.
fn precision(date: &str, t: &'static Texts) -> &'static str {
    match format::parse_date(date) {
        Some(Date::Day(..)) => t.data.date_to_day,
        Some(Date::Month(..)) => t.data.date_to_month,
        Some(Date::Quarter(..)) => t.data.date_to_quarter,
        _ => t.data.date_to_year,
    }
}

pub fn footnotes(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |f: &Footnote| {
        let cited = joined(plan.citing(f.number).iter().map(|found| found.record.id.clone()));
        let ours = |text: &Option<Text>| text.as_ref().map(|text| text.as_str().to_owned()).unwrap_or_default();
        let printed = f.text.as_str().to_owned();
        vec![f.number.to_string(), printed, joined(&f.links), cited, ours(&f.paraphrase), ours(&f.addition)]
    };
    Sheet {
        name: "fussnoten",
        title: t.footnotes,
        head: vec![t.data.column_id, t.data.column_text, t.data.column_links, t.cited_in, t.footnote_ours, t.editorial],
        numbers: &[],
        dates: &[],
        rows: plan.footnotes.iter().map(row).collect(),
    }
}

pub fn glossary(plan: &'static Plan, t: &'static Texts) -> Sheet {
    let row = |term: &Term| {
        let expansion = term.expansion.as_ref().map_or("", |e| e.as_str());
        let cells = [&term.id, term.term.as_str(), expansion, term.text.as_str()];
        cells.into_iter().map(str::to_owned).chain([joined(&term.places)]).collect()
    };
    Sheet {
        name: "glossar",
        title: t.glossary,
        head: vec![t.data.column_id, t.data.column_title, t.data.column_expansion, t.data.column_text, t.place_in_plan],
        numbers: &[],
        dates: &[],
        rows: plan.glossary.iter().map(row).collect(),
    }
}
