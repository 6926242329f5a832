//! A waffle chart: a whole that can be counted, drawn as one square for each item, group after group and row by row.

use super::{
    Width,
    draw::{self, Drawing, Fill},
};
use charming::{datatype::DataPointItem, element::Symbol, series::Scatter};

/// A group of squares that look alike.
pub(super) struct Group {
    /// The number of squares, a whole number.
    pub count: f64,
    /// The fill of the squares.
    pub fill: Fill,
    /// The name in the legend.
    pub name: String,
    /// The row of the table that has its number.
    pub row: usize,
}

/// The layout of the squares.
pub(super) struct Weave {
    /// The number of squares in a row.
    pub columns: usize,
    /// The distance from the left edge of one square to that of the next, in pixels.
    pub step: f64,
    /// The free space between two squares, in pixels.
    pub gap: f64,
}

impl Weave {
    /// The squares with a legend. In the wide drawing it is beside them, each entry level with its group; in the narrow
    /// one it is below them.
    pub fn drawing(&self, groups: &[Group], width: Width) -> Drawing {
        match width {
            Width::Wide => self.drawing_with_legend_beside(groups, width),
            Width::Narrow => self.drawing_with_legend_below(groups, &[], width),
        }
    }

    fn drawing_with_legend_beside(&self, groups: &[Group], width: Width) -> Drawing {
        let x = self.columns as f64 * self.step + 24.0;
        let height = self.height(groups);
        let mut chart = draw::sheet(width, height as u16);
        let mut before = 0.0;
        for (group, squares) in groups.iter().zip(self.squares(groups)) {
            let rows = [before, before + group.count].map(|n| n / self.columns as f64);
            before += group.count;
            let middle = (rows[0] + rows[1]) / 2.0 * self.step;
            chart = chart.series(squares).series(draw::legend_entry(group.fill, (x, middle), &group.name, width));
        }
        Drawing { chart, height: height as u16 }
    }

    /// The squares with the legend below. In the wide drawing its entries are in one line, at the x coordinates in
    /// `line`, which must have one for each group. In the narrow drawing they are one below the other, and `line` is
    /// ignored.
    pub fn drawing_with_legend_below(&self, groups: &[Group], line: &[f64], width: Width) -> Drawing {
        const LINE: f64 = 26.0;
        let top = self.height(groups) + 26.0;
        let in_line = width == Width::Wide;
        let lines = if in_line { 1 } else { groups.len() };
        let height = (top - LINE / 2.0 + LINE * lines as f64) as u16;
        let mut chart = draw::sheet(width, height);
        for (i, (group, squares)) in groups.iter().zip(self.squares(groups)).enumerate() {
            let at = match line.get(i).filter(|_| in_line) {
                Some(x) => (*x, top),
                None => (0.0, top + LINE * i as f64),
            };
            chart = chart.series(squares).series(draw::legend_entry(group.fill, at, &group.name, width));
        }
        Drawing { chart, height }
    }

    /// The height of all rows together, in pixels.
    fn height(&self, groups: &[Group]) -> f64 {
        let count: f64 = groups.iter().map(|g| g.count).sum();
        (count as usize).div_ceil(self.columns) as f64 * self.step - self.gap
    }

    fn squares(&self, groups: &[Group]) -> Vec<Scatter> {
        let mut next = 0;
        let side = self.step - self.gap;
        let square = |i: usize| {
            let (column, row) = ((i % self.columns) as f64, (i / self.columns) as f64);
            DataPointItem::new(vec![column * self.step + side / 2.0, row * self.step + side / 2.0])
        };
        let series = groups.iter().map(|group| {
            let first = next;
            next += group.count as usize;
            draw::on_sheet()
                .symbol(Symbol::Rect)
                .symbol_size(group.fill.inner(side))
                .item_style(group.fill.style())
                .data((first..next).map(|i| square(i).name(group.row.to_string())).collect())
        });
        series.collect()
    }
}
