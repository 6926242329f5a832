//! Charts: title, table, spoken summary and drawing, each from the same rows of the plan.
//!
//! The table says everything that the drawing shows; the drawing only decorates. The browser knows words and tables
//! alone. Drawings are made at build time, and only JSON and SVG of them reach the page.

#[cfg(feature = "build")]
mod bars;
mod budget;
mod companies;
mod data;
#[cfg(feature = "build")]
mod draw;
mod goals_sdg;
mod growth;
mod investment;
mod spin_offs;
mod startups;
mod supercomputers;
mod systems;
mod table;
#[cfg(feature = "build")]
mod waffle;
mod words;

pub use table::{Column, NONE, Table};
#[cfg(feature = "pictures")]
pub(crate) use words::fill;

use crate::plan::{Plan, Text};
use crate::text::Texts;
#[cfg(feature = "build")]
use {
    crate::text::Lang,
    serde_json::{Value, json},
};

/// A chart of the site. [`CHARTS`] lists them; pages, tables, downloads and tests loop over that list.
pub struct Chart {
    /// Its id in addresses and file names.
    pub id: &'static str,
    /// The page that shows it.
    pub page: ChartPage,
    /// Its title, which says what the chart shows, not only what it is about.
    pub title: fn(&Plan, &Texts) -> String,
    /// The line below the title: unit, period, and what is drawn.
    pub lead: fn(&Plan, &Texts) -> String,
    /// Its numbers as a table.
    pub table: fn(&Plan, &Texts) -> Table,
    /// What the drawing shows, in one to three sentences, for readers who do not see it.
    pub summary: fn(&Plan, &Texts) -> String,
    /// Where in the plan its numbers stand.
    pub source: fn(&Plan) -> Source<'_>,
    /// Draws it in one of two widths.
    #[cfg(feature = "build")]
    drawing: fn(&Plan, &Texts, Width) -> draw::Drawing,
}

/// The pages that show charts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartPage {
    /// The page on the ministry's budget.
    Budget,
    /// The page that compares Germany with other countries.
    Comparisons,
}

/// Where a chart's numbers stand in the plan.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source<'p> {
    /// The record, or what else they are from.
    pub place: ChartPlace<'p>,
    /// The plan's footnotes to these numbers.
    pub footnotes: Vec<u8>,
    /// An editorial remark on them.
    pub note: Option<&'p Text>,
}

/// What a chart's numbers are from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartPlace<'p> {
    /// They stand in the record with this id.
    Record(&'p str),
    /// We counted them over all action fields: an addition of ours, which stands nowhere in the plan.
    Counted,
}

/// The two widths that every chart is drawn in. Text has the same size in both, so a wide drawing cannot just be made smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// As wide as a column of text.
    Wide,
    /// As wide as a phone.
    Narrow,
}

impl Width {
    /// Both widths.
    pub const ALL: [Width; 2] = [Width::Wide, Width::Narrow];

    /// Its name in files: `wide`, `narrow`.
    pub fn name(self) -> &'static str {
        self.pick("wide", "narrow")
    }

    /// The width in pixels.
    pub fn pixels(self) -> u16 {
        self.pick(680, 328)
    }

    fn pick<T>(self, wide: T, narrow: T) -> T {
        match self {
            Width::Wide => wide,
            Width::Narrow => narrow,
        }
    }
}

/// Every chart, in the order that pages show them.
pub const CHARTS: &[Chart] = &[
    budget::CHART,
    growth::CHART,
    investment::CHART,
    startups::CHART,
    systems::CHART,
    supercomputers::CHART,
    companies::CHART,
    spin_offs::CHART,
    goals_sdg::CHART,
];

impl Chart {
    /// The charts of a page, in order.
    pub fn on(page: ChartPage) -> impl Iterator<Item = &'static Chart> {
        CHARTS.iter().filter(move |chart| chart.page == page)
    }

    /// The chart with this id.
    pub fn by_id(id: &str) -> Option<&'static Chart> {
        CHARTS.iter().find(|chart| chart.id == id)
    }

    /// The JSON from which ECharts draws it.
    #[cfg(feature = "build")]
    pub fn options(&self, plan: &Plan, lang: Lang, width: Width) -> Value {
        draw::finish((self.drawing)(plan, lang.texts(), width).chart)
    }

    /// Both drawings with their sizes, as `tools/charts/draw.mjs` reads them:
    /// `{"wide": {"width", "height", "option"}, "narrow": {…}}`.
    #[cfg(feature = "build")]
    pub fn bundle(&self, plan: &Plan, lang: Lang) -> Value {
        let both = Width::ALL.into_iter().map(|width| {
            let drawing = (self.drawing)(plan, lang.texts(), width);
            let option = draw::finish(drawing.chart);
            (width.name().to_owned(), json!({ "width": width.pixels(), "height": drawing.height, "option": option }))
        });
        Value::Object(both.collect())
    }
}
