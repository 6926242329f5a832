//! A chart of horizontal bars, each with its number behind it; Germany's bar has a colour of its own.

use super::{
    Form, Width,
    draw::{self, Drawing, Fill},
    form,
};
use crate::language::sort_key;
use charming::{
    component::Grid,
    element::{LabelPosition, Symbol, font_settings::FontWeight},
    series::{Bar, Scatter},
};

/// One bar.
pub(super) struct Row {
    /// What the bar stands for, say a country.
    pub name: String,
    /// The value that its length stands for.
    pub value: f64,
    /// The value as it is written behind the bar.
    pub label: String,
    /// Whether the bar is Germany's.
    pub own: bool,
    /// The row of the table that has its number.
    pub row: usize,
}

/// Sorts the rows as a form of the chart wants them.
pub(super) fn order(rows: &mut [Row], form: &Form) {
    if form.is(form::ALPHABET) {
        rows.sort_by_cached_key(|row| sort_key(&row.name));
    }
}

/// Where the names of the bars stand.
pub(super) enum Names {
    /// Left of the bars, in a column of this width in pixels. This is for short names.
    Before(u16),
    /// Above the bars. This is for long names.
    Above,
}

impl Names {
    /// The distance from one bar to the next, in pixels.
    pub const fn band(&self) -> u16 {
        match self {
            Names::Before(_) => 40,
            Names::Above => 60,
        }
    }
}

/// Draws the bars from top to bottom. `room` is the space in pixels that is kept free right of the longest bar for its
/// number. With a logarithmic scale, points are drawn instead of bars.
pub(super) fn bars(mut rows: Vec<Row>, names: &Names, room: u16, width: Width, form: &Form) -> Drawing {
    const THICK: i32 = 24;
    order(&mut rows, form);
    let log = form.is(form::LOG);
    let band = names.band();
    let max = rows.iter().map(|r| r.value).fold(0.0, f64::max);
    let (left, drop) = match names {
        Names::Before(pixels) => (*pixels, 0),
        // The name takes the upper part of the band and the bar the lower one.
        Names::Above => (0, 10),
    };
    let bands = band * rows.len() as u16;
    let grid = Grid::new().left(i32::from(left)).right(i32::from(room)).top(i32::from(drop)).height(i32::from(bands));
    // The numbers of a logarithmic axis stand below it.
    let height = bands + drop + if log { 28 } else { 0 };
    let axis = draw::names(rows.iter().map(|r| r.name.clone()).collect(), width).inverse(true);
    let axis = match names {
        Names::Before(_) => axis,
        Names::Above => axis.show(false),
    };
    let values = match log {
        true => draw::powers(&rows.iter().map(|r| r.value).collect::<Vec<_>>(), width),
        false => draw::numbers(max),
    };
    let mut chart = draw::sheet(width, height).grid(grid).x_axis(values).y_axis(axis);
    if let Names::Above = names {
        for (i, row) in rows.iter().enumerate() {
            let y = f64::from(band) * i as f64 + 10.0;
            chart = chart.series(draw::words((0.0, y), &row.name, width));
        }
    }
    // Two series lie in the same place, because only a whole series can have bold labels.
    for own in [true, false] {
        let mine = rows.iter().filter(|r| r.own == own);
        let marks = mine.map(|r| draw::mark(r.value, r.name.as_str(), &*r.label, r.row)).collect();
        let label = draw::label(LabelPosition::Right, width).distance(8.0);
        let label = if own { label.font_weight(FontWeight::Bold) } else { label };
        let style = if own { Fill::OWN } else { Fill::OTHER }.style();
        let (x, y) = (draw::PLOT, draw::PLOT);
        chart = if log {
            let points = Scatter::new().x_axis_index(x).y_axis_index(y).symbol(Symbol::Circle).symbol_size(16);
            chart.series(points.item_style(style).label(label).data(marks))
        } else {
            let bars = Bar::new().x_axis_index(x).y_axis_index(y).bar_width(THICK).bar_gap("-100%");
            chart.series(bars.item_style(style).label(label).data(marks))
        };
    }
    Drawing { chart, height }
}
