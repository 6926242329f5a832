//! What the drawings have in common: colours, a sheet in pixels, labels, keys, and the last touches on their JSON.
//!
//! Colours are names of the page's style sheet, so that one drawing serves light, dark, forced colours and print.

use super::Width;
use charming::{
    Chart,
    component::{Axis, Grid},
    datatype::{CompositeValue, DataPointItem},
    element::{
        AxisLabel, AxisLine, AxisTick, AxisType, BoundaryGap, ItemStyle, Label, LabelPosition, SplitLine, Symbol,
        Tooltip, Trigger,
    },
    series::Scatter,
};
use serde_json::{Value, json};

/// Germany; money spent.
pub(super) const OWN: &str = "var(--chart-own)";
/// Money planned: filled with this, outlined with [`OWN`].
pub(super) const PLANNED: &str = "var(--chart-planned)";
/// The group between own and other.
pub(super) const SECOND: &str = "var(--chart-second)";
/// Everyone else.
pub(super) const OTHER: &str = "var(--chart-other)";
/// Text.
pub(super) const FOREGROUND: &str = "var(--chart-text)";
/// Text of second rank.
pub(super) const MUTED: &str = "var(--chart-muted)";
/// Axes.
pub(super) const LINE: &str = "var(--chart-line)";
/// The page: inside what is only outlined.
pub(super) const PAPER: &str = "var(--chart-paper)";

/// The sheet's grid, whose axes are pixels from the top left.
pub(super) const SHEET: f64 = 0.0;
/// The grid that a chart's own axes belong to.
pub(super) const PLOT: f64 = 1.0;
/// A label that shows the third value of its data: text is made here, since a browser's formatters know no German.
const TEXT: &str = "{@[2]}";

/// A drawing and its height; the width is a [`Width`]'s.
pub(in crate::chart) struct Drawing {
    /// What charming builds.
    pub chart: Chart,
    /// Pixels.
    pub height: u16,
}

/// The name of series that tell nothing on demand.
const MUTE: &str = "mute";

/// An empty drawing with a sheet to place keys and words on by pixels.
/// `tooltip` is `{b}` where every mark has a name of its own, `{a}` where a series shares one.
pub(super) fn sheet(width: Width, height: u16, tooltip: &str) -> Chart {
    let width = width.pixels();
    let pixels = |max: u16| Axis::new().type_(AxisType::Value).show(false).min(0).max(i32::from(max));
    Chart::new()
        .animation(false)
        .color(vec![OWN])
        .tooltip(Tooltip::new().trigger(Trigger::Item).formatter(tooltip))
        .grid(Grid::new().left(0).top(0).width(i32::from(width)).height(i32::from(height)))
        .x_axis(pixels(width))
        .y_axis(pixels(height).inverse(true))
}

/// An axis of names, as a line.
pub(super) fn names(data: Vec<String>, width: Width) -> Axis {
    Axis::new()
        .type_(AxisType::Category)
        .grid_index(PLOT)
        .data(data)
        .axis_line(AxisLine::new().show(true))
        .axis_tick(AxisTick::new().show(false))
        .axis_label(AxisLabel::new().color(FOREGROUND).font_size(font_size(width)).interval(0))
}

/// An axis of numbers, unseen: every mark bears its number.
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

/// Pixels of the labels.
pub(super) fn font_size(width: Width) -> f64 {
    width.pick(14.0, 13.0)
}

/// A mark's label: the third of its values.
pub(super) fn label(position: LabelPosition, width: Width) -> Label {
    Label::new().show(true).position(position).formatter(TEXT).color(FOREGROUND).font_size(font_size(width))
}

/// A mark: its two coordinates, its label, and what is told of it on demand.
pub(super) fn mark(
    x: impl Into<CompositeValue>,
    y: impl Into<CompositeValue>,
    label: impl Into<String>,
    tooltip: impl Into<String>,
) -> DataPointItem {
    DataPointItem::new(vec![x.into(), y.into(), CompositeValue::String(label.into())]).name(tooltip)
}

/// A flat fill, outlined where it is light.
#[derive(Clone, Copy)]
pub(super) struct Fill {
    /// Inside.
    pub color: &'static str,
    /// Around it.
    pub border: Option<&'static str>,
}

impl Fill {
    pub const OWN: Fill = Fill { color: OWN, border: None };
    pub const SECOND: Fill = Fill { color: SECOND, border: None };
    pub const OTHER: Fill = Fill { color: OTHER, border: None };
    pub const PLANNED: Fill = Fill { color: PLANNED, border: Some(OWN) };
    /// Others where they are many: only outlined, so that the few stand out without colour too.
    pub const OUTLINE: Fill = Fill { color: PAPER, border: Some(OTHER) };

    const BORDER: f64 = 1.5;

    pub fn style(self) -> ItemStyle {
        let style = solid().color(self.color);
        match self.border {
            Some(border) => style.border_color(border).border_width(Self::BORDER),
            None => style,
        }
    }

    /// The side of a square that is `side` pixels wide with its border.
    pub fn inner(self, side: f64) -> f64 {
        if self.border.is_some() { side - Self::BORDER } else { side }
    }
}

/// A square and its word, its left edge and middle at pixels of the sheet.
pub(super) fn key(fill: Fill, (x, y): (f64, f64), words: &str, width: Width) -> Scatter {
    const SIDE: f64 = 14.0;
    on_sheet()
        .name(MUTE)
        .symbol(Symbol::Rect)
        .symbol_size(fill.inner(SIDE))
        .item_style(fill.style())
        .label(label(LabelPosition::Right, width).distance(8.0))
        .data(vec![word(x + SIDE / 2.0, y, words)])
}

/// Words that begin at pixels of the sheet.
pub(super) fn words((x, y): (f64, f64), words: &str, width: Width) -> Scatter {
    bare(SHEET).label(label(LabelPosition::Right, width).distance(0.0)).data(vec![word(x, y, words)])
}

/// Words without a mark, on either grid.
pub(super) fn bare(grid: f64) -> Scatter {
    Scatter::new().name(MUTE).x_axis_index(grid).y_axis_index(grid).symbol_size(0).item_style(solid())
}

/// The place of [`bare`] words.
pub(super) fn word(x: impl Into<CompositeValue>, y: impl Into<CompositeValue>, words: &str) -> DataPointItem {
    DataPointItem::new(vec![x.into(), y.into(), CompositeValue::from(words)])
}

/// Scatter marks and their words are translucent unless told otherwise.
pub(super) fn solid() -> ItemStyle {
    ItemStyle::new().opacity(1)
}

/// Marks on the sheet.
pub(super) fn on_sheet() -> Scatter {
    Scatter::new().x_axis_index(SHEET).y_axis_index(SHEET).item_style(solid())
}

/// The JSON that ECharts draws from. It adds what charming has no words for:
/// - a cartesian axis takes one colour for its line, where charming writes the segments of a gauge;
/// - keys and words do not answer to a pointer;
/// - marks neither light up (ECharts cannot lighten a colour that is only a name) nor promise a click.
pub(super) fn finish(chart: Chart) -> Value {
    let mut option = serde_json::to_value(chart).unwrap_or_default();
    for name in ["xAxis", "yAxis"] {
        for axis in option[name].as_array_mut().into_iter().flatten() {
            if axis["axisLine"]["show"] == true {
                axis["axisLine"]["lineStyle"] = json!({ "color": LINE, "width": 1 });
            }
        }
    }
    for series in option["series"].as_array_mut().into_iter().flatten() {
        series["emphasis"] = json!({ "disabled": true });
        series["cursor"] = json!("default");
        if series["name"] == MUTE {
            series["silent"] = json!(true);
        }
    }
    option
}
