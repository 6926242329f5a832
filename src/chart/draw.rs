//! What the drawings have in common: colours, a grid in pixels, labels, legends, and what is added to their JSON at the
//! end.
//!
//! Colours are custom properties of the page's style sheet, so that one drawing serves the light and the dark theme,
//! forced colours and print.

use super::Width;
use charming::{
    Chart,
    component::{Axis, Grid},
    datatype::{CompositeValue, DataPointItem},
    element::{
        AxisLabel, AxisLine, AxisTick, AxisType, BoundaryGap, ItemStyle, Label, LabelPosition, LineStyle, SplitLine,
        Symbol,
    },
    series::Scatter,
};
use serde_json::{Value, json};

/// The colour of Germany, and of money that was spent.
pub(super) const OWN: &str = "var(--chart-own)";
/// The colour of planned money: marks are filled with it and outlined with [`OWN`].
pub(super) const PLANNED: &str = "var(--chart-planned)";
/// The colour of a second group beside Germany, such as the rest of Europe.
pub(super) const SECOND: &str = "var(--chart-second)";
/// The colour of all other countries or groups.
pub(super) const OTHER: &str = "var(--chart-other)";
/// The colour of labels.
pub(super) const FOREGROUND: &str = "var(--chart-text)";
/// The colour of text that matters less, such as the heads of columns.
pub(super) const MUTED: &str = "var(--chart-muted)";
/// The colour of axes.
pub(super) const LINE: &str = "var(--chart-line)";
/// The background colour of the page, which is the fill of marks that are only outlined.
pub(super) const PAPER: &str = "var(--chart-paper)";

/// The index of the grid that covers the whole drawing; its axes count pixels from the top left corner.
pub(super) const SHEET: f64 = 0.0;
/// The index of the grid that a chart's own axes belong to.
pub(super) const PLOT: f64 = 1.0;
/// The formatter of labels, which shows the third value of a mark's data as it is. Numbers are formatted in Rust,
/// because ECharts does not know how German writes them.
const TEXT: &str = "{@[2]}";

/// A drawing. Its width is one of [`Width`].
pub(in crate::chart) struct Drawing {
    /// The chart's options, as the builder type of the crate `charming`.
    pub chart: Chart,
    /// Its height in pixels.
    pub height: u16,
}

/// The name of series that show no row of the table: [`finish`] makes them ignore the pointer.
const MUTE: &str = "mute";

/// An empty drawing, `height` pixels high, with a grid on which legends and words are placed by pixels.
pub(super) fn sheet(width: Width, height: u16) -> Chart {
    let width = width.pixels();
    let pixels = |max: u16| Axis::new().type_(AxisType::Value).show(false).min(0).max(i32::from(max));
    Chart::new()
        .animation(false)
        .color(vec![OWN])
        .grid(Grid::new().left(0).top(0).width(i32::from(width)).height(i32::from(height)))
        .x_axis(pixels(width))
        .y_axis(pixels(height).inverse(true))
}

/// An axis of categories, drawn as a line with a name for each.
pub(super) fn names(data: Vec<String>, width: Width) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .grid_index(PLOT)
        .data(data)
        .axis_line(AxisLine::new().show(true))
        .axis_tick(AxisTick::new().show(false))
        .axis_label(AxisLabel::new().color(FOREGROUND).font_size(font_size(width)).interval(0))
}

/// An axis of numbers from 0 to `max`. It is not drawn, because every mark has its number beside it.
pub(super) fn numbers(max: f64) -> Axis {
    Axis::new()
        .type_(AxisType::Value)
        .grid_index(PLOT)
        .show(false)
        .min(0)
        .max(max)
        .boundary_gap(BoundaryGap::CategoryAxis(false))
        .split_line(SplitLine::new().show(false))
}

/// A logarithmic axis of numbers, from the power of ten below the smallest to twice the largest. Lengths mean nothing on
/// it, so it has lines with their numbers, and marks are points.
pub(super) fn powers(values: &[f64], width: Width) -> Axis {
    let smallest = values.iter().copied().fold(f64::INFINITY, f64::min);
    let largest = values.iter().copied().fold(0.0, f64::max);
    Axis::new()
        .type_(AxisType::Log)
        .grid_index(PLOT)
        .min(10f64.powf(smallest.log10().floor()))
        .max(2.0 * largest)
        .axis_line(AxisLine::new().show(false))
        .axis_tick(AxisTick::new().show(false))
        .axis_label(AxisLabel::new().color(MUTED).font_size(font_size(width)))
        .split_line(SplitLine::new().show(true).line_style(LineStyle::new().color(LINE).width(1)))
}

/// The size of labels in pixels.
pub(super) fn font_size(width: Width) -> f64 {
    width.pick(14.0, 13.0)
}

/// The style of a [`mark`]'s label, at the given side of the mark, in the colour and size of all labels.
pub(super) fn label(position: LabelPosition, width: Width) -> Label {
    Label::new().show(true).position(position).formatter(TEXT).color(FOREGROUND).font_size(font_size(width))
}

/// A mark with its two coordinates, its label, and the row of the table that it shows, which is its name:
/// `tools/charts/areas.js` reads it there.
pub(super) fn mark(
    x: impl Into<CompositeValue>,
    y: impl Into<CompositeValue>,
    label: impl Into<String>,
    row: usize,
) -> DataPointItem {
    DataPointItem::new(vec![x.into(), y.into(), CompositeValue::String(label.into())]).name(row.to_string())
}

/// The fill of a mark: a colour, and an outline if that colour is light.
#[derive(Clone, Copy)]
pub(super) struct Fill {
    /// The colour inside.
    pub color: &'static str,
    /// The colour of the outline, if it has one.
    pub border: Option<&'static str>,
}

impl Fill {
    pub const OWN: Fill = Fill { color: OWN, border: None };
    pub const SECOND: Fill = Fill { color: SECOND, border: None };
    pub const OTHER: Fill = Fill { color: OTHER, border: None };
    pub const PLANNED: Fill = Fill { color: PLANNED, border: Some(OWN) };
    /// The fill of other countries or groups where they are many. They are only outlined, so that the few filled marks
    /// stand out even to readers who do not see colours.
    pub const OUTLINE: Fill = Fill { color: PAPER, border: Some(OTHER) };

    const BORDER: f64 = 1.5;

    pub fn style(self) -> ItemStyle {
        let style = solid().color(self.color);
        match self.border {
            Some(border) => style.border_color(border).border_width(Self::BORDER),
            None => style,
        }
    }

    /// The symbol size to set so that a square is `side` pixels wide including its outline: ECharts draws half of the
    /// outline outside of the symbol size.
    pub fn inner(self, side: f64) -> f64 {
        if self.border.is_some() { side - Self::BORDER } else { side }
    }
}

/// An entry of a legend: a filled square with words on its right. `x` is the left edge of the square and `y` its
/// vertical middle, in pixels on the grid [`SHEET`].
pub(super) fn legend_entry(fill: Fill, (x, y): (f64, f64), words: &str, width: Width) -> Scatter {
    const SIDE: f64 = 14.0;
    on_sheet()
        .name(MUTE)
        .symbol(Symbol::Rect)
        .symbol_size(fill.inner(SIDE))
        .item_style(fill.style())
        .label(label(LabelPosition::Right, width).distance(8.0))
        .data(vec![word(x + SIDE / 2.0, y, words)])
}

/// Words that begin at `x`, with their vertical middle at `y`, in pixels on the grid [`SHEET`].
pub(super) fn words((x, y): (f64, f64), words: &str, width: Width) -> Scatter {
    bare(SHEET).label(label(LabelPosition::Right, width).distance(0.0)).data(vec![word(x, y, words)])
}

/// A series that draws the labels of its marks but not the marks, on the grid [`SHEET`] or [`PLOT`].
pub(super) fn bare(grid: f64) -> Scatter {
    Scatter::new().name(MUTE).x_axis_index(grid).y_axis_index(grid).symbol_size(0).item_style(solid())
}

/// A data item of a [`bare`] series: words, and their coordinates on its grid.
pub(super) fn word(x: impl Into<CompositeValue>, y: impl Into<CompositeValue>, words: &str) -> DataPointItem {
    DataPointItem::new(vec![x.into(), y.into(), CompositeValue::from(words)])
}

/// A style without transparency: ECharts draws scatter marks and their labels translucent unless it is told otherwise.
pub(super) fn solid() -> ItemStyle {
    ItemStyle::new().opacity(1)
}

/// A series of marks that are placed by pixels on the grid [`SHEET`].
pub(super) fn on_sheet() -> Scatter {
    Scatter::new().x_axis_index(SHEET).y_axis_index(SHEET).item_style(solid())
}

/// The options as JSON for ECharts, with five things added that `charming` cannot express:
/// - the line of an axis has one colour, whereas `charming` can only write the coloured segments of a gauge;
/// - series have ids, by which ECharts finds them again in another form of the chart, and moves their marks;
/// - legends and words do not react to the pointer;
/// - labels on a logarithmic axis have an outline in the colour of the page;
/// - marks do not change under the pointer: ECharts cannot lighten a colour that is a custom property, and a pointing
///   hand as cursor would suggest that a click does something.
pub(super) fn finish(chart: Chart) -> Value {
    let mut option = serde_json::to_value(chart).unwrap_or_default();
    for name in ["xAxis", "yAxis"] {
        for axis in option[name].as_array_mut().into_iter().flatten() {
            if axis["axisLine"]["show"] == true {
                axis["axisLine"]["lineStyle"] = json!({ "color": LINE, "width": 1 });
            }
        }
    }
    let lined = ["xAxis", "yAxis"]
        .iter()
        .any(|name| option[*name].as_array().into_iter().flatten().any(|axis| axis["type"] == "log"));
    for (at, series) in option["series"].as_array_mut().into_iter().flatten().enumerate() {
        series["id"] = json!(format!("{}{at}", series["type"].as_str().unwrap_or_default()));
        series["emphasis"] = json!({ "disabled": true });
        series["cursor"] = json!("default");
        // Labels stand out against the lines of a logarithmic axis.
        if lined && series["label"].is_object() {
            series["label"]["textBorderColor"] = json!(PAPER);
            series["label"]["textBorderWidth"] = json!(4);
        }
        if series["name"] == MUTE {
            series["silent"] = json!(true);
        }
    }
    option
}
