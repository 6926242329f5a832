//! Charts: title, table, summary for screen readers and drawing, each made from the same rows of the plan.
//!
//! The table contains everything that the drawing shows, so no information is in the drawing alone. The app only
//! contains the code for words and tables. Drawings are made at build time, and reach the page as SVG and as JSON for
//! ECharts.

mod areas;
#[cfg(feature = "build")]
mod bars;
mod budget;
mod companies;
mod data;
#[cfg(feature = "build")]
mod draw;
mod form;
mod goals_sdg;
mod growth;
mod investment;
mod sketch;
mod spin_offs;
mod startups;
mod supercomputers;
mod systems;
mod table;
#[cfg(feature = "build")]
mod waffle;
mod words;

pub use areas::{Area, Areas};
pub use data::draws;
pub use form::{Choice, Form, FormOption};
pub use sketch::Sketch;
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

/// A chart of the site. All charts are in [`CHARTS`]; pages, tables, downloads and tests loop over that list.
pub struct Chart {
    /// The id in addresses and file names.
    pub id: &'static str,
    /// The page that shows it.
    pub page: ChartPage,
    /// The title, which states what the chart shows, not only what it is about.
    pub title: fn(&Plan, &Texts) -> String,
    /// The line below the title: unit, period, and what is drawn.
    pub lead: fn(&Plan, &Texts) -> String,
    /// The numbers as a table.
    pub table: fn(&Plan, &Texts) -> Table,
    /// What the drawing shows, in one to three sentences, for readers who do not see it.
    pub summary: fn(&Plan, &Texts) -> String,
    /// The place of the numbers in the plan.
    pub source: fn(&Plan) -> Source<'_>,
    /// The numbers by which the first rows of the table are ranked, the largest first; empty if they have no rank or a
    /// column for it.
    pub ranked: fn(&Plan) -> Vec<f64>,
    /// What the reader can choose about the drawing; empty if there is only one sensible form.
    pub choices: &'static [Choice],
    /// Draws the chart in one of two widths.
    #[cfg(feature = "build")]
    drawing: fn(&Plan, &Texts, Width, &Form) -> draw::Drawing,
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
    /// The record that the numbers stand in, or that they are our own count.
    pub place: ChartPlace<'p>,
    /// The plan's footnotes to these numbers.
    pub footnotes: Vec<u8>,
    /// An editorial note on these numbers.
    pub note: Option<&'p Text>,
}

/// The origin of a chart's numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChartPlace<'p> {
    /// The record with this id, in which they stand.
    Record(&'p str),
    /// Our own count over all action fields, which does not stand in the plan.
    Counted,
}

/// The two widths that every chart is drawn in. A wide drawing cannot just be scaled down, because its text would
/// become too small.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    /// The width of a column of text.
    Wide,
    /// The width of a phone's screen.
    Narrow,
}

impl Width {
    /// Both widths.
    pub const ALL: [Width; 2] = [Width::Wide, Width::Narrow];

    /// The name in files: `wide` or `narrow`.
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

/// All charts, in the order in which pages show them.
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

    /// The chart of the numbers that stand in a record; the first one if there are several, as the others show the same
    /// numbers in another way.
    pub fn of_record(plan: &Plan, id: &str) -> Option<&'static Chart> {
        CHARTS.iter().find(|chart| (chart.source)(plan).place == ChartPlace::Record(id))
    }

    /// The rank of a table's row by its number, and how many rows are ranked.
    pub fn rank(&self, plan: &Plan, row: usize) -> Option<(usize, usize)> {
        let numbers = (self.ranked)(plan);
        let own = *numbers.get(row)?;
        Some((1 + numbers.iter().filter(|number| **number > own).count(), numbers.len()))
    }

    /// The options from which ECharts draws a form of the chart, as JSON.
    #[cfg(feature = "build")]
    pub fn options(&self, plan: &Plan, lang: Lang, width: Width, form: &Form) -> Value {
        draw::finish((self.drawing)(plan, lang.texts(), width, form).chart)
    }

    /// All forms in both widths with their sizes, as `tools/charts/draw.mjs` reads them, by the form's name in
    /// addresses: `{"": {"wide": {"width", "height", "option"}, "narrow": {…}}, "log": {…}}`.
    #[cfg(feature = "build")]
    pub fn bundle(&self, plan: &Plan, lang: Lang) -> Value {
        let form = |form: Form| {
            let both = Width::ALL.into_iter().map(|width| {
                let drawing = (self.drawing)(plan, lang.texts(), width, &form);
                let option = draw::finish(drawing.chart);
                (
                    width.name().to_owned(),
                    json!({ "width": width.pixels(), "height": drawing.height, "option": option }),
                )
            });
            (form.print(), Value::Object(both.collect()))
        };
        Value::Object(Form::all(self.choices).into_iter().map(form).collect())
    }
}
