//! Where a drawing shows the rows of its table, so that a place in it can be answered with a row.

use serde::{Deserialize, Serialize};
use std::fmt::Write;

/// A rectangle of a drawing that shows a row of the table, in pixels from the top left corner.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Area {
    /// The position of the row in the table.
    pub row: u16,
    /// The left edge.
    pub x: u16,
    /// The upper edge.
    pub y: u16,
    /// The width.
    pub width: u16,
    /// The height.
    pub height: u16,
}

/// All areas of a drawing. A row can have several of them, or none if it is not drawn.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Areas {
    /// The width of the drawing in pixels.
    pub width: u16,
    /// Its height in pixels.
    pub height: u16,
    /// The areas.
    pub areas: Vec<Area>,
}

/// How the areas lie: side by side like columns, one below the other like bars, or in another way.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Layout {
    Columns,
    Bars,
    Other,
}

impl Areas {
    /// Areas from numbers: width and height of the drawing, then row, x, y, width and height of each area.
    pub fn from_numbers(numbers: &[u16]) -> Areas {
        let [width, height, areas @ ..] = numbers else { return Areas::default() };
        let area = |area: &[u16]| match *area {
            [row, x, y, width, height] => Some(Area { row, x, y, width, height }),
            _ => None,
        };
        Areas { width: *width, height: *height, areas: areas.chunks(5).filter_map(area).collect() }
    }

    /// The rows that are drawn, each once, in the order in which they are seen.
    pub fn rows(&self) -> Vec<u16> {
        let layout = self.layout();
        let mut keyed: Vec<(u16, u16)> = (self.areas.iter())
            .map(|area| match layout {
                Layout::Columns => (area.x, area.row),
                Layout::Bars => (area.y, area.row),
                Layout::Other => (area.row, area.row),
            })
            .collect();
        keyed.sort_unstable();
        let mut rows: Vec<u16> = keyed.into_iter().map(|(_, row)| row).collect();
        rows.dedup();
        rows
    }

    /// The row that is shown at a point or nearest to it. Above a column and behind a bar it is that column or bar.
    pub fn at(&self, x: i32, y: i32) -> Option<u16> {
        let layout = self.layout();
        let distance = |area: &&Area| {
            let dx = outside(x, area.x, area.width);
            let dy = outside(y, area.y, area.height);
            match layout {
                Layout::Columns => (dx, dy),
                Layout::Bars => (dy, dx),
                Layout::Other => (dx * dx + dy * dy, 0),
            }
        };
        self.areas.iter().min_by_key(distance).map(|area| area.row)
    }

    /// The outline of a row's areas as the data of an SVG path, `room` pixels away from them.
    pub fn outline(&self, row: u16, room: u16) -> String {
        let mut path = String::new();
        for area in self.areas.iter().filter(|area| area.row == row) {
            let (x, y) = (area.x.saturating_sub(room), area.y.saturating_sub(room));
            let (width, height) = (area.x + area.width + room - x, area.y + area.height + room - y);
            _ = write!(path, "M{x} {y}h{width}v{height}h-{width}z");
        }
        path
    }

    fn layout(&self) -> Layout {
        if self.apart(|area| (area.x, area.width)) {
            Layout::Columns
        } else if self.apart(|area| (area.y, area.height)) {
            Layout::Bars
        } else {
            Layout::Other
        }
    }

    /// Whether no two areas of different rows overlap along an axis.
    fn apart(&self, along: fn(&Area) -> (u16, u16)) -> bool {
        let mut found: Vec<(u16, u16, u16)> = (self.areas.iter())
            .map(|area| {
                let (from, length) = along(area);
                (from, from + length, area.row)
            })
            .collect();
        found.sort_unstable();
        found.windows(2).all(|pair| pair[0].1 <= pair[1].0 || pair[0].2 == pair[1].2)
    }
}

/// How far a coordinate is from a stretch: 0 within it.
fn outside(at: i32, from: u16, length: u16) -> i32 {
    let (from, to) = (i32::from(from), i32::from(from) + i32::from(length));
    (from - at).max(at - to).max(0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn areas(list: &[[u16; 5]]) -> Areas {
        let area =
            |[row, x, y, width, height]: &[u16; 5]| Area { row: *row, x: *x, y: *y, width: *width, height: *height };
        Areas { width: 300, height: 200, areas: list.iter().map(area).collect() }
    }

    #[test]
    fn columns_answer_above_themselves() {
        let columns = areas(&[[1, 100, 20, 30, 180], [0, 10, 190, 30, 10]]);
        assert_eq!(columns.rows(), [0, 1]);
        assert_eq!(columns.at(39, 5), Some(0), "beside a higher column");
        assert_eq!(columns.at(80, 100), Some(1));
        assert_eq!(columns.at(-5, 500), Some(0));
    }

    #[test]
    fn bars_answer_behind_themselves() {
        let bars = areas(&[[2, 0, 50, 20, 24], [0, 0, 0, 20, 24], [1, 0, 100, 250, 24]]);
        assert_eq!(bars.rows(), [0, 2, 1], "in the order in which they are seen");
        assert_eq!(bars.at(290, 60), Some(2));
    }

    #[test]
    fn other_areas_answer_with_the_nearest() {
        let ranks = areas(&[[0, 0, 0, 28, 28], [0, 200, 50, 28, 28], [1, 0, 50, 28, 28], [1, 200, 0, 28, 28]]);
        assert_eq!(ranks.rows(), [0, 1]);
        assert_eq!(ranks.at(40, 60), Some(1));
        assert_eq!(ranks.outline(0, 2), "M0 0h30v30h-30zM198 48h32v32h-32z");
        assert_eq!(Areas::default().at(1, 1), None);
    }
}
